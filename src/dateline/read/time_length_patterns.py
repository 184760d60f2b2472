"""Patterns for lengths of time and for what comes again: "three weeks", "every Monday"."""

from __future__ import annotations

import re
from typing import Literal

from dateline.read.time_calendar_patterns import part_code
from dateline.read.time_meanings import Meaning
from dateline.read.time_patterns import Pattern, pattern
from dateline.read.time_words import number_of, ordinal_of, unit_of

_N = r"(?P<n>{number})"
_RATED = re.compile(
    r"(?i:\w+s|million|billion|thousand|\$[\d.,]+|once|twice|\d[\d.,]*|percent|dollars)"
    r"(?<!was)(?<!has)(?<!is)(?<!lasts)(?<!as)(?<!takes)(?<!this)"
)
_FROM_NOW = re.compile(r"(?<!\w)[Ii]n \Z")
_TO_COME = re.compile(r"\b(?:will|shall|would|to|due|again|plans?|expects?)\b|['’]ll\b")
_NOT_TO_COME = re.compile(
    r"\b(?:can|could|may|might|able)\b.*|\b(?:time|once|only|low|high|\w+est)(?: \w+)? in \Z"
)
"""Before these a number of days is how long it takes: "it can be built in two days"."""
_ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "quarterly": "P3M",
    "semiannually": "P6M",
    "annually": "P1Y",
    "yearly": "P1Y",
    "biennial": "P2Y",
    "biannual": "P6M",
}


def _recent_span(match: re.Match[str]) -> Meaning | None:
    groups = match.groupdict()
    word = match["s"].lower().split()[-1]
    amount = number_of(groups["n"]) if groups.get("n") else None
    unit = unit_of(match["u"])
    past = word in ("last", "past", "previous", "recent", "preceding", "latest")
    future = word in ("next", "coming", "following", "upcoming")
    direction: Literal["", "past", "future"] = "past" if past else "future" if future else ""
    return Meaning(
        "span", "DURATION", unit=unit, amount=amount, direction=direction,
        lean="publication" if direction else "", name=word,
    )  # fmt: skip


def _span(match: re.Match[str]) -> Meaning | None:
    amount = number_of(match["n"])
    unit = unit_of(match["u"])
    bare = match["n"].lower()
    if re.fullmatch(r"(1[5-9]|20)\d\d", bare) and unit == "Y":
        return None
    single = not match["u"].lower().endswith("s")
    if (bare == "some" and single) or (bare == "a" and unit == "TS") or (unit == "Q" and single):
        return None
    if unit == "Q" and bare in ("three", "four") and "-" in match[0]:
        return None
    quoted = match.string[match.end() : match.end() + 2].strip(".,")[:1] in ("'", '"', "”", "’")
    if match["u"][0].isupper() and quoted:
        return None
    if bare in ("a", "an") and single and _is_rate(match):
        return Meaning("set", "SET", unit=unit, amount=1.0)
    ahead = match["u"].endswith("s") and unit in ("D", "W", "2W", "M", "Y") and _is_ahead(match)
    return Meaning("span", "DURATION", unit=unit, amount=amount, name="in" if ahead else "")


def _is_ahead(match: re.Match[str]) -> bool:
    """Whether "in three days" says when: it may also say how long, or since when."""
    start = match.start("n")
    before = match.string[max(0, start - 120) : start]
    told = _FROM_NOW.search(before) and _TO_COME.search(before)
    return bool(told) and not _NOT_TO_COME.search(before)


def _is_rate(match: re.Match[str]) -> bool:
    """Whether "a year" says how often: "$2 million a year", "four flights a week"."""
    before = match.string[max(0, match.start() - 20) : match.start()].split()
    return bool(before) and bool(_RATED.fullmatch(before[-1]))


def _and_a_half(match: re.Match[str]) -> Meaning | None:
    return Meaning("span", "DURATION", unit=unit_of(match["u"]), amount=1.5)


