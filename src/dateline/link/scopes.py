"""What a value is about, so that only values about the same are set against each other."""

from __future__ import annotations

import re

from dateline.link.counted import PEOPLE
from dateline.link.geography import relation_of
from dateline.link.pile import Pile
from dateline.link.sketches import kind_of, participants_of, places_of
from dateline.link.windows import FINE_DAYS, gap, is_known, width
from dateline.link.words import content_words
from dateline.records import Event, Quantity, Time, When

_REST_BEFORE = re.compile(
    r"\b(?:another|further|additional|other|of wh(?:om|ich)|of them|among them|including|alone|"
    r"first|last|previous|earlier)\W+(?:at least |about |some |nearly |almost )?$",
    re.IGNORECASE,
)
_REST_AFTER = re.compile(
    r"^\W{0,2}(?:\w+ )?(?:of (?:the|them|those|these|whom|which|its|his|her|their|our)\b|others?\b"
    r"|more (?!than\b)|who\b|to\b|in (?:hospital|the))",
    re.IGNORECASE,
)
_GRADE = re.compile(
    r"\b(?:serious|critical|severe|life-threatening|minor|slight|light|grave|intensive)",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:dozens?|scores?|hundreds|thousands|tens|millions|several|many|few|couple|handful|some)\b",
    re.IGNORECASE,
)
_SPAN_OF_DAYS = re.compile(r"\b(?:to|until|till|through|and)\b|[-–—]", re.IGNORECASE)
_NEAR = 45
_OLD_DAYS = 60
_LONGEST_RANGE = 15


def is_whole(pile: Pile, event: Event, quantity: Quantity) -> bool:
    """Whether `quantity` counts all of what `event` is about, exactly enough to be compared.

    A part ("20 others", "two of them"), a degree ("four seriously"), a vague word ("dozens")
    and a number of another time ("since 1959") do not.
    """
    text = pile.article_by_id[quantity.article].text
    start, end = quantity.span.start, quantity.span.end
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    if before[-1:] == "-" or _VAGUE.search(text[start:end]):
        return False
    if _REST_BEFORE.search(before) or _REST_AFTER.search(after):
        return False
    clause = re.split(r"[.;:,\n]", after)[0]
    return not _GRADE.search(clause) and not _is_of_old(pile, event, quantity)


def _is_of_old(pile: Pile, event: Event, quantity: Quantity) -> bool:
    """Whether a day far from the event stands in the sentence of `quantity`."""
    about = event.when if is_known(event.when) else None
    about = about or pile.reading_by_article[event.article].dating.when
    if not is_known(about):
        return False
    start, end = pile.sentence_of(quantity.article, quantity.span)
    return any(
        time.type == "DATE"
        and time.when is not None
        and is_known(time.when)
        and gap(time.when, about) > _OLD_DAYS
        for time in pile.times_between(quantity.article, start, end)
    )


def is_sharp(pile: Pile, event: Event) -> bool:
    """Whether the time of `event` names days: one, a few, or a range of them by both ends."""
    when = event.when
    if when is None or not is_known(when):
        return False
    time = _time_of(pile, event)
    if time is not None and time.value.endswith("_REF"):
        return False
    if width(when) <= FINE_DAYS:
        return True
    if event.when_span is None or width(when) > _LONGEST_RANGE or when.grain != "range":
        return False
    words = pile.article_by_id[event.article].text[event.when_span.start : event.when_span.end]
    return _SPAN_OF_DAYS.search(words) is not None


def _time_of(pile: Pile, event: Event) -> Time | None:
    return pile.time_by_span.get((event.article, event.when_span)) if event.when_span else None


def are_alike(pile: Pile, first: Event, second: Event) -> bool:
    """Whether the two events are told as the same, and nobody of one is missing in the other."""
    if first.lemma != second.lemma and kind_of(first) != kind_of(second):
        return False
    one, other = _names(pile, first), _names(pile, second)
    if one and other and not one & other:
        return False
    if not one and not other and _are_apart(_words(first, "actor"), _words(second, "actor")):
        return False
    return not _are_apart(_whom(first), _whom(second))


def _are_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and not one & other


def are_of_one_time_and_place(pile: Pile, first: Event, second: Event) -> bool:
    """Whether neither the days nor the places of the two events set them apart."""
    if not _meet(first.when, second.when):
        return False
    return not any(
        relation_of(here, there) == "apart"
        for here in places_of(pile, first)
        for there in places_of(pile, second)
    )


def _meet(first: When | None, second: When | None) -> bool:
    if first is None or second is None or not (is_known(first) and is_known(second)):
        return True
    return gap(first, second) <= 1


def _names(pile: Pile, event: Event) -> frozenset[str]:
    return frozenset(actor.entity for _, actor in participants_of(pile, event) if actor.entity)


def _whom(event: Event) -> frozenset[str]:
    """The words for those to whom it was done."""
    return _words(event, "recipient", "goods")


def _words(event: Event, *roles: str) -> frozenset[str]:
    """The words for those in `roles`, without those for people at large."""
    return frozenset(
        word
        for role in event.roles
        if role.role in roles
        for word in content_words(role.party.text)
    ) - frozenset(PEOPLE)
