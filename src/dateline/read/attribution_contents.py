"""What is attributed: the stretch of the content, by the kind of complement that carries it."""

from __future__ import annotations

from collections.abc import Callable

from dateline.read.attribution_clauses import (
    find_clause,
    find_gerund,
    find_infinitive,
    find_other_infinitive,
)
from dateline.read.attribution_lost import find_relative, find_rest, find_trailing
from dateline.read.attribution_matches import Match
from dateline.read.attribution_objects import find_object, find_prepositional
from dateline.read.attribution_stretches import Content

FINDERS: tuple[tuple[str, Callable[[Match], Content | None]], ...] = (
    ("other-infinitive", find_other_infinitive),
    ("clause", find_clause),
    ("infinitive", find_infinitive),
    ("gerund", find_gerund),
    ("object", find_object),
)


def find_content(match: Match) -> Content | None:
    """The content of `match`: of the complements that its entry takes, the first one found."""
    for code, finder in FINDERS:
        if code in match.entry.content:
            found = finder(match)
            if found is not None:
                return found
    if match.entry.kind in {"noun", "adjective"} or len(match.words) == 1:
        found = find_prepositional(match) or find_trailing(match)
        return found or find_relative(match) or find_rest(match)
    return find_trailing(match) or find_relative(match) or find_rest(match)
