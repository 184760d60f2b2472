"""Passages that two articles have in common, word for word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from dateline.link.words import Word, hash_of, words_of
from dateline.records import Article

SHINGLE = 5
"""Words in a shingle: long enough that two writers seldom hit on it by chance."""
LONG_PASSAGE = 9
"""Words in a run that is taken to be copied and not hit on twice."""
_CROWD = 12
_QUOTATION = re.compile(r"[“\"]([^“”\"\n]{25,400})[”\"]")


@dataclass(frozen=True)
class Passage:
    """A run of words that stands in two texts: offsets in the first and in the second."""

    words: int
    first: tuple[int, int]
    second: tuple[int, int]


@dataclass(frozen=True)
class Shingled:
    """An article's body as words and shingles."""

    article: Article
    words: tuple[Word, ...]

    @cached_property
    def shingles(self) -> dict[int, int]:
        """The hash of each run of `SHINGLE` words with the place of the first such run."""
        texts = [word.text for word in self.words]
        places: dict[int, int] = {}
        for place in range(len(texts) - SHINGLE + 1):
            places.setdefault(hash_of(tuple(texts[place : place + SHINGLE])), place)
        return places

    @cached_property
    def quotations(self) -> frozenset[int]:
        """The places of the words that stand inside quotation marks."""
        spans = [match.span() for match in _QUOTATION.finditer(self.article.text)]
        return frozenset(
            place
            for place, word in enumerate(self.words)
            if any(start <= word.start < end for start, end in spans)
        )


def shingled(article: Article) -> Shingled:
    """The body of `article` as shingles."""
    return Shingled(article, words_of(article, "body"))


def candidate_pairs(texts: Sequence[Shingled]) -> Iterator[tuple[int, int]]:
    """The pairs of places in `texts` that share shingles enough to be looked at.

    A quarter of the shingles is compared; a shingle that many texts share joins each with the
    next only, so that the work grows with the texts and not with their square.
    """
    holders: dict[int, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        for shingle in text.shingles:
            if shingle % 4 == 0:
                holders[shingle].append(place)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for places in holders.values():
        for pair in _pairs(places):
            shared[pair] += 1
    yield from (pair for pair, count in sorted(shared.items()) if count >= 2)


def _pairs(places: list[int]) -> Iterator[tuple[int, int]]:
    if len(places) > _CROWD:
        yield from pairwise(places)
        return
    for rank, first in enumerate(places):
        yield from ((first, second) for second in places[rank + 1 :])


def common_passages(first: Shingled, second: Shingled) -> tuple[Passage, ...]:
    """The runs of `SHINGLE` or more words that both texts have, longest first in each place."""
    found: list[Passage] = []
    place = 0
    starts = {start: shingle for shingle, start in first.shingles.items()}
    while place < len(first.words):
        shingle = starts.get(place)
        other = second.shingles.get(shingle) if shingle is not None else None
        length = _run(first.words, place, second.words, other) if other is not None else 0
        if other is None or length < SHINGLE:
            place += 1
            continue
        found.append(Passage(length, _span(first, place, length), _span(second, other, length)))
        place += length
    return tuple(found)


def _run(first: Sequence[Word], here: int, second: Sequence[Word], there: int) -> int:
    length = 0
    while (
        here + length < len(first)
        and there + length < len(second)
        and first[here + length].text == second[there + length].text
    ):
        length += 1
    return length


def _span(text: Shingled, place: int, length: int) -> tuple[int, int]:
    return text.words[place].start, text.words[place + length - 1].end


def is_quoted(text: Shingled, span: tuple[int, int]) -> bool:
    """Whether most of `span` stands inside quotation marks: a speaker's words, not a writer's."""
    places = [at for at, word in enumerate(text.words) if span[0] <= word.start < span[1]]
    return 2 * sum(place in text.quotations for place in places) > len(places)
