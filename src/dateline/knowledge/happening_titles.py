"""How the title of a happening is worded, by its type and mode."""

from __future__ import annotations

from functools import cache

import msgspec

from dateline.knowledge.tables import read_table


class Wording(msgspec.Struct, frozen=True):
    """The verb of a title in its plain form, and the preposition before its object."""

    verb: str
    preposition: str


@cache
def _wordings() -> dict[tuple[str, str], Wording]:
    return {
        (row["type"], row["mode"]): Wording(row["verb"], row["preposition"])
        for row in read_table("happening_titles")
    }


def wording_of(type: str, mode: str) -> Wording | None:
    """The wording for a type and mode, or None where the trigger itself has to serve.

    >>> wording_of("CONSULT", "talk").verb
    'hold talks'
    """
    return _wordings().get((type, mode))
