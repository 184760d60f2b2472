"""Words that help to find mentions: parts of titles, collective nouns, bodies, things."""

from __future__ import annotations

from functools import cache

from dateline.knowledge.tables import read_table


@cache
def nouns_of(sort: str) -> frozenset[str]:
    """The words of one sort, in lower case, as the table `mention_nouns` explains the sorts.

    >>> "deputy" in nouns_of("title word")
    True
    """
    return frozenset(row["word"] for row in read_table("mention_nouns") if row["sort"] == sort)
