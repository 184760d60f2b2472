"""Times and places that stand near an event in its sentence, for one that has none of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from dateline.link.geography import is_place, is_town
from dateline.link.pile import Pile
from dateline.link.windows import is_fine, is_known, width
from dateline.records import Event, Mention, Party, Reading, Span, Time

_OTHER_CLAUSE = re.compile(
    r"\b(?:after|before|following|ahead|since|when|while|until|as|but|and then|said|told)\b"
)
_LOCATIVE = re.compile(r"\b(?:in|at|near|outside|off)(?: the)?(?: [\w-]+){0,3} $", re.IGNORECASE)
_VENUE = re.compile(
    r" (?:is|was|are|as)\b[^.;]{0,40}"
    r"\b(?:location|venue|site|setting|place|destination) (?:for|of)\b"
)
_FIRST_NAME = re.compile(r"[A-Z][\w'-]+(?: [A-Z][\w'-]+)*")
_LONGEST_RANGE = 20
_NEAR = 90


def with_surroundings(pile: Pile, reading: Reading, event: Event) -> Event:
    """`event` with the time and the place that stand near it, where it has none of its own.

    Nothing is taken over another event or into another clause, and nothing for an event of
    which the text does not say how far it got.
    """
    if event.status == "unknown":
        return event
    if not is_known(event.when):
        near = list(_times_near(pile, reading, event))
        if near:
            best = min(near, key=lambda time: (_distance(event, time.span), time.span))
            event = msgspec.structs.replace(event, when=best.when, when_span=best.span)
    if event.place is None:
        place = _place_near(pile, reading, event)
        event = msgspec.structs.replace(event, place=place) if place else event
    return event


def _times_near(pile: Pile, reading: Reading, event: Event) -> Iterator[Time]:
    start, end = pile.sentence_of(event.article, event.span)
    claim = pile.claim_by_id.get(event.claim or "")
    taken = {other.when_span for other in reading.events}
    within = [time for time in reading.times if start <= time.span.start < end]
    for time in within:
        usable = (
            time.type == "DATE"
            and not time.value.endswith("_REF")
            and time.span not in taken
            and time.when is not None
            and (is_fine(time.when) or width(time.when) <= _LONGEST_RANGE)
            and not any(_contains(other, time) for other in within)
            and _distance(event, time.span) <= _NEAR
        )
        inside = claim is None or (
            claim.span.start <= time.span.start and time.span.end <= claim.span.end
        )
        if usable and inside and not _between(pile, reading, event, time.span):
            yield time


def _contains(outer: Time, inner: Time) -> bool:
    return (
        outer.span != inner.span
        and outer.span.start <= inner.span.start
        and inner.span.end <= outer.span.end
    )


def _place_near(pile: Pile, reading: Reading, event: Event) -> Party | None:
    """The place of the sentence that is its venue, or that "in", "at" or "near" leads to.

    A place after the event is taken before one that stands ahead of it.
    """
    start, end = pile.sentence_of(event.article, event.span)
    text = pile.article_by_id[event.article].text
    ahead = list(pile.mentions_between(event.article, start, event.span.start))
    for mention in ahead:
        between = text[mention.span.end : event.span.start]
        if _VENUE.match(between) and is_place(mention.name, mention.kind):
            return _party(text, mention)
    first = _FIRST_NAME.match(text, start, event.span.start)
    if first and is_town(first.group()) and _VENUE.match(text[first.end() : event.span.start]):
        return Party(first.group(), Span(*first.span()))
    behind = list(pile.mentions_between(event.article, event.span.end, end))
    for mention in [*behind, *reversed(ahead)]:
        if _leads_to(pile, reading, event, mention):
            return _party(text, mention)
    return None


def _leads_to(pile: Pile, reading: Reading, event: Event, mention: Mention) -> bool:
    text = pile.article_by_id[event.article].text
    before = text[max(0, mention.span.start - 40) : mention.span.start]
    return (
        mention.form == "name"
        and _LOCATIVE.search(before) is not None
        and is_place(mention.name, mention.kind)
        and _distance(event, mention.span) <= _NEAR
        and not _between(pile, reading, event, mention.span)
    )


def _party(text: str, mention: Mention) -> Party:
    words = text[mention.span.start : mention.span.end].removesuffix("'s")
    return Party(words, mention.span, mention.id)


def _distance(event: Event, span: Span) -> int:
    if span.start >= event.span.end:
        return span.start - event.span.end
    return event.span.start - span.end


def _between(pile: Pile, reading: Reading, event: Event, span: Span) -> bool:
    """Whether another event, or a word that opens another clause, stands between the two."""
    low, high = sorted((event.span, span))
    words = pile.article_by_id[event.article].text[low.end : high.start]
    return _OTHER_CLAUSE.search(words) is not None or any(
        low.end <= one.span.start and one.span.end <= high.start for one in reading.events
    )
