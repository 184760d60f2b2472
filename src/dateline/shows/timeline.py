"""The timeline: what happened when, by how many sources, and with which status over time."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.link.pile import cite
from dateline.records import Citation, Happening
from dateline.shows.look import Look
from dateline.shows.phrases import best, contains, counted, of_history, of_when, plain
from dateline.shows.ranks import carrying, in_order

COLUMN = 22


def lines(look: Look) -> Iterator[str]:
    """The happenings that carry the story in order of time, and how many minor ones there are."""
    every = look.record.linked.happenings
    shown = in_order(every) if look.everything else carrying(look)
    if not every:
        yield "No happening was found."
    for happening in shown:
        yield from _happening(look, happening)
        yield ""
    if len(shown) < len(every):
        yield f"{counted(len(every) - len(shown), 'minor happening')} more: --all shows them."


def _happening(look: Look, happening: Happening) -> Iterator[str]:
    when = best(happening.when)
    days = of_when(when)
    if len(days) >= COLUMN:
        yield days
        days = ""
    head = f"{days:<{COLUMN}}{happening.status:<12}{plain(happening.title)}"
    yield from look.wrapped(head, 0, COLUMN + 12)
    yield from look.wrapped(_weight(look, happening), COLUMN, 2)
    for one in happening.when:
        if when is not None and not contains(one.value, when):
            words = f"also said: {of_when(one.value)}, by {counted(one.roots, 'source')}"
            yield from look.wrapped(words, COLUMN, 2)
    yield from look.cited(_evidence(look, happening), COLUMN)


def _weight(look: Look, happening: Happening) -> str:
    """How many pages and sources tell of it, and its status through time."""
    pages = len(look.witnesses(happening))
    words = f"{counted(pages, 'page')}, {counted(look.roots(happening), 'source')}"
    history = of_history(happening.history)
    return f"{words}; {history}" if "→" in history else words


def _evidence(look: Look, happening: Happening) -> list[Citation]:
    """The triggers of its events, one a page."""
    found: dict[str, Citation] = {}
    for name in happening.events:
        event = look.pile.event_by_id.get(name)
        if event is not None and event.article not in found:
            found[event.article] = cite(event.article, event.span)
    return [found[name] for name in sorted(found)]
