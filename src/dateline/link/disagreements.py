"""Where the pages disagree, and what may explain it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from dateline.ids import id_of
from dateline.link.clashes import MAYBE_LATER, clash_of_amounts, clash_of_days, clash_of_places
from dateline.link.counted import counted_of, in_figures
from dateline.link.identities import clash_of_holders, holders_of_posts
from dateline.link.pile import Pile, cite
from dateline.link.scopes import are_alike, are_of_one_time_and_place, is_sharp, is_whole
from dateline.link.shifts import Shift, find_shifts, shift_explains
from dateline.link.sketches import family_of, quantities_of
from dateline.link.slots import named
from dateline.link.testimonies import (
    Conflict,
    Testimony,
    conflicts,
    events_of,
    reported,
    testimony,
)
from dateline.link.words import is_definite
from dateline.link.years import dated
from dateline.records import (
    Actor,
    Amount,
    Disagreement,
    DisagreementKind,
    Event,
    Happening,
    When,
)

Value = TypeVar("Value", When, Actor, Amount, str)
_FORBIDDING = ("cannot", "can't", "can’t", "can not", "unable", "may not", "must not", "banned")
_NOBODY = re.compile(r"(?:no|nobody|none|nothing|neither)\b", re.IGNORECASE)
DENIED_BEFORE = "it was denied before it happened"


def link_disagreements(pile: Pile, happenings: tuple[Happening, ...]) -> tuple[Disagreement, ...]:
    """The disagreements among the values of the happenings, and whole shifted pages.

    A disagreement that something may explain is listed with that; one that is left has
    `explained` None.
    """
    own_place = {one.id for one in pile.events() if one.place is not None}
    pile = dated(pile)
    shifts = find_shifts(pile, happenings)
    found = [_of_shift(pile, shift) for shift in shifts]
    for happening in happenings:
        events = events_of(pile, happening)
        if len(events) > 1:
            found.extend(_of_days(pile, happening, events, shifts))
            placed = [event for event in events if event.id in own_place]
            found.extend(_of_places(pile, happening, placed))
            found.extend(_of_amounts(pile, happening, events))
            found.extend(_of_occurrence(pile, happening, events))
            found.extend(_of_identity(pile, happening, events))
    return tuple(found)


def _of_days(
    pile: Pile, happening: Happening, events: Sequence[Event], shifts: Sequence[Shift]
) -> Iterator[Disagreement]:
    told = [
        testimony(pile, event.when, cite(event.article, event.when_span or event.span), event)
        for event in events
        if event.when is not None and is_sharp(pile, event)
    ]

    def clash(first: Testimony[When], second: Testimony[When]) -> str | bool | None:
        if not are_alike(pile, first.event, second.event):
            return False
        verdict = clash_of_days(first, second)
        return verdict if verdict is False else shift_explains(shifts, first, second) or verdict

    yield from _findings(pile, happening, "date", conflicts(pile, told, clash), _edtf)


def _of_places(pile: Pile, happening: Happening, events: Sequence[Event]) -> Iterator[Disagreement]:
    told = [
        testimony(pile, named(pile, event.place), cite(event.article, event.place.span), event)
        for event in events
        if event.place is not None
    ]

    def clash(first: Testimony[Actor], second: Testimony[Actor]) -> str | bool | None:
        alike = are_alike(pile, first.event, second.event)
        return clash_of_places(first, second) if alike else False

    found = conflicts(pile, told, clash)
    yield from _findings(pile, happening, "place", found, lambda actor: actor.text)


def _of_amounts(
    pile: Pile, happening: Happening, events: Sequence[Event]
) -> Iterator[Disagreement]:
    told: dict[tuple[str, ...], list[Testimony[Amount]]] = defaultdict(list)
    for event in events:
        for one in quantities_of(pile, event):
            if not is_whole(pile, event, one):
                continue
            amount = Amount(one.low, one.high, one.unit, one.of)
            found = testimony(pile, amount, cite(one.article, one.span), event)
            told[counted_of(event, one)].append(found)

    def clash(first: Testimony[Amount], second: Testimony[Amount]) -> str | bool | None:
        if not are_of_one_time_and_place(pile, first.event, second.event):
            return False
        is_toll = family_of(first.event.type) == family_of(second.event.type) == "harm"
        if not is_toll and not are_alike(pile, first.event, second.event):
            return False
        return clash_of_amounts(first, second)

    for key, testimonies in sorted(told.items()):
        clashing = conflicts(pile, testimonies, clash)
        yield from _findings(pile, happening, "number", clashing, in_figures(key))


def _of_occurrence(
    pile: Pile, happening: Happening, events: Sequence[Event]
) -> Iterator[Disagreement]:
    told = [
        testimony(pile, str(event.status), cite(event.article, event.span), event)
        for event in events
        if event.status in ("happened", "ongoing", "denied") and not _is_negated(pile, event)
    ]

    def clash(first: Testimony[str], second: Testimony[str]) -> str | bool | None:
        alike = are_alike(pile, first.event, second.event)
        return _clash_of_occurrence(first, second) if alike else False

    found = conflicts(pile, told, clash)
    yield from _findings(pile, happening, "occurrence", found, str)


def _of_identity(
    pile: Pile, happening: Happening, events: Sequence[Event]
) -> Iterator[Disagreement]:
    for post, told in holders_of_posts(pile, events):
        found = conflicts(pile, told, clash_of_holders)
        yield from _findings(pile, happening, "identity", found, partial(_in_post, post))


def _in_post(post: str, who: Actor) -> str:
    return f"{who.text}, {post}"


def _is_negated(pile: Pile, event: Event) -> bool:
    """Whether the words deny or forbid something else: "no arrests", "cannot", "the blast"."""
    if any(_NOBODY.match(role.party.text) for role in event.roles):
        return True
    if event.status != "denied":
        return False
    text = pile.article_by_id[event.article].text
    if is_definite(text[max(0, event.span.start - 30) : event.span.start]):
        return True
    if event.status_cue is None:
        return False
    cue = text[event.status_cue.start : event.status_cue.end].lower()
    if event.claim is None and not cue.startswith(("den", "reject", "dismiss", "refut")):
        return True
    return cue in _FORBIDDING


def _clash_of_occurrence(first: Testimony[str], second: Testimony[str]) -> str | bool | None:
    if (first.value == "denied") == (second.value == "denied"):
        return False
    if first.event.lemma != second.event.lemma:
        return False
    denial, report = (first, second) if first.value == "denied" else (second, first)
    if denial.said and report.said and denial.said < report.said:
        return DENIED_BEFORE
    return None


def _findings(
    pile: Pile,
    happening: Happening,
    kind: DisagreementKind,
    found: Iterable[Conflict[Value]],
    show: Callable[[Value], str],
) -> Iterator[Disagreement]:
    """One finding for what nothing explains, and one for each explanation.

    What explains two values on one pair of pages explains them on every other; that a page is
    not dated explains them only where no pair of dated pages has them, and nothing explains what
    two holders say against each other on one page.
    """
    every = list(found)
    reasons = {_values(one, show): MAYBE_LATER for one in every}
    reasons |= {_values(one, show): "" for one in every if not one.explained}
    reasons |= {
        _values(one, show): one.explained
        for one in every
        if one.explained and one.explained != MAYBE_LATER
    }
    reasons |= {_values(one, show): "" for one in every if _is_at_once(one)}
    by_reason: dict[str, list[Testimony[Value]]] = defaultdict(list)
    for conflict in every:
        by_reason[reasons[_values(conflict, show)]] += [conflict.first, conflict.second]
    for reason, testimonies in sorted(by_reason.items()):
        values = reported(pile, testimonies, show)
        if len(values) > 1:
            evidence = sorted({citation for one in values for citation in one.evidence})
            yield Disagreement(
                id_of("disagreement", kind, happening.id, reason, [one.value for one in values]),
                kind,
                values,
                happening=happening.id,
                explained=reason or None,
                evidence=tuple(evidence),
            )


def _is_at_once(conflict: Conflict[Value]) -> bool:
    """Whether one page has both values at once, and nothing explains that."""
    return not conflict.explained and conflict.first.event.article == conflict.second.event.article


def _values(conflict: Conflict[Value], show: Callable[[Value], str]) -> tuple[str, ...]:
    return tuple(sorted((show(conflict.first.value), show(conflict.second.value))))


def _edtf(when: When) -> str:
    return when.edtf


def _of_shift(pile: Pile, shift: Shift) -> Disagreement:
    own = [pair.own for pair in shift.pairs]
    others = [pair.other for pair in shift.pairs]
    return Disagreement(
        id_of("disagreement", "shift", shift.article, shift.days),
        "shift",
        reported(pile, [*own, *others], _edtf),
        article=shift.article,
        days=shift.days,
        evidence=tuple(
            citation
            for pair in shift.pairs
            for citation in (pair.own.citation, pair.other.citation)
        ),
    )
