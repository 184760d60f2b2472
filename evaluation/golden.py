"""What the record of a known story must hold, checked on its JSON export.

An expectation file (`evaluation/expected/*.json`) lists, section by section, what a reader who
knows the story demands of it. Every check here is a pure function of the exported document and
one expectation; places in a text are named by a snippet that occurs once in the page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Json = Any
"""Parsed JSON: the one place where it is looked into by key."""


@dataclass(frozen=True)
class Document:
    """An exported story, with the look-ups that the checks share."""

    data: Json

    @cached_property
    def article_by_path(self) -> dict[str, Json]:
        """The articles under their paths."""
        return {one["path"] or one["url"]: one for one in self.data["articles"]}

    @cached_property
    def name_of_entity(self) -> dict[str, Json]:
        """The entities under their ids."""
        return {one["id"]: one for one in self.data["entities"]}

    def place(self, path: str, snippet: str) -> tuple[str, int, int]:
        """The article id, start and end of `snippet` in the page `path`."""
        article = self.article_by_path[path]
        start = article["text"].find(snippet)
        if start < 0:
            raise ValueError(f"{path} does not hold {snippet!r}")
        return article["id"], start, start + len(snippet)

    def inside(self, kind: str, path: str, snippet: str) -> list[Json]:
        """The records of `kind` whose span overlaps `snippet` in the page `path`."""
        article, start, end = self.place(path, snippet)
        return [one for one in self.data[kind] if _overlaps(one["span"], article, start, end)]

    def words_of(self, party: Json) -> str:
        """The words of a party and the names of its entity, for a search without case."""
        if party is None:
            return ""
        entity = self.name_of_entity.get(party["entity"] or "")
        names = " ".join(entity["names"]) if entity else ""
        return f"{party['text']} {names}".lower()

    def trigger(self, path: str, snippet: str, word: str) -> Json | None:
        """The event within `snippet` whose trigger is `word`, or None."""
        events = self.inside("events", path, snippet)
        return next((one for one in events if word in one["span"]["quote"]), None)


def _overlaps(span: Json, article: str, start: int, end: int) -> bool:
    return bool(span["article"] == article and span["start"] < end and span["end"] > start)


def published(document: Document, path: str, first: str, last: str) -> bool:
    """Whether the publication interval of `path` lies within `first` and `last`."""
    when = document.article_by_path[path]["published"]
    if not when["earliest"] or not when["latest"]:
        return False
    return bool(first <= when["earliest"] and when["latest"] <= last)


def parts(document: Document, path: str, snippet: str, kinds: Sequence[str]) -> bool:
    """Whether `snippet` lies in a part of one of `kinds`."""
    _, start, _ = document.place(path, snippet)
    article = document.article_by_path[path]
    found = [one["kind"] for one in article["parts"] if one["start"] <= start < one["end"]]
    return bool(found) and found[0] in kinds


def authors(document: Document, path: str, name: str) -> bool:
    """Whether `name` is among the authors of `path`."""
    return bool(name in document.article_by_path[path]["authors"])


def outlets(document: Document, path: str, name: str) -> bool:
    """Whether the outlet of `path` holds `name`."""
    return name.lower() in (document.article_by_path[path]["outlet"] or "").lower()


def wires(document: Document, path: str, name: str) -> bool:
    """Whether `path` is known as the text of the agency `name`."""
    return bool(document.article_by_path[path]["wire"] == name)


def times(document: Document, path: str, snippet: str, quote: str, first: str, last: str) -> bool:
    """Whether a time with `quote` in `snippet` covers days within `first` and `last`."""
    for time in document.inside("times", path, snippet):
        when = time["when"]
        if (
            when
            and quote in time["span"]["quote"]
            and first <= (when["earliest"] or "") <= (when["latest"] or "9") <= last
        ):
            return True
    return False


def _entities_named(document: Document, name: str) -> list[Json]:
    return [one for one in document.data["entities"] if name in (one["name"], *one["names"])]


def same(document: Document, *names: str) -> bool:
    """Whether exactly one person or body bears the first name, and it bears them all."""
    found = _entities_named(document, names[0])
    if len(found) != 1:
        return False
    known = {found[0]["name"], *found[0]["names"]}
    words = {mention["quote"] for mention in found[0]["mentions"]}
    return all(name in known or name in words for name in names)


def apart(document: Document, one: str, other: str) -> bool:
    """Whether `one` and `other` are both known, as two."""
    first, second = _entities_named(document, one), _entities_named(document, other)
    return bool(first and second) and first[0]["id"] != second[0]["id"]


def nobody(document: Document, name: str) -> bool:
    """Whether `name`, who only wrote a page, is no one in the story."""
    return not _entities_named(document, name)


def posts(document: Document, person: str, title: str) -> bool:
    """Whether `person` is given a post whose title holds `title`."""
    ids = {one["id"] for one in _entities_named(document, person)}
    return any(
        one["entity"] in ids and title in one["title"].lower().replace("-", " ")
        for one in document.data["posts"]
    )


def claims(document: Document, path: str, holder: str, content: str, attitude: str) -> bool:
    """Whether a claim over `content` in `path` has this holder and attitude."""
    return any(
        holder.lower() in document.words_of(one["holder"]) and one["attitude"] == attitude
        for one in document.inside("claims", path, content)
    )


def events(  # one row of an expectation file is one call
    document: Document, path: str, snippet: str, word: str, type: str, statuses: Sequence[str]
) -> bool:
    """Whether `word` in `snippet` is an event of one of `statuses`.

    `type` holds the types that will do, apart by spaces; "" takes any.
    """
    event = document.trigger(path, snippet, word)
    if event is None:
        return False
    return (not type or event["type"] in type.split()) and event["status"] in statuses


def _happening_of(document: Document, anchor: Sequence[str]) -> str | None:
    event = document.trigger(*anchor)
    if event is None:
        return None
    every = document.data["happenings"]
    return next((one["id"] for one in every if event["id"] in one["events"]), None)


def happenings(document: Document, first: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the events at both anchors are one happening."""
    one = _happening_of(document, first)
    return one is not None and one == _happening_of(document, other)


