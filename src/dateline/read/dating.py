"""The publication day of an article, from what it states and from what it says."""

from __future__ import annotations

from dateline.records import Article, Dating, When


def find_dating(article: Article) -> Dating:
    """The publication day of `article`, or the interval that remains, with every clue."""
    return Dating(article.id, When(), False)
