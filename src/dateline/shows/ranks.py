"""Which happenings carry the story, and which are by the way."""

from __future__ import annotations

from datetime import date

from dateline.records import Happening, When
from dateline.shows.look import Look
from dateline.shows.phrases import best

FEWEST = 12
"""So many happenings are shown, where there are as many, before any is called minor."""


def carrying(look: Look) -> tuple[Happening, ...]:
    """The happenings that carry the story, in order of time; those without a day come last.

    A happening carries it if more than one page tells of it, or if a disagreement or a forecast
    that has come to its end is about it; where these are few, the next in rank are added.
    """
    linked = look.record.linked
    about = {one.happening for one in linked.disagreements}
    about.update(one.happening for one in linked.forecasts if one.outcome.occurrence != "open")
    ranked = sorted(linked.happenings, key=lambda one: (_rank(look, one), one.id))
    chosen = [
        one
        for position, one in enumerate(ranked)
        if position < FEWEST or one.id in about or len(look.witnesses(one)) > 1
    ]
    return in_order(chosen)


def in_order(happenings: list[Happening] | tuple[Happening, ...]) -> tuple[Happening, ...]:
    """`happenings` from the first day of their best reported time; those without one last."""
    return tuple(sorted(happenings, key=lambda one: (_days(best(one.when)), one.id)))


def _rank(look: Look, happening: Happening) -> tuple[int, int, int, bool]:
    """Small for what many independent sources, pages and events tell of, and what has a day."""
    events = len(happening.events)
    return -look.roots(happening), -len(look.witnesses(happening)), -events, not happening.when


def _days(when: When | None) -> tuple[date, date]:
    if when is None:
        return date.max, date.max
    first = when.earliest or when.latest or date.max
    return first, when.latest or date.max
