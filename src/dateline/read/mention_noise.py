"""Names that are none: picture credits, capitals of headings, titles of works, numbers."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from dateline.knowledge.mention_nouns import nouns_of
from dateline.read.mention_shapes import POSSESSIVES, Name

NEAR = 40
"""How many characters beside a name are read for the signs of a picture's credit."""

LOUD = 9
"""How many letters in capitals make a name of several words a heading's."""

PICTURES = frozenset(["EPA", "Getty", "Getty Images", "Rex", "REX", "Shutterstock", "Alamy"])
"""Agencies of pictures, which stand alone at the end of a credit."""

_AGENCIES = (
    r"(?:AP|A\.P\.|AFP|Reuters|REUTERS|Getty|EPA|PA|Bloomberg|Rex|REX|Shutterstock|Alamy|"
    r"iStock|Corbis|SWNS|Zuma|ZUMA|TASS|Xinhua|Anadolu|Associated Press|WireImage|USA TODAY)"
)
_BEFORE = re.compile(
    r"(?:photo(?:s|graph|graphs|grapher)?|images?|pictures?|credit|file)\s*(?:by|courtesy of)?"
    r"\s*[:/|]?\s*$|(?:photo|image|picture|photograph)s? by\s*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"^\s*(?:[/|•·]\s*|,?\s+(?:via|for)\s+|\s*-\s+){_AGENCIES}\b|^\s*/\s*[A-Z][\w. ]{{1,30}}$"
)
_BESIDE_AGENCY = re.compile(r"(?:[/|•·]\s*|\b(?:via|Via|VIA)\s+|\bPhoto:?\s*|\bCredit:?\s*)$")
_MONTH = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.|\b(?:January|February|April|August|"
    r"September|October|November|December)\b|\b(?:March|May|June|July) \d|"
    r"\b(?:million|billion|trillion)\b|\d[:/]\d|\b\d+ of \d+\b"
)


def took_picture(doc: Doc, name: Name) -> bool:
    """Whether a name is a photographer's or agency's in a picture's credit within a text."""
    first, last = doc[name.start].idx, doc[name.end - 1].idx + len(doc[name.end - 1])
    before, behind = doc.text[max(first - NEAR, 0) : first], doc.text[last : last + NEAR]
    own = doc.text[first:last]
    agency = re.fullmatch(rf"{_AGENCIES}(?: Images)?", own) is not None
    if not agency and name.label != "TABLE":
        return bool(_BEFORE.search(before)) or bool(_BEHIND.match(behind))
    alone = own in PICTURES and bool(re.match(r"\s*(?:[)/|.]|$)", behind))
    return (agency or alone) and (alone or bool(_BESIDE_AGENCY.search(before)))


def is_noise(doc: Doc, name: Name) -> bool:
    """Whether a name that no table has holds a date or sum, a heading's capitals or a sentence."""
    if name.label == "TABLE":
        return False
    words = name.words
    if _MONTH.search(name.name) and name.kind in ("organisation", "place", "person", "object"):
        return True
    if sum(word.lower() in nouns_of("furniture word") for word in words) > 1:
        return True
    letters = "".join(word for word in words if word.isalpha())
    if len(words) > 1 and letters.isupper() and len(letters) >= LOUD:
        return not all(token.text.isupper() for token in doc if token.is_alpha)
    return name.label == "WORK_OF_ART" and _is_sentence(doc, name)


def _is_sentence(doc: Doc, name: Name) -> bool:
    """Whether the title of a work has a verb, a pronoun or a mark inside, or stands in quotes."""
    phrase = doc[name.start : name.end]
    inner = any(
        token.pos_ in ("AUX", "PRON") or token.tag_ in ("VBZ", "VBP") or token.text in (":", "?")
        for token in phrase
    )
    quoted = name.start > 0 and doc[name.start - 1].text in ("“", '"', "‘", "'")
    return inner or (quoted and name.end < len(doc) and doc[name.end - 1].text not in POSSESSIVES)
