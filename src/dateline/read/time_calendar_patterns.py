"""Patterns for times that are named by the calendar: days, months, years, clocks, holidays."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from dateline.knowledge.named_days import named_year
from dateline.read.time_meanings import Meaning, TimexType
from dateline.read.time_patterns import Pattern, pattern
from dateline.read.time_words import (
    PARTS_OF_DAY,
    month_of,
    ordinal_of,
    weekday_of,
)

_YEAR_WORDS = r"(?:\d{4}|'\d\d)"
_AFTER_PREPOSITION = (
    r"(?:(?<=in )|(?<=In )|(?<=of )|(?<=since )|(?<=Since )|(?<=until )|(?<=Until )|(?<=by )"
    r"|(?<=By )|(?<=late )|(?<=Late )|(?<=early )|(?<=Early )|(?<=mid-)|(?<=Mid-)|(?<=during )"
    r"|(?<=During )|(?<=from )|(?<=From )|(?<=through )|(?<=between )|(?<=before )|(?<=after )"
    r"|(?<=till )|(?<=for )|(?<=for the )|(?<=to )|(?<=and )|(?<=or )|(?<=next )|(?<=last )"
    r"|(?<=this ))"
)
_COUNTED = (
    r"(?! (?:people|men|women|troops|soldiers|workers|jobs|homes|houses|students|children|miles"
    r"|meters|metres|feet|kilometers|kilometres|km|tons|tonnes|pounds|dollars|euros|points|shares"
    r"|barrels|votes|deaths|cases|employees|members|copies|units|hours|calories|square"
    r"|percent|acres"
    r"|stores|customers|passengers|patients|million|billion|megawatts|rpm|or so|protesters|police"
    r"|residents|families|victims|migrants|seats|pages|yards|others|times|to \d|different|more"
    r"|rounds|missiles|times)\b)"
)

_YEAR_CUE = re.compile(
    r"(?i:\b(?:in|since|of|by|until|till|from|to|through|during|before|after|for|between|and|early"
    r"|late|mid|around|about|circa|the|year|back in)[ -]|[(–,-] ?)\Z"
)
_MODEL_NUMBER = re.compile(r"(?<!mid)(?<!pre)(?<!post)(?<!early)(?<!late)(?i:[a-z])-\Z")
_NOT_YEAR_CUE = re.compile(
    r"(?i:\b(?:about|around|some|nearly|almost|over|than|least|most|to about|flight|no|number"
    r"|room|route"
    r"|highway|channel|page|model|section|unit|article|chapter|resolution) )\Z"
)


def full_year(text: str) -> int:
    """The year that two or four digits say; two digits lie between 1970 and 2069.

    >>> full_year("19"), full_year("'98"), full_year("2021")
    (2019, 1998, 2021)
    """
    digits = int(text.strip("'’"))
    if digits >= 100:
        return digits
    return digits + (1900 if digits >= 70 else 2000)


def calendar(
    year: str | int | None, month: int | None, day: str | int | None, weekday: str | None = None
) -> Meaning | None:
    """The meaning of a day, month or year; None where no calendar has such a day."""
    number = int(re.sub(r"\D", "", str(day))) if day else None
    full = full_year(str(year)) if year else None
    if (month is not None and not 1 <= month <= 12) or (number and not 1 <= number <= 31):
        return None
    named = weekday_of(weekday) if weekday else None
    return Meaning("calendar", year=full, month=month, day=number, weekday=named)


def clock_part(text: str) -> str:
    """A time of day as TIMEX3 writes it: hours and minutes of a day of 24 hours.

    >>> clock_part("7:15 p.m."), clock_part("17.45"), clock_part("12 am")
    ('19:15', '17:45', '00:00')
    """
    found = re.match(r"(\d{1,2})(?:[:.]?(\d\d)(?!\d))?", text)
    if not found:
        return ""
    hour, minute = int(found[1]), found[2] or "00"
    low = text.lower()
    if re.search(r"p\.?m", low) and hour < 12:
        hour += 12
    if re.search(r"a\.?m", low) and hour == 12:
        hour = 0
    return f"{hour:02}:{minute}"


def part_code(text: str) -> str:
    """The TIMEX3 code of a part of the day: "late afternoon" is AF.

    >>> part_code("late afternoon"), part_code("midnight")
    ('AF', '24:00')
    """
    return PARTS_OF_DAY[re.split(r"[\s-]+", text.lower().rstrip("s"))[-1]]


def _iso(match: re.Match[str]) -> Meaning | None:
    meaning = calendar(match["y"], int(match["m"]), match["d"])
    if meaning is None or not match["clock"]:
        return meaning
    return Meaning(
        "calendar",
        "TIME",
        year=meaning.year,
        month=meaning.month,
        day=meaning.day,
        part=match["clock"],
    )


def _numeric(match: re.Match[str]) -> Meaning | None:
    """A date in figures; `name` keeps the two readings open where both are a date."""
    first, second = int(match["a"]), int(match["b"])
    if first > 12 or second > 12:
        day, month = (first, second) if first > 12 else (second, first)
        return calendar(match["y"], month, day)
    meaning = calendar(match["y"], first, second)
    if meaning is None or first == second:
        return meaning
    mark = "." if match["mark"] == "." else "/"
    return Meaning("calendar", year=meaning.year, month=first, day=second, name=f"either{mark}")


def _month_day(match: re.Match[str]) -> Meaning | None:
    groups = match.groupdict()
    meaning = calendar(groups.get("y"), month_of(match["m"]), match["d"], groups.get("w"))
    if meaning is None or meaning.year or meaning.weekday is not None:
        return meaning
    after = re.match(r"(?: \w+)?? ([a-z]+)", match.string[match.end() : match.end() + 40])
    year = named_year(meaning.month or 0, meaning.day or 0, after[1]) if after else None
    return replace(meaning, name=f"named {year}") if year else meaning


def _nine_eleven(match: re.Match[str]) -> Meaning | None:
    return Meaning("calendar", year=2001, month=9, day=11)


def _part_of_day(match: re.Match[str]) -> Meaning | None:
    meaning = _month_day(match)
    return replace(meaning, type="TIME", part=part_code(match["p"])) if meaning else None


def _month_ordinal(match: re.Match[str]) -> Meaning | None:
    return calendar(None, month_of(match["m"]), ordinal_of(match["o"]))


def _month_year(match: re.Match[str]) -> Meaning | None:
    return calendar(match["y"], month_of(match["m"]), None)


def _month_shift(match: re.Match[str]) -> Meaning | None:
    shift = {"last": -1, "this": 0, "next": 1}[match["s"].lower()]
    return Meaning("calendar", month=month_of(match["m"]), unit="Y", shift=shift)


def _day_shift(match: re.Match[str]) -> Meaning | None:
    meaning = _month_day(match)
    shift = {"last": -1, "this": 0, "next": 1}[match["s"].lower()]
    if meaning is None:
        return None
    return Meaning("calendar", month=meaning.month, day=meaning.day, unit="Y", shift=shift)


def _modified_month(match: re.Match[str]) -> Meaning | None:
    word = match["s"].lower()
    if word in ("each", "every"):
        return Meaning("set", "SET", value=f"XXXX-{month_of(match['m']):02}")
    past, future = ("last", "this past", "this last", "previous"), ("next", "coming", "this coming")
    bare = word.removeprefix("the ")
    direction: Literal["", "past", "future"] = (
        "past" if bare in past else "future" if bare in future else ""
    )
    groups = match.groupdict()
    day = groups.get("d")
    number = int(re.sub(r"\D", "", day)) if day else None
    lean = "this" if bare == "this" else ""
    return Meaning(
        "calendar", month=month_of(match["m"]), day=number, direction=direction, name=lean
    )


def _bare_month(match: re.Match[str]) -> Meaning | None:
    return Meaning("calendar", month=month_of(match["m"]))


def _bare_year(match: re.Match[str]) -> Meaning | None:
    return Meaning("calendar", year=int(match["y"]))


def _year_in_use(match: re.Match[str]) -> Meaning | None:
    """A bare figure of four digits as a year: round or early ones only after a preposition."""
    year = int(match["y"])
    before = match.string[max(0, match.start() - 16) : match.start()]
    if year > 2050 or (re.search(r"[-/–.,:]\Z", before) and re.search(r"\d.\Z", before)):
        return None
    if (year < 1900 or year % 100 == 0) and not _YEAR_CUE.search(before):
        return None
    if _MODEL_NUMBER.search(before):
        return None
    return None if _NOT_YEAR_CUE.search(before) else Meaning("calendar", year=year)


def _weekday(match: re.Match[str]) -> Meaning | None:
    groups = match.groupdict()
    word = (groups.get("s") or "").lower().removeprefix("the ").strip()
    part = groups.get("p") or ""
    if word in ("every", "each"):
        code = part_code(part) if part else ""
        number = weekday_of(match["w"]) + 1
        return Meaning("set", "SET", value=f"XXXX-WXX-{number}{'T' + code if code else ''}")
    kinds: dict[str, str] = {"last": "past", "previous": "past", "this past": "past"} | {
        "next": "future",
        "coming": "future",
        "this coming": "future",
        "following": "future",
    }
    direction = kinds.get(word, "")
    type_: TimexType = "TIME" if part else "DATE"
    return Meaning(
        "weekday",
        type_,
        weekday=weekday_of(match["w"]),
        part=part_code(part) if part else "",
        direction="past" if direction == "past" else "future" if direction else "",
        lean="text" if word in ("previous", "following", "that") else "",
        name=word,
    )


def _weekdays(match: re.Match[str]) -> Meaning | None:
    code = f"T{part_code(match['p'])}" if match["p"] else ""
    return Meaning("set", "SET", value=f"XXXX-WXX-{weekday_of(match['w'][:-1]) + 1}{code}")


def _week_of(match: re.Match[str]) -> Meaning | None:
    """For "the week of Aug. 21": the calendar week, or its weekend, that the day lies in."""
    meaning = calendar(None, month_of(match["m"]), match["d"])
    unit = "WE" if match["u"].lower() == "weekend" else "W"
    return replace(meaning, unit=unit) if meaning else None


def _week_in(match: re.Match[str]) -> Meaning | None:
    """For "the second week of October": so many days of the month."""
    year = int(match["y"]) if match["y"] else None
    return Meaning(
        "calendar", month=month_of(match["m"]), year=year, bound=f"{match['o'].lower()} week"
    )


def _years(match: re.Match[str]) -> Meaning | None:
    """For "2019-2021" and "the 2019-20 season": from one year to the other."""
    first, rest = match["y"], match["z"]
    last = int(rest) if len(rest) == 4 else int(first[:2] + rest)
    if not int(first) < last <= int(first) + 30:
        return None
    ends = (Meaning("calendar", year=int(first)), Meaning("calendar", year=last))
    return Meaning("range", ends=ends)


_W = r"(?:(?P<w>{short_weekday}),? (?:the )?)"
_Y = r"(?:,? (?P<y>{year}))"
_SHIFT = r"(?i:(?P<s>last|this|next) year)"
CALENDAR_PATTERNS: tuple[Pattern, ...] = (
    pattern(
        r"(?P<y>(?:1[89]|20)\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?:[T ](?P<clock>[0-2]\d:[0-5]\d)"
        r"(?::[0-5]\d(?:\.\d+)?)?(?:Z| ?[+-]\d\d:?\d\d)?)?(?![\w-])",
        _iso,
        "dyt",
    ),
    pattern(
        r"(?P<y>(?:1[89]|20)\d\d)[/.](?P<m>[01]?\d)[/.](?P<d>[0-3]?\d)(?P<clock>)(?![\w/])",
        _iso,
        "dyt",
    ),
    pattern(
        r"(?P<a>[0-3]?\d)(?P<mark>[./-])(?P<b>[0-3]?\d)(?P=mark)(?P<y>(?:1[89]|20)\d\d"
        r"|\d\d)(?![\w/-]|\.\d)",
        _numeric,
        "dyt",
    ),
    pattern(r"9/11(?![\w/-])", _nine_eleven, "d"),
    pattern(r"(?P<d>[0-3]?\d)-(?P<m>{month})-(?P<y>\d{4}|\d\d)(?!\d)", _month_day, "m"),
    pattern(rf"{_W}?(?P<m>{{month}}) ?(?:the )?(?P<d>{{day}}){_Y}?", _month_day, "m"),
    pattern(rf"(?P<m>{{month}}) (?P<d>{{plain_day}})(?!\w|[.,:]?\d|%),? {_SHIFT}", _day_shift, "m"),
    pattern(r"(?P<m>{month}) (?P<o>{ordinal})(?!\w)", _month_ordinal, "m"),
    pattern(
        rf"{_W}?(?:the )?(?P<d>{{plain_day}})(?:st|nd|rd|th)?(?: of)?,? (?P<m>{{month}}){_Y}?",
        _month_day,
        "m",
    ),
    pattern(
        r"(?i:the )?(?P<u>(?i:week|weekend))(?i: of| beginning| starting) (?P<m>{month})"
        r" (?P<d>{day})",
        _week_of,
        "m",
        1,
    ),
    pattern(
        r"(?i:the )?(?P<o>(?i:first|second|third|fourth|last)) (?i:week (?:of|in)) (?P<m>{month})"
        r"(?:,? (?P<y>{year}))?(?! \d)",
        _week_in,
        "m",
    ),
    pattern(r"(?P<y>(?:19|20)\d\d) ?[-–/](?P<z>(?:19|20)\d\d|\d\d)(?![\w%/-]|[.,]\d)", _years, "y"),
    pattern(r"(?P<m>{month}),? (?:of )?(?P<y>{year})", _month_year, "m"),
    pattern(rf"(?P<m>{{month}}),? (?:of )?{_SHIFT}", _month_shift, "m"),
    pattern(
        r"(?P<s>(?i:last|next|this past|this last|this coming|this|each|every|the coming"
        r"|the previous"
        r"|previous)) (?P<m>{month})(?: (?P<d>{day}))?",
        _modified_month,
        "m",
        1,
    ),
    pattern(
        r"(?P<m>(?:January|February|July|September|October|November|December|Sept\.|Oct\."
        r"|Nov\.|Dec\."
        r"|Jan\.|Feb\.|Aug\.)(?!\w))(?! [A-Z][a-z]+(?<!day)\b)",
        _bare_month,
        "m",
    ),
    pattern(
        rf"{_AFTER_PREPOSITION}(?P<m>(?:March|April|May|June|August)(?!\w))"
        r"(?!,? [A-Z][a-z]+(?<!day)\b(?<!January|October)|['’]s|-\w)",
        _bare_month,
        "m",
        1,
    ),
    pattern(r"(?P<m>(?:April|June|August)(?!\w))(?! [A-Z]|['’])", _bare_month, "m", -1),
    pattern(rf"(?P<y>(?:1[6-9]|20)\d\d)(?![\w%/°]|[.,]\d|-\d|:\d){_COUNTED}", _year_in_use, "y"),
    pattern(r"(?i:the year|year) (?P<y>{year})", _bare_year, "y"),
    pattern(
        r"(?:(?P<s>(?i:last|next|this past|this coming|this|the coming|the following"
        r"|the previous|that"
        r"|every|each)) )?(?P<w>{weekday})(?: (?P<p>{part}))?",
        _weekday,
        "w",
    ),
    pattern(r"(?i:the )?(?P<p>{part})(?i: of| on) (?P<w>{weekday})", _weekday, "w"),
    pattern(
        r"(?i:the )?(?P<p>{part})(?i: of| on) (?:(?P<w>{weekday}),? )?(?P<m>{month}) (?P<d>{day})"
        r"(?:,? (?P<y>{year}))?",
        _part_of_day,
        "m",
    ),
    pattern(
        r"(?P<w>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)(?: (?P<p>{part}s))?", _weekdays, "w"
    ),
)
"""Every way in which a text names a time by the calendar; add one with a line."""
