"""Articles that lean on one statement: the same holder says the same, or one agency is cited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.ids import id_of
from dateline.link.groups import Groups
from dateline.link.pile import Pile, cite
from dateline.link.words import content_words
from dateline.records import Citation, Claim, Lineage, Party

SAME_STATEMENT = 0.5
"""Share of the shorter content's words that stand in the longer one."""
_FEWEST_WORDS = 3
_CROWD = 40


@dataclass(frozen=True)
class Held:
    """A claim with the key of its holder and the words of its content."""

    claim: Claim
    holder: str
    words: frozenset[str]

    @property
    def citation(self) -> Citation:
        """Where the content stands."""
        return cite(self.claim.article, self.claim.span)


def link_statements(pile: Pile, copies: frozenset[tuple[str, str]]) -> tuple[Lineage, ...]:
    """The lineages of the articles that cite the same statement; copies of one text are no news."""
    return (*_same_words(pile, copies), *_same_agency(pile, copies))


def holder_key(pile: Pile, party: Party) -> str | None:
    """What tells the holder from others in all articles, or None for one who is not named."""
    entity = pile.actor_of(party).entity
    return pile.entity_by_id[entity].name if entity in pile.entity_by_id else None


def _held(pile: Pile) -> Iterator[Held]:
    for reading in pile.readings:
        text = pile.article_by_id[reading.article].text
        for claim in reading.claims:
            words = frozenset(content_words(text[claim.span.start : claim.span.end]))
            for party in (claim.holder, *claim.via):
                holder = holder_key(pile, party) if party else None
                if holder is not None and len(words) >= _FEWEST_WORDS:
                    yield Held(claim, holder, words)


def _same_words(pile: Pile, copies: frozenset[tuple[str, str]]) -> Iterator[Lineage]:
    by_holder: dict[str, list[Held]] = defaultdict(list)
    for held in _held(pile):
        by_holder[held.holder].append(held)
    for holder, claims in sorted(by_holder.items()):
        groups: Groups[str] = Groups()
        by_id = {held.claim.id: held for held in claims}
        for first, second in _near(sorted(claims, key=lambda held: held.claim.id), copies):
            groups.join(first.claim.id, second.claim.id)
        for ids in groups.together():
            yield _lineage(holder, {by_id[one].citation for one in ids})


def _near(claims: list[Held], copies: frozenset[tuple[str, str]]) -> Iterator[tuple[Held, Held]]:
    by_word: dict[str, list[int]] = defaultdict(list)
    for place, held in enumerate(claims):
        for word in held.words:
            by_word[word].append(place)
    pairs = {
        (first, second)
        for places in by_word.values()
        if len(places) <= _CROWD
        for rank, first in enumerate(places)
        for second in places[rank + 1 :]
    }
    for first, second in sorted(pairs):
        one, other = claims[first], claims[second]
        articles = (one.claim.article, other.claim.article)
        if articles[0] == articles[1] or tuple(sorted(articles)) in copies:
            continue
        if _overlap(one.words, other.words) >= SAME_STATEMENT:
            yield one, other


def _overlap(first: frozenset[str], second: frozenset[str]) -> float:
    return len(first & second) / min(len(first), len(second))


def _same_agency(pile: Pile, copies: frozenset[tuple[str, str]]) -> Iterator[Lineage]:
    """The articles that are an agency's text, with those that cite the agency for a statement."""
    texts: dict[str, set[str]] = defaultdict(set)
    for article in pile.articles:
        if article.wire:
            texts[article.wire].add(article.id)
    citing: dict[str, set[Citation]] = defaultdict(set)
    for held in _held(pile):
        if held.holder in texts and held.claim.article not in texts[held.holder]:
            citing[held.holder].add(held.citation)
    for wire, citations in sorted(citing.items()):
        for citation in sorted(citations):
            matching = {
                found
                for article in sorted(texts[wire])
                if (found := _matching_sentence(pile, citation, article)) is not None
            }
            if matching:
                yield _lineage(wire, matching | {citation})


def _matching_sentence(pile: Pile, citation: Citation, article: str) -> Citation | None:
    """The sentence of the agency's `article` that says what `citation` says, if there is one."""
    words = frozenset(content_words(quoted(pile, citation)))
    best: tuple[float, Citation] | None = None
    for start, end in pile.sentences_of(article):
        other = frozenset(content_words(pile.article_by_id[article].text[start:end]))
        if len(other & words) < _FEWEST_WORDS:
            continue
        share = _overlap(words, other)
        if share >= SAME_STATEMENT and (best is None or share > best[0]):
            best = (share, Citation(article, start, end))
    return best[1] if best else None


def quoted(pile: Pile, citation: Citation) -> str:
    """The characters that `citation` points at."""
    return pile.article_by_id[citation.article].text[citation.start : citation.end]


def _lineage(root: str, citations: set[Citation]) -> Lineage:
    evidence = tuple(sorted(citations))
    articles = tuple(sorted({citation.article for citation in evidence}))
    return Lineage(
        id_of("lineage", "same statement", root, evidence),
        articles,
        "same statement",
        root,
        evidence,
    )
