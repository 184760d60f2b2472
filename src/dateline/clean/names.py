"""Names of people in bylines: what is one, and where they stand in a line."""

from __future__ import annotations

import re

from dateline.knowledge.furniture import name_words
from dateline.knowledge.organisations import organisation_by_name
from dateline.knowledge.people_names import family_first_names, given_names
from dateline.knowledge.states import state_by_name

_TOKEN = re.compile(r"[^\W\d_][\w'’.-]*\Z")
_JOINED = re.compile(r"\s*(?:,|;|&|\band\b|\||\bwith\b)\s*")
_BY = re.compile(
    r"\A(?:(?:exclusive|analysis|story|words|text|report(?:ed|ing)?|written|posted|edited|compiled)\s+)?"
    r"(?:by|from)\b\s*:?\s*|\Aauthors?\s*:\s*",
    re.I,
)


def is_person(text: str, *, known: bool = False) -> bool:
    """Whether `text` looks like the name of one person; with `known`, only if a part is in a table.

    >>> is_person("Ines Quaresma"), is_person("Breaking News"), is_person("the harbour")
    (True, False, False)
    """
    words = text.strip().strip(",.;:").split()
    if not 2 <= len(words) <= 5 or len(text) > 50:
        return False
    for word in words:
        bare = word.strip(".")
        if not _TOKEN.match(word) or bare.lower() in name_words("none"):
            return False
        if not bare[:1].isupper() and bare.lower() not in name_words("particle"):
            return False
    if organisation_by_name(text) or state_by_name(text):
        return False
    return not known or _known(words)


def _known(words: list[str]) -> bool:
    parts = {
        part
        for word in words
        for part in (word.title() if word.isupper() else word, *word.split("-"))
    }
    if any(part in given_names() for part in sorted(parts)):
        return True
    first = words[0].title() if words[0].isupper() else words[0]
    return first in family_first_names()


def byline_names(text: str) -> tuple[str, ...]:
    """The people and agencies that the byline `text` names, in its order.

    >>> byline_names("By Ines Quaresma and Rui Salgado, Northern Wire")
    ('Ines Quaresma', 'Rui Salgado')
    """
    bare = _BY.sub("", text.strip(), count=1)
    names: list[str] = []
    for piece in _JOINED.split(bare):
        name = re.split(r"\s+(?:in|at|of|for|is|\(|-|–|—)\s*", piece, maxsplit=1)[0].strip(
            " .:–—-•·"
        )
        if name.isupper() and len(name) > 4:
            name = " ".join(word.capitalize() for word in name.split())
        if is_person(name) and name not in names:
            names.append(name)
    return tuple(names)


def is_agency(text: str) -> bool:
    """Whether `text` is the name of a news agency: known, or by its last word.

    >>> is_agency("Northern Wire"), is_agency("Ines Quaresma")
    (True, False)
    """
    known = organisation_by_name(text)
    if known:
        return known.kind == "agency"
    words = text.split()
    named = 2 <= len(words) <= 4 and all(word[:1].isupper() for word in words)
    return named and words[-1].lower() in {"wire", "agency"}


def has_by(text: str) -> bool:
    """Whether `text` begins as a byline does: "By", "Written by", "Author:"."""
    return _BY.match(text) is not None


def after_by(text: str) -> str:
    """`text` without the words that open a byline.

    >>> after_by("By Northern Wire")
    'Northern Wire'
    """
    return _BY.sub("", text.strip(), count=1)
