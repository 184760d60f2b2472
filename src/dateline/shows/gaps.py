"""The gaps: what rests on one source, what is undated, still open, or not told."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.shows.look import Look
from dateline.shows.people import posts_by_entity, ranked
from dateline.shows.phrases import of_actor, of_day, of_when, plain
from dateline.shows.ranks import carrying
from dateline.shows.sources import published


def lines(look: Look) -> Iterator[str]:
    """Each kind of gap under its heading; a kind without a gap is left out."""
    found = {heading: list(gaps(look)) for heading, gaps in GAPS.items()}
    if not any(found.values()):
        yield "No gap was found."
    for heading, gaps in found.items():
        if gaps:
            yield heading
            for gap in gaps:
                yield from look.wrapped(gap, 2, 2)
            yield ""


def one_source(look: Look) -> Iterator[str]:
    """The happenings of the story whose time rests on one independent source."""
    for one in carrying(look):
        if max((value.roots for value in one.when), default=0) == 1:
            pages = ", ".join(look.name(name) for name in look.witnesses(one))
            yield f"{plain(one.title)} ({pages})"


def undated_pages(look: Look) -> Iterator[str]:
    """The pages that state no day of publication, with what could be inferred."""
    for reading in look.record.readings:
        if not reading.dating.stated:
            yield f"{look.name(reading.article)}: {published(reading.dating)}"


def undated_happenings(look: Look) -> Iterator[str]:
    """The happenings of the story for which no page gives a time."""
    for one in carrying(look):
        if not one.when:
            yield plain(one.title)


def open_forecasts(look: Look) -> Iterator[str]:
    """The forecasts that no page settles, and whether their time has run out."""
    last = max(
        (one.dating.when.latest for one in look.record.readings if one.dating.when.latest),
        default=None,
    )
    for one in look.record.linked.forecasts:
        if one.outcome.occurrence == "open":
            end = one.when.latest if one.when else None
            due = " (overdue: the pages go on after that)" if end and last and end < last else ""
            said = of_day(one.said.date) if one.said.date else "no date"
            foretold = f" for {of_when(one.when)}" if one.when else ""
            words = look.cite(one.said.citation)
            yield f"{of_actor(one.said.holder)}, {said},{foretold}{due} {words}"


def without_post(look: Look) -> Iterator[str]:
    """The people of more than one page whose post nobody gives."""
    posts = posts_by_entity(look)
    for person in ranked(look):
        pages = {one.article for one in person.citations}
        if person.id not in posts and len(pages) > 1:
            yield plain(person.name)


GAPS: dict[str, Callable[[Look], Iterator[str]]] = {
    "Dated by one source alone": one_source,
    "Happenings without a day": undated_happenings,
    "Pages that state no date": undated_pages,
    "Forecasts still open": open_forecasts,
    "People of several pages without a post": without_post,
}
"""Heading of each kind of gap to the function that finds it."""
