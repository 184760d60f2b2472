"""Status of events against the certainty, polarity and time of MEANTIME's event mentions.

The two scales differ, so both are folded into four classes: it took place, it is to come, it may
be, it did not. MEANTIME's FUTURE is "to come" whatever its certainty; POSSIBLE, PROBABLE,
UNDERSPECIFIED and conditional clauses are "may be"; NEG is "did not". Our `unknown` is no class:
it counts as missed, and its share is reported.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree
from spacy.tokens import Doc

from dateline.models import Models, load_models
from dateline.read.parse import Block
from dateline.read.status import find_status
from dateline.records import Status
from dateline.settings import Settings
from evaluation.figures import Figure, f1
from evaluation.run import need

CLASSES = ("took place", "to come", "may be", "did not")
OURS: dict[Status, str] = {
    "happened": "took place",
    "ongoing": "took place",
    "planned": "to come",
    "expected": "to come",
    "demanded": "to come",
    "possible": "may be",
    "conditional": "may be",
    "denied": "did not",
    "unknown": "",
}


@dataclass(frozen=True)
class MarkedEvent:
    """One marked event: its sentence, the number of its first word there, and its class."""

    words: tuple[str, ...]
    place: int
    fold: str
    is_headline: bool


def read_events(path: Path) -> Iterator[MarkedEvent]:
    """The events of one document that carry a certainty."""
    root = etree.parse(str(path)).getroot()
    sentences: dict[str, list[str]] = {}
    places: dict[str, tuple[str, int]] = {}
    for token in root.iter("token"):
        words = sentences.setdefault(token.get("sentence", ""), [])
        places[token.get("t_id", "")] = (token.get("sentence", ""), len(words))
        words.append((token.text or "").strip() or "-")
    for event in root.iter("EVENT_MENTION"):
        anchors = [anchor.get("t_id", "") for anchor in event.iter("token_anchor")]
        fold = fold_of(dict(event.attrib))
        if anchors and fold:
            sentence, place = places[anchors[0]]
            yield MarkedEvent(tuple(sentences[sentence]), place, fold, sentence == "0")


def fold_of(marks: dict[str, str]) -> str:
    """The class of a marked event, or "" where it carries no certainty.

    >>> fold_of({"certainty": "CERTAIN", "polarity": "POS", "time": "FUTURE"})
    'to come'
    """
    if not marks.get("certainty"):
        return ""
    if marks.get("polarity") == "NEG":
        return "did not"
    if marks.get("special_cases", "").startswith("COND"):
        return "may be"
    if marks.get("time") == "FUTURE":
        return "to come"
    return "took place" if marks["certainty"] == "CERTAIN" else "may be"


def measure(data: Path, limit: int | None = None) -> list[Figure]:
    """Macro-F1, accuracy and the share of unknown on MEANTIME's Apple corpus."""
    folder = need(data / "meantime-apple" / "intra-doc_annotation")
    models = load_models(Settings())
    table: Counter[tuple[str, str]] = Counter()
    for path in sorted(folder.glob("*.xml"))[:limit]:
        for event in read_events(path):
            table[event.fold, _judged(event, models)] += 1
    return list(_figures(table))


def _judged(event: MarkedEvent, models: Models) -> str:
    doc = models.language(Doc(models.language.vocab, words=list(event.words)))
    status, _ = find_status(
        Block("headline" if event.is_headline else "body", 0, doc), doc[event.place]
    )
    return OURS[status]


def _figures(table: Counter[tuple[str, str]]) -> Iterator[Figure]:
    total = table.total()
    scores = []
    for one in CLASSES:
        wanted = sum(count for (gold, _), count in table.items() if gold == one)
        found = sum(count for (_, ours), count in table.items() if ours == one)
        scores.append(f1(table[one, one], found, wanted)[2])
        yield Figure(f"{one} F1", scores[-1], wanted)
    right = sum(table[one, one] for one in CLASSES)
    unknown = sum(count for (_, ours), count in table.items() if not ours)
    yield Figure("status macro-F1", sum(scores) / len(scores), total, "MAVEN-FACT 0.476, five-way")
    yield Figure("status accuracy", right / total if total else 0.0, total)
    yield Figure("share unknown", unknown / total if total else 0.0, total)
