"""Links to other stories inside and around an article, known by how they are written."""

from __future__ import annotations

import re
from itertools import groupby

from dateline.clean.lines import Line

_SHOUTED = re.compile(r"^(?:[A-Z][A-Z'’&.!?,:-]+\s){2,8}(?=[A-Z'‘“\"]?[A-Za-z])")
_RELATED = re.compile(
    r"^(?:(?:Related|RELATED|Recommended|RECOMMENDED)(?: (?:stories|articles?|news|story))?"
    r"|READ MORE|MOST READ|[Mm]ore (?:on|from|in) [\w &'’-]{3,40}?(?= [A-Z]{2,} ))"
    r"\s(?=[A-Z“‘'\"\d])"
)
_GLUED = re.compile(r"[a-z]{3}[A-Z?!][a-z]{2,}\s")
_PROMOS = 3


def is_link(line: Line) -> bool:
    """Whether a line promotes another story: "Related" or a shout before its headline."""
    if line.ends or not 5 <= line.words <= 60:
        return False
    if line.text.isupper():
        return 6 <= line.words <= 16 and "|" not in line.text
    shouts = _SHOUTED.match(line.text) is not None
    return shouts or _RELATED.match(line.text) is not None


def glued_promos(lines: list[Line]) -> set[int]:
    """Three or more neighbours, each a headline run together with its summary: a list of promos."""
    found: set[int] = set()
    for glued, group in groupby(enumerate(lines), key=lambda pair: _is_glued(pair[1])):
        indices = [index for index, _ in group]
        if glued and len(indices) >= _PROMOS:
            found.update(indices)
    return found


def _is_glued(line: Line) -> bool:
    return 5 <= line.words <= 50 and _GLUED.search(line.text) is not None
