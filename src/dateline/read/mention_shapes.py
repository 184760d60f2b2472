"""The shape of a name in a parse, and what its surroundings say of it."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from dateline.knowledge.mention_nouns import nouns_of
from dateline.knowledge.places import places_named
from dateline.read.mention_posts import is_post_word
from dateline.records import EntityKind, MentionForm

POSSESSIVES = ("'s", "’s", "'", "’")
LARGE_PLACE = 100_000
"""People in a place whose name is more likely the place's than a person's."""


OLDEST = 120
AFTER_AGE = (",", ".", ";", ")", "of", "and", "was", "—")


@dataclass(frozen=True)
class Name:
    """A name in one block: token offsets, and what it names.

    `label` is the tagger's, "TABLE" where a table has the name, "RUN" where neither had it.
    """

    block: int
    start: int
    end: int
    kind: EntityKind
    form: MentionForm
    name: str
    state: str | None = None
    label: str = ""
    metonym: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name."""
        return tuple(self.name.split())


def is_title_case(doc: Doc) -> bool:
    """Whether nearly all longer words are capitalised, so that capitals say nothing."""
    long = [token for token in doc if token.is_alpha and len(token.text) > 3]
    return len(long) > 3 and sum(one.text[0].isupper() for one in long) > 0.8 * len(long)


def is_titled(doc: Doc, name: Name) -> bool:
    """Whether an honorific or a post stands right before the name."""
    before = doc[name.start - 1].lower_ if name.start else ""
    if before in nouns_of("honorific"):
        return True
    return is_post_word(before) and before not in nouns_of("many meanings")


def is_large_place(text: str) -> bool:
    """Whether a large town is called `text`."""
    found = places_named(text)
    return any(place.name == text and place.population >= LARGE_PLACE for place in found)


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
