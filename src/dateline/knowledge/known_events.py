"""Events of the world whose days are known: wars, disasters, attacks, deaths, votes, treaties."""

from __future__ import annotations

from datetime import date
from functools import cache

import msgspec

from dateline.knowledge.tables import first_day, last_day, read_table, values_of


class KnownEvent(msgspec.Struct, frozen=True):
    """An event of the world, under the names that news pages give it.

    `names` starts with `name`. `start` is the earliest day that the table allows. `end` is the
    last day: equal to `start` for an event of one day, None for one that was still going on when
    the table was last looked through.
    """

    name: str
    names: tuple[str, ...]
    start: date
    end: date | None
    source: str


@cache
def known_events() -> tuple[KnownEvent, ...]:
    """Every event of the table, in its order.

    >>> found = next(event for event in known_events() if "Ukraine invasion" in event.names)
    >>> found.start.isoformat()
    '2022-02-24'
    """
    return tuple(
        KnownEvent(
            row["name"],
            (row["name"], *values_of(row["names"])),
            first_day(row["start"]),
            last_day(row["end"]) if row["end"] else None,
            row["source"],
        )
        for row in read_table("known_events")
    )
