"""How well two events agree, slot by slot: what speaks for one occurrence, and what against."""

from __future__ import annotations

from dateline.link.geography import relation_of
from dateline.link.sketches import FORESEEN, Rarity, Sketch
from dateline.link.windows import gap, is_fine, is_known, width
from dateline.records import When

ONE_OCCURRENCE = 3.0
"""The agreement from which on two events are taken to be one occurrence."""
NEVER = -9.0
_MONTH = 31


def agreement(first: Sketch, second: Sketch, rarity: Rarity) -> float:
    """The agreement of two events over all slots; `NEVER` where they cannot be one.

    No slot decides alone: a conflict of place or day lowers the sum, and what the other slots
    share can make up for it, since reports of one occurrence do contradict each other.
    """
    kind = _of_kind(first, second)
    if kind <= 0:
        return NEVER
    names = _of_names(first, second, rarity)
    places = _of_places(first, second)
    time = _of_time(first, second)
    words = _of_words(first, second, rarity)
    if max(names, places, time - 0.5) <= 0.3 and words < 1.4:
        return NEVER
    return kind + names + places + time + words + _of_amounts(first, second)


def _of_kind(first: Sketch, second: Sketch) -> float:
    one, other = first.event, second.event
    if one.lemma == other.lemma:
        return 1.5
    if one.type == other.type:
        return 1.1 if one.mode == other.mode else 0.6
    return 0.5 if first.family == second.family else 0.0


def _of_names(first: Sketch, second: Sketch, rarity: Rarity) -> float:
    shared = first.names & second.names
    if shared:
        total = sum(rarity.of_name(name) for name in sorted(shared))
        return min(2.2, 0.5 + total) - 0.2 * bool(first.names ^ second.names)
    if first.names and second.names:
        return -0.8
    return 0.3 if _shared(first.about, second.about, rarity) > 0.5 else 0.0


def _shared(first: frozenset[str], second: frozenset[str], rarity: Rarity) -> float:
    return sum(rarity.of_word(word) for word in sorted(first & second))


def _of_places(first: Sketch, second: Sketch) -> float:
    relations = {relation_of(one, other) for one in first.places for other in second.places}
    if "same" in relations:
        return 1.0
    if relations & {"inside", "around"}:
        return 0.6
    return -0.8 if "apart" in relations else 0.0


def _of_time(first: Sketch, second: Sketch) -> float:
    one, other = _days(first), _days(second)
    if one is None or other is None:
        return -_apart(first.published, second.published) / 2
    days = gap(one, other)
    explicit = is_fine(first.when) and is_fine(second.when)
    if days == 0:
        return 1.6 if explicit else 0.4 if max(width(one), width(other)) <= _MONTH else 0.0
    return -0.3 * min(days, 3) - min(4.0, max(0, days - 3) / 4)


def _days(sketch: Sketch) -> When | None:
    """The days on which the event can lie: its own, or those that its status leaves."""
    if is_known(sketch.when):
        return sketch.when
    published = sketch.published
    if not is_known(published):
        return None
    if sketch.event.status in FORESEEN:
        return When(published.earliest, None)
    return When(None, published.latest) if sketch.event.status == "happened" else None


def _apart(first: When, second: When) -> float:
    if not (is_known(first) and is_known(second)):
        return 0.0
    return min(4.0, max(0, gap(first, second) - 10) / 20)


def _of_words(first: Sketch, second: Sketch, rarity: Rarity) -> float:
    shared = _shared(first.words, second.words, rarity)
    smaller, larger = sorted(
        sum(rarity.of_word(word) for word in sorted(words)) for words in (first.words, second.words)
    )
    return 2.6 * shared / (smaller * larger) ** 0.5 if smaller else 0.0


def _of_amounts(first: Sketch, second: Sketch) -> float:
    return 0.6 if first.amounts & second.amounts else 0.0
