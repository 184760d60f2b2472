"""The forecasts: what was foretold, by whom and when, and what became of each slot."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dateline.records import Forecast
from dateline.shows.look import Look
from dateline.shows.phrases import counted, of_actor, of_day, of_when, plain


def lines(look: Look) -> Iterator[str]:
    """Each forecast in the order in which they were made, and how many vague ones there are."""
    found = in_order(look)
    shown = [one for one in found if look.everything or is_precise(one)]
    if not found:
        yield "No forecast was found."
    for one in shown:
        yield from look.wrapped(heading(look, one), 0, 2)
        yield from look.wrapped(look.cite(one.said.citation), 2, 2)
        for slot, foretold, outcome in outcomes(one):
            words = f"{slot}: {foretold}" if foretold else slot
            yield from look.wrapped(f"{words}: {outcome}", 2, 2)
        yield from look.cited(one.evidence, 4)
        yield ""
    if len(shown) < len(found):
        vague = counted(len(found) - len(shown), "forecast")
        yield f"{vague} more, still open, that name no day and no place: --all shows them."


def in_order(look: Look) -> list[Forecast]:
    """The forecasts in the order in which they were made."""
    every = look.record.linked.forecasts
    return sorted(every, key=lambda one: (one.said.date or date.max, one.id))


def is_precise(one: Forecast) -> bool:
    """Whether a forecast names a day or a place, or has come to its end."""
    return one.when is not None or one.place is not None or one.outcome.occurrence != "open"


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
