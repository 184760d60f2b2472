"""The settings of a run, all with defaults that work offline on a laptop."""

from __future__ import annotations

import msgspec


class Settings(msgspec.Struct, frozen=True):
    """Every setting; `docs/settings.md` explains each, and a test holds that it does."""

    model: str = "en_core_web_sm"
    """The spaCy model of the reading: a package name, or the path of a model folder."""

    workers: int = 1
    """Processes that the engine may use; `local` always uses one."""

    max_page_bytes: int = 20_000_000
    """A page larger than this many bytes becomes a `Failure`."""

    max_text_characters: int = 400_000
    """An article longer than this many code points becomes a `Failure`."""

    day_first: bool = True
    """How 03/11/2021 is read where the page gives no evidence: True for 3 November."""
