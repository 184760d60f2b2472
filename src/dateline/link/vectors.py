"""Articles as weighted words, and how near two of them are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import log, sqrt

from dateline.link.pile import Pile
from dateline.link.words import is_content, words_of
from dateline.records import Article

Vector = Mapping[str, float]

_BACKGROUND = 60
"""Texts that a pile is thought to stand among, so that a pile of three has rare words too."""
_BACKGROUND_WITH_WORD = 3.0
_BACKGROUND_WITH_NAME = 0.5
_LEADING_WORDS = 120
_TOP_TERMS = 25
_CROWD = 60


def vectors_of(pile: Pile) -> dict[str, Vector]:
    """The words of each article weighted by how often it has them and how few others do.

    Names weigh more than other words, the headline and the beginning more than what follows.
    """
    counted = {article.id: _counts(article) for article in pile.articles}
    days = {article.id: _days(pile, article.id) for article in pile.articles}
    spread: Counter[str] = Counter()
    for article, (counts, _) in counted.items():
        spread.update(counts.keys())
        spread.update(days[article])
    size = len(pile.articles) + _BACKGROUND
    vectors = {}
    for article, (counts, names) in counted.items():
        weights = {
            word: (1 + log(count))
            * log(size / (spread[word] + _expected(word in names)))
            * (1.6 if word in names else 1.0)
            for word, count in sorted(counts.items())
        }
        for day in days[article]:
            weights[day] = 2.0 * log(size / (spread[day] + _BACKGROUND_WITH_NAME))
        vectors[article] = unit(weights)
    return vectors


def _expected(is_name: bool) -> float:
    return _BACKGROUND_WITH_NAME if is_name else _BACKGROUND_WITH_WORD


def _counts(article: Article) -> tuple[Counter[str], frozenset[str]]:
    counts: Counter[str] = Counter()
    written: dict[str, list[bool]] = defaultdict(list)
    for place, word in enumerate(words_of(article)):
        if is_content(word.text):
            counts[word.text] += 2 if place < _LEADING_WORDS else 1
            written[word.text].append(word.capital)
    names = frozenset(
        word for word, capitals in written.items() if all(capitals) and not word.isdigit()
    )
    return counts, names


def _days(pile: Pile, article: str) -> list[str]:
    """The days that the article names, as words of their own."""
    reading = pile.reading_by_article.get(article)
    found = {
        time.when.earliest.isoformat()
        for time in (reading.times if reading else ())
        if time.when and time.when.earliest and time.when.earliest == time.when.latest
    }
    return sorted(found)


def unit(weights: Mapping[str, float]) -> Vector:
    """`weights` scaled to the length of one."""
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()} if length else {}


def nearness(first: Vector, second: Vector) -> float:
    """The cosine of two vectors of length one.

    >>> round(nearness(unit({"dam": 1.0, "flood": 1.0}), unit({"dam": 1.0})), 2)
    0.71
    """
    if len(second) < len(first):
        first, second = second, first
    return sum(weight * second[word] for word, weight in first.items() if word in second)


def near_pairs(vectors: Mapping[str, Vector]) -> Iterator[tuple[str, str]]:
    """The pairs of articles that have two of their heaviest words in common.

    A word that many have joins each with the next in order only, so that the work grows with
    the articles and not with their square.
    """
    holders: dict[str, list[str]] = defaultdict(list)
    for article in sorted(vectors):
        for word in _heaviest(vectors[article]):
            holders[word].append(article)
    shared: Counter[tuple[str, str]] = Counter()
    for _, articles in sorted(holders.items()):
        shared.update(_pairs(articles))
    yield from (pair for pair, count in sorted(shared.items()) if count >= 2)


def _heaviest(vector: Vector) -> list[str]:
    return sorted(vector, key=lambda word: (-vector[word], word))[:_TOP_TERMS]


def _pairs(articles: Sequence[str]) -> Iterator[tuple[str, str]]:
    if len(articles) > _CROWD:
        yield from pairwise(articles)
        return
    for rank, first in enumerate(articles):
        yield from ((first, second) for second in articles[rank + 1 :])
