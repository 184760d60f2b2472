"""What an expression leans on when it is resolved, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dateline.records import When

LEEWAY = timedelta(days=2)
"""So far may a page's own day be off, as where a clock of another zone gave it."""


@dataclass(frozen=True)
class Resolved:
    """The TIMEX3 value and the days of an expression."""

    value: str
    when: When | None


@dataclass(frozen=True)
class Ground:
    """What an expression may lean on: the page's day, the text's own last time, the tense.

    `year` is the year that the sentence named together with a day or a month, `quarter` a day
    of the quarter that the text last named; `near` says that `text` is a day of this sentence;
    `beside` is a day of the calendar that the same sentence has named before.
    """

    day: date
    text: When | None = None
    direction: str = ""
    year: int | None = None
    day_first: bool | None = None
    quarter: date | None = None
    near: bool = False
    beside: date | None = None

    @property
    def text_day(self) -> date:
        """The first day of the text's own last time, or the page's day."""
        return self.text.earliest if self.text and self.text.earliest else self.day
