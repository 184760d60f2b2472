"""The posts that people held, and when."""

from __future__ import annotations

from dateline.link.pile import Pile
from dateline.records import Post


def link_posts(pile: Pile) -> tuple[Post, ...]:
    """The posts that the pages give, merged across articles."""
    return ()
