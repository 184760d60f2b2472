"""The days without a year and the weekdays that a text names, read off its words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.link.words import sentence_at
from dateline.records import Article

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_NUMBER = r"(3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_NO_YEAR = r"(?!\d)(?!,? \d{4})"
_MONTH_FIRST = re.compile(rf"\b{_MONTH} {_NUMBER}{_NO_YEAR}\b")
_DAY_FIRST = re.compile(rf"\b{_NUMBER} (?:of )?{_MONTH}{_NO_YEAR}(?!\w)")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})\b(?!s|,? (?:the )?\d|,? {_MONTH})")
_TOLD = ("headline", "body")


@dataclass(frozen=True)
class DayNamed:
    """A day of a month whose year is not named."""

    month: int
    number: int


@dataclass(frozen=True)
class WeekdayNamed:
    """A weekday (Monday is 0) that stands without a date, with its sentence."""

    weekday: int
    sentence: str


def days_named(article: Article) -> Iterator[DayNamed]:
    """The days without a year in headline and body."""
    for start, end in _told(article):
        for found in _MONTH_FIRST.finditer(article.text, start, end):
            yield DayNamed(_month(found[1]), int(found[2]))
        for found in _DAY_FIRST.finditer(article.text, start, end):
            yield DayNamed(_month(found[2]), int(found[1]))


def weekdays_named(article: Article) -> Iterator[WeekdayNamed]:
    """The weekdays without a date in headline and body."""
    for start, end in _told(article):
        for found in _WEEKDAY.finditer(article.text, start, end):
            first, last = sentence_at(article.text, found.start(), found.end())
            sentence = article.text[first:last]
            yield WeekdayNamed(_WEEKDAYS.index(found[1]), sentence)


def _told(article: Article) -> Iterator[tuple[int, int]]:
    return ((part.start, part.end) for part in sorted(article.parts) if part.kind in _TOLD)


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1
