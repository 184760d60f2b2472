"""The report: the record as one HTML file that opens offline, prints, and can be mailed.

Nothing in it comes from elsewhere and nothing in it runs: a policy of its own forbids both, and
the words of the pages are escaped wherever they stand.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import BinaryIO

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from dateline import __version__
from dateline.exports.passages import address, citations_of, passages
from dateline.link.pile import cite
from dateline.records import Article, Citation, Forecast, Happening, Reading, Record, When
from dateline.shows import claims, disagreements, forecasts, people, sources, transfers
from dateline.shows.look import Look, context_of
from dateline.shows.phrases import (
    best,
    contains,
    counted,
    of_actor,
    of_amount,
    of_day,
    of_history,
    of_when,
    plain,
)
from dateline.shows.ranks import carrying, in_order

QUOTE_LENGTH = 160


@dataclass(frozen=True)
class Quotation:
    """A citation for a reader: the words amid their line, whose they are, and where they stand."""

    before: str
    words: str
    after: str
    source: str
    address: str


@dataclass(frozen=True)
class Telling:
    """A happening as the timeline tells it."""

    happening: Happening
    when: When | None
    others: tuple[str, ...]
    pages: int
    roots: int
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True)
class Report:
    """What the template asks about a record."""

    look: Look

    @cached_property
    def record(self) -> Record:
        """The record."""
        return self.look.record

    @cached_property
    def readings(self) -> list[Reading]:
        """The readings in the order of publication."""
        return claims.in_order(self.look)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each article, counted in the order of publication."""
        return {one.article: number for number, one in enumerate(self.readings, start=1)}

    @cached_property
    def citations(self) -> dict[str, list[Citation]]:
        """Every citation under the id of its article."""
        return citations_of(self.record)

    @property
    def title(self) -> str:
        """The title of the story with most pages."""
        stories = self.record.linked.stories
        largest = max(stories, key=lambda one: (len(one.articles), one.id), default=None)
        return plain(largest.title) if largest else "Untitled story"

    @property
    def span_of_days(self) -> str:
        """The first and the last day on which a page was published."""
        return of_when(self.look.published)

    @cached_property
    def carrying(self) -> tuple[Telling, ...]:
        """The happenings that carry the story."""
        return tuple(self.telling(one) for one in carrying(self.look))

    @cached_property
    def minor(self) -> tuple[Telling, ...]:
        """The other happenings."""
        shown = {one.happening.id for one in self.carrying}
        every = in_order(self.record.linked.happenings)
        return tuple(self.telling(one) for one in every if one.id not in shown)

    @cached_property
    def precise_forecasts(self) -> list[Forecast]:
        """The forecasts that can be told right or wrong."""
        return [one for one in forecasts.in_order(self.look) if forecasts.is_precise(one)]

    @cached_property
    def vague_forecasts(self) -> list[Forecast]:
        """The other forecasts."""
        return [one for one in forecasts.in_order(self.look) if not forecasts.is_precise(one)]

    def telling(self, happening: Happening) -> Telling:
        """A happening with its best time, the other times, and a quotation from each page."""
        when = best(happening.when)
        others = (
            f"{of_when(one.value)} ({counted(one.roots, 'source')})"
            for one in happening.when
            if when is not None and not contains(one.value, when)
        )
        events = [self.look.pile.event_by_id.get(one) for one in happening.events]
        triggers = sorted({cite(one.article, one.span) for one in events if one})
        return Telling(
            happening,
            when,
            tuple(others),
            len(self.look.witnesses(happening)),
            self.look.roots(happening),
            tuple(self.quotation(one) for one in triggers),
        )

    def quotation(self, citation: Citation) -> Quotation:
        """A citation for a reader."""
        text = self.look.text_of(citation.article)
        before, words, after = context_of(text, citation, QUOTE_LENGTH)
        article = self.look.pile.article_by_id[citation.article]
        number = self.numbers[citation.article]
        return Quotation(before, words, after, source_of(article), address(number, citation))

    def claim_quotation(self, reading: Reading, position: int) -> Quotation:
        """The content of a claim, all of it."""
        claim = reading.claims[position]
        citation = cite(claim.article, claim.span)
        words = plain(self.look.text_of(claim.article)[claim.span.start : claim.span.end])
        return Quotation("", words, "", "", address(self.numbers[claim.article], citation))

    def text(self, reading: Reading) -> Markup:
        """The text of an article with every cited place in it."""
        article = self.look.pile.article_by_id[reading.article]
        number = self.numbers[article.id]
        return passages(article, number, self.citations.get(article.id, ()))


def write(record: Record, out: BinaryIO, *, as_of: str = "") -> None:
    """Write `record` to `out` as one HTML file; `as_of` is the day that it was taken back to."""
    style = _resource("report.css")
    template = _environment().from_string(_resource("report.html.jinja"))
    out.write(
        template.render(
            report=Report(Look(record)),
            style=Markup(style),
            policy=policy_for(style),
            as_of=as_of,
            version=__version__,
        ).encode()
    )


def policy_for(style: str) -> str:
    """The policy that lets a page have this one style sheet and nothing else at all."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def source_of(article: Article) -> str:
    """The name by which a reader knows where words come from."""
    return plain(article.outlet or article.path or article.url or article.id)


def _environment() -> Environment:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(
        actor=of_actor,
        amount=of_amount,
        counted=counted,
        day=of_day,
        history=of_history,
        plain=plain,
        when=of_when,
    )
    environment.globals.update(
        claims=claims,
        disagreements=disagreements,
        forecasts=forecasts,
        people=people,
        sources=sources,
        transfers=transfers,
    )
    return environment


def _resource(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")
