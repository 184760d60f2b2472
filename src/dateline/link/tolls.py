"""Tolls: the dead and hurt that a text counts without saying again of what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.link.sketches import Sketch

_TOLLS = ("DEATH", "INJURY")
_CAUSES = ("DISASTER", "ASSAULT")


def anchored_tolls(sketches: Sequence[Sketch]) -> Iterator[tuple[int, int]]:
    """The place of each bare toll in `sketches` with that of its cause in the same article.

    A toll is bare that has no day, no place and no name of its own. Its cause is the disaster
    or attack told nearest before it, or the first after it where none is told before.
    """
    causes: dict[str, list[int]] = defaultdict(list)
    for place, sketch in enumerate(sketches):
        if sketch.event.type in _CAUSES:
            causes[sketch.event.article].append(place)
    for place, sketch in enumerate(sketches):
        if _is_bare_toll(sketch) and causes[sketch.event.article]:
            yield place, _nearest(sketches, causes[sketch.event.article], sketch)


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
