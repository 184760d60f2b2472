"""A mixed pile into stories."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from dateline.ids import id_of
from dateline.link.pile import Pile
from dateline.link.vectors import Vector, near_pairs, nearness, unit, vectors_of
from dateline.records import Happening, Story

SAME_STORY = 0.16
"""Nearness of two groups of articles from which on they tell one story."""
_HALF_LIFE_DAYS = 500.0
_TITLE_NAMES = 3


def link_stories(pile: Pile, happenings: tuple[Happening, ...]) -> tuple[Story, ...]:
    """The stories of the pile; every article is in exactly one.

    A happening belongs to the story that most of its articles belong to.
    """
    vectors = vectors_of(pile)
    groups = group_articles(pile, vectors)
    by_article = {article: place for place, group in enumerate(groups) for article in group}
    told: dict[int, list[Happening]] = defaultdict(list)
    for happening in happenings:
        votes = Counter(
            by_article[pile.event_by_id[event].article]
            for event in happening.events
            if event in pile.event_by_id
        )
        if votes:
            told[min(votes, key=lambda place: (-votes[place], place))].append(happening)
    return tuple(
        Story(
            id_of("story", group),
            title_of(pile, group, told[place]),
            group,
            tuple(one.id for one in told[place]),
        )
        for place, group in enumerate(groups)
    )


def group_articles(pile: Pile, vectors: Mapping[str, Vector]) -> tuple[tuple[str, ...], ...]:
    """The articles in groups that are near each other as groups, the nearest joined first."""
    edges = sorted(
        (-round(near, 9), first, second)
        for first, second in near_pairs(vectors)
        if (near := nearness(vectors[first], vectors[second]) * _closeness(pile, first, second))
        >= SAME_STORY
    )
    members = {article: [article] for article in sorted(vectors)}
    home = {article: article for article in vectors}
    sums: dict[str, Mapping[str, float]] = dict(vectors)
    for _, first, second in edges:
        one, other = sorted((home[first], home[second]))
        if one == other or nearness(unit(sums[one]), unit(sums[other])) < _needed(
            len(members[one]), len(members[other])
        ):
            continue
        sums[one] = _added(sums[one], sums.pop(other))
        for article in members[other]:
            home[article] = one
        members[one] += members.pop(other)
    return tuple(sorted(tuple(sorted(group)) for group in members.values()))


def _needed(first: int, second: int) -> float:
    """The nearness that two groups must have: sums of many texts are near each other sooner."""
    return SAME_STORY * (1 + 0.7 * min(1.0, (min(first, second) - 1) / 3))


def _added(first: Mapping[str, float], second: Mapping[str, float]) -> dict[str, float]:
    total = dict(first)
    for word, weight in second.items():
        total[word] = total.get(word, 0.0) + weight
    return total


def _closeness(pile: Pile, first: str, second: str) -> float:
    """1 for articles of one day, less the further apart they were published."""
    one, other = _published(pile, first), _published(pile, second)
    if one is None or other is None:
        return 1.0
    return float(0.5 ** (abs((one - other).days) / _HALF_LIFE_DAYS))


def _published(pile: Pile, article: str) -> date | None:
    reading = pile.reading_by_article.get(article)
    return reading.dating.when.latest if reading else None


def title_of(pile: Pile, group: Sequence[str], happenings: Sequence[Happening]) -> str:
    """The title of a story: its chief happening, or those who take part in it most."""
    best = max(
        happenings,
        key=lambda one: (len(_articles(pile, one)), len(one.events), one.id),
        default=None,
    )
    if best is not None and len(_articles(pile, best)) > 1:
        return best.title
    names = _chief_names(pile, group)
    if names:
        return ", ".join(names)
    return best.title if best is not None else (pile.article_by_id[group[0]].title or "Untitled")


def _articles(pile: Pile, happening: Happening) -> set[str]:
    return {
        pile.event_by_id[event].article for event in happening.events if event in pile.event_by_id
    }


def _chief_names(pile: Pile, group: Sequence[str]) -> list[str]:
    wanted = frozenset(group)
    counts: dict[str, tuple[int, int]] = {}
    for entity in pile.entities:
        cited = [one.article for one in entity.citations if one.article in wanted]
        if cited and entity.kind in ("person", "state", "organisation", "place"):
            counts[entity.name] = (len(set(cited)), len(cited))
    return sorted(counts, key=lambda name: (-counts[name][0], -counts[name][1], name))[
        :_TITLE_NAMES
    ]
