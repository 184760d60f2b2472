"""Records built by hand, so that a test of linking reads like the pages that it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from dateline.ids import id_of
from dateline.link.pile import Pile
from dateline.records import (
    Article,
    Citation,
    Claim,
    Dating,
    Entity,
    EntityKind,
    Event,
    Mention,
    Part,
    Party,
    Quantity,
    Reading,
    Role,
    Span,
    Status,
    When,
)


def day(text: str) -> When:
    """One day, or `first/last` for a range of them."""
    first, _, last = text.partition("/")
    start, end = date.fromisoformat(first), date.fromisoformat(last or first)
    return When(start, end, "day" if start == end else "range")


def month(text: str) -> When:
    start = date.fromisoformat(f"{text}-01")
    return When(start, (start + timedelta(days=31)).replace(day=1) - timedelta(days=1), "month")


class PageBuilder:
    """One article with its reading: phrases are found in the text, so that every span quotes."""

    def __init__(
        self, text: str, published: str | None = None, *, wire: str | None = None, outlet: str = ""
    ) -> None:
        name = id_of("article", text, outlet)
        self.article = Article(
            name, name, text, (Part(0, len(text), "body"),), wire=wire, outlet=outlet or None
        )
        self.dating = Dating(name, day(published) if published else When(), published is not None)
        self.mentions: list[Mention] = []
        self.events: list[Event] = []
        self.claims: list[Claim] = []
        self.quantities: list[Quantity] = []

    def span(self, phrase: str) -> Span:
        start = self.article.text.index(phrase)
        return Span(start, start + len(phrase))

    def party(self, phrase: str, kind: EntityKind = "person") -> Party:
        span = self.span(phrase)
        name = id_of("mention", self.article.id, span)
        if all(mention.id != name for mention in self.mentions):
            self.mentions.append(Mention(name, self.article.id, span, kind, "name", span, phrase))
        return Party(phrase, span, name)

    def claim(self, holder: str, content: str, cue: str = "said") -> str:
        span = self.span(content)
        name = id_of("claim", self.article.id, span)
        party = self.party(holder)
        self.claims.append(
            Claim(name, self.article.id, span, self.span(cue), "asserts", holder=party)
        )
        return name

    def event(
        self,
        trigger: str,
        type: str,
        *,
        mode: str = "",
        actors: Sequence[str] = (),
        place: str | None = None,
        when: When | None = None,
        when_text: str | None = None,
        status: Status = "happened",
        claim: str | None = None,
        amount: tuple[str, float, str] | None = None,
        cue: str | None = None,
        things: Sequence[tuple[str, str]] = (),
    ) -> Event:
        span = self.span(trigger)
        event = Event(
            id_of("event", self.article.id, span),
            self.article.id,
            span,
            trigger,
            type,
            mode,
            roles=(
                *(Role("actor", self.party(actor)) for actor in actors),
                *(Role(role, Party(text, self.span(text))) for role, text in things),
            ),
            place=self.party(place, "place") if place else None,
            when=when,
            when_span=self.span(when_text) if when_text else None,
            quantities=(self.amount(*amount),) if amount else (),
            status=status,
            status_cue=self.span(cue) if cue else None,
            claim=claim,
        )
        self.events.append(event)
        return event

    def amount(self, phrase: str, number: float, of: str) -> str:
        span = self.span(phrase)
        name = id_of("quantity", self.article.id, span)
        self.quantities.append(Quantity(name, self.article.id, span, number, number, "", of))
        return name

    @property
    def reading(self) -> Reading:
        return Reading(
            self.article.id,
            "by hand",
            self.dating,
            mentions=tuple(self.mentions),
            quantities=tuple(self.quantities),
            claims=tuple(self.claims),
            events=tuple(self.events),
        )


def pile_of(*pages: PageBuilder) -> Pile:
    """The pile of `pages`; mentions of one name are one entity."""
    ordered = sorted(pages, key=lambda page: page.article.id)
    readings = tuple(page.reading for page in ordered)
    by_name: dict[tuple[EntityKind, str], list[Mention]] = {}
    for reading in readings:
        for mention in reading.mentions:
            by_name.setdefault((mention.kind, mention.name), []).append(mention)
    entities = tuple(
        Entity(
            id_of("entity", kind, name),
            kind,
            name,
            (name,),
            tuple(mention.id for mention in found),
            tuple(Citation(one.article, one.span.start, one.span.end) for one in found),
        )
        for (kind, name), found in sorted(by_name.items())
    )
    return Pile(tuple(page.article for page in ordered), readings, entities)
