"""The whole way of the data: source, page, article, reading, linking, record."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from dateline.clean.articles import clean_page
from dateline.engines import Engine, Lost
from dateline.errors import ItemError
from dateline.ids import id_of
from dateline.judgements import apply_judgements
from dateline.linking import link
from dateline.models import Models, load_models
from dateline.read.claims import find_claims
from dateline.read.dating import find_dating
from dateline.read.events import find_events
from dateline.read.mentions import find_mentions
from dateline.read.quantities import find_quantities
from dateline.read.times import find_times
from dateline.records import Article, Clue, Failure, Judgement, Page, Reading, Record
from dateline.second_reading import to_read_again
from dateline.settings import Settings
from dateline.store import Store
from dateline.versions import reader_version

__all__ = ["build_record", "build_story", "link", "merge", "read_article", "read_page"]

Read = tuple[Article, Reading]
Result = Read | Failure
Beside = tuple[Page, tuple[Clue, ...]]


def build_story(
    store: Store, found: Iterable[Page | Failure], settings: Settings, engine: Engine
) -> Record:
    """The record of the pages in `store` and those `found`, kept in `store` in one transaction.

    A page that was found takes the place of all kept ones of its location; what this version
    of the reader has read before is not read again.
    """
    with store.writing():
        items = merge(store.pages(), store.failures(), found)
        reader = reader_version(settings)
        known = store.known(reader)
        record = build_record(items, settings, engine, store.judgements(), known=known)
        if record.articles:
            pages = tuple(item for item in items if isinstance(item, Page))
            store.save(pages, record, reader)
    return record


def merge(
    kept: Iterable[Page], failures: Iterable[Failure], found: Iterable[Page | Failure]
) -> tuple[Page | Failure, ...]:
    """What was found, and of what was kept that which it does not replace, in order of the ids."""
    found = tuple(found)
    new = {item.location if isinstance(item, Page) else item.item for item in found}
    pages = [page for page in kept if page.location not in new]
    places = new.union(page.location for page in pages)
    earlier = [failure for failure in failures if failure.item not in places]
    by_id = {item.id: item for item in (*pages, *earlier, *found)}
    return tuple(by_id[name] for name in sorted(by_id))


def build_record(
    pages: Iterable[Page | Failure],
    settings: Settings,
    engine: Engine,
    judgements: tuple[Judgement, ...] = (),
    *,
    known: Mapping[str, Read] | None = None,
) -> Record:
    """The record of `pages`: the same for any order of them and on every engine.

    `known` holds what has been read before, under the ids of the pages.
    """
    items = sorted(pages, key=lambda item: item.id)
    known = known or {}
    results: dict[str, Result] = {item.id: known[item.id] for item in items if item.id in known}
    page_by_id = {item.id: item for item in items if isinstance(item, Page)}
    wanted: list[Beside] = [(page, ()) for page in page_by_id.values() if page.id not in known]
    results.update(_read(wanted, settings, engine))
    again = to_read_again(one for one in results.values() if isinstance(one, tuple))
    results.update(_read([(page_by_id[page], clues) for page, clues in again], settings, engine))
    read = [one for one in results.values() if isinstance(one, tuple)]
    read.sort(key=lambda pair: pair[0].id)
    articles = tuple(article for article, _ in read)
    readings = tuple(reading for _, reading in read)
    linked = link(articles, apply_judgements(readings, judgements), judgements)
    failures = [one for one in (*items, *results.values()) if isinstance(one, Failure)]
    failed = tuple(sorted(failures, key=lambda failure: failure.id))
    return Record(articles, readings, linked, judgements, failed)


def _read(
    wanted: Sequence[Beside], settings: Settings, engine: Engine
) -> Iterator[tuple[str, Result]]:
    """What comes of each of the pages, read beside its clues, under its id."""
    work = partial(_read_beside, settings=settings)
    results = engine.map(work, wanted, setup=partial(load_models, settings))
    for (page, _), result in zip(wanted, results, strict=True):
        if isinstance(result, Lost):
            yield page.id, _failure(page, "read", result.reason)
        else:
            yield page.id, result


def _read_beside(item: Beside, models: Models, *, settings: Settings) -> Result:
    page, lent = item
    return read_page(page, models, settings=settings, lent=lent)


def read_page(
    page: Page, models: Models, *, settings: Settings, lent: tuple[Clue, ...] = ()
) -> Result:
    """The article on `page` and its reading, or the failure that says why there is none.

    `lent` are clues to its publication that other pages gave.
    """
    step = "clean"
    try:
        article = clean_page(page, settings)
        step = "read"
        return article, read_article(article, models, lent)
    except ItemError as error:
        return _failure(page, step, str(error))
    except Exception as error:  # one page that trips a rule must not cost the others
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}, line {place.lineno}"
        return _failure(page, step, f"unforeseen {type(error).__name__} in {where}: {error}")


def _failure(page: Page, step: str, reason: str) -> Failure:
    return Failure(id_of("failure", page.id), page.location, step, reason)


def read_article(article: Article, models: Models, lent: tuple[Clue, ...] = ()) -> Reading:
    """All that is found in `article`: a function of it, the models and the clues of others."""
    parse = models.parse(article)
    dating = find_dating(article, lent)
    times = find_times(article, parse, dating)
    mentions = find_mentions(article, parse)
    quantities = find_quantities(article, parse)
    claims = find_claims(article, parse, mentions)
    events = find_events(
        article,
        parse,
        dating,
        mentions=mentions,
        times=times,
        quantities=quantities,
        claims=claims,
    )
    return Reading(article.id, models.name, dating, times, mentions, quantities, claims, events)
