"""Organisations that news pages name: agencies, outlets, bodies of states, companies, parties."""

from __future__ import annotations

from functools import cache

import msgspec

from dateline.knowledge.tables import key_of, read_table, values_of

_SHORTEST_IN_ANY_CASE = 5
"""Shorter names, such as WHO and AP, are read only as they are written: "who" is no body."""


class Organisation(msgspec.Struct, frozen=True):
    """An organisation: every name, its kind, the code of its state ("" for none), its domains.

    `names` starts with `name`. `kind` is one of agency, outlet, international, ministry, military,
    intelligence, party, company, court, ngo, police, bank, parliament, armed group, regulator,
    sport, university.
    """

    name: str
    names: tuple[str, ...]
    kind: str
    state: str
    domains: tuple[str, ...] = ()


@cache
def organisations() -> tuple[Organisation, ...]:
    """Every organisation of the table, in its order.

    >>> organisation_by_name("Agence France-Presse").kind
    'agency'
    """
    return tuple(
        Organisation(
            row["name"],
            (row["name"], *values_of(row["names"])),
            row["kind"],
            row["state"],
            values_of(row["domains"]),
        )
        for row in read_table("organisations")
    )


def organisation_by_name(text: str) -> Organisation | None:
    """The organisation that is called `text`, with or without an article, or None.

    >>> organisation_by_name("the I.A.E.A.").name
    'International Atomic Energy Agency'
    >>> organisation_by_name("who") is None
    True
    """
    whole, key = _written(text), key_of(text)
    bare = key[4:] if key[:4].lower() == "the " else key
    for name in (whole, key, bare, bare.replace(".", "")):
        if name in _by_name():
            return _by_name()[name]
    if len(bare) < _SHORTEST_IN_ANY_CASE or not bare[0].isupper():
        return None
    return _by_name().get(_in_any_case(bare))


def organisation_by_domain(domain: str) -> Organisation | None:
    """The organisation that publishes under `domain` or a parent of it, or None.

    >>> organisation_by_domain("edition.cnn.com").name
    'CNN'
    """
    labels = domain.lower().removeprefix("www.").split(".")
    for first in range(len(labels) - 1):
        found = _by_domain().get(".".join(labels[first:]))
        if found:
            return found
    return None


@cache
def _by_name() -> dict[str, Organisation]:
    """Organisations under their names as written and, longer ones, in any case; first wins."""
    table: dict[str, Organisation] = {}
    for organisation in organisations():
        for name in organisation.names:
            key = _written(name)
            table.setdefault(key, organisation)
            if len(key) >= _SHORTEST_IN_ANY_CASE:
                table.setdefault(_in_any_case(key), organisation)
    return table


def _written(name: str) -> str:
    """`name` with its ending, so that "Kohl's" the shop is not "Kohl" the chancellor."""
    return " ".join(name.replace("’", "'").split())


def _in_any_case(name: str) -> str:
    """A key that no text is equal to, so that "fortune" finds nothing and "FORTUNE" the outlet."""
    return f"\0{name.casefold()}"


@cache
def _by_domain() -> dict[str, Organisation]:
    table: dict[str, Organisation] = {}
    for organisation in organisations():
        for domain in organisation.domains:
            table.setdefault(domain, organisation)
    return table
