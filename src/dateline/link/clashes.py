"""When two values of a slot cannot both be true, and what may explain that they differ."""

from __future__ import annotations

from datetime import date
from math import floor, log10

from dateline.link.geography import kilometres_between, relation_of
from dateline.link.sketches import FORESEEN
from dateline.link.testimonies import Testimony
from dateline.link.windows import FINE_DAYS, gap, inside, overlap, width
from dateline.records import Actor, Amount, When

Verdict = str | bool | None
"""False: they go together; None: they cannot both be true; words: what may explain it."""

PLAN_CHANGED = "one was foreseen, the other is what happened"
PLANS_DIFFER = "the later one may be a changed plan"
NIGHT = "a day apart: the night between them, time zones or the day of the report"
LATER_COUNT = "a later count"
ROUNDED = "a rounded number"
NEAR = "places near each other"
_NEAR_KILOMETRES = 40.0
_COUNTS_THAT_RISE = ("DEATH", "INJURY", "DISASTER", "ASSAULT", "COERCE", "HEALTH", "PROTEST")


def clash_of_days(first: Testimony[When], second: Testimony[When]) -> Verdict:
    """Whether two times of one happening go together."""
    one, other = first.value, second.value
    if inside(one, other) or inside(other, one):
        return False
    if overlap(one, other) and width(one) != width(other):
        return False
    if _is_foreseen(first) != _is_foreseen(second):
        return PLAN_CHANGED
    if _is_foreseen(first) and first.said != second.said:
        return PLANS_DIFFER
    if gap(one, other) == 1 and max(width(one), width(other)) <= FINE_DAYS:
        return NIGHT
    return None


def clash_of_places(first: Testimony[Actor], second: Testimony[Actor]) -> Verdict:
    """Whether two places of one happening go together; unknown ones do."""
    one, other = first.value.text, second.value.text
    if relation_of(one, other) != "apart":
        return False
    if _is_foreseen(first) != _is_foreseen(second):
        return PLAN_CHANGED
    if _is_foreseen(first) and first.said != second.said:
        return PLANS_DIFFER
    distance = kilometres_between(one, other)
    return NEAR if distance is not None and distance <= _NEAR_KILOMETRES else None


def clash_of_amounts(first: Testimony[Amount], second: Testimony[Amount]) -> Verdict:
    """Whether two numbers of the same go together."""
    one, other = first.value, second.value
    if _bounds_meet(one, other):
        return False
    if _is_foreseen(first) != _is_foreseen(second):
        return PLAN_CHANGED
    low, high = sorted((first, second), key=lambda found: found.value.low or 0.0)
    if first.event.type in _COUNTS_THAT_RISE and _before(low.said, high.said):
        return LATER_COUNT
    return ROUNDED if _rounded(one, other) or _rounded(other, one) else None


def _is_foreseen(found: Testimony[When] | Testimony[Actor] | Testimony[Amount]) -> bool:
    return found.event.status in FORESEEN


def _before(first: date | None, second: date | None) -> bool:
    return first is not None and second is not None and first < second


def _bounds_meet(first: Amount, second: Amount) -> bool:
    return _low(first) <= _high(second) and _low(second) <= _high(first)


def _low(amount: Amount) -> float:
    return amount.low if amount.low is not None else float("-inf")


def _high(amount: Amount) -> float:
    return amount.high if amount.high is not None else float("inf")


def _rounded(rough: Amount, exact: Amount) -> bool:
    """Whether `rough` is `exact` to as many digits as it has."""
    if rough.low is None or rough.low != rough.high or rough.low <= 0 or rough.low % 10:
        return False
    number = int(rough.low)
    digits = len(str(number)) - len(str(number).rstrip("0"))
    step = min(10.0**digits, 10.0 ** floor(log10(number)))
    middle = (_low(exact) + _high(exact)) / 2
    return abs(middle - rough.low) <= step / 2 and abs(middle - rough.low) <= rough.low / 20
