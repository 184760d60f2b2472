"""Events of several articles that are one occurrence."""

from __future__ import annotations

from dateline.link.pile import Pile
from dateline.records import Happening


def link_happenings(pile: Pile) -> tuple[Happening, ...]:
    """The happenings of the pile, in order of time."""
    return ()
