"""Appeals and sign-ups: where an outlet speaks of itself to its reader."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from dateline.clean.layouts import Layout, to_reader, told
from dateline.clean.lines import Line
from dateline.knowledge.furniture import appeal_weight

_APPEAL = 3
_WIDEST_GAP = 4
_TOO_TOPICAL = 0.45


def label_appeals(layout: Layout) -> None:
    """Paragraphs in which the outlet speaks of itself to its reader, and those between two."""
    weights = [appeal_weight(line.unquoted) for line in layout.lines]
    story: Counter[str] = Counter()
    for line, weight in zip(layout.lines, weights, strict=True):
        if weight < _APPEAL and line.prose:
            story.update(line.stems)
    appeals = [i for i, line in enumerate(layout.lines) if _is_appeal(line, weights[i], story)]
    heads = [
        i
        for i, label in enumerate(layout.labels)
        if label == "notice" and to_reader(layout.lines[i])
    ]
    for index in appeals:
        layout.labels[index] = layout.labels[index] or "notice"
        layout.soft.discard(index)
    marked = sorted({*appeals, *heads})
    for before, after in pairwise(marked):
        between = range(before + 1, after)
        if len(between) <= _WIDEST_GAP and all(_fills(layout, i, story) for i in between):
            for index in between:
                layout.labels[index] = layout.labels[index] or "notice"


def trim_appeals(layout: Layout) -> None:
    """At the edges of the run a weaker sign is enough to see the outlet speak to its reader."""
    for edge, step in (("first", 1), ("last", -1)):
        index = getattr(layout, edge)
        while layout.first < layout.last and (
            layout.labels[index] or _is_weak_appeal(layout.lines[index])
        ):
            layout.labels[index] = layout.labels[index] or "notice"
            index += step
            setattr(layout, edge, index)


def _is_weak_appeal(line: Line) -> bool:
    weak = line.words <= 40 and appeal_weight(line.unquoted) >= _APPEAL - 1
    return weak and to_reader(line)


def _is_appeal(line: Line, weight: int, story: Counter[str]) -> bool:
    """Whether the phrases of `line` outweigh its length, and it is not about the story itself."""
    if weight < _APPEAL - 1 or line.words >= 200 or not to_reader(line):
        return False
    if line.words < 8:
        return True
    needed = _APPEAL + (line.words > 25) + (line.words > 60)
    return weight >= needed and (weight >= 2 * needed or told(line, story) < _TOO_TOPICAL)


def _fills(layout: Layout, index: int, story: Counter[str]) -> bool:
    """Whether a line between two appeals is one more sentence of theirs."""
    line = layout.lines[index]
    if layout.labels[index] is not None or line.words < 7:
        return True
    return to_reader(line) and told(line, story) < _TOO_TOPICAL
