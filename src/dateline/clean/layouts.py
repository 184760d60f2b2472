"""The lines of a page while they are being labelled, and what several labellers ask of them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from dateline.clean.lines import Line
from dateline.records import PartKind

_TO_READER = re.compile(r"\b(?:we|our|us|you|your|ours)\b|n't you\b", re.I)


@dataclass
class Layout:
    """The lines of a page while they are being labelled; a label of None is still open."""

    lines: list[Line]
    labels: list[PartKind | None]
    first: int = 0
    last: int = 0
    headline: int | None = None
    soft: set[int] = field(default_factory=set)
    """Lines whose label comes from a lexicon that a headline may also fit."""


def told(line: Line, story: Counter[str]) -> float:
    """The share of the line's content words that other paragraphs of the page use as well."""
    own = 1 if line.prose else 0
    others = sum(story[stem] > own for stem in line.stems)
    return others / len(line.stems) if line.stems else 0.0


def to_reader(line: Line) -> bool:
    """Whether the line says we, our, us, you or your outside of quotation marks."""
    return _TO_READER.search(line.unquoted) is not None


def head_end(layout: Layout) -> int:
    """The index of the first line of running text that ends as a sentence, where the head ends."""
    for index in range(layout.first, layout.last + 1):
        line = layout.lines[index]
        if layout.labels[index] is None and line.ends and line.words >= 7:
            return index
    return layout.first


def is_cut_off(layout: Layout, index: int) -> bool:
    """A paragraph that breaks off in an ellipsis under a line that could be its headline."""
    line = layout.lines[index]
    return (
        line.truncated
        and line.words >= 10
        and index > 0
        and layout.lines[index - 1].headlike
        and not layout.lines[index - 1].ends
    )
