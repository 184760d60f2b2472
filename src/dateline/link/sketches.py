"""What linking compares of an event: its slots, taken off the words of its article."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from math import log

from dateline.knowledge.events import entries_of
from dateline.link.geography import is_place
from dateline.link.pile import Pile
from dateline.link.stories import group_articles
from dateline.link.vectors import vectors_of
from dateline.link.windows import FINE_DAYS, first_of, is_fine, is_known, width
from dateline.link.words import content_words, is_definite, is_pronoun
from dateline.records import Actor, Entity, Event, Party, Quantity, Role, When

_LED_BY = re.compile(r"[^.,;\n]{0,60}?,? (?:led|headed|fronted) by (?:its |their |the )?")
_LONGEST_TITLE = 60
TAKING_PART = ("actor", "recipient", "giver", "receiver")
FORESEEN = ("planned", "expected", "possible", "demanded", "conditional")
_FAMILIES = {
    "DISASTER": "harm",
    "DEATH": "harm",
    "INJURY": "harm",
    "ASSAULT": "harm",
    "CRIME": "harm",
    "TRAVEL": "consult",
    "CONSULT": "consult",
    "AGREE": "agree",
    "SUPPORT": "agree",
    "DEAL": "agree",
    "COOPERATE": "agree",
    "TRANSFER": "give",
    "AID": "give",
    "DEPART": "post",
    "RETREAT": "post",
    "APPOINT": "post",
    "COURT": "law",
    "ACCUSE": "law",
    "COERCE": "law",
}


_KINDS = {
    ("CONSULT", "visit"): "visit",
    ("TRAVEL", "trip"): "visit",
    ("TRAVEL", "arrive"): "visit",
    ("CONSULT", "meet"): "meet",
    ("CONSULT", "talk"): "meet",
    ("CONSULT", "multilateral"): "gathering",
    ("CONSULT", "attend"): "gathering",
}
_MONTH = 31
_HOSTING = ("welcome", "host", "receive", "greet")


@dataclass(frozen=True)
class Sketch:
    """One event as it is compared: names that take part, words, places and days.

    `states` are those that take part themselves, `acted_for` those of the people who do. What
    begins with `near` stands in the same sentence: it speaks for the event where the slot
    itself is empty, but more softly, since it may belong to something else. `words` are those
    of the sentence that are no names. `only` says that the story knows one day for events of
    this kind, so that it is likely to tell of one of them.
    """

    event: Event
    family: str
    names: frozenset[str]
    words: frozenset[str]
    about: frozenset[str]
    places: frozenset[str]
    published: When
    amounts: frozenset[tuple[float | None, float | None, str]]
    persons: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    acted_for: frozenset[str] = frozenset()
    near_names: frozenset[str] = frozenset()
    near_places: frozenset[str] = frozenset()
    near_days: tuple[When, ...] = ()
    story: str = ""
    only: bool = False
    definite: bool = False

    @property
    def kind(self) -> str:
        """The type and mode under one name for what texts tell as the same."""
        return kind_of(self.event)

    @property
    def scope(self) -> str:
        """What the story may know one day of: all harm together, anything else by its kind."""
        return self.family if self.family == "harm" else self.kind

    @property
    def when(self) -> When | None:
        """The event's own time."""
        return self.event.when

    @property
    def told(self) -> date | None:
        """The latest day on which the article can have been published."""
        return self.published.latest


@dataclass(frozen=True)
class Rarity:
    """How telling words and names are among the events of a pile."""

    events: int
    words: Counter[str]
    names: Counter[str]

    @cached_property
    def _word_weights(self) -> dict[str, float]:
        return {word: self._share(count) for word, count in self.words.items()}

    def of_word(self, word: str) -> float:
        """1 for a word of one event, less the more events have it."""
        return self._word_weights.get(word) or self._share(0)

    def of_words(self, words: frozenset[str]) -> float:
        """The sum over `words`, added in their order so that it is the same in every run."""
        if words not in self._sums:
            self._sums[words] = sum(self.of_word(word) for word in sorted(words))
        return self._sums[words]

    @cached_property
    def _sums(self) -> dict[frozenset[str], float]:
        return {}

    def of_name(self, name: str) -> float:
        """1 for a name in one event, less the more events have it."""
        return self._share(self.names[name])

    def _share(self, count: int) -> float:
        size = self.events + 40
        return log(size / (count + 0.5)) / log(size)


def kind_of(event: Event) -> str:
    """The type and mode of `event` under one name for what texts tell as the same."""
    if event.lemma in _HOSTING and event.type == "CONSULT":
        return "host"
    return _KINDS.get((event.type, event.mode)) or f"{event.type} {event.mode}"


def family_of(type: str) -> str:
    """The types that texts use for one kind of occurrence, under one name.

    >>> family_of("DEATH") == family_of("INJURY")
    True
    """
    return _FAMILIES.get(type, type)


def sketches_of(pile: Pile) -> tuple[Sketch, ...]:
    """The sketch of every event of the story, in the order of their ids."""
    stories = {
        article: group[0] for group in group_articles(pile, vectors_of(pile)) for article in group
    }
    found = [_sketch(pile, event, stories[event.article]) for event in pile.events()]
    only = _only_kinds(found)
    return tuple(
        replace(sketch, only=(sketch.story, sketch.scope) in only)
        for sketch in sorted(found, key=lambda sketch: sketch.event.id)
    )


