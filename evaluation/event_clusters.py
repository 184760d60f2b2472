"""Reports of 41 world events into stories: B³ against the events that they were filed under."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec

from dateline.link.pile import Pile
from dateline.link.stories import link_stories
from dateline.records import Article, Reading, When
from evaluation.figures import Figure
from evaluation.groupings import article_of, b_cubed, bare_reading
from evaluation.run import need


class Cluster(msgspec.Struct, frozen=True, rename={"event": "EventId"}):
    """The event that a report was filed under."""

    event: int


class Report(msgspec.Struct, frozen=True, rename={"id": "dId", "cluster": "newsCluster"}):
    """One report of the set."""

    id: str
    cluster: Cluster
    title: str
    text: str
    date_publish: str | None = None


def measure(data: Path, limit: int | None = None) -> list[Figure]:
    """B³ of stories from the texts and publication days, without a reading."""
    reports = list(read_reports(data))[:limit]
    pairs = [_bare(report) for report in reports]
    ordered = sorted(pairs, key=lambda pair: pair[0].id)
    pile = Pile(tuple(one for one, _ in ordered), tuple(one for _, one in ordered))
    stories = link_stories(pile, ())
    found = {article: story.id for story in stories for article in story.articles}
    true = {
        article.id: report.cluster.event
        for (article, _), report in zip(pairs, reports, strict=True)
    }
    names = ("stories B³ precision", "stories B³ recall", "stories B³ F1")
    return [
        Figure(name, value, len(true))
        for name, value in zip(names, b_cubed(found, true), strict=True)
    ]


def read_reports(data: Path) -> Iterator[Report]:
    """The reports of the set below `data`."""
    path = need(data / "event-clusters" / "articles.jsonl")
    with path.open(encoding="utf-8") as lines:
        yield from (msgspec.json.decode(line, type=Report) for line in lines)


def _bare(report: Report) -> tuple[Article, Reading]:
    article = article_of(report.id, report.title, report.text)
    try:
        day = date.fromisoformat((report.date_publish or "")[:10])
    except ValueError:
        return article, bare_reading(article, When())
    return article, bare_reading(article, When(day, day, "day"))
