"""Calendar arithmetic: the interval and the TIMEX3 value of a unit around a day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from dateline.records import Grain, When

GRAINS: dict[str, Grain] = {
    "D": "day",
    "W": "week",
    "WE": "range",
    "M": "month",
    "Q": "quarter",
    "6M": "range",
    "S": "season",
    "Y": "year",
    "E": "decade",
    "C": "century",
}
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTHS_IN = {"M": 1, "Q": 3, "6M": 6, "S": 3, "Y": 12, "E": 120, "C": 1200, "L": 12000}
_DAYS_IN = {"D": 1, "NI": 1, "W": 7, "WE": 7, "2W": 14}


def last_day(year: int, month: int) -> date:
    """The last day of a month.

    >>> last_day(2024, 2)
    datetime.date(2024, 2, 29)
    """
    return date(year, month, monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """`day` moved by `months`, on the last day of the month where it would run over.

    >>> add_months(date(2024, 1, 31), 1)
    datetime.date(2024, 2, 29)
    """
    place = day.year * 12 + day.month - 1 + months
    year, month = divmod(place, 12)
    year = min(max(year, 1), 9998)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shifted(day: date, unit: str, amount: float) -> date:
    """`day` moved by `amount` units; halves of a month and more count in days.

    >>> shifted(date(2023, 9, 7), "W", -1)
    datetime.date(2023, 8, 31)
    """
    if unit in _DAYS_IN:
        return _moved(day, round(amount * _DAYS_IN[unit]))
    if unit in _MONTHS_IN:
        months = amount * _MONTHS_IN[unit]
        moved = add_months(day, int(months))
        return _moved(moved, round((months - int(months)) * 30))
    seconds = {"TS": 1, "TM": 60, "TH": 3600}.get(unit, 0)
    return _moved(day, int(amount * seconds / 86400))


def _moved(day: date, days: int) -> date:
    place = min(max(day.toordinal() + days, 1), date.max.toordinal())
    return date.fromordinal(place)


def unit_around(day: date, unit: str) -> When:
    """The calendar unit that `day` lies in; a weekend is the one of its week.

    >>> unit_around(date(2023, 9, 7), "W").edtf
    '2023-09-04/2023-09-10'
    """
    if unit in ("W", "WE", "2W"):
        monday = day - timedelta(days=day.weekday())
        if unit == "WE":
            return When(_moved(monday, 5), _moved(monday, 6), "range")
        return When(monday, _moved(monday, 6), "week")
    if unit in ("M", "Q", "6M", "Y", "E", "C"):
        return _months_around(day, unit)
    if unit == "S":
        return season_around(day)
    return When(day, day, "day")


def _months_around(day: date, unit: str) -> When:
    length = _MONTHS_IN[unit]
    place = (day.year * 12 + day.month - 1) // length * length
    first = date(max(place // 12, 1), place % 12 + 1, 1)
    last = _moved(add_months(first, length), -1)
    return When(first, last, GRAINS[unit])


def season_around(day: date) -> When:
    """The season that `day` lies in, by whole months: spring is March to May (northern)."""
    start = add_months(date(day.year, day.month, 1), -(day.month % 3))
    return When(start, _moved(add_months(start, 3), -1), "season")


def season_of(year: int, code: str) -> When:
    """A season of a year; the winter of a year is the one that begins in its December.

    >>> season_of(2024, "FA").edtf
    '2024-23'
    """
    start = date(year, SEASON_STARTS[code], 1)
    return When(start, _moved(add_months(start, 3), -1), "season")


def value_around(day: date, unit: str) -> str:
    """The TIMEX3 value of the calendar unit that `day` lies in.

    >>> value_around(date(2023, 9, 7), "W"), value_around(date(2023, 9, 7), "Q")
    ('2023-W36', '2023-Q3')
    """
    year, week, _ = day.isocalendar()
    values = {
        "W": f"{year:04}-W{week:02}",
        "2W": f"{year:04}-W{week:02}",
        "WE": f"{year:04}-W{week:02}-WE",
        "M": f"{day.year:04}-{day.month:02}",
        "Q": f"{day.year:04}-Q{(day.month - 1) // 3 + 1}",
        "6M": f"{day.year:04}-H{(day.month - 1) // 6 + 1}",
        "Y": f"{day.year:04}",
        "E": f"{day.year // 10:03}",
        "C": f"{day.year // 100:02}",
        "L": f"{day.year // 1000}",
    }
    return values.get(unit, day.isoformat())


def duration_value(unit: str, amount: float | None) -> str:
    """The TIMEX3 value of a length of time; X stands for a number that is not known.

    >>> duration_value("M", 3.0), duration_value("TH", 2.0), duration_value("W", None)
    ('P3M', 'PT2H', 'PXW')
    >>> duration_value("Y", 2.5), duration_value("E", 2.0)
    ('P2Y6M', 'P20Y')
    """
    if unit == "2W":
        return duration_value("W", None if amount is None else amount * 2)
    if unit in ("E", "C", "L") and amount is not None:
        scale = {"E": 10, "C": 100, "L": 1000}[unit]
        return duration_value("Y", amount * scale)
    if unit == "E":
        return "PXE"
    code = {"TS": "S", "TM": "M", "TH": "H", "NI": "D", "WE": "WE", "6M": "M"}.get(unit, unit)
    prefix = "PT" if unit.startswith("T") else "P"
    if amount is None:
        return f"{prefix}X{code}"
    whole, rest = int(amount), amount - int(amount)
    smaller = {"Y": (12, "M"), "TH": (60, "M"), "TM": (60, "S")}.get(unit)
    if rest and smaller:
        left = f"{round(rest * smaller[0])}{smaller[1]}"
        return f"{prefix}{whole}{code}{left}" if whole else f"{prefix}{left}"
    return f"{prefix}{whole if not rest else round(amount, 1)}{code}"


def hull(first: When, second: When) -> When:
    """The smallest interval that holds both; open where one of them is."""
    if first == second:
        return first
    starts, ends = (first.earliest, second.earliest), (first.latest, second.latest)
    earliest = None if None in starts else min(one for one in starts if one)
    latest = None if None in ends else max(one for one in ends if one)
    return When(earliest, latest, "range")
