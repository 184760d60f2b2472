"""B³ of a grouping, and articles made from the records of a benchmark."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

import msgspec

from dateline.ids import id_of
from dateline.records import Article, Dating, Part, Reading, When


def b_cubed(found: Mapping[str, Hashable], true: Mapping[str, Hashable]) -> tuple[float, ...]:
    """B³ precision, recall and F1 (Bagga and Baldwin 1998) of the items of `true`.

    >>> b_cubed({"a": 1, "b": 1, "c": 1}, {"a": 1, "b": 1, "c": 2})
    (0.5555555555555555, 1.0, 0.7142857142857143)
    """
    precision = _mean_purity(found, true)
    recall = _mean_purity(true, found)
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total else 0.0


def _mean_purity(groups: Mapping[str, Hashable], labels: Mapping[str, Hashable]) -> float:
    members: dict[Hashable, list[str]] = {}
    for item, group in groups.items():
        members.setdefault(group, []).append(item)
    shares = [
        sum(labels[other] == labels[item] for other in members[groups[item]])
        / len(members[groups[item]])
        for item in groups
    ]
    return sum(shares) / len(shares) if shares else 0.0


def article_of(name: str, title: str, text: str) -> Article:
    """An article of a headline and a body, as a benchmark gives it."""
    whole = f"{title}\n{text}"
    parts = (Part(0, len(title), "headline"), Part(len(title), len(whole), "body"))
    return Article(id_of("article", name), name, whole, parts, path=name, title=title)


def with_day(article: Article, day: str) -> Article:
    """`article` with its publication day as the page's metadata would give it."""
    text = f"{article.text}\npublished: {day}"
    parts = (*article.parts, Part(len(article.text), len(text), "metadata"))
    return msgspec.structs.replace(article, text=text, parts=parts)


def bare_reading(article: Article, published: When) -> Reading:
    """A reading that holds nothing but the publication day, where no model shall be run."""
    return Reading(article.id, "none", Dating(article.id, published, stated=True))
