"""Time expressions, found and resolved (TIMEX3).

First the expressions of each paragraph are recognised by pattern, then each is resolved on the
page's own day (or the interval of days that it may be), on the last time that the text named,
or on an event of the text. What leans on a day that is not known keeps X in its value.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import NamedTuple

from dateline.ids import id_of
from dateline.knowledge.observances import observances
from dateline.read.parse import Block, Parse
from dateline.read.time_calendar_patterns import CALENDAR_PATTERNS
from dateline.read.time_era_patterns import ERA_PATTERNS
from dateline.read.time_events import Told, resolve_on_event
from dateline.read.time_grounds import Ground, Resolved
from dateline.read.time_length_patterns import LENGTH_PATTERNS
from dateline.read.time_meanings import Expression, Meaning
from dateline.read.time_partners import day_beside, same_day, with_ends
from dateline.read.time_patterns import Pattern, pattern, recognise
from dateline.read.time_quarter_patterns import QUARTER_PATTERNS
from dateline.read.time_ranges import find_ranges
from dateline.read.time_relative_patterns import RELATIVE_PATTERNS
from dateline.read.time_resolving import UNKNOWN_DAYS, resolve, resolve_between
from dateline.read.time_tense import Direction, direction_of
from dateline.read.time_weeks import settle_weeks
from dateline.records import Article, Dating, Span, Time, When

_READ = ("headline", "body", "caption")
_NUMERIC = re.compile(r"(?<!\d)([0-3]?\d)[./-]([0-3]?\d)[./-](?:(?:19|20)\d\d|\d\d)(?!\d)")


class Anchor(NamedTuple):
    """What an expression leaned on, where that stands, and one sentence why."""

    lean: str
    span: Span | None
    reason: str


@cache
def all_patterns() -> tuple[Pattern, ...]:
    """Every pattern, with the names of the observances as one."""
    names = sorted(observances(), key=len, reverse=True)
    words = "|".join(re.escape(name) for name in names)
    template = (
        r"(?:(?i:(?P<s>last|this|next|this past|this coming|each|every)) )?"
        rf"(?P<n>{words})(?!\w)(?:,? (?P<y>{{year}})| (?i:(?P<s2>last|this|next) year))?"
    )
    tables = (*CALENDAR_PATTERNS, *ERA_PATTERNS, *RELATIVE_PATTERNS, *QUARTER_PATTERNS)
    tables += LENGTH_PATTERNS
    return (*tables, pattern(template, _observance, ""))


def _observance(match: re.Match[str]) -> Meaning | None:
    word = (match["s"] or "").lower()
    if word in ("each", "every"):
        return Meaning("set", "SET", value="P1Y")
    year = int(match["y"]) if match["y"] else None
    shift = {"last": -1, "this": 0, "next": 1}.get((match["s2"] or "").lower())
    direction = {"last": "past", "this past": "past", "next": "future", "this coming": "future"}
    return Meaning(
        "observance",
        name=match["n"],
        year=year,
        shift=shift,
        unit="Y" if shift is not None else "",
        direction="past" if direction.get(word) == "past" else "",
    )


def find_expressions(text: str) -> list[Expression]:
    """The time expressions of a paragraph with their meanings, ranges after their ends.

    >>> [text[one.start:one.end] for text in ["It ran from May 3 to May 5 and ended Friday."]
    ...  for one in find_expressions(text)]
    ['May 3', 'May 3 to May 5', 'May 5', 'Friday']
    """
    found = recognise(text, all_patterns())
    whole = [*found, *find_ranges(text, found)] if found else []
    return sorted(whole, key=lambda one: (one.start, one.end))


def find_times(article: Article, parse: Parse, dating: Dating) -> tuple[Time, ...]:
    """The time expressions of `article`, resolved against its publication day and its own text.

    A caption has its own clock: what leans on a day there stays open unless the caption names
    one itself.
    """
    passage = _Passage(article, dating.when, _day_first(article.text))
    for kinds in (("headline", "body"), ("caption",)):
        passage.text, passage.year = None, None
        for block in parse.blocks:
            if block.kind in kinds:
                passage.read(block)
    times = settle_weeks(passage.resolved_late())
    return tuple(sorted(times, key=lambda time: (time.span, time.id)))


def _day_first(text: str) -> bool | None:
    """Whether the figures of the page put the day first, or None where nothing shows it."""
    pairs = [(int(found[1]), int(found[2])) for found in _NUMERIC.finditer(text)]
    day_first = any(first > 12 and 0 < second <= 12 for first, second in pairs)
    month_first = any(second > 12 and 0 < first <= 12 for first, second in pairs)
    return None if day_first == month_first else day_first


@dataclass
class _Passage:
    """The state of reading one article: the last time that was named, and what was found."""

    article: Article
    when: When
    day_first: bool | None
    text: When | None = None
    text_span: Span | None = None
    year: tuple[int, int] | None = None
    quarter: date | None = None
    near: bool = False
    weekdays: dict[int | None, Resolved] = field(default_factory=dict)
    range_direction: Direction = ""
    beside: tuple[date, int] | None = None
    times: list[Time] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    waiting: list[tuple[Block, Expression]] = field(default_factory=list)

    def read(self, block: Block) -> None:
        """Takes in the expressions of one paragraph."""
        self.year, self.beside = None, None
        sentences = [sentence.start_char for sentence in block.doc.sents]
        expressions = with_ends(find_expressions(block.doc.text))
        for found in expressions:
            if found.meaning.lean == "event":
                self.waiting.append((block, found))
                continue
            same = same_day(block.doc.text, found, expressions)
            one = replace(found, meaning=same.meaning) if same else found
            partner = day_beside(block.doc.text, one, expressions, sentences)
            self._take(block, one, bisect_right(sentences, one.start), partner)

    def _take(
        self, block: Block, one: Expression, sentence: int, partner: Expression | None
    ) -> None:
        """Takes in one expression; `partner` is the day of its sentence that it counts from."""
        direction = direction_of(block.doc, one.start, one.end)
        if one.meaning.kind == "range":
            self.range_direction = direction
        elif one.meaning.ends:
            direction = self.range_direction
        known = self.when if block.kind != "caption" else When()
        if self.year is not None and self.year[1] != sentence:
            self.year = None
        if self.beside is not None and self.beside[1] != sentence:
            self.beside = None
        self.near = bool(self.told) and self.told[-1].is_day_of(block, sentence)
        base = self._day_of(block, partner, known) if partner is not None else None
        clock = one.meaning.kind == "reference"
        if base is not None and clock:
            self.text, self.text_span = base, None
        resolved = self._resolve(one.meaning, base if base and not clock else known, direction)
        named = self.weekdays.get(one.meaning.weekday) if _is_of_a_known_day(block, one) else None
        if named is not None:
            resolved = named
        elif one.meaning.kind == "weekday" and not one.meaning.name and not one.meaning.part:
            self.weekdays[one.meaning.weekday] = resolved
        time = self._time(block, one, resolved)
        self.times.append(time)
        if one.meaning.kind != "range":
            self.told.append(Told(block, one, time, sentence))
            self._remember(one.meaning, time, sentence)

    def _day_of(self, block: Block, partner: Expression, known: When) -> When | None:
        direction = direction_of(block.doc, partner.start, partner.end)
        return self._resolve(partner.meaning, known, direction).when

    def _resolve(self, meaning: Meaning, known: When, direction: str) -> Resolved:
        year = self.year[0] if self.year else None
        ground = Ground(
            UNKNOWN_DAYS[0], self.text, direction, year, self.day_first, self.quarter, self.near,
            self.beside[0] if self.beside else None,
        )  # fmt: skip
        first, last = known.earliest, known.latest
        if first is not None and last is not None:
            if first == last:
                return resolve(meaning, replace(ground, day=first))
            return resolve_between(meaning, replace(ground, day=first), replace(ground, day=last))
        open_ended = resolve_between(meaning, ground, replace(ground, day=UNKNOWN_DAYS[1]))
        one, other = (resolve(meaning, replace(ground, day=day)).when for day in UNKNOWN_DAYS)
        return open_ended if one == other else replace(open_ended, when=None)

    def _remember(self, meaning: Meaning, time: Time, sentence: int) -> None:
        """Moves the text's own clock to a time that was named."""
        if meaning.kind == "span" and meaning.unit == "M" and meaning.name in ("first", "latest"):
            self.quarter = None
        if time.type not in ("DATE", "TIME") or time.when is None or meaning.kind == "reference":
            return
        if time.when.grain in ("decade", "century", "range") and meaning.kind != "calendar":
            return
        if meaning.kind == "shift" and meaning.unit == "Y" and self.quarter:
            return
        self.text, self.text_span = time.when, time.span
        if time.when.grain == "quarter":
            self.quarter = time.when.earliest
        if meaning.kind == "calendar" and meaning.day and time.when.earliest == time.when.latest:
            self.beside = (time.when.earliest, sentence) if time.when.earliest else None
        named = meaning.kind == "calendar" and meaning.year is not None
        if named and meaning.month is not None:
            self.year = (meaning.year or 0, sentence)

    def _time(self, block: Block, one: Expression, resolved: Resolved) -> Time:
        span = Span(block.start + one.start, block.start + one.end)
        anchor = self._anchor(one, block, resolved.value)
        return _make_time(self.article, span, one.meaning, resolved, anchor)

    def _anchor(self, one: Expression, block: Block, value: str) -> Anchor:  # noqa: PLR0911 - a list of cases
        """What the expression leaned on, where that stands, and one sentence why."""
        meaning = one.meaning
        length = meaning.kind == "span" and not meaning.direction and value.startswith("P")
        if meaning.kind == "set" or length:
            return Anchor("", None, "a length of time or a repetition stands for itself")
        fixed = meaning.year is not None and meaning.kind != "range"
        if fixed or meaning.kind in ("decade", "century"):
            return Anchor("", None, "the calendar names it in full")
        if meaning.kind == "calendar" and self.year is not None:
            return Anchor("text", self.text_span, f"the sentence speaks of {self.year[0]}")
        if meaning.lean == "text" and self.text is not None:
            return Anchor(
                "text", self.text_span, f"counted from {self.text.edtf}, named just before"
            )
        if block.kind == "caption":
            return Anchor(
                "publication", None, "a caption has its own clock, so its day is left open"
            )
        if self.when.earliest is None or self.when.latest is None:
            return Anchor("publication", None, "the page's own day is not known")
        return Anchor("publication", None, f"counted from the page's own day, {self.when.edtf}")

    def resolved_late(self) -> Iterator[Time]:
        """Every time, those that lean on an event last resolved."""
        yield from self.times
        for block, one in self.waiting:
            resolved, told = resolve_on_event(block, one, self.told)
            anchor = Anchor("event", None, "the text does not date the event that it counts from")
            if told is not None and told.time.when is not None:
                reason = f"counted from an event that the text puts at {told.time.when.edtf}"
                anchor = Anchor("event", told.time.span, reason)
            span = Span(block.start + one.start, block.start + one.end)
            yield _make_time(self.article, span, one.meaning, resolved, anchor)


def _is_of_a_known_day(block: Block, one: Expression) -> bool:
    """Whether a weekday only tells which of known things is meant: "Sunday's vote"."""
    bare = one.meaning.kind == "weekday" and not one.meaning.name and not one.meaning.part
    return bare and block.doc.text[one.end : one.end + 2] in ("'s", "’s")


def _make_time(
    article: Article, span: Span, meaning: Meaning, resolved: Resolved, anchor: Anchor
) -> Time:
    """The record; a shift from an event that nobody dates is the length of time that it names."""
    length = resolved.value.startswith("P") and "_" not in resolved.value
    kind = "DURATION" if meaning.type == "DATE" and length else meaning.type
    if meaning.type == "DURATION" and not length:
        kind = "DATE"
    return Time(
        id=id_of("time", article.id, span, kind, resolved.value),
        article=article.id,
        span=span,
        type=kind,
        value=resolved.value,
        when=resolved.when,
        anchor=anchor.lean,
        anchor_span=anchor.span,
        reason=anchor.reason,
    )
