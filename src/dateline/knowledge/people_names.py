"""Names of people: given names, family names that stand first, and short forms of names."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from dateline.knowledge.tables import read_table, values_of


@cache
def given_names() -> MappingProxyType[str, str]:
    """Common given names, each with the gender it tells: "female", "male" or "either".

    >>> given_names()["Olga"]
    'female'
    """
    return MappingProxyType({row["name"]: row["gender"] for row in read_table("given_names")})


@cache
def family_first_names() -> MappingProxyType[str, tuple[str, ...]]:
    """Family names that are written before the given name, each with the languages it is of.

    >>> family_first_names()["Nguyen"]
    ('Vietnamese',)
    """
    rows = read_table("family_first_names")
    return MappingProxyType({row["name"]: values_of(row["languages"]) for row in rows})


@cache
def nicknames() -> MappingProxyType[str, tuple[str, ...]]:
    """Short forms of given names, each with the full names that it may stand for.

    >>> nicknames()["Bill"]
    ('William',)
    """
    return MappingProxyType(
        {row["nickname"]: values_of(row["names"]) for row in read_table("nicknames")}
    )
