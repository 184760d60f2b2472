"""Names of people compared as names: order, hyphens, case, romanisation, initials, short forms."""

from __future__ import annotations

import re
from functools import cache

from anyascii import anyascii
from rapidfuzz.distance import OSA

from dateline.knowledge.people_names import family_first_names, nicknames

SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"])
PARTICLES = frozenset(
    [
        "al",
        "el",
        "bin",
        "bint",
        "ibn",
        "abu",
        "ben",
        "da",
        "das",
        "de",
        "del",
        "della",
        "der",
        "di",
        "dos",
        "du",
        "la",
        "le",
        "van",
        "von",
        "ter",
        "den",
    ]
)
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "ß": "ss"})
SHORTEST_TYPO = 10
_SOUNDS = (
    (re.compile(r"^(?:gh|kh|q|g|k)a(?:dh|d|th|t)+[hd]?af[iy]$"), "kadafi"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"ee|iy|yi|ij"), "i"),
    (re.compile(r"kh|gh|q|c(?=[aou])|ck"), "k"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"tch|tsch|ch|zh|dj|dzh"), "j"),
    (re.compile(r"ks"), "x"),
    (re.compile(r"(.)\1"), r"\1"),
    (re.compile(r"y\b|ii\b|iy\b"), "i"),
    (re.compile(r"y"), "i"),
    (re.compile(r"w|v"), "v"),
    (re.compile(r"e(?=i)|h\b"), ""),
)
"""Spellings that romanisations of one sound change between, each to one form.

After the tables of ISO 9, BGN/PCGN and ALA-LC for Cyrillic and Arabic, read as newsrooms do.
"""


@cache
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name without case, accents, points, hyphens and suffixes.

    >>> words_of("Kang Sun-nam"), words_of("Robert Müller Jr.")
    (('kang', 'sun', 'nam'), ('robert', 'muller'))
    """
    plain = re.sub(r"[-.‐–]", " ", anyascii(name).lower())
    words = re.sub(r"[^a-z0-9 ]", "", plain).split()
    return tuple(word for word in words if word not in SUFFIXES)


@cache
def joined(name: str) -> str:
    """The letters of a name in one piece, particles left out.

    >>> joined("Kang Sun-nam") == joined("Kang Sunnam") == joined("Kang Sun Nam")
    True
    """
    return "".join(word for word in words_of(name) if word not in PARTICLES)


@cache
def folded(name: str) -> str:
    """The letters of a name, alike whether umlauts are written out or not.

    >>> folded("Jürgen Müller") == folded("Juergen Mueller") == folded("Jurgen Muller")
    True
    """
    spelled = "".join(words_of(name.lower().translate(UMLAUTS)))
    for long, short in (("ae", "a"), ("oe", "o"), ("ue", "u")):
        spelled = spelled.replace(long, short)
    return spelled


@cache
def sounded(word: str) -> str:
    """One form for the romanisations of one word.

    >>> sounded("gaddafi") == sounded("qadhafi") == sounded("kadafi")
    True
    >>> sounded("sergey") == sounded("sergei")
    True
    """
    for pattern, form in _SOUNDS:
        word = pattern.sub(form, word)
    return word


@cache
def surname_of(name: str) -> str:
    """The family name among the words of a full name, as it is compared.

    >>> surname_of("John F. Kirby")
    'kirby'
    """
    words = words_of(name)
    if not words:
        return ""
    first = name.split(maxsplit=1)[0]
    return words[0] if first in family_first_names() and 1 < len(words) < 4 else words[-1]


def same_person(one: str, other: str) -> tuple[str, bool] | None:
    """Why two full names are one, and whether that needs no support from their posts.

    None where they are two: different given names are different people.

    >>> same_person("Kang Sun-nam", "Kang Sun Nam")
    ('the names differ only in case, hyphens or spaces', True)
    >>> same_person("Kim Jong Un", "Kim Il Sung") is None
    True
    """
    if joined(one) == joined(other):
        return "the names differ only in case, hyphens or spaces", True
    first, second = words_of(one), words_of(other)
    if len(first) > 1 and sorted(first) == sorted(second):
        return "the names have the same words in another order", True
    if folded(one) == folded(other) and not (_eastern(one) or _eastern(other)):
        return "the names differ only in how accents are written", True
    return _by_words(one, other) or _by_typo(one, other)


def _by_words(one: str, other: str) -> tuple[str, bool] | None:
    first = [word for word in words_of(one) if word not in PARTICLES]
    second = [word for word in words_of(other) if word not in PARTICLES]
    if len(first) < 2 or len(second) < 2:
        return None
    if _eastern(one) or _eastern(other):
        return None
    if first[-1] == second[-1]:
        return _by_given(first[:-1], second[:-1])
    if len(first) == len(second) and all(
        sounded(a) == sounded(b) for a, b in zip(first, second, strict=True)
    ):
        return "the names are romanisations of one name", len(first) > 1
    return None


def _by_given(first: list[str], second: list[str]) -> tuple[str, bool] | None:
    """Why the names before one surname are one: a middle name, an initial, a short form."""
    short, long = sorted((first, second), key=len)
    if short[0] == long[0]:
        middle = all(_fits(a, b) for a, b in zip(short[1:], long[1:], strict=False))
        return ("the names differ only in a middle name or initial", True) if middle else None
    if sounded(short[0]) == sounded(long[0]) and len(short) == len(long) == 1:
        return "the names are romanisations of one name", True
    if short[0][0] == long[0][0] and 1 in (len(short[0]), len(long[0])):
        return "one name has only the initial of the other", False
    if _is_nickname(short[0], long[0]):
        return "one given name is a short form of the other", False
    return None


def _fits(one: str, other: str) -> bool:
    return one == other or (one[0] == other[0] and 1 in (len(one), len(other)))


def _is_nickname(one: str, other: str) -> bool:
    table = nicknames()
    for short, long in ((one, other), (other, one)):
        if long.capitalize() in table.get(short.capitalize(), ()):
            return True
    return False


def _eastern(name: str) -> bool:
    return name.split(maxsplit=1)[0] in family_first_names() and len(words_of(name)) in (2, 3)


def _by_typo(one: str, other: str) -> tuple[str, bool] | None:
    """One letter too many, too few or exchanged in one word of a long name; needs support."""
    first, second = words_of(one), words_of(other)
    if len(first) != len(second) or min(len(joined(one)), len(joined(other))) < SHORTEST_TYPO:
        return None
    pairs = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if len(pairs) != 1 or OSA.distance(*pairs[0]) != 1:
        return None
    wrong, right = sorted(pairs[0], key=len)
    exchanged = len(wrong) == len(right)
    if exchanged and (len(wrong) < 6 or sorted(wrong) != sorted(right)):
        return None
    if len(wrong) < 4 or (len(right) < 6 and not _doubled(wrong, right)):
        return None
    return "the names differ by one letter", False


def _doubled(wrong: str, right: str) -> bool:
    """Whether the one letter more is a letter written twice: "Thaae" and "Thae"."""
    return re.sub(r"(.)\1", r"\1", right) == re.sub(r"(.)\1", r"\1", wrong)
