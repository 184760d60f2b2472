"""What linking works on: the articles with their readings, and look-ups that all linkers share."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter

from dateline.link.groups import Groups
from dateline.link.words import sentence_at
from dateline.records import (
    Actor,
    Article,
    Citation,
    Claim,
    Entity,
    Event,
    Lineage,
    Mention,
    Party,
    Quantity,
    Reading,
    Span,
    Time,
)


@dataclass(frozen=True)
class Pile:
    """Articles and readings in the order of their ids, with the entities and lineages so far."""

    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]
    entities: tuple[Entity, ...] = ()
    lineages: tuple[Lineage, ...] = field(default=())

    @cached_property
    def derived(self) -> dict[str, Pile]:
        """Piles made of this one that several linkers use, under what was done to it."""
        return {}

    @cached_property
    def article_by_id(self) -> dict[str, Article]:
        """The articles under their ids."""
        return {article.id: article for article in self.articles}

    @cached_property
    def reading_by_article(self) -> dict[str, Reading]:
        """The readings under the ids of their articles."""
        return {reading.article: reading for reading in self.readings}

    @cached_property
    def event_by_id(self) -> dict[str, Event]:
        """Every event of every reading under its id."""
        return {event.id: event for reading in self.readings for event in reading.events}

    @cached_property
    def claim_by_id(self) -> dict[str, Claim]:
        """Every claim of every reading under its id."""
        return {claim.id: claim for reading in self.readings for claim in reading.claims}

    @cached_property
    def mention_by_id(self) -> dict[str, Mention]:
        """Every mention of every reading under its id."""
        return {mention.id: mention for reading in self.readings for mention in reading.mentions}

    @cached_property
    def quantity_by_id(self) -> dict[str, Quantity]:
        """Every quantity of every reading under its id."""
        return {one.id: one for reading in self.readings for one in reading.quantities}

    @cached_property
    def time_by_span(self) -> dict[tuple[str, Span], Time]:
        """Every time of every reading under its article and span."""
        return {(time.article, time.span): time for one in self.readings for time in one.times}

    @cached_property
    def entity_by_id(self) -> dict[str, Entity]:
        """The entities under their ids."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def entity_of_mention(self) -> dict[str, str]:
        """The id of the entity that each mention was linked to, under the mention's id."""
        return {mention: entity.id for entity in self.entities for mention in entity.mentions}

    @cached_property
    def _claims_by_article(self) -> dict[str, tuple[Claim, ...]]:
        return {one.article: one.claims for one in self.readings}

    @cached_property
    def _mentions_by_start(self) -> dict[str, list[tuple[int, Mention]]]:
        return {
            one.article: sorted(
                ((mention.span.start, mention) for mention in one.mentions),
                key=lambda pair: (pair[0], pair[1].id),
            )
            for one in self.readings
        }

    def mentions_between(self, article: str, start: int, end: int) -> Iterator[Mention]:
        """The mentions of `article` that begin between the two offsets, in order of the text."""
        found = self._mentions_by_start.get(article, [])
        for place in range(bisect_left(found, start, key=itemgetter(0)), len(found)):
            if found[place][0] >= end:
                return
            yield found[place][1]

    def times_between(self, article: str, start: int, end: int) -> Iterator[Time]:
        """The times of `article` that begin between the two offsets, in order of the text."""
        for time in self.reading_by_article[article].times:
            if start <= time.span.start < end:
                yield time

    def claims_at(self, citation: Citation) -> Iterator[Claim]:
        """The claims whose content overlaps with what `citation` points at."""
        for claim in self._claims_by_article.get(citation.article, ()):
            if claim.span.start < citation.end and citation.start < claim.span.end:
                yield claim

    @cached_property
    def _sources(self) -> Groups[str]:
        groups: Groups[str] = Groups()
        for article in self.articles:
            if article.wire:
                groups.join(article.id, holder_source(article.wire))
        for lineage in self.lineages:
            if lineage.kind != "same statement":
                for one in lineage.articles:
                    groups.join(lineage.articles[0], one)
        return groups

    def source_of(self, key: str) -> str:
        """The name of the source behind `key`: an article's id, or `holder_source` of a name.

        Copies and rewrites of one text have one source, and so have the texts of one agency.
        """
        return self._sources.find(key)

    def sentences_of(self, article: str) -> tuple[tuple[int, int], ...]:
        """The offsets of the sentences of the body of `article`."""
        if article not in self._sentences:
            self._sentences[article] = tuple(_sentences(self.article_by_id[article]))
        return self._sentences[article]

    def sentence_of(self, article: str, span: Span) -> tuple[int, int]:
        """The offsets of the sentence of `article` that `span` lies in."""
        return sentence_at(self.article_by_id[article].text, span.start, span.end)

    @cached_property
    def _sentences(self) -> dict[str, tuple[tuple[int, int], ...]]:
        return {}

    def actor_of(self, party: Party) -> Actor:
        """`party` across articles: its words, and the entity of its mention where one is linked."""
        entity = self.entity_of_mention.get(party.mention) if party.mention else None
        return Actor(party.text, entity)

    def events(self) -> Iterator[Event]:
        """Every event that belongs to the story: background is left out."""
        for reading in self.readings:
            yield from (event for event in reading.events if not event.background)


def holder_source(name: str) -> str:
    """The key of the holder `name` among sources, where articles are keyed by their ids."""
    return f"holder {name}"


def cite(article: str, span: Span) -> Citation:
    """`span` as a citation of `article`."""
    return Citation(article, span.start, span.end)


def _sentences(article: Article) -> Iterator[tuple[int, int]]:
    for part in sorted(article.parts):
        start = part.start
        while part.kind == "body" and start < part.end:
            _, end = sentence_at(article.text, start, start + 1)
            yield start, min(end, part.end)
            start = max(end, start + 1)
            while start < part.end and article.text[start].isspace():
                start += 1
