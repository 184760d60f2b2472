"""The JSON export: the contract to the letter, and every quote exactly the text."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hand_built
import jsonschema
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from dateline.errors import StopError
from dateline.exports.contract import schema
from dateline.exports.json import write
from dateline.records import (
    Article,
    Citation,
    Claim,
    Clue,
    Dating,
    Event,
    Part,
    Party,
    Reading,
    Record,
    Role,
    Span,
    Time,
    When,
)

DOCUMENT = Path(__file__).parents[2] / "docs" / "export.schema.json"

SPAN = {"article", "start", "end", "quote"}
WHEN = {"earliest", "latest", "grain", "edtf"}
PARTY = {"text", "entity"}
REPORTED = {"value", "evidence", "roots"}

KEYS: dict[str, set[str]] = {
    "articles": {
        *("id", "path", "url", "title", "authors", "outlet", "wire", "place", "genre"),
        *("language", "published", "parts", "text"),
    },
    "times": {"id", "span", "type", "value", "when"},
    "entities": {"id", "kind", "name", "names", "mentions"},
    "posts": {"id", "entity", "title", "of", "when", "evidence", "source"},
    "claims": {"id", "span", "holder", "cue", "via", "attitude", "status"},
    "events": {
        *("id", "span", "type", "mode", "roles", "place", "when", "quantities", "status"),
        *("claim", "background"),
    },
    "happenings": {
        *("id", "title", "type", "events", "status", "history", "when", "places"),
        *("participants", "quantities"),
    },
    "lineages": {"id", "articles", "kind", "root", "evidence"},
    "disagreements": {
        *("id", "kind", "happening", "article", "values", "explained", "days", "evidence"),
    },
    "forecasts": {
        *("id", "happening", "said", "status", "when", "place", "outcome", "evidence"),
    },
    "transfers": {"id", "giver", "receiver", "goods", "quantity", "status", "evidence"},
    "stories": {"id", "title", "articles", "happenings"},
    "failures": {"id", "item", "step", "reason"},
}
"""Every key of every object: to change one is to change the version."""


def written(record: Record) -> bytes:
    out = io.BytesIO()
    write(record, out)
    return out.getvalue()


def exported(record: Record) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(written(record))
    return document


def objects(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from objects(one)
    elif isinstance(value, list):
        for one in value:
            yield from objects(one)


def assert_quoted(document: dict[str, Any]) -> None:
    texts = {article["id"]: article["text"] for article in document["articles"]}
    for one in objects(document):
        if "quote" in one:
            assert one.keys() == SPAN
            assert one["quote"] == texts[one["article"]][one["start"] : one["end"]]


def test_the_keys_are_those_of_the_contract() -> None:
    document = exported(hand_built.record())
    assert document["version"] == "1"
    assert document.keys() - {"version"} == KEYS.keys()
    for key, names in KEYS.items():
        assert document[key], f"the hand-built record has no {key}"
        for one in document[key]:
            assert one.keys() == names, key


def test_the_conventions_are_those_of_the_contract() -> None:
    document = exported(hand_built.record())
    article = next(one for one in document["articles"] if one["path"] == "a/one.txt")
    assert article["published"].keys() == {*WHEN, "stated", "clues"}
    assert article["published"]["clues"][0].keys() == {"kind", "span", "when", "weight", "reason"}
    assert article["parts"][0] == {"start": 0, "end": 36, "kind": "headline"}
    event = next(one for one in document["events"] if one["id"] == "event-gift")
    assert [role.keys() for role in event["roles"]] == [{"role", "party", "span"}] * 2
    assert event["roles"][0]["party"] == {"text": "Queen Ysolde", "entity": "entity-ysolde"}
    assert event["quantities"][0]["span"]["quote"] == "12 cranes"
    happening = next(one for one in document["happenings"] if one["id"] == "happening-visit")
    assert [one["date"] for one in happening["history"]] == ["2031-05-03", "2031-05-09"]
    for slot in ("when", "places", "participants", "quantities"):
        assert all(one.keys() == REPORTED for one in happening[slot])
    assert happening["when"][0]["value"] == {
        "earliest": "2031-05-09",
        "latest": "2031-05-09",
        "grain": "day",
        "edtf": "2031-05-09",
    }
    assert happening["places"][0]["value"].keys() == PARTY
    forecast = document["forecasts"][0]
    assert forecast["said"].keys() == {"date", "span", "holder"}
    assert forecast["outcome"] == {"occurrence": "borne out", "when": "borne out", "place": "open"}


def test_every_quote_is_the_text_at_its_place() -> None:
    assert_quoted(exported(hand_built.record()))


def test_the_export_is_valid_by_its_schema() -> None:
    jsonschema.validate(exported(hand_built.record()), schema())
    jsonschema.validate(exported(Record()), schema())


def test_the_schema_that_is_published_is_the_one_of_the_contract() -> None:
    assert json.loads(DOCUMENT.read_bytes()) == schema(), "run `make docs`"


def test_the_order_of_a_record_does_not_reach_the_export() -> None:
    record = hand_built.record()
    linked = msgspec.structs.replace(
        record.linked,
        happenings=record.linked.happenings[::-1],
        disagreements=record.linked.disagreements[::-1],
    )
    turned = msgspec.structs.replace(
        record, articles=record.articles[::-1], readings=record.readings[::-1], linked=linked
    )
    assert written(turned) == written(record)


def test_a_record_that_points_at_no_text_is_not_written() -> None:
    record = hand_built.record()
    post = msgspec.structs.replace(
        record.linked.posts[0], evidence=(Citation(record.articles[0].id, 0, 10_000),)
    )
    linked = msgspec.structs.replace(record.linked, posts=(post,))
    with pytest.raises(StopError, match="points at no text"):
        written(msgspec.structs.replace(record, linked=linked))


@some.composite
def records(draw: some.DrawFn) -> Record:
    """A record of one article, with spans anywhere in any text."""
    text = draw(some.text(min_size=1, max_size=60))
    places = some.tuples(some.integers(0, len(text)), some.integers(0, len(text)))
    spans = some.builds(lambda pair: Span(min(pair), max(pair)), places)

    def party() -> Party:
        span = draw(spans)
        return Party(text[span.start : span.end], span)

    article = Article("article-1", "page-1", text, (Part(0, len(text), "body"),), path="a.txt")
    span = draw(spans)
    clue = Clue("dateline", Citation("article-1", span.start, span.end), When(), 0.5, "a reason")
    reading = Reading(
        "article-1",
        "by hand",
        Dating("article-1", When(), False, (clue,)),
        times=(Time("time-1", "article-1", draw(spans), "DATE", "2031"),),
        claims=(Claim("claim-1", "article-1", draw(spans), draw(spans), "asserts", party()),),
        events=(
            Event(
                "event-1",
                "article-1",
                draw(spans),
                "say",
                "CONSULT",
                roles=(Role("actor", party()), Role("recipient", party())),
                place=party(),
            ),
        ),
    )
    return Record((article,), (reading,))


@settings(deadline=None)
@given(records())
def test_any_span_of_any_text_is_quoted_exactly(record: Record) -> None:
    document = exported(record)
    assert_quoted(document)
    jsonschema.validate(document, schema())
