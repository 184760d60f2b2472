"""The words by which a text foretells, and what else they need to be a forecast."""

from __future__ import annotations

from functools import cache

from dateline.knowledge.tables import read_table


@cache
def _needs() -> dict[str, str]:
    return {row["cue"]: row["needs"] for row in read_table("forecast_cues")}


def need_of(cue: str) -> str | None:
    """What `cue` needs beside itself ("" for nothing), or None where it foretells nothing.

    >>> need_of("will"), need_of("hopes"), need_of("aimed")
    ('', 'day', None)
    """
    words = cue.lower().split()
    for size in range(len(words), 0, -1):
        for start in range(len(words) - size + 1):
            found = _needs().get(" ".join(words[start : start + size]))
            if found is not None:
                return found
    return None
