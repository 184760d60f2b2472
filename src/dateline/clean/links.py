"""Links to other stories inside and around an article, known by how they are written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from dateline.clean.dates import DATE
from dateline.clean.layouts import Layout, told
from dateline.clean.lines import Line
from dateline.knowledge.furniture import label_of

_SHOUTED = re.compile(r"^(?:[A-Z][A-Z'’&.!?,:-]+\s){2,8}(?=[A-Z'‘“\"]?[A-Za-z])")
_RELATED = re.compile(
    r"^(?:(?:Related|RELATED|Recommended|RECOMMENDED)(?: (?:stories|articles?|news|story))?"
    r"|READ MORE|MOST READ|[Mm]ore (?:on|from|in) [\w &'’-]{3,40}?(?= [A-Z]{2,} ))"
    r"\s(?=[A-Z“‘'\"\d])"
)
_GLUED = re.compile(r"[^\W\d_]*[a-z]{3}[?!]?(?:[A-Z][a-z]{2,}|A|In|At|On)\s")
POSTED = re.compile(r"pic\.twitter|https?:|@\w|#\w|^[•*–—-]|^[QA]:|\.\.\.$")
_PROMOS = 3
_LIST = 4
_KICKERS = 3
_SAME = 0.5
_OTHER = 0.3
_OWN = 0.65
_OPEN = frozenset({None, "teaser"})


def is_link(line: Line) -> bool:
    """Whether a line promotes another story: "Related" or a shout before its headline."""
    if line.ends or not 5 <= line.words <= 60:
        return False
    if line.text.isupper():
        return 6 <= line.words <= 16 and "|" not in line.text
    shouts = _SHOUTED.match(line.text) is not None
    return shouts or _RELATED.match(line.text) is not None


def label_promos(layout: Layout) -> None:
    """Label lists of other stories: rows of headlines and kickers, or of headlines run together."""
    for index in glued_promos(layout.lines):
        layout.labels[index] = layout.labels[index] or "teaser"
    prose = [line for line in layout.lines if line.prose and line.ends]
    story: Counter[str] = Counter(stem for line in prose for stem in line.stems)
    size = sum(len(line.text) for line in prose)
    for row in _rows(layout):
        heads = [i for i in row if _is_listed_head(layout.lines[i]) and layout.labels[i] in _OPEN]
        if len(heads) < _LIST or not _is_foreign(layout, heads, story, size):
            continue
        for index in row:
            if layout.labels[index] is None and told(layout.lines[index], story) < _OWN:
                layout.labels[index] = "teaser" if index in heads else "navigation"
    _label_kickers(layout)


def _is_foreign(layout: Layout, heads: list[int], story: Counter[str], size: int) -> bool:
    """Whether a row of headlines is of other stories, and no list that belongs to this one.

    A list that is announced, that gives dates, or that says the story's own words belongs; one
    longer than the story has to be quite foreign to it.
    """
    lines = [layout.lines[index] for index in heads]
    before = layout.lines[heads[0] - 1].text if heads[0] else ""
    if before.endswith(":") and not label_of(before):
        return False
    if 2 * sum(DATE.search(line.text) is not None for line in lines) >= len(lines):
        return False
    shares = sum(told(line, story) for line in lines) / len(lines)
    return shares < (_SAME if sum(len(line.text) for line in lines) < size else _OTHER)


def _rows(layout: Layout) -> Iterator[list[int]]:
    """Neighbouring lines of which none is a sentence, each row beginning with a headline."""
    row: list[int] = []
    for index, line in enumerate(layout.lines):
        if _is_listed_head(line) or (row and (line.words <= 3 or layout.labels[index])):
            row.append(index)
        elif row:
            yield row
            row = []
    if row:
        yield row


def _is_listed_head(line: Line) -> bool:
    return line.headlike and line.words >= 4 and not line.ends and not POSTED.search(line.text)


def _label_kickers(layout: Layout) -> None:
    """Short lines that stand again and again are the names of sections."""
    short = Counter(line.text for line in layout.lines if line.words <= 5 and not line.ends)
    for index, line in enumerate(layout.lines):
        if short[line.text] >= _KICKERS:
            layout.labels[index] = layout.labels[index] or "navigation"


def glued_promos(lines: list[Line]) -> set[int]:
    """Three or more neighbours, each a headline run together with its summary: a list of promos.

    Each has to be run together at another word, as names such as PlayStation look the same.
    """
    found: set[int] = set()
    for glued, group in groupby(enumerate(lines), key=lambda pair: bool(_glue(pair[1]))):
        indices = [index for index, _ in group]
        if glued and len({_glue(lines[index]) for index in indices}) >= _PROMOS:
            found.update(indices)
    return found


def _glue(line: Line) -> str:
    """The word at which a headline and its summary were run together, or nothing."""
    match = _GLUED.search(line.text) if 5 <= line.words <= 60 else None
    return match.group() if match else ""
