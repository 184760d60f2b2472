"""The slots of a happening: every distinct value, who reported it, and how many sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from typing import TypeVar

from dateline.link.counted import PEOPLE
from dateline.link.geography import is_place
from dateline.link.pile import Pile, cite
from dateline.link.roots import roots_of
from dateline.link.sketches import participants_of, quantities_of
from dateline.link.windows import first_of, inside, is_known, last_of, width
from dateline.link.words import content_words
from dateline.records import Actor, Amount, Citation, Event, Party, Reported, Role, When

_REAL = ("happened", "ongoing")
_SOMEBODY = ("person", "state", "organisation", "group")
Value = TypeVar("Value", bound=Hashable)


def when_slot(
    pile: Pile, events: Sequence[Event], shifted: Collection[str] = ()
) -> tuple[Reported[When], ...]:
    """The days that were reported, the best supported first.

    What gives a wider time supports every narrower one inside it. Of those with as many
    independent sources the narrowest leads, then one of what happened before one of a plan. The
    pages in `shifted`, whose dates run off as a whole, support nothing.
    """
    told = [event for event in events if event.when is not None and is_known(event.when)]
    pairs = ((event.when, _time_cited(event)) for event in told if event.when is not None)
    found = _reported(pile, pairs, key=lambda when: (first_of(when), last_of(when)))
    real = {_time_cited(event) for event in told if event.status in _REAL}

    def rank(one: Reported[When]) -> tuple[int, int, bool, int, str]:
        agreeing = {
            citation
            for other in found
            if inside(one.value, other.value)
            for citation in other.evidence
            if citation.article not in shifted
        }
        is_own = any(citation.article not in shifted for citation in one.evidence)
        support = roots_of(pile, agreeing) if is_own else 0
        planned = real.isdisjoint(one.evidence)
        return -support, width(one.value), planned, -len(one.evidence), repr(one.value)

    return tuple(sorted(found, key=rank))


def _time_cited(event: Event) -> Citation:
    return cite(event.article, event.when_span or event.span)


def place_slot(pile: Pile, events: Iterable[Event]) -> tuple[Reported[Actor], ...]:
    """The places that were reported: those with a name first, then the best witnessed."""
    pairs = (
        (named(pile, event.place), cite(event.article, event.place.span))
        for event in events
        if event.place is not None
    )
    found = _reported(pile, pairs, key=_actor_key)
    return tuple(sorted(found, key=lambda one: not is_named(pile, one.value)))


def is_named(pile: Pile, place: Actor) -> bool:
    """Whether `place` has a name that the map knows: "Oslo", and not "home"."""
    entity = pile.entity_by_id.get(place.entity or "")
    return is_place(place.text, entity.kind if entity is not None else "organisation")


def participant_slot(pile: Pile, events: Iterable[Event]) -> tuple[Reported[Actor], ...]:
    """Those who are said to take part, the best witnessed first."""
    pairs = (
        (named(pile, role.party), cite(event.article, role.party.span))
        for event in events
        for role, _ in participants_of(pile, event)
        if is_somebody(pile, role)
    )
    return _reported(pile, pairs, key=_actor_key)


def is_somebody(pile: Pile, role: Role) -> bool:
    """Whether `role` is played by people or a body of them: "two clerks", and not "two boxes".

    A place takes part only where it acts, as a capital does for its state.
    """
    entity = pile.entity_by_id.get(pile.actor_of(role.party).entity or "")
    mention = pile.mention_by_id.get(role.party.mention or "")
    kind = entity.kind if entity is not None else mention.kind if mention is not None else None
    if kind is not None:
        return kind in _SOMEBODY or (kind == "place" and role.role in ("actor", "giver"))
    words = content_words(role.party.text)
    return bool(words) and words[-1] in PEOPLE


def quantity_slot(pile: Pile, events: Iterable[Event]) -> tuple[Reported[Amount], ...]:
    """The amounts that were reported, the best witnessed first."""
    pairs = (
        (Amount(one.low, one.high, one.unit, one.of), cite(one.article, one.span))
        for event in events
        for one in quantities_of(pile, event)
    )
    return _reported(pile, pairs, key=lambda one: (one.low, one.high, one.unit, one.of))


def named(pile: Pile, party: Party) -> Actor:
    """`party` by the name that its entity has across articles, or in its own words."""
    actor = pile.actor_of(party)
    entity = pile.entity_by_id.get(actor.entity or "")
    return Actor(entity.name, entity.id) if entity is not None else actor


def _actor_key(actor: Actor) -> Hashable:
    return actor.entity or " ".join(actor.text.lower().split())


def _reported(
    pile: Pile, pairs: Iterable[tuple[Value, Citation]], key: Callable[[Value], Hashable]
) -> tuple[Reported[Value], ...]:
    """The values with all their witnesses; of equal ones the shortest way to say it stands."""
    values: dict[Hashable, list[Value]] = defaultdict(list)
    citations: dict[Hashable, set[Citation]] = defaultdict(set)
    for value, citation in pairs:
        values[key(value)].append(value)
        citations[key(value)].add(citation)
    found = [
        Reported(
            min(values[name], key=lambda value: (len(repr(value)), repr(value))),
            tuple(sorted(citations[name])),
            roots_of(pile, citations[name]),
        )
        for name in values
    ]
    return tuple(sorted(found, key=lambda one: (-one.roots, -len(one.evidence), repr(one.value))))
