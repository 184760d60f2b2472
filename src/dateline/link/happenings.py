"""Events of several articles that are one occurrence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date

import msgspec

from dateline.ids import id_of
from dateline.link.clusters import cluster
from dateline.link.courses import history_of, status_of
from dateline.link.pile import Pile
from dateline.link.shifts import find_shifts
from dateline.link.sketches import Sketch, sketches_of
from dateline.link.slots import participant_slot, place_slot, quantity_slot, when_slot
from dateline.link.testimonies import events_of
from dateline.link.titles import title_of
from dateline.link.years import dated
from dateline.records import Event, Happening


def link_happenings(pile: Pile) -> tuple[Happening, ...]:
    """The happenings of the pile, in order of time; every event of the story is in one.

    No day that only pages with shifted dates give leads, where others give one.
    """
    placed = dated(pile)
    found = [_happening(placed, group) for group in cluster(sketches_of(placed))]
    shifted = {shift.article for shift in find_shifts(placed, found)}
    titled = [_titled(placed, happening, shifted) for happening in found]
    return tuple(sorted(titled, key=_place_in_time))


def _happening(pile: Pile, group: Sequence[Sketch]) -> Happening:
    events = sorted((sketch.event for sketch in group), key=lambda one: (one.article, one.span))
    return Happening(
        id_of("happening", sorted(event.id for event in events)),
        "",
        _type_of(events),
        tuple(event.id for event in events),
        status_of(pile, events),
        history_of(pile, events),
        (),
        place_slot(pile, events),
        participant_slot(pile, events),
        quantity_slot(pile, events),
    )


def _titled(pile: Pile, happening: Happening, shifted: Collection[str]) -> Happening:
    """`happening` with its days, the best supported first, and a title that names that one."""
    events = events_of(pile, happening)
    when = when_slot(pile, events, shifted)
    return title_of(pile, msgspec.structs.replace(happening, when=when), events)


def _type_of(events: Sequence[Event]) -> str:
    counts = Counter(event.type for event in events)
    return min(counts, key=lambda type: (-counts[type], type))


def _place_in_time(happening: Happening) -> tuple[date, str]:
    days = [one.value.earliest or one.value.latest for one in happening.when]
    days += [change.date for change in happening.history]
    return next((day for day in days if day is not None), date.max), happening.id
