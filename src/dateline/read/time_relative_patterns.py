"""Patterns for times that lean on another time: "last week", "two days later", "now", "tonight"."""

from __future__ import annotations

import re

from dateline.read.time_calendar_patterns import part_code
from dateline.read.time_meanings import Lean, Meaning, TimexType
from dateline.read.time_patterns import Pattern, pattern
from dateline.read.time_quarter_patterns import is_of_a_game
from dateline.read.time_words import SEASONS, number_of, unit_of, weekday_of

_SHIFTS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "latest": 0,
    "this": 0,
    "current": 0,
    "present": 0,
    "same": 0,
    "that": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
    "ensuing": 1,
}
_TEXT_WORDS = {"previous", "preceding", "same", "that", "following", "ensuing", "prior"}
_NAMED = re.compile(r"(?:\b[A-Z]{2,}|\bUsa|\bPsychology|\bRussia|\bBusiness|\bGood) \Z")
"""What stands before the "Today" of a masthead."""
_SHOW = re.compile(r"[\"”’']? (?:[Ss]how|[Pp]rogram(?:me)?|With|After)\b")
_OF_EVENT = re.compile(
    r" of (?:(?:the|his|her|its|their|this|that) |[A-Z]\w+['’]s (?!Day|Eve))(?!\w*day\b)"
)
_QUOTED = re.compile(r"[\"“‘'`]\Z")
_DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}


def _day_word(match: re.Match[str]) -> Meaning | None:
    groups = match.groupdict()
    word = match["w"].lower()
    if match["w"][0].isupper() and _is_title(match):
        return None
    part = "NI" if word == "tonight" else part_code(groups["p"]) if groups.get("p") else ""
    type_: TimexType = "TIME" if part else "DATE"
    return Meaning("shift", type_, unit="D", shift=_DAY_WORDS[word], part=part, lean="publication")


def _is_title(match: re.Match[str]) -> bool:
    """Whether the words are part of a name: "the Today show", ABC's "This Week"."""
    before, after = match.string[max(0, match.start() - 24) : match.start()], match.string
    return bool(_NAMED.search(before) or _SHOW.match(after, match.end()))


def _two_days(match: re.Match[str]) -> Meaning | None:
    shift = -2 if match["w"].lower().startswith("before") else 2
    return Meaning("shift", unit="D", shift=shift, lean="publication")


def _unit(match: re.Match[str]) -> Meaning | None:
    word, unit = match["s"].lower().split()[-1], unit_of(match["u"])
    if unit in ("TS", "TM", "TH", "2W"):
        return None
    shift = _SHIFTS[word]
    title = match["u"][0].isupper() and _QUOTED.search(match.string[: match.start()][-1:])
    if match["u"].lower().endswith("s") or title:
        return None
    if word == "past" and match["s"].lower() == "the past" and unit not in ("WE", "NI", "Q", "D"):
        return Meaning(
            "span", "DURATION", unit=unit, amount=1.0, direction="past", lean="publication"
        )
    lean: Lean = "text" if word in _TEXT_WORDS else "publication"
    fiscal = "fiscal" if "fiscal" in match[0].lower() else ""
    name = fiscal or ("past" if word == "past" else word)
    if unit == "NI":
        return Meaning("shift", "TIME", unit="D", shift=shift, part="NI", lean=lean)
    if unit == "D":
        lean = "text" if match["s"].lower() == "the next" else lean
        return Meaning("shift", unit="D", shift=shift, lean=lean, name=name)
    return Meaning("unit", unit=unit, shift=shift, lean=lean, name=name)


def _bare_unit(match: re.Match[str]) -> Meaning | None:
    if match["u"].lower() == "quarter" and is_of_a_game(match):
        return None
    if match["u"][0].isupper() and not match["u"].isupper():
        return None
    return Meaning("unit", unit=unit_of(match["u"]), shift=0, lean="text", name="bare")


def _part_now(match: re.Match[str]) -> Meaning | None:
    word = match["s"].lower().removeprefix("the ")
    shift = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(word, 0)
    in_text = word in ("that", "same", "next", "following", "previous")
    lean: Lean = "text" if in_text else "publication"
    return Meaning("shift", "TIME", unit="D", shift=shift, part=part_code(match["p"]), lean=lean)


def _part_alone(match: re.Match[str]) -> Meaning | None:
    if match["p"][4].isupper():
        return None
    return Meaning("shift", "TIME", unit="D", shift=0, part=part_code(match["p"]), lean="text")


def _overnight(match: re.Match[str]) -> Meaning | None:
    return Meaning("shift", "TIME", unit="D", shift=0, part="NI", lean="publication", name="over")


