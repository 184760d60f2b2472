"""Clues from what recurs and what happened: anniversaries, meetings, events that are known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from dateline.knowledge.anniversaries import Anniversary, anniversaries
from dateline.knowledge.known_events import KnownEvent, known_events
from dateline.knowledge.meetings import Meeting, meetings
from dateline.knowledge.states import (
    state_by_demonym,
    state_by_metonym,
    state_by_name,
    states,
)
from dateline.read.dating_days import FIRST_DAY, LAST_DAY, Band, Hint
from dateline.read.dating_names import Index, index_of, named_in
from dateline.read.dating_views import FUTURE, PAST, View
from dateline.read.time_words import ordinal_of
from dateline.records import Span, When

_COUNTED = re.compile(
    r"\b((?:\d{1,3}(?:st|nd|rd|th))|(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|tenth|\w+teenth|twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth))"
    r"[- ](?:[\w'’-]+ ){0,3}?(?i:anniversary|birthday)"
)
_TENS = {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70}
_REACH = 110
_COMMON = frozenset(
    [
        "and",
        "of",
        "the",
        "Republic",
        "Democratic",
        "United",
        "Islands",
        "Saint",
        "North",
        "South",
        "New",
    ]
)
_CAPITALISED = re.compile(r"[A-Z][\w.'’-]*(?: (?:of (?:the )?)?[A-Z][\w.'’-]*){0,3}")


def counted_anniversaries(view: View) -> Iterator[Hint]:
    """For "the 70th anniversary of the armistice": the year that it counts from is known."""
    seen: set[tuple[str, date]] = set()
    for start, sentence in view.sentences:
        for found in _COUNTED.finditer(sentence):
            number = ordinal_of(found[1]) or _TENS.get(found[1].lower())
            window = sentence[found.start() : found.end() + _REACH]
            rows = _rows_named(window, sentence, view) if number else []
            days = [day for row in rows if (day := _day_of(row, number or 0))]
            if days:
                span = Span(start + found.start(), start + found.end())
                weekday = _weekday_of(view, start, sentence)
                if (rows[0].name, days[0]) in seen and weekday is None:
                    continue
                seen.add((rows[0].name, days[0]))
                yield _anniversary(span, rows[0], days, number or 0, weekday)


def _rows_named(window: str, sentence: str, view: View) -> list[Anniversary]:
    """The anniversaries that the words name: the longest names, of states that are spoken of."""
    named = [
        (len(name), row)
        for name, rows in _anniversaries_by_name().items()
        if name.casefold() in window.casefold()
        for row in rows
        if row.year is not None
    ]
    if not named:
        return []
    longest = max(length for length, _ in named)
    rows = [row for length, row in named if length == longest]
    before = sentence[: sentence.find(window)][-70:]
    for text in (before, window, sentence, _opening(view)):
        states = states_in(text)
        fitting = [row for row in rows if row.state in states]
        if fitting:
            return fitting
    kin = [row for row in rows if states_in(_opening(view)) & _kin(row.state)]
    return kin or (rows if len(rows) == 1 and longest > 12 else [])


@cache
def _kin(code: str) -> frozenset[str]:
    """The states that share a word of their name, as the two Koreas do."""
    words = {one.code: frozenset(one.name.split()) - _COMMON for one in states()}
    own = words.get(code, frozenset())
    return frozenset(other for other, name in words.items() if name & own)


def _opening(view: View) -> str:
    return " ".join(sentence for _, sentence in view.sentences[:6])


def states_in(text: str) -> frozenset[str]:
    """The codes of the states that `text` names by name, demonym, capital or seat of power."""
    codes: set[str] = set()
    for found in _CAPITALISED.finditer(text):
        words = re.sub(r"['’]s?\b", "", found[0]).split()
        for start in range(len(words)):
            for end in range(start + 1, min(len(words), start + 3) + 1):
                phrase = " ".join(words[start:end]).rstrip(".")
                for look_up in (state_by_name, state_by_demonym, state_by_metonym):
                    state = look_up(phrase)
                    if state is not None:
                        codes.add(state.code)
    return frozenset(codes)


@cache
def _anniversaries_by_name() -> dict[str, tuple[Anniversary, ...]]:
    table: dict[str, list[Anniversary]] = {}
    for row in anniversaries():
        for name in dict.fromkeys(row.names):
            table.setdefault(name, []).append(row)
    return {name: tuple(rows) for name, rows in table.items()}


def _day_of(row: Anniversary, number: int) -> date | None:
    year = (row.year or 0) + number
    if not FIRST_DAY.year <= year <= LAST_DAY.year:
        return None
    try:
        return date(year, row.month, row.day)
    except ValueError:
        return None


def _weekday_of(view: View, start: int, sentence: str) -> tuple[frozenset[int], bool] | None:
    """The weekdays of a sentence, and whether it speaks of them as still to come."""
    named = [
        one
        for one in view.sightings
        if start <= one.span.start < start + len(sentence) and one.meaning.kind == "weekday"
    ]
    if not named:
        return None
    days = frozenset(one.meaning.weekday for one in named if one.meaning.weekday is not None)
    return days, any(one.ahead for one in named)


def _anniversary(
    span: Span,
    row: Anniversary,
    days: list[date],
    number: int,
    weekday: tuple[frozenset[int], bool] | None,
) -> Hint:
    bands: list[Band] = []
    for day in days:
        told = weekday is not None and day.weekday() in weekday[0]
        if told and weekday is not None:
            first, last = (6, 0) if weekday[1] else (1, 6)
            bands.append(_around(day, first, last, 20.0))
        bands += [
            _around(day, 7, 4, 1.0),
            _around(day, 30, 14, 0.2),
            Band(date(day.year, 1, 1), date(day.year, 12, 31), 0.02),
        ]
    when = When(min(days) - timedelta(days=30), max(days) + timedelta(days=30))
    reason = f"{row.name}: {number} years after {row.year} is {days[0].year}"
    return Hint("anniversary", span, when, tuple(bands), 0.0002, 0.8, reason)


def _around(day: date, before: int, behind: int, likelihood: float) -> Band:
    return Band(day - timedelta(days=before), day + timedelta(days=behind), likelihood)


def held_meetings(view: View) -> Iterator[Hint]:
    """A recurring meeting: the page is near one of its holdings, and the place tells which."""
    seen: set[str] = set()
    for start, sentence in view.sentences:
        for place, name in named_in(sentence, _meeting_names()):
            held = _meetings_by_name()[name]
            if held[0].series in seen:
                continue
            seen.add(held[0].series)
            span = Span(start + place, start + place + len(name))
            there = _nearest_place(held, sentence, place)
            behind = bool(PAST.search(sentence)) and not FUTURE.search(sentence)
            yield _meeting(span, there or held, bool(there), behind)


def _nearest_place(held: list[Meeting], sentence: str, start: int) -> list[Meeting]:
    """The holdings at the place that the sentence names nearest to the meeting."""
    places = sorted({one.place for one in held if one.place and one.place in sentence})
    if not places:
        return []
    nearest = min(places, key=lambda place: abs(sentence.index(place) - start))
    return [one for one in held if one.place == nearest]


@cache
def _meetings_by_name() -> dict[str, list[Meeting]]:
    """The holdings under each name of their series that is long enough to mean it."""
    table: dict[str, list[Meeting]] = {}
    for one in meetings():
        for name in dict.fromkeys(one.names):
            if len(name) > 5 or name.isupper():
                table.setdefault(name, []).append(one)
    shared = {name for name, held in table.items() if len({one.series for one in held}) > 1}
    return {name: held for name, held in table.items() if name not in shared}


@cache
def _meeting_names() -> Index:
    return index_of(_meetings_by_name())


def _meeting(span: Span, held: list[Meeting], placed: bool, behind: bool) -> Hint:
    bands: list[Band] = []
    month = timedelta(days=30)
    for one in held:
        bands += [
            Band(one.start - timedelta(days=0 if behind else 10), one.end + timedelta(days=5), 1.0),
            Band(one.start - timedelta(days=0 if behind else 60), one.end + month, 0.4),
            Band(
                one.start - timedelta(days=200),
                one.end + timedelta(days=300),
                0.04 if behind else 0.12,
            ),
        ]
    when = When(held[0].start, held[0].end, "range") if len(held) == 1 else When()
    where = f" in {held[0].place}" if placed else ""
    reason = f"the {held[0].series}{where} was held on days that are known"
    floor, weight = (0.002, 0.6) if placed else (0.04, 0.25)
    return Hint("meeting", span, when, tuple(bands), floor, weight, reason, 1.0 if placed else 0.7)


def known_before(view: View) -> Iterator[Hint]:
    """An event of the world that is known: the page is no older than it."""
    seen: set[str] = set()
    for span, text in view.told:
        for start, name in named_in(text, _event_names()):
            event = _events_by_name()[name]
            if event.name in seen or event.start < FIRST_DAY:
                continue
            seen.add(event.name)
            where = Span(span.start + start, span.start + start + len(name))
            bands = (
                Band(event.start, event.start + timedelta(days=60), 1.0),
                Band(event.start, event.start + timedelta(days=800), 0.6),
                Band(event.start, LAST_DAY, 0.35),
            )
            reason = f"{event.name} began on {event.start.isoformat()}"
            when = When(event.start, None)
            yield Hint("known event", where, when, bands, 0.02, 0.4, reason, 0.8)


@cache
def _events_by_name() -> dict[str, KnownEvent]:
    """The events under the names that no other event bears and that are long enough."""
    table: dict[str, list[KnownEvent]] = {}
    for event in known_events():
        for name in dict.fromkeys(event.names):
            if len(name) > 7:
                table.setdefault(name, []).append(event)
    return {name: events[0] for name, events in table.items() if len(events) == 1}


@cache
def _event_names() -> Index:
    return index_of(_events_by_name())
