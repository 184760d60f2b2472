"""Tolls and bare words that a text uses without saying again of which disaster."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.link.sketches import Sketch

_TOLLS = ("DEATH", "INJURY")
_CAUSES = ("DISASTER", "ASSAULT")
_REAL = ("happened", "ongoing", "unknown")
_FOLLOWING = ("aftershock",)
"""What is a disaster of its own, though its kind is that of the one before."""
_MEASURING = ("put", "measure", "estimate", "give", "record", "rate", "revise")
"""Verbs that say only how strong a disaster was."""


def anchored_tolls(sketches: Sequence[Sketch]) -> Iterator[tuple[int, int]]:
    """The place of each bare toll in `sketches` with that of its cause in the same article.

    A toll is bare that has no day, no place and no name of its own. Its cause is the disaster
    or attack told nearest before it, or the first after it where none is told before; where the
    article tells of none, bare tolls of one kind are one.
    """
    causes: dict[str, list[int]] = defaultdict(list)
    for place, sketch in enumerate(sketches):
        if sketch.event.type in _CAUSES:
            causes[sketch.event.article].append(place)
    first: dict[tuple[str, str], int] = {}
    for place, sketch in enumerate(sketches):
        if not _is_bare_toll(sketch):
            continue
        if causes[sketch.event.article]:
            yield place, _nearest(sketches, causes[sketch.event.article], sketch)
        else:
            yield place, first.setdefault((sketch.event.article, sketch.event.mode), place)


def retold_disasters(sketches: Sequence[Sketch]) -> Iterator[tuple[int, int]]:
    """The place of each disaster in `sketches` told again without day and place, with the first.

    "The quake", and what measures it ("put the magnitude at 6"), is the disaster of its kind
    told nearest before it in the same article.
    """
    told: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, sketch in enumerate(sketches):
        if sketch.event.type == "DISASTER":
            told[sketch.event.article, sketch.event.mode].append(place)
    for places in told.values():
        for place in places:
            start = sketches[place].event.span.start
            before = [one for one in places if sketches[one].event.span.start < start]
            if before and is_bare_disaster(sketches[place]):
                yield place, max(before, key=lambda one: sketches[one].event.span.start)


def is_bare_disaster(sketch: Sketch) -> bool:
    """Whether a disaster is told as known: "the blast", without a day, place or name."""
    event = sketch.event
    if event.type != "DISASTER" or event.lemma in _FOLLOWING or sketch.names:
        return False
    is_known = sketch.definite or event.lemma in _MEASURING
    return is_known and event.when is None and event.place is None and event.status in _REAL


def _is_bare_toll(sketch: Sketch) -> bool:
    event = sketch.event
    return (
        event.type in _TOLLS and event.when is None and event.place is None and not sketch.persons
    )


def _nearest(sketches: Sequence[Sketch], causes: Sequence[int], toll: Sketch) -> int:
    start = toll.event.span.start
    before = [place for place in causes if sketches[place].event.span.start <= start]
    if before:
        return max(before, key=lambda place: sketches[place].event.span.start)
    return min(causes, key=lambda place: sketches[place].event.span.start)
