"""Places inside one line where one kind of part ends and another begins."""

from __future__ import annotations

import re

from dateline.clean.dates import date_start, is_date_line, is_place
from dateline.clean.lines import Line
from dateline.clean.names import byline_names, has_by, is_person
from dateline.records import PartKind

Piece = tuple[int, int, PartKind]

_GLUE = re.compile(
    r"^((?:[\w'’]+\s){0,4}(?:picture|photo|image|avatar|headshot|icon|thumbnail|portrait))(?=[A-Z])"
)
_REGION = r"(?:[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3})"
_CITY = r"(?:[A-Z][A-Z.'’-]+(?:[\s-](?:[A-Z][A-Z.'’-]+|de|del|la|da|do|DE|of|OF)){0,4})"
_NUMBERED = r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}\.?)(?:,?\s\d{4})?"
_DASH = r"\s?(?:—|–|―|--|-|\|)\s?"
DATELINE = re.compile(
    rf"^(?P<head>(?P<place>{_CITY})(?:/{_CITY})?(?:,\s{_REGION}){{0,2}}"
    rf"(?:,?\s\(?{_NUMBERED}\)?)?"
    rf"(?:,?\s?\((?P<agency>[A-Z][\w.&/ '’-]{{1,40}})\))?"
    rf"(?:,?\s\(?{_NUMBERED}\)?)?,?)"
    rf"(?:{_DASH})(?=[“\"'‘\[(]?[A-Z\d“\"])"
)
MIXED = re.compile(
    rf"^(?P<head>(?P<place>{_REGION})(?:,\s{_REGION}){{0,2}}(?:,\s{_NUMBERED})?"
    rf"\s?(?:\((?P<agency>[A-Z][\w.&/ '’-]{{1,40}})\)|(?<=\d))?)(?:\s?(?:—|–|―|--)\s?|\s(?:-|\|)\s)"
    rf"(?=[“\"'‘\[(]?[A-Z\d“\"])"
)
BARE = re.compile(
    r"^(?P<head>\((?P<agency>[A-Z][\w.&/ '’-]{1,40})\))(?P<place>)(?:\s?(?:—|–|--|-|:)\s?|\s)"
    r"(?=[“\"'‘\[(]?[A-Z\d“\"])"
)
_NO_PLACE = frozenset(
    {"The", "A", "An", "In", "On", "At", "It", "This", "Update", "Breaking", "Watch"}
)
_LOOKED_AT = 160


def pieces_of(line: Line, kind: PartKind, *, opens_body: bool) -> list[Piece]:
    """`line` cut into pieces of one kind each; they cover it.

    `opens_body` is for the first lines of the body, where a dateline may stand.

    >>> pieces_of(Line(0, 29, "By Ines Quaresma | 3 May 2024", True), "byline", opens_body=False)
    [(0, 19, 'byline'), (19, 29, 'dateline')]
    """
    if opens_body and kind == "body":
        match = find_dateline(line.text)
        if match:
            cut = line.start + match.end()
            return [(line.start, cut, "dateline"), (cut, line.end, "body")]
    if kind in {"byline", "navigation", "dateline", "caption"} and line.words <= 30:
        return _furniture_pieces(line, kind)
    return [(line.start, line.end, kind)]


def find_dateline(text: str) -> re.Match[str] | None:
    """The dateline before the first sentence, as in "SINES, May 9 (Northern Wire) —", or None.

    >>> find_dateline("SINES, Portugal, May 9 (Northern Wire) — A blast")["place"]
    'SINES'
    >>> find_dateline("The blast – Six were hurt") is None
    True
    """
    head = text[:_LOOKED_AT]
    match = DATELINE.match(head) or BARE.match(head)
    if match:
        return match
    match = MIXED.match(head)
    if match is None or match["place"].split()[0] in _NO_PLACE:
        return None
    return match if match["agency"] or is_place(match["place"]) else None


def _furniture_pieces(line: Line, kind: PartKind) -> list[Piece]:
    glue = _GLUE.match(line.text)
    if glue and is_person(line.text[glue.end() :].strip()):
        cut = line.start + glue.end()
        return [(line.start, cut, "navigation"), (cut, line.end, "byline")]
    start = date_start(line.text) if kind == "byline" else None
    if start and not is_date_line(line.text):
        cut = line.start + start
        return [(line.start, cut, "byline"), (cut, line.end, "dateline")]
    return [(line.start, line.end, kind)]


def is_glued(text: str) -> bool:
    """Whether `text` is the label of a picture run together with a person's name.

    >>> is_glued("Author's photoInes Quaresma")
    True
    """
    glue = _GLUE.match(text)
    return glue is not None and is_person(text[glue.end() :].strip())


def is_signed_date(text: str) -> bool:
    """Whether `text` is a byline followed by the date of publication in one line."""
    start = date_start(text)
    if not start:
        return False
    names = byline_names(text[:start].strip(" |·•,-–—:"))
    return bool(names) and (has_by(text) or is_person(text[:start].strip(" |·•,-–—:")))
