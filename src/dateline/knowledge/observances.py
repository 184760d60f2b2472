"""Holidays and observances: their names, and the day of each in any year."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from holidays import calendars

from dateline.knowledge.tables import read_table

_WEEKDAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
_CALENDARS = {
    "chinese": "_ChineseLunisolar",
    "hindu": "_HinduLunisolar",
    "hebrew": "_HebrewLunisolar",
    "islamic": "_IslamicLunar",
}


@cache
def observances() -> dict[str, str]:
    """The rule of each observance under each of its names."""
    return {
        name: row["rule"] for row in read_table("observances") for name in row["names"].split("|")
    }


@cache
def observance_day(name: str, year: int) -> date | None:
    """The day of the observance `name` in `year`, or None where it is not known.

    >>> observance_day("Thanksgiving", 2023), observance_day("Good Friday", 2024)
    (datetime.date(2023, 11, 23), datetime.date(2024, 3, 29))
    >>> observance_day("Lunar New Year", 2023), observance_day("Eid al-Fitr", 2024)
    (datetime.date(2023, 1, 22), datetime.date(2024, 4, 10))
    """
    rule = observances().get(name)
    if rule is None or not 1583 <= year <= 2200:
        return None
    if rule == "election":
        return _nth_weekday(year, "11/mon/1") + timedelta(days=1)
    if ":" in rule:
        return _movable(rule, year)
    if rule.startswith(("easter", "orthodox")):
        feast = _easter(year) if rule.startswith("easter") else _orthodox_easter(year)
        return feast + timedelta(days=int(rule.removeprefix("easter").removeprefix("orthodox")))
    if "/" in rule:
        return _nth_weekday(year, rule)
    month, day = rule.split("-")
    return date(year, int(month), int(day))


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar.

    The anonymous algorithm printed in Nature, 20 April 1876, as Meeus gives it in Astronomical
    Algorithms (1991), chapter 8.
    """
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, after = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap - shift + 15) % 30
    week = (32 + 2 * after + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _orthodox_easter(year: int) -> date:
    """Easter Sunday by the Julian calendar, as a day of the Gregorian one (Meeus, chapter 8)."""
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    behind = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=behind)


def _nth_weekday(year: int, rule: str) -> date:
    """The day of a rule such as ``11/thu/4+1``: a day after the fourth Thursday of November."""
    month, weekday, number = rule.split("/")
    number, _, later = number.partition("+")
    days = timedelta(days=int(later or 0))
    wanted = _WEEKDAYS[weekday]
    if int(number) > 0:
        first = date(year, int(month), 1)
        ahead = (wanted - first.weekday()) % 7
        return first + timedelta(days=ahead + 7 * (int(number) - 1)) + days
    last = date(year, int(month), 31) if int(month) in (5, 10) else date(year, int(month), 28)
    return last - timedelta(days=(last.weekday() - wanted) % 7) + days


def _movable(rule: str, year: int) -> date | None:
    """The day that the library computes: the first one where a lunar year gives two."""
    calendar, name = rule.split(":")
    source = getattr(calendars, _CALENDARS[calendar], None)
    if source is None:
        return None
    if calendar == "islamic":
        found = getattr(source(), f"{name}_dates")(year)
        days = [one for one, *_ in found if one.year == year]
        return days[0] if days else None
    found = getattr(source(), f"{name}_date")(year)
    day = found[0] if isinstance(found, tuple) else found
    return day if isinstance(day, date) else None
