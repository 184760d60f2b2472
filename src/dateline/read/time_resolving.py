"""A meaning and the days that it leans on, resolved to a TIMEX3 value and an interval."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from dateline.read.time_calendar import (
    duration_value,
    hull,
    last_day,
    shifted,
    unit_around,
    value_around,
)
from dateline.read.time_grounds import LEEWAY, Ground, Resolved
from dateline.read.time_meanings import Meaning
from dateline.read.time_periods import (
    resolve_century,
    resolve_decade,
    resolve_half,
    resolve_observance,
    resolve_quarter,
    resolve_season,
)
from dateline.read.time_units import resolve_unit
from dateline.records import When

UNKNOWN_DAYS = (date(1966, 2, 3), date(2031, 11, 28))
"""Two days that differ in every field: what both give is what no publication day can change."""
_HOURS = ("TH", "TM", "TS")
_BESIDE = timedelta(days=120)
"""So far apart are two days that one sentence names without a year, at most."""
_SOON, _LONG_AGO = 45, 300
"""Days: one so near ahead is meant, even in the past tense, rather than one so long ago."""


def resolve(meaning: Meaning, ground: Ground) -> Resolved:
    """The value and the days of `meaning` on one ground."""
    if meaning.name == "within" and ground.near and ground.text:
        ground = replace(ground, day=ground.text_day)
    if meaning.kind != "range" and meaning.ends:
        ground = _after_start(meaning.ends[0], meaning, ground)
    resolved = _RESOLVERS[meaning.kind](meaning, ground)
    if meaning.bound and resolved.when:
        cut = _cut(meaning, ground)
        resolved = replace(resolved, when=bounded(resolved.when, meaning.bound, cut))
    if meaning.part and meaning.kind != "reference" and resolved.when:
        return replace(resolved, value=f"{resolved.value}T{meaning.part}")
    return resolved


def _cut(meaning: Meaning, ground: Ground) -> date:
    """Where "earlier" ends and "later" begins: at the page's day, or at the text's own time."""
    if meaning.lean != "text" or ground.text is None:
        return ground.day
    end = ground.text.latest if meaning.bound == "earlier" else ground.text.earliest
    return end or ground.day


def resolve_between(meaning: Meaning, first: Ground, last: Ground) -> Resolved:
    """The value and the days where the page's day lies between two grounds."""
    one, other = resolve(meaning, first), resolve(meaning, last)
    if one == other:
        return one
    when = hull(one.when, other.when) if one.when and other.when else None
    if meaning.kind == "weekday" and meaning.weekday is not None and one.value != other.value:
        part = f"T{meaning.part}" if meaning.part else ""
        return Resolved(f"XXXX-WXX-{meaning.weekday + 1}{part}", when)
    return Resolved(common_value(one.value, other.value), when)


def common_value(first: str, second: str) -> str:
    """What two values share, field by field, with X where they differ.

    >>> common_value("2023-09-06", "2023-09-12"), common_value("2022-W52", "2023-W01")
    ('2023-09-XX', '202X-WXX')
    """
    if "/" in first and first.count("/") == second.count("/"):
        pairs = zip(first.split("/"), second.split("/"), strict=True)
        return "/".join(common_value(one, other) for one, other in pairs)
    if len(first) != len(second):
        return first if first.startswith("P") else "XXXX"
    fields: list[str] = []
    same = True
    for one, other in zip(first.split("-"), second.split("-"), strict=False):
        common = "".join(a if a == b else "X" for a, b in zip(one, other, strict=False))
        cut = common.find("X")
        if not same and one.isdigit() and one != other:
            common = "X" * len(one)
        elif cut >= 0 and one != other:
            head = common[:cut] if not fields or one[0] == "W" else ""
            common = head + "X" * (len(one) - len(head))
            common = "WXX" if one[0] == "W" else common
        same = same and one == other
        fields.append(common)
    return "-".join(fields)


