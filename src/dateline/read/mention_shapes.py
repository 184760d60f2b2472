"""The shape of a name in a parse, and what its surroundings say of it."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from dateline.knowledge.places import places_named
from dateline.records import EntityKind, MentionForm

POSSESSIVES = ("'s", "’s", "'", "’")
LARGE_PLACE = 100_000
"""People in a place whose name is more likely the place's than a person's."""


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


def is_large_place(text: str) -> bool:
    """Whether a large town is called `text`."""
    found = places_named(text)
    return any(place.name == text and place.population >= LARGE_PLACE for place in found)


def is_known_place(text: str) -> bool:
    """Whether the gazetteer has any place of that very name."""
    return any(place.name == text for place in places_named(text))
