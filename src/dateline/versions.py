"""The version of the reader: what a reading depends on, apart from the page."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path

import msgspec

from dateline.ids import id_of
from dateline.settings import Settings

READER = ("clean", "read", "knowledge", "records", "ids.py", "models.py")
"""The code and the data below this package that a reading is made with."""


def reader_version(settings: Settings) -> str:
    """A name that changes with all that a reading of the same page could change with.

    That is the code and the tables of the reader, the model, and the settings that reach it.
    """
    says = msgspec.structs.replace(settings, workers=1, max_page_bytes=0)
    return id_of("reader", _code_digest(), _model_version(settings.model), says)


@cache
def _code_digest() -> str:
    """A digest over the files of the reader, in the order of their names."""
    root = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted(path for name in READER for path in _files(root / name)):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return [one for one in path.rglob("*") if one.suffix in (".py", ".tsv")]


def _model_version(model: str) -> str:
    """The version of a model that is a package, the digest of the description of a folder."""
    description = Path(model) / "meta.json"
    if description.is_file():
        return hashlib.sha256(description.read_bytes()).hexdigest()
    try:
        return metadata.version(model)
    except (metadata.PackageNotFoundError, ValueError):
        return ""
