"""What dated pages say of the day of an undated one that tells of the same things.

Only pages that are dated by themselves give hints, so that no page dates itself by way of another;
and a hint leans on nothing of the page that gets it but its text, so that it is the same before and
after that page was read with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from dateline.link.days_named import days_named, weekdays_named
from dateline.link.pile import Pile
from dateline.link.vectors import Vector, near_pairs, nearness, vectors_of
from dateline.link.windows import width
from dateline.link.words import content_words
from dateline.records import Article, Citation, Clue, Reading, Span, Time, When

Hints = tuple[tuple[str, tuple[Clue, ...]], ...]

WIDE_DAYS = 10
"""A page whose publication may lie in more days than this is given hints."""
NARROW_DAYS = 3
"""A page whose publication lies in at most so many days gives hints."""
SAME_THINGS = 0.25
"""Nearness of two pages from which on one tells when the other was written."""
_NEIGHBOURS = 6
_BEFORE, _AFTER = timedelta(days=45), timedelta(days=365)
_HALF_BEFORE, _HALF_AFTER = timedelta(days=120), timedelta(days=240)
_WEEK = timedelta(days=6)
_SPOKEN_OF_DAYS = 60
_SHARED_WORDS = 4
_SHARED_PART = 0.4
_NO_SPAN = Span(0, 0)


def find_hints(pile: Pile) -> Hints:
    """The clues for each widely dated article of `pile`, in the order of the articles' ids.

    The datings of `pile` are those of the pages by themselves. An article that no dated one is
    near to gets none.
    """
    bare = [msgspec.structs.replace(one, times=(), events=()) for one in pile.readings]
    vectors = vectors_of(Pile(pile.articles, tuple(bare)))
    neighbours = _neighbours(pile, vectors)
    return tuple(
        (article, clues)
        for article, near in sorted(neighbours.items())
        if (clues := tuple(_clues(pile, pile.article_by_id[article], near)))
    )


def _neighbours(
    pile: Pile, vectors: Mapping[str, Vector]
) -> Mapping[str, list[tuple[float, Reading]]]:
    """The dated articles near each wide one with their nearness, the nearest first."""
    found: dict[str, list[tuple[float, Reading]]] = {}
    for pair in near_pairs(vectors):
        for one, other in (pair, pair[::-1]):
            reading = pile.reading_by_article[other]
            wide = width(pile.reading_by_article[one].dating.when) > WIDE_DAYS
            if wide and width(reading.dating.when) <= NARROW_DAYS:
                near = round(nearness(vectors[one], vectors[other]), 3)
                if near >= SAME_THINGS:
                    found.setdefault(one, []).append((near, reading))
    for near_ones in found.values():
        near_ones.sort(key=lambda pair: (-pair[0], pair[1].article))
        del near_ones[_NEIGHBOURS:]
    return found


def _clues(pile: Pile, article: Article, near: Sequence[tuple[float, Reading]]) -> Iterator[Clue]:
    for nearness_of, reading in near:
        yield _of_story(reading, min(0.6, nearness_of))
    seen: set[tuple[str, When]] = set()
    for clue in (*_of_days(article, near), *_of_weekdays(pile, article, near)):
        if (clue.kind, clue.when) not in seen:
            seen.add((clue.kind, clue.when))
            yield clue


def _of_story(reading: Reading, weight: float) -> Clue:
    """A page that tells of the same things was published then."""
    first, last = _days_of(reading)
    reason = f"a page that tells of the same things is of {reading.dating.when.edtf}"
    when = When(first - _BEFORE, last + _AFTER)
    return Clue("story", _own_clue(reading), when, weight, reason)


def _days_of(reading: Reading) -> tuple[date, date]:
    first, last = reading.dating.when.earliest, reading.dating.when.latest
    assert first is not None and last is not None  # a dating of a few days has both ends
    return first, last


def _own_clue(reading: Reading) -> Citation:
    """Where the day of a dated page stands, or what narrowed it down most."""
    clues = reading.dating.clues
    own = [clue for clue in clues if clue.kind != "contradiction"]
    if not own:
        return Citation(reading.article, _NO_SPAN.start, _NO_SPAN.end)
    return min(own, key=lambda clue: (-clue.weight, width(clue.when), clue.citation)).citation


def _of_days(article: Article, near: Sequence[tuple[float, Reading]]) -> Iterator[Clue]:
    """A day without its year that a dated page speaks of too, near its own day."""
    named = {(one.month, one.number) for one in days_named(article)}
    for _, reading in near:
        for time, day in _spoken_of(reading):
            if (day.month, day.day) in named:
                reason = f"a page that tells of the same things speaks of {day.isoformat()}"
                when = When(day - _HALF_BEFORE, day + _HALF_AFTER)
                yield Clue("day of story", _cited(time), when, 0.5, reason)


def _spoken_of(reading: Reading) -> Iterator[tuple[Time, date]]:
    """The single days that a dated page speaks of, not far from its own."""
    published = _days_of(reading)[1]
    for time in reading.times:
        when = time.when
        day = when.earliest if when and when.earliest == when.latest else None
        if day and abs((day - published).days) <= _SPOKEN_OF_DAYS:
            yield time, day


def _of_weekdays(
    pile: Pile, article: Article, near: Sequence[tuple[float, Reading]]
) -> Iterator[Clue]:
    """A weekday on which something happened that a dated page gives the day of."""
    wanted = [(one, frozenset(content_words(one.sentence))) for one in weekdays_named(article)]
    for _, reading in near if wanted else ():
        text = pile.article_by_id[reading.article].text
        for time, day in _spoken_of(reading):
            start, end = pile.sentence_of(reading.article, time.span)
            words = frozenset(content_words(text[start:end]))
            if any(one.weekday == day.weekday() and _alike(own, words) for one, own in wanted):
                reason = f"another page tells the same of {day.isoformat()}, that weekday"
                when = When(day - _WEEK, day + _WEEK)
                yield Clue("weekday of story", _cited(time), when, 0.5, reason)


def _alike(first: frozenset[str], second: frozenset[str]) -> bool:
    shared = len(first & second)
    return shared >= max(_SHARED_WORDS, _SHARED_PART * min(len(first), len(second)))


def _cited(time: Time) -> Citation:
    return Citation(time.article, time.span.start, time.span.end)
