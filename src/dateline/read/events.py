"""Coded events: PLOVER types with roles, places, times and quantities."""

from __future__ import annotations

from dateline.read.parse import Parse
from dateline.records import Article, Claim, Dating, Event, Mention, Quantity, Time


def find_events(
    article: Article,
    parse: Parse,
    dating: Dating,
    *,
    mentions: tuple[Mention, ...],
    times: tuple[Time, ...],
    quantities: tuple[Quantity, ...],
    claims: tuple[Claim, ...],
) -> tuple[Event, ...]:
    """The events of `article` in order of the text."""
    return ()
