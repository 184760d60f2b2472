"""Records of what takes more than one article, of judgements, and of the whole."""

from __future__ import annotations

from datetime import date
from typing import Generic, TypeVar

import msgspec

from dateline.records.kinds import (
    DisagreementKind,
    EntityKind,
    LineageKind,
    Outcome,
    Status,
    TransferStatus,
)
from dateline.records.readings import Reading
from dateline.records.texts import Article, Citation, When


class Actor(msgspec.Struct, frozen=True):
    """A party across articles: its words and the id of the entity, where one was linked."""

    text: str
    entity: str | None = None


class Amount(msgspec.Struct, frozen=True):
    """A quantity taken off its article, so that the same amount from two pages is equal."""

    low: float | None
    high: float | None
    unit: str = ""
    of: str = ""


Value = TypeVar("Value")


class Reported(msgspec.Struct, Generic[Value], frozen=True):
    """A value that was reported, its witnesses, and how many independent sources give it."""

    value: Value
    evidence: tuple[Citation, ...]
    roots: int


class Entity(msgspec.Struct, frozen=True):
    """One person, state, organisation, place, group or object, under all its names.

    `mentions` are ids of mentions; `reasons` say, a sentence each, why mentions were joined.
    """

    id: str
    kind: EntityKind
    name: str
    names: tuple[str, ...]
    mentions: tuple[str, ...]
    citations: tuple[Citation, ...]
    state: str | None = None
    reasons: tuple[str, ...] = ()


class Post(msgspec.Struct, frozen=True):
    """A post that an entity held, with the time that the evidence supports.

    `source` is "" for the pages' word, otherwise the name of the table that says so.
    """

    id: str
    entity: str
    title: str
    of: Actor | None
    when: When
    evidence: tuple[Citation, ...]
    source: str = ""


class Change(msgspec.Struct, frozen=True):
    """One step of a happening's status through time, read off the publication dates."""

    date: date | None
    status: Status
    evidence: tuple[Citation, ...]


class Happening(msgspec.Struct, frozen=True):
    """The events of several articles that are one occurrence, each slot with every value."""

    id: str
    title: str
    type: str
    events: tuple[str, ...]
    status: Status
    history: tuple[Change, ...] = ()
    when: tuple[Reported[When], ...] = ()
    places: tuple[Reported[Actor], ...] = ()
    participants: tuple[Reported[Actor], ...] = ()
    quantities: tuple[Reported[Amount], ...] = ()


class Lineage(msgspec.Struct, frozen=True):
    """Articles that share a root, and the evidence; `root` is the article or agency behind it."""

    id: str
    articles: tuple[str, ...]
    kind: LineageKind
    root: str
    evidence: tuple[Citation, ...] = ()


class Disagreement(msgspec.Struct, frozen=True):
    """Values that cannot all be true, each with its witnesses, and what may explain it.

    For a shift, `article` is the page whose dates run off, `days` by how many (negative:
    early), and `evidence` holds the pairs flat: its date, the others' date, and so on.
    """

    id: str
    kind: DisagreementKind
    values: tuple[Reported[str], ...]
    happening: str | None = None
    article: str | None = None
    explained: str | None = None
    days: int | None = None
    evidence: tuple[Citation, ...] = ()


class Saying(msgspec.Struct, frozen=True):
    """When and where something was foretold, and by whom."""

    date: date | None
    citation: Citation
    holder: Actor | None = None


class Outcomes(msgspec.Struct, frozen=True):
    """What became of each slot of a forecast."""

    occurrence: Outcome = "open"
    when: Outcome = "open"
    place: Outcome = "open"


class Forecast(msgspec.Struct, frozen=True):
    """A planned, expected, possible or denied event, and what became of it.

    `when` and `place` are what was foretold; `evidence` holds what settles it.
    """

    id: str
    happening: str | None
    said: Saying
    status: Status
    outcome: Outcomes
    when: When | None = None
    place: Actor | None = None
    evidence: tuple[Citation, ...] = ()


class Transfer(msgspec.Struct, frozen=True):
    """Who gives what to whom, how much, and how far it got."""

    id: str
    giver: Actor | None
    receiver: Actor | None
    goods: str
    status: TransferStatus
    evidence: tuple[Citation, ...]
    quantity: Amount | None = None


class Story(msgspec.Struct, frozen=True):
    """The articles and happenings that belong to one developing story."""

    id: str
    title: str
    articles: tuple[str, ...]
    happenings: tuple[str, ...]


class Judgement(msgspec.Struct, frozen=True):
    """A person's decision about a record: never lost, and retracted only by that person.

    `about` is a record's id, `verdict` what was decided (see docs/judgements.md), `value` its
    object; moments are ISO 8601.
    """

    id: str
    about: str
    verdict: str
    value: str
    who: str
    made_at: str
    retracted_at: str | None = None


class Failure(msgspec.Struct, frozen=True):
    """An item that could not be used, the step that gave up, and the reason."""

    id: str
    item: str
    step: str
    reason: str


class Linked(msgspec.Struct, frozen=True):
    """All that takes more than one article: what linking makes of articles and readings."""

    entities: tuple[Entity, ...] = ()
    posts: tuple[Post, ...] = ()
    happenings: tuple[Happening, ...] = ()
    lineages: tuple[Lineage, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    stories: tuple[Story, ...] = ()


class Record(msgspec.Struct, frozen=True):
    """The whole of a story file: what was read, what was linked, and what failed."""

    articles: tuple[Article, ...] = ()
    readings: tuple[Reading, ...] = ()
    linked: Linked = Linked()
    judgements: tuple[Judgement, ...] = ()
    failures: tuple[Failure, ...] = ()
