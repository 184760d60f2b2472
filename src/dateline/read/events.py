"""Coded events: PLOVER types with roles, places, times and quantities."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from spacy.tokens import Token

from dateline.ids import id_of
from dateline.read.event_background import is_background, speaks_to_reader
from dateline.read.event_clauses import stating_verb, worth_of
from dateline.read.event_grammar import agents, children, obliques
from dateline.read.event_ground import Ground, ground_of, phrase_ends
from dateline.read.event_places import place_of
from dateline.read.event_roles import Argument, arguments_of, roles_of
from dateline.read.event_times import times_of
from dateline.read.event_triggers import Trigger, find_triggers, revokes
from dateline.read.parse import Parse
from dateline.read.status import find_status
from dateline.records import (
    Article,
    Claim,
    Dating,
    Event,
    Mention,
    Quantity,
    Span,
    Status,
    Time,
    When,
)

_CAUSING = frozenset({"in", "by", "during", "after", "from", "following"})


def find_events(  # noqa: PLR0913 - all that was read of the article goes in
    article: Article,
    parse: Parse,
    dating: Dating,
    *,
    mentions: tuple[Mention, ...],
    times: tuple[Time, ...],
    quantities: tuple[Quantity, ...],
    claims: tuple[Claim, ...],
) -> tuple[Event, ...]:
    """The events of `article` in order of the text: of its headline and body alone."""
    found: list[Event] = []
    for block in parse.of_kind("headline", "body"):
        ground = ground_of(
            block, mentions=mentions, times=times, quantities=quantities, claims=claims
        )
        found.extend(_events_of(article, ground, dating))
    ordered = sorted(found, key=lambda event: (event.span, event.id))
    return tuple(_corrected(ordered, quantities))


def _corrected(events: list[Event], quantities: tuple[Quantity, ...]) -> list[Event]:
    """The events, numbers that no event has given to the event whose number they correct.

    "A union put the number at five" tells of the injured of the sentence before it.
    """
    named = {one.id: one for one in quantities}
    held = {name for event in events for name in event.quantities}
    for quantity in quantities:
        if quantity.id in held or quantity.unit or not quantity.of:
            continue
        before = [
            place
            for place, event in enumerate(events)
            if event.span < quantity.span
            and quantity.span.start - event.span.end < _REACH
            and any(named[name].of == quantity.of for name in event.quantities if name in named)
        ]
        if before:
            event = events[before[-1]]
            events[before[-1]] = msgspec.structs.replace(
                event, quantities=(*event.quantities, quantity.id)
            )
    return events


_REACH = 600
"""How many characters behind an event a number may still correct its own."""


def _events_of(article: Article, ground: Ground, dating: Dating) -> Iterable[Event]:
    triggers = find_triggers(ground)
    when = times_of(ground, triggers)
    arguments = {one.token.i: arguments_of(ground, one) for one in triggers}
    counted = _quantities_of(ground, triggers, arguments)
    for trigger in triggers:
        index = trigger.token.i
        event = _event(
            article,
            ground,
            trigger,
            arguments=arguments[index],
            time=when.get(index),
            quantities=tuple(dict.fromkeys(counted[index])),
            dating=dating,
        )
        if _is_told(event, trigger):
            yield event


def _event(  # noqa: PLR0913
    article: Article,
    ground: Ground,
    trigger: Trigger,
    *,
    arguments: list[Argument],
    time: Time | None,
    quantities: tuple[str, ...],
    dating: Dating,
) -> Event:
    block, entry = ground.block, trigger.entry
    span = block.span_of(trigger.token)
    claim = _claim_at(ground.claims, span)
    status, cue = _status(ground, trigger)
    if trigger.is_attended and status == "denied":
        status, cue = "unknown", None
    roles = roles_of(ground, arguments)
    when = _told_when(trigger, time)
    return Event(
        id=id_of("event", article.id, span, entry.type, entry.mode),
        article=article.id,
        span=span,
        lemma=trigger.token.lemma_.lower(),
        type=entry.type,
        mode=entry.mode,
        cameo=entry.cameo,
        roles=roles,
        place=place_of(ground, trigger, arguments),
        when=when,
        when_span=time.span if time and when else None,
        quantities=quantities,
        status=status,
        status_cue=cue,
        claim=claim.id if claim else None,
        background=is_background(trigger, block.kind, dating, time)
        or speaks_to_reader(one.party.text for one in roles),
    )


def _status(ground: Ground, trigger: Trigger) -> tuple[Status, Span | None]:
    """The status that the text gives; what somebody will try to do is planned."""
    status, cue = _status_given(ground, trigger)
    trying = trigger.governor.head
    if status == "unknown" and trigger.governor.dep_ == "xcomp" and trying.lemma_ in _TRYING:
        ahead = [one for one in children(trying, "aux") if one.lower_ in {"will", "'ll", "shall"}]
        if ahead:
            return "planned", ground.block.span_of(ahead[0])
    return status, cue


_TRYING = frozenset({"try", "attempt", "seek", "aim"})


def _status_given(ground: Ground, trigger: Trigger) -> tuple[Status, Span | None]:
    """The status that the text gives: that of a noun where its verb ends it or calls it off."""
    verb = trigger.support
    if verb is None or trigger.token.pos_ == "ADJ":
        return find_status(ground.block, trigger.governor, ground.claims)
    if trigger.is_revoked or not trigger.support_role:
        status, cue = find_status(ground.block, trigger.token, ground.claims)
        if status != "unknown":
            return status, cue
    return find_status(ground.block, verb, ground.claims)


def _told_when(trigger: Trigger, time: Time | None) -> When | None:
    """The time of the event; of one put off "from Monday to Friday", the later day.

    A verb that calls something off has no such time itself.
    """
    if time is None or time.when is None:
        return None
    governor = trigger.governor
    if not revokes(governor) or not _is_moved(time):
        return time.when
    last = time.when.latest
    return None if trigger.is_verb else When(last, last, "day")


def _is_moved(time: Time) -> bool:
    """True for a range of days: of what is put off, the old day and the new."""
    when = time.when
    return when is not None and when.grain == "range" and when.earliest != when.latest


_SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT", "AGREE"})


def _is_told(event: Event, trigger: Trigger) -> bool:
    """True for an event that somebody, some place or some time belongs to."""
    if trigger.support is not None and not (trigger.support_role or trigger.token.pos_ == "ADJ"):
        return True
    if trigger.is_attended and event.status == "unknown" and not (event.place or event.when):
        return False
    if _lacks_a_side(event):
        return False
    if event.roles or event.place or event.when or event.quantities:
        return True
    return trigger.support is not None or (
        event.type == "DISASTER" and trigger.token.dep_ == "nsubj"
    )


def _lacks_a_side(event: Event) -> bool:
    """True where the type asks for more than was found: goods that pass, one who speaks."""
    roles = {one.role for one in event.roles}
    if event.type == "TRAVEL" and not (event.place or event.when or len(event.roles) > 1):
        return not roles or event.status != "denied"
    if event.type == "TRANSFER":
        return "goods" not in roles
    if event.type == "AID" and event.mode != "rescue":
        return roles <= {"actor", "giver", "topic"}
    return event.type in _SPOKEN and not roles & {"actor", "recipient", "receiver"}


def _claim_at(claims: tuple[Claim, ...], span: Span) -> Claim | None:
    """The innermost claim whose content holds `span`."""
    around = [one for one in claims if one.span.start <= span.start and span.end <= one.span.end]
    return min(around, key=lambda one: one.span.end - one.span.start, default=None)


def _quantities_of(
    ground: Ground, triggers: list[Trigger], arguments: dict[int, list[Argument]]
) -> dict[int, list[str]]:
    """The ids of the quantities of each event, and of what happened in or through it."""
    found = {one.token.i: _own_quantities(ground, one, arguments[one.token.i]) for one in triggers}
    violent = {one.token.i for one in triggers if one.entry.type in _VIOLENT}
    for trigger in triggers:
        if not trigger.is_verb:
            continue
        causes = [*agents(trigger.token)]
        causes += [noun for word, noun in obliques(trigger.token) if word in _CAUSING]
        for token in causes:
            if token.i in violent and found[trigger.token.i]:
                found[token.i].extend(found[trigger.token.i])
    _spread_casualties(ground, triggers, found)
    return found


_VIOLENT = frozenset({"ASSAULT", "DISASTER", "CRIME"})
_FATES = frozenset({"killed", "injured", "missing", "shot", "stabbed"})


def _spread_casualties(
    ground: Ground, triggers: list[Trigger], found: dict[int, list[str]]
) -> None:
    """Give the dead and injured of a sentence to the attack or disaster that it tells of."""
    for sentence in ground.block.doc.sents:
        inside = [one for one in triggers if sentence.start <= one.token.i < sentence.end]
        causes = [one for one in inside if one.entry.type in _VIOLENT and one.entry.mode != "kill"]
        if len({one.entry.type for one in causes}) != 1:
            continue
        for index in range(sentence.start, sentence.end):
            for quantity in ground.quantities.get(index, ()):
                if quantity.of in _FATES:
                    for cause in causes:
                        found[cause.token.i].append(quantity.id)


def _own_quantities(ground: Ground, trigger: Trigger, arguments: list[Argument]) -> list[str]:
    found: list[str] = []
    for head in _heads_of_numbers(trigger, arguments):
        for first, last in [phrase_ends(head), *worth_of(head)]:
            found.extend(
                quantity.id
                for index, some in ground.quantities.items()
                if first <= ground.block.doc[index].idx < last
                for quantity in some
                if quantity.unit != "magnitude" or trigger.entry.mode == "quake"
            )
    return found


def _heads_of_numbers(trigger: Trigger, arguments: list[Argument]) -> list[Token]:
    """The words whose phrases hold the numbers of an event."""
    token = trigger.token
    heads = [noun for _, noun in arguments]
    heads += [noun for _, noun in obliques(token)]
    if trigger.is_verb:
        heads += children(token, "dobj", "attr", "oprd", "npadvmod", "dative")
        heads += [one for one in children(token, "conj") if one.pos_ == "NUM"]
    else:
        heads.append(token)
    if trigger.support is not None:
        heads += [noun for _, noun in obliques(trigger.support)]
    verb = stating_verb(token)  # "the death toll rose to 41"
    if verb is not None:
        heads += [noun for word, noun in obliques(verb) if word in {"to", "at", "by", "as"}]
    return heads
