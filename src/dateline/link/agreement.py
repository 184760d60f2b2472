"""How well two events agree, slot by slot: what speaks for one occurrence, and what against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from math import sqrt

from dateline.link.geography import relation_of
from dateline.link.sketches import FORESEEN, Rarity, Sketch
from dateline.link.windows import gap, is_fine, is_known, width
from dateline.records import When

ONE_OCCURRENCE = 2.8
"""The agreement from which on two events are taken to be one occurrence."""
_MONTH = 31
_NEWS_DAYS = 30
"""What a page tells without a day is most often not older than this."""
_MOST_AGAINST = 1.5
"""The most that days speak against where one of them is not told."""
_SAID_OFTEN = ("ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN")
"""Types of what is said again and again: sharing one means less."""
_VERDICTS = {"rule", "convict", "sentence", "acquit"}
"""Modes of one day in court; the other steps before the law are occurrences of their own."""
_SOFT = 0.5
"""What stands in the sentence counts half of what stands in the slot."""


@dataclass(frozen=True)
class Agreement:
    """The agreement of two events: the sum over the slots, and whether it stands on enough.

    A type, and words that go with it, are not enough for a pair by itself: a name, a place or a
    day must be shared as well.
    """

    total: float
    grounded: bool

    @property
    def joins(self) -> bool:
        """Whether the two are taken to be one occurrence."""
        return self.grounded and self.total >= ONE_OCCURRENCE


def agreement(first: Sketch, second: Sketch, rarity: Rarity) -> Agreement:
    """The agreement of two events over all slots.

    No slot decides alone: a conflict of place or day lowers the sum, and what the other slots
    share can make up for it, since reports of one occurrence do contradict each other.
    """
    kind = _of_kind(first, second)
    names = _of_names(first, second, rarity)
    places = _of_places(first, second)
    time = _of_time(first, second)
    words = _of_words(first, second, rarity)
    shared = max(names, places, time - 0.4) > 0.35 or words > 1.4 or _both_only(first, second)
    grounded = kind > 0 and shared
    story = _of_story(first, second)
    total = kind + names + places + time + words + story + _of_amounts(first, second)
    return Agreement(total, grounded)


def _of_kind(first: Sketch, second: Sketch) -> float:
    one, other = first.event, second.event
    same_text = 0.3 if one.article == other.article else 0.0
    if first.kind == second.kind:
        return (0.9 if one.type in _SAID_OFTEN else 1.4) + same_text
    if one.lemma == other.lemma:
        return 1.2
    if is_at_odds(first, second) or (one.mode == "invite") != (other.mode == "invite"):
        return 0.0
    return _of_other_kinds(first, second, same_text)


def _of_other_kinds(first: Sketch, second: Sketch, same_text: float) -> float:
    one, other = first.event, second.event
    if {first.kind, second.kind} <= {"visit", "meet", "host"}:
        return 0.2
    if first.family == second.family == "law":
        return 0.5 if {one.mode, other.mode} <= _VERDICTS else 0.0
    if one.type == other.type:
        return 0.7
    return 0.5 + same_text if first.family == second.family else 0.0


def is_at_odds(first: Sketch, second: Sketch) -> bool:
    """Whether one is a gathering of many and the other a visit or meeting on its margins."""
    kinds = {first.kind, second.kind}
    return "gathering" in kinds and len(kinds) > 1 and first.event.lemma != second.event.lemma


def _of_names(first: Sketch, second: Sketch, rarity: Rarity) -> float:
    near = _weight(first.near_names & second.near_names, rarity) * _SOFT
    shared = first.names & second.names
    if shared:
        others = _other_people(first, second)
        return min(2.4, 0.4 + _weight(shared, rarity) + min(0.6, near / 2)) - 0.9 * others
    stand_ins = (first.states & second.acted_for) | (first.acted_for & second.states)
    if stand_ins:
        return min(1.2, 0.3 * len(stand_ins) + near)
    if first.names and second.names:
        return -0.8 + min(0.8, near)
    about = sum(rarity.of_word(word) for word in sorted(first.about & second.about))
    return min(1.2, near + 0.5 * about)


def _other_people(first: Sketch, second: Sketch) -> bool:
    """Whether each has a person of its own: Ada meets Bo, and Ada meets Cy."""
    return bool(first.persons - second.names) and bool(second.persons - first.names)


def _weight(names: frozenset[str], rarity: Rarity) -> float:
    return sum(rarity.of_name(name) for name in sorted(names))


def _of_places(first: Sketch, second: Sketch) -> float:
    here, there = first.places or first.near_places, second.places or second.near_places
    sure = 1.0 if first.places and second.places else _SOFT
    relations = {relation_of(one, other) for one in here for other in there}
    if "same" in relations:
        return 1.0 * sure
    if relations & {"inside", "around"}:
        return 0.6 * sure
    return -0.8 * sure if "apart" in relations and sure == 1.0 else 0.0


def _of_time(first: Sketch, second: Sketch) -> float:
    one, other = _days(first), _days(second)
    if one is None or other is None:
        return -_apart(first.published, second.published) / 2
    explicit = is_fine(one) and is_fine(other)
    sure = 1.0 if is_known(first.when) and is_known(second.when) else 0.7
    days = gap(one, other)
    if days == 0:
        close = max(width(one), width(other)) <= _MONTH
        return (1.6 if explicit else 0.4 if close else 0.0) * sure
    if (first.event.status in FORESEEN) != (second.event.status in FORESEEN):
        against = 0.1 * min(days, 10) + min(4.0, max(0, days - 10) / 5)
    else:
        against = 0.3 * min(days, 3) + min(4.0, max(0, days - 3) / 4)
    return -against if sure == 1.0 else -min(_MOST_AGAINST, against * sure)


def _days(sketch: Sketch) -> When | None:
    """The days on which the event can lie: its own, those of its sentence, or of its status."""
    if is_known(sketch.when):
        return sketch.when
    if len(sketch.near_days) == 1:
        return sketch.near_days[0]
    published = sketch.published
    if not is_known(published):
        return None
    if sketch.event.status in FORESEEN:
        return When(published.earliest, None)
    if sketch.event.status not in ("happened", "ongoing") or published.earliest is None:
        return None
    return When(published.earliest - timedelta(days=_NEWS_DAYS), published.latest)


def _apart(first: When, second: When) -> float:
    if not (is_known(first) and is_known(second)):
        return 0.0
    return min(4.0, max(0, gap(first, second) - 10) / 20)


def _of_words(first: Sketch, second: Sketch, rarity: Rarity) -> float:
    shared = first.words & second.words
    if not shared:
        return 0.0
    size = rarity.of_words(first.words) * rarity.of_words(second.words)
    return 2.4 * sum(rarity.of_word(word) for word in sorted(shared)) / sqrt(size)


def _of_story(first: Sketch, second: Sketch) -> float:
    if first.story != second.story:
        return -1.5
    return 0.8 if _both_only(first, second) else 0.0


def _both_only(first: Sketch, second: Sketch) -> bool:
    """Whether their story is likely to tell of one occurrence of their kind."""
    alike = first.story == second.story and first.scope == second.scope
    return alike and first.only and second.only


def _of_amounts(first: Sketch, second: Sketch) -> float:
    return 0.6 if first.amounts & second.amounts else 0.0
