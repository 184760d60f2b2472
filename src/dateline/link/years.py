"""Days that a page by itself could not place, placed by the story that the page belongs to.

"May 12" on a page without a date has no year, and "Sept. 8" on a page of an uncertain week may
have two; the other pages of the story say which year it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

import msgspec

from dateline.link.pile import Pile
from dateline.link.stories import group_articles
from dateline.link.vectors import vectors_of
from dateline.link.windows import is_fine, is_known, width
from dateline.records import Event, Reading, Time, When

_DAY = re.compile(r"([\dX]{4})-(\d\d)-(\d\d)")
_OTHER_CLAUSE = re.compile(
    r"\b(?:after|before|following|ahead|since|when|while|until|as|but|and then|said|told)\b"
)
_DATED_DAYS = 400
_LONGEST_RANGE = 20
_NEAR = 90


def dated(pile: Pile) -> Pile:
    """`pile` with the days of its times and events placed in the years of their stories.

    A publication that may lie anywhere in more than a year counts as not dated.

    An event without a time takes the one that stands near it in its sentence, where no other
    event stands between them.
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
    times = tuple(_placed(time, anchor) for time in reading.times)
    when_of = {time.span: time.when for time in times}
    placed = {time.span for time, old in zip(times, reading.times, strict=True) if time != old}
    events = tuple(
        msgspec.structs.replace(event, when=when_of[event.when_span])
        if event.when_span in placed
        else event
        for event in reading.events
    )
    dating = reading.dating
    if width(dating.when) > _DATED_DAYS:
        dating = msgspec.structs.replace(dating, when=When())
    reread = msgspec.structs.replace(reading, times=times, events=events, dating=dating)
    borrowed = tuple(_with_time(pile, reread, event) for event in events)
    return msgspec.structs.replace(reread, events=borrowed)


def _placed(time: Time, anchor: date | None) -> Time:
    days = list(_DAY.findall(time.value))
    if anchor is None or not days or all(year.isdigit() for year, _, _ in days):
        return time
    ends = [_nearest(anchor, year, int(month), int(day)) for year, month, day in days]
    if any(end is None for end in ends):
        return time
    first, last = ends[0], ends[-1]
    assert first is not None and last is not None
    when = When(first, last, "day" if first == last else "range")
    return msgspec.structs.replace(time, when=when) if first <= last else time


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


def _with_time(pile: Pile, reading: Reading, event: Event) -> Event:
    """`event` with the time that stands near it, where it has none."""
    if is_known(event.when) or event.status == "unknown":
        return event
    near = list(_times_near(pile, reading, event))
    if not near:
        return event
    best = min(near, key=lambda time: (_distance(event, time), time.span))
    return msgspec.structs.replace(event, when=best.when, when_span=best.span)


def _times_near(pile: Pile, reading: Reading, event: Event) -> Iterator[Time]:
    start, end = pile.sentence_of(event.article, event.span)
    claim = pile.claim_by_id.get(event.claim or "")
    taken = {other.when_span for other in reading.events}
    within = [time for time in reading.times if start <= time.span.start < end]
    for time in within:
        usable = (
            time.type == "DATE"
            and time.span not in taken
            and time.when is not None
            and (is_fine(time.when) or width(time.when) <= _LONGEST_RANGE)
            and not any(_contains(other, time) for other in within)
            and _distance(event, time) <= _NEAR
        )
        inside = claim is None or (
            claim.span.start <= time.span.start and time.span.end <= claim.span.end
        )
        if usable and inside and not _between(pile, reading, event, time):
            yield time


def _contains(outer: Time, inner: Time) -> bool:
    return (
        outer.span != inner.span
        and outer.span.start <= inner.span.start
        and inner.span.end <= outer.span.end
    )


def _distance(event: Event, time: Time) -> int:
    if time.span.start >= event.span.end:
        return time.span.start - event.span.end
    return event.span.start - time.span.end


def _between(pile: Pile, reading: Reading, event: Event, time: Time) -> bool:
    """Whether another event, or a word that opens another clause, stands between the two."""
    low, high = sorted((event.span, time.span))
    words = pile.article_by_id[event.article].text[low.end : high.start]
    return _OTHER_CLAUSE.search(words) is not None or any(
        low.end <= one.span.start and one.span.end <= high.start for one in reading.events
    )
