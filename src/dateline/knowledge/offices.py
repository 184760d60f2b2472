"""Offices: who held which post and when, and the words for posts."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import cache

import msgspec
from anyascii import anyascii

from dateline.knowledge.tables import first_day, key_of, last_day, read_table

_PARTICLES = frozenset(("da", "de", "del", "der", "di", "dos", "du", "la", "le", "van", "von"))


class Term(msgspec.Struct, frozen=True):
    """One spell of a person in a post, of a state (its code) or of an organisation.

    `start` is the earliest day that the source allows and `end` the latest, where the source has
    only a month or a year. An `end` of None: in the post when the table was last looked through.
    """

    person: str
    state: str
    organisation: str
    post: str
    start: date
    end: date | None
    source: str


class PostNoun(msgspec.Struct, frozen=True):
    """A word for a post: as texts have it, the normal post that it means, and its walk of life."""

    noun: str
    post: str
    kind: str


@cache
def terms() -> tuple[Term, ...]:
    """Every term of both tables, by state, organisation and first day."""
    rows = (*_rows("offices_by_hand"), *_rows("offices"))
    return tuple(sorted(rows, key=lambda term: (term.state, term.organisation, term.start)))


def _rows(table: str) -> tuple[Term, ...]:
    return tuple(
        Term(
            row["person"],
            row["state"],
            row["organisation"],
            row["post"],
            first_day(row["start"]),
            last_day(row["end"]) if row["end"] else None,
            row["source"],
        )
        for row in read_table(table)
    )


def terms_of(person_name: str) -> tuple[Term, ...]:
    """The terms of the people called `person_name`: a full name, in any spelling, or a surname.

    >>> sorted({term.post for term in terms_of("Angela Merkel")})
    ['chancellor']
    >>> terms_of("Zelensky")[0].person
    'Volodymyr Zelenskyy'
    """
    key = _person_key(person_name)
    name = _aliases().get(key, key)
    return _by_full_name().get(name) or _by_surname().get(name, ())


def holders(state: str, post: str, day: date) -> tuple[Term, ...]:
    """The terms of those who may have held `post` of `state` on `day`; two on a day of change.

    `state` is a code, or the name of the organisation for a post that is of no state.

    >>> [term.person for term in holders("USA", "president", date(2010, 1, 1))]
    ['Barack Obama']
    """
    return tuple(
        term
        for term in _by_post().get((state, post), ())
        if term.start <= day and (term.end is None or day <= term.end)
    )


@cache
def post_nouns() -> tuple[PostNoun, ...]:
    """Every word for a post, in the order of the table.

    >>> next(noun.post for noun in post_nouns() if noun.noun == "defense secretary")
    'defence minister'
    """
    return tuple(
        PostNoun(row["noun"], row["post"], row["kind"]) for row in read_table("post_nouns")
    )


@cache
def post_noun(text: str) -> PostNoun | None:
    """The row of the word `text`, in any case, or None.

    >>> post_noun("Vice-Premier").post
    'deputy prime minister'
    """
    return _post_noun_table().get(key_of(text).casefold())


@cache
def _post_noun_table() -> dict[str, PostNoun]:
    table: dict[str, PostNoun] = {}
    for noun in post_nouns():
        table.setdefault(key_of(noun.noun).casefold(), noun)
    return table


def _person_key(name: str) -> str:
    """`name` in lower case, hyphens as spaces, without accents and the points of initials."""
    return anyascii(key_of(name)).casefold().replace("-", " ").replace(".", "")


@cache
def _aliases() -> dict[str, str]:
    rows = read_table("person_aliases")
    return {_person_key(row["alias"]): _person_key(row["name"]) for row in rows}


@cache
def _by_full_name() -> dict[str, tuple[Term, ...]]:
    table: dict[str, list[Term]] = defaultdict(list)
    for term in terms():
        table[_person_key(term.person)].append(term)
    return {name: tuple(found) for name, found in table.items()}


@cache
def _by_surname() -> dict[str, tuple[Term, ...]]:
    table: dict[str, list[Term]] = defaultdict(list)
    for term in terms():
        for surname in _surnames(_person_key(term.person).split(), term.state):
            table[surname].append(term)
    return {name: tuple(found) for name, found in table.items()}


_FAMILY_FIRST = frozenset(("CHN", "PRK", "KOR", "TWN", "VNM", "HKG", "KHM"))


def _surnames(words: list[str], state: str) -> tuple[str, ...]:
    """The forms of the surname in a full name: the first word where family names stand first."""
    if len(words) == 1:
        return ()
    if state in _FAMILY_FIRST:
        return (words[0],)
    long = next((words[n:] for n in range(1, len(words)) if words[n] in _PARTICLES), words[-1:])
    return tuple(dict.fromkeys((words[-1], " ".join(long))))


@cache
def _by_post() -> dict[tuple[str, str], tuple[Term, ...]]:
    table: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in terms():
        table[term.state, term.post].append(term)
        if term.organisation:
            table[term.organisation, term.post].append(term)
    return {key: tuple(found) for key, found in table.items()}
