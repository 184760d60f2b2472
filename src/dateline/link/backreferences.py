"""Words that speak of an event that is told beside them: "the visit", "to attend the forum"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.link.geography import relation_of
from dateline.link.sketches import FORESEEN, Sketch
from dateline.link.windows import is_fine, is_known

_ATTENDED = ("consult", "CEREMONY", "agree", "COURT", "law", "SPORT", "VOTE", "LAUNCH", "MOBILIZE")
"""Families of what can be attended."""
_REACH = 1500
"""How many characters back a noun can take something up."""


def satellites(sketches: Sequence[Sketch]) -> dict[int, int]:
    """The place of each event in `sketches` that only speaks of another one, with that one's.

    It goes wherever that other one goes, and says nothing for or against its going there.
    """
    by_article: dict[str, list[int]] = defaultdict(list)
    for place, sketch in enumerate(sketches):
        by_article[sketch.event.article].append(place)
    found: dict[int, int] = {}
    for places in by_article.values():
        found.update(_attendances(sketches, places))
        for place in places:
            if sketches[place].definite and place not in found:
                known = [one for one in places if _takes_up(sketches[place], sketches[one])]
                known = [one for one in known if one not in found]
                if known:
                    found[place] = max(known, key=lambda one: sketches[one].event.span)
    return found


def _attendances(sketches: Sequence[Sketch], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Whoever attends something takes part in that, where the text tells of it as an event.

    One who is said to stay away is an event of its own.
    """
    for place in places:
        event = sketches[place].event
        if event.mode != "attend" or event.status == "denied":
            continue
        spans = [role.party.span for role in event.roles if role.role in ("topic", "recipient")]
        for other in places:
            trigger = sketches[other].event.span
            if sketches[other].family not in _ATTENDED or sketches[other].event.mode == "invite":
                continue
            if other != place and any(
                span.start <= trigger.start and trigger.end <= span.end for span in spans
            ):
                yield place, other
                break


def _takes_up(later: Sketch, earlier: Sketch) -> bool:
    distance = later.event.span.start - earlier.event.span.end
    alike = later.kind == earlier.kind or later.event.lemma == earlier.event.lemma
    if not alike or not 0 < distance <= _REACH or not later.names <= earlier.names:
        return False
    if not later.about <= earlier.about | earlier.words:
        return False
    if later.event.status in FORESEEN and earlier.event.status not in (*FORESEEN, "unknown"):
        return False
    if is_fine(later.when) or (is_known(later.when) and later.event.status not in FORESEEN):
        return False
    return not any(
        relation_of(one, two) == "apart" for one in later.places for two in earlier.places
    )
