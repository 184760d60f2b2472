"""Names that the tagger found, trimmed of what does not belong to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from dateline.knowledge.mention_nouns import nouns_of
from dateline.knowledge.offices import post_noun
from dateline.knowledge.people_names import family_first_names
from dateline.knowledge.states import state_by_demonym
from dateline.read.mention_posts import is_post_word
from dateline.read.mention_shapes import POSSESSIVES, Name
from dateline.read.mention_signs import is_given
from dateline.read.mention_tables import looked_up
from dateline.records import EntityKind

KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "PRODUCT": "object",
    "WORK_OF_ART": "object",
    "LAW": "object",
    "EVENT": "object",
}
"""The tagger's labels (OntoNotes 5) that are read, and the kinds that they stand for."""

LONGEST_ACRONYM = 6
_WORD = re.compile(r"[^\W\d_](?:[\w.'’-]*\w)?\.?")


def tagged_names(number: int, doc: Doc, phrase: Phrase) -> Iterator[Name]:
    """The name that the tagger found, trimmed; none where it cannot be one."""
    label = phrase.label_
    if label not in KINDS:
        return
    start, end = _trimmed(doc, phrase.start, phrase.end, label)
    named = _after_post(doc, start, end) if label != "PERSON" else None
    if named is not None:
        start, label = named, "PERSON"
    if label == "PERSON" and any(character.isdigit() for character in doc[start:end].text):
        label = "PRODUCT"
    if start >= end or not _plausible(doc[start:end], label):
        return
    text = " ".join(doc[start:end].text.split())
    yield Name(number, start, end, KINDS[label], "name", text, None, label)


def _after_post(doc: Doc, start: int, end: int) -> int | None:
    """Where a person's name starts behind a post within one span: "UN Spokesperson Jo Roe"."""
    for place in range(max(start, end - 4), end - 2):
        rest = doc[place + 1 : end]
        named = all(token.pos_ == "PROPN" and token.text.istitle() for token in rest)
        closed = rest[-1].lower_ in nouns_of("name tail")
        if named and not closed and is_given(rest[0].text) and is_post_word(doc[place].text):
            return place + 1
    return None


def _trimmed(doc: Doc, start: int, end: int, label: str) -> tuple[int, int]:
    for place in range(start, end):
        if doc[place].text in ("(", "/", "—", "–", "|", ";") or (
            label == "PERSON" and doc[place].text == ","
        ):
            end = place
            break
    if label in ("PERSON", "GPE"):
        start, end = _beside_possessive(doc, start, end)
    while start < end and _leads(doc[start], label):
        start += 1
    while start < end and _trails(doc[end - 1], label):
        end -= 1
    if label == "PERSON":
        start, end = _within_capitals(doc, start, end)
    if label == "ORG" and end - start > 1 and end < len(doc) and doc[end].pos_ == "PROPN":
        end -= doc[end - 1].text in family_first_names()
    return start, end


def _within_capitals(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A name in mixed case without words all in capitals beside it: "SEOUL", "CLOSE"."""
    if not any(token.text.istitle() for token in doc[start:end]):
        return start, end
    while end - start > 1 and doc[start].text.isupper() and len(doc[start]) > 3:
        start += 1
    while end - start > 1 and doc[end - 1].text.isupper() and len(doc[end - 1]) > 3:
        end -= 1
    return start, end


def _beside_possessive(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The side of a possessive that is the name: "Russia's Putin" is Putin."""
    for place in range(start + 1, end - 1):
        if doc[place].text in POSSESSIVES[:2]:
            known = looked_up(doc[start:place])
            return (place + 1, end) if known else (start, place)
    return start, end


def _leads(token: Token, label: str) -> bool:
    if token.lower_ in nouns_of("furniture word"):
        return True
    if token.is_punct or token.text in POSSESSIVES or token.lower_ in ("the", "a", "an", "and"):
        return True
    lower = token.lower_
    if label != "PERSON":
        return token.is_alpha and token.is_lower and lower not in nouns_of("particle")
    if lower in nouns_of("honorific") or (is_post_word(lower) and token.i + 1 < len(token.doc)):
        return not is_given(token.text)
    if not token.text[0].isupper() and lower not in nouns_of("particle"):
        return True
    return state_by_demonym(token.text) is not None and not is_given(token.text)


def _trails(token: Token, label: str) -> bool:
    if label == "PERSON" and token.lower_ in nouns_of("furniture word"):
        return True
    if token.text in POSSESSIVES or (token.is_punct and token.text != "."):
        return True
    if label != "PERSON" or token.text[0].isupper() or token.text == ".":
        return False
    return token.i == 0 or token.nbor(-1).text != "-"


def _plausible(phrase: Phrase, label: str) -> bool:
    text = phrase.text
    if not any(character.isupper() for character in text) or len(phrase) > 12:
        return False
    if text.startswith(("http", "www", "@", "#")) or text in ("Photo", "Image", "Read", "File"):
        return False
    if label == "PERSON":
        return _plausible_person(phrase)
    if label == "ORG":
        lone_word = len(phrase) == 1 and (
            is_post_word(text)
            or (text.isupper() and len(text) > 6)
            or text.lower() in nouns_of("clock")
        )
        return not lone_word and not _is_title_fragment(phrase)
    return label != "NORP" or state_by_demonym(text) is not None or _is_people(phrase[-1])


def _is_people(token: Token) -> bool:
    """Whether a word such as "Democrats" means people, not only a quality: "Western"."""
    return token.tag_ in ("NNS", "NNPS") or token.dep_ in ("nsubj", "dobj", "pobj", "conj")


def _plausible_person(phrase: Phrase) -> bool:
    words = [token.text for token in phrase if token.text != "-"]
    if any(token.tag_ in ("VBZ", "VBD", "VBP") for token in phrase) or "v." in words:
        return False
    if len(words) > 6 or not all(_WORD.fullmatch(word) or word == "." for word in words):
        return False
    return any(token.pos_ == "PROPN" for token in phrase) and not (
        len(words) == 1 and phrase.text.lower() in nouns_of("not a person")
    )


def _is_title_fragment(phrase: Phrase) -> bool:
    """Whether an "organisation" is only the front of a post: the Defense of Defense Minister."""
    after = phrase.end
    doc = phrase.doc
    if len(phrase) == 1 and any(
        post_noun(doc[phrase.start : end].text) for end in (after + 1, after + 2)
    ):
        return True
    if after < len(doc) and is_post_word(doc[after].lower_) and len(phrase) <= 3:
        return all(
            token.lower_ in nouns_of("title word") or state_by_demonym(token.text) is not None
            for token in phrase
        )
    return False
