"""Ranges of time: "Sept. 8 to Sept. 11", "Sunday to Wednesday", "2019-2021", "July 3-5"."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.read.time_meanings import Expression, Meaning

_BETWEEN = re.compile(r" ?(?:to|through|until|till|–|—|-|thru) ?\Z")
_AND = re.compile(r" and \Z")
_PLAIN_END = re.compile(
    r"(?: ?[-–—] ?| (?:to|through|and|until) )((?:3[01]|[12]\d|0?[1-9]))(?:st|nd|rd"
    r"|th)?(?![\w%]|[.,:]\d)"
    r"(?:,? ((?:19|20)\d\d))?(?! (?:people|percent|million|years|p\.m|a\.m|[ap]m))"
)
_PLAIN_START = re.compile(
    r"(?<![\w.,$])((?:3[01]|[12]\d|0?[1-9]))(?:st|nd|rd|th)?(?: ?[-–—] ?| to | and | through )\Z"
)
_YEAR_END = re.compile(r"[-–/](\d\d)(?![\d\w-])")
_MOVED = re.compile(
    r"\b(?:postpon|mov|delay|reschedul|shift|chang|push|brought|bring|advanc|defer)\w*\b[^.;]{0,60}"
    r" from (?:the )?\Z"
)
"""Before these, the first end is given up for the last: there is no range."""
_KINDS = ("calendar", "weekday")


def find_ranges(text: str, found: list[Expression]) -> list[Expression]:
    """The ranges whose ends are among `found`, or whose other end is a bare day of the month."""
    ranges: list[Expression] = []
    for place, one in enumerate(found):
        after = found[place + 1] if place + 1 < len(found) else None
        whole = _with_next(text, one, after) or _with_plain_end(text, one, after)
        whole = whole or _with_plain_start(text, one)
        if whole:
            ranges.append(whole)
    return ranges


def _with_next(text: str, one: Expression, after: Expression | None) -> Expression | None:
    if after is None or one.meaning.kind not in _KINDS or after.meaning.kind not in _KINDS:
        return None
    gap = text[one.end : after.start]
    joined = bool(_BETWEEN.fullmatch(gap))
    if _AND.fullmatch(gap):
        joined = bool(re.search(r"(?i:between )(?:the )?\Z", text[: one.start]))
    if _MOVED.search(text[max(0, one.start - 90) : one.start]):
        return None
    if not joined or _grain(one.meaning) != _grain(after.meaning):
        return None
    first, last = one.meaning, after.meaning
    if last.year and not first.year and first.kind == "calendar":
        first = replace(first, year=last.year)
    return Expression(one.start, after.end, Meaning("range", ends=(first, last)))


def _grain(meaning: Meaning) -> str:
    if meaning.kind == "weekday" or meaning.day:
        return "day"
    return "month" if meaning.month else "year"


def _with_plain_end(text: str, one: Expression, after: Expression | None) -> Expression | None:
    """For "July 3-5": the first end is a day of a month, the second a bare number."""
    meaning = one.meaning
    if meaning.kind != "calendar" or not meaning.day or meaning.part or meaning.unit:
        return None
    found = _PLAIN_END.match(text, one.end)
    if not found or (after and after.start < found.end()):
        return None
    year = int(found[2]) if found[2] else meaning.year
    if int(found[1]) <= meaning.day and " and " in found[0]:
        return None
    first = replace(meaning, year=year, weekday=None)
    last = replace(first, day=int(found[1]))
    return Expression(one.start, found.end(), Meaning("range", ends=(first, last)))


def _with_plain_start(text: str, one: Expression) -> Expression | None:
    """For "8-11 September": the second end is a day of a month, the first a bare number."""
    meaning = one.meaning
    if meaning.kind != "calendar" or not meaning.day or not text[one.start].isdigit():
        return None
    found = _PLAIN_START.search(text, max(0, one.start - 14), one.start)
    if not found or int(found[1]) >= meaning.day:
        return None
    first = replace(meaning, day=int(found[1]), weekday=None)
    return Expression(found.start(), one.end, Meaning("range", ends=(first, meaning)))
