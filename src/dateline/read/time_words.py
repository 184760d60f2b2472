"""The words of time: months, weekdays, units, numbers and modifiers, as compact tables.

Each table maps a word in lower case, without its full stop, to what it means; `PIECES` holds
the regular expressions that patterns are written with.
"""

from __future__ import annotations

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed weds",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
UNITS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "NI",
    "week": "W",
    "fortnight": "2W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "semester": "6M",
    "season": "S",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "centurie": "C",
    "millennium": "L",
    "millennia": "L",
}
PARTS_OF_DAY = {
    "morning": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "nighttime": "NI",
    "overnight": "NI",
    "noon": "12:00",
    "midday": "12:00",
    "midnight": "24:00",
    "lunchtime": "MI",
    "daytime": "DT",
}
SIMPLE_NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: number * 10
    for number, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
ORDINALS = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        start=1,
    )
}
ORDINALS |= {f"twenty-{word}": 20 + ORDINALS[word] for word in list(ORDINALS)[:9]}
ORDINALS |= {"thirtieth": 30, "thirty-first": 31}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
VAGUE = {"few", "several", "many", "some", "couple", "number", "recent", "handful"}


def month_of(word: str) -> int:
    """The number of the month that `word` names.

    >>> month_of("Sept.")
    9
    """
    return MONTHS[word.lower().rstrip(".")]


def weekday_of(word: str) -> int:
    """The weekday that `word` names, Monday being 0.

    >>> weekday_of("Tues.")
    1
    """
    return WEEKDAYS[word.lower().rstrip(".")]


def unit_of(word: str) -> str:
    """The code of the unit that `word` names, singular or plural.

    >>> unit_of("months"), unit_of("hour")
    ('M', 'TH')
    """
    bare = word.lower().split()[-1]
    return UNITS.get(bare) or UNITS[bare.removesuffix("s")]


def number_of(text: str) -> float | None:
    """The number that `text` says, in digits or in words; None where it is vague.

    >>> number_of("twenty-four"), number_of("2 1/2"), number_of("a few"), number_of("half a")
    (24.0, 2.5, None, 0.5)
    >>> number_of("a couple of"), number_of("one and a half"), number_of("18")
    (2.0, 1.5, 18.0)
    """
    words = re.findall(r"[a-z]+|\d+/\d+|[\d,]*\.?\d+|[½¼¾]", text.lower())
    if "couple" in words or "pair" in words:
        return 2.0
    if "dozens" in words or (VAGUE & set(words) and not SIMPLE_NUMBERS.keys() & set(words)):
        return None
    total, found = 0.0, False
    for word in words:
        value = _part_of_number(word, total)
        if value is not None:
            total, found = value, True
    return total if found else None


def _part_of_number(word: str, total: float) -> float | None:  # noqa: PLR0911 - a list of cases
    """The number so far after `word`, or None where `word` is no part of a number."""
    if word in ("a", "an"):
        return total or 1.0
    if word == "half":
        return total + 0.5
    if word in "½¼¾":
        return total + {"½": 0.5, "¼": 0.25, "¾": 0.75}[word]
    if "/" in word:
        above, below = word.split("/")
        return total + int(above) / int(below) if int(below) else None
    if word in SCALES:
        return (total or 1) * SCALES[word]
    if word in SIMPLE_NUMBERS or word in TENS:
        return total + (SIMPLE_NUMBERS.get(word) or TENS.get(word, 0))
    return total + float(word.replace(",", "")) if word[-1].isdigit() else None


def ordinal_of(text: str) -> int | None:
    """The number that an ordinal says, in digits or in words.

    >>> ordinal_of("21st"), ordinal_of("third"), ordinal_of("last")
    (21, 3, None)
    """
    bare = text.lower()
    digits = re.match(r"\d+", bare)
    return int(digits[0]) if digits else ORDINALS.get(bare)


