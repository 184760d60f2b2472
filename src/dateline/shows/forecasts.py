"""The forecasts: what was foretold, by whom and when, and what became of each slot."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dateline.records import Forecast
from dateline.shows.look import Look
from dateline.shows.phrases import of_actor, of_day, of_when, plain


def lines(look: Look) -> Iterator[str]:
    """Each forecast in the order in which they were made, settled or open."""
    found = in_order(look)
    if not found:
        yield "No forecast was found."
    for one in found:
        yield from look.wrapped(heading(look, one), 0, 2)
        yield from look.wrapped(look.cite(one.said.citation), 2, 2)
        for slot, foretold, outcome in outcomes(one):
            words = f"{slot}: {foretold}" if foretold else slot
            yield from look.wrapped(f"{words}: {outcome}", 2, 2)
        yield from look.cited(one.evidence, 4)
        yield ""


def in_order(look: Look) -> list[Forecast]:
    """The forecasts in the order in which they were made."""
    every = look.record.linked.forecasts
    return sorted(every, key=lambda one: (one.said.date or date.max, one.id))


def heading(look: Look, one: Forecast) -> str:
    """Who foretold what, and when."""
    happening = look.happening_by_id.get(one.happening or "")
    said = of_day(one.said.date) if one.said.date else "on a day not known"
    what = f": {plain(happening.title)}" if happening else ""
    return f"{said}, {of_actor(one.said.holder)}, {one.status}{what}"


def outcomes(one: Forecast) -> Iterator[tuple[str, str, str]]:
    """Each slot that was foretold, what was foretold of it, and what became of it."""
    yield "whether", "", one.outcome.occurrence
    if one.when is not None:
        yield "when", of_when(one.when), one.outcome.when
    if one.place is not None:
        yield "where", of_actor(one.place), one.outcome.place
