"""The JSON export as a contract: what others build on, apart from the records it is made of.

The keys here change only together with `VERSION`; the records may change at any time.
`docs/export.md` explains every key, `docs/export.schema.json` is the JSON Schema of `Export`.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Generic, TypeVar

import msgspec

from dateline.records import (
    Attitude,
    DisagreementKind,
    EntityKind,
    Genre,
    Grain,
    LineageKind,
    Outcome,
    PartKind,
    Status,
    TransferStatus,
)

VERSION = "1"

SCHEMA_ADDRESS = "https://json-schema.org/draft/2020-12/schema"

Value = TypeVar("Value")


class Quoted(msgspec.Struct, frozen=True, order=True):
    """A span: half-open code points of an article's `text`, and exactly those characters."""

    article: str
    start: int
    end: int
    quote: str


class Interval(msgspec.Struct, frozen=True):
    """A when: the first and last day it can be (null: open), its unit, and EDTF."""

    earliest: date | None
    latest: date | None
    grain: Grain
    edtf: str


class Party(msgspec.Struct, frozen=True):
    """Somebody or something: the words, and the id of the entity where one was linked."""

    text: str
    entity: str | None


class Amount(msgspec.Struct, frozen=True):
    """How many or how much: `low` and `high` are the bounds (null: open), `of` what is counted."""

    low: float | None
    high: float | None
    unit: str
    of: str


class Reported(msgspec.Struct, Generic[Value], frozen=True):
    """A value with its witnesses; `roots` counts the independent sources that give it."""

    value: Value
    evidence: tuple[Quoted, ...]
    roots: int


class Clue(msgspec.Struct, frozen=True):
    """One reason for a publication day: where it stands and the days that it allows."""

    kind: str
    span: Quoted
    when: Interval
    weight: float
    reason: str


class Published(msgspec.Struct, frozen=True):
    """A when, whether the page states it, and the clues that it was found by."""

    earliest: date | None
    latest: date | None
    grain: Grain
    edtf: str
    stated: bool
    clues: tuple[Clue, ...]


class Part(msgspec.Struct, frozen=True):
    """One labelled stretch of an article's text."""

    start: int
    end: int
    kind: PartKind


class Article(msgspec.Struct, frozen=True):
    """One page as text; `wire` is the agency whose text it is."""

    id: str
    path: str | None
    url: str | None
    title: str | None
    authors: tuple[str, ...]
    outlet: str | None
    wire: str | None
    place: str | None
    genre: Genre
    language: str
    published: Published
    parts: tuple[Part, ...]
    text: str


class Time(msgspec.Struct, frozen=True):
    """One time expression with its TIMEX3 type and value."""

    id: str
    span: Quoted
    type: str
    value: str
    when: Interval | None


class Entity(msgspec.Struct, frozen=True):
    """One person, state, organisation, place, group or object with all its mentions."""

    id: str
    kind: EntityKind
    name: str
    names: tuple[str, ...]
    mentions: tuple[Quoted, ...]


class Post(msgspec.Struct, frozen=True):
    """A post that an entity held; `source` names the table that says so, "" for the pages."""

    id: str
    entity: str
    title: str
    of: Party | None
    when: Interval
    evidence: tuple[Quoted, ...]
    source: str


class Claim(msgspec.Struct, frozen=True):
    """Who holds what: content, holder (null: nobody named), cue, relays, attitude."""

    id: str
    span: Quoted
    holder: Party | None
    cue: Quoted
    via: tuple[Party, ...]
    attitude: Attitude
    status: Status


class Role(msgspec.Struct, frozen=True):
    """One party of an event and what it did in it."""

    role: str
    party: Party
    span: Quoted


class Quantity(msgspec.Struct, frozen=True):
    """An amount at one place in a text."""

    low: float | None
    high: float | None
    unit: str
    of: str
    span: Quoted


class Event(msgspec.Struct, frozen=True):
    """One event as one text tells it; `background` is kept but is not part of the story."""

    id: str
    span: Quoted
    type: str
    mode: str
    roles: tuple[Role, ...]
    place: Party | None
    when: Interval | None
    quantities: tuple[Quantity, ...]
    status: Status
    claim: str | None
    background: bool


class Change(msgspec.Struct, frozen=True):
    """One step of a happening's status through time."""

    date: date | None
    status: Status
    evidence: tuple[Quoted, ...]


class Happening(msgspec.Struct, frozen=True):
    """The events of several articles that are one occurrence."""

    id: str
    title: str
    type: str
    events: tuple[str, ...]
    status: Status
    history: tuple[Change, ...]
    when: tuple[Reported[Interval], ...]
    places: tuple[Reported[Party], ...]
    participants: tuple[Reported[Party], ...]
    quantities: tuple[Reported[Amount], ...]


class Lineage(msgspec.Struct, frozen=True):
    """Articles that share a root."""

    id: str
    articles: tuple[str, ...]
    kind: LineageKind
    root: str
    evidence: tuple[Quoted, ...]


class Disagreement(msgspec.Struct, frozen=True):
    """Values that cannot all be true.

    For a shift `article` runs off by `days` (negative: early) and `evidence` holds the pairs
    flat: its date, the others' date, and so on. For other kinds `days` is null.
    """

    id: str
    kind: DisagreementKind
    happening: str | None
    article: str | None
    values: tuple[Reported[str], ...]
    explained: str | None
    days: int | None
    evidence: tuple[Quoted, ...]


class Saying(msgspec.Struct, frozen=True):
    """When, where and by whom something was foretold."""

    date: date | None
    span: Quoted
    holder: Party | None


class Outcomes(msgspec.Struct, frozen=True):
    """What became of each slot of a forecast."""

    occurrence: Outcome
    when: Outcome
    place: Outcome


class Forecast(msgspec.Struct, frozen=True):
    """What was foretold (`when`, `place`), and its outcome."""

    id: str
    happening: str | None
    said: Saying
    status: Status
    when: Interval | None
    place: Party | None
    outcome: Outcomes
    evidence: tuple[Quoted, ...]


class Transfer(msgspec.Struct, frozen=True):
    """Who gives what to whom."""

    id: str
    giver: Party | None
    receiver: Party | None
    goods: str
    quantity: Amount | None
    status: TransferStatus
    evidence: tuple[Quoted, ...]


class Story(msgspec.Struct, frozen=True):
    """The articles and happenings of one developing story."""

    id: str
    title: str
    articles: tuple[str, ...]
    happenings: tuple[str, ...]


class Failure(msgspec.Struct, frozen=True):
    """An item that could not be used, and why."""

    id: str
    item: str
    step: str
    reason: str


class Export(msgspec.Struct, frozen=True):
    """The whole document."""

    version: str
    articles: tuple[Article, ...]
    times: tuple[Time, ...]
    entities: tuple[Entity, ...]
    posts: tuple[Post, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    happenings: tuple[Happening, ...]
    lineages: tuple[Lineage, ...]
    disagreements: tuple[Disagreement, ...]
    forecasts: tuple[Forecast, ...]
    transfers: tuple[Transfer, ...]
    stories: tuple[Story, ...]
    failures: tuple[Failure, ...]


def schema() -> dict[str, Any]:
    """The JSON Schema of the export.

    >>> schema()["$ref"]
    '#/$defs/Export'
    """
    document: dict[str, Any] = msgspec.to_builtins(msgspec.json.schema(Export), order="sorted")
    return {"$schema": SCHEMA_ADDRESS, **document}
