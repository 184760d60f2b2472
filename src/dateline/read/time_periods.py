"""Seasons, quarters, halves, decades, centuries and holidays, resolved to their days."""

from __future__ import annotations

from datetime import date, timedelta

from dateline.knowledge.observances import observance_day
from dateline.read.time_calendar import last_day, season_of
from dateline.read.time_grounds import LEEWAY, Ground, Resolved
from dateline.read.time_meanings import Meaning
from dateline.records import When

_REPORTING = timedelta(days=120)
"""So long after its end a quarter is still the one that is about to be reported."""


def resolve_season(meaning: Meaning, ground: Ground) -> Resolved:
    """A season: the last, this or the next one, or the nearest that tense allows."""
    code, day = meaning.value, ground.day
    if meaning.year is not None:
        return Resolved(f"{meaning.year:04}-{code}", season_of(meaning.year, code))
    seasons = [season_of(day.year + step, code) for step in (-2, -1, 0, 1)]
    past = [one for one in seasons if one.latest and one.latest < day]
    ahead = [one for one in seasons if one.earliest and one.earliest > day]
    if meaning.shift == -1:
        chosen = past[-1]
    elif meaning.shift == 1:
        chosen = ahead[0]
    else:
        chosen = _nearest_season(seasons, day, ground.direction)
    year = chosen.earliest.year if chosen.earliest else day.year
    return Resolved(f"{year:04}-{code}", chosen)


def _nearest_season(seasons: list[When], day: date, direction: str) -> When:
    def distance(one: When) -> tuple[int, int]:
        first, last = one.earliest or day, one.latest or day
        if first <= day <= last:
            return (0, 0)
        away = (first - day).days if first > day else (day - last).days
        wrong = (direction == "past" and first > day) or (direction == "future" and last < day)
        return (1 if wrong else 0, away)

    return min(seasons, key=distance)


def resolve_quarter(meaning: Meaning, ground: Ground) -> Resolved:
    """A quarter of a year; without one, the nearest that tense allows."""
    return _stretch(meaning, ground, "Q", 3)


def resolve_half(meaning: Meaning, ground: Ground) -> Resolved:
    """A half of a year; without one, the nearest that tense allows."""
    return _stretch(meaning, ground, "H", 6)


def _stretch(meaning: Meaning, ground: Ground, code: str, months: int) -> Resolved:
    number = int(meaning.amount or 1)
    start = (number - 1) * months + 1
    day = ground.day
    year = meaning.year
    if year is None and meaning.shift is not None:
        year = day.year + int(meaning.shift)
    if year is None:
        year = day.year
        begun = date(year, start, 1) <= day
        over = last_day(year, start + months - 1) + _REPORTING < day
        if not begun and ground.direction not in ("future", "present"):
            year -= 1
        elif over and ground.direction == "future":
            year += 1
    when = When(
        date(year, start, 1),
        last_day(year, start + months - 1),
        "quarter" if months == 3 else "range",
    )
    return Resolved(f"{year:04}-{code}{number}", when)


def resolve_decade(meaning: Meaning, ground: Ground) -> Resolved:
    """The ten years of a decade."""
    year = meaning.year or 1
    when = When(date(year, 1, 1), date(year + 9, 12, 31), "decade")
    return Resolved(f"{year // 10:03}", when)


def resolve_century(meaning: Meaning, ground: Ground) -> Resolved:
    """The hundred years of a century."""
    first = max(((meaning.year or 1) - 1) * 100, 1)
    when = When(date(first, 1, 1), date(first // 100 * 100 + 99, 12, 31), "century")
    return Resolved(f"{first // 100:02}", when)


def resolve_observance(meaning: Meaning, ground: Ground) -> Resolved:
    """The day of a holiday in the year that is named or the nearest that tense allows."""
    years = [meaning.year] if meaning.year else [ground.day.year + step for step in (-1, 0, 1)]
    if meaning.year is None and meaning.shift is not None and meaning.unit == "Y":
        years = [ground.day.year + int(meaning.shift)]
    days = [day for year in years if (day := observance_day(meaning.name, year))]
    if not days:
        return Resolved("XXXX-XX-XX", None)
    direction = meaning.direction or ground.direction
    fitting = days
    if direction == "past":
        fitting = [one for one in days if one <= ground.day + LEEWAY] or days
    elif direction == "future":
        fitting = [one for one in days if one >= ground.day - LEEWAY] or days
    day = min(fitting, key=lambda one: abs(one - ground.day))
    return Resolved(day.isoformat(), When(day, day, "day"))
