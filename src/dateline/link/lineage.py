"""Which articles share a root: copies, rewrites, and those that lean on one statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.ids import id_of
from dateline.link.groups import Groups
from dateline.link.passages import (
    LONG_PASSAGE,
    Passage,
    Shingled,
    candidate_pairs,
    common_passages,
    is_quoted,
    shingled,
)
from dateline.link.pile import Pile
from dateline.link.statements import link_statements
from dateline.records import Article, Citation, Lineage, LineageKind

COPY_SHARE = 0.6
"""Share of the shorter text that stands in the longer one, from which on it is a copy."""
REWRITE_SHARE = 0.15
"""The same for a rewrite, counted without quotations."""
REWRITE_WORDS = 25
_SHORT = 50
_EVIDENCE_PASSAGES = 3


@dataclass(frozen=True)
class Link:
    """Two articles that share text, how, and the passages that show it best."""

    first: str
    second: str
    kind: LineageKind
    passages: tuple[Passage, ...]

    @property
    def evidence(self) -> tuple[Citation, ...]:
        """Both sides of the passages that show it best."""
        best = sorted(self.passages, key=lambda one: (-one.words, one.first))[:_EVIDENCE_PASSAGES]
        return tuple(Citation(self.first, *one.first) for one in best) + tuple(
            Citation(self.second, *one.second) for one in best
        )


def link_lineage(pile: Pile) -> tuple[Lineage, ...]:
    """The lineages among the articles of the pile.

    A copy is also left out of the rewrites of its original: one lineage says of two articles
    how near they are, the nearest kind first.
    """
    links = _text_links(pile.articles)
    copies = [link for link in links if link.kind == "copy"]
    rewrites = [link for link in links if link.kind == "rewrite"]
    found = [
        *_lineages(pile, "copy", copies),
        *_lineages(pile, "rewrite", rewrites),
        *link_statements(pile, frozenset((link.first, link.second) for link in copies)),
    ]
    return tuple(sorted(found, key=lambda one: (one.articles, one.kind, one.root, one.id)))


def _text_links(articles: Sequence[Article]) -> list[Link]:
    texts = [shingled(article) for article in sorted(articles, key=lambda one: one.id)]
    links = []
    for first, second in candidate_pairs(texts):
        link = _link(texts[first], texts[second])
        if link is not None:
            links.append(link)
    return links


def _link(first: Shingled, second: Shingled) -> Link | None:
    """What `first` and `second` share, or None where it is too little to mean anything."""
    passages = common_passages(first, second)
    shorter = min(len(first.words), len(second.words))
    if not passages or shorter < _SHORT:
        return None
    share = sum(one.words for one in passages) / shorter
    own = [one for one in passages if not is_quoted(first, one.first)]
    copied = sum(one.words for one in own if one.words >= LONG_PASSAGE)
    kind: LineageKind
    if share >= COPY_SHARE:
        kind = "copy"
    elif copied >= REWRITE_WORDS and sum(one.words for one in own) / shorter >= REWRITE_SHARE:
        kind = "rewrite"
    else:
        return None
    return Link(first.article.id, second.article.id, kind, passages)


def _lineages(pile: Pile, kind: LineageKind, links: Iterable[Link]) -> list[Lineage]:
    groups: Groups[str] = Groups()
    evidence: dict[str, set[Citation]] = defaultdict(set)
    kept = list(links)
    for link in kept:
        groups.join(link.first, link.second)
    for link in kept:
        evidence[groups.find(link.first)].update(link.evidence)
    return [
        Lineage(
            id_of("lineage", kind, articles),
            articles,
            kind,
            root_of(pile, articles),
            tuple(sorted(evidence[groups.find(articles[0])])),
        )
        for articles in groups.together()
    ]


def root_of(pile: Pile, articles: Sequence[str]) -> str:
    """The agency behind `articles` where they credit one, or the article published first."""
    wires = sorted({wire for one in articles if (wire := pile.article_by_id[one].wire)})
    if len(wires) == 1:
        return wires[0]
    return min(articles, key=lambda one: (_published(pile, one), one))


def _published(pile: Pile, article: str) -> date:
    reading = pile.reading_by_article.get(article)
    when = reading.dating.when if reading else None
    return (when.latest if when else None) or date.max
