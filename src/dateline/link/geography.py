"""Places against each other: the same, one inside the other, or apart."""

from __future__ import annotations

from functools import cache
from math import asin, cos, radians, sin, sqrt
from typing import Literal

from dateline.knowledge.places import places_named
from dateline.knowledge.states import state_by_name

Relation = Literal["same", "inside", "around", "apart", "unknown"]
"""How the first place lies to the second; `unknown` where the tables know too little."""


@cache
def relation_of(first: str, second: str) -> Relation:
    """How the place `first` lies to the place `second`.

    >>> relation_of("Oslo", "Norway"), relation_of("Norway", "Oslo"), relation_of("Oslo", "Rome")
    ('inside', 'around', 'apart')
    """
    one, other = _plain(first), _plain(second)
    if one == other:
        return "same"
    if f" {other} " in f" {one} " or f" {one} " in f" {other} ":
        return "inside" if len(one) > len(other) else "around"
    here, there = _country(first), _country(second)
    if here is None or there is None:
        return "unknown"
    return "apart" if here != there else _within_country(first, second)


def _within_country(first: str, second: str) -> Relation:
    if state_by_name(second) is not None:
        return "inside"
    if state_by_name(first) is not None:
        return "around"
    return "apart" if is_town(first) and is_town(second) else "unknown"


@cache
def is_place(name: str, kind: str) -> bool:
    """Whether an entity of this name and kind is a place that something can happen in."""
    if kind in ("place", "state"):
        return True
    return kind == "organisation" and bool(places_named(name))


def _plain(name: str) -> str:
    words = name.lower().replace(",", " ").replace("-", " ").split()
    return " ".join(word for word in words if word not in ("the", "city", "of", "town"))


def _country(name: str) -> str | None:
    state = state_by_name(name)
    if state is not None:
        return state.code
    found = places_named(name)
    return max(found, key=lambda place: place.population).country if found else None


@cache
def is_town(name: str) -> bool:
    """Whether the map knows a town of this name that is not a state."""
    return bool(places_named(name)) and state_by_name(name) is None


@cache
def kilometres_between(first: str, second: str) -> float | None:
    """The distance of the likeliest places of these names, or None where one is not known.

    It is the shortest over the places that bear the names, on a sphere of 6371 km.
    """
    found = [
        _distance(one.latitude, one.longitude, other.latitude, other.longitude)
        for one in places_named(first)
        for other in places_named(second)
    ]
    return min(found, default=None)


def _distance(*degrees: float) -> float:
    latitude, longitude, other_latitude, other_longitude = (radians(one) for one in degrees)
    half = (
        sin((other_latitude - latitude) / 2) ** 2
        + cos(latitude) * cos(other_latitude) * sin((other_longitude - longitude) / 2) ** 2
    )
    return 2 * 6371.0 * asin(sqrt(half))
