"""A mixed pile into stories."""

from __future__ import annotations

from dateline.link.pile import Pile
from dateline.records import Happening, Story


def link_stories(pile: Pile, happenings: tuple[Happening, ...]) -> tuple[Story, ...]:
    """The stories of the pile; every article is in exactly one."""
    return ()
