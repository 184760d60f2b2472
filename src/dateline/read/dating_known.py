"""Clues from knowledge of the world: office-holders, names of an era, reckoned anniversaries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from dateline.knowledge.eras import Era, eras_by_name
from dateline.knowledge.offices import Term, post_noun, terms, terms_of
from dateline.read.dating_days import FIRST_DAY, LAST_DAY, Band, Hint
from dateline.read.dating_names import Index, index_of, named_in
from dateline.read.dating_views import View
from dateline.records import Span, When

_TITLES = (
    r"President|Prime Minister|Premier|Chancellor|Vice[- ]President|Secretary of State"
    r"|Foreign Minister|Foreign Secretary|Defen[cs]e Minister|Defen[cs]e Secretary"
    r"|Secretary[- ]General|Taoiseach|Pope|King|Queen|Emperor|Attorney General|Finance Minister"
    r"|Treasury Secretary|Home Secretary|Supreme Leader|leader"
)
_TITLED = re.compile(
    rf"((?:[Ff]ormer |[Ee]x-|[Tt]hen[- ]|[Ll]ate |[Aa]cting |[Vv]ice[- ])?)\b({_TITLES})"
    rf"(-[Ee]lect)? "
    r"((?:[A-Z][\w.'’-]+ ){0,3}[A-Z][\w'’-]+[\w])"
)
_RECKONED = re.compile(
    r"(\d{1,3})(?:st|nd|rd|th)[- ]anniversary (?:celebrations? )?(?:of|since) (?:the |its "
    r"|his |their )?"
    r"(?:\w+ ){0,3}?((?:1[5-9]|20)\d\d)\b(?!s)"
)
_LEADING = frozenset(("president", "head of state", "prime minister", "leader", "chancellor"))
_AROUND_TERM = ((0, 0, 1.0), (2, 1, 0.6), (4, 4, 0.25), (10, 10, 0.1))
_MOST_LEADERS = 6
_LEADER_SHARE = 0.5
_LEEWAY = timedelta(days=20)


def office_holders(view: View) -> Iterator[Hint]:
    """People who are named with a post: the page falls into a term, or after a former one's."""
    seen: set[tuple[str, str]] = set()
    for start, sentence in view.sentences:
        for found in _TITLED.finditer(sentence):
            key = (found[1].strip().lower(), _holder_name(found[4]))
            if key in seen:
                continue
            seen.add(key)
            span = Span(start + found.start(), start + found.end())
            hint = _of_holder(found, span)
            if hint:
                yield hint


def _holder_name(text: str) -> str:
    return re.sub(r"['’]s?$", "", text)


def _of_holder(found: re.Match[str], span: Span) -> Hint | None:
    terms = _terms(_holder_name(found[4]), found[2])
    if not terms:
        return None
    how = found[1].strip().lower().rstrip("-")
    if found[3]:
        return _elect(terms, span)
    if how in ("former", "ex", "late"):
        return _former(terms, span)
    return None if how else _current(terms, span)


def _terms(name: str, title: str) -> tuple[Term, ...]:
    """The terms of the person of that name in the post that the title is of."""
    words = name.split()
    for length in range(len(words), min(len(words), 2) - 1, -1):
        terms = terms_of(" ".join(words[:length]))
        if not terms:
            continue
        noun = post_noun(title.lower())
        post = noun.post if noun else title.lower()
        fitting = tuple(term for term in terms if term.post == post)
        if title == "leader":
            return terms if length > 1 else ()
        if fitting:
            return fitting
        alike = [term for term in terms if {term.post, post} <= _HEADS]
        if alike and length > 1:
            return tuple(alike)
    return ()


_HEADS = frozenset(("president", "head of state", "prime minister", "premier", "chancellor"))


def _current(terms: tuple[Term, ...], span: Span) -> Hint:
    inside = [Band(term.start, (term.end or LAST_DAY) + _LEEWAY, 1.0) for term in terms]
    first = min(term.start for term in terms)
    open_end = any(term.end is None for term in terms)
    last = None if open_end else max(term.end for term in terms if term.end)
    later = Band(first, LAST_DAY, 0.02)
    person, post = terms[0].person, terms[0].post
    reason = f"{person} is called {post} without more, and held the post then"
    bands = (*inside, later)
    return Hint("office-holder", span, When(first, last), bands, 0.002, 0.7, reason, 0.9)


