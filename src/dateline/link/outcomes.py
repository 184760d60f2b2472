"""What became of what was foretold, slot by slot."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateline.link.courses import may_be_over, said_on, said_since
from dateline.link.geography import Relation, is_town, relation_of
from dateline.link.pile import Pile, cite
from dateline.link.settling import PUT_OFF, Told
from dateline.link.sketches import kind_of
from dateline.link.slots import named
from dateline.link.windows import inside, is_known, overlap, width
from dateline.records import Citation, Event, Outcome, Outcomes, When

HAPPENED = ("happened", "ongoing")
_OUT_OF_TOWN = frozenset(
    (
        *("cosmodrome", "spaceport", "ranch", "estate", "resort", "airbase", "island", "lodge"),
        *("vineyard", "farm", "village", "retreat", "border", "mine", "oilfield", "camp"),
    )
)
"""What a place is called that is not in a town."""


_NEXT_TO = 20
_WILL_END = re.compile(
    r"\b(?:will|would|due to|expected to|set to|scheduled to|planned to|is to)"
    r"(?: \w+ly)? (?:end|stop|finish|conclude|be over|be called off|be halted)\b"
)
_HAS_ENDED = re.compile(
    r"\b(?:called off|call off|ended|halted|stopped|finished|concluded|came to an end|is over"
    r"|was over|wound up)\b"
)


@dataclass(frozen=True)
class Verdict:
    """The outcomes of a forecast and what settles them."""

    outcomes: Outcomes
    evidence: tuple[Citation, ...]


def judge(pile: Pile, foretold: Event, events: Sequence[Event], told: Told) -> Verdict:
    """What the other `events` of its happening, and those `told` of the story, say of it."""
    own = {one.id for one in events}
    near = [one for one in told.near(foretold) if one.id not in own]
    alike = [one for one in events if _is_like(one, foretold) or _takes_part(told, one, foretold)]
    alike += [one for one in near if told.settles(one, foretold)]
    later = [one for one in alike if _tells_later(pile, one, foretold)]
    since = said_since(pile, foretold)
    if _tells_the_end(pile, foretold, _WILL_END):
        over = [one for one in later if _tells_the_end(pile, one, _HAS_ENDED)]
        over = [one for one in over if one.status in (*HAPPENED, "denied") and _after(one, since)]
        return _judge_slots(pile, foretold, over) if over else Verdict(Outcomes(), ())
    came = [one for one in later if one.status in HAPPENED and _after(one, since)]
    came = [one for one in came if one.lemma not in PUT_OFF and may_be_over(pile, one)]
    first = _first_day(foretold, events)
    came = [one for one in came if one.when is not None or not _is_before(pile, one, first)]
    off = [one for one in near if told.calls_off(one, foretold) and one.status in HAPPENED]
    failed = [one for one in later if one.status == "denied" and _is_denied_itself(pile, one)]
    failed += [one for one in off if _tells_later(pile, one, foretold)]
    failed = [one for one in failed if one.article != foretold.article]
    if came and not _is_denied_for(told, foretold, came, failed):
        return _judge_slots(pile, foretold, [*came, *_parts(pile, told, came)])
    if failed and foretold.status != "denied":
        evidence = sorted({cite(one.article, one.span) for one in failed})
        return Verdict(Outcomes(occurrence="not borne out"), tuple(evidence))
    return Verdict(Outcomes(), ())


def _is_denied_itself(pile: Pile, event: Event) -> bool:
    """Whether the denial is of the event, and not of a thing before it: "no date for the start"."""
    cue = event.status_cue
    if cue is None or pile.article_by_id[event.article].text[cue.start : cue.end].lower() != "no":
        return True
    return event.span.start - cue.end <= _NEXT_TO


def _first_day(foretold: Event, events: Sequence[Event]) -> date | None:
    """The first day on which it can have come about: as foretold, or as anybody gives it."""
    given = [one.when.earliest for one in (foretold, *events) if one.when is not None]
    return min((day for day in given if day is not None), default=None)


def _is_before(pile: Pile, event: Event, first: date | None) -> bool:
    """Whether the page of `event` is surely older than `first`, so that it means another time."""
    published = pile.reading_by_article[event.article].dating.when.latest
    return first is not None and published is not None and published < first


def _tells_the_end(pile: Pile, event: Event, words: re.Pattern[str]) -> bool:
    """Whether the sentence of `event` tells, in `words`, that it ends: "the search would end"."""
    start, end = pile.sentence_of(event.article, event.span)
    return words.search(pile.article_by_id[event.article].text, start, end) is not None


def _takes_part(told: Told, event: Event, foretold: Event) -> bool:
    """Whether both are visits or meetings of one happening with somebody in common."""
    if event.id == foretold.id or event.id not in told.traits or foretold.id not in told.traits:
        return False
    one, other = told.traits[event.id], told.traits[foretold.id]
    return one.family == other.family == "consult" and bool(one.names & other.names)


def _is_denied_for(
    told: Told, foretold: Event, came: Sequence[Event], failed: Sequence[Event]
) -> bool:
    """Whether it came about, but without the one of whom it was foretold."""
    names = told.traits[foretold.id].names if foretold.id in told.traits else frozenset()
    if not names or any(names & told.traits[one.id].names for one in came if one.id in told.traits):
        return False
    return any(names & told.traits[one.id].names for one in failed if one.id in told.traits)


def _parts(pile: Pile, told: Told, came: Sequence[Event]) -> list[Event]:
    """The events that only say more of one that came: of its kind and article, without a name."""
    kinds = {(one.article, kind_of(one)) for one in came}
    own = {one.id for one in came}
    return [
        one
        for article in sorted({one.article for one in came})
        for one in pile.reading_by_article[article].events
        if (article, kind_of(one)) in kinds
        and one.id not in own
        and one.status in HAPPENED
        and one.when is None
        and one.id in told.traits
        and not told.traits[one.id].names
    ]


def _is_like(event: Event, foretold: Event) -> bool:
    """Whether `event` is what was foretold, and not only a part of the same happening."""
    return event.lemma == foretold.lemma or kind_of(event) == kind_of(foretold)


def _tells_later(pile: Pile, event: Event, foretold: Event) -> bool:
    """Whether `event` is told by a page that is not known to be older than the saying.

    The page that foretells can only settle it where it looks back on an earlier saying.
    """
    said = said_on(pile, foretold)
    published = pile.reading_by_article[event.article].dating.when
    if event.article == foretold.article:
        looks_back = said is None or published.latest is None or said < published.latest
        return looks_back and foretold.span.end <= event.span.start
    return said is None or published.latest is None or published.latest >= said


def _after(event: Event, said: date | None) -> bool:
    """Whether `event` can have happened on the day of the saying or later."""
    when = event.when
    return said is None or when is None or when.latest is None or when.latest >= said


def _judge_slots(pile: Pile, foretold: Event, came: Sequence[Event]) -> Verdict:
    when, when_by = _judge_when(pile, foretold, came)
    place, place_by = _judge_place(pile, foretold, came)
    occurrence: Outcome = "not borne out" if foretold.status == "denied" else "borne out"
    reports = [cite(one.article, one.span) for one in came]
    evidence = tuple(sorted({*reports, *when_by, *place_by}))
    return Verdict(Outcomes(occurrence, when, place), evidence)


def _judge_when(
    pile: Pile, foretold: Event, came: Sequence[Event]
) -> tuple[Outcome, list[Citation]]:
    """Whether it came in the days that were named, by the narrowest times that are told."""
    if foretold.when is None or not is_known(foretold.when):
        return "open", []
    dated = [one for one in came if one.when is not None and is_known(one.when)]
    told = [(one.when, one) for one in dated if one.when is not None]
    if not told:
        return _by_publication(pile, foretold.when, came), []
    narrowest = min(width(when) for when, _ in told)
    best = [(when, one) for when, one in told if width(when) == narrowest]
    citations = [cite(one.article, one.when_span or one.span) for _, one in best]
    if any(inside(when, foretold.when) or inside(foretold.when, when) for when, _ in best):
        return "borne out", citations
    if any(overlap(when, foretold.when) for when, _ in best):
        return "open", citations
    return "not borne out", citations


def _by_publication(pile: Pile, foretold: When, came: Sequence[Event]) -> Outcome:
    """A report without a day of its own settles the days when it is out before they are over."""
    days = [pile.reading_by_article[one.article].dating.when.latest for one in came]
    first = min((day for day in days if day is not None), default=None)
    if first is None or foretold.latest is None or foretold.earliest is None:
        return "open"
    return "borne out" if foretold.earliest <= first <= foretold.latest else "open"


def _lies(place: str, town: str) -> Relation:
    """How `place` lies to `town`; a ranch or a cosmodrome is none of its streets."""
    relation = relation_of(place, town)
    if relation != "unknown" or not is_town(town):
        return relation
    return "apart" if _OUT_OF_TOWN & set(place.lower().split()) else relation


def _judge_place(
    pile: Pile, foretold: Event, came: Sequence[Event]
) -> tuple[Outcome, list[Citation]]:
    """Whether it came where it was foretold; a country is borne out by a town in it."""
    if foretold.place is None:
        return "open", []
    wanted = named(pile, foretold.place).text
    placed = [(one, one.place) for one in came if one.place is not None]
    relations = {
        _lies(named(pile, place).text, wanted): cite(one.article, place.span)
        for one, place in placed
    }
    for relation in ("same", "inside"):
        if relation in relations:
            return "borne out", [relations[relation]]
    if "around" in relations or "apart" not in relations:
        return "open", []
    return "not borne out", [relations["apart"]]
