"""The words of quantities: units, currencies, and what befell those who are counted."""

from __future__ import annotations

from functools import cache

import msgspec

from dateline.knowledge.tables import read_table


class Unit(msgspec.Struct, frozen=True):
    """A unit under its normal name; `kind` is measure, percent, money or time."""

    unit: str
    kind: str


@cache
def _units() -> dict[str, Unit]:
    return {row["word"]: Unit(row["unit"], row["kind"]) for row in read_table("quantity_units")}


def unit_of(word: str) -> Unit | None:
    """The unit that a word or sign names, singular or plural.

    >>> unit_of("tonnes").unit, unit_of("€").unit, unit_of("sheep")
    ('tonne', 'EUR', None)
    """
    word = word.lower().rstrip(".")
    units = _units()
    found = units.get(word) or (units.get(word[:-1]) if word.endswith("s") else None)
    return found or {"feet": units["foot"], "inches": units["inch"]}.get(word)


@cache
def _casualties() -> dict[tuple[str, str], str]:
    return {(row["word"], row["pos"]): row["counted"] for row in read_table("casualties")}


def casualty_of(word: str, pos: str) -> str:
    """What befell people by `word`: killed, injured, missing, arrested …, or nothing.

    `pos` is v for what is done to them, s for what they do, n for a noun, a for an adjective.

    >>> casualty_of("wound", "v"), casualty_of("perish", "s"), casualty_of("walk", "v")
    ('injured', 'killed', '')
    """
    return _casualties().get((word, pos), "")
