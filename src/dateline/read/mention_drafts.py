"""A mention before it has its id and antecedent: the shape that the finders share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from anyascii import anyascii

from dateline.knowledge.people_names import family_first_names
from dateline.read.mention_appositions import Post
from dateline.read.mention_signs import is_given
from dateline.records import EntityKind, MentionForm

_SYLLABLES = re.compile(r"(?:[bcdfghjklmnpqrstvwxyz]{0,2}h?[aeiouyw]{1,4}(?:ng|[nmklptrhb])?){1,2}")


@dataclass(frozen=True)
class Draft:
    """A mention in one block, by token offsets: the whole phrase and the head inside it.

    `named` is the token of the block where the name starts that a description stands beside.
    """

    block: int
    start: int
    end: int
    head_start: int
    head_end: int
    kind: EntityKind
    form: MentionForm
    name: str
    posts: tuple[Post, ...] = ()
    state: str | None = None
    honorific: str = ""
    named: int | None = None

    @property
    def place(self) -> tuple[int, int]:
        """Where the head starts, in order of the text."""
        return self.block, self.head_start


@cache
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: no case, accents, points or hyphens.

    >>> name_words("Kang Sun-nam"), name_words("John F. Kirby")
    (('kang', 'sun', 'nam'), ('john', 'f', 'kirby'))
    """
    plain = anyascii(name).lower().replace("-", " ").replace(".", " ").replace("'", "")
    words = [word for word in plain.split() if word not in ("jr", "sr", "ii", "iii")]
    return tuple(words)


@cache
def family_words(name: str) -> frozenset[str]:
    """The words of a full name that may stand alone for its bearer as a surname.

    >>> sorted(family_words("John Kirby"))
    ['kirby']
    """
    words = name_words(name)
    if len(words) < 2:
        return frozenset(words)
    if is_family_first(name):
        languages = family_first_names()[name.split(maxsplit=1)[0]]
        return frozenset((words[0], words[-1]) if "Vietnamese" in languages else (words[0],))
    return frozenset((words[-1],))


@cache
def is_family_first(name: str) -> bool:
    """Whether a full name is written with the family name in front.

    The first word must be such a family name, and the rest must have the sound of East Asian
    given names, so that "Kim Clijsters" and "Lee Harper" are read the other way round.
    """
    parts = name.split()
    words = name_words(name)
    if len(parts) < 2 or parts[0] not in family_first_names() or len(words) > 4:
        return False
    if not all(_SYLLABLES.fullmatch(word) for word in words[1:]):
        return False
    doubtful = is_given(parts[0]) or is_given(parts[-1])
    return len(words) == 3 or not doubtful
