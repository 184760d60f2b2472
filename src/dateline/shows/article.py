"""One article: its parts by label, each with what was found in it."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.errors import StopError
from dateline.records import Article, Part, Reading, Span
from dateline.shows.claims import sentence
from dateline.shows.look import Look
from dateline.shows.phrases import of_when, plain
from dateline.shows.sources import credits, published


def lines(look: Look) -> Iterator[str]:
    """The article that `look.article` names by its id, path or address."""
    article = wanted(look)
    reading = look.pile.reading_by_article[article.id]
    yield from look.wrapped(f"{look.name(article.id)}  {article.id}", 0, 2)
    yield from look.wrapped(plain(article.title or "no title"), 0, 2)
    yield from look.wrapped(f"{published(reading.dating)}; {article.genre}", 0, 2)
    if credits(article):
        yield from look.wrapped(credits(article), 0, 2)
    for part in article.parts:
        yield ""
        yield from _part(look, article, part, reading)


def wanted(look: Look) -> Article:
    """The article that `look.article` names. Raises `StopError` where there is none."""
    name = look.article or ""
    for one in look.record.articles:
        if name and name in (one.id, one.path, one.url):
            return one
    names = ", ".join(look.name(one.id) for one in look.record.articles[:5])
    raise StopError(
        "there is no such article" if name else "an article must be named",
        where=plain(name) or "show article",
        remedy=f"name one by its id, path or address, as in: {names}",
    )


def _part(look: Look, article: Article, part: Part, reading: Reading) -> Iterator[str]:
    yield f"[{part.kind}] {part.start}–{part.end}"
    for line in article.text[part.start : part.end].split("\n"):
        if line.strip():
            yield from look.wrapped(plain(line), 2, 0)
    for start, words in sorted(_found(look, article, part, reading)):
        yield from look.wrapped(f"{start:>8}  {words}", 2, 10)


def _found(look: Look, article: Article, part: Part, reading: Reading) -> Iterator[tuple[int, str]]:
    """What was found in a part: where it starts, and what it is."""

    def quote(span: Span) -> str:
        return f"“{plain(article.text[span.start : span.end])}”"

    for time in reading.times:
        if part.start <= time.span.start < part.end:
            yield time.span.start, f"time {quote(time.span)} {time.value}, {of_when(time.when)}"
    for claim in reading.claims:
        if part.start <= claim.span.start < part.end:
            yield claim.span.start, f"claim {sentence(look, claim)}: {quote(claim.span)}"
    for event in reading.events:
        if part.start <= event.span.start < part.end:
            parties = "; ".join(f"{one.role} {plain(one.party.text)}" for one in event.roles)
            when = f", {of_when(event.when)}" if event.when else ""
            words = f"event {quote(event.span)} {event.type}, {event.status}{when}"
            yield event.span.start, f"{words}{f' ({parties})' if parties else ''}"
