"""Days that a page by itself could not place, placed by the story that the page belongs to.

"May 12" on a page without a date has no year, and "Sept. 8" on a page of an uncertain week may
have two; the other pages of the story say which year it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

import msgspec

from dateline.link.borrowing import with_surroundings
from dateline.link.pile import Pile
from dateline.link.stories import group_articles
from dateline.link.vectors import vectors_of
from dateline.link.windows import width
from dateline.records import Reading, Time, When

_DAY = re.compile(r"([\dX]{4})-(\d\d)-(\d\d)")
_DATED_DAYS = 400


def dated(pile: Pile) -> Pile:
    """`pile` with the days of its times and events placed in the years of their stories.

    A publication that may lie anywhere in more than a year counts as not dated.

    An event without a time or place takes what stands near it in its sentence.
    """
    if "dated" not in pile.derived:
        anchors = _anchors(pile)
        readings = tuple(_reread(pile, one, anchors.get(one.article)) for one in pile.readings)
        pile.derived["dated"] = Pile(pile.articles, readings, pile.entities, pile.lineages)
    return pile.derived["dated"]


def _anchors(pile: Pile) -> Mapping[str, date]:
    """The day that each article stands around: its own, or the middle one of its story's."""
    own = {one.article: middle for one in pile.readings if (middle := _middle(one.dating.when))}
    anchors: dict[str, date] = {}
    for group in group_articles(pile, vectors_of(pile)):
        days = sorted(own[article] for article in group if article in own)
        for article in group:
            if days:
                anchors[article] = own.get(article, days[len(days) // 2])
    return anchors


def _middle(when: When) -> date | None:
    if when.earliest is None or when.latest is None or width(when) > _DATED_DAYS:
        return None
    return when.earliest + timedelta(days=(width(when) - 1) // 2)


def _reread(pile: Pile, reading: Reading, anchor: date | None) -> Reading:
    loose = width(reading.dating.when) > _DATED_DAYS
    times = tuple(_placed(time, anchor, loose=loose) for time in reading.times)
    when_of = {time.span: time.when for time in times}
    placed = {time.span for time, old in zip(times, reading.times, strict=True) if time != old}
    events = tuple(
        msgspec.structs.replace(event, when=when_of[event.when_span])
        if event.when_span in placed
        else event
        for event in reading.events
    )
    dating = reading.dating
    if loose:
        dating = msgspec.structs.replace(dating, when=When())
    reread = msgspec.structs.replace(reading, times=times, events=events, dating=dating)
    borrowed = tuple(with_surroundings(pile, reread, event) for event in events)
    return msgspec.structs.replace(reread, events=borrowed)


def _placed(time: Time, anchor: date | None, *, loose: bool) -> Time:
    """`time` in the year of the story; `loose` where the page's own day can be of many years."""
    days = list(_DAY.findall(time.value))
    if anchor is None:
        return time
    if not days or all(year.isdigit() for year, _, _ in days):
        return _moved_to(time, anchor) if loose and time.anchor == "publication" else time
    ends = [_nearest(anchor, year, int(month), int(day)) for year, month, day in days]
    if any(end is None for end in ends):
        return time
    first, last = ends[0], ends[-1]
    assert first is not None and last is not None
    when = When(first, last, "day" if first == last else "range")
    return msgspec.structs.replace(time, when=when) if first <= last else time


def _moved_to(time: Time, anchor: date) -> Time:
    """`time` moved by whole years to where its beginning is nearest to `anchor`."""
    when = time.when
    if when is None or when.earliest is None or when.latest is None or width(when) > _DATED_DAYS:
        return time
    first = _nearest(anchor, "XXXX", when.earliest.month, when.earliest.day)
    if first is None:
        return time
    last = first + (when.latest - when.earliest)
    return msgspec.structs.replace(time, when=When(first, last, when.grain))


def _nearest(anchor: date, year: str, month: int, day: int) -> date | None:
    """The day of that month nearest to `anchor`, in a year that `year` (such as 202X) allows."""
    found = []
    for number in (anchor.year - 1, anchor.year, anchor.year + 1):
        if all(mark in ("X", digit) for mark, digit in zip(year, f"{number:04}", strict=True)):
            try:
                found.append(date(number, month, day))
            except ValueError:
                continue
    return min(found, key=lambda one: abs((one - anchor).days), default=None)
