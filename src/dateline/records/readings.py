"""Records of what is found in one article by itself."""

from __future__ import annotations

from typing import Literal

import msgspec

from dateline.records.kinds import Attitude, EntityKind, MentionForm, Status
from dateline.records.texts import Dating, Span, Time, When


class Title(msgspec.Struct, frozen=True):
    """A post that a text gives to a person: "Russian Defense Minister" is of Russia.

    `holding` says how it was held on the page's own day.
    """

    title: str
    span: Span
    of: str | None = None
    holding: Literal["current", "former", "acting", "designate"] = "current"
    when: When | None = None


class Mention(msgspec.Struct, frozen=True):
    """One place where an entity is spoken of.

    `span` is the whole phrase, `head` the name or the head noun inside it, `name` the name as
    it is compared (titles and possessives taken off). `antecedent` is the id of the mention in
    the same article that a pronoun, a bare surname or a lone title stands for.
    """

    id: str
    article: str
    span: Span
    kind: EntityKind
    form: MentionForm
    head: Span
    name: str
    titles: tuple[Title, ...] = ()
    state: str | None = None
    antecedent: str | None = None


class Quantity(msgspec.Struct, frozen=True):
    """A number of something: `low` and `high` are the honest bounds, None where open.

    `unit` is a unit of measure, a currency code, "percent", or "" for a plain count; `of` is
    what is counted, as a lemma phrase.
    """

    id: str
    article: str
    span: Span
    low: float | None
    high: float | None
    unit: str = ""
    of: str = ""


class Party(msgspec.Struct, frozen=True):
    """Somebody or something in a role, as the text has it; `mention` where one was found."""

    text: str
    span: Span
    mention: str | None = None


class Claim(msgspec.Struct, frozen=True):
    """Who holds what, by which words, through whom.

    `span` is the content; `holder` is None where nobody is named ("it is believed"); `via` are
    the relays between holder and page, nearest the reader last; `status` is the status of the
    content's main event.
    """

    id: str
    article: str
    span: Span
    cue: Span
    attitude: Attitude
    holder: Party | None = None
    via: tuple[Party, ...] = ()
    status: Status = "unknown"


class Role(msgspec.Struct, frozen=True):
    """One party of an event: actor, recipient, giver, receiver, goods, instrument, topic, cause."""

    role: str
    party: Party


class Event(msgspec.Struct, frozen=True):
    """One event as one text tells it.

    `span` is the trigger, `type` and `mode` are PLOVER's or of the documented extension,
    `when` is the event's own time, `quantities` and `claim` are ids within the same reading.
    `background` marks the generic, habitual and historical: kept, but not part of the story.
    """

    id: str
    article: str
    span: Span
    lemma: str
    type: str
    mode: str = ""
    cameo: str = ""
    roles: tuple[Role, ...] = ()
    place: Party | None = None
    when: When | None = None
    when_span: Span | None = None
    quantities: tuple[str, ...] = ()
    status: Status = "unknown"
    status_cue: Span | None = None
    claim: str | None = None
    background: bool = False


class Reading(msgspec.Struct, frozen=True):
    """All that is found in one article by itself, and the model that it was found with."""

    article: str
    model: str
    dating: Dating
    times: tuple[Time, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
