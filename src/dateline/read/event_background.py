"""Whether an event is background: generic, habitual or long past, and no part of the story."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.knowledge.events import event_words
from dateline.read.event_triggers import Trigger
from dateline.records import Dating, PartKind, Time

YEARS_OF_A_STORY = 10
"""An event that ended more than so many years before the page is history to its story."""

_SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT", "AGREE", "SPORT"})
_FATES = frozenset({"DEATH", "INJURY"})
_HABITUAL = event_words("event background habitual")
_GENERIC_DETERMINERS = frozenset({"any", "every", "each", "such"})


def is_background(trigger: Trigger, kind: PartKind, dating: Dating, time: Time | None) -> bool:
    """True where the event is generic, habitual or long past."""
    return _is_history(dating, time) or _is_habit(trigger, kind, time) or _is_generic(trigger)


def speaks_to_reader(texts: Iterable[str]) -> bool:
    """True where the reader is a party ("sent you an e-mail"): the page's own business.

    >>> speaks_to_reader(["you"]), speaks_to_reader(["Norland"])
    (True, False)
    """
    return any(text.lower() in {"you", "your", "yourself"} for text in texts)


def _is_history(dating: Dating, time: Time | None) -> bool:
    last = time.when.latest if time is not None and time.when is not None else None
    page = dating.when.earliest or dating.when.latest
    return last is not None and page is not None and page.year - last.year > YEARS_OF_A_STORY


def _is_habit(trigger: Trigger, kind: PartKind, time: Time | None) -> bool:
    verb = trigger.governor
    headed = kind == "headline" or not trigger.token.doc[-1].is_punct
    if any(child.lower_ in _HABITUAL for child in verb.children):
        return True
    if any(child.lower_ == "used" for child in (verb, verb.head)) and verb.dep_ == "xcomp":
        return True
    if time is not None or headed or trigger.entry.type in _SPOKEN | _FATES:
        return False
    if verb.tag_ not in {"VBP", "VBZ"}:
        return False
    return not any(child.dep_ in {"aux", "auxpass"} for child in verb.children)


def _is_generic(trigger: Trigger) -> bool:
    return any(
        child.dep_ in {"det", "amod", "predet"} and child.lower_ in _GENERIC_DETERMINERS
        for child in trigger.token.children
    )