def bounded(when: When, bound: str, day: date) -> When:
    """The early, middle or late stretch of an interval; earlier and later are cut at `day`."""
    first, last = when.earliest, when.latest
    if first is None or last is None or first == last:
        return when
    if bound.endswith(" week"):
        return _week_in(first, last, bound.split(maxsplit=1)[0])
    third = (last - first) // 3
    half = (last - first) // 2
    stretches: dict[str, tuple[date, date]] = {
        "early": (first, first + third),
        "start": (first, first + third),
        "mid": (first + third, last - third),
        "late": (last - third, last),
        "end": (last - third, last),
        "first half": (first, first + half),
        "second half": (last - half, last),
        "earlier": (first, max(first, min(day, last))),
        "later": (min(last, max(day, first)), last),
    }
    start, end = stretches[bound]
    return When(start, end, "day" if start == end else "range")


def _week_in(first: date, last: date, which: str) -> When:
    """The days of a month that its first, second or last week holds."""
    if which == "last":
        return When(last - timedelta(days=6), last, "range")
    start = first + timedelta(days=7 * ["first", "second", "third", "fourth"].index(which))
    return When(start, start + timedelta(days=6), "range")


def _calendar(meaning: Meaning, ground: Ground) -> Resolved:
    if meaning.name.startswith("either"):
        meaning, both = _settle(meaning, ground)
        if both:
            return both
    year = meaning.year
    if year is None:
        year = _year_for(meaning, ground)
    if meaning.month is None:
        return Resolved(f"{year:04}", When(date(year, 1, 1), date(year, 12, 31), "year"))
    if meaning.day is None:
        when = When(date(year, meaning.month, 1), last_day(year, meaning.month), "month")
        return Resolved(f"{year:04}-{meaning.month:02}", when)
    if meaning.day > last_day(year, meaning.month).day:
        return Resolved(f"{year:04}-{meaning.month:02}-{meaning.day:02}", None)
    day = date(year, meaning.month, meaning.day)
    if meaning.unit in ("W", "WE"):
        return Resolved(value_around(day, meaning.unit), unit_around(day, meaning.unit))
    return Resolved(day.isoformat(), When(day, day, "day"))


def _settle(meaning: Meaning, ground: Ground) -> tuple[Meaning, Resolved | None]:
    """Which of two figures is the day: by the mark, by the page's evidence, or left open."""
    first, second = meaning.month or 1, meaning.day or 1
    day_first = True if meaning.name.endswith(".") else ground.day_first
    if day_first is not None:
        month, day = (second, first) if day_first else (first, second)
        return replace(meaning, month=month, day=day, name=""), None
    one = date(meaning.year or 1, first, second)
    other = date(meaning.year or 1, second, first)
    when = When(min(one, other), max(one, other), "range")
    return meaning, Resolved(common_value(one.isoformat(), other.isoformat()), when)


def _year_for(meaning: Meaning, ground: Ground) -> int:  # noqa: PLR0911 - a list of cases
    """The year of a day or month without one: the nearest that tense and weekday allow."""
    if meaning.unit == "Y" and meaning.shift is not None:
        return ground.day.year + int(meaning.shift)
    if ground.year is not None and ground.direction != "future" and not meaning.direction:
        return ground.year
    years = [ground.day.year + step for step in (-1, 0, 1)]
    days = [_first_day(year, meaning) for year in years]
    if meaning.weekday is not None:
        fitting = [one for one in _around(meaning, ground) if one.weekday() == meaning.weekday]
        behind = [one for one in fitting if one <= ground.day + LEEWAY]
        if behind and ground.direction == "past":
            return behind[-1].year
        if fitting:
            return min(fitting, key=lambda one: abs(one - ground.day)).year
    direction = meaning.direction or ground.direction
    strict = bool(meaning.direction)
    if meaning.name == "this":
        return ground.day.year
    if meaning.name.startswith("named "):
        year = int(meaning.name.removeprefix("named "))
        if _first_day(year, meaning) <= ground.day + LEEWAY:
            return year
    beside = ground.beside
    if beside and meaning.day and not strict:
        nearest = min(_around(meaning, ground), key=lambda one: abs(one - beside))
        if abs(nearest - beside) <= _BESIDE:
            return nearest.year
    if direction == "past":
        limit = ground.day if strict or meaning.day is None else ground.day + LEEWAY
        limit = limit.replace(day=1) - timedelta(days=1) if _strict_month(meaning) else limit
        return _latest_before(limit, days, ground.day, meaning)
    if direction == "future":
        floor = ground.day - LEEWAY if meaning.day else ground.day.replace(day=1)
        return _earliest_after(floor, days, ground.day, meaning)
    return min(days, key=lambda one: (abs(one - ground.day), one)).year


