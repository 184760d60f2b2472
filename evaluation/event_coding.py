"""Event coding against PLOVER's gold sentences, the PLV sentences and PETRARCH's own tests.

One event is coded for a sentence, as in these sets: the one whose word stands highest in the
parse. The extension's types are mapped back to PLOVER's, and a planned act of cooperation is
AGREE, as the codebook has it. A source or target is found where one of the two texts holds the
other's words. PLV has YIELD for CONCEDE and RETREAT together.
"""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from lxml import etree

from dateline.ids import id_of
from dateline.models import Models, load_models
from dateline.read.claims import find_claims
from dateline.read.event_grammar import REPORTING
from dateline.read.events import find_events
from dateline.read.mentions import find_mentions
from dateline.read.parse import Parse
from dateline.read.quantities import find_quantities
from dateline.records import Article, Dating, Event, Part, When
from dateline.settings import Settings
from evaluation.figures import Figure, f1
from evaluation.run import need

OLD_TYPES = {
    "DEMAND": "REQUEST",
    "DISAPPROVE": "ACCUSE",
    "INVESTIGATE": "ACCUSE",
    "FIGHT": "ASSAULT",
}
"""The types of the draft codebook that later ones absorbed."""

PLOVER_OF = {
    "DEATH": "ASSAULT",
    "DISASTER": "ASSAULT",
    "INJURY": "ASSAULT",
    "CRIME": "ASSAULT",
    "COURT": "ACCUSE",
    "TRANSFER": "AID",
    "DEPART": "RETREAT",
    "TRAVEL": "CONSULT",
    "DEAL": "COOPERATE",
}
"""The root of PLOVER that comes nearest to a type of the extension; others have none."""

_COOPERATIVE = {"CONSULT", "SUPPORT", "COOPERATE", "AID"}
_AHEAD = {"planned", "expected", "possible"}
_SOURCES = ("actor", "giver", "cause")
_TARGETS = ("recipient", "receiver")


class Gold(msgspec.Struct, frozen=True):
    """A sentence with the type, sources and targets that coders gave it."""

    text: str
    type: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]


class Coded(msgspec.Struct, frozen=True):
    """The type, sources and targets that were found for a sentence; "" for none."""

    type: str = ""
    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()


def measure(data: Path, limit: int | None = None) -> list[Figure]:
    """The figures of the three sets under `data`."""
    folder = need(data / "event-coding")
    models = load_models(Settings())
    return [
        *_measure_gsr(folder / "plover-gsr" / "PLOVER_GSR_CAMEO.txt", models, limit),
        *_measure_plv(folder / "plv" / "plv_train.csv", models, limit),
        *_measure_petrarch(folder / "petrarch" / "PETR.UnitTest.records.xml", models, limit),
    ]


def code_sentence(text: str, models: Models) -> Coded:
    """The one event of a sentence, in PLOVER's terms."""
    article, parse, events = read_sentence(text, models)
    ranked = sorted(
        ((_depth(parse, article, event), event.span.start, event) for event in events),
        key=lambda one: one[:2],
    )
    for _, _, event in ranked:
        root = root_of(event)
        if root:
            return Coded(root, *sides_of(event))
    return Coded()


def read_sentence(text: str, models: Models) -> tuple[Article, Parse, tuple[Event, ...]]:
    """A sentence as an article, its parse and its events, without a date of publication."""
    identity = id_of("article", text)
    article = Article(identity, identity, text, (Part(0, len(text), "body"),))
    parse = models.parse(article)
    mentions = find_mentions(article, parse)
    claims = find_claims(article, parse, mentions)
    events = find_events(
        article,
        parse,
        Dating(identity, When(), stated=False),
        mentions=mentions,
        times=(),
        quantities=find_quantities(article, parse),
        claims=claims,
    )
    return article, parse, events


