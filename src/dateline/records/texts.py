"""Records of a page and of places and days in its text."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from dateline.records.kinds import Genre, Grain, PartKind

EDTF_SEASONS = {3: "21", 6: "22", 9: "23", 12: "24"}


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open range of code points of one article's text."""

    start: int
    end: int


class Citation(msgspec.Struct, frozen=True, order=True):
    """A span together with the id of the article whose text it lies in."""

    article: str
    start: int
    end: int


class When(msgspec.Struct, frozen=True):
    """An interval of days, both ends inclusive; an end that is None is open or not known."""

    earliest: date | None = None
    latest: date | None = None
    grain: Grain = "range"

    @property
    def edtf(self) -> str:
        """The interval in the Extended Date/Time Format (ISO 8601-2); `..` for an open end.

        >>> When(date(2023, 9, 6), date(2023, 9, 6), "day").edtf
        '2023-09-06'
        >>> When(date(2023, 9, 1), date(2023, 9, 30), "month").edtf
        '2023-09'
        >>> When(date(2023, 9, 8), date(2023, 9, 11)).edtf
        '2023-09-08/2023-09-11'
        >>> When(None, date(2023, 9, 11)).edtf
        '../2023-09-11'
        """
        first, last = self.earliest, self.latest
        if first is not None and last is not None:
            return _edtf_closed(first, last, self.grain)
        return f"{first or '..'}/{last or '..'}"


def _edtf_closed(first: date, last: date, grain: Grain) -> str:
    if first == last:
        return first.isoformat()
    if grain == "year" and first.year == last.year:
        return f"{first.year:04}"
    if grain == "month" and (first.year, first.month) == (last.year, last.month):
        return f"{first.year:04}-{first.month:02}"
    if grain == "season" and first.month in EDTF_SEASONS:
        return f"{first.year:04}-{EDTF_SEASONS[first.month]}"
    return f"{first.isoformat()}/{last.isoformat()}"


class Page(msgspec.Struct, frozen=True):
    """What was fetched: bytes that never change, named by their digest.

    `location` is the path below the folder that was named (never an absolute path) or the
    address; `fetched_at` is an ISO 8601 moment, or None where it is not known; `source` says
    which reader made it: file, jsonl, web, feed, warc, pdf.
    """

    id: str
    location: str
    media_type: str
    digest: str
    source: str
    content: bytes
    fetched_at: str | None = None


class Part(msgspec.Struct, frozen=True, order=True):
    """One labelled stretch of an article's text; the parts of an article cover all its text."""

    start: int
    end: int
    kind: PartKind


class Article(msgspec.Struct, frozen=True):
    """A page as text that never changes again, cut into labelled parts.

    `wire` is the agency whose text it is; `place` the place of the dateline. A page that is a
    file has `path`, one that has an address has `url`; it may have both.
    """

    id: str
    page: str
    text: str
    parts: tuple[Part, ...]
    path: str | None = None
    url: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    wire: str | None = None
    place: str | None = None
    genre: Genre = "report"
    language: str = "en"


class Clue(msgspec.Struct, frozen=True):
    """One reason for a publication date: where it stands, the days it allows, and its weight.

    `weight` runs from 0 (says nothing) to 1 (as good as certain); `reason` is one sentence for
    a reader. The citation may lie in another article, where linking handed the clue over.
    """

    kind: str
    citation: Citation
    when: When
    weight: float
    reason: str


class Dating(msgspec.Struct, frozen=True):
    """The publication day of an article, or the interval of the days that remain."""

    article: str
    when: When
    stated: bool
    clues: tuple[Clue, ...] = ()


class Time(msgspec.Struct, frozen=True):
    """One time expression, resolved: TIMEX3 type and value, and the days that it covers.

    `anchor` says what a relative expression leaned on ("publication", "text", "event", or ""
    for an absolute one), `anchor_span` where that stands, `reason` one sentence why.
    """

    id: str
    article: str
    span: Span
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    when: When | None = None
    anchor: str = ""
    anchor_span: Span | None = None
    reason: str = ""
