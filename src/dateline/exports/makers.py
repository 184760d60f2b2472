"""Records in the terms of the contract: citations quoted, parties and whens written out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dateline import records
from dateline.errors import StopError
from dateline.exports import contract
from dateline.link.pile import Pile
from dateline.records import Citation, Span


@dataclass(frozen=True)
class Maker:
    """Makes the contract's objects out of the records of one pile."""

    pile: Pile

    @classmethod
    def of(cls, record: records.Record) -> Maker:
        """A maker for all that `record` holds."""
        return cls(Pile(record.articles, record.readings, record.linked.entities))

    def quoted(self, citation: Citation) -> contract.Quoted:
        """`citation` with its words. Raises `StopError` where it points at no kept text."""
        article = self.pile.article_by_id.get(citation.article)
        if article is None or not 0 <= citation.start <= citation.end <= len(article.text):
            raise StopError(
                "a record points at no text", where=str(citation), remedy="build the story again"
            )
        quote = article.text[citation.start : citation.end]
        return contract.Quoted(citation.article, citation.start, citation.end, quote)

    def span(self, article: str, span: Span) -> contract.Quoted:
        """`span` of `article` with its words."""
        return self.quoted(Citation(article, span.start, span.end))

    def evidence(self, citations: Iterable[Citation]) -> tuple[contract.Quoted, ...]:
        """`citations` with their words, in the order in which they come."""
        return tuple(self.quoted(one) for one in citations)

    def party(self, party: records.Party | None) -> contract.Party | None:
        """A party of one text, with the entity of its mention."""
        return actor(self.pile.actor_of(party)) if party else None

    def article(self, article: records.Article) -> contract.Article:
        """An article with its publication and its parts."""
        reading = self.pile.reading_by_article[article.id]
        return contract.Article(
            id=article.id,
            path=article.path,
            url=article.url,
            title=article.title,
            authors=article.authors,
            outlet=article.outlet,
            wire=article.wire,
            place=article.place,
            genre=article.genre,
            language=article.language,
            published=self.published(reading.dating),
            parts=tuple(contract.Part(one.start, one.end, one.kind) for one in article.parts),
            text=article.text,
        )

    def published(self, dating: records.Dating) -> contract.Published:
        """The publication day or interval with its clues."""
        when = interval(dating.when)
        return contract.Published(
            when.earliest,
            when.latest,
            when.grain,
            when.edtf,
            dating.stated,
            tuple(self.clue(one) for one in dating.clues),
        )

    def clue(self, clue: records.Clue) -> contract.Clue:
        """One reason for a publication day."""
        span = self.quoted(clue.citation)
        return contract.Clue(clue.kind, span, interval(clue.when), clue.weight, clue.reason)

    def time(self, time: records.Time) -> contract.Time:
        """A time expression."""
        span = self.span(time.article, time.span)
        return contract.Time(time.id, span, time.type, time.value, maybe_interval(time.when))

    def entity(self, entity: records.Entity) -> contract.Entity:
        """An entity with its mentions as spans."""
        mentions = self.evidence(sorted(entity.citations))
        return contract.Entity(entity.id, entity.kind, entity.name, entity.names, mentions)

    def post(self, post: records.Post) -> contract.Post:
        """A post with its evidence."""
        return contract.Post(
            post.id,
            post.entity,
            post.title,
            maybe_actor(post.of),
            interval(post.when),
            self.evidence(post.evidence),
            post.source,
        )

    def claim(self, claim: records.Claim) -> contract.Claim:
        """A claim with its holder, cue and relays."""
        return contract.Claim(
            id=claim.id,
            span=self.span(claim.article, claim.span),
            holder=self.party(claim.holder),
            cue=self.span(claim.article, claim.cue),
            via=tuple(actor(self.pile.actor_of(one)) for one in claim.via),
            attitude=claim.attitude,
            status=claim.status,
        )

    def event(self, event: records.Event) -> contract.Event:
        """An event with its roles and its quantities written out."""
        quantities = (self.pile.quantity_by_id.get(one) for one in event.quantities)
        return contract.Event(
            id=event.id,
            span=self.span(event.article, event.span),
            type=event.type,
            mode=event.mode,
            roles=tuple(self.role(event.article, one) for one in event.roles),
            place=self.party(event.place),
            when=maybe_interval(event.when),
            quantities=tuple(self.quantity(one) for one in quantities if one),
            status=event.status,
            claim=event.claim,
            background=event.background,
        )

    def role(self, article: str, role: records.Role) -> contract.Role:
        """One party of an event."""
        party = actor(self.pile.actor_of(role.party))
        return contract.Role(role.role, party, self.span(article, role.party.span))

    def quantity(self, quantity: records.Quantity) -> contract.Quantity:
        """An amount at its place in the text."""
        span = self.span(quantity.article, quantity.span)
        return contract.Quantity(quantity.low, quantity.high, quantity.unit, quantity.of, span)

    def happening(self, happening: records.Happening) -> contract.Happening:
        """A happening with every value of each slot."""
        return contract.Happening(
            id=happening.id,
            title=happening.title,
            type=happening.type,
            events=happening.events,
            status=happening.status,
            history=tuple(
                contract.Change(one.date, one.status, self.evidence(one.evidence))
                for one in happening.history
            ),
            when=tuple(
                contract.Reported(interval(one.value), self.evidence(one.evidence), one.roots)
                for one in happening.when
            ),
            places=self.reported(happening.places),
            participants=self.reported(happening.participants),
            quantities=tuple(
                contract.Reported(amount(one.value), self.evidence(one.evidence), one.roots)
                for one in happening.quantities
            ),
        )

    def reported(
        self, values: tuple[records.Reported[records.Actor], ...]
    ) -> tuple[contract.Reported[contract.Party], ...]:
        """Reported parties."""
        return tuple(
            contract.Reported(actor(one.value), self.evidence(one.evidence), one.roots)
            for one in values
        )

    def lineage(self, lineage: records.Lineage) -> contract.Lineage:
        """Articles that share a root."""
        evidence = self.evidence(lineage.evidence)
        return contract.Lineage(lineage.id, lineage.articles, lineage.kind, lineage.root, evidence)

    def disagreement(self, one: records.Disagreement) -> contract.Disagreement:
        """Values that cannot all be true."""
        return contract.Disagreement(
            id=one.id,
            kind=one.kind,
            happening=one.happening,
            article=one.article,
            values=tuple(
                contract.Reported(value.value, self.evidence(value.evidence), value.roots)
                for value in one.values
            ),
            explained=one.explained,
            days=one.days,
            evidence=self.evidence(one.evidence),
        )

    def forecast(self, forecast: records.Forecast) -> contract.Forecast:
        """What was foretold and what became of it."""
        said, outcome = forecast.said, forecast.outcome
        return contract.Forecast(
            id=forecast.id,
            happening=forecast.happening,
            said=contract.Saying(said.date, self.quoted(said.citation), maybe_actor(said.holder)),
            status=forecast.status,
            when=maybe_interval(forecast.when),
            place=maybe_actor(forecast.place),
            outcome=contract.Outcomes(outcome.occurrence, outcome.when, outcome.place),
            evidence=self.evidence(forecast.evidence),
        )

    def transfer(self, transfer: records.Transfer) -> contract.Transfer:
        """Who gives what to whom."""
        return contract.Transfer(
            id=transfer.id,
            giver=maybe_actor(transfer.giver),
            receiver=maybe_actor(transfer.receiver),
            goods=transfer.goods,
            quantity=amount(transfer.quantity) if transfer.quantity else None,
            status=transfer.status,
            evidence=self.evidence(transfer.evidence),
        )


def story(story: records.Story) -> contract.Story:
    """A story with the ids of what belongs to it."""
    return contract.Story(story.id, story.title, story.articles, story.happenings)


def failure(failure: records.Failure) -> contract.Failure:
    """An item that could not be used."""
    return contract.Failure(failure.id, failure.item, failure.step, failure.reason)


def actor(one: records.Actor) -> contract.Party:
    """A party across articles.

    >>> actor(records.Actor("Aurelia"))
    Party(text='Aurelia', entity=None)
    """
    return contract.Party(one.text, one.entity)


def maybe_actor(one: records.Actor | None) -> contract.Party | None:
    """A party across articles, where there is one."""
    return actor(one) if one else None


def amount(one: records.Amount) -> contract.Amount:
    """An amount taken off its article."""
    return contract.Amount(one.low, one.high, one.unit, one.of)


def interval(when: records.When) -> contract.Interval:
    """A when with its EDTF.

    >>> interval(records.When()).edtf
    '../..'
    """
    return contract.Interval(when.earliest, when.latest, when.grain, when.edtf)


def maybe_interval(when: records.When | None) -> contract.Interval | None:
    """A when with its EDTF, where there is one."""
    return interval(when) if when else None
