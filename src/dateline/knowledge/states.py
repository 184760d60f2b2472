"""States: their names, the words for their people, and the places that stand for governments."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import msgspec

from dateline.knowledge.tables import key_of, read_table, values_of

_MOSTLY_OTHER_THINGS = frozenset(
    ("Hamilton", "Stanley", "Victoria", "Georgetown", "George Town", "Male", "Praia")
)
"""Capitals whose bare name is nearly always a person's, a word or another town's."""

_SHORTEST_IN_ANY_CASE = 4
"""Shorter names, such as US and ROK, are read only as they are written: "us" is no state."""


class State(msgspec.Struct, frozen=True):
    """A state: ISO 3166 alpha-3 code, every name, its demonyms, capital and metonyms.

    `names` starts with `name`. States that are no more keep the code that they had (SUN, YUG, CSK,
    DDR); VDN stands for the former North Vietnam.
    """

    code: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str
    metonyms: tuple[str, ...]


@cache
def states() -> tuple[State, ...]:
    """Every state of the table, in its order.

    >>> next(state.capital for state in states() if state.code == "NOR")
    'Oslo'
    """
    return tuple(
        State(
            row["code"],
            row["name"],
            (row["name"], *values_of(row["names"])),
            values_of(row["demonyms"]),
            row["capital"],
            values_of(row["metonyms"]),
        )
        for row in read_table("states")
    )


def state_by_name(text: str) -> State | None:
    """The state that is called `text`, with or without an article, or None.

    >>> state_by_name("the U.K.").code, state_by_name("us")
    ('GBR', None)
    >>> state_by_name("turkey") is None
    True
    """
    return _look_up(text, _by_name())


def state_by_demonym(text: str) -> State | None:
    """The state whose people, or whose things, `text` calls: "Russian", "Iraqis", or None.

    >>> state_by_demonym("North Koreans").code
    'PRK'
    """
    return _look_up(text, _by_demonym()) or _look_up(key_of(text).removesuffix("s"), _by_demonym())


def state_by_metonym(text: str) -> State | None:
    """The state whose government the place `text` stands for, or None.

    >>> state_by_metonym("the Kremlin").code, state_by_metonym("Pyongyang").code
    ('RUS', 'PRK')
    """
    return _look_up(text, _by_metonym())


def _look_up(text: str, table: dict[str, State]) -> State | None:
    key = key_of(text)
    bare = key[4:] if key[:4].lower() == "the " else key
    for name in (key, bare):
        if name in table:
            return table[name]
    if len(bare) < _SHORTEST_IN_ANY_CASE or not bare[0].isupper():
        return None
    return table.get(_in_any_case(bare))


def _table(named: Iterable[tuple[str, State]]) -> dict[str, State]:
    """States under their names as written and, longer names, in any case; the first row wins."""
    table: dict[str, State] = {}
    for name, state in named:
        key = key_of(name)
        table.setdefault(key, state)
        if len(key) >= _SHORTEST_IN_ANY_CASE:
            table.setdefault(_in_any_case(key), state)
    return table


def _in_any_case(name: str) -> str:
    """A key that no text is equal to, so that "turkey" finds nothing and "TURKEY" the state."""
    return f"\0{name.casefold()}"


@cache
def _by_name() -> dict[str, State]:
    return _table((name, state) for state in states() for name in state.names)


@cache
def _by_demonym() -> dict[str, State]:
    return _table((name, state) for state in states() for name in state.demonyms)


@cache
def _by_metonym() -> dict[str, State]:
    named = [(name, state) for state in states() for name in (state.capital, *state.metonyms)]
    return _table((name, state) for name, state in named if name not in _MOSTLY_OTHER_THINGS)
