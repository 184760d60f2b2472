"""Titles before a name and parted from it by a comma: "The mayor of the town, Jo Roe, said"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.knowledge.mention_nouns import nouns_of
from dateline.read.mention_posts import is_plural, is_post_word, post_before

LONGEST = 14
"""How many tokens a title with all that belongs to it may have before the comma."""

PHRASE = frozenset(["NOUN", "PROPN", "ADJ", "DET", "PRON", "NUM", "PART", "CCONJ"])
LINKS = frozenset(["of", "for", "at", "in"])
CLOSING = frozenset([",", ".", ")", ";", ":", "—", "–", "-", "”", '"'])
DEFINITE = frozenset(["the", "its", "his", "her", "their", "our", "my"])


@dataclass(frozen=True)
class Reversed:
    """A title before a comma: where its phrase, the words of its post and the owner stand."""

    start: int
    head: int
    head_end: int
    end: int


def reversed_title(doc: Doc, start: int, end: int) -> Reversed | None:
    """The title that stands before the tokens of a name and a comma, where it is that person's.

    The name must be closed by a comma, a stop or a verb, so that in a list of people the first
    one's title is nobody else's.
    """
    comma = start - 1
    if comma < 1 or doc[comma].text != "," or not _is_closed(doc, end):
        return None
    first = _phrase_start(doc, comma, conjoined=False)
    head_end = _head_end(doc, first, comma)
    if head_end is None:
        first = _phrase_start(doc, comma, conjoined=True)
        head_end = _head_end(doc, first, comma)
    if head_end is None or is_plural(doc, head_end):
        return None
    head = post_before(doc, head_end)
    if head is None:
        return None
    head = max(head, first)
    lone = head_end == comma and head == first
    definite = doc[first].lower_ in DEFINITE or doc[first].is_sent_start
    owned = any(token.tag_ == "POS" for token in doc[first:head])
    if not (definite or owned) or (lone and not doc[first].is_sent_start):
        return None
    return Reversed(first, head, head_end, comma)


def _is_closed(doc: Doc, end: int) -> bool:
    """Whether the name ends its phrase, and no further name of a list comes next."""
    if end >= len(doc):
        return True
    if doc[end].text != ",":
        return doc[end].text in CLOSING or doc[end].pos_ in ("VERB", "AUX")
    return end + 1 >= len(doc) or doc[end + 1].pos_ != "PROPN"


def _phrase_start(doc: Doc, comma: int, *, conjoined: bool) -> int:
    """Where the noun phrase that ends before `comma` starts, its of-phrases included.

    Where `conjoined`, an "and" before a capital is inside it: "of Trade and Industry".
    """
    place = comma
    while place > 0 and comma - place < LONGEST and _belongs(doc[place - 1]):
        place -= 1
        if doc[place].pos_ == "CCONJ" and not conjoined and _opens(doc, place + 1):
            break
        if doc[place].is_sent_start:
            break
    while place < comma and (doc[place].pos_ == "CCONJ" or doc[place].lower_ in LINKS):
        place += 1
    # Only the last phrase of several: "At the fair the mayor of the town, ..."
    for later in range(comma - 1, place, -1):
        if doc[later].lower_ in DEFINITE and doc[later - 1].lower_ not in (*LINKS, "and"):
            return later
    return place


def _opens(doc: Doc, place: int) -> bool:
    """Whether a phrase of its own begins after an "and": with a capital, or an article."""
    return doc[place].text[0].isupper() or doc[place].pos_ in ("DET", "PRON")


def _belongs(token: Token) -> bool:
    return token.pos_ in PHRASE or token.lower_ in LINKS or token.text in ("-", "’s", "'s", "'")


def _head_end(doc: Doc, first: int, comma: int) -> int | None:
    """Where the words of the post end: before the first "of" of the phrase, or its comma."""
    for place in range(first + 1, comma + 1):
        if place == comma or doc[place].lower_ in LINKS:
            word = doc[place - 1].lower_
            if is_post_word(word) and (word not in nouns_of("no post")):
                return place
            if doc[place].lower_ == "of":
                return None
    return None