def _any_of(words: list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_MONTH_FORMS = [
    form.title() + ("" if len(form) > 4 or form in ("may", "june", "july") else r"\.?")
    for form in MONTHS
] + [form.upper() + (r"\.?" if len(form) < 5 else "") for form in MONTHS if form != "mar"]
_FULL_DAYS = [name for name in WEEKDAYS if name.endswith("day")]
_SMALL = _any_of([*SIMPLE_NUMBERS, *TENS])
_TENS = _any_of(list(TENS))
_NUMBER_WORDS = (
    rf"(?:(?:{_TENS})[- ](?:one|two|three|four|five|six|seven|eight|nine)|{_SMALL}"
    r"|(?:(?:a|one|two|three|four|five|six|seven|eight|nine|ten|several) )?"
    r"(?:hundred|thousand|dozen|dozens)(?: of)?(?: (?:and )?\w+teen)?)"
)
_VAGUE = (
    r"(?:a (?:good )?few|the few|few|several|many|a couple(?: of)?|a number of|a handful of|some)"
)
PIECES = {
    "month": rf"(?:{_any_of(_MONTH_FORMS)})(?![\w])",
    "weekday": rf"(?:{_any_of([*map(str.title, _FULL_DAYS), *map(str.upper, _FULL_DAYS)])})(?!\w)",
    "short_weekday": rf"(?:{_any_of([one.title() for one in WEEKDAYS])})(?!\w)\.?",
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,]\d|\w|:\d)",
    "plain_day": r"(?:3[01]|[12]\d|0?[1-9])(?!\d)",
    "year": r"(?:1[0-9]\d\d|20\d\d)(?![\d%]|[.,]\d|\w)",
    "unit": r"(?i:(?:trading |business |working |calendar |school |fiscal )?"
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|weekends?|months?|quarters?"
    r"|years?|decades?|centur(?:y|ies)|millenni(?:um|a)))(?!\w)",
    "long_unit": r"(?i:days?|weeks?|weekends?|months?|quarters?|years?|decades?|centur(?:y"
    r"|ies))(?!\w)",
    "season": r"(?i:spring|summer|autumn|fall|winter)(?!\w)",
    "number": rf"(?i:\d+ \d/\d|\d[\d,]*(?:\.\d+)?(?:[½¼¾]| ½)?|{_NUMBER_WORDS}"
    rf"(?: and a half)?|half an?|an?|{_VAGUE})",
    "ordinal": rf"(?i:\d{{1,2}}(?:st|nd|rd|th)|{_any_of(list(ORDINALS))})",
    "about": r"(?i:(?:about|around|almost|nearly|roughly|approximately|some|more than|less than"
    r"|fewer than|at least|at most|over|under|up to|no more than|no less than|as long as|just over"
    r"|just under|well over|only|an estimated|an additional|another) )",
    "bound": r"(?i:(?:the )?(?:very )?(?:early|earlier|late|later|mid|middle|beginning|start|end|"
    r"close|turn|first half|second half|last half)(?: of| in)?[ -])",
    "part": r"(?i:(?:(?:early|late|mid)[- ])?(?:morning|afternoon|evening|night|nighttime|dawn"
    r"|noon|midday|midnight|lunchtime))(?!\w)",
    "clock": r"(?i:(?:[01]?\d|2[0-3])(?:[:.][0-5]\d(?::[0-5]\d)?)? ?(?:a\.m\.?|p\.m\.?"
    r"|am(?!\w)|pm(?!\w))"
    r"|(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:hrs| hours)?(?!\w))",
    "zone": r"(?:GMT|UTC|BST|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|IST|JST|KST|CET|CEST|EET"
    r"|EEST|MSK|AEST|AEDT|local time|Eastern|Pacific|Central)(?:[+-]\d{1,2}(?::?\d\d)?)?(?!\w)",
}
"""The pieces that patterns are written with: `{month}` in a pattern stands for one."""
