"""The day of publication of HTML pages, beside htmldate (extensive search) in the same run.

As htmldate's own evaluation counts it: right is the day itself; a page without an answer is a
miss; accuracy is the share of all pages that are right.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

from htmldate import find_date

from dateline.clean.articles import clean_page
from dateline.clean.decoding import decode
from dateline.errors import ItemError
from dateline.ids import digest_of, id_of
from dateline.read.dating import find_dating
from dateline.records import Page
from dateline.settings import Settings
from evaluation.figures import Figure, f1
from evaluation.run import need

Find = Callable[[bytes, str], str | None]


def measure(data: Path, limit: int | None = None) -> list[Figure]:
    """F1 and accuracy of the day, Dateline's and htmldate's, and the first of Januaries made up."""
    folder = need(data / "publication-date")
    truth = json.loads((folder / "pages.json").read_text("utf-8"))
    pages = [
        (address, one["date"], path)
        for address, one in sorted(truth.items())
        if (path := folder / "html" / f"{one['file']}.gz").exists()
    ][:limit]
    figures: list[Figure] = []
    for who, find in (("Dateline", stated_day), ("htmldate extensive", peer_day)):
        found = [(find(gzip.decompress(path.read_bytes()), url), day) for url, day, path in pages]
        figures += score(who, found)
    return figures


def score(who: str, pairs: list[tuple[str | None, str]]) -> list[Figure]:
    """The figures of pairs of an answer and the true day.

    >>> [one.value for one in score("a", [("2020-01-02", "2020-01-02"), (None, "2020-01-03")])]
    [0.6666666666666666, 0.5, 0.0]
    """
    right = sum(found == day for found, day in pairs)
    answered = sum(found is not None for found, _ in pairs)
    made_up = sum(
        found is not None and found.endswith("-01-01") and found != day for found, day in pairs
    )
    count = len(pairs)
    # htmldate counts a page without an answer as a miss and a wrong answer as a false alarm.
    misses = count - answered
    return [
        Figure(f"{who}: F1 of the day", f1(right, answered, right + misses)[2], count),
        Figure(f"{who}: accuracy", right / count if count else 0.0, count),
        Figure(f"{who}: first of January made up", float(made_up), count),
    ]


def stated_day(content: bytes, url: str) -> str | None:
    """The day that Dateline reads off a page, or None."""
    digest = digest_of(content)
    page = Page(id_of("page", url, digest), url, "text/html", digest, "web", content)
    try:
        when = find_dating(clean_page(page, Settings())).when
    except ItemError:
        return None
    exact = when.earliest is not None and when.earliest == when.latest
    return when.earliest.isoformat() if exact and when.earliest else None


def peer_day(content: bytes, url: str) -> str | None:
    """The day that htmldate finds with its extensive search, or None."""
    return find_date(
        decode(content, markup=True), url=url, extensive_search=True, original_date=True
    )
