"""Clues from the full dates and the years that the body names.

The likelihoods are shares of pages, counted over dated reports of many outlets: how long after the
latest day or year that it names a page was published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dateline.read.dating_days import FIRST_DAY, LAST_DAY, Band, Hint, after
from dateline.read.dating_views import Sighting, View
from dateline.records import Span, When

Steps = tuple[tuple[int, float], ...]

_AFTER_DATE = (
    (0, 0.28), (1, 0.17), (7, 0.009), (30, 0.0018), (90, 0.0008), (365, 0.0004), (1000, 0.00026),
    (3000, 0.00002), (9000, 0.000004),
)  # fmt: skip
_AFTER_OLD_DATE = (
    (1, 0.03), (7, 0.01), (365, 0.0005), (1000, 0.0004), (3000, 0.0001), (9000, 0.00003),
)  # fmt: skip
_AFTER_STAMP = ((0, 0.75), (1, 0.11), (7, 0.004), (365, 0.0002), (3000, 0.00003))
_AFTER_MONTH = (
    (31, 0.008), (62, 0.004), (124, 0.002), (365, 0.0008), (1000, 0.00033), (3000, 0.00003),
    (9000, 0.000008),
)  # fmt: skip
_AFTER_YEAR = (
    (364, 1.15e-3), (729, 3e-4), (1094, 2.4e-4), (1460, 1.6e-4), (1825, 1.3e-4), (2555, 6e-5),
    (7665, 2.6e-5), (14000, 6e-6),
)  # fmt: skip
_AFTER_YEARS = (
    (364, 1.15e-3), (729, 4e-4), (1094, 3e-4), (1460, 1.2e-4), (1825, 1e-4), (2555, 3e-5),
    (7665, 6e-6), (14000, 1e-6),
)  # fmt: skip
_STAMP = re.compile(r"(?i)(?:posted|published|updated|first published|last updated|date)\W*\Z")
_RIGHTS = re.compile(r"(?i)(?:©|\(c\)|copyright)\W{0,12}(?:\d{4} ?[-–] ?)?\Z")
_UP_TO = re.compile(r"(?i)\b(?:by|into|until|through|as (?:early|soon) as)(?: the \w+ of)? \Z")
_NUMBER = re.compile(r"\d+")
_FOUR_DIGITS = re.compile(r"\d{4}")
_HEAD = 220


def full_dates(view: View) -> Iterator[Hint]:
    """The latest full date that the body names as past: the page is hardly older than it."""
    found = [
        (day, one)
        for one in view.sightings
        if (day := _full_day(one)) and FIRST_DAY <= day <= LAST_DAY and _has_year(view, one)
    ]
    stamps = [(day, one) for day, one in found if _is_stamp(view, one)]
    if stamps:
        day, one = stamps[0]
        reason = "a full date stands where pages put their own"
        yield _dated("date at the head", one.span, day, reason)
    to_come = {day for day, one in found if one.surely_ahead}
    behind = [(day, one) for day, one in found if day not in to_come]
    if behind:
        day, one = max(behind, key=lambda pair: (pair[0], -pair[1].span.start))
        reason = "the latest full date that the text names as past"
        yield _dated("latest date", one.span, day, reason, old=_latest_year(view) > day.year)
    ahead = [(day, one) for day, one in found if one.surely_ahead]
    if ahead:
        day, one = min(ahead, key=lambda pair: (pair[0], pair[1].span.start))
        yield _not_yet(one.span, day)


def _has_year(view: View, one: Sighting) -> bool:
    """Whether the words give the year themselves, as "9/11" does not."""
    return len(_NUMBER.findall(view.article.text, one.span.start, one.span.end)) > 2 or bool(
        _FOUR_DIGITS.search(view.article.text, one.span.start, one.span.end)
    )


def _full_day(one: Sighting) -> date | None:
    meaning = one.meaning
    if meaning.kind != "calendar" or not (meaning.year and meaning.month and meaning.day):
        return None
    if meaning.name.startswith("either"):
        return None
    try:
        return date(meaning.year, meaning.month, meaning.day)
    except ValueError:
        return None


def _is_stamp(view: View, one: Sighting) -> bool:
    """Whether a date stands alone on its line near the head, or after "Posted"."""
    if _STAMP.search(one.before) or one.meaning.type == "TIME":
        return True
    start = view.told[0][0].start if view.told else 0
    line = one.sentence.strip()
    return one.span.start - start < _HEAD and len(line) < 60 and not re.search(r"[a-z]\.$", line)


def _dated(kind: str, span: Span, day: date, reason: str, *, old: bool = False) -> Hint:
    steps: Steps = _AFTER_OLD_DATE if old else _AFTER_DATE
    weight = 0.5
    if kind == "date at the head":
        steps, weight = _AFTER_STAMP, 0.8
    before = Band(day - timedelta(days=1), day, steps[1][1] / 3)
    early = Band(day - timedelta(days=60), day, 0.0003)
    bands = (*after(day, steps), before, early)
    return Hint(kind, span, When(day, None), bands, 4e-6, weight, reason)


def _latest_year(view: View) -> int:
    """The latest year that the text names as past."""
    return max((one.meaning.year or 0 for one in _with_year(view) if not _is_ahead(one)), default=0)


def _with_year(view: View) -> list[Sighting]:
    """The expressions that name a year by itself or with its month, and that can be the page's."""
    return [
        one
        for one in view.sightings
        if one.meaning.kind in ("calendar", "season", "quarter")
        and one.meaning.year
        and FIRST_DAY.year <= one.meaning.year <= LAST_DAY.year
        and not one.meaning.day
        and not _RIGHTS.search(one.before)
    ]


