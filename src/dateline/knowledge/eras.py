"""Names that belong to an age: nobody wrote them before a day, or hardly anybody after one."""

from __future__ import annotations

from datetime import date
from functools import cache

import msgspec

from dateline.knowledge.tables import first_day, last_day, read_table


class Era(msgspec.Struct, frozen=True):
    """A name and the days between which texts use it; None where there is no such day."""

    name: str
    first: date | None
    last: date | None
    what: str


@cache
def eras_by_name() -> dict[str, Era]:
    """The rows of the table under each name.

    >>> eras_by_name()["Covid-19"].first
    datetime.date(2020, 2, 11)
    """
    return {
        name: Era(
            row["names"].split("|")[0],
            first_day(row["first"]) if row["first"] else None,
            last_day(row["last"]) if row["last"] else None,
            row["what"],
        )
        for row in read_table("eras")
        for name in row["names"].split("|")
    }
