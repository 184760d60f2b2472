"""Patterns for quarters and halves of a year, and for what figures are compared with."""

from __future__ import annotations

import re

from dateline.knowledge.time_cues import cue_words
from dateline.read.time_meanings import Meaning
from dateline.read.time_patterns import Pattern, pattern
from dateline.read.time_words import ordinal_of

_WORD = re.compile(r"[a-z]+")
_GAMES, _MONEY = cue_words("game"), cue_words("money")


def is_of_a_game(match: re.Match[str]) -> bool:
    """Whether the paragraph is about a game, which has quarters of its own."""
    words = set(_WORD.findall(match.string.lower()))
    return len(words & _GAMES) > len(words & _MONEY)


def _quarter(match: re.Match[str]) -> Meaning | None:
    groups = match.groupdict()
    if is_of_a_game(match):
        return None
    number = ordinal_of(groups["o"]) if groups.get("o") else int(match["q"])
    if number is None or number > 4:
        return None
    year = groups.get("y") or groups.get("y2")
    word = (groups.get("s") or groups.get("s2") or "").lower()
    shift = {"last": -1, "this": 0, "next": 1, "year-ago": -1, "year-earlier": -1}.get(word)
    return Meaning(
        "quarter", year=int(year) if year else None, amount=number, shift=shift, name=word
    )


def _quarter_of(match: re.Match[str]) -> Meaning | None:
    """For "the last quarter of 2017" and "the first quarter of next year"."""
    word = match["o"].lower()
    number = 4 if word in ("last", "final") else ordinal_of(word)
    shift = {"last": -1, "this": 0, "next": 1}.get((match["s"] or "").lower())
    year = int(match["y"]) if match["y"] else None
    return Meaning("quarter", year=year, amount=number, shift=shift)


def _half(match: re.Match[str]) -> Meaning | None:
    groups = match.groupdict()
    number = 1 if match["o"].lower() == "first" else 2
    year = groups.get("y")
    word = (groups.get("s") or "").lower()
    shift = {"last": -1, "this": 0, "next": 1}.get(word, 0 if not year else None)
    return Meaning("half", year=int(year) if year else None, amount=number, shift=shift)


def _year_ago(match: re.Match[str]) -> Meaning | None:
    return Meaning("shift", unit="Y", shift=-1, lean="text", name="period")


def _year_quarter(match: re.Match[str]) -> Meaning | None:
    """For "the 1988 period": the quarter that the text speaks of, in that year."""
    return Meaning("unit", unit="Q", year=int(match["y"]), lean="text", name="of year")


def _latest_period(match: re.Match[str]) -> Meaning | None:
    return Meaning("unit", unit="Q", shift=0, lean="text", name="bare")


def _year_end(match: re.Match[str]) -> Meaning | None:
    return Meaning("unit", unit="Y", shift=0, lean="publication", name="this", bound="end")


QUARTER_PATTERNS: tuple[Pattern, ...] = (
    pattern(
        r"(?i:the )?(?i:comparable |same |corresponding )?(?i:year-(?:ago|earlier))"
        r"(?i: quarter| period)?(?!\w)",
        _year_ago,
        "u",
    ),
    pattern(
        r"(?i:the )?(?i:comparable |same |corresponding |like )(?i:period|quarter|three months)"
        r"(?i: of| in|,)? (?i:last year|a year (?:ago|earlier|before)|the (?:previous|prior) year)",
        _year_ago,
        "u",
    ),
    pattern(r"(?i:the )(?P<y>(?:19|20)\d\d) (?i:period|quarter)(?!\w)", _year_quarter, "y", 1),
    pattern(
        r"(?i:the )?(?P<o>(?i:first|second|third|fourth|last|final)) (?i:quarter of )"
        r"(?:(?P<y>(?:19|20)\d\d)|(?i:(?P<s>last|this|next) year)|(?i:the year))(?!\w)",
        _quarter_of,
        "u",
        2,
    ),
    pattern(r"(?i:the latest period)(?!\w)", _latest_period, "a"),
    pattern(
        r"(?i:the )?(?:(?i:around|about) )?(?i:year[- ]end|year['’]s end)(?!\w)", _year_end, "u"
    ),
    pattern(
        r"(?i:(?:the |its |their )?(?:(?P<s>this|last|next) year['’]s )?(?:(?P<y>(?:19|20)\d\d) )?"
        r"(?:(?P<s2>year-ago|year-earlier) )?(?:fiscal[ -])?(?P<o>first|second|third|fourth"
        r"|[1-4](?:st|nd|rd|th))"
        r"[ -](?:fiscal[ -])?quarter)(?!\w)(?:(?i: of|,)? (?:fiscal )?(?P<y2>(?:19|20)\d\d))?",
        _quarter,
        "u",
        1,
    ),
    pattern(
        r"(?P<o>)Q(?P<q>[1-4])(?:(?i: of|,)? (?:FY ?)?(?P<y>(?:19|20)\d\d))?(?!\w)", _quarter, ""
    ),
    pattern(
        r"(?i:the )?(?P<o>(?i:first|second|last|latter)) half of (?:(?P<y>(?:19|20)\d\d)"
        r"|(?:the|(?P<s>this"
        r"|last|next)) year)(?!\w)",
        _half,
        "",
    ),
)
"""Every way in which a text names a quarter or a half of a year; add one with a line."""
