"""Clues that state the day: the page's code, its date line, its address, an agency's dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dateline.read.dating_days import FIRST_DAY, LAST_DAY, Band, Hint, within
from dateline.read.dating_views import View
from dateline.read.time_grounds import Ground
from dateline.read.time_meanings import Expression
from dateline.read.time_resolving import resolve
from dateline.read.times import find_expressions
from dateline.records import Span, When

_META = re.compile(r"(?m)^(published|modified|found|url): *(.+)$")
_EARLY = re.compile(r"T0[0-8]:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|\+00:?00)")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_IN_ADDRESS = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2]|[1-9](?=[/_-])|(?:jan|feb|mar|apr|may|jun|jul|aug"
    r"|sep|oct|nov|dec)[a-z]*)[/_-]?(0[1-9]|[12]\d|3[01]|[1-9](?=[/_-]))?(?!\d)",
    re.IGNORECASE,
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|(?i:copyright))\D{0,20}?(?:(?:19|20)\d\d ?[-–] ?)?((?:19|20)\d\d)"
)
_CUE = re.compile(r"(?i)updated|modified|edit|accessed|retrieved|published|posted|created|issued")
_UPDATED = re.compile(r"(?i)updated|modified|edit|accessed|retrieved")


_LEAD = 240
"""Code points of the body that are its lead."""
_WEEKDAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
_WEEKDAY = re.compile(r"\b(?:on|late|early) (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?! to\b)")
_LEAD_LAGS = {0: 1.0, 1: 0.3, 6: 0.1}
"""How often the dateline's day is that of the weekday in the lead, one day later, or earlier."""


def stated_in_metadata(view: View) -> Iterator[Hint]:
    """The day that the page's code gives as its publication."""
    for span, text in view.parts_of("metadata"):
        for found in _META.finditer(text):
            day = _iso_day(found[2])
            if day is None or found[1] == "url":
                continue
            where = Span(span.start + found.start(2), span.start + found.end(2))
            if found[1] == "published":
                # Early in the day by universal time it may be the day before where the page is.
                weight = 0.93 if _EARLY.search(found[2]) else 0.98
                yield exact("metadata", where, day, weight, "the page's code states it")
            elif found[1] == "found":
                yield exact("found in page", where, day, 0.9, "the page shows it in its markup")
            else:
                yield _not_after(where, day)


def _iso_day(text: str) -> date | None:
    found = _ISO.search(text)
    try:
        day = date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None
    return day if day and FIRST_DAY <= day <= LAST_DAY else None


def exact(kind: str, span: Span, day: date, weight: float, reason: str) -> Hint:
    """The hint that the page was published on `day`, and hardly a day off."""
    near = within(day - timedelta(days=1), day + timedelta(days=1), 0.05)
    bands = (*within(day, day), *near)
    return Hint(kind, span, When(day, day, "day"), bands, (1 - weight) / 50, weight, reason)


def _not_after(span: Span, day: date) -> Hint:
    return Hint(
        "modified",
        span,
        When(None, day),
        (Band(day - timedelta(days=30), day, 1.0), Band(FIRST_DAY, day, 0.2)),
        0.01,
        0.5,
        "it was changed on that day, so it was published no later",
    )


def stated_in_dateline(view: View) -> Iterator[Hint]:
    """The day on the page's own date line; the first that is not an update."""
    days: list[tuple[bool, int, Span, date]] = []
    for span, text in view.parts_of("dateline"):
        for one in find_expressions(text):
            if one.meaning.kind != "calendar" or not (one.meaning.year and one.meaning.day):
                continue
            resolved = resolve(one.meaning, Ground(date(2015, 6, 15)))
            if resolved.when is None or resolved.when.earliest is None:
                continue
            if resolved.when.earliest != resolved.when.latest:
                continue
            where = Span(span.start + one.start, span.start + one.end)
            cues = _CUE.findall(text[max(0, one.start - 40) : one.start])
            updated = bool(cues) and bool(_UPDATED.search(cues[-1]))
            days.append((updated, where.start, where, resolved.when.earliest))
    if days:
        _, _, where, day = min(days)
        if FIRST_DAY <= day <= LAST_DAY:
            yield exact("dateline", where, day, 0.97, "the page's date line states it")


