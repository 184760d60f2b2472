"""Who is one: entities across documents on MEANTIME, and participants of many reports.

MEANTIME (Minard et al. 2016): the mentions of people, bodies, places and products marked in
Wikinews about Apple, linked across documents. A gold mention is found where the head of one of
our mentions overlaps it; one that is not found stands alone. Beside it, the names of the people
of shooting incidents, as the reports of each incident have them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
from lxml import etree

from dateline.ids import id_of
from dateline.link.entities import link_entities
from dateline.link.names import words_of
from dateline.link.pile import Pile
from dateline.models import Models, load_models
from dateline.read.mentions import find_mentions
from dateline.records import Article, Dating, Entity, Part, Reading, Span, When
from dateline.settings import Settings
from evaluation.figures import Figure, f1
from evaluation.groupings import article_of, b_cubed
from evaluation.run import need

TYPES = ("PER", "ORG", "LOC", "PRO")


@dataclass(frozen=True)
class Gold:
    """One marked mention: where it stands, how it is written, and the instance that it is of."""

    span: Span
    sort: str
    text: str
    instance: str


class Incident(msgspec.Struct, frozen=True):
    """The names of an incident's people, as far as the truth has them."""

    participants: list[dict[str, str]] = []


class Report(msgspec.Struct, frozen=True):
    """One report of an incident."""

    id: str
    title: str
    content: str
    incident: str


def measure(data: Path, limit: int | None = None) -> list[Figure]:
    """Coreference across the documents of MEANTIME, and participants' names by incident."""
    models = load_models(Settings())
    return [
        *_measure_meantime(need(data / "meantime-apple"), models, limit),
        *_measure_incidents(need(data / "one-event-many-reports"), models, limit),
    ]


def _measure_meantime(folder: Path, models: Models, limit: int | None) -> list[Figure]:
    paths = sorted((folder / "intra_cross-doc_annotation").glob("*.xml"))[:limit]
    marked = [read_marked(path) for path in paths]
    pile = pile_of((article for article, _ in marked), models)
    entities = link_entities(pile)
    true: dict[str, str] = {}
    found: dict[str, str] = {}
    text: dict[str, str] = {}
    matched = 0
    for article, golds in marked:
        places = _places(pile, entities, article.id)
        for number, gold in enumerate(golds):
            name = f"{article.id}:{number}"
            entity = next((e for span, e in places if _overlap(span, gold.span)), None)
            matched += entity is not None
            true[name], text[name] = gold.instance, gold.text.lower()
            found[name] = entity or name
    return [
        Figure("MEANTIME entity mentions found", matched / len(true), len(true)),
        *_coreference("MEANTIME", found, true),
        *_coreference("MEANTIME, same string", text, true),
    ]


def _coreference(name: str, found: dict[str, str], true: dict[str, str]) -> Iterator[Figure]:
    precision, recall, score = b_cubed(found, true)
    yield Figure(f"{name}: B3 precision", precision, len(true))
    yield Figure(f"{name}: B3 recall", recall, len(true))
    yield Figure(f"{name}: B3 F1", score, len(true))


def read_marked(path: Path) -> tuple[Article, list[Gold]]:
    """A document of MEANTIME as an article, and its mentions that have an instance."""
    root = etree.parse(str(path)).getroot()
    text, places = "", {}
    sentence = None
    for token in root.iter("token"):
        if sentence is not None:
            text += " " if token.get("sentence") == sentence else "\n"
        sentence = token.get("sentence")
        places[token.get("t_id")] = Span(len(text), len(text) + len(token.text or ""))
        text += token.text or ""
    cut = text.find("\n")
    parts = (Part(0, cut, "headline"), Part(cut, len(text), "body"))
    name = id_of("article", path.name)
    return Article(name, name, text, parts), list(_golds(root, text, places))


