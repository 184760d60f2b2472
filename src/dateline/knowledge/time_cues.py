"""Words from which the direction of a time is told."""

from __future__ import annotations

from functools import cache

from dateline.knowledge.tables import read_table


@cache
def cue_words(sense: str) -> frozenset[str]:
    """The lemmas of one sense of the table: "scheduled", "timetable", "plan" and so on.

    >>> "parade" in cue_words("scheduled"), "until" in cue_words("limit")
    (True, True)
    """
    return frozenset(row["word"] for row in read_table("time_cues") if row["sense"] == sense)
