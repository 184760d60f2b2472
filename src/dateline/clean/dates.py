"""Lines that state when a page was published: found, not resolved."""

from __future__ import annotations

import re

from dateline.knowledge.places import places_named
from dateline.knowledge.states import state_by_name

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?"
_HALF = r"[ap]\.?\s?m\b\.?"
_CLOCK = (
    rf"\d{{1,2}}[:.h]\d{{2}}(?:[:.]\d{{2}})?(?:\.\d+)?\s{{0,2}}(?:{_HALF})?|\d{{1,2}}\s?{_HALF}"
)
DATE = re.compile(
    rf"(?:{_DAY}\s{{0,2}})?(?:"
    rf"\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?"
    rf"|\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:\d{{4}}|\d{{2}})\b"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?[\s-]{{1,2}}{_MONTH},?(?:[\s-]{{1,2}}\d{{4}}\b)?"
    rf"|{_MONTH}\s{{0,2}}\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s{{1,2}}(?:at\s)?\d{{4}}\b)?"
    r"|\d{1,3}\s(?:second|minute|min|hour|hr|day|week|month|year)s?\sago)",
    re.I,
)
_REST = re.compile(
    rf"{_CLOCK}|\b(?:published|updated?|posted|modified|created|released|filed|issued|last|first|date|time|on|at|the|of"
    rf"|and|gmt|utc|bst|est|edt|et|pst|pdt|pt|cst|cdt|ct|mst|mdt|cet|cest|ist|kst|jst|hkt|sgt|wib|eat|sast|aest|aedt|wet|west|eet|eest|msk|local"
    rf"|a\.?m\.?|p\.?m\.?|hours|hrs|ago|original|originally|article|story|online|print|edition|read|min|minutes?|issue|uk|us|pub|upd)\b|{_DAY}|[+-]\d\d:?\d\d|[^\w\s]|\b\d{{1,4}}\b",
    re.I,
)
_STATES = re.compile(
    r"\b(?:published|updated|posted|modified|last updated|filed|released|issued)\b", re.I
)
_PLACED = re.compile(
    r"^([A-Z][\w'’.-]+(?:[ -][A-Z][\w'’.-]+){0,2})(?:, [A-Z][\w. ]{1,20})?(?:,| [—–-]) (?=[\w])"
)
_LONGEST = 220


def is_date_line(text: str) -> bool:
    """Whether `text` states a date and next to nothing else.

    >>> is_date_line("Published: 3 May 2024, 09:15 WEST"), is_date_line("3 May was warm in Faro")
    (True, False)
    """
    if len(text) > _LONGEST or not DATE.search(text):
        return False
    return not _REST.sub(" ", DATE.sub(" ", text)).strip()


def placed_date(text: str) -> str | None:
    """The place in a line that is a place and a date, or None.

    >>> placed_date("Rabat, 27 June 2024"), placed_date("By Ines Quaresma, 27 June 2024")
    ('Rabat', None)
    """
    match = _PLACED.match(text)
    if not match or not is_date_line(text[match.end() :]):
        return None
    return match.group(1) if is_place(match.group(1)) else None


def is_place(name: str) -> bool:
    """Whether a table knows a place or state of this name.

    >>> is_place("Rabat"), is_place("Test Series")
    (True, False)
    """
    return bool(places_named(name) or state_by_name(name))


def states_publication(text: str) -> bool:
    """Whether a line says of its date that the page was published or changed on it."""
    return _STATES.search(text[:_LONGEST]) is not None


def date_start(text: str) -> int | None:
    """Where the statement of a date begins that runs to the end of `text`, or None.

    >>> date_start("By Ines Quaresma | 3 May 2024")
    19
    """
    for match in DATE.finditer(text[:_LONGEST]):
        opening = re.search(
            r"(?:\b(?:published|updated|posted|last updated|on|at)\b[\s:,]{0,3}){1,3}$",
            text[: match.start()],
            re.I,
        )
        first = opening.start() if opening else match.start()
        if is_date_line(text[first:]):
            return first
    return None