def _golds(root: etree._Element, text: str, places: dict[str | None, Span]) -> Iterator[Gold]:
    instances = {
        one.get("m_id"): one.get("instance_id")
        for one in root.iter("ENTITY")
        if one.get("ent_type") in TYPES
    }
    of: dict[str | None, str | None] = {}
    for link in root.iter("REFERS_TO"):
        target = next(iter(one.get("m_id") for one in link.iter("target")), None)
        of.update({one.get("m_id"): instances.get(target) for one in link.iter("source")})
    for mention in root.iter("ENTITY_MENTION"):
        instance = of.get(mention.get("m_id"))
        anchors = [places[one.get("t_id")] for one in mention.iter("token_anchor")]
        if instance and anchors:
            span = _head_of(mention, text, Span(anchors[0].start, anchors[-1].end))
            yield Gold(
                span, mention.get("syntactic_type", ""), text[span.start : span.end], instance
            )


def _head_of(mention: etree._Element, text: str, span: Span) -> Span:
    """The marked head inside a mention, where the file names one."""
    head = mention.get("head") or ""
    start = text.find(head, span.start, span.end) if head else -1
    return Span(start, start + len(head)) if start >= 0 else span


def pile_of(articles: Iterable[Article], models: Models) -> Pile:
    """The articles with their mentions and nothing else, of no known day."""
    read = sorted(articles, key=lambda article: article.id)
    return Pile(tuple(read), tuple(_reading(article, models) for article in read))


def _reading(article: Article, models: Models) -> Reading:
    mentions = find_mentions(article, models.parse(article))
    return Reading(article.id, models.name, Dating(article.id, When(), False), mentions=mentions)


def _places(pile: Pile, entities: tuple[Entity, ...], article: str) -> list[tuple[Span, str]]:
    """The heads of an article's linked mentions, with their entities, shorter heads first."""
    linked = {mention: entity.id for entity in entities for mention in entity.mentions}
    mentions = pile.reading_by_article[article].mentions
    places = [(one.head, linked[one.id]) for one in mentions if one.id in linked]
    return sorted(places, key=lambda place: (place[0].end - place[0].start, place))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _measure_incidents(folder: Path, models: Models, limit: int | None) -> list[Figure]:
    truth = msgspec.json.decode((folder / "truth.json").read_bytes(), type=dict[str, Incident])
    lines = (folder / "articles.jsonl").read_bytes().splitlines()
    reports: dict[str, list[Report]] = defaultdict(list)
    for line in lines:
        report = msgspec.json.decode(line, type=Report)
        reports[report.incident].append(report)
    right = named = wrong = split = 0
    for incident in sorted(reports)[:limit]:
        names = _full_names(truth[incident])
        articles = [article_of(one.id, one.title, one.content) for one in reports[incident]]
        written = " ".join(article.text for article in articles)
        names = [name for name in names if name in written]
        people = [one for one in link_entities(pile_of(articles, models)) if one.kind == "person"]
        bearers = [[one for one in people if _bears(one, name)] for name in names]
        named += len(names)
        right += sum(bool(one) for one in bearers)
        split += sum(len(one) > 1 for one in bearers)
        wrong += sum(sum(_bears(one, name) for name in names) > 1 for one in people)
    _, recall, _ = f1(right, right, named)
    return [
        Figure("incidents: people of the truth found as a person", recall, named),
        Figure("incidents: share of them split over two entities", split / max(named, 1), named),
        Figure("incidents: entities with two of them (wrong merges)", float(wrong), named),
    ]


def _full_names(incident: Incident) -> list[str]:
    names = (" ".join(one.get("Name", "").split()) for one in incident.participants)
    return sorted({name for name in names if len(words_of(name)) > 1})


def _bears(entity: Entity, name: str) -> bool:
    """Whether an entity has the first and last word of `name` in one of its names."""
    wanted = words_of(name)
    for one in entity.names:
        words = words_of(one)
        if len(words) > 1 and (words[0], words[-1]) == (wanted[0], wanted[-1]):
            return True
    return False
