"""Body text: F1 of 4-gram shingles a page, beside trafilatura's own in one run.

The same pages are also flattened to plain text, menus and all, as a person would paste them:
that measures the labelling of text captures, and what the raw text would score beside it.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import trafilatura

from dateline.clean.articles import clean_page
from dateline.clean.decoding import decode
from dateline.clean.markup import parse
from dateline.errors import ItemError
from dateline.ids import digest_of, id_of
from dateline.records import Article, Page
from dateline.settings import Settings
from evaluation.figures import Figure, f1
from evaluation.flatten import flatten
from evaluation.run import need

SHINGLE = 4
_TOKEN = re.compile(r"\w+")

Extract = Callable[[bytes, str], str]


def measure(data: Path, limit: int | None = None) -> list[Figure]:
    """The mean F1, precision and recall over the pages of `body-text`, ours and the peer's."""
    folder = need(data / "body-text")
    truth = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    names = sorted(truth)[:limit]
    figures: list[Figure] = []
    for label, extract in EXTRACTORS.items():
        scores = []
        for name in names:
            content = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
            scores.append(score(extract(content, name), truth[name]["articleBody"]))
        means = [sum(column) / len(scores) for column in zip(*scores, strict=True)]
        beside = f"precision {means[0]:.3f} recall {means[1]:.3f}"
        if extract is peer:
            beside += f" trafilatura {trafilatura.__version__}, its defaults"
        figures.append(Figure(label, means[2], len(scores), beside))
    return figures


def score(found: str, wanted: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of the shingles of `found` against those of `wanted`.

    >>> score("one two three four five", "one two three four")
    (0.5, 1.0, 0.6666666666666666)
    """
    first, second = shingles(found), shingles(wanted)
    return f1(sum((first & second).values()), sum(first.values()), sum(second.values()))


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """How often each run of four words stands in `text`; a shorter text is one run."""
    words = _TOKEN.findall(text)
    last = max(1, len(words) - SHINGLE + 1)
    return Counter(tuple(words[first : first + SHINGLE]) for first in range(last) if words)


def ours(content: bytes, name: str) -> str:
    """The body that Dateline finds: the text of the parts that it labels so."""
    digest = digest_of(content)
    page = Page(id_of("page", name, digest), name, "text/html", digest, "file", content)
    try:
        return body_of(clean_page(page, Settings()))
    except ItemError:
        return ""


def body_of(article: Article) -> str:
    """The text of the body of `article`, with the dateline that opens its first paragraph."""
    pieces = []
    for part in article.parts:
        text = article.text[part.start : part.end]
        if part.kind == "body" or (part.kind == "dateline" and "\n" not in text):
            pieces.append(text)
    return "".join(pieces)


def peer(content: bytes, name: str) -> str:
    """The body that trafilatura finds with its own defaults."""
    return trafilatura.extract(decode(content, markup=True)) or ""


def captured(content: bytes, name: str) -> str:
    """The body that Dateline finds in the page as a text capture."""
    digest = digest_of(content)
    text = raw_capture(content, name).encode()
    page = Page(id_of("page", name, digest), name, "text/plain", digest, "file", text)
    try:
        return body_of(clean_page(page, Settings()))
    except ItemError:
        return ""


def raw_capture(content: bytes, name: str) -> str:
    """The whole page as plain text."""
    return flatten(parse(decode(content, markup=True), name))


EXTRACTORS: dict[str, Extract] = {
    "body F1": ours,
    "body F1 of the peer": peer,
    "body F1 of text captures": captured,
    "body F1 of raw text captures": raw_capture,
}
"""The name of each figure to what finds the body."""
