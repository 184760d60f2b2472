"""A person's decisions: records of their own, replayed over every new run, never lost."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import get_args

import msgspec

from dateline.errors import StopError
from dateline.ids import id_of
from dateline.records import Event, Judgement, Reading, Status, When

VERDICTS: dict[str, str] = {
    "published": "an article was published on VALUE, a day as YYYY-MM-DD or two with / between",
    "no event": "an event is none, or is not part of the story",
    "no claim": "a claim is none",
    "status": "the status of an event is VALUE",
    "when": "the time of an event is VALUE, a day as YYYY-MM-DD or two with / between",
    "same": "an entity and VALUE, an entity's id or a name, are one",
    "not same": "an entity and VALUE, an entity's id or a name, are two",
    "name": "the name of an entity is VALUE",
}
"""What can be decided, and what it means; `docs/judgements.md` has an example of each."""


def decide(about: str, verdict: str, value: str, *, who: str, made_at: str) -> Judgement:
    """The judgement that `who` makes. Raises `StopError` where it says nothing that can be done.

    >>> decide("event-1", "status", "denied", who="ada", made_at="2031-05-04T10:00:00Z").verdict
    'status'
    """
    if verdict not in VERDICTS:
        known = ", ".join(VERDICTS)
        raise StopError("there is no such verdict", where=verdict, remedy=f"choose of {known}")
    if verdict == "status" and value not in get_args(Status):
        known = ", ".join(get_args(Status))
        raise StopError("there is no such status", where=value, remedy=f"choose of {known}")
    if verdict in ("published", "when"):
        interval_of(value)
    if verdict in ("same", "not same", "name") and not value:
        raise StopError(
            "the value is missing", where=verdict, remedy="give an id or a name as VALUE"
        )
    return Judgement(
        id_of("judgement", about, verdict, value, who), about, verdict, value, who, made_at
    )


def retract(judgement: Judgement, moment: str) -> Judgement:
    """`judgement` taken back at `moment`; it is kept, and no longer applied."""
    return msgspec.structs.replace(judgement, retracted_at=moment)


def standing(judgements: tuple[Judgement, ...]) -> tuple[Judgement, ...]:
    """The judgements that were not taken back, the latest last."""
    stand = (one for one in judgements if one.retracted_at is None)
    return tuple(sorted(stand, key=lambda one: (one.made_at, one.id)))


def apply_judgements(
    readings: tuple[Reading, ...], judgements: tuple[Judgement, ...]
) -> tuple[Reading, ...]:
    """The readings as the standing judgements would have them; of two on one thing, the later.

    Applied twice it gives the same as once. What is decided of entities is for linking to heed.
    """
    decided = {(one.about, one.verdict): one.value for one in standing(judgements)}
    return tuple(_judged(reading, decided) for reading in readings) if decided else readings


def interval_of(value: str) -> When:
    """The days that `value` names. Raises `StopError` where it names none.

    >>> interval_of("2031-05-04").grain
    'day'
    >>> interval_of("2031-05-04/2031-05-06").edtf
    '2031-05-04/2031-05-06'
    """
    try:
        days = [date.fromisoformat(one) for one in value.split("/")]
    except ValueError:
        days = []
    if len(days) not in (1, 2) or days[0] > days[-1]:
        raise StopError(
            "this is no day and no interval",
            where=value,
            remedy="write 2031-05-04, or 2031-05-04/2031-05-06",
        )
    return When(days[0], days[-1], "day" if days[0] == days[-1] else "range")


def _judged(reading: Reading, decided: Mapping[tuple[str, str], str]) -> Reading:
    dating = reading.dating
    published = decided.get((reading.article, "published"))
    if published is not None:
        dating = msgspec.structs.replace(dating, when=interval_of(published))
    events = (one for one in reading.events if (one.id, "no event") not in decided)
    return msgspec.structs.replace(
        reading,
        dating=dating,
        claims=tuple(one for one in reading.claims if (one.id, "no claim") not in decided),
        events=tuple(_judged_event(one, decided) for one in events),
    )


def _judged_event(event: Event, decided: Mapping[tuple[str, str], str]) -> Event:
    status = decided.get((event.id, "status"))
    when = decided.get((event.id, "when"))
    if status is not None:
        event = msgspec.structs.replace(event, status=msgspec.convert(status, Status))
    return msgspec.structs.replace(event, when=interval_of(when)) if when is not None else event
