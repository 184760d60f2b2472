"""The text of an article as HTML, each cited stretch of it a place that a link can lead to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
from markupsafe import Markup, escape

from dateline.link.pile import cite
from dateline.records import Article, Citation, Part, Record
from dateline.shows.phrases import visible

FURNITURE = ("caption", "teaser", "bio", "navigation", "notice", "comment", "metadata")
"""Parts that are kept and can be cited, but that are no part of what the article tells."""


def citations_of(record: Record) -> dict[str, list[Citation]]:
    """Every citation that `record` makes, sorted under the ids of the articles."""
    found = set(_citations_in(record.linked))
    for reading in record.readings:
        found.update(_citations_in(reading.dating))
        for event in reading.events:
            found.add(cite(event.article, event.span))
        for claim in reading.claims:
            found.add(cite(claim.article, claim.span))
    by_article: dict[str, list[Citation]] = {}
    for citation in sorted(found):
        by_article.setdefault(citation.article, []).append(citation)
    return by_article


def _citations_in(value: object) -> Iterator[Citation]:
    """Every citation anywhere in a record, or in a tuple of records."""
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _citations_in(one)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _citations_in(getattr(value, name))


def passages(article: Article, number: int, citations: Iterable[Citation]) -> Markup:
    """The parts of `article` as HTML; `number` names the article in the addresses."""
    every = sorted(citations, key=lambda one: (one.start, -one.end))
    pieces: list[str] = []
    for part in article.parts:
        inside = [
            one for one in every if part.start <= one.start < part.end and one.end > one.start
        ]
        kind = "furniture" if part.kind in FURNITURE else "told"
        pieces.append(f'<div class="part {kind}" data-kind="{part.kind}">')
        pieces.append(_stretch(article.text, part, number, inside))
        pieces.append("</div>\n")
    # every word of the page was escaped by `_stretch`
    return Markup("".join(pieces))


def _stretch(text: str, part: Part, number: int, citations: list[Citation]) -> str:
    """One part with an element around each cited stretch.

    Elements nest, stretches may cross: one that begins inside another and ends behind it is
    closed with the other and goes on after it, without its name.
    """
    pieces: list[str] = []
    open_ends: list[int] = []
    at = part.start

    def write_up_to(end: int) -> None:
        nonlocal at
        pieces.append(str(escape(visible(text[at:end]))))
        at = max(at, end)

    def close_up_to(place: int) -> None:
        while open_ends and min(open_ends) <= place:
            end = min(open_ends)
            write_up_to(end)
            behind = []
            while True:
                pieces.append("</span>")
                last = open_ends.pop()
                if last == end:
                    break
                behind.append(last)
            for last in reversed(behind):
                pieces.append('<span class="cited">')
                open_ends.append(last)

    for citation in citations:
        close_up_to(citation.start)
        write_up_to(citation.start)
        pieces.append(f'<span class="cited" id="{address(number, citation)}">')
        open_ends.append(min(citation.end, part.end))
    close_up_to(part.end)
    write_up_to(part.end)
    return "".join(pieces)


def address(number: int, citation: Citation) -> str:
    """The name of the place of a citation in the article of that number.

    >>> address(3, Citation("article-1", 14, 18))
    'a3-14-18'
    """
    return f"a{number}-{citation.start}-{citation.end}"
