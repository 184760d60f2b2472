"""Time expressions, found and resolved (TIMEX3)."""

from __future__ import annotations

from dateline.read.parse import Parse
from dateline.records import Article, Dating, Time


def find_times(article: Article, parse: Parse, dating: Dating) -> tuple[Time, ...]:
    """The time expressions of `article`, resolved against its publication day and its own text."""
    return ()
