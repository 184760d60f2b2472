"""Every record of Dateline: frozen, and with ids that hash what the record says.

Offsets are half-open ranges of code points of `Article.text`. Dates are inclusive.
A record that cannot point at characters of a kept text cannot be stored.
"""

from __future__ import annotations

from datetime import date
from typing import Generic, Literal, TypeVar

import msgspec

Status = Literal[
    "happened",
    "ongoing",
    "planned",
    "expected",
    "possible",
    "demanded",
    "conditional",
    "denied",
    "unknown",
]
"""The status that a text gives to an event: one closed list, everywhere."""

Attitude = Literal["asserts", "denies", "doubts", "expects", "demands", "declines", "asks"]
"""What the holder of a claim does with its content; `declines` refuses to confirm."""

Grain = Literal[
    "moment", "day", "week", "month", "quarter", "season", "year", "decade", "century", "range"
]
"""The unit that a `When` was given in; `range` for an interval of no calendar unit."""

PartKind = Literal[
    "headline",
    "byline",
    "dateline",
    "body",
    "caption",
    "teaser",
    "bio",
    "navigation",
    "notice",
    "comment",
    "metadata",
]
"""What a part of an article is. `metadata` holds what the page's code said of itself."""

Genre = Literal["report", "editorial", "analysis", "interview", "live"]

EntityKind = Literal["person", "state", "organisation", "place", "group", "object"]

TransferStatus = Literal["alleged", "sought", "offered", "agreed", "delivered", "denied"]

Outcome = Literal["borne out", "not borne out", "open"]

DisagreementKind = Literal["date", "place", "number", "identity", "occurrence", "shift"]

LineageKind = Literal["copy", "rewrite", "same statement"]

MentionForm = Literal["name", "title", "demonym", "pronoun", "role"]
"""`title` is a post standing alone for its holder; `role` a description such as "analysts"."""

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
