"""Which articles share a root: copies, rewrites, and those that lean on one statement."""

from __future__ import annotations

from dateline.link.pile import Pile
from dateline.records import Lineage


def link_lineage(pile: Pile) -> tuple[Lineage, ...]:
    """The lineages among the articles of the pile."""
    return ()
