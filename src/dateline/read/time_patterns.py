"""How time expressions are recognised: a literal table of patterns over the text of a paragraph.

Recognition gives the meaning only; no day is known here (see `time_resolving`). Written after
the TIMEX3 annotation guidelines (TimeML 1.2.1, Saurí et al. 2006).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from dateline.read.time_meanings import Expression, Meaning
from dateline.read.time_words import PIECES

Build = Callable[[re.Match[str]], Meaning | None]


@dataclass(frozen=True)
class Pattern:
    """One way of writing a time: the expression, what it means, and the triggers it needs."""

    regex: re.Pattern[str]
    build: Build
    triggers: str
    strength: int = 0


def pattern(template: str, build: Build, triggers: str, strength: int = 0) -> Pattern:
    """A pattern whose `{pieces}` are filled in; it never starts or ends inside a word.

    `triggers` are letters of the classes of `TRIGGERS`: the pattern is tried only where the
    paragraph holds a word of one of these classes.
    """
    filled = re.sub(r"\{([a-z_]+)\}", lambda found: PIECES[found[1]], template)
    return Pattern(re.compile(rf"(?<![\w$£€¥#]){filled}"), build, triggers, strength)


TRIGGERS = re.compile(
    r"""(?P<m>\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL
        |AUG|SEP|OCT|NOV|DEC)[A-Za-z]*)
    |(?P<w>\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN)[a-zA-Z]*)
    |(?P<y>\d{4}|'\d0s|\d\d/\d\d)
    |(?P<t>\d[:.]\d\d|(?i:\b(?:[ap]\.?m\b|o'clock|noon|midnight|midday|morning|afternoon|evening
        |night|dawn|overnight|tonight|lunchtime)))
    |(?P<d>\d[./-]\d)
    |(?P<u>(?i:\b(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade
        |centur|millenni)|(?<=-)(?:day|week|month|year|hour|minute)))
    |(?P<s>(?i:\b(?:spring|summer|autumn|fall|winter)\b))
    |(?P<a>(?i:ly\b|\bannual|\bnow|\bsoon|\bcurrent|\brecent|\btoday|\btomorrow|\byesterday
        |\bpresent|\bmoment|\bfuture|\bpast\b|\bprevious|\bformer|\bonce|\bterm\b|\bago\b
        |\bearlier|\blater|\bties\b|\bperiod))""",
    re.VERBOSE,
)


def triggers_of(text: str) -> str:
    """The letters of the trigger classes that occur in `text`."""
    return "".join(sorted({found.lastgroup or "" for found in TRIGGERS.finditer(text)}))


_ABOUT = (
    r"(?:about|around|almost|nearly|roughly|approximately|more than|less than|fewer than|at least"
    r"|at most|over|under|up to|no more than|no less than|as long as|as much as|as many as"
    r"|just over"
    r"|just under|well over|barely|an estimated|circa)"
)
_PREFIX = re.compile(
    r"(?<!\w)(?i:(?:the )?very (?:early|late)|(?:early|earlier|late|later)(?: in| on)?"
    r"|(?:the )?(?:beginning|start|end|close|turn|middle) of|mid"
    r"|(?:the )?(?:first|second|last|latter) half of|sometime(?: in)?)[ -]\Z"
)
_BOUND_WORD = re.compile(
    r"(?i:earlier|early|later|late(?!r)|middle|mid|beginning|start|end|close|turn|first half"
    r"|second half|last half|latter half)"
)
_ABOUT_PREFIX = re.compile(rf"(?<!\w)(?i:{_ABOUT}) \Z")
_PLAIN_ABOUT = frozenset(["over", "under", "about", "around"])
_REACH = 24
_BOUND_NAMES = {
    "early": "early",
    "late": "late",
    "earlier": "earlier",
    "later": "later",
    "mid": "mid",
    "middle": "mid",
    "beginning": "start",
    "start": "start",
    "turn": "start",
    "end": "end",
    "close": "end",
    "first half": "first half",
    "second half": "second half",
    "last half": "second half",
    "latter half": "second half",
}


def recognise(text: str, patterns: Iterable[Pattern]) -> list[Expression]:
    """The expressions of `text` in order, none overlapping: the longest reading wins."""
    present = triggers_of(text)
    found = [
        Expression(match.start(), match.end(), meaning, one.strength)
        for one in patterns
        if not one.triggers or any(letter in present for letter in one.triggers)
        for match in one.regex.finditer(text)
        if (meaning := one.build(match)) is not None
    ]
    chosen = _longest(found)
    return [_with_prefix(text, one) for one in _join_clocks(text, chosen)]


def _longest(found: list[Expression]) -> list[Expression]:
    """The expressions that remain when overlapping ones give way to the longer."""
    ranked = sorted(found, key=lambda one: (one.start - one.end, -one.strength, one.start))
    starts: list[int] = []
    kept: list[Expression] = []
    for one in ranked:
        place = bisect_left(starts, one.start)
        clear_before = place == 0 or kept[place - 1].end <= one.start
        clear_after = place == len(kept) or one.end <= kept[place].start
        if clear_before and clear_after:
            starts.insert(place, one.start)
            kept.insert(place, one)
    return kept


def _join_clocks(text: str, found: list[Expression]) -> list[Expression]:
    """Expressions with a time of day joined to the day that stands next to it."""
    joined: list[Expression] = []
    for one in found:
        before = joined[-1] if joined else None
        gap = text[before.end : one.start] if before else ""
        if (
            before
            and gap in (" ", ", ", " - ", " | ", " on ", " of ")
            and (whole := _joined(before, one))
        ):
            joined[-1] = whole
        else:
            joined.append(one)
    return joined


def _joined(first: Expression, second: Expression) -> Expression | None:
    """One expression out of a time of day and a day, in either order; None for other pairs."""
    for clock, day in ((first.meaning, second.meaning), (second.meaning, first.meaning)):
        is_clock = (
            clock.type == "TIME"
            and bool(clock.part)
            and (clock.kind == "reference" or clock.name == "over")
        )
        is_day = not day.part and (
            day.kind == "weekday"
            or (day.kind in ("calendar", "observance") and (day.day or day.name))
            or (day.kind == "shift" and day.unit == "D" and day.lean == "publication")
        )
        if is_clock and is_day:
            name = clock.name or day.name
            meaning = replace(day, part=clock.part, type="TIME", name=name)
            return Expression(first.start, second.end, meaning, first.strength)
    return None


def _with_prefix(text: str, one: Expression) -> Expression:
    """`one` with a modifier before it taken in: "early", "the end of", "nearly"."""
    meaning = one.meaning
    head = text[max(0, one.start - _REACH) : one.start]
    if meaning.kind in ("span", "shift") or meaning.day or meaning.part:
        about = _ABOUT_PREFIX.search(head)
        definite = text[one.start : one.start + 4].lower() in ("the ", "this", "that")
        if about and not (definite and about[0].strip().lower() in _PLAIN_ABOUT):
            return replace(one, start=one.start - (len(head) - about.start()))
    if meaning.bound or meaning.kind in ("span", "set", "reference", "range"):
        return one
    prefix = _PREFIX.search(head)
    if not prefix or (meaning.kind == "shift" and meaning.unit != "D"):
        return one
    word = _BOUND_WORD.search(prefix[0])
    bound = _BOUND_NAMES[word[0].lower()] if word else ""
    start = one.start - (len(head) - prefix.start())
    return replace(one, start=start, meaning=replace(meaning, bound=bound))