def _latest_before(limit: date, days: list[date], today: date, meaning: Meaning) -> int:
    """The year of the latest day up to `limit`, or of one close ahead where that is a year ago."""
    behind = max(one for one in days if one <= limit)
    ahead = [one for one in days if one > limit]
    soon = bool(ahead) and (min(ahead) - today).days <= _SOON
    if meaning.day and not meaning.direction and soon and (today - behind).days >= _LONG_AGO:
        return min(ahead).year
    return behind.year


def _earliest_after(floor: date, days: list[date], today: date, meaning: Meaning) -> int:
    """The year of the earliest day from `floor`, or of one just past where that is a year ahead."""
    ahead = [one for one in days if one >= floor]
    behind = [one for one in days if one < floor]
    just_past = bool(behind) and (today - max(behind)).days <= _SOON
    if meaning.day and just_past and (not ahead or (min(ahead) - today).days >= _LONG_AGO):
        return max(behind).year
    return min(ahead).year if ahead else max(days).year


def _strict_month(meaning: Meaning) -> bool:
    return meaning.day is None and meaning.direction == "past"


def _first_day(year: int, meaning: Meaning) -> date:
    month = meaning.month or 1
    return date(year, month, min(meaning.day or 1, last_day(year, month).day))


def _around(meaning: Meaning, ground: Ground) -> list[date]:
    return [_first_day(ground.day.year + step, meaning) for step in range(-6, 4)]


def _weekday(meaning: Meaning, ground: Ground) -> Resolved:
    weekday = meaning.weekday or 0
    base = ground.text_day if meaning.lean == "text" else ground.day
    if meaning.unit == "W":
        monday = base - timedelta(days=base.weekday())
        moved = monday + timedelta(days=weekday + 7 * int(meaning.shift or 0))
        return Resolved(moved.isoformat(), When(moved, moved, "day"))
    ahead = (weekday - base.weekday()) % 7
    direction = meaning.direction or ground.direction
    if meaning.name == "last" or meaning.name in ("previous", "this past"):
        step = ahead - 7
    elif meaning.name in ("next", "following"):
        step = ahead or 7
    elif direction == "future" or (meaning.name == "this" and direction != "past"):
        step = ahead
    else:
        step = ahead - 7 if ahead else 0
    day = base + timedelta(days=step)
    return Resolved(day.isoformat(), When(day, day, "day"))


def _shift(meaning: Meaning, ground: Ground) -> Resolved:
    unit, amount = meaning.unit, meaning.shift or 0
    if unit == "Y" and amount == -1 and ground.quarter:
        moved = shifted(ground.quarter, unit, amount)
        return Resolved(value_around(moved, "Q"), unit_around(moved, "Q"))
    base = ground.text_day if meaning.lean == "text" else ground.day
    if meaning.name == "next to" and ground.text is None and unit in ("D", "NI"):
        return Resolved("XXXX-XX-XX", None)
    if meaning.lean == "text" and ground.text and _is_coarser(ground.text, unit):
        return _moved_stretch(ground.text, ground, unit, amount)
    if meaning.lean == "text" and amount > 0 and ground.text and ground.text.latest:
        base = ground.text.latest
    moved = shifted(base, unit, amount)
    if meaning.lean == "text" and amount > 0 and moved > ground.day and _not_ahead(ground):
        # Counted from the wrong time: what the text tells as past cannot lie ahead of the page.
        open_value = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}.get(unit)
        return Resolved((amount == 1 and open_value) or duration_value(unit, amount), None)
    if meaning.name == "over":
        return Resolved(moved.isoformat(), When(moved - timedelta(days=1), moved, "range"))
    return _moved_to(moved, unit)


