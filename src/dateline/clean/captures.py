"""Text captures into labelled parts: saved pages as plain text, with all their furniture."""

from __future__ import annotations

from itertools import groupby

from dateline.clean.labels import label_lines
from dateline.clean.lines import Line, split_lines
from dateline.clean.splits import Piece, pieces_of
from dateline.records import Part, PartKind

_OPENING_LINES = 5


def parts_of_text(text: str, title: str | None = None) -> tuple[Part, ...]:
    """The parts of `text`: they cover all of it, and neighbours differ in kind.

    >>> parts_of_text("The dam at Arvik broke on Monday, the mayor said.")
    (Part(start=0, end=49, kind='body'),)
    """
    lines = split_lines(text)
    return cover(text, pieces_of_lines(lines, label_lines(lines, title)))


def pieces_of_lines(lines: list[Line], labels: list[PartKind]) -> list[Piece]:
    """The labelled pieces of `lines`, bylines and datelines that share a line taken apart."""
    pieces: list[Piece] = []
    opening = _OPENING_LINES
    for line, kind in zip(lines, labels, strict=True):
        opens = kind == "body" and opening > 0
        found = pieces_of(line, kind, opens_body=opens)
        if kind == "body":
            opening = 0 if len(found) > 1 else opening - 1
        pieces.extend(found)
    return pieces


def cover(text: str, pieces: list[Piece]) -> tuple[Part, ...]:
    """The pieces as parts that cover `text`: white space goes with what stands before it."""
    if not text:
        return ()
    groups = [(next(group)[0], kind) for kind, group in groupby(pieces, key=lambda piece: piece[2])]
    if not groups:
        return (Part(0, len(text), "navigation"),)
    starts = [0, *(start for start, _ in groups[1:]), len(text)]
    return tuple(
        Part(starts[number], starts[number + 1], kind) for number, (_, kind) in enumerate(groups)
    )
