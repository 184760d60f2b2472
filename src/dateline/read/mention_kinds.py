"""The kind of each name, agreed over the whole article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Doc

from dateline.knowledge.mention_nouns import nouns_of
from dateline.knowledge.organisations import organisation_by_name
from dateline.knowledge.people_names import family_first_names, given_names
from dateline.read.mention_people import known_words
from dateline.read.mention_shapes import Name, is_large_place, is_title_case, is_titled
from dateline.read.parse import Parse
from dateline.records import EntityKind

_INNER_CAPITAL = re.compile(
    r"(?<!^Mc)(?<!^Mac)(?<!^De)(?<!^Di)(?<!^Le)(?<!^La)(?<!^Fitz)(?<=[a-z])[A-Z]"
)


def agree(parse: Parse, names: list[Name]) -> list[Name]:
    """The names with one kind for one word throughout the article."""
    names = [_without_excess(name, names) for name in names]
    people = {name.name: name for name in names if name.kind == "person" and len(name.words) > 1}
    parts = {word for full in people for word in full.split() if len(word) > 1}
    counts = Counter((name.name, name.kind) for name in names)
    body = {name.name for name in names if parse.blocks[name.block].kind == "body"}
    agreed = [_one_kind(parse, name, parts, counts) for name in names]
    kept = [
        name
        for name in agreed
        if _belongs(parse, name, body) and not _is_stray(parse, name, parts, counts)
    ]
    known = known_words(parse, kept)
    return sorted([*kept, *known], key=lambda one: (one.block, one.start))


def _without_excess(name: Name, names: list[Name]) -> Name:
    """A person's name cut to the full name inside it that the article has elsewhere.

    What is cut off must not look like a name itself: a word of the furniture before it, the
    same name once more behind it.
    """
    words = name.words
    if name.kind != "person" or len(words) < 3 or len(words) != name.end - name.start:
        return name
    others = {one.words for one in names if one.kind == "person" and len(one.words) > 1}
    for length in range(len(words) - 1, 1, -1):
        for first in range(len(words) - length + 1):
            inside = words[first : first + length]
            excess = words[:first] + words[first + length :]
            if (
                inside in others
                and all(word in inside or word not in given_names() for word in excess)
                and (first > 0 or excess[0] in inside)
            ):
                start = name.start + first
                return replace(name, start=start, end=start + length, name=" ".join(inside))
    return name


def _is_stray(
    parse: Parse, name: Name, parts: set[str], counts: Counter[tuple[str, EntityKind]]
) -> bool:
    """Whether a lone word is taken for a person only because it starts a sentence or a title."""
    if name.kind != "person" or len(name.words) > 1 or name.name in parts:
        return False
    block = parse.blocks[name.block]
    token = block.doc[name.start]
    known = name.name in given_names() or name.name in family_first_names()
    seen = counts[name.name, "person"] > 1
    titled = is_titled(block.doc, name)
    return (token.is_sent_start or block.kind == "headline") and not (known or seen or titled)


def _belongs(parse: Parse, name: Name, body: set[str]) -> bool:
    """Whether a name of a headline is borne out by the body, where capitals alone say little."""
    block = parse.blocks[name.block]
    if block.kind != "headline" or name.label == "TABLE" or name.name in body or not body:
        return True
    surnames = {word for known in body for word in known.split()}
    if name.kind == "person" and any(word in surnames for word in name.words):
        return len(name.words) == 1
    return not is_title_case(block.doc) or (name.kind == "person" and len(name.words) > 1)


def _one_kind(
    parse: Parse, name: Name, parts: set[str], counts: Counter[tuple[str, EntityKind]]
) -> Name:
    """The name with the kind that its last word, its neighbours or the whole article speak for."""
    if name.label == "TABLE":
        return name
    doc = parse.blocks[name.block].doc
    tail = _kind_by_tail(doc, name)
    if tail:
        return replace(name, kind=tail)
    if name.kind == "person":
        return _as_person(doc, name, parts, counts)
    if name.name in parts or _is_family_first(doc, name) or _is_misread_person(doc, name):
        return replace(name, kind="person")
    if name.kind in ("organisation", "place"):
        other: EntityKind = "place" if name.kind == "organisation" else "organisation"
        if counts[name.name, other] > counts[name.name, name.kind]:
            return replace(name, kind=other)
    return name


def _kind_by_tail(doc: Doc, name: Name) -> EntityKind | None:
    """The kind that the end of a name, or the word after it, gives away."""
    last = name.words[-1].lower() if name.words else ""
    if last in nouns_of("event tail"):
        return "object"
    lone = name.kind == "object" or (name.kind == "person" and len(name.words) == 1)
    if lone and name.end < len(doc) and doc[name.end].text in nouns_of("place tail"):
        return "place"
    if name.kind == "person" and len(name.words) > 1 and last in nouns_of("name tail"):
        return "organisation"
    return None


def _as_person(
    doc: Doc, name: Name, parts: set[str], counts: Counter[tuple[str, EntityKind]]
) -> Name:
    """A name tagged as a person's, or what it more likely is."""
    if name.name in parts:
        return name
    if _is_thing(doc, name):
        return replace(name, kind="object")
    if _INNER_CAPITAL.search(name.words[-1]):
        return replace(name, kind="organisation")
    if len(name.words) == 1:
        return _lone_person(doc, name, counts)
    other = None if is_titled(doc, name) else _no_person(name)
    return replace(name, kind=other) if other else name


