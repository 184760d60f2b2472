"""The publication day from the inside: stated dates hidden, the text alone.

Four sets of dated reports. Measured: how often the true day lies in the interval, how wide the
interval is, how often it is the day itself, how far off its middle is, and how often a narrow
interval (up to 92 days) lies in a wrong year.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from dateline.ids import id_of
from dateline.read.dating import find_dating
from dateline.records import Article, Part, When
from evaluation.figures import Figure
from evaluation.run import need
from evaluation.time_expressions import read_document

SAMPLE = 150
NARROW = 92


@dataclass(frozen=True)
class Dated:
    """A text and the day on which it was published."""

    name: str
    text: str
    day: date


def measure(data: Path, limit: int | None = None) -> list[Figure]:
    """The figures of each set; `limit` takes so many of each."""
    figures: list[Figure] = []
    for name, read in SETS.items():
        dated = list(read(data))
        step = max(1, len(dated) // (limit or SAMPLE))
        figures += score(name, [(one.day, inside_date(one)) for one in dated[::step]])
    return figures


def inside_date(one: Dated) -> When:
    """The interval that Dateline gives to the text alone."""
    article = Article(
        id_of("article", one.name), one.name, one.text, (Part(0, len(one.text), "body"),)
    )
    return find_dating(article).when


def score(name: str, pairs: list[tuple[date, When]]) -> list[Figure]:
    """The figures of pairs of a true day and an interval; open intervals are counted apart."""
    closed = [(day, one.earliest, one.latest) for day, one in pairs if one.earliest and one.latest]
    inside = sum(first <= day <= last for day, first, last in closed if first and last)
    widths = [(last - first).days + 1 for _, first, last in closed if first and last]
    middles = [first + (last - first) / 2 for _, first, last in closed if first and last]
    errors = [abs((day - middle).days) for (day, _, _), middle in zip(closed, middles, strict=True)]
    wrong = sum(
        width <= NARROW and not first.year <= day.year <= last.year
        for (day, first, last), width in zip(closed, widths, strict=True)
        if first and last
    )
    exact = sum(first == last == day for day, first, last in closed)
    count = len(closed) or 1
    return [
        Figure(f"{name}: dated at all", len(closed) / (len(pairs) or 1), len(pairs)),
        Figure(f"{name}: true day in the interval", inside / count, len(closed)),
        Figure(f"{name}: median width in days", median(widths) if widths else 0.0, len(closed)),
        Figure(f"{name}: the day itself", exact / count, len(closed)),
        Figure(f"{name}: median error in days", median(errors) if errors else 0.0, len(closed)),
        Figure(f"{name}: mean error in days", sum(errors) / count, len(closed)),
        Figure(f"{name}: narrow and in a wrong year", wrong / count, len(closed)),
    ]


def _attribution(data: Path) -> Iterator[Dated]:
    folder = need(data / "attribution")
    with (folder / "metadata.tsv").open(encoding="utf-8", newline="") as lines:
        days = {
            row["filename"]: row["publication_date"]
            for row in csv.DictReader(lines, delimiter="\t")
        }
    for path in sorted((folder / "dev" / "text").glob("*.txt")):
        day = next((day for name, day in days.items() if path.stem.startswith(name)), None)
        if day:
            text = path.read_text(encoding="utf-8")
            yield Dated(path.stem, text, date.fromisoformat(day[:10]))


def _clusters(data: Path) -> Iterator[Dated]:
    for row in _rows(need(data / "event-clusters") / "articles.jsonl"):
        if row["date_publish"]:
            text = f"{row['title']}\n\n{row['text']}"
            yield Dated(row["dId"], text, date.fromisoformat(row["date_publish"][:10]))


def _timelines(data: Path) -> Iterator[Dated]:
    for folder in sorted(need(data / "timelines").iterdir()):
        if (folder / "articles.jsonl").exists():
            for number, row in enumerate(_rows(folder / "articles.jsonl")):
                yield Dated(f"{folder.name}-{number}", row["text"], date.fromisoformat(row["date"]))


def _time_expressions(data: Path) -> Iterator[Dated]:
    for path in sorted(need(data / "time-expressions").glob("*/*.tml")):
        document = read_document(path)
        if document.day >= date(1990, 1, 1) - timedelta(days=1):
            yield Dated(document.name, document.text, document.day)


def _one_event(data: Path) -> Iterator[Dated]:
    for row in _rows(need(data / "one-event-many-reports") / "articles.jsonl"):
        yield Dated(
            row["id"], f"{row['title']}\n\n{row['content']}", date.fromisoformat(row["dct"])
        )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


SETS: dict[str, Callable[[Path], Iterator[Dated]]] = {
    "attribution": _attribution,
    "event-clusters": _clusters,
    "timelines": _timelines,
    "time-expressions": _time_expressions,
    "one-event": _one_event,
}
"""Name of a dated set to the function that reads it."""