def _two_spans(match: re.Match[str]) -> Meaning | None:
    """For "two to three weeks": the first number that is given, as annotators do."""
    return Meaning("span", "DURATION", unit=unit_of(match["u"]), amount=number_of(match["n"]))


def _vague_span(match: re.Match[str]) -> Meaning | None:
    return Meaning("span", "DURATION", unit=unit_of(match["u"]), amount=None)


def _vague_units(match: re.Match[str]) -> Meaning | None:
    past, unit = match["s"].lower().split()[-1] in ("recent", "past", "last"), unit_of(match["u"])
    if unit == "Y" and past:
        return Meaning("reference", value="PAST_REF", lean="publication", unit=unit)
    return Meaning("span", "DURATION", unit=unit, direction="past" if past else "future")


def _adverb_set(match: re.Match[str]) -> Meaning | None:
    word = match["w"].lower()
    if word in ("quarterly", "biannual", "biennial") and re.match(
        r" [a-z]", match.string[match.end() :]
    ):
        return None
    return Meaning("set", "SET", value=_ADVERBS[match["w"].lower()])


def _each(match: re.Match[str]) -> Meaning | None:
    groups = match.groupdict()
    word = (groups.get("n") or "").lower()
    amount = 2 if word == "other" else ordinal_of(word) or number_of(word) or 1
    return Meaning("set", "SET", value="", unit=unit_of(match["u"]), amount=float(amount))


def _each_part(match: re.Match[str]) -> Meaning | None:
    return Meaning("set", "SET", value=f"XXXX-XX-XXT{part_code(match['p'])}")


LENGTH_PATTERNS: tuple[Pattern, ...] = (
    pattern(
        rf"(?P<s>(?i:(?:the |these |those )?(?:last|past|previous|next|coming|following|first"
        rf"|final"
        rf"|latest|recent))) {_N}(?i: more)? (?P<u>{{unit}})(?i: or so)?",
        _recent_span,
        "u",
    ),
    pattern(
        rf"(?i:the )?{_N}(?i: more| additional| consecutive| straight| full"
        rf"| long)? (?P<u>{{unit}})"
        r"(?! (?:old|of age)|-old|-\w)",
        _span,
        "u",
    ),
    pattern(
        rf"{_N}(?i: more| full)?-(?P<u>{{unit}})(?:-long)?(?! (?:old|of age)|-old|-\w)", _span, "u"
    ),
    pattern(
        rf"(?i:the )?{_N}(?i: to | or |-){_N.replace('<n>', '<n2>')}"
        r"[ -](?P<u>{unit})(?!-old| old)",
        _two_spans,
        "u",
    ),
    pattern(
        r"(?i:an? )(?P<u>(?i:year|month|week|day|hour|minute|decade|century))(?i: and a half)",
        _and_a_half,
        "u",
    ),
    pattern(
        r"(?:(?<=[Ff]or )|(?<=[Ii]n )|(?<=over )|(?<=within ))(?:the )?(?P<u>(?i:days|weeks"
        r"|months|years|decades|centuries|hours|minutes))"
        r"(?!\w)(?! of)",
        _vague_span,
        "u",
    ),
    pattern(r"(?P<u>(?i:days|weeks|months|years|decades))(?= of )", _vague_span, "u"),
    pattern(r"(?P<w>(?i:" + "|".join(_ADVERBS) + r"))(?![\w-])(?! [A-Z])", _adverb_set, "a"),
    pattern(
        r"(?i:each|every) (?:(?P<n>(?i:other|few|{ordinal}|{number})) )?(?P<u>{unit})", _each, "u"
    ),
    pattern(r"(?i:each|every) (?P<p>{part})", _each_part, "t"),
    pattern(
        r"(?P<s>(?i:(?:the )?(?:recent|coming|past|last|next))) (?P<u>(?i:days|weeks|months"
        r"|years|quarters|decades))"
        r"(?!\w)",
        _vague_units,
        "u",
    ),
)
"""Every way in which a text names a length of time or a repetition; add one with a line."""
