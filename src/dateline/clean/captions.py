"""Captions of photographs: credits, slugs, and the words with which a caption points."""

from __future__ import annotations

import re

from dateline.clean.lines import Line

_BRACKET = re.compile(r"[(\[]([^()\[\]]{3,90})[)\]]\s{0,2}\.?$")
_STRONG = re.compile(
    r"(?<=\w)\s?/\s?(?=[A-Z])|\bvia\b|\b(?:photos?|pictures?|images?|file|pool|handout|courtesy|photograph(?:er)?|illustration"
    r"|getty|afp|epa|efe|shutterstock|bloomberg|alamy|istock|zuma|unsplash|screengrab|screenshot|provided)\b",
    re.I,
)
_AGENCY = re.compile(
    r"^(?:ap|afp|reuters|epa|efe|kcna|kns|tass|xinhua|yonhap|ani|pti|pa|dpa|ansa|nasa|contributed|supplied)$",
    re.I,
)
_CREDIT_LINE = re.compile(
    r"^[(\[©]{0,2}\s?(?:[A-Z][\w.'’-]{0,30}\s){0,3}[A-Z][\w.'’-]{0,30}\s?/\s?"
    r"[A-Z][\w.&'’-]{0,30}(?:[\s/]{1,3}[A-Z][\w.&'’-]{0,30}){0,5}[)\]]?$"
)
_LEADING = re.compile(
    r"^(?:Reuters|Getty(?: Images)?(?: - Getty)?|AFP(?:/Getty(?: Images)?)?|EPA(?:-EFE)?"
    r"|AP(?::[A-Z]\w+)?|PA(?: Wire)?|SWNS(?::[A-Z]\w+)?|Splash News"
    r"|Rex Features|Shutterstock|Alamy(?: Stock Photo)?"
    r"|Twitter|Instagram|Facebook|YouTube|Xinhua)\b[ :–-]{1,3}(?=[A-Z\d])"
)
_POINTS = re.compile(
    r"\b(?:pictured|photographed|is seen|are seen|seen here|shown here|poses?|posing|looks? on"
    r"|file photo|left\)|right\)|in this (?:\w+\s){0,3}(?:photo|image|picture|frame)"
    r"|(?:photo|image|picture) (?:shows|taken|released|provided)|from left"
    r"|in an? undated (?:photo|picture|image)|walks? past|stands? (?:next|beside|in front)"
    r"|shakes? hands with)\b",
    re.I,
)
_CALLED = re.compile(r"^(?:CLOSE|PHOTOS?|VIDEO|WATCH|LISTEN|GALLERY)\s(?=[A-Z“\"])")
_COPYRIGHT = re.compile(r"©\s?[A-Z]?\w")
_EDGE = 160
_LONGEST = 110
_LONGEST_OPEN = 60


def is_caption(line: Line) -> bool:
    """Whether `line` is the caption of a photograph, by its credit or by how it points.

    >>> is_caption(Line(0, 0, "Boats lie in the harbour. (Duarte Pinho/Ledger Images)", True))
    True
    >>> is_caption(Line(0, 0, "The minister resigned on Monday.", True))
    False
    """
    if line.words > _LONGEST:
        return False
    head, tail = line.text[:_EDGE], line.text[-_EDGE:]
    bracket = _BRACKET.search(tail)
    if bracket and _credits(bracket.group(1), line):
        return True
    if line.words <= 9 and _CREDIT_LINE.match(line.text):
        return True
    if _CALLED.match(head) and line.words >= 5 and not head.isupper():
        return True
    return not line.ends and _is_open_caption(line, head, tail)


def _is_open_caption(line: Line, head: str, tail: str) -> bool:
    """Whether a line without a full stop leads with its credit, ends in one, or points."""
    if _LEADING.match(head) and line.words >= 4:
        return True
    if line.words > _LONGEST_OPEN:
        return False
    return bool(_COPYRIGHT.search(tail) or _POINTS.search(line.text))


def _credits(inside: str, line: Line) -> bool:
    """Whether a bracket at the end of `line` credits a picture, and no agency with the text."""
    words = inside.split()
    if _STRONG.search(inside):
        capital = sum(word[:1].isupper() for word in words)
        return (
            len(words) <= 14
            and 2 * capital >= len(words)
            and ":"
            not in inside.removeprefix("Photo:").removeprefix("Image:").removeprefix("Picture:")
        )
    return (
        line.words <= 45
        and _AGENCY.match(inside.strip()) is not None
        and line.words > 1
        and (
            _POINTS.search(line.text) is not None
            or not line.text[: -len(inside) - 2].rstrip().endswith((".", "”", '"'))
        )
    )
