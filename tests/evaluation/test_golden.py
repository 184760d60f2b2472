"""The checks of the example stories can fail, and fail for the right reason."""

from typing import Any

import pytest

from evaluation.golden import Document, check

TEXT = "Ada Moor said on Monday that she would visit Oslo."
WHEN = {"earliest": "2024-05-06", "latest": "2024-05-06", "grain": "day", "edtf": "2024-05-06"}


def span(quote: str) -> dict[str, Any]:
    start = TEXT.index(quote)
    return {"article": "a1", "start": start, "end": start + len(quote), "quote": quote}


def document() -> dict[str, Any]:
    article = {
        "id": "a1",
        "path": "one.txt",
        "url": None,
        "text": TEXT,
        "authors": ["Bo Lind"],
        "outlet": "The Fjord",
        "wire": None,
        "published": {**WHEN, "stated": True, "clues": []},
        "parts": [{"start": 0, "end": len(TEXT), "kind": "body"}],
    }
    moor = {
        "id": "e1",
        "kind": "person",
        "name": "Ada Moor",
        "names": ["Ada Moor", "Moor"],
        "mentions": [span("Ada Moor")],
    }
    claim = {
        "id": "c1",
        "span": span("she would visit Oslo"),
        "holder": {"text": "Ada Moor", "entity": "e1"},
        "attitude": "asserts",
    }
    event = {"id": "v1", "span": span("visit"), "type": "CONSULT", "status": "planned"}
    forecast = {
        "said": {"span": span("visit")},
        "outcome": {"occurrence": "open", "when": "open", "place": "open"},
    }
    return {
        "articles": [article],
        "times": [{"span": span("Monday"), "when": WHEN}],
        "entities": [moor],
        "posts": [],
        "claims": [claim],
        "events": [event],
        "happenings": [{"id": "h1", "events": ["v1"]}],
        "disagreements": [
            {"kind": "number", "values": [{"value": "4 killed"}, {"value": "6 killed"}]}
        ],
        "forecasts": [forecast],
        "transfers": [],
        "lineages": [],
    }


RIGHT: dict[str, list[Any]] = {
    "published": ["one.txt", "2024-05-06", "2024-05-07"],
    "parts": ["one.txt", "Ada Moor", ["body"]],
    "authors": ["one.txt", "Bo Lind"],
    "outlets": ["one.txt", "Fjord"],
    "times": ["one.txt", "said on Monday", "Monday", "2024-05-06", "2024-05-06"],
    "same": ["Ada Moor", "Moor"],
    "claims": ["one.txt", "moor", "visit Oslo", "asserts"],
    "events": ["one.txt", "would visit Oslo", "visit", "CONSULT", ["planned"]],
    "disagreements": ["number", ["4", "6"]],
    "forecasts": ["one.txt", "would visit Oslo", "open", None, None],
}
WRONG: dict[str, list[Any]] = {
    "published": ["one.txt", "2024-05-07", "2024-05-08"],
    "parts": ["one.txt", "Ada Moor", ["caption"]],
    "authors": ["one.txt", "Ada Moor"],
    "outlets": ["one.txt", "Sound"],
    "wires": ["one.txt", "Northern Wire"],
    "times": ["one.txt", "said on Monday", "Monday", "2024-05-13", "2024-05-13"],
    "same": ["Ada Moor", "Bo Lind"],
    "apart": ["Ada Moor", "Moor"],
    "posts": ["Ada Moor", "mayor"],
    "claims": ["one.txt", "moor", "visit Oslo", "denies"],
    "events": ["one.txt", "would visit Oslo", "visit", "CONSULT", ["happened"]],
    "disagreements": ["date", ["4", "6"]],
    "forecasts": ["one.txt", "would visit Oslo", "borne out", None, None],
    "transfers": ["moor", "", "", ["delivered"]],
}


@pytest.mark.parametrize("section", sorted(RIGHT))
def test_a_record_that_holds_it_is_met(section: str) -> None:
    results = check(document(), {section: [RIGHT[section]], "nobody": []})
    assert [holds for _, _, holds in results] == [True]


@pytest.mark.parametrize("section", sorted(WRONG))
def test_a_record_that_lacks_it_is_missed(section: str) -> None:
    results = check(document(), {section: [WRONG[section]], "nobody": []})
    assert [holds for _, _, holds in results] == [False]


def test_an_author_in_the_story_is_a_miss() -> None:
    results = check(document(), {"nobody": ["Ada Moor", "Bo Lind"]})
    assert [holds for _, _, holds in results] == [False, True]


def test_a_happening_of_three_anchors_is_two_pairs() -> None:
    anchor = ["one.txt", "would visit Oslo", "visit"]
    results = check(document(), {"happenings": [[anchor, anchor, anchor]], "nobody": []})
    assert [holds for _, _, holds in results] == [True, True]


def test_a_snippet_that_is_not_there_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"one\.txt does not hold"):
        Document(document()).place("one.txt", "no such words")
