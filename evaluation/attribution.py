"""Attribution against PolNeAR: source, cue and content of every attribution, exact and by overlap.

PolNeAR marks no attribution inside another's content, so only the outermost claims are compared;
a discontinuous span counts as its hull. Each annotated file is a document of its own: a text that
two people annotated is compared with both. Overlap pairs every span with at most one other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.models import Models, load_models
from dateline.read.claims import find_claims
from dateline.records import Article, Claim, Part
from dateline.settings import Settings
from evaluation.figures import Figure, f1
from evaluation.run import need

KINDS = ("source", "cue", "content")
PEERS = {
    "exact source F1": "CofeNet-BERT 0.832, CRF 0.506",
    "exact cue F1": "CofeNet-BERT 0.753, CRF 0.534",
    "exact content F1": "CofeNet-BERT 0.729, CRF 0.286, CoreNLP 0.175",
}
Place = tuple[int, int]
Places = dict[str, frozenset[Place]]


@dataclass(frozen=True)
class Marked:
    """One annotated text: its name, its characters, and the places that were marked."""

    name: str
    text: str
    places: Places


def read_marked(folder: Path) -> Iterator[Marked]:
    """The annotated texts of one part of PolNeAR (`attributions/*.ann` beside `text/*.txt`)."""
    for file in sorted((folder / "attributions").glob("*.ann")):
        name = file.stem.rsplit("_", 1)[0]
        page = folder / "text" / f"{name}.txt"
        if page.exists():
            places = parse_marks(file.read_text("utf-8"))
            yield Marked(file.stem, page.read_text("utf-8"), places)


def parse_marks(text: str) -> Places:
    r"""The hulls of the sources, cues and contents of one brat file.

    >>> marks = "T1\tSource 0 3\tAnn\nT2\tCue 4 8\tsaid\nE1\tAttribution:T9 Source:T1 Cue:T2"
    >>> parse_marks(marks)["cue"]
    frozenset({(4, 8)})
    """
    spans: dict[str, Place] = {}
    found: dict[str, set[Place]] = {kind: set() for kind in KINDS}
    for line in text.splitlines():
        cells = line.split("\t")
        if cells[0].startswith("T") and len(cells) > 1 and " " in cells[1]:
            ends = [
                int(one) for part in cells[1].split(" ", 1)[1].split(";") for one in part.split()
            ]
            spans[cells[0]] = (min(ends), max(ends))
        if cells[0].startswith("E") and len(cells) > 1:
            for role in cells[1].split():
                label, _, key = role.partition(":")
                kind = label.rstrip("0123456789").lower()
                if kind in found and key in spans:
                    found[kind].add(spans[key])
    return {kind: frozenset(places) for kind, places in found.items()}


def article_of(text: str) -> Article:
    """The text as an article: the first line is the headline, the rest the body."""
    end = text.find("\n") + 1 or len(text)
    return Article(
        "article", "page", text, (Part(0, end, "headline"), Part(end, len(text), "body"))
    )


def places_of(claims: Iterable[Claim]) -> Places:
    """The places of the outermost claims; the contents of one cue count as their hull."""
    every = list(claims)
    outer = [one for one in every if not any(_lies_in(one, other) for other in every)]
    contents: dict[Place, Place] = {}
    for one in outer:
        cue = (one.cue.start, one.cue.end)
        start, end = contents.get(cue, (one.span.start, one.span.end))
        contents[cue] = (min(start, one.span.start), max(end, one.span.end))
    holders = (one.holder.span for one in outer if one.holder is not None)
    return {
        "source": frozenset((span.start, span.end) for span in holders),
        "cue": frozenset(contents),
        "content": frozenset(contents.values()),
    }


def _lies_in(one: Claim, other: Claim) -> bool:
    inside = other.span.start <= one.cue.start and one.cue.end <= other.span.end
    return inside and one.cue != other.cue and not _holds(one, other)


def _holds(one: Claim, other: Claim) -> bool:
    return one.span.start <= other.cue.start and other.cue.end <= one.span.end


def pairs(found: Iterable[Place], wanted: Iterable[Place]) -> int:
    """How many of `found` overlap one of `wanted`, each used once.

    >>> pairs([(0, 4), (1, 3)], [(2, 9)])
    1
    """
    left = sorted(wanted)
    count = 0
    for start, end in sorted(found):
        hit = next((one for one in left if one[0] < end and start < one[1]), None)
        if hit is not None:
            left.remove(hit)
            count += 1
    return count


def measure(data: Path, limit: int | None = None) -> list[Figure]:
    """Precision, recall and F1 of source, cue and content on the development part."""
    folder = need(data / "attribution" / "dev")
    models = load_models(Settings())
    results = [
        (marked.places, _found(marked, models))
        for number, marked in enumerate(read_marked(folder))
        if limit is None or number < limit
    ]
    return [figure for kind in KINDS for figure in _figures(kind, results)]


def _found(marked: Marked, models: Models) -> Places:
    article = article_of(marked.text)
    return places_of(find_claims(article, models.parse(article), ()))


def _figures(kind: str, results: list[tuple[Places, Places]]) -> Iterator[Figure]:
    wanted = sum(len(gold[kind]) for gold, _ in results)
    found = sum(len(ours[kind]) for _, ours in results)
    exact = sum(len(gold[kind] & ours[kind]) for gold, ours in results)
    overlap = sum(pairs(ours[kind], gold[kind]) for gold, ours in results)
    for way, right in (("exact", exact), ("overlap", overlap)):
        scores = f1(right, found, wanted)
        for measure_name, value in zip(("precision", "recall", "F1"), scores, strict=True):
            name = f"{way} {kind} {measure_name}"
            yield Figure(name, value, wanted, PEERS.get(name, ""))
