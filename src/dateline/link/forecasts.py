"""What was foretold, and what became of it."""

from __future__ import annotations

import re

from dateline.ids import id_of
from dateline.knowledge.forecast_cues import need_of
from dateline.link.courses import said_on
from dateline.link.outcomes import HAPPENED, judge
from dateline.link.pile import Pile, cite
from dateline.link.settling import Told
from dateline.link.sketches import participants_of
from dateline.link.slots import is_named, named
from dateline.link.testimonies import events_of
from dateline.link.windows import is_known
from dateline.link.years import dated
from dateline.records import (
    Actor,
    Article,
    Citation,
    Event,
    Forecast,
    Happening,
    Saying,
    Span,
)

_BEHIND = 25
_NOT = re.compile(r"\s*(?:not\b|n[’']t\b|never\b)")
_TO = re.compile(r"^\s*(?:\w+\s+)?(?:to|for)\b")
_FORETOLD = ("planned", "expected", "possible")
_NOT_TO_COME = re.compile(
    r"\b(?:will|would|shall|going|planned?|plans|intends?|expected|due|set|likely) (?:not|never)\b"
    r"|\bwon[’']t\b|\bwouldn[’']t\b|\bnot (?:plan|intend|expect|going|be|to)\b|\bno plans?\b"
    r"|\bunlikely\b|\bden(?:y|ied|ies)\b|\brul\w+ out\b",
    re.IGNORECASE,
)
"""Words by which a text denies something that is still to come."""


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

    Its words have to foretell it, and it has to be something of the story: somebody known takes
    part, a day or place is named, or several pages tell of it. A denial foretells nothing
    where it is about the past, and where its time is not known it is only known to be about
    the future by what came after all.
    """
    said = said_on(pile, event)
    when = event.when
    past = said is not None and when is not None and when.latest is not None and when.latest < said
    if past or not _is_of_story(pile, event, happening):
        return False
    if event.status in _FORETOLD:
        return _is_foretold(pile, event, happening)
    if event.status != "denied" or not _denies_what_comes(pile, event):
        return False
    if when is not None and when.earliest is not None and said is not None:
        return when.earliest > said
    return any(
        other.status in HAPPENED and _later(pile, other, event)
        for other in events_of(pile, happening)
    )


def _is_foretold(pile: Pile, event: Event, happening: Happening) -> bool:
    """Whether the words that give the status foretell, with what else they need."""
    if event.status_cue is None:
        return False
    article = pile.article_by_id[event.article]
    cue = article.text[event.status_cue.start : event.status_cue.end]
    behind = article.text[event.status_cue.end : event.status_cue.end + _BEHIND]
    need = need_of(cue)
    if need is None or _NOT.match(behind):
        return False
    if need in ("to", "bare"):
        return (_TO.search(behind) is not None) == (need == "to")
    if need == "headline":
        return _is_in_first_headline(article, event.span)
    return _has(pile, event, happening, need)


def _has(pile: Pile, event: Event, happening: Happening, need: str) -> bool:
    """Whether `event` has what its words need beside them."""
    if need == "" or is_known(event.when) or event.place is not None:
        return True
    if need == "told":
        return _holder(pile, event) is not None
    several = len({one.article for one in events_of(pile, happening)}) > 1
    return need == "story" and (several or _is_known(pile, event))


def _is_in_first_headline(article: Article, span: Span) -> bool:
    first = next((one for one in sorted(article.parts) if one.kind == "headline"), None)
    return first is not None and first.start <= span.start < first.end


def _is_of_story(pile: Pile, event: Event, happening: Happening) -> bool:
    if _is_known(pile, event) or is_known(event.when) or len(happening.events) > 1:
        return True
    return event.place is not None and is_named(pile, named(pile, event.place))


def _is_known(pile: Pile, event: Event) -> bool:
    """Whether somebody with a name takes part."""
    return any(actor.entity for _, actor in participants_of(pile, event))


def _denies_what_comes(pile: Pile, event: Event) -> bool:
    start, _ = pile.sentence_of(event.article, event.span)
    words = pile.article_by_id[event.article].text[start : event.span.start]
    return _NOT_TO_COME.search(words) is not None


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
