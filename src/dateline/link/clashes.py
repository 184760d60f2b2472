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
MAYBE_LATER = "it may be a later count: a page is not dated"
ROUNDED = "a rounded number"
OTHER_MOMENT = "a price or an offer of another moment"
RECURRING = ("ACCUSE", "ECONOMY", "REJECT", "REQUEST", "SANCTION", "SPORT", "SUPPORT", "THREATEN")
"""Types of what is done again and again, so that another day is another time of it."""
_LONGEST_RANGE = 15
_MOST_DAYS_APART = 10
_MOST_TIMES = 5
"""How many times the smaller number the larger may be, where the count can have grown."""
_MOST_TIMES_AT_ONCE = 2
"""The same where nothing explains it: beyond that they are numbers of other things."""
_NEAR_KILOMETRES = 40.0
"""Places so near are a town and its quarter, or two names for one scene."""
_MAGNITUDE = "magnitude"
"""A unit of what is measured once and rises no more."""
_COUNTS_THAT_RISE = ("DEATH", "INJURY", "DISASTER", "ASSAULT", "COERCE", "HEALTH", "PROTEST")


def clash_of_days(first: Testimony[When], second: Testimony[When]) -> Verdict:
    """Whether two times of one happening go together."""
    one, other = first.value, second.value
    if inside(one, other) or inside(other, one) or _are_other_times(first, second):
        return False
    if overlap(one, other) and width(one) != width(other):
        return False
    if _is_foreseen(first) != _is_foreseen(second):
        plan, report = (first, second) if _is_foreseen(first) else (second, first)
        return False if _before(report.value.latest, plan.said) else PLAN_CHANGED
    if _is_foreseen(first) and first.said != second.said:
        return PLANS_DIFFER
    if gap(one, other) == 1 and max(width(one), width(other)) <= FINE_DAYS:
        return NIGHT
    return None


def _are_other_times(first: Testimony[When], second: Testimony[When]) -> bool:
    """Whether the two rather speak of two times of something that goes on or recurs."""
    if {first.event.type, second.event.type} & set(RECURRING):
        return True
    longest = max(width(first.value), width(second.value))
    return longest > _LONGEST_RANGE or gap(first.value, second.value) > _MOST_DAYS_APART


def clash_of_places(first: Testimony[Actor], second: Testimony[Actor]) -> Verdict:
    """Whether two places of one happening go together; unknown ones do."""
    one, other = first.value.text, second.value.text
    if relation_of(one, other) != "apart" or first.event.type in RECURRING:
        return False
    if _is_foreseen(first) != _is_foreseen(second):
        return PLAN_CHANGED
    if _is_foreseen(first) and first.said != second.said:
        return PLANS_DIFFER
    distance = kilometres_between(one, other)
    return False if distance is not None and distance <= _NEAR_KILOMETRES else None


def clash_of_amounts(first: Testimony[Amount], second: Testimony[Amount]) -> Verdict:
    """Whether two numbers of the same go together."""
    one, other = first.value, second.value
    if _bounds_meet(one, other) or _ratio(one, other) > _MOST_TIMES:
        return False
    at_once = first.event.article == second.event.article
    if _is_foreseen(first) != _is_foreseen(second) and not at_once:
        return PLAN_CHANGED
    explained = (None if at_once else _of_another_moment(first, second)) or (
        ROUNDED if _rounded(one, other) or _rounded(other, one) else None
    )
    return explained or (False if _ratio(one, other) > _MOST_TIMES_AT_ONCE else None)


def _of_another_moment(first: Testimony[Amount], second: Testimony[Amount]) -> str | None:
    """What says that the numbers are of two moments: tolls rise, the missing are found."""
    types = {first.event.type, second.event.type}
    if "ECONOMY" in types or (types == {"DEAL"} and first.said != second.said):
        return OTHER_MOMENT
    low, high = sorted((first, second), key=lambda found: found.value.low or 0.0)
    if first.event.type not in _COUNTS_THAT_RISE or first.value.unit == _MAGNITUDE:
        return None
    falls = "missing" in (first.event.mode, second.event.mode)
    if first.said is None or second.said is None:
        return MAYBE_LATER
    return (
        LATER_COUNT if _before(low.said, high.said) or (falls and low.said != high.said) else None
    )


def _ratio(first: Amount, second: Amount) -> float:
    """How many times the smaller the larger is: far apart, they are a price and a sum."""
    small, large = sorted((first.low or first.high or 0.0, second.low or second.high or 0.0))
    return large / small if small > 0 else 1.0


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
