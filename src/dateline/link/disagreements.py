"""Where the pages disagree, and what may explain it."""

from __future__ import annotations

from dateline.link.pile import Pile
from dateline.records import Disagreement, Happening


def link_disagreements(pile: Pile, happenings: tuple[Happening, ...]) -> tuple[Disagreement, ...]:
    """The disagreements among the values of the happenings, and whole shifted pages."""
    return ()
