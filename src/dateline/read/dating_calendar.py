"""Clues from days and months without a year, from weekdays and from holidays.

The likelihoods are shares of pages, counted over dated reports of many outlets: how long after a
day that it names a page was published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dateline.knowledge.observances import observance_day
from dateline.read.dating_days import FIRST_DAY, LAST_DAY, Band, Hint, after
from dateline.read.dating_views import FUTURE, Sighting, View
from dateline.records import When

_AFTER_DAY_OF_MONTH = (
    (0, 0.13), (1, 0.07), (3, 0.02), (7, 0.014), (14, 0.01), (30, 0.005), (60, 0.0032),
    (120, 0.002), (200, 0.0012), (304, 0.001),
)  # fmt: skip
_AFTER_EARLIER = ((14, 0.012), (30, 0.009), (60, 0.006), (120, 0.003), (200, 0.0015), (304, 0.001))
_AFTER_NEAREST = (
    (0, 0.09), (1, 0.07), (3, 0.035), (7, 0.022), (14, 0.014), (30, 0.008), (60, 0.005),
    (120, 0.0025), (200, 0.0013), (304, 0.001),
)  # fmt: skip
_AFTER_LEAD = ((1, 0.3), (3, 0.07), (7, 0.025), (30, 0.004), (120, 0.001))
_LEAD = 4
_TALE = 45
_EARLIER = 0.15
_AFTER_PLAIN_MONTH = ((30, 0.008), (61, 0.008), (92, 0.004), (150, 0.0025), (330, 0.0015))
_WEEKDAY_BEHIND = (0.38, 0.26, 0.11, 0.08, 0.06, 0.05, 0.06)
_WEEKDAY_AHEAD = (0.3, 0.12, 0.12, 0.12, 0.1, 0.1, 0.14)
_OTHER_YEAR = re.compile(
    r"(?i),? (?:of )?(?:last|next|the (?:previous|following|same)|that|this) year"
    r"| (?:terror(?:ist)? )?attacks"  # as in "the September 11 attacks"
)
_SLOW = 0.35
_YEARS = range(FIRST_DAY.year - 1, LAST_DAY.year + 1)


def days_of_month(view: View) -> Iterator[Hint]:
    """Days without a year: the page follows one of them soon, and a weekday picks the year.

    What is to come in the words of somebody may be past by the day of the page.
    """
    found = [
        one
        for one in view.sightings
        if one.meaning.kind == "calendar"
        and one.meaning.month
        and one.meaning.day
        and not one.meaning.year
        and one.meaning.shift is None
        and not _OTHER_YEAR.match(one.after)
    ]
    to_come = {(one.meaning.month, one.meaning.day) for one in found if one.ahead}
    ahead = [
        one for one in found if (one.meaning.month, one.meaning.day) in to_come and not one.quoted
    ]
    behind = [one for one in found if (one.meaning.month, one.meaning.day) not in to_come]
    if behind:
        latest = _latest_of(behind)
        yield _after_nearest(behind, latest)
        yield _not_before(latest, _reached_floor(behind, latest))
        yield from _after_lead(view, latest)
    if ahead:
        yield _before_nearest(ahead)
    share = 0.6 / max(1.0, len(found) ** 0.7)
    latest_day = _latest_of(behind) if behind else None
    for one in found:
        earlier = latest_day is not None and not one.ahead and not _same_day(one, latest_day)
        yield _of_day(one, share, earlier=earlier)
        if one.meaning.weekday is not None:
            yield _with_weekday(one, one.meaning.weekday, 0.03, 0.85, "the day has that weekday")
        elif (weekday := _weekday_beside(view, one)) is not None:
            reason = "the passage gives the day of the month and the weekday of one happening"
            yield _with_weekday(one, weekday, 0.5, 0.3, reason)


def _after_nearest(found: list[Sighting], latest: Sighting) -> Hint:
    """The page follows the latest of the days that lie behind, mostly within weeks."""
    bands = [
        Band(band.first, band.last, band.likelihood * (1 if _same_day(one, latest) else _EARLIER))
        for one in found
        for year in _YEARS
        if (day := _day(year, one.meaning.month or 1, one.meaning.day or 1))
        for band in after(day, _AFTER_NEAREST)
    ]
    reason = "the page follows the latest day without a year that it speaks of as past"
    return Hint("latest day", latest.span, When(), tuple(bands), 0.0003, 0.4, reason)


def _same_day(one: Sighting, other: Sighting) -> bool:
    first, second = one.meaning, other.meaning
    return (first.month, first.day) == (second.month, second.day)


def _after_lead(view: View, one: Sighting) -> Iterator[Hint]:
    """A day with its weekday at the head of the text is mostly the news itself."""
    if one.meaning.weekday is None or one.number > _LEAD:
        return
    bands = [
        band
        for year in _YEARS
        if (day := _day(year, one.meaning.month or 1, one.meaning.day or 1))
        for band in after(day, _AFTER_LEAD)
    ]
    reason = "the text opens with what happened on that day and names its weekday"
    share = 1.0 if _is_news(view) else _SLOW
    yield Hint("day of the news", one.span, When(), tuple(bands), 0.0005, 0.4, reason, share)


def _is_news(view: View) -> bool:
    """Whether the page follows what it tells of at once; editorials and analyses take days."""
    return view.article.genre in ("report", "live")


def _reached_floor(found: list[Sighting], latest: Sighting) -> float:
    """How likely a page comes before the latest day that it seems to speak of as past.

    Less, the more days shortly before it the page tells of: a tale that goes from day to day has
    come to its last one.
    """
    days = {_place(one) for one in found if 0 <= (_place(latest) - _place(one)) % 372 <= _TALE}
    surely = latest.behind and not FUTURE.search(latest.sentence)
    return (0.04 if surely else 0.1) / (1, 3, 12)[min(len(days), 3) - 1]


def _place(one: Sighting) -> int:
    """The place of a day in a year of months of 31 days."""
    return (one.meaning.month or 1) * 31 + (one.meaning.day or 1)


def _latest_of(found: list[Sighting]) -> Sighting:
    """The last day before the longest stretch of the year that no day lies in."""
    first_at = {_place(one): one for one in sorted(found, key=lambda one: -one.span.start)}
    ordered = [first_at[number] for number in sorted(first_at)]
    gaps = [
        ((_place(ordered[(rank + 1) % len(ordered)]) - _place(one) - 1) % 372, -rank)
        for rank, one in enumerate(ordered)
    ]
    return ordered[-max(gaps)[1]]


def _not_before(one: Sighting, floor: float) -> Hint:
    """The page does not come shortly before a day that it speaks of as past."""
    bands = tuple(
        Band(day, day + timedelta(days=300), 1.0)
        for year in _YEARS
        if (day := _day(year, one.meaning.month or 1, one.meaning.day or 1))
    )
    reason = "the text speaks of that day as past, so the page does not come shortly before it"
    return Hint("day reached", one.span, When(), bands, floor, 0.4, reason)


def _before_nearest(found: list[Sighting]) -> Hint:
    """The page comes before the days that lie ahead, mostly by less than two months."""
    bands = [
        band
        for one in found
        for year in _YEARS
        if (day := _day(year, one.meaning.month or 1, one.meaning.day or 1))
        for band in (
            Band(day - timedelta(days=10), day, 0.03),
            Band(day - timedelta(days=30), day, 0.012),
            Band(day - timedelta(days=90), day, 0.005),
            Band(day - timedelta(days=250), day + timedelta(days=30), 0.0016),
        )
    ]
    span = min(found, key=lambda one: (one.meaning.month or 0, one.meaning.day or 0)).span
    reason = "the page comes before the day without a year that it speaks of as still to come"
    return Hint("day ahead", span, When(), tuple(bands), 0.0008, 0.3, reason)


def _of_day(one: Sighting, share: float, *, earlier: bool) -> Hint:
    bands: list[Band] = []
    month, number = one.meaning.month or 1, one.meaning.day or 1
    for year in _YEARS:
        day = _day(year, month, number)
        if day is None:
            continue
        early = Band(day - timedelta(days=60), day - timedelta(days=1), 0.004)
        near = Band(day - timedelta(days=7), day - timedelta(days=1), 0.012)
        bands += [Band(early.first, early.last, 0.016), near] if one.ahead else [early, near]
        if one.ahead:
            bands += after(day, ((10, 0.004),))
        else:
            bands += after(day, _AFTER_EARLIER if earlier else _AFTER_DAY_OF_MONTH)
    said = "to come" if one.ahead else "past"
    reason = f"the text speaks of a day without a year as {said}, so it is the nearest one"
    return Hint("day of month", one.span, When(), tuple(bands), 0.001, 0.4, reason, share)


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _with_weekday(one: Sighting, weekday: int, floor: float, weight: float, reason: str) -> Hint:
    """The half years around each year's day that has the weekday."""
    month, number = one.meaning.month or 1, one.meaning.day or 1
    days = [day for year in _YEARS if (day := _day(year, month, number))]
    bands = tuple(
        Band(day - timedelta(days=120), day + timedelta(days=240), 1.0)
        for day in days
        if day.weekday() == weekday
    )
    return Hint("weekday of day", one.span, When(), bands, floor, weight, reason)


