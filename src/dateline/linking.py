"""From readings to a story, and back in time: all that needs no language model."""

from __future__ import annotations

from collections.abc import Container
from datetime import date

import msgspec

from dateline.judgements import apply_judgements, standing
from dateline.link.disagreements import link_disagreements
from dateline.link.entities import link_entities
from dateline.link.forecasts import link_forecasts
from dateline.link.happenings import link_happenings
from dateline.link.lineage import link_lineage
from dateline.link.pile import Pile
from dateline.link.posts import link_posts
from dateline.link.stories import link_stories
from dateline.link.transfers import link_transfers
from dateline.records import Article, Judgement, Linked, Reading, Record


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


def link_again(record: Record) -> Record:
    """`record` linked anew from its readings, with the judgements that stand applied."""
    readings = apply_judgements(record.readings, record.judgements)
    linked = link(record.articles, readings, record.judgements)
    return msgspec.structs.replace(record, readings=readings, linked=linked)


def as_of(record: Record, day: date) -> Record:
    """`record` as it stood on `day`: of the pages surely published by then alone.

    A page counts where the latest day that its publication can have is not after `day`; one
    without such a day is left out, since nobody can say that it was known.
    """
    wanted = {
        reading.article
        for reading in record.readings
        if reading.dating.when.latest is not None and reading.dating.when.latest <= day
    }
    articles = tuple(one for one in record.articles if one.id in wanted)
    readings = tuple(_known_by(one, wanted) for one in record.readings if one.article in wanted)
    return link_again(msgspec.structs.replace(record, articles=articles, readings=readings))


def _known_by(reading: Reading, articles: Container[str]) -> Reading:
    """`reading` without the clues that stand in other articles than those."""
    clues = tuple(clue for clue in reading.dating.clues if clue.citation.article in articles)
    dating = msgspec.structs.replace(reading.dating, clues=clues)
    return msgspec.structs.replace(reading, dating=dating)


def astray(record: Record) -> tuple[Judgement, ...]:
    """The standing judgements that find nothing in `record`, as stored, that they are about."""
    pile = Pile(record.articles, record.readings)
    names = {one.id for one in (*link_entities(pile), *record.linked.entities)}
    names.update(article.id for article in record.articles)
    for reading in record.readings:
        names.update(claim.id for claim in reading.claims)
        names.update(event.id for event in reading.events)
    return tuple(one for one in standing(record.judgements) if one.about not in names)
