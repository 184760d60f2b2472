"""Days that are kept every year: foundings, independence, victories, disasters, observances."""

from __future__ import annotations

from functools import cache

import msgspec

from dateline.knowledge.tables import read_table, values_of


class Anniversary(msgspec.Struct, frozen=True):
    """A day of the year that is kept, and the year that it is counted from.

    `names` starts with `name`. A name that several rows share ("Independence Day", "founding
    anniversary") means a row only beside its `state` (a code, "" where it is of no one state).
    `year` is None for an observance that counts no years.
    """

    name: str
    names: tuple[str, ...]
    state: str
    month: int
    day: int
    year: int | None
    source: str


@cache
def anniversaries() -> tuple[Anniversary, ...]:
    """Every anniversary of the table, in its order.

    >>> found = [one for one in anniversaries() if "Bastille Day" in one.names]
    >>> (found[0].state, found[0].month, found[0].day, found[0].year)
    ('FRA', 7, 14, 1789)
    """
    return tuple(
        Anniversary(
            row["name"],
            (row["name"], *values_of(row["names"])),
            row["state"],
            int(row["month"]),
            int(row["day"]),
            int(row["year"]) if row["year"] else None,
            row["source"],
        )
        for row in read_table("anniversaries")
    )
