"""The course of a happening through time: which status it had on which day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from dateline.link.pile import Pile, cite
from dateline.link.sketches import FORESEEN
from dateline.link.windows import is_known, width
from dateline.records import Change, Citation, Event, Span, Status

_SETTLED = ("happened", "ongoing")
_WEIGHT: dict[Status, int] = {
    "happened": 8,
    "ongoing": 7,
    "denied": 6,
    "planned": 5,
    "expected": 4,
    "possible": 3,
    "demanded": 2,
    "conditional": 1,
    "unknown": 0,
}


_RANK = {**_WEIGHT, "denied": 1, "unknown": 0}
"""The same within a day, where a denial stands against what others know."""
_WIDE_DAYS = 10


def said_on(pile: Pile, event: Event) -> date | None:
    """The day on which the status of `event` was given.

    It is the day that the same sentence gives for the saying ("on Monday an official said"),
    where the event stands in a claim and a day stands outside of it; otherwise the day on
    which the article was published.
    """
    published = pile.reading_by_article[event.article].dating.when.latest
    claim = pile.claim_by_id.get(event.claim or "")
    if claim is None:
        return published
    start, end = pile.sentence_of(event.article, claim.cue)
    days = [
        time.when.latest
        for time in pile.reading_by_article[event.article].times
        if start <= time.span.start < end
        and time.type == "DATE"
        and not _within(time.span, claim.span)
        and time.span != event.when_span
        and time.when is not None
        and time.when.latest is not None
        and time.when.earliest == time.when.latest
        and (published is None or time.when.latest <= published)
    ]
    return min(days) if days else published


def said_since(pile: Pile, event: Event) -> date | None:
    """The first day on which the status of `event` can have been given."""
    said = said_on(pile, event)
    published = pile.reading_by_article[event.article].dating.when
    return published.earliest if said == published.latest else said


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def history_of(pile: Pile, events: Sequence[Event]) -> tuple[Change, ...]:
    """The steps of the status through time, one a day, where it became another one.

    Of what one day says the furthest stands: a report before a plan, and either before a
    denial. What has happened is not planned any more, whatever a later page still quotes. A
    status without a day stands last, and only where no day has it.
    """
    by_day: dict[date, dict[Status, set[Citation]]] = defaultdict(lambda: defaultdict(set))
    undated: dict[Status, set[Citation]] = defaultdict(set)
    first = min((day for one in events if (day := _first_day(one))), default=None)
    for event in events:
        day, status = _status_day(pile, event), _status_then(pile, event, first)
        citation = cite(event.article, event.status_cue or event.span)
        (by_day[day] if day else undated)[status].add(citation)
    if set(undated).union(*by_day.values()) != {"unknown"}:
        undated.pop("unknown", None)
        for found in by_day.values():
            found.pop("unknown", None)
    steps: list[Change] = []
    for day in sorted(one for one in by_day if by_day[one]):
        status = max(by_day[day], key=lambda one: _RANK[one])
        evidence = tuple(sorted(by_day[day][status]))
        if steps and steps[-1].status == status:
            joined = tuple(sorted({*steps[-1].evidence, *evidence}))
            steps[-1] = Change(steps[-1].date, status, joined)
        elif not any(_stays(one.status, status) for one in steps):
            steps.append(Change(day, status, evidence))
    known = {one.status for one in steps}
    left = [status for status in undated if status not in known]
    if known & set(_SETTLED):
        left = [status for status in left if status in _SETTLED]
    last = sorted(left, key=lambda one: _RANK[one])
    return (*steps, *(Change(None, one, tuple(sorted(undated[one]))) for one in last))


def _stays(before: Status, after: Status) -> bool:
    """Whether what was `before` is not undone by hearing of it as `after`."""
    if before == "happened":
        return after != "denied"
    return before == "ongoing" and after in FORESEEN


def _first_day(event: Event) -> date | None:
    return event.when.earliest if event.when is not None else None


def _status_then(pile: Pile, event: Event, first: date | None) -> Status:
    """The status of `event` when its page was written: what was still to come was planned.

    `first` is the first day that any page gives for the happening.
    """
    if event.status not in _SETTLED:
        return event.status
    published = pile.reading_by_article[event.article].dating.when.latest
    day = _first_day(event) or first
    return "planned" if published and day and day > published else event.status


def _status_day(pile: Pile, event: Event) -> date | None:
    """The day for which the status of `event` is known, or None.

    A page that can be of many days gives a report the first of them on which it can have been
    written, and what it foretells no day.
    """
    said = said_on(pile, event)
    published = pile.reading_by_article[event.article].dating.when
    if said is None or said != published.latest or width(published) <= _WIDE_DAYS:
        return said
    if event.status not in _SETTLED or published.earliest is None:
        return None
    return max(published.earliest, (event.when.latest if event.when else None) or date.min)


def status_of(pile: Pile, events: Sequence[Event]) -> Status:
    """The latest status that is best supported: what has happened is no longer planned.

    A denial stands where most of the last words deny, and nobody tells that it happened.
    """
    settled = [event for event in events if event.status in _SETTLED and may_be_over(pile, event)]
    if settled:
        return max((event.status for event in settled), key=lambda status: _WEIGHT[status])
    dated = [(said_on(pile, event) or date.min, event) for event in events]
    last = max(day for day, _ in dated)
    latest = [event.status for day, event in dated if day == last]
    if set(latest) == {"unknown"}:
        latest = [event.status for event in events]
    counts = Counter(status for status in latest if status != "unknown" or len(set(latest)) == 1)
    return max(counts, key=lambda status: (counts[status], _WEIGHT[status]))


def may_be_over(pile: Pile, event: Event) -> bool:
    """Whether `event` can have happened when its article was written."""
    published = pile.reading_by_article[event.article].dating.when.latest
    if published is None or event.when is None or not is_known(event.when):
        return True
    return event.when.earliest is None or event.when.earliest <= published