def stated_in_address(view: View) -> Iterator[Hint]:
    """The day or the month that the page's address carries."""
    for span, text in view.parts_of("metadata"):
        for line in _META.finditer(text):
            if line[1] != "url":
                continue
            for found in _IN_ADDRESS.finditer(line[2]):
                start = span.start + line.start(2) + found.start()
                hint = _of_address(found, Span(start, start + len(found[0])))
                if hint:
                    yield hint
                    return


def _of_address(found: re.Match[str], span: Span) -> Hint | None:
    year = int(found[1])
    month = int(found[2]) if found[2].isdigit() else _MONTHS.index(found[2][:3].lower()) + 1
    try:
        first = date(year, month, int(found[3] or 1))
    except ValueError:
        return None
    if not FIRST_DAY <= first <= LAST_DAY:
        return None
    if found[3]:
        return exact("address", span, first, 0.985, "the page's address carries the day")
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    reason = "the page's address carries the month"
    bands = within(first, last)
    return Hint("address", span, When(first, last, "month"), bands, 0.01, 0.9, reason)


def stated_by_agency(view: View) -> Iterator[Hint]:
    """The day of an agency's dateline ("MOSCOW, March 4 (Agency) --"), which names no year.

    It stands at the head of the body, or was labelled as a date line of its own.
    """
    for span, text in view.parts_of("dateline"):
        for one in find_expressions(text)[:1]:
            if one.meaning.kind == "calendar" and one.meaning.day and not one.meaning.year:
                yield _of_agency(view, span, one)
                return
    for span, text in view.parts_of("body")[:1]:
        head = text[:120]
        for one in find_expressions(head)[:1]:
            opening = head[: one.start].strip()
            closed = re.match(r"\.?,? ?(?:\(|--|—|–|-|\[|/)", head[one.end :])
            capitals = bool(re.match(r"[A-Z]{3,}", opening))
            if one.meaning.kind == "calendar" and one.meaning.day and closed and capitals:
                yield _of_agency(view, span, one)


def _of_agency(view: View, span: Span, one: Expression) -> Hint:
    where = Span(span.start + one.start, span.start + one.end)
    month, day = one.meaning.month or 1, one.meaning.day or 1
    years = [one.meaning.year] if one.meaning.year else range(FIRST_DAY.year, LAST_DAY.year + 1)
    bands: list[Band] = []
    for year in years:
        try:
            first = date(year, month, day)
        except ValueError:
            continue
        fits = _fits(first, _lead_weekday(view))
        bands += [Band(first, first, fits), Band(first, first + timedelta(days=1), fits / 4)]
    allows = When(bands[0].first, bands[0].first, "day") if one.meaning.year else When()
    reason = "the agency's dateline at the head of the text gives the day"
    return Hint("agency dateline", where, allows, tuple(bands), 0.0005, 0.9, reason)


def _lead_weekday(view: View) -> int | None:
    """The weekday that the first lines name, Monday being 0: an agency tells of its own day."""
    for _, text in view.parts_of("body")[:1]:
        found = _WEEKDAY.search(text[:_LEAD])
        return _WEEKDAYS.index(found[1]) if found else None
    return None


def _fits(day: date, weekday: int | None) -> float:
    """How likely a dateline of `day` is above a lead that names `weekday`."""
    if weekday is None:
        return 1.0
    return _LEAD_LAGS.get((day.weekday() - weekday) % 7, 0.06)


def stated_by_copyright(view: View) -> Iterator[Hint]:
    """The year of the copyright line: a page is hardly ever younger than it."""
    for span, text in view.parts_of("notice", "navigation", "bio", "teaser"):
        for found in _COPYRIGHT.finditer(text):
            year = int(found[1])
            if not FIRST_DAY.year <= year <= LAST_DAY.year:
                continue
            first, last = date(year, 1, 1), date(year, 12, 31)
            bands = (Band(first, last, 1.0), Band(FIRST_DAY, first, 0.4))
            where = Span(span.start + found.start(), span.start + found.end())
            reason = "the copyright line names the year, which may be that of the visit"
            yield Hint("copyright", where, When(None, last), bands, 0.1, 0.3, reason)
            return