def _is_ahead(one: Sighting) -> bool:
    return one.surely_ahead or bool(_UP_TO.search(one.before))


def _not_yet(span: Span, day: date) -> Hint:
    bands = (
        Band(day - timedelta(days=60), day, 0.01),
        Band(day - timedelta(days=365), day, 0.002),
        Band(day - timedelta(days=1500), day, 0.0003),
    )
    reason = "the text speaks of that day as still to come"
    return Hint("date ahead", span, When(None, day), bands, 2e-5, 0.5, reason)


def named_years(view: View) -> Iterator[Hint]:
    """The latest year or month of a year that the body names as past, and the first ahead."""
    behind: list[tuple[date, Sighting]] = []
    ahead: list[tuple[date, Sighting]] = []
    for one in _with_year(view):
        year = one.meaning.year or 0
        if one.meaning.bound in ("earlier", "later") and not one.meaning.month:
            yield _same_year(one.span, year)
            continue
        first = date(year, one.meaning.month or 1, 1)
        (ahead if _is_ahead(one) else behind).append((first, one))
    dated = [day.year for one in view.sightings if (day := _full_day(one)) and not one.surely_ahead]
    if behind:
        first, one = max(behind, key=lambda pair: (pair[0], -pair[1].span.start))
        if first.year > max(dated, default=0):
            yield _since_year(first, one, len({day.year for day, _ in behind}))
    if ahead:
        first, one = min(ahead, key=lambda pair: (pair[0], pair[1].span.start))
        yield _before_year(first, one)


def _since_year(first: date, one: Sighting, named: int) -> Hint:
    """The page follows the latest year; where it names several, it seldom does by many."""
    steps = _AFTER_MONTH if one.meaning.month else _AFTER_YEAR if named < 3 else _AFTER_YEARS
    early = Band(first - timedelta(days=730), first, 4e-5)
    bands = (*after(first, steps), early)
    reason = "the latest year that the text names as past"
    return Hint("named year", one.span, When(first, None), bands, 6e-6, 0.4, reason)


def _before_year(first: date, one: Sighting) -> Hint:
    end = date(first.year, 12, 31)
    bands = (
        Band(date(first.year, 1, 1), end, 1e-3),
        Band(date(first.year - 1, 1, 1), end, 8e-4),
        Band(date(first.year - 3, 1, 1), end, 3e-4),
        Band(date(first.year - 8, 1, 1), end, 8e-5),
        Band(date(first.year, 1, 1), date(first.year + 3, 12, 31), 8e-5),
    )
    reason = "the text speaks of that year as still to come"
    return Hint("year ahead", one.span, When(None, end), bands, 1e-5, 0.3, reason)


def _same_year(span: Span, year: int) -> Hint:
    first, last = date(year, 1, 1), date(year, 12, 31)
    reason = "the text calls a part of that year earlier or later, as one does within it"
    bands = (Band(first, last, 1.0), Band(first, date(year + 1, 12, 31), 0.004))
    return Hint("same year", span, When(first, last, "year"), bands, 0.0001, 0.8, reason)
