"""Days that are known by their date alone: "the Sept. 11 attacks" are of 2001."""

from __future__ import annotations

from functools import cache

from dateline.knowledge.tables import read_table


@cache
def _years() -> dict[tuple[int, int, str], int]:
    years: dict[tuple[int, int, str], int] = {}
    for row in read_table("named_days"):
        year, month, day = map(int, row["day"].split("-"))
        years |= {(month, day, noun): year for noun in row["nouns"].split("|")}
    return years


def named_year(month: int, day: int, noun: str) -> int | None:
    """The year of the day that `noun` is known by, or None.

    >>> named_year(9, 11, "attacks"), named_year(9, 11, "parade")
    (2001, None)
    """
    return _years().get((month, day, noun))