def _moved_to(day: date, unit: str) -> Resolved:
    """The day itself where so many days were counted, or the unit that it lies in."""
    if unit in (*_HOURS, "D", "NI", "WE"):
        return Resolved(day.isoformat(), When(day, day, "day"))
    around = "Y" if unit in ("E", "C", "L") else unit
    return Resolved(value_around(day, around), unit_around(day, around))


def _is_coarser(when: When, unit: str) -> bool:
    """Whether a time is so much longer than the unit that no one such unit can be told."""
    if when.grain not in ("month", "quarter", "season", "year") or not when.latest:
        return False
    return unit in (*_HOURS, "D", "NI", "W", "WE", "2W") or (unit == "M" and when.grain != "month")


def _moved_stretch(when: When, ground: Ground, unit: str, amount: float) -> Resolved:
    """A stretch that is moved as a whole: "three days later" after a month is in those days."""
    first, last = when.earliest or ground.day, when.latest or ground.day
    if _not_ahead(ground):
        last = max(first, min(last, ground.day))
    one, other = shifted(first, unit, amount), shifted(last, unit, amount)
    if amount > 0 and _not_ahead(ground):
        other = max(one, min(other, ground.day))
    around = hull(unit_around(one, unit), unit_around(other, unit))
    return Resolved(common_value(value_around(one, unit), value_around(other, unit)), around)


def _not_ahead(ground: Ground) -> bool:
    return ground.direction not in ("future", "present")


def _span(meaning: Meaning, ground: Ground) -> Resolved:
    value = duration_value(meaning.unit, meaning.amount)
    if meaning.name == "in" and ground.direction == "future" and meaning.amount:
        return _shift(replace(meaning, shift=meaning.amount, lean="publication"), ground)
    if not meaning.direction or meaning.amount is None:
        return Resolved(value, None)
    sign = -1 if meaning.direction == "past" else 1
    other = shifted(ground.day, meaning.unit, sign * meaning.amount)
    return Resolved(value, When(min(ground.day, other), max(ground.day, other), "range"))


def _set(meaning: Meaning, ground: Ground) -> Resolved:
    return Resolved(meaning.value or duration_value(meaning.unit, meaning.amount), None)


def _reference(meaning: Meaning, ground: Ground) -> Resolved:
    if meaning.part:
        base = ground.text_day if ground.text and ground.text.grain == "day" else ground.day
        return Resolved(f"{base.isoformat()}T{meaning.part}", When(base, base, "moment"))
    now = meaning.value == "PRESENT_REF"
    return Resolved(meaning.value, When(ground.day, ground.day, "day") if now else None)


def _range(meaning: Meaning, ground: Ground) -> Resolved:
    """From the first end to the last; the last never lies before the first."""
    first, last = meaning.ends or (meaning, meaning)
    one = resolve(first, ground)
    other = resolve(last, _after_start(first, last, ground))
    if not one.when or not other.when:
        return Resolved(f"{one.value}/{other.value}", None)
    when = When(one.when.earliest, other.when.latest, "range")
    return Resolved(f"{one.value}/{other.value}", when)


def _after_start(first: Meaning, last: Meaning, ground: Ground) -> Ground:
    """The ground of a range's last end, which counts from the first."""
    one = resolve(first, ground)
    if last.year is not None or one.when is None or one.when.earliest is None:
        return ground
    return replace(ground, day=one.when.earliest, direction="future", year=None, beside=None)


_RESOLVERS: dict[str, Callable[[Meaning, Ground], Resolved]] = {
    "calendar": _calendar,
    "weekday": _weekday,
    "unit": resolve_unit,
    "shift": _shift,
    "span": _span,
    "set": _set,
    "reference": _reference,
    "season": resolve_season,
    "quarter": resolve_quarter,
    "half": resolve_half,
    "decade": resolve_decade,
    "century": resolve_century,
    "observance": resolve_observance,
    "range": _range,
}