def _weekday_beside(view: View, one: Sighting) -> int | None:
    """The one weekday of the same or the next sentence, where exactly one is named."""
    near = {
        other.meaning.weekday
        for other in view.sightings
        if other.meaning.kind == "weekday"
        and 0 <= other.number - one.number <= 1
        and not other.meaning.name
        and other.ahead == one.ahead
    }
    return next(iter(near)) if len(near) == 1 else None


def plain_months(view: View) -> Iterator[Hint]:
    """A month without a year that lies behind: the page follows one of them."""
    found = [
        one
        for one in view.sightings
        if one.meaning.kind == "calendar"
        and one.meaning.month
        and not (one.meaning.day or one.meaning.year or one.ahead)
        and one.meaning.shift is None
    ]
    share = 0.7 / max(1.0, len(found) ** 0.7)
    for one in found:
        bands: list[Band] = []
        for year in _YEARS:
            bands += after(date(year, one.meaning.month or 1, 1), _AFTER_PLAIN_MONTH)
        reason = "the text names a month without its year, so it lies not far behind"
        yield Hint("month", one.span, When(), tuple(bands), 0.0008, 0.2, reason, share)


def weekdays(view: View) -> Iterator[Hint]:
    """Weekdays without more: the page mostly follows them by a day or none."""
    found: dict[tuple[int, bool], Sighting] = {}
    for one in view.sightings:
        if one.meaning.kind == "weekday" and not one.meaning.name:
            found.setdefault((one.meaning.weekday or 0, one.ahead), one)
    share = 1 / max(1.0, len(found) ** 0.1)
    if not _is_news(view):
        share *= _SLOW
    for (named, ahead), one in found.items():
        chances = _WEEKDAY_AHEAD if ahead else _WEEKDAY_BEHIND
        cycle = tuple(chances[(weekday - named) % 7] for weekday in range(7))
        reason = "reports name the weekday of what happened within the week"
        yield Hint("weekday", one.span, When(), (), 1.0, 0.2, reason, share, cycle)


def observances_near(view: View) -> Iterator[Hint]:
    """A holiday that is named is mostly near."""
    for one in view.sightings:
        if one.meaning.kind != "observance" or one.meaning.year:
            continue
        days = [day for year in _YEARS if (day := observance_day(one.meaning.name, year))]
        bands = tuple(Band(day - timedelta(days=15), day + timedelta(days=15), 1.0) for day in days)
        reason = "a holiday that a text names is mostly near"
        yield Hint("holiday", one.span, When(), bands, 0.25, 0.2, reason, 0.7)
