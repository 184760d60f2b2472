"""What a time expression means before anybody knows the day that it leans on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Kind = Literal[
    "calendar",  # a day, month or year that is named, with whatever of it is missing
    "weekday",  # a weekday, bare or with last, next, this
    "unit",  # this, last, next unit: "last week", "this year", "the quarter"
    "shift",  # so many units before or after the anchor
    "span",  # a length of time
    "set",  # what comes again and again
    "reference",  # now, recently, soon
    "season",
    "quarter",
    "half",
    "decade",
    "century",
    "observance",  # a holiday or observance by its name
    "range",  # from one time to another
]
Lean = Literal["", "publication", "text", "event"]


@dataclass(frozen=True)
class Meaning:
    """The typed meaning of one expression; what it leaves open is None or "".

    `unit` is a code of `time_words.UNITS`; `shift` counts units from the anchor; `part` is a
    part of the day ("MO", "14:30"); `bound` an early, mid or late stretch of the whole;
    `direction` is past or future where the expression itself says so; `value` a TIMEX3 value
    that needs no day; `name` what is observed, or the event that a shift counts from;
    `ends` the two ends of a range.
    """

    kind: Kind
    type: TimexType = "DATE"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: str = ""
    shift: float | None = None
    amount: float | None = None
    part: str = ""
    bound: str = ""
    direction: Literal["", "past", "future"] = ""
    lean: Lean = ""
    value: str = ""
    name: str = ""
    ends: tuple[Meaning, Meaning] | None = None


@dataclass(frozen=True)
class Expression:
    """A stretch of a text that speaks of time: half-open offsets, and what it means.

    `strength` settles which of two readings of the same words is kept.
    """

    start: int
    end: int
    meaning: Meaning
    strength: int = 0
