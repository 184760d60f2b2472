"""Weekdays that may be of two weeks, settled by the days that the same text gives exactly."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import msgspec

from dateline.ids import id_of
from dateline.records import Time, When

_WEEK = timedelta(days=7)
_NEAR = 3


def settle_weeks(times: Iterable[Time]) -> list[Time]:
    """`times`, each weekday of two possible weeks put into the one that the text speaks of.

    A weekday is settled where one of its two days lies within three days of a day that the text
    gives exactly, and the other does not.
    """
    found = list(times)
    days = sorted({day for time in found if (day := _exact_day(time))})
    return [_settled(time, days) for time in found]


def _exact_day(time: Time) -> date | None:
    when = time.when
    if when is None or when.earliest != when.latest or time.anchor not in ("publication", "text"):
        return None
    return when.earliest if time.type in ("DATE", "TIME") else None


def _settled(time: Time, days: list[date]) -> Time:
    when = time.when
    if when is None or when.earliest is None or when.latest is None:
        return time
    if not time.value.startswith("XXXX-WXX-") or when.latest - when.earliest != _WEEK:
        return time
    near = [one for one in (when.earliest, when.latest) if _is_near(one, days)]
    if len(near) != 1:
        return time
    value = near[0].isoformat() + time.value[len("XXXX-WXX-0") :]
    return msgspec.structs.replace(
        time,
        id=id_of("time", time.article, time.span, time.type, value),
        value=value,
        when=When(near[0], near[0], "day"),
        reason="the text speaks of days of that week",
    )


def _is_near(day: date, days: list[date]) -> bool:
    return any(abs((day - one).days) <= _NEAR for one in days)
