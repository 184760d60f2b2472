"""How many words a second each stage of the reading takes, and the peak of memory."""

from __future__ import annotations

import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dateline.clean.articles import clean_page
from dateline.models import Models, load_models
from dateline.pipeline import link
from dateline.read.claims import find_claims
from dateline.read.dating import find_dating
from dateline.read.events import find_events
from dateline.read.mentions import find_mentions
from dateline.read.quantities import find_quantities
from dateline.read.times import find_times
from dateline.records import Article, Page, Reading
from dateline.settings import Settings
from dateline.sources.files import read
from evaluation.figures import Figure

ROOT = Path(__file__).parent.parent / "examples"
ROUNDS = 5


class Clock:
    """Seconds spent under each name, added up."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def running(self, name: str) -> Iterator[None]:
        """Adds the time that the block takes to `name`."""
        start = time.perf_counter()
        yield
        taken = time.perf_counter() - start
        self.seconds[name] = self.seconds.get(name, 0.0) + taken


def measure(data: Path, limit: int | None = None) -> list[Figure]:
    """Words a second by stage over the example pages, and peak memory in megabytes.

    The pages are the project's own: `data` is not looked at. `limit` takes so many pages only.
    """
    settings = Settings()
    clock = Clock()
    with clock.running("load"):
        models = load_models(settings)
    pages = [page for page in read(str(ROOT), settings) if isinstance(page, Page)][:limit]
    words = 0
    for _ in range(ROUNDS):
        read_pages: list[tuple[Article, Reading]] = []
        for page in pages:
            with clock.running("clean"):
                article = clean_page(page, settings)
            read_pages.append((article, _read(article, models, clock)))
            words += len(article.text.split())
    with clock.running("link"):
        link(tuple(one for one, _ in read_pages), tuple(one for _, one in read_pages))
    return _figures(clock, words, len(pages))


def _read(article: Article, models: Models, clock: Clock) -> Reading:
    """The reading of `article`, each stage on the clock under its own name."""
    with clock.running("parse"):
        parse = models.parse(article)
    with clock.running("dating"):
        dating = find_dating(article)
    with clock.running("times"):
        times = find_times(article, parse, dating)
    with clock.running("mentions"):
        mentions = find_mentions(article, parse)
    with clock.running("quantities"):
        quantities = find_quantities(article, parse)
    with clock.running("claims"):
        claims = find_claims(article, parse, mentions)
    with clock.running("events"):
        events = find_events(
            article,
            parse,
            dating,
            mentions=mentions,
            times=times,
            quantities=quantities,
            claims=claims,
        )
    return Reading(article.id, "", dating, times, mentions, quantities, claims, events)


def _figures(clock: Clock, words: int, pages: int) -> list[Figure]:
    stages = [name for name in clock.seconds if name not in ("load", "link")]
    total = sum(clock.seconds[name] for name in stages)
    figures = [
        Figure(f"{name}, words a second", words / clock.seconds[name], words) for name in stages
    ]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        *figures,
        Figure("whole reading, words a second", words / total, words),
        Figure("whole reading, articles a second", ROUNDS * pages / total, ROUNDS * pages),
        Figure("whole reading beside the parser alone", total / clock.seconds["parse"], pages),
        Figure("loading the models, seconds", clock.seconds["load"], 1),
        Figure("linking, seconds", clock.seconds["link"], pages),
        Figure("peak memory, MB", peak, 1),
    ]
