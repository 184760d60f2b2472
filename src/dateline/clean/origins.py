"""Whose text a page runs: agency, authors, place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.clean.dates import placed_date
from dateline.clean.names import after_by, byline_names, has_by, is_person
from dateline.clean.splits import find_dateline
from dateline.knowledge.furniture import agency_marks, plain
from dateline.knowledge.organisations import organisation_by_name
from dateline.records import Part, PartKind

_CALL_LETTERS = re.compile(r"^[A-Z]{3,5}(?:[-/ ]?(?:TV|AM|FM|DT|\d{1,2}))?$")
_CLOSING = re.compile(r"(?:\(|— ?|– ?|- |\n)([A-Z][\w’' -]{1,30})\)?\s*$")
_AGENCY_WORDS = frozenset({"wire", "agency", "press", "service"})


def texts_of(text: str, parts: tuple[Part, ...], *kinds: PartKind) -> Iterator[str]:
    """The lines of the parts of `kinds`, in order."""
    for part in parts:
        if part.kind in kinds:
            yield from (
                line.strip() for line in text[part.start : part.end].split("\n") if line.strip()
            )


def find_wire(text: str, parts: tuple[Part, ...]) -> str | None:
    """The agency whose text the page runs, or None; an agency that is only cited is none.

    It shows in the dateline, the byline, a notice of the agency, or the last word of the body.
    """
    for line in texts_of(text, parts, "dateline"):
        match = find_dateline(f"{line} A")
        if match and match["agency"]:
            name = _agency(match["agency"], bare=True)
            if name:
                return name
    for line in texts_of(text, parts, "byline"):
        name = _agency_in_byline(line)
        if name:
            return name
    for line in texts_of(text, parts, "notice", "teaser", "navigation"):
        low = plain(line[:600])
        for mark in agency_marks():
            if mark.pattern.search(low):
                return mark.agency
    return _closing_agency(text, parts)


def _agency(name: str, *, bare: bool = False) -> str | None:
    """The agency called `name`; with `bare`, one that no table knows, if it is no station."""
    known = organisation_by_name(name.strip())
    if known:
        return known.name if known.kind == "agency" else None
    words = name.split()
    unknown = bare and 2 <= len(words) <= 4 and not _CALL_LETTERS.match(name)
    return name.strip() if unknown and words[-1].lower() in _AGENCY_WORDS else None


def _agency_in_byline(line: str) -> str | None:
    pieces = re.split(
        r"\s*(?:,|;|\||/|\band\b|–|—| - |\bfor\b|\bof\b|\bvia\b|\bwith\b|\()\s*", after_by(line)
    )
    for piece in pieces:
        name = _agency(piece.strip(" ()."), bare=has_by(line) or piece == line)
        if name:
            return name
    return None


def _closing_agency(text: str, parts: tuple[Part, ...]) -> str | None:
    body = [
        line
        for part in parts
        if part.kind in {"body", "byline", "caption"}
        for line in text[part.start : part.end].split("\n")
    ]
    last = next((line.strip() for line in reversed(body) if line.strip()), "")
    match = _CLOSING.search(f"\n{last}"[-60:])
    known = organisation_by_name(match.group(1).strip()) if match else None
    return known.name if known and known.kind == "agency" else None


def find_authors(text: str, parts: tuple[Part, ...]) -> tuple[str, ...]:
    """The people that the bylines name, in order, each once."""
    names: list[str] = []
    for line in texts_of(text, parts, "byline"):
        names.extend(name for name in byline_names(line) if name not in names)
    if not names:
        names = _bio_subjects(text, parts)
    return tuple(names)


def _bio_subjects(text: str, parts: tuple[Part, ...]) -> list[str]:
    names = []
    for line in texts_of(text, parts, "bio"):
        opening = re.split(
            r"\s(?:is|was|has|covers|writes|joined|reports)\s", line[:80], maxsplit=1
        )[0].strip()
        if opening != line and is_person(opening) and opening not in names:
            names.append(opening)
    return names


def find_place(text: str, parts: tuple[Part, ...]) -> str | None:
    """The place of the dateline, or None."""
    for line in texts_of(text, parts, "dateline"):
        match = find_dateline(f"{line} A")
        place = match["place"].strip() if match else placed_date(line)
        if place:
            return place.title() if place.isupper() and len(place) > 3 else place
    return None
