"""What was foretold, and what became of it."""

from __future__ import annotations

from dateline.ids import id_of
from dateline.link.courses import said_on
from dateline.link.outcomes import HAPPENED, judge
from dateline.link.pile import Pile, cite
from dateline.link.settling import Told
from dateline.link.slots import named
from dateline.link.testimonies import events_of
from dateline.link.years import dated
from dateline.records import (
    Actor,
    Citation,
    Event,
    Forecast,
    Happening,
    Saying,
    Span,
)

_FORETOLD = ("planned", "expected", "possible")


def link_forecasts(pile: Pile, happenings: tuple[Happening, ...]) -> tuple[Forecast, ...]:
    """The forecasts of the pile with the outcome of each slot, in order of their sayings.

    What one holder says twice in one article of the same happening, with the same days and
    place, is one forecast.
    """
    pile = dated(pile)
    told = Told(pile)
    found: dict[tuple[object, ...], Forecast] = {}
    for happening in happenings:
        for event in events_of(pile, happening):
            if not _is_forecast(pile, event, happening):
                continue
            forecast = _forecast(pile, event, happening, told)
            key = (
                event.article,
                happening.id,
                forecast.status,
                forecast.said.holder,
                forecast.when,
                forecast.place,
            )
            known = found.get(key)
            if known is None or forecast.said.citation < known.said.citation:
                found[key] = forecast
    return tuple(sorted(found.values(), key=_order))


def _order(forecast: Forecast) -> tuple[str, Citation, str]:
    day = forecast.said.date
    return (day.isoformat() if day else "9999"), forecast.said.citation, forecast.id


def _is_forecast(pile: Pile, event: Event, happening: Happening) -> bool:
    """Whether `event` tells of something that was still to come when it was told.

    A denial foretells nothing where it is about the past, and where its time is not known it
    is only known to be about the future by what came after all.
    """
    said = said_on(pile, event)
    when = event.when
    past = said is not None and when is not None and when.latest is not None and when.latest < said
    if event.status in _FORETOLD:
        return not past
    if event.status != "denied" or past:
        return False
    if when is not None and when.earliest is not None and said is not None:
        return when.earliest > said
    return any(
        other.status in HAPPENED and _later(pile, other, event)
        for other in events_of(pile, happening)
    )


def _later(pile: Pile, event: Event, than: Event) -> bool:
    told, said = said_on(pile, event), said_on(pile, than)
    return event.article != than.article and told is not None and said is not None and told > said


def _forecast(pile: Pile, event: Event, happening: Happening, told: Told) -> Forecast:
    verdict = judge(pile, event, events_of(pile, happening), told)
    place = named(pile, event.place) if event.place is not None else None
    return Forecast(
        id_of("forecast", event.id),
        happening.id,
        Saying(said_on(pile, event), _citation(pile, event), _holder(pile, event)),
        event.status,
        verdict.outcomes,
        event.when,
        place,
        verdict.evidence,
    )


def _citation(pile: Pile, event: Event) -> Citation:
    """The sentence that foretells, so that a reader sees who says what."""
    return cite(event.article, Span(*pile.sentence_of(event.article, event.span)))


def _holder(pile: Pile, event: Event) -> Actor | None:
    claim = pile.claim_by_id.get(event.claim or "")
    return named(pile, claim.holder) if claim is not None and claim.holder is not None else None
