"""Mentions of people, states, organisations, places, groups and objects."""

from __future__ import annotations

from dateline.read.parse import Parse
from dateline.records import Article, Mention


def find_mentions(article: Article, parse: Parse) -> tuple[Mention, ...]:
    """The mentions of `article` in order of the text, pronouns and short names resolved."""
    return ()
