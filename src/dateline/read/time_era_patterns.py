"""Patterns for clocks and for the longer stretches of the calendar: decades, centuries, seasons."""

from __future__ import annotations

import re

from dateline.read.time_calendar_patterns import clock_part, full_year, part_code
from dateline.read.time_meanings import Meaning
from dateline.read.time_patterns import Pattern, pattern
from dateline.read.time_words import SEASONS, SIMPLE_NUMBERS, ordinal_of

_DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}


_WARMTH = re.compile(r"(?i:temperature|degrees|\b(?:highs|lows|heat|mercury|warm|cool)\b)")


def _decade(match: re.Match[str]) -> Meaning | None:
    if re.search(
        r"(?i:his|her|their|my|mid|early|late|your)[ -]\Z", match.string[: match.start()][-8:]
    ):
        return None
    digits = match["y"].strip("'’")
    around = match.string[max(0, match.start() - 60) : match.end() + 40]
    if len(digits) == 2 and _WARMTH.search(around):
        return None
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    if year % 10 or (len(digits) == 4 and year % 100 == 0 and year < 2000):
        return None
    return Meaning("decade", year=year)


def _decade_word(match: re.Match[str]) -> Meaning | None:
    return Meaning("decade", year=1900 + 10 * _DECADES[match["y"].lower()])


def _century(match: re.Match[str]) -> Meaning | None:
    number = ordinal_of(match["o"].replace(" ", "-"))
    return Meaning("century", year=number) if number else None


def _season_year(match: re.Match[str]) -> Meaning | None:
    return Meaning("season", value=SEASONS[match["n"].lower()], year=full_year(match["y"]))


def _spoken_year(match: re.Match[str]) -> Meaning | None:
    rest = match["rest"].lower().replace("-", " ").split()
    tens = {"ten": 10, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90} | {
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
    }
    ones = {
        w: n
        for n, w in enumerate(
            ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], 1
        )
    }
    return Meaning("calendar", year=1900 + sum(tens.get(w, 0) + ones.get(w, 0) for w in rest))


def _two_thousand(match: re.Match[str]) -> Meaning | None:
    return Meaning("calendar", year=2000)


def _fiscal_year(match: re.Match[str]) -> Meaning | None:
    return Meaning("calendar", year=full_year(match["y"]), name="fiscal")


_BEFORE_CLOCK = re.compile(
    r"(?:\b(?:at|by|around|about|from|until|till|before|after|to|between|and|since|or|past|of"
    r"|[A-Z][a-z]+day|\d{1,4}),?|[-–—,@]|\A) ?\Z",
    re.IGNORECASE,
)
_AFTER_CLOCK = re.compile(r" (?:on |[A-Z][a-z]+day|\d{1,2} [A-Z]|[A-Z]{2,4}\b|local)")


def _clock(match: re.Match[str]) -> Meaning | None:
    """A time of day; bare figures may be a length or a score, so they need a sign beside them."""
    plain = match[0][-1].isdigit() and not re.search(r"[A-Za-z]", match[0])
    before = match.string[max(0, match.start() - 16) : match.start()]
    if plain and not (
        _BEFORE_CLOCK.search(before) or _AFTER_CLOCK.match(match.string, match.end())
    ):
        return None
    return Meaning("reference", "TIME", part=clock_part(match["c"]), lean="text")


def _oclock(match: re.Match[str]) -> Meaning | None:
    hour = SIMPLE_NUMBERS[match["h"].lower()] if match["h"].isalpha() else int(match["h"])
    if hour > 24:
        return None
    rest = (match["p"] or "").lower()
    later = 12 if ("afternoon" in rest or "evening" in rest or "night" in rest) and hour < 12 else 0
    return Meaning("reference", "TIME", part=f"{hour + later:02}:00", lean="text")


def _noon(match: re.Match[str]) -> Meaning | None:
    return Meaning("reference", "TIME", part=part_code(match["p"]), lean="text")


ERA_PATTERNS: tuple[Pattern, ...] = (
    pattern(r"(?i:the year two thousand)", _two_thousand, "u"),
    pattern(
        r"(?i:nineteen[ -](?P<rest>(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
        r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?))(?!\w)",
        _spoken_year,
        "",
    ),
    pattern(r"(?i:fiscal|financial)(?i: year)? (?P<y>\d{4}|\d\d)(?!\w)", _fiscal_year, "y"),
    pattern(r"FY ?(?P<y>\d{4}|\d\d)(?!\w)", _fiscal_year, ""),
    pattern(r"(?P<c>{clock})(?:,? {zone}|,? \({zone}\))?", _clock, "t"),
    pattern(r"(?P<c>[0-2]?\d[:.][0-5]\d) {zone}", _clock, "t"),
    pattern(r"(?P<c>[0-2]\d[0-5]\d) (?:GMT|UTC|hours|local time)(?!\w)", _clock, "y", 1),
    pattern(
        r"(?i:(?P<h>\d\d?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
        r"(?: o['’]clock(?P<p> in the (?:morning|afternoon|evening)| at night)?"
        r"|(?P<q> in the (?:morning|afternoon|evening))))(?!\w)",
        _oclock,
        "t",
    ),
    pattern(r"(?P<p>(?i:noon|midnight|midday))(?!\w)", _noon, "t"),
    pattern(
        r"(?i:the )?(?:(?i:early|mid|late|middle)[- ])?(?P<y>(?:1[5-9]|20)\d0"
        r"|['’]?[2-9]0)['’]?s(?!\w)",
        _decade,
        "",
    ),
    pattern(
        r"(?i:the )(?:(?i:early|mid|late|roaring|swinging)[- ])?(?P<y>(?i:"
        + "|".join(_DECADES)
        + "))",
        _decade_word,
        "",
    ),
    pattern(
        r"(?i:the )?(?:(?i:early|mid|late)[- ])?(?P<o>{ordinal})[- ](?i:century)(?!\w)",
        _century,
        "u",
    ),
    pattern(r"(?i:the )?(?P<n>{season})(?i: of|,)? (?P<y>{year})", _season_year, "s"),
)
"""Every way in which a text names a clock time or an age; add one with a line."""