def _only_kinds(sketches: Sequence[Sketch]) -> set[tuple[str, str]]:
    """The kinds of which a story names days that are all within `FINE_DAYS` of each other."""
    days: dict[tuple[str, str], list[int]] = defaultdict(list)
    for sketch in sketches:
        if sketch.when is not None and is_fine(sketch.when):
            days[sketch.story, sketch.scope].append(first_of(sketch.when).toordinal())
    return {kind for kind, found in days.items() if max(found) - min(found) <= FINE_DAYS}


def rarity_of(sketches: tuple[Sketch, ...]) -> Rarity:
    """How telling the words and names of `sketches` are."""
    words: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for sketch in sketches:
        words.update(sketch.words)
        names.update(sketch.names | sketch.near_names)
    return Rarity(len(sketches), words, names)


def _sketch(pile: Pile, event: Event, story: str) -> Sketch:
    text = pile.article_by_id[event.article].text
    start, end = pile.sentence_of(event.article, event.span)
    roles = " ".join(role.party.text for role in event.roles)
    near = _entities_in(pile, event.article, start, end)
    return Sketch(
        event,
        family_of(event.type),
        frozenset(_names(pile, event)),
        frozenset(content_words(text[start:end])) - _words_of_names(near),
        frozenset(content_words(roles)),
        frozenset(places_of(pile, event)),
        pile.reading_by_article[event.article].dating.when,
        frozenset((one.low, one.high, one.unit) for one in quantities_of(pile, event)),
        frozenset(one.name for one in _entities_of(pile, event) if one.kind == "person"),
        frozenset(
            one.state for one in _entities_of(pile, event) if one.kind == "state" and one.state
        ),
        frozenset(
            one.state for one in _entities_of(pile, event) if one.kind != "state" and one.state
        ),
        frozenset(one.name for one in near if one.kind != "group"),
        frozenset(one.name for one in near if is_place(one.name, one.kind)),
        tuple(_days_in(pile, event.article, start, end)),
        story,
        definite=is_definite(text[start : event.span.start]) and _is_noun(event),
    )


def _is_noun(event: Event) -> bool:
    return bool(entries_of(event.lemma, "n"))


def _words_of_names(entities: Iterable[Entity]) -> frozenset[str]:
    return frozenset(
        word for entity in entities for name in entity.names for word in content_words(name)
    )


def _entities_in(pile: Pile, article: str, start: int, end: int) -> list[Entity]:
    """The entities that the sentence between `start` and `end` speaks of, in its order."""
    found = (
        pile.entity_of_mention.get(mention.id)
        for mention in pile.mentions_between(article, start, end)
    )
    return [pile.entity_by_id[one] for one in found if one is not None]


def _days_in(pile: Pile, article: str, start: int, end: int) -> Iterator[When]:
    for time in pile.times_between(article, start, end):
        if time.when is not None and is_known(time.when) and width(time.when) <= _MONTH:
            yield time.when


def _entities_of(pile: Pile, event: Event) -> Iterator[Entity]:
    """The entities that take part in `event`."""
    for _, actor in participants_of(pile, event):
        entity = pile.entity_by_id.get(actor.entity or "")
        if entity is not None:
            yield entity


def participants_of(pile: Pile, event: Event) -> Iterator[tuple[Role, Actor]]:
    """Those who take part in `event`, each named part of "X and Y" by itself."""
    for role in event.roles:
        actor = pile.actor_of(role.party)
        if role.role in TAKING_PART and (actor.entity or not is_pronoun(actor.text)):
            yield role, actor
            leader = _leader_of(pile, event, role.party)
            if leader is not None:
                yield Role(role.role, leader), pile.actor_of(leader)


def _leader_of(pile: Pile, event: Event, party: Party) -> Party | None:
    """Whoever leads `party`: Ada of "a delegation led by Mayor Ada"."""
    text = pile.article_by_id[event.article].text
    found = _LED_BY.match(text, party.span.start)
    if found is None or not party.span.end <= found.end():
        return None
    for mention in pile.mentions_between(event.article, found.end(), found.end() + _LONGEST_TITLE):
        if mention.kind == "person" and mention.form == "name":
            between = text[found.end() : mention.span.start]
            words = text[mention.span.start : mention.span.end]
            return Party(words, mention.span, mention.id) if _is_title(between) else None
    return None


def _is_title(words: str) -> bool:
    return not any(mark in words for mark in ",.;\n")


def _names(pile: Pile, event: Event) -> Iterator[str]:
    for _, actor in participants_of(pile, event):
        entity = pile.entity_by_id.get(actor.entity or "")
        if entity is not None and entity.kind != "group":
            yield entity.name


def places_of(pile: Pile, event: Event) -> Iterator[str]:
    """The place of `event` by the name that it has across articles."""
    if event.place is not None:
        actor = pile.actor_of(event.place)
        entity = pile.entity_by_id.get(actor.entity or "")
        yield entity.name if entity is not None else actor.text


def quantities_of(pile: Pile, event: Event) -> Iterator[Quantity]:
    """The quantities of `event`."""
    for name in event.quantities:
        if name in pile.quantity_by_id:
            yield pile.quantity_by_id[name]
