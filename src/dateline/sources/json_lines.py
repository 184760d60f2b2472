"""Articles out of JSON Lines: one object a line, each kept as the bytes of its line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from dateline.errors import ItemError
from dateline.settings import Settings

_MARK = b"\xef\xbb\xbf"


class _Line(msgspec.Struct):
    """What has to be known of a line to make a page of it."""

    text: str
    id: str | int | None = None


def read_lines(
    path: Path, name: str, settings: Settings
) -> Iterator[tuple[str, bytes | ItemError]]:
    """The location of each line of `path`, with its bytes or what is wrong with it.

    The location is the file's name and the article's id, or the number of the line where it
    has none or where the id was used before.
    """
    seen: set[str] = set()
    with path.open("rb") as file:
        for number, line in enumerate(_bounded(file, settings.max_page_bytes), start=1):
            bare = line.removeprefix(_MARK).strip()
            if not bare:
                continue
            place = f"{name}#{number}"
            try:
                found = _decode(bare, place, settings)
            except ItemError as error:
                yield place, error
                continue
            if found.id is not None and str(found.id) not in seen:
                seen.add(str(found.id))
                place = f"{name}#{found.id}"
            yield place, bare


def _bounded(file: BinaryIO, most: int) -> Iterator[bytes]:
    """The lines of `file`, each cut just beyond `most` bytes, so that none fills the memory."""
    while line := file.readline(most + 1):
        rest = line
        while len(rest) > most and not rest.endswith(b"\n"):
            rest = file.readline(most + 1)
        yield line


def _decode(line: bytes, place: str, settings: Settings) -> _Line:
    if len(line) > settings.max_page_bytes:
        raise ItemError(
            f"the line has more than {settings.max_page_bytes} bytes",
            where=place,
            remedy="raise the setting max_page_bytes",
        )
    try:
        found = msgspec.json.decode(line, type=_Line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ItemError(
            f"the line is not an article: {error}",
            where=place,
            remedy="write one JSON object a line, with its text under `text`",
        ) from error
    if not found.text.strip():
        raise ItemError("the article has no text", where=place, remedy="fill in `text`")
    return found
