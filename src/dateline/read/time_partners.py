"""Expressions that lean on another of the same paragraph: ends of ranges, quoted days, clocks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from dateline.read.time_meanings import Expression

_FAR = 160
"""Characters: so far may the day stand from a word of a quotation that counts from it."""


def with_ends(expressions: Sequence[Expression]) -> list[Expression]:
    """`expressions`, the ends of each range read as the range reads them.

    The first end takes the year of the last ("between March and August 2022"); the last one
    counts from the first ("from Aug. 28 until Sunday").
    """
    ranges = [one for one in expressions if one.meaning.kind == "range" and one.meaning.ends]
    if not ranges:
        return list(expressions)
    starts = {one.start: one for one in ranges}
    ends = {one.end: one for one in ranges}
    return [_as_end(one, starts.get(one.start), ends.get(one.end)) for one in expressions]


def _as_end(one: Expression, starting: Expression | None, ending: Expression | None) -> Expression:
    if one.meaning.kind == "range":
        return one
    if starting is not None and starting.meaning.ends and one.end < starting.end:
        return replace(one, meaning=replace(starting.meaning.ends[0], bound=one.meaning.bound))
    if ending is not None and ending.meaning.ends and one.start > ending.start:
        return replace(one, meaning=replace(one.meaning, ends=ending.meaning.ends))
    return one


def day_beside(
    text: str, one: Expression, expressions: Sequence[Expression], sentences: Sequence[int]
) -> Expression | None:
    """The day in the same sentence that `one` counts from, or None where there is none.

    "Tomorrow" in a quotation counts from the day on which it was said; a time of day without a
    day of its own belongs to the next day that the sentence names, if none was named before.
    """
    meaning = one.meaning
    clock = meaning.kind == "reference" and bool(meaning.part)
    spoken = meaning.kind == "shift" and meaning.unit == "D" and meaning.lean == "publication"
    if not (clock or (spoken and _is_quoted(text, one.start))):
        return None
    sentence = bisect_right(sentences, one.start)
    near = [
        other
        for other in expressions
        if _is_day(other)
        and abs(other.start - one.start) <= _FAR
        and bisect_right(sentences, other.start) == sentence
    ]
    if clock:
        before = any(other.start < one.start for other in near)
        return None if before or not near else near[0]
    outside = [other for other in near if not _is_quoted(text, other.start)]
    return min(outside, key=lambda other: abs(other.start - one.start)) if outside else None


def same_day(text: str, one: Expression, expressions: Sequence[Expression]) -> Expression | None:
    """The day in full that stands right behind a relative one: "today, October 24, 2017"."""
    if one.meaning.kind != "shift" or one.meaning.unit != "D" or one.meaning.lean == "event":
        return None
    for other in expressions:
        if text[one.end : other.start] in (", ", " (") and other.start > one.end:
            return other if _is_day(other) and other.meaning.month else None
    return None


def _is_day(one: Expression) -> bool:
    meaning = one.meaning
    if meaning.ends or meaning.bound:
        return False
    return meaning.kind == "weekday" or (meaning.kind == "calendar" and meaning.day is not None)


def _is_quoted(text: str, place: int) -> bool:
    """Whether `place` lies inside quotation marks that were opened in the paragraph."""
    before = text[:place]
    if before.rfind("\u201c") > before.rfind("\u201d"):
        return True
    return before.count('"') % 2 == 1
