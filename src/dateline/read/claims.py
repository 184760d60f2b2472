"""Attribution: who says what, by which words, through whom."""

from __future__ import annotations

from dateline.read.parse import Parse
from dateline.records import Article, Claim, Mention


def find_claims(article: Article, parse: Parse, mentions: tuple[Mention, ...]) -> tuple[Claim, ...]:
    """The claims of `article` in order of the text."""
    return ()
