"""Shooting incidents in many reports: grouping, copies, and the record of each incident.

The pages of one incident are read and linked as a pile; its record is the happening of harm
that most pages report. The truth is the incident's public record.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path

import msgspec

from dateline.link.counted import counted_of
from dateline.link.lineage import link_lineage
from dateline.link.pile import Pile
from dateline.link.sketches import family_of, quantities_of
from dateline.link.stories import link_stories
from dateline.link.testimonies import events_of
from dateline.linking import link
from dateline.models import load_models
from dateline.pipeline import read_article
from dateline.records import Article, Event, Happening, Reading, When
from dateline.settings import Settings
from dateline.shows.phrases import best
from evaluation.figures import Figure
from evaluation.groupings import article_of, b_cubed, bare_reading, with_day
from evaluation.run import need

COPY_RATIO = 0.8
"""Likeness of two texts (difflib, by words) from which on they count as copies."""
_DEFAULT_INCIDENTS = 40


class Report(msgspec.Struct, frozen=True):
    """One report of the set."""

    id: str
    incident: str
    title: str | None
    content: str
    dct: str


class Incident(msgspec.Struct, frozen=True, rename={"stated": "date"}):
    """What is true of an incident."""

    city_or_county: str
    state: str
    stated: str
    num_killed: int
    num_injured: int

    @property
    def day(self) -> date:
        """The day of the incident."""
        return datetime.strptime(self.stated, "%B %d, %Y").date()


def measure(data: Path, limit: int | None = None) -> list[Figure]:
    """B³ and copies over all reports; the records of the first `limit` incidents."""
    reports = list(read_reports(data))
    truth = read_truth(data)
    made = {report.id: _bare(report) for report in reports}
    chosen = sorted(truth)[: limit or _DEFAULT_INCIDENTS]
    return [*_grouping(reports, made), *_copies(reports, made), *_records(reports, truth, chosen)]


def read_reports(data: Path) -> Iterator[Report]:
    """The reports of the set below `data`."""
    path = need(data / "one-event-many-reports" / "articles.jsonl")
    with path.open(encoding="utf-8") as lines:
        yield from (msgspec.json.decode(line, type=Report) for line in lines)


def read_truth(data: Path) -> dict[str, Incident]:
    """What is true of each incident."""
    path = need(data / "one-event-many-reports" / "truth.json")
    return msgspec.json.decode(path.read_bytes(), type=dict[str, Incident])


def _bare(report: Report) -> tuple[Article, Reading]:
    article = article_of(report.id, report.title or "", report.content)
    day = date.fromisoformat(report.dct[:10])
    return article, bare_reading(article, When(day, day, "day"))


def _pile(pairs: Sequence[tuple[Article, Reading]]) -> Pile:
    ordered = sorted(pairs, key=lambda pair: pair[0].id)
    return Pile(tuple(one for one, _ in ordered), tuple(one for _, one in ordered))


def _grouping(
    reports: Sequence[Report], made: Mapping[str, tuple[Article, Reading]]
) -> list[Figure]:
    stories = link_stories(_pile(list(made.values())), ())
    found = {article: story.id for story in stories for article in story.articles}
    true = {made[report.id][0].id: report.incident for report in reports}
    names = ("incidents B³ precision", "incidents B³ recall", "incidents B³ F1")
    return [
        Figure(name, value, len(true))
        for name, value in zip(names, b_cubed(found, true), strict=True)
    ]


def _copies(reports: Sequence[Report], made: Mapping[str, tuple[Article, Reading]]) -> list[Figure]:
    """Copies within incidents, against the likeness of the whole texts word by word."""
    found = {
        pair
        for lineage in link_lineage(_pile(list(made.values())))
        if lineage.kind == "copy"
        for pair in combinations(sorted(lineage.articles), 2)
    }
    by_incident: dict[str, list[Article]] = defaultdict(list)
    for report in reports:
        by_incident[report.incident].append(made[report.id][0])
    pairs = [
        tuple(sorted((one, other), key=lambda article: article.id))
        for articles in by_incident.values()
        for one, other in combinations(articles, 2)
    ]
    true = {(one.id, other.id) for one, other in pairs if _likeness(one, other) >= COPY_RATIO}
    return [
        Figure("copies found", len(true & found) / max(1, len(true)), len(true)),
        Figure("copies of one incident", _share_within(found, reports, made), len(found)),
    ]


def _likeness(one: Article, other: Article) -> float:
    matcher = SequenceMatcher(None, one.text.split(), other.text.split(), autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= COPY_RATIO else 0.0


def _share_within(
    found: Iterable[tuple[str, str]],
    reports: Sequence[Report],
    made: Mapping[str, tuple[Article, Reading]],
) -> float:
    incident = {made[report.id][0].id: report.incident for report in reports}
    same = [incident[one] == incident[other] for one, other in found]
    return sum(same) / max(1, len(same))


def _records(
    reports: Sequence[Report], truth: Mapping[str, Incident], chosen: Sequence[str]
) -> list[Figure]:
    models = load_models(Settings())
    right: Counter[str] = Counter()
    for name in chosen:
        own = [report for report in reports if report.incident == name]
        pairs = []
        for report in own:
            article = with_day(_bare(report)[0], report.dct[:10])
            pairs.append((article, read_article(article, models)))
        right.update(_judge(pairs, truth[name]))
    slots = ("day", "place", "killed", "injured")
    return [
        Figure(f"{slot} of the incident", right[slot] / len(chosen), len(chosen)) for slot in slots
    ]


def _judge(pairs: Sequence[tuple[Article, Reading]], incident: Incident) -> list[str]:
    """The slots of the incident's happening that are right."""
    pile = _pile(pairs)
    linked = link(pile.articles, pile.readings)
    whole = Pile(pile.articles, pile.readings, linked.entities, linked.lineages)
    harms = [one for one in linked.happenings if family_of(one.type) == "harm"]
    if not harms:
        return []
    chief = max(harms, key=lambda one: (_reach(whole, one), len(one.events), one.id))
    when = best(chief.when)
    right = []
    if when is not None and when.earliest == incident.day == when.latest:
        right.append("day")
    if any(incident.city_or_county.split(" (")[0] in one.value.text for one in chief.places[:2]):
        right.append("place")
    if _count(whole, chief, "killed") == incident.num_killed:
        right.append("killed")
    if _count(whole, chief, "injured") == incident.num_injured:
        right.append("injured")
    return right


def _reach(pile: Pile, happening: Happening) -> int:
    return len({event.article for event in events_of(pile, happening)})


def _count(pile: Pile, happening: Happening, harm: str) -> int:
    """The number that most pages give; one where harm is told of without a number."""
    numbers: Counter[int] = Counter()
    told = False
    for event in events_of(pile, happening):
        told = told or _does(event, harm)
        for quantity in quantities_of(pile, event):
            if counted_of(event, quantity)[0] == harm and quantity.low is not None:
                numbers[int(quantity.low)] += 1
    if numbers:
        return min(numbers, key=lambda number: (-numbers[number], number))
    return int(told)


def _does(event: Event, harm: str) -> bool:
    return event.type == {"killed": "DEATH", "injured": "INJURY"}[harm]