def distinct(document: Document, first: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the events at both anchors are happenings, and two of them."""
    one, two = _happening_of(document, first), _happening_of(document, other)
    return one is not None and two is not None and one != two


def disagreements(document: Document, kind: str, values: Sequence[str]) -> bool:
    """Whether one finding of `kind` sets all of `values` against each other."""
    for one in document.data["disagreements"]:
        shown = [str(value["value"]) for value in one["values"]]
        if one["kind"] == kind and all(any(v in text for text in shown) for v in values):
            return True
    return False


def forecasts(  # one row of an expectation file is one call
    document: Document,
    path: str,
    snippet: str,
    occurrence: str | None,
    when: str | None,
    place: str | None,
) -> bool:
    """Whether a forecast said within `snippet` has these outcomes; None leaves a slot out."""
    article, start, end = document.place(path, snippet)
    wanted = {"occurrence": occurrence, "when": when, "place": place}
    for one in document.data["forecasts"]:
        if not _overlaps(one["said"]["span"], article, start, end):
            continue
        if all(one["outcome"][slot] == value for slot, value in wanted.items() if value):
            return True
    return False


def transfers(
    document: Document, giver: str, receiver: str, goods: str, statuses: Sequence[str]
) -> bool:
    """Whether `giver` gives `receiver` such `goods`, with one of `statuses`."""
    for one in document.data["transfers"]:
        parties = (document.words_of(one["giver"]), document.words_of(one["receiver"]))
        unit = str(one["quantity"] or "").lower().replace("eur", "euro")
        if (
            giver.lower() in parties[0]
            and receiver.lower() in parties[1]
            and goods in f"{one['goods'].lower()} {unit}"
            and one["status"] in statuses
        ):
            return True
    return False


def lineages(document: Document, *paths: str) -> bool:
    """Whether the pages at `paths` are known to be one text."""
    wanted = {document.article_by_path[path]["id"] for path in paths}
    return any(
        wanted <= set(one["articles"]) and one["kind"] in ("copy", "rewrite")
        for one in document.data["lineages"]
    )


CHECKS: dict[str, Callable[..., bool]] = {
    "published": published,
    "parts": parts,
    "authors": authors,
    "outlets": outlets,
    "wires": wires,
    "times": times,
    "same": same,
    "apart": apart,
    "posts": posts,
    "claims": claims,
    "events": events,
    "happenings": happenings,
    "distinct": distinct,
    "disagreements": disagreements,
    "forecasts": forecasts,
    "transfers": transfers,
    "lineages": lineages,
}
"""Section of an expectation file to the check of one of its rows."""


def check(data: Json, expected: Json) -> list[tuple[str, Json, bool]]:
    """Each expectation as its section, its row, and whether the export `data` meets it."""
    document = Document(data)
    results: list[tuple[str, Json, bool]] = []
    for section, row in _rows(expected):
        results.append((section, row, CHECKS[section](document, *row)))
    results.extend(("nobody", name, nobody(document, name)) for name in expected["nobody"])
    return results


def _rows(expected: Json) -> list[tuple[str, Json]]:
    """Every row with its section; a happening of n anchors is n - 1 pairs with its first."""
    rows: list[tuple[str, Json]] = []
    for section, members in expected.items():
        if section == "happenings":
            rows.extend((section, (one[0], other)) for one in members for other in one[1:])
        elif section != "nobody":
            rows.extend((section, row) for row in members)
    return rows