def _ago(match: re.Match[str]) -> Meaning | None:
    groups = match.groupdict()
    amount = number_of(match["n"]) if groups.get("n") else None
    word = match["d"].lower()
    sign = -1 if word in ("ago", "earlier", "before", "previously", "prior", "back") else 1
    lean: Lean = "publication" if word in ("ago", "back", "from now", "hence") else "text"
    if amount is None:
        if sign > 0:
            return Meaning("span", "DURATION", unit=unit_of(match["u"]))
        return Meaning("reference", value="PAST_REF", lean=lean, unit=unit_of(match["u"]))
    return Meaning("shift", unit=unit_of(match["u"]), shift=sign * amount, lean=lean)


def _from_event(match: re.Match[str]) -> Meaning | None:
    """For "two days after the summit": the word before or after is no part of the expression."""
    amount = number_of(match["n"])
    unit = unit_of(match["u"])
    if amount is None or unit in ("TS", "TM", "TH"):
        return None
    sign = -1 if re.match(r"(?i)before|prior|ahead", match["d"]) else 1
    return Meaning("shift", unit=unit, shift=sign * amount, lean="event")


def _eve(match: re.Match[str]) -> Meaning | None:
    word = match["d"].lower()
    shift = {"before": -1, "eve of": -1, "of": 0}.get(word, 1)
    named = (match.groupdict().get("u") or "day").lower()
    unit = "D" if named in ("morning", "night") else unit_of(named)
    if word == "of" and (unit != "D" or not _OF_EVENT.match(match.string, match.end())):
        return None
    return Meaning("shift", unit=unit, shift=shift, lean="event")


def _next_to(match: re.Match[str]) -> Meaning | None:
    """For "the year before": the one before the time that the text speaks of."""
    shift = -1 if match["d"].lower() == "before" else 1
    return Meaning("shift", unit=unit_of(match["u"]), shift=shift, lean="text", name="next to")


def _period(match: re.Match[str]) -> Meaning | None:
    """For "the year ended July 2": a length of time; a quarter is known by its name."""
    unit = unit_of(match["u"])
    if unit == "Q":
        return _bare_unit(match)
    return Meaning("span", "DURATION", unit=unit, amount=1.0)


def _within(match: re.Match[str]) -> Meaning | None:
    """For "within the month": what is left of the unit; "within a week": so long from now."""
    unit = unit_of(match["u"])
    if unit in ("TS", "TM", "TH", "NI"):
        return None
    return Meaning("unit", unit=unit, shift=0, lean="publication", name="within", bound="later")


_REFERENCES = {
    "PRESENT_REF": "now|right now|currently|current|at present|presently|nowadays|"
    "at this time|these days",
    "PAST_REF": "recently|more recently|recent|the past|in recent times|not long ago|long ago",
    "FUTURE_REF": "soon|the future|the near future|the short term|the near term|"
    "the foreseeable future|as soon as possible|in due course",
}
_REFERENCE_OF = {word: value for value, words in _REFERENCES.items() for word in words.split("|")}


def _reference(match: re.Match[str]) -> Meaning | None:
    around = match.string[max(0, match.start() - 5) : match.end() + 8].lower()
    if re.search(r"as soon as(?! possible)|soon (?:after|before)|then current", around):
        return None
    return Meaning("reference", value=_REFERENCE_OF[match["w"].lower()], lean="publication")


def _season(match: re.Match[str]) -> Meaning | None:
    words = match["s"].lower().split()
    if words[0] in ("each", "every"):
        return Meaning("set", "SET", value=f"XXXX-{SEASONS[match['n'].lower()]}")
    word = words[-1]
    shift = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(word)
    if words[0] == "this" and word == "past":
        shift = -1
    if word == "this":
        shift = 0
    return Meaning("season", value=SEASONS[match["n"].lower()], shift=shift, name=word)


def _weekday_shift(match: re.Match[str]) -> Meaning | None:
    """For "Friday of last week", "a week from Monday", "Monday week"."""
    groups = match.groupdict()
    word = (groups.get("s") or "next").lower()
    shift = {"last": -1, "this": 0, "next": 1}[word]
    return Meaning(
        "weekday", weekday=weekday_of(match["w"]), unit="W", shift=shift, lean="publication"
    )


