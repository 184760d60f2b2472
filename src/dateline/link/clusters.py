"""Events in clusters of one occurrence each, whatever the order in which they come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from dateline.link.agreement import ONE_OCCURRENCE, agreement, is_at_odds
from dateline.link.backreferences import satellites
from dateline.link.sketches import Rarity, Sketch, rarity_of
from dateline.link.tolls import anchored_tolls, is_bare_disaster, retold_disasters
from dateline.link.windows import first_of, gap, is_fine

_CROWD = 80
_COMMON_WORD = 25
_SAMPLE = 12
_SPLIT_DAYS = 10
_WHOLE = 0.8
"""Share of `ONE_OCCURRENCE` that the best pairs of two clusters must reach on the mean."""
_SEVERAL = 3
"""Events that tell of the one disaster of a story; a rival has fewer than a third of them."""
_MEAN = 0.45
"""The same for all their pairs."""


def cluster(sketches: tuple[Sketch, ...]) -> tuple[tuple[Sketch, ...], ...]:
    """The sketches in clusters, those that agree best joined first.

    Two clusters are joined by a pair that agrees, if they also agree on the whole and none of
    their days lie so far apart that it is another time of something that recurs. Before all
    that, a toll that says nothing else is put with what caused it; and after all that, a word
    that only speaks of another event ("the visit") with that.
    """
    rarity = rarity_of(sketches)
    follows = satellites(sketches)
    scored = []
    for first, second in sorted(_blocked(sketches)):
        if first in follows or second in follows:
            continue
        found = agreement(sketches[first], sketches[second], rarity)
        if found.joins:
            scored.append((-round(found.total, 9), first, second))
    members = {place: [place] for place in range(len(sketches))}
    home = list(range(len(sketches)))
    anchored = [*anchored_tolls(sketches), *retold_disasters(sketches)]
    tolls = sorted((0.0, toll, cause) for toll, cause in anchored)
    for score, first, second in [*tolls, *sorted(scored)]:
        one, other = sorted((home[first], home[second]))
        if one == other:
            continue
        if score and not _agree(sketches, members[one], members[other], rarity):
            continue
        _join(members, home, one, other)
    for place in sorted(follows):
        one, other = sorted((home[place], home[follows[place]]))
        if one != other:
            _join(members, home, one, other)
    for other, one in _known_disasters(sketches, members):
        _join(members, home, one, other)
    return tuple(tuple(sketches[place] for place in sorted(found)) for found in members.values())


def _known_disasters(
    sketches: Sequence[Sketch], members: Mapping[int, Sequence[int]]
) -> list[tuple[int, int]]:
    """The clusters that only say "the earthquake", with that of the one such of their story."""
    told: dict[tuple[str, str], list[int]] = defaultdict(list)
    for name, places in sorted(members.items()):
        kinds = {
            (sketches[place].story, sketches[place].event.mode)
            for place in places
            if sketches[place].event.type == "DISASTER"
        }
        for kind in sorted(kinds):
            told[kind].append(name)
    found: dict[int, int] = {}
    for names in told.values():
        bare = [one for one in names if all(is_bare_disaster(sketches[at]) for at in members[one])]
        full = [one for one in names if one not in bare]
        largest = max(full, key=lambda one: len(members[one]), default=None)
        if largest is None or len(members[largest]) < _SEVERAL:
            continue
        rivals = [one for one in full if one != largest]
        if all(len(members[one]) * _SEVERAL <= len(members[largest]) for one in rivals):
            found.update((one, largest) for one in bare)
    return sorted(found.items())


def _join(members: dict[int, list[int]], home: list[int], one: int, other: int) -> None:
    """Put the members of the cluster `other` into the cluster `one`."""
    for place in members[other]:
        home[place] = one
    members[one] += members.pop(other)


def _blocked(sketches: Sequence[Sketch]) -> set[tuple[int, int]]:
    """The pairs of places that share a family or lemma, and a name, place or week."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, sketch in enumerate(sketches):
        for key in sorted(_keys(sketch)):
            blocks[key].append(place)
    pairs: set[tuple[int, int]] = set()
    for (_, trait), places in blocks.items():
        if not trait.startswith("word ") or len(places) <= _COMMON_WORD:
            pairs.update(_pairs(places, sketches))
    return pairs


def _keys(sketch: Sketch) -> set[tuple[str, str]]:
    traits = {f"name {name}" for name in sketch.names}
    traits |= {f"place {place}" for place in sketch.places}
    traits |= {f"word {word}" for word in sketch.about | sketch.words}
    if is_fine(sketch.when) and sketch.when is not None:
        week = first_of(sketch.when).toordinal() // 7
        traits |= {f"week {week}", f"week {week + 1}"}
    kinds = {sketch.family, f"lemma {sketch.event.lemma}"}
    return {(kind, trait) for kind in kinds for trait in traits}


def _pairs(places: Sequence[int], sketches: Sequence[Sketch]) -> Iterator[tuple[int, int]]:
    """All pairs of a block; in a crowded one each with those told next after it."""
    if len(places) <= _CROWD:
        for rank, first in enumerate(places):
            yield from ((first, second) for second in places[rank + 1 :])
        return
    ordered = sorted(places, key=lambda place: _when_key(sketches[place]))
    for first, second in pairwise(ordered):
        yield min(first, second), max(first, second)


def _when_key(sketch: Sketch) -> tuple[str, str]:
    day = sketch.when.earliest if sketch.when and sketch.when.earliest else sketch.told
    return (day.isoformat() if day else "", sketch.event.id)


def _agree(
    sketches: Sequence[Sketch], first: Sequence[int], second: Sequence[int], rarity: Rarity
) -> bool:
    """Whether each event of the smaller cluster finds its like in the larger one.

    The mean over all pairs must speak for it too, if less: a cluster holds events of several
    kinds (the blast, the injured), and not each of them is like each of the others.
    """
    smaller, larger = sorted((sorted(first)[:_SAMPLE], sorted(second)[:_SAMPLE]), key=len)
    best: list[float] = []
    every: list[float] = []
    for one in smaller:
        if any(_cannot_be(sketches[one], sketches[other]) for other in larger):
            return False
        scores = [agreement(sketches[one], sketches[other], rarity).total for other in larger]
        best.append(max(scores))
        every.extend(scores)
    near = sum(best) / len(best) >= ONE_OCCURRENCE * _WHOLE
    return near and sum(every) / len(every) >= ONE_OCCURRENCE * _MEAN


def _cannot_be(first: Sketch, second: Sketch) -> bool:
    return is_at_odds(first, second) or _far_apart(first, second)


def _far_apart(first: Sketch, second: Sketch) -> bool:
    if not (is_fine(first.when) and is_fine(second.when)):
        return False
    assert first.when is not None and second.when is not None
    return gap(first.when, second.when) > _SPLIT_DAYS
