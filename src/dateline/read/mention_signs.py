"""Signs of a person beside a name: an honorific, a post, an age, a verb of speech."""

from __future__ import annotations

from functools import cache

from anyascii import anyascii
from spacy.tokens import Doc

from dateline.knowledge.mention_nouns import nouns_of
from dateline.knowledge.offices import post_noun
from dateline.knowledge.people_names import given_names
from dateline.read.mention_posts import is_post_word
from dateline.read.mention_reversed import reversed_title
from dateline.read.mention_shapes import POSSESSIVES, Name

OLDEST = 120
AFTER_AGE = (",", ".", ";", ")", "of", "and", "was", "—")
APPOSITION_REACH = 8
HUMAN = frozenset(
    ["government", "diplomatic", "court", "police", "church", "military", "academic", "medical"]
)
"""The walks of life whose posts only people hold; "owner" and "maker" may be said of a body."""


def is_placed(doc: Doc, name: Name) -> bool:
    """Whether a name stands as a place's: "the mayor of", "died in", "near", "the town of"."""
    if name.start < 2 or (name.end < len(doc) and doc[name.end].pos_ in ("NOUN", "PROPN", "PART")):
        return False
    before, head = doc[name.start - 1], doc[name.start - 1].head
    if before.lower_ in ("of", "for") and doc[name.start - 2].lower_ in nouns_of("head of a place"):
        return True
    if before.lower_ in ("near", "outside"):
        return True
    whole = doc[name.end - 1].dep_ == "pobj"
    return (
        before.lower_ == "in"
        and whole
        and len(name.words) == 1
        and head.pos_ in ("VERB", "NOUN")
        and head.lemma_.lower() not in nouns_of("not in a place")
    )


def is_acting(doc: Doc, name: Name) -> bool:
    """Whether a name stands as a body's: as the subject of a verb, or with a legal form."""
    token = doc[name.end - 1]
    speaks = token.dep_ == "nsubj" and token.head.pos_ == "VERB"
    return speaks or is_speaking(doc, name.start, name.end)


@cache
def is_given(word: str) -> bool:
    """Whether `word` is a given name, with its accents or without.

    >>> is_given("Lucía")
    True
    """
    return word in given_names() or anyascii(word) in given_names()


def is_titled(doc: Doc, name: Name) -> bool:
    """Whether an honorific or a post stands right before the name."""
    before = doc[name.start - 1].lower_ if name.start else ""
    if before in nouns_of("honorific"):
        return True
    return is_post_word(before) and before not in nouns_of("many meanings")


def is_aged(doc: Doc, start: int, end: int) -> bool:
    """Whether an age stands beside the tokens, as it does beside people: "Jo Roe, 41, said"."""
    if start > 1 and doc[start - 1].lower_ == "old" and doc[start - 2].text == "-":
        return True
    if end + 2 >= len(doc) or doc[end].text != ",":
        return False
    if doc[end + 1].lower_ in ("a", "an") and "year" in doc[end + 2 : end + 6].text:
        return True
    years = doc[end + 1].text
    return years.isdigit() and 0 < int(years) < OLDEST and doc[end + 2].text in AFTER_AGE


def is_suffering(doc: Doc, start: int) -> bool:
    """Whether the words before say what is done to people: "arrested", "the killing of"."""
    before = start - 1 if start > 1 and doc[start - 1].lower_ == "of" else start
    return before > 0 and doc[before - 1].lower_ in nouns_of("done to people")


def is_honoured(doc: Doc, start: int) -> bool:
    """Whether an honorific stands right before token `start`."""
    return start > 0 and doc[start - 1].lower_ in nouns_of("honorific")


def is_speaking(doc: Doc, start: int, end: int) -> bool:
    """Whether a verb of speech stands right behind or before the tokens."""
    end += end < len(doc) and doc[end].text == ","
    behind = end < len(doc) and doc[end].lower_ in nouns_of("speaking")
    return behind or (start > 0 and doc[start - 1].lower_ in nouns_of("speaking"))


def is_described(doc: Doc, name: Name) -> bool:
    """Whether a post that only people hold stands before the name and a comma."""
    found = reversed_title(doc, name.start, name.end)
    if found is None:
        return False
    word = doc[found.head_end - 1].lower_
    row = post_noun(doc[found.head : found.head_end].text.lower()) or post_noun(word)
    human = row is not None and row.kind in HUMAN and word not in nouns_of("many meanings")
    return human or word in nouns_of("business post")


def is_apposed(doc: Doc, end: int) -> bool:
    """Whether a post that only people hold follows in apposition: ", the mayor of the town"."""
    if end + 2 >= len(doc) or doc[end].text != ",":
        return False
    for place in range(end + 1, min(end + 1 + APPOSITION_REACH, len(doc))):
        token = doc[place]
        row = post_noun(token.lower_) if token.pos_ in ("NOUN", "PROPN") else None
        if row is not None and token.lower_ not in nouns_of("many meanings"):
            return row.kind in HUMAN
        if row is not None and token.lower_ in nouns_of("business post"):
            return place > end + 1
        if token.pos_ not in ("DET", "ADJ", "NOUN", "PROPN", "PRON") and token.text not in (
            "-",
            *POSSESSIVES,
        ):
            return False
    return False
