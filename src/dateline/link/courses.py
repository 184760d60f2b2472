"""The course of a happening through time: which status it had on which day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from dateline.link.pile import Pile, cite
from dateline.link.sketches import FORESEEN
from dateline.link.windows import is_known
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


def history_of(pile: Pile, events: Iterable[Event]) -> tuple[Change, ...]:
    """The steps of the status through time: a status that lasts is one step with all witnesses."""
    by_step: dict[tuple[date, Status], set[Citation]] = defaultdict(set)
    undated: dict[Status, set[Citation]] = defaultdict(set)
    for event in events:
        day = said_on(pile, event)
        citation = cite(event.article, event.status_cue or event.span)
        (by_step[day, event.status] if day else undated[event.status]).add(citation)
    steps: list[Change] = []
    ordered = sorted(by_step, key=lambda step: (step[0], _WEIGHT[step[1]]))
    for day, status in ordered:
        evidence = tuple(sorted(by_step[day, status]))
        if steps and steps[-1].status == status:
            joined = tuple(sorted({*steps[-1].evidence, *evidence}))
            steps[-1] = Change(steps[-1].date, status, joined)
        else:
            steps.append(Change(day, status, evidence))
    last = [
        Change(None, status, tuple(sorted(found)))
        for status, found in sorted(undated.items(), key=lambda pair: _WEIGHT[pair[0]])
    ]
    return (*steps, *last)


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


def is_foreseen(event: Event) -> bool:
    """Whether `event` is told of as still to come."""
    return event.status in FORESEEN
