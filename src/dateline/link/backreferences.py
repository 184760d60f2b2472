"""Nouns that take an event up again: "the visit", "their next summit"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.link.geography import relation_of
from dateline.link.sketches import FORESEEN, Sketch
from dateline.link.windows import gap, is_known

_REACH = 1500
"""How many characters back a noun can take something up."""


def backreferences(sketches: Sequence[Sketch]) -> Iterator[tuple[int, int]]:
    """The place of each event in `sketches` that takes one up, with the place of that one.

    What takes up another brings no name, place or day that does not fit it. It is the nearest
    one told before it in the same article under the same kind or word; what is still to come
    does not take up what has been.
    """
    by_article: dict[str, list[int]] = defaultdict(list)
    for place, sketch in enumerate(sketches):
        by_article[sketch.event.article].append(place)
    for places in by_article.values():
        for place in places:
            if sketches[place].definite:
                known = [one for one in places if _takes_up(sketches[place], sketches[one])]
                if known:
                    yield place, max(known, key=lambda one: sketches[one].event.span)


def _takes_up(later: Sketch, earlier: Sketch) -> bool:
    distance = later.event.span.start - earlier.event.span.end
    alike = later.kind == earlier.kind or later.event.lemma == earlier.event.lemma
    if not alike or not 0 < distance <= _REACH or not later.names <= earlier.names:
        return False
    if later.event.status in FORESEEN and earlier.event.status not in (*FORESEEN, "unknown"):
        return False
    if any(relation_of(one, two) == "apart" for one in later.places for two in earlier.places):
        return False
    one, two = later.when, earlier.when
    if one is None or two is None or not (is_known(one) and is_known(two)):
        return True
    return gap(one, two) == 0
