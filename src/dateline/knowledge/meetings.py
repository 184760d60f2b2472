"""Meetings, votes and games that recur, with the days on which each was really held."""

from __future__ import annotations

from datetime import date
from functools import cache

import msgspec

from dateline.knowledge.tables import first_day, last_day, read_table, values_of


class Meeting(msgspec.Struct, frozen=True):
    """One holding of a recurring meeting: its series, the names for it, its days and its place.

    `names` are the names of the series; `start` and `end` are the first and the last day.
    """

    series: str
    names: tuple[str, ...]
    start: date
    end: date
    place: str
    source: str


@cache
def meetings() -> tuple[Meeting, ...]:
    """Every meeting of the table, by series and day.

    >>> found = [one for one in meetings() if one.series == "Eastern Economic Forum"]
    >>> next(one.end.isoformat() for one in found if one.start.year == 2023)
    '2023-09-13'
    """
    names = {row["series"]: values_of(row["names"]) for row in read_table("meeting_series")}
    found = (
        Meeting(
            row["series"],
            (row["series"], *names[row["series"]]),
            first_day(row["start"]),
            last_day(row["end"]),
            row["place"],
            row["source"],
        )
        for row in read_table("meetings")
    )
    return tuple(sorted(found, key=lambda meeting: (meeting.series, meeting.start)))
