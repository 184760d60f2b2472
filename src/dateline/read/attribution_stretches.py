"""The content of an attribution, and how its stretch is trimmed."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from dateline.read.attribution_matches import Stretch

OPENING = {"“": "”", "‘": "’", "(": ")", "[": "]"}


CLOSING = {"”": "“", ")": "(", "]": "["}


LOOSE = frozenset({",", ";", ":", "—", "–", "-", "--", "―", "..", "_"})


@dataclass(frozen=True)
class Content:
    """The tokens of a content and the word at its root."""

    stretch: Stretch
    root: Token


def trim(token: Token, stretch: Stretch) -> Stretch:
    """`stretch` without loose marks at its ends; a quotation stays with both its marks."""
    doc = token.doc
    first, last = stretch
    while first < last - 1 and doc[first].text in LOOSE | {".", ",", "”"}:
        first += 1
    while last - 1 > first:
        text = doc[last - 1].text
        if (
            text in LOOSE
            or doc[last - 1].dep_ == "cc"
            or text == "."
            or doc[last - 1].is_space
            or (text in CLOSING and CLOSING[text] not in doc[first:last].text)
            or text in OPENING
        ):
            last -= 1
        else:
            break
    return _with_closing(token, first, last)


def _with_closing(token: Token, first: int, last: int) -> Stretch:
    """The stretch with the mark that closes a quotation opened inside it."""
    doc = token.doc
    text = doc[first:last].text
    wanted = ""
    if text.count("“") > text.count("”"):
        wanted = "”"
    elif text.count('"') % 2:
        wanted = '"'
    elif text.count("''") % 2:
        wanted = "''"
    for one in doc[last : last + 3] if wanted else ():
        if wanted in one.text:
            return first, one.i + 1
        if not one.is_punct:
            break
    return first, last
