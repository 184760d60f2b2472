"""Intervals of days against each other: whether they can be one, and how far apart they lie."""

from __future__ import annotations

from datetime import date, timedelta

from dateline.records import When

FINE_DAYS = 4
"""A time of at most so many days names days; a longer one names a stretch."""


def first_of(when: When) -> date:
    """The earliest day of `when`, far in the past where it is open."""
    return when.earliest or date.min


def last_of(when: When) -> date:
    """The latest day of `when`, far in the future where it is open."""
    return when.latest or date.max


def is_known(when: When | None) -> bool:
    """Whether `when` says anything at all."""
    return when is not None and (when.earliest is not None or when.latest is not None)


def overlap(first: When, second: When) -> bool:
    """Whether `first` and `second` have a day in common.

    >>> overlap(When(date(2031, 5, 1), date(2031, 5, 31)), When(date(2031, 5, 6), None))
    True
    """
    return first_of(first) <= last_of(second) and first_of(second) <= last_of(first)


def inside(inner: When, outer: When) -> bool:
    """Whether every day of `inner` is one of `outer`."""
    return first_of(outer) <= first_of(inner) and last_of(inner) <= last_of(outer)


def gap(first: When, second: When) -> int:
    """The days between two intervals: 0 where they overlap, 1 where one follows the other.

    >>> gap(When(date(2031, 5, 1), date(2031, 5, 3)), When(date(2031, 5, 4), date(2031, 5, 4)))
    1
    """
    if overlap(first, second):
        return 0
    if last_of(first) < first_of(second):
        return (first_of(second) - last_of(first)).days
    return (first_of(first) - last_of(second)).days


def width(when: When) -> int:
    """The number of days of `when`; very many where an end is open."""
    return (last_of(when) - first_of(when)).days + 1


def is_fine(when: When | None) -> bool:
    """Whether `when` names a day or a few of them."""
    return when is not None and is_known(when) and width(when) <= FINE_DAYS


def moved(when: When, days: int) -> When:
    """`when` with both ends moved by `days`."""
    step = timedelta(days=days)
    return When(
        when.earliest + step if when.earliest else None,
        when.latest + step if when.latest else None,
        when.grain,
    )


def in_words(when: When) -> str:
    """`when` as a reader says it.

    >>> in_words(When(date(2031, 5, 8), date(2031, 5, 11)))
    '8–11 May 2031'
    >>> in_words(When(date(2031, 5, 1), date(2031, 5, 31), "month"))
    'May 2031'
    """
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return f"until {_day(last)}" if last else (f"from {_day(first)}" if first else "")
    if first == last:
        return _day(first)
    if when.grain == "year" and first.year == last.year:
        return str(first.year)
    if when.grain == "month" and first.month == last.month:
        return f"{first:%B} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    start = f"{first.day} {first:%B}" if first.year == last.year else _day(first)
    return f"{start} – {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
