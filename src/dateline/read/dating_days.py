"""The days that remain: every day is a hypothesis, every clue weighs all of them.

A clue never excludes a day for good: outside of what it allows it leaves a floor, so that one
bad clue cannot win over the others.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from dateline.records import Grain, Span, When

FIRST_DAY = date(1990, 1, 1)
LAST_DAY = date(2027, 12, 31)
DAYS = (LAST_DAY - FIRST_DAY).days + 1
MASS = 0.97
"""The share of the weight that the interval must hold."""
WIDEST = 18 * 365
"""An interval wider than this, in days, says too little to be called a date."""

Weights = NDArray[np.float64]


@dataclass(frozen=True)
class Band:
    """Days, both ends inclusive, and how likely a page published then would say this."""

    first: date
    last: date
    likelihood: float


@dataclass(frozen=True)
class Hint:
    """What one place of the text says about the day: bands over a floor, for the days outside.

    `allows` is what a reader is shown, `share` tempers hints of one kind that are not
    independent of one another (1 counts in full), `cycle` a likelihood for each weekday.
    """

    kind: str
    span: Span
    allows: When
    bands: tuple[Band, ...]
    floor: float
    weight: float
    reason: str
    share: float = 1.0
    cycle: tuple[float, ...] = ()


def place_of(day: date) -> int:
    """The place of `day` among the hypotheses, held within them."""
    return min(max((day - FIRST_DAY).days, 0), DAYS - 1)


def day_at(place: int) -> date:
    """The day at a place among the hypotheses."""
    return FIRST_DAY + timedelta(days=place)


def weigh(hints: Iterable[Hint]) -> Weights:
    """The share of belief in each day, the sum being 1."""
    total = _prior()
    for hint in hints:
        total += hint.share * _logarithms(hint)
    total -= total.max()
    shares: Weights = np.exp(total)
    normal: Weights = shares / shares.sum()
    return normal


def _prior() -> Weights:
    """What is known before reading: pages before 2005 are rarer."""
    prior = np.zeros(DAYS)
    prior[: place_of(date(2005, 1, 1))] = math.log(0.35)
    return prior


def _logarithms(hint: Hint) -> Weights:
    if hint.cycle:
        week = np.log(np.array(hint.cycle))
        repeated: Weights = np.resize(np.roll(week, -FIRST_DAY.weekday()), DAYS)
        return repeated
    likelihood = np.full(DAYS, hint.floor)
    for band in hint.bands:
        if band.last < FIRST_DAY or band.first > LAST_DAY:
            continue
        stretch = slice(place_of(band.first), place_of(band.last) + 1)
        likelihood[stretch] = np.maximum(likelihood[stretch], band.likelihood)
    logarithms: Weights = np.log(likelihood)
    return logarithms


def interval_of(shares: Weights, mass: float = MASS) -> When:
    """The shortest interval of days that holds `mass` of the belief; open where it is too wide."""
    total = np.concatenate(([0.0], np.cumsum(shares)))
    ends = np.searchsorted(total, total[:-1] + mass - 1e-12)
    widths = np.where(ends <= DAYS, ends - np.arange(DAYS), DAYS * 2)
    start = int(widths.argmin())
    width = int(widths[start])
    if width > WIDEST:
        return When()
    first, last = day_at(start), day_at(start + width - 1)
    return When(first, last, grain_of(width))


def grain_of(width: int) -> Grain:
    """The grain that a width in days is shown with."""
    return "day" if width == 1 else "range"


def within(first: date, last: date, likelihood: float = 1.0) -> tuple[Band, ...]:
    """One band over the days from `first` to `last`."""
    return (Band(first, last, likelihood),)


def after(day: date, steps: Iterable[tuple[int, float]]) -> tuple[Band, ...]:
    """Bands that follow `day`: each step is the last day counted from it, and its likelihood.

    >>> [(band.first.day, band.last.day) for band in after(date(2023, 9, 1), [(2, 1.0), (6, 0.5)])]
    [(1, 3), (4, 7)]
    """
    bands: list[Band] = []
    start = 0
    for end, likelihood in steps:
        bands.append(Band(_moved(day, start), _moved(day, end), likelihood))
        start = end + 1
    return tuple(bands)


def _moved(day: date, days: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + days, 1), date(2100, 1, 1).toordinal()))