_LAST = r"(?i:last|past|previous|preceding|prior)"
_NEXT = r"(?i:next|coming|following|upcoming)"
_SHIFT_WORD = (
    r"(?P<s>(?i:(?:the |its |their |our |his )?(?:last|past|previous|preceding|next|coming"
    r"|upcoming|following|latest|current|same)|this (?:past|coming|same|current)|this|that"
    r"(?: same)?))"
)
_N = r"(?P<n>{number})"
RELATIVE_PATTERNS: tuple[Pattern, ...] = (
    pattern(r"(?i:the day )(?P<w>(?i:before yesterday|after tomorrow))(?!\w)", _two_days, "a"),
    pattern(
        r"(?P<w>(?i:today|yesterday|tomorrow|tonight))(?: (?P<p>{part}))?(?!\w)", _day_word, "at"
    ),
    pattern(
        r"(?i:the )?(?P<p>{part})(?: of)? (?P<w>(?i:yesterday|today|tomorrow))", _day_word, "at"
    ),
    pattern(
        rf"{_SHIFT_WORD}(?i: fiscal| financial| calendar| full)?[ -](?P<u>{{unit}})", _unit, "u"
    ),
    pattern(
        r"(?i:the )(?P<u>(?i:weekend|quarter|week|year|month|day))(?!\w|-)", _bare_unit, "u", -1
    ),
    pattern(
        r"(?P<s>(?i:this|last|that|the next|the following|the same|the previous)) (?P<p>{part})",
        _part_now,
        "t",
        1,
    ),
    pattern(r"(?P<p>(?i:the (?:morning|afternoon|evening)))(?!\w)", _part_alone, "t", -1),
    pattern(r"(?i:overnight)(?!\w)", _overnight, "t"),
    pattern(
        rf"{_N}(?i: more| full)?[ -](?P<u>{{unit}})(?i: or (?:so|more))? "
        r"(?P<d>(?i:ago|earlier|later|before|previously|back|from now|hence|afterwards?))"
        r"(?!\w)(?! (?i:the|a|an|his|her|its|their|he|she|they|it|being|dying|than|[a-z]+ing)\b)"
        r"(?<!before(?= [A-Z\d]))",
        _ago,
        "u",
    ),
    pattern(
        r"(?P<u>(?i:seconds|minutes|hours|days|weeks|months|years|decades|centuries)) "
        r"(?P<d>(?i:ago|earlier|later))(?!\w)(?! (?i:the|a|an|his|her|its|their|than)\b)",
        _ago,
        "u",
    ),
    pattern(
        rf"{_N}(?i: more| full)?[ -](?P<u>{{unit}})(?= (?P<d>(?i:before|after|prior to"
        rf"|following|ahead of))"
        r" (?i:the|a|an|his|her|its|their|he|she|they|it|being|both|that|this|[a-z]+ing|[A-Z]))",
        _from_event,
        "u",
    ),
    pattern(
        r"(?i:the )(?P<u>(?i:day|morning|night|week|month|year))"
        r"(?= (?P<d>(?i:before|after|of)) (?:(?:the|a|an|his|her|its|their|this|that)\b|[A-Z]))",
        _eve,
        "ut",
        1,
    ),
    pattern(
        r"(?i:the )(?P<u>(?i:day|night|week|month|year)) (?P<d>(?i:before|after))"
        r"(?=[,.;:)]|\Z| (?:and|but|when|as|in|on|at)\b)",
        _next_to,
        "ut",
        1,
    ),
    pattern(r"(?i:on the )(?P<d>(?i:eve of))(?= \w)", _eve, ""),
    pattern(
        r"(?i:the )(?P<u>(?i:year|month|week|quarter|fiscal year))(?= (?:ended|ending|to)\b)",
        _period,
        "u",
        2,
    ),
    pattern(
        r"(?P<n>)(?:the )?(?i:full|fiscal|current|latest fiscal"
        r"|current fiscal) (?P<u>(?i:year))(?!\w)",
        _bare_unit,
        "u",
        -1,
    ),
    pattern(
        r"(?i:weeks or months|days or weeks|months or years)",
        lambda found: Meaning("span", "DURATION", unit=unit_of(found[0].split()[0])),
        "u",
    ),
    pattern(
        r"(?i:within|before) (?i:the|this) (?P<u>(?i:week|month|quarter|year"
        r"|decade))(?: is out)?(?!\w)",
        _within,
        "u",
        1,
    ),
    pattern(
        r"(?P<w>(?i:" + "|".join(sorted(_REFERENCE_OF, key=len, reverse=True)) + r"))(?![\w-])",
        _reference,
        "a",
    ),
    pattern(
        r"(?P<s>(?i:(?:the )?(?:last|past|previous|next|coming)|this(?: past| coming)?|each"
        r"|every|the))"
        r" (?P<n>{season})(?!\w)(?! (?i:of|in|from|and) )(?! (?:[A-Z]|[Gg]ames\b))",
        _season,
        "s",
    ),
    pattern(
        r"(?P<w>{weekday}) (?i:of )?(?P<s>(?i:last|this"
        r"|next)) (?i:week)(?!\w)",
        _weekday_shift,
        "w",
    ),
    pattern(r"(?i:a week (?:from|on)) (?P<w>{weekday})", _weekday_shift, "w"),
    pattern(r"(?P<w>{weekday}) (?i:week)(?!\w)", _weekday_shift, "w"),
)
"""Every way in which a text names a time by another; add one with a line."""
