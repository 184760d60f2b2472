"""Clues that other pages hand over: what the dated pages of a story say of an undated one.

The likelihoods of `story` are shares of pages, counted over reports of many outlets: how far from
the day of a page that tells of the same things another was published.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from dateline.read.dating_days import Band, Hint
from dateline.records import Clue, Span, When

_BEFORE, _AFTER = 45, 365
_AROUND = (
    (1, 1, 0.06), (3, 4, 0.04), (14, 21, 0.01), (45, 60, 0.003), (90, 120, 0.001),
    (200, 365, 0.0004),
)  # fmt: skip
_CLOSE_AROUND = (
    (1, 1, 0.12), (3, 4, 0.05), (14, 21, 0.006), (45, 60, 0.0012), (90, 120, 0.0007),
    (200, 365, 0.0003),
)  # fmt: skip
_CLOSE = 0.4
_FAR = 8e-6
_FLOORS = {"day of story": 0.03, "weekday of story": 0.08}


def hints_of(clues: Iterable[Clue]) -> Iterator[Hint]:
    """One hint of each kind of clue: the page fits one of the others, not all of them."""
    by_kind: dict[str, list[Clue]] = {}
    for clue in clues:
        by_kind.setdefault(clue.kind, []).append(clue)
    for kind, found in by_kind.items():
        bands = tuple(band for clue in found for band in _bands(clue))
        floor = _FLOORS.get(kind, _FAR)
        yield Hint(kind, Span(0, 0), When(), bands, floor, found[0].weight, found[0].reason)


def _bands(clue: Clue) -> tuple[Band, ...]:
    first, last = clue.when.earliest, clue.when.latest
    if first is None or last is None:
        return ()
    if clue.kind in _FLOORS:
        return (Band(first, last, 1.0),)
    first, last = first + timedelta(days=_BEFORE), last - timedelta(days=_AFTER)
    return tuple(
        Band(first - timedelta(days=before), last + timedelta(days=behind), likelihood)
        for before, behind, likelihood in (_CLOSE_AROUND if clue.weight >= _CLOSE else _AROUND)
    )
