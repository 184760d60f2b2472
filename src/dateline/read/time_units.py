"""Units around a day: "last week", "this year", "the weekend", "the quarter"."""

from __future__ import annotations

from datetime import date, timedelta

from dateline.read.time_calendar import GRAINS, shifted, unit_around, value_around
from dateline.read.time_grounds import Ground, Resolved
from dateline.read.time_meanings import Meaning
from dateline.records import When


def resolve_unit(meaning: Meaning, ground: Ground) -> Resolved:
    """The unit that the page's day, or the text's own time, lies in, moved by the shift."""
    unit, shift = meaning.unit, int(meaning.shift or 0)
    grain = GRAINS.get(unit, "day")
    base = ground.day
    if meaning.name == "of year":
        return _of_year(meaning.year or base.year, ground)
    if unit == "Q" and meaning.name in ("latest", "bare", "that", "same"):
        base = _quarter_base(meaning, ground)
    elif (
        meaning.lean == "text"
        and ground.text
        and (shift or ground.text.grain == grain or meaning.name in ("that", "same"))
    ):
        base = ground.text_day
    elif unit == "WE":
        base = _weekend_base(meaning, ground)
    moved = shifted(base, unit, shift)
    return Resolved(value_around(moved, unit), unit_around(moved, unit))


def _of_year(year: int, ground: Ground) -> Resolved:
    """The text's quarter in another year, or that year where the text names no quarter."""
    if ground.quarter is None:
        return Resolved(f"{year:04}", When(date(year, 1, 1), date(year, 12, 31), "year"))
    day = date(year, ground.quarter.month, 1)
    return Resolved(value_around(day, "Q"), unit_around(day, "Q"))


def _quarter_base(meaning: Meaning, ground: Ground) -> date:
    """A day of the quarter that is meant: the text's own, or the last one that is over."""
    over = shifted(ground.day, "Q", -1)
    named = ground.quarter
    if meaning.name == "latest" and (named is None or named > over):
        return over
    if named is None:
        return over if ground.direction not in ("future", "present") else ground.day
    return named


def _weekend_base(meaning: Meaning, ground: Ground) -> date:
    """A day in the week whose weekend is meant when nothing else moves it."""
    day = ground.day
    if meaning.name == "bare" and ground.direction not in ("future", "present"):
        return day if day.weekday() >= 5 else day - timedelta(days=7)
    if meaning.name == "this" and ground.direction == "past" and day.weekday() < 2:
        return day - timedelta(days=7)
    return day
