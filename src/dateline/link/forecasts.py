"""What was foretold, and what became of it."""

from __future__ import annotations

from dateline.link.pile import Pile
from dateline.records import Forecast, Happening


def link_forecasts(pile: Pile, happenings: tuple[Happening, ...]) -> tuple[Forecast, ...]:
    """The forecasts of the pile with the outcome of each slot."""
    return ()
