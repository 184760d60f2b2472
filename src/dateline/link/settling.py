"""Which told events settle what was foretold, in whatever words they are told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.link.geography import Relation, relation_of
from dateline.link.pile import Pile
from dateline.link.sketches import family_of, kind_of, participants_of, places_of
from dateline.link.stories import group_articles
from dateline.link.vectors import vectors_of
from dateline.link.windows import gap, inside, is_known, width
from dateline.link.words import content_words
from dateline.records import Event

_SETTLED_BY: dict[str, tuple[str, ...]] = {
    "consult": ("consult", "agree", "CEREMONY"),
    "give": ("give", "consult", "agree"),
    "agree": ("agree", "give"),
    "CEREMONY": ("CEREMONY", "consult"),
    "VOTE": ("VOTE", "post"),
    "post": ("post", "VOTE"),
    "law": ("law",),
}
"""The families whose events settle one of a family: who was to come has come if he signs there."""
_ENDS = frozenset(
    ("end", "stop", "call", "finish", "conclude", "halt", "close", "suspend", "complete", "cease")
)
"""Words for the end of something: "called off" is how a search ends."""
PUT_OFF = frozenset(
    (
        *("postpone", "delay", "cancel", "defer", "suspend", "reschedule", "scrap", "put"),
        *("shelve", "abandon", "skip", "miss", "drop"),
    )
)
"""What is done to an event by these has not made it happen."""
CALLED_OFF = frozenset(("cancel", "scrap", "abandon", "skip", "miss", "drop"))
_GOING = frozenset(("trip", "visit", "tour", "travel", "journey", "attendance", "appearance"))
_ENOUGH = 2.0
_MOST_DAYS_APART = 45
_WORDS_ALONE = 4
_NEAR_DAYS = 10


@dataclass(frozen=True)
class Traits:
    """What an event is known by: who takes part, its things by their words, and its places.

    `words` are those of its sentence.
    """

    names: frozenset[str]
    persons: frozenset[str]
    things: frozenset[str]
    words: frozenset[str]
    places: frozenset[str]
    article: str
    family: str
    kind: str


@dataclass(frozen=True)
class Told:
    """The events of a pile by what they are known by, so that those alike are found quickly."""

    pile: Pile

    @cached_property
    def traits(self) -> Mapping[str, Traits]:
        """The traits of every event under its id."""
        return {event.id: _traits(self.pile, event) for event in self.pile.events()}

    @cached_property
    def _story(self) -> Mapping[str, str]:
        groups = group_articles(self.pile, vectors_of(self.pile))
        return {article: group[0] for group in groups for article in group}

    @cached_property
    def _by_trait(self) -> Mapping[tuple[str, str], Sequence[str]]:
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for name, traits in self.traits.items():
            for trait in sorted(traits.names | traits.things | {f"kind {traits.kind}"}):
                found[self._story.get(traits.article, ""), trait].append(name)
        return found

    def near(self, event: Event) -> Iterator[Event]:
        """The events of the story that share a name or a thing with `event`, by their ids."""
        if event.id not in self.traits:
            return
        own = self.traits[event.id]
        story = self._story.get(event.article, "")
        found = {
            name
            for trait in own.names | own.things | _bare_kind(own)
            for name in self._by_trait.get((story, trait), ())
            if name != event.id
        }
        yield from (self.pile.event_by_id[name] for name in sorted(found))

    def settles(self, told: Event, foretold: Event) -> bool:
        """Whether `told`, which is of no common happening, is what was `foretold`.

        Two traits must be shared at least, and one of them somebody or something of it; another
        place, or a day far off, speaks against.
        """
        one, other = self.traits[told.id], self.traits[foretold.id]
        ends = told.lemma in _ENDS and foretold.lemma in _ENDS
        if not ends and one.family not in _SETTLED_BY.get(other.family, (other.family,)):
            return False
        if _far_apart(told, foretold):
            return False
        names = len(one.names & other.names) + 0.25 * len(one.persons & other.persons)
        things = len(one.things & other.things)
        if not names and not things:
            nobody = not one.names or not other.names
            return (
                nobody and one.kind == other.kind and _fits(told, foretold, one.words & other.words)
            )
        same = 0.5 if one.kind == other.kind or told.lemma == foretold.lemma or ends else 0.0
        if not same and other.family not in _SETTLED_BY:
            return False
        things = things + 1 if ends and things else things
        words = min(0.75, 0.2 * len(one.words & other.words))
        total = min(2.0, names) + min(2, things) + same + words + _place_weight(one, other)
        return total + _day_weight(told, foretold) >= _ENOUGH

    def calls_off(self, told: Event, foretold: Event) -> bool:
        """Whether `told` says that what was `foretold` is off: "cancelled her trip"."""
        if told.lemma not in CALLED_OFF:
            return False
        one, other = self.traits[told.id], self.traits[foretold.id]
        meant = other.things | {foretold.lemma}
        if other.family in ("consult", "CEREMONY"):
            meant |= _GOING
        return bool(one.names & other.names) and bool(one.things & meant)


def _traits(pile: Pile, event: Event) -> Traits:
    names: set[str] = set()
    persons: set[str] = set()
    for _, actor in participants_of(pile, event):
        entity = pile.entity_by_id.get(actor.entity or "")
        if entity is not None or len(content_words(actor.text)) > 1:
            names.add(entity.name.lower() if entity is not None else actor.text.lower())
        if entity is not None and entity.kind == "person":
            persons.add(entity.name.lower())
    start, end = pile.sentence_of(event.article, event.span)
    things = {
        word
        for role in event.roles
        for word in content_words(role.party.text)
        if role.party.mention is None or role.role in ("goods", "topic")
    }
    return Traits(
        frozenset(names),
        frozenset(persons),
        frozenset(things),
        frozenset(content_words(pile.article_by_id[event.article].text[start:end])),
        frozenset(places_of(pile, event)),
        event.article,
        family_of(event.type),
        kind_of(event),
    )


def _bare_kind(traits: Traits) -> frozenset[str]:
    """The kind as a trait, for an event of which nobody and nothing is named."""
    return frozenset() if traits.names or traits.things else frozenset((f"kind {traits.kind}",))


def _fits(told: Event, foretold: Event, words: frozenset[str]) -> bool:
    """Whether what was told came in the days that were foretold, in some of the same words."""
    one, other = told.when, foretold.when
    if one is None or other is None or not (is_known(one) and is_known(other)):
        return len(words) >= _WORDS_ALONE
    return gap(one, other) <= _NEAR_DAYS and bool(words)


def _far_apart(told: Event, foretold: Event) -> bool:
    one, other = told.when, foretold.when
    if one is None or other is None or not (is_known(one) and is_known(other)):
        return False
    return gap(one, other) > _MOST_DAYS_APART


def _day_weight(told: Event, foretold: Event) -> float:
    """What it adds that something of the kind was told of the very days that were foretold."""
    one, other = told.when, foretold.when
    if one is None or other is None or not (is_known(one) and is_known(other)):
        return 0.0
    is_meant = inside(one, other) and width(other) <= _MOST_DAYS_APART
    return 0.5 if is_meant and told.type == foretold.type else 0.0


def _place_weight(one: Traits, other: Traits) -> float:
    relations: set[Relation] = {relation_of(a, b) for a in one.places for b in other.places}
    if relations & {"same", "inside", "around"}:
        return 1.0
    if "apart" in relations:
        return -2.0
    return -0.5 if relations else 0.0