def root_of(event: Event) -> str:
    """PLOVER's root for an event: promises of cooperation are AGREE, of retreat CONCEDE.

    A sentence is COERCE, as arrests are.
    """
    root = (
        "COERCE"
        if (event.type, event.mode) == ("COURT", "sentence")
        else PLOVER_OF.get(event.type, event.type)
    )
    if event.status in _AHEAD and root in _COOPERATIVE:
        return "AGREE"
    if event.status in _AHEAD and root == "RETREAT":
        return "CONCEDE"
    return root if root in PLOVER_ROOTS else ""


PLOVER_ROOTS = frozenset(
    [
        "AGREE",
        "CONSULT",
        "SUPPORT",
        "CONCEDE",
        "COOPERATE",
        "AID",
        "RETREAT",
        "REQUEST",
        "ACCUSE",
        "REJECT",
        "THREATEN",
        "PROTEST",
        "SANCTION",
        "MOBILIZE",
        "COERCE",
        "ASSAULT",
    ]
)


def sides_of(event: Event) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sources and targets of an event; of several actors alone, the later are targets."""
    sources = [one.party.text for one in event.roles if one.role in _SOURCES]
    targets = [one.party.text for one in event.roles if one.role in _TARGETS]
    if not sources and event.type in {"REQUEST", "TRANSFER"}:
        sources, targets = targets[:1], targets[1:]
    if not targets and len(sources) > 1:
        sources, targets = sources[:1], sources[1:]
    if not targets:
        targets = [one.party.text for one in event.roles if one.role in {"topic", "goods"}][:1]
    if not targets and event.place is not None:
        targets = [event.place.text]
    return tuple(sources), tuple(targets)


def _depth(parse: Parse, article: Article, event: Event) -> int:
    for block in parse.blocks:
        for token in block.doc:
            if block.start + token.idx == event.span.start:
                return _height(token)
    return len(article.text)


def _height(token: object) -> int:
    from spacy.tokens import Token  # noqa: PLC0415 - only the type is wanted

    assert isinstance(token, Token)
    above = [one for one in token.ancestors if one.lemma_ not in REPORTING]
    return len(above)


def _measure_gsr(path: Path, models: Models, limit: int | None) -> list[Figure]:
    pairs = [(gold, code_sentence(gold.text, models)) for gold in _take(read_gsr(path), limit)]
    return [
        Figure("plover-gsr event F1", score_types(pairs), len(pairs)),
        Figure("plover-gsr source F1", _side_f1(pairs, "sources"), len(pairs)),
        Figure("plover-gsr target F1", _side_f1(pairs, "targets"), len(pairs)),
    ]


def _measure_plv(path: Path, models: Models, limit: int | None) -> list[Figure]:
    pairs = [(gold, code_sentence(gold.text, models)) for gold in _take(read_plv(path), limit)]
    pairs = [(gold, _yielding(coded)) for gold, coded in pairs]
    return [
        Figure("plv root macro-F1", macro_f1(pairs), len(pairs), "aim 0.65"),
        Figure("plv source F1", _side_f1(pairs, "sources"), len(pairs)),
        Figure("plv target F1", _side_f1(pairs, "targets"), len(pairs)),
    ]


def _measure_petrarch(path: Path, models: Models, limit: int | None) -> list[Figure]:
    pairs = [(gold, code_sentence(gold.text, models)) for gold in _take(read_petrarch(path), limit)]
    right = sum(gold.type == coded.type for gold, coded in pairs)
    share = right / len(pairs) if pairs else 0.0
    return [Figure("petrarch unit tests, root of the code", share, len(pairs), "own words")]


def _take(items: Iterable[Gold], limit: int | None) -> list[Gold]:
    return list(items)[:limit]


def _yielding(coded: Coded) -> Coded:
    merged = "YIELD" if coded.type in {"CONCEDE", "RETREAT"} else coded.type
    return Coded(merged, coded.sources, coded.targets)


def read_gsr(path: Path) -> Iterator[Gold]:
    """The gold sentences of PLOVER, their types in the terms of the later codebook."""
    for record in json.loads(path.read_text("utf-8")):
        if record["event"] == "DOCUMENT":
            continue
        kind = OLD_TYPES.get(record["event"], record["event"])
        sides = [_actors(record.get(side)) for side in _SIDES]
        yield Gold(record["text"].strip("{} "), kind, *sides)


_SIDES = ("source", "target")


def _actors(side: list[dict[str, str]] | dict[str, str] | str | None) -> tuple[str, ...]:
    if isinstance(side, str):
        return (side,) if side else ()
    listed = [side] if isinstance(side, dict) else side or []
    return tuple(one if isinstance(one, str) else one["actorText"] for one in listed)


def read_plv(path: Path) -> Iterator[Gold]:
    """The sentences of PLV; "actor" and "recipient" stand in it for none."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            sides = (_named(row["source"], "actor"), _named(row["target"], "recipient"))
            yield Gold(row["text"], row["label"], *sides)


