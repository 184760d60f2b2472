"""The whole way of the data: source, page, article, reading, linking, record."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from dateline.clean.articles import clean_page
from dateline.engines import Engine
from dateline.errors import ItemError
from dateline.ids import id_of
from dateline.link.disagreements import link_disagreements
from dateline.link.entities import link_entities
from dateline.link.forecasts import link_forecasts
from dateline.link.happenings import link_happenings
from dateline.link.lineage import link_lineage
from dateline.link.pile import Pile
from dateline.link.posts import link_posts
from dateline.link.stories import link_stories
from dateline.link.transfers import link_transfers
from dateline.models import Models, load_models
from dateline.read.claims import find_claims
from dateline.read.dating import find_dating
from dateline.read.events import find_events
from dateline.read.mentions import find_mentions
from dateline.read.quantities import find_quantities
from dateline.read.times import find_times
from dateline.records import Article, Failure, Judgement, Linked, Page, Reading, Record
from dateline.settings import Settings

Read = tuple[Article, Reading]


def build_record(
    pages: Iterable[Page | Failure],
    settings: Settings,
    engine: Engine,
    judgements: tuple[Judgement, ...] = (),
) -> Record:
    """The record of `pages`: the same for any order of them and on every engine."""
    items = sorted(pages, key=lambda item: item.id)
    failures = [item for item in items if isinstance(item, Failure)]
    wanted = [item for item in items if isinstance(item, Page)]
    read: list[Read] = []
    work = partial(read_page, settings=settings)
    for result in engine.map(work, wanted, setup=partial(load_models, settings)):
        failures.append(result) if isinstance(result, Failure) else read.append(result)
    read.sort(key=lambda pair: pair[0].id)
    articles = tuple(article for article, _ in read)
    readings = tuple(reading for _, reading in read)
    linked = link(articles, readings, judgements)
    failed = tuple(sorted(failures, key=lambda failure: failure.id))
    return Record(articles, readings, linked, judgements, failed)


def read_page(page: Page, models: Models, *, settings: Settings) -> Read | Failure:
    """The article on `page` and its reading, or the failure that says why there is none."""
    try:
        article = clean_page(page, settings)
        return article, read_article(article, models)
    except ItemError as error:
        return Failure(id_of("failure", page.id), page.location, "clean", str(error))


def read_article(article: Article, models: Models) -> Reading:
    """All that is found in `article` by itself: a function of the article and the models."""
    parse = models.parse(article)
    dating = find_dating(article)
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


def link(
    articles: tuple[Article, ...],
    readings: tuple[Reading, ...],
    judgements: tuple[Judgement, ...] = (),
) -> Linked:
    """All that takes more than one article, from readings alone: no language model is needed."""
    bare = Pile(articles, readings)
    entities = link_entities(bare, judgements)
    lineages = link_lineage(Pile(articles, readings, entities))
    pile = Pile(articles, readings, entities, lineages)
    happenings = link_happenings(pile)
    return Linked(
        entities=entities,
        posts=link_posts(pile),
        happenings=happenings,
        lineages=lineages,
        disagreements=link_disagreements(pile, happenings),
        forecasts=link_forecasts(pile, happenings),
        transfers=link_transfers(pile),
        stories=link_stories(pile, happenings),
    )
