"""The second reading of pages without a day of their own, beside the dated pages of their story."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from dateline.link.hints import find_hints
from dateline.link.pile import Pile
from dateline.read.dating import find_dating
from dateline.records import Article, Clue, Reading

Read = tuple[Article, Reading]


def to_read_again(read: Iterable[Read]) -> tuple[tuple[str, tuple[Clue, ...]], ...]:
    """The pages that were read with other clues than the pile has for them now, with those.

    Pages go by their ids. What an article was read with stands among the clues of its
    dating, so that one that was read beside the same pages before is not read again.
    """
    pairs = sorted(read, key=lambda pair: pair[0].id)
    alone = tuple(_by_itself(article, reading) for article, reading in pairs)
    hints = dict(find_hints(Pile(tuple(article for article, _ in pairs), alone)))
    return tuple(
        (article.page, clues)
        for article, reading in pairs
        if (clues := hints.get(article.id, ())) != lent(reading)
    )


def lent(reading: Reading) -> tuple[Clue, ...]:
    """The clues that other articles gave to `reading`."""
    return tuple(one for one in reading.dating.clues if one.citation.article != reading.article)


def _by_itself(article: Article, reading: Reading) -> Reading:
    """`reading` with the dating that the page has by itself."""
    if not lent(reading):
        return reading
    return msgspec.structs.replace(reading, dating=find_dating(article))
