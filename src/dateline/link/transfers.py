"""Who gives what to whom."""

from __future__ import annotations

from dateline.link.pile import Pile
from dateline.records import Transfer


def link_transfers(pile: Pile) -> tuple[Transfer, ...]:
    """The transfers that the pages tell of, one for each pair, goods and status."""
    return ()