def _named(text: str, nobody: str) -> tuple[str, ...]:
    return () if text in {"", nobody} else (text,)


_ROOT_OF_CAMEO = {
    "03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID",
    "08": "CONCEDE", "09": "ACCUSE", "10": "REQUEST", "02": "REQUEST", "11": "ACCUSE",
    "12": "REJECT", "13": "THREATEN", "14": "PROTEST", "15": "MOBILIZE", "16": "SANCTION",
    "17": "COERCE", "18": "ASSAULT", "19": "ASSAULT", "20": "ASSAULT",
}  # fmt: skip


def read_petrarch(path: Path) -> Iterator[Gold]:
    """The unit tests of PETRARCH that expect an event, with the root of its CAMEO code."""
    tree = etree.parse(str(path), etree.XMLParser(recover=True))
    for sentence in tree.iter("Sentence"):
        codes = [one.get("eventcode") or "" for one in sentence.iter("EventCoding")]
        root = _ROOT_OF_CAMEO.get(codes[0][:2], "") if codes else ""
        if root:
            text = " ".join((sentence.findtext("Text") or "").split())
            yield Gold(text, root, (), ())


def score_types(pairs: Iterable[tuple[Gold, Coded]]) -> float:
    """The micro-F1 of the type: a sentence that was not coded costs recall only."""
    pairs = list(pairs)
    right = sum(gold.type == coded.type for gold, coded in pairs)
    return f1(right, sum(bool(coded.type) for _, coded in pairs), len(pairs))[2]


def macro_f1(pairs: Iterable[tuple[Gold, Coded]]) -> float:
    """The mean over the gold types of the F1 of each."""
    pairs = list(pairs)
    wanted = Counter(gold.type for gold, _ in pairs)
    found = Counter(coded.type for _, coded in pairs)
    right = Counter(gold.type for gold, coded in pairs if gold.type == coded.type)
    scores = [f1(right[kind], found[kind], wanted[kind])[2] for kind in sorted(wanted)]
    return sum(scores) / len(scores) if scores else 0.0


def _side_f1(pairs: Iterable[tuple[Gold, Coded]], side: str) -> float:
    right = found = wanted = 0
    for gold, coded in pairs:
        golden: tuple[str, ...] = getattr(gold, side)
        guessed: tuple[str, ...] = getattr(coded, side)
        hits = sum(any(same_party(one, other) for other in guessed) for one in golden)
        right += min(hits, len(guessed))
        found += len(guessed)
        wanted += len(golden)
    return f1(right, found, wanted)[2]


_WORD = re.compile(r"\w+")


def same_party(one: str, other: str) -> bool:
    """True where the words of one text are among the other's.

    >>> same_party("Norland", "the Norland army"), same_party("Norland", "Sudmark")
    (True, False)
    """
    first = set(_WORD.findall(one.lower())) - {"the", "s"}
    second = set(_WORD.findall(other.lower())) - {"the", "s"}
    return bool(first and second) and (first <= second or second <= first)