def _no_person(name: Name) -> EntityKind | None:
    """The kind of a name of several words that starts as the name of a body or place does."""
    first = name.words[0]
    if first in given_names() or first in family_first_names():
        return None
    if is_large_place(name.name):
        return "place"
    return "organisation" if organisation_by_name(first) or is_large_place(first) else None


def _lone_person(doc: Doc, name: Name, counts: Counter[tuple[str, EntityKind]]) -> Name:
    """A single word tagged as a person: a thing, a place or a body where more speaks for that."""
    others: Iterable[EntityKind] = ("place", "organisation")
    best = max(others, key=lambda kind: counts[name.name, kind])
    if counts[name.name, best] >= counts[name.name, "person"]:
        return replace(name, kind=best)
    if not is_titled(doc, name) and name.name not in given_names() and is_large_place(name.name):
        return replace(name, kind="place")
    return name


def _is_thing(doc: Doc, name: Name) -> bool:
    """Whether an apposition says that the name is a thing: "Reaper, an attack drone"."""
    if name.end + 2 >= len(doc) or doc[name.end].text not in (",", "("):
        after_article = name.start > 0 and doc[name.start - 1].lower_ == "the"
        return after_article and _ends_phrase(doc, name)
    if doc[name.end + 1].lower_ not in ("a", "an", "the"):
        return False
    for token in doc[name.end + 2 : name.end + 8]:
        if token.pos_ not in ("ADJ", "NOUN", "PROPN", "VERB", "ADV", "NUM") and token.text != "-":
            return False
        if token.pos_ == "NOUN" and token.lemma_.lower() in nouns_of("object"):
            return True
    return False


def _ends_phrase(doc: Doc, name: Name) -> bool:
    """Whether no noun follows that the name modifies, as it does in "the Trump team"."""
    return name.end >= len(doc) or doc[name.end].pos_ not in ("NOUN", "PROPN", "ADJ", "PART")


def _is_misread_person(doc: Doc, name: Name) -> bool:
    """Whether a "product" or "body" has a given name in front and stands as people stand.

    Companies are often named after people, so that a body's name needs a post or honorific
    before it, or "who" behind it.
    """
    words = name.words
    shaped = len(words) in (2, 3) and all(word.istitle() and word.isalpha() for word in words)
    if not shaped or words[0] not in given_names() or words[-1].lower() in nouns_of("name tail"):
        return False
    if name.label == "PRODUCT":
        return True
    after = [token.lower_ for token in doc[name.end : name.end + 2]]
    return is_titled(doc, name) or "who" in after


def _is_family_first(doc: Doc, name: Name) -> bool:
    """Whether a "body" in a list of people has the shape of an East Asian name."""
    words = name.words
    if not (2 <= len(words) <= 3 and words[0] in family_first_names()):
        return False
    before = doc[max(name.start - 3, 0) : name.start]
    return any(token.lower_ in ("and", "as", ",", "with") for token in before)