def _former(terms: tuple[Term, ...], span: Span) -> Hint | None:
    ends = [term.end for term in terms if term.end]
    if not ends:
        return None
    first = min(ends)
    bands = (Band(first, LAST_DAY, 1.0),)
    reason = f"{terms[0].person} is called a former {terms[0].post}"
    return Hint("former holder", span, When(first, None), bands, 0.02, 0.6, reason)


def _elect(terms: tuple[Term, ...], span: Span) -> Hint:
    bands = tuple(
        Band(term.start - timedelta(days=150), term.start + timedelta(days=3), 1.0)
        for term in terms
    )
    when = When(bands[0].first, bands[0].last)
    reason = f"{terms[0].person} is elected but not yet {terms[0].post}"
    return Hint("elect", span, when, bands, 0.002, 0.8, reason)


def leaders(view: View) -> Iterator[Hint]:
    """Leaders who are named in full, with or without a post: reports speak of them in their day."""
    seen: set[str] = set()
    for span, text in view.told:
        for start, name in named_in(text, _leader_names()):
            if name not in seen and len(seen) < _MOST_LEADERS:
                seen.add(name)
                where = Span(span.start + start, span.start + start + len(name))
                yield _of_leader(_leader_terms()[name], where)


@cache
def _leader_terms() -> dict[str, tuple[Term, ...]]:
    """The terms at the head of a state, or in the first posts, under the full names."""
    table: dict[str, list[Term]] = {}
    for term in terms():
        if term.state and " " in term.person and term.post in _LEADING:
            table.setdefault(term.person, []).append(term)
    return {name: tuple(found) for name, found in table.items()}


@cache
def _leader_names() -> Index:
    return index_of(_leader_terms())


def _of_leader(found: tuple[Term, ...], span: Span) -> Hint:
    first = min(term.start for term in found)
    last = max(term.end or LAST_DAY for term in found)
    bands = tuple(
        Band(first - timedelta(days=365 * before), last + timedelta(days=365 * behind), likelihood)
        for before, behind, likelihood in _AROUND_TERM
    )
    person, post = found[0].person, found[0].post
    reason = f"reports speak of {person} mostly around the time as {post}"
    return Hint("leader", span, When(), bands, 0.02, 0.3, reason, _LEADER_SHARE)


def eras(view: View) -> Iterator[Hint]:
    """Names that nobody used before a day, or hardly anybody after one."""
    seen: set[Era] = set()
    for span, text in view.told:
        for start, name in named_in(text, _era_names()):
            era = eras_by_name()[name]
            if era in seen:
                continue
            seen.add(era)
            yield _of_era(era, Span(span.start + start, span.start + start + len(name)))


@cache
def _era_names() -> Index:
    return index_of(eras_by_name())


def _of_era(era: Era, span: Span) -> Hint:
    first, last = era.first or FIRST_DAY, era.last or LAST_DAY
    bands = (Band(first, last, 1.0), Band(first, LAST_DAY, 0.25))
    reason = f"the name {era.name} belongs to that time"
    return Hint("era", span, When(era.first, era.last), bands, 0.02, 0.5, reason, 0.8)


def reckoned_anniversaries(view: View) -> Iterator[Hint]:
    """For "the 70th anniversary of the 1953 armistice": the year, reckoned."""
    for start, sentence in view.sentences:
        for found in _RECKONED.finditer(sentence):
            year = int(found[1]) + int(found[2])
            if not FIRST_DAY.year <= year <= LAST_DAY.year:
                continue
            first, last = date(year, 1, 1), date(year, 12, 31)
            bands = (Band(first, last, 1.0), Band(date(year - 1, 9, 1), last, 0.2))
            span = Span(start + found.start(), start + found.end())
            reason = f"{found[1]} years after {found[2]} is {year}"
            when = When(first, last, "year")
            yield Hint("anniversary", span, when, bands, 0.002, 0.7, reason)
