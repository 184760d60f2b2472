"""The kind of each name, agreed over the whole article."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from dateline.knowledge.mention_nouns import nouns_of
from dateline.knowledge.organisations import organisation_by_name
from dateline.knowledge.people_names import family_first_names
from dateline.read.mention_people import known_words
from dateline.read.mention_posts import is_post_word
from dateline.read.mention_shapes import Name, is_known_place, is_large_place, is_title_case
from dateline.read.mention_signs import (
    is_acting,
    is_aged,
    is_apposed,
    is_described,
    is_given,
    is_honoured,
    is_placed,
    is_speaking,
    is_suffering,
    is_titled,
)
from dateline.read.parse import Parse
from dateline.records import EntityKind

_INNER_CAPITAL = re.compile(
    r"(?<!^Mc)(?<!^Mac)(?<!^De)(?<!^Di)(?<!^Le)(?<!^La)(?<!^Fitz)(?<=[a-z])[A-Z]"
)


OTHERS: tuple[EntityKind, ...] = ("place", "organisation", "object", "group")
"""The kinds that a word tagged as a person's name may have elsewhere in the article."""

LONGEST_PLACE = 2
"""How many words the name of a place may have that no table knows."""

WITHIN = ("in", "near", "outside")
TOWARDS = ("to", "from", "at", "around")
SLIPS = 3
"""How often the tagger may take a body or place for a person for each time that it does not."""


@dataclass(frozen=True)
class _Census:
    """The article's names by kind, and the words of its people's full names."""

    counts: Counter[tuple[str, EntityKind]]
    parts: frozenset[str]
    body: frozenset[str]
    bodies: frozenset[str]
    located: frozenset[str]
    clubs: frozenset[str]


def agree(parse: Parse, names: list[Name]) -> list[Name]:
    """The names with one kind for one word throughout the article."""
    names = [_reread(parse, name) for name in names]
    names = [_without_excess(name, names) for name in names]
    census = _census(parse, names)
    names = [_without_post(name, census) for name in names]
    agreed = [_one_kind(parse, name, census) for name in names]
    kept = [
        name
        for name in agreed
        if _belongs(parse, name, census) and not _is_stray(parse, name, census)
    ]
    known = known_words(parse, kept)
    return sorted([*kept, *known], key=lambda one: (one.block, one.start))


def _reread(parse: Parse, name: Name) -> Name:
    """A "body" or "product" as the person that it is by its surroundings."""
    if name.kind == "person" or name.label == "TABLE":
        return name
    doc = parse.blocks[name.block].doc
    person = _is_family_first(doc, name) or _is_misread_person(doc, name)
    return replace(name, kind="person") if person else name


def _census(parse: Parse, names: list[Name]) -> _Census:
    counts = Counter((name.name, name.kind) for name in names)
    full = [name for name in names if name.kind == "person" and len(name.words) > 1]
    sure = [name for name in full if _is_anchored(parse, name, counts)]
    parts = frozenset(word for name in sure for word in name.words if len(word) > 1)
    body = frozenset(name.name for name in names if parse.blocks[name.block].kind == "body")
    return _Census(counts, parts, body, _first_words(names), _located(parse, names), _clubs(names))


def _located(parse: Parse, names: list[Name]) -> frozenset[str]:
    """The names that stand where places stand: behind "in" or "the mayor of", and act less."""
    placed, acting, known = Counter[str](), Counter[str](), set()
    for name in names:
        doc = parse.blocks[name.block].doc
        before = doc[name.start - 1].lower_ if name.start else ""
        near = before in WITHIN and is_known_place(name.name)
        if near or (before in TOWARDS and is_large_place(name.name)):
            known.add(name.name)
        if name.label != "TABLE" and len(name.words) <= LONGEST_PLACE:
            placed[name.name] += is_placed(doc, name)
            acting[name.name] += is_acting(doc, name)
    return frozenset(known) | {
        name for name in placed if placed[name] > acting[name] and _may_be_place(name)
    }


def _may_be_place(name: str) -> bool:
    """Whether nothing in a name speaks for a body or person."""
    first = name.split(maxsplit=1)[0]
    given = is_given(first) and not is_large_place(name)
    shaped = name[0].isupper() and not name.isupper()
    return shaped and not (given or first in family_first_names() or _is_body(name))


def _is_body(name: str) -> bool:
    """Whether a name is known for a body's, or ends as one does."""
    last = name.rsplit(maxsplit=1)[-1].lower()
    return organisation_by_name(name) is not None or last in nouns_of("name tail")


def _first_words(names: list[Name]) -> frozenset[str]:
    """The words that start the names of bodies and may stand alone for them."""
    bodies = [name for name in names if name.kind == "organisation" and len(name.words) > 1]
    return frozenset(
        name.words[0]
        for name in bodies
        if name.label != "TABLE"
        and name.words[0].lower() not in nouns_of("title word")
        and not is_given(name.words[0])
        and not is_large_place(name.words[0])
    )


def _clubs(names: list[Name]) -> frozenset[str]:
    """The last words of the names of clubs, which stand for them: "Bears" after a town's name."""
    bodies = [name for name in names if name.kind == "organisation" and len(name.words) > 1]
    return frozenset(
        name.words[-1]
        for name in bodies
        if name.words[-1].endswith("s")
        and name.words[-1].lower() not in nouns_of("name tail")
        and is_large_place(" ".join(name.words[:-1]))
    )


def _is_anchored(parse: Parse, name: Name, counts: Counter[tuple[str, EntityKind]]) -> bool:
    """Whether a full name is surely a person's: by its first word, a post, or its last word."""
    first, last = name.words[0], name.words[-1]
    if is_given(first) or first in family_first_names():
        return True
    doc = parse.blocks[name.block].doc
    if is_titled(doc, name) or is_aged(doc, name.start, name.end) or is_suffering(doc, name.start):
        return True
    lone = sum(counts[last, kind] for kind in OTHERS) <= counts[last, "person"]
    return lone and _no_person(name) is None


def _without_post(name: Name, census: _Census) -> Name:
    """A "body" such as "Sheriff Roe" as the person that it is, where the article has that name."""
    words = name.words
    if name.kind == "person" or len(words) != 2 or name.end - name.start != 2:
        return name
    if words[1] in census.parts and is_post_word(words[0]):
        return replace(name, start=name.start + 1, kind="person", name=words[1], label="RUN")
    return name


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
                and all(word in inside or not is_given(word) for word in excess)
                and (first > 0 or excess[0] in inside)
            ):
                start = name.start + first
                return replace(name, start=start, end=start + length, name=" ".join(inside))
    return name


def _is_stray(parse: Parse, name: Name, census: _Census) -> bool:
    """Whether a lone word is taken for a person only because it starts a sentence or a title."""
    if name.kind != "person" or len(name.words) > 1 or name.name in census.parts:
        return False
    block = parse.blocks[name.block]
    token = block.doc[name.start]
    known = is_given(name.name) or name.name in family_first_names()
    seen = census.counts[name.name, "person"] > 1
    titled = is_titled(block.doc, name)
    return (token.is_sent_start or block.kind == "headline") and not (known or seen or titled)


def _belongs(parse: Parse, name: Name, census: _Census) -> bool:
    """Whether a name of a headline is borne out by the body, where capitals alone say little."""
    block, body = parse.blocks[name.block], census.body
    if block.kind != "headline" or name.label == "TABLE" or name.name in body or not body:
        return True
    surnames = {word for known in body for word in known.split()}
    if name.kind == "person" and any(word in surnames for word in name.words):
        return len(name.words) == 1
    return not is_title_case(block.doc) or (name.kind == "person" and len(name.words) > 1)


def _one_kind(parse: Parse, name: Name, census: _Census) -> Name:
    """The name with the kind that its last word, its neighbours or the whole article give."""
    if name.label == "TABLE":
        return name
    tail = _kind_by_tail(parse.blocks[name.block].doc, name)
    if tail:
        return replace(name, kind=tail)
    if name.kind == "person":
        return replace(name, kind=_kind_of_person(parse, name, census))
    if name.name in census.parts:
        return replace(name, kind="person")
    return replace(name, kind=_kind_of_body(name, census))


def _kind_of_body(name: Name, census: _Census) -> EntityKind:
    """Whether a name tagged as a body's or place's is the one or the other in the article."""
    if name.kind not in ("organisation", "place"):
        return name.kind
    if name.name in census.clubs:
        return "organisation"
    if name.name in census.located:
        return "place"
    if name.name in census.bodies:
        return "organisation"
    if _is_person_elsewhere(name, census):
        return "person"
    other: EntityKind = "place" if name.kind == "organisation" else "organisation"
    more = census.counts[name.name, other] > census.counts[name.name, name.kind]
    return other if more else name.kind


def _is_person_elsewhere(name: Name, census: _Census) -> bool:
    """Whether a name of several words is a person's in the article at least as often."""
    people = census.counts[name.name, "person"]
    return (
        len(name.words) > 1
        and people > 0
        and people >= census.counts[name.name, name.kind]
        and not _is_body(name.name)
    )


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
    named = nouns_of("company tail") | nouns_of("outlet tail")
    if name.kind == "place" and len(name.words) > 1 and last in named:
        return "organisation"
    return None


def _kind_of_person(parse: Parse, name: Name, census: _Census) -> EntityKind:
    """The kind of a name tagged as a person's: a person, or what it more likely is."""
    doc = parse.blocks[name.block].doc
    if name.name in census.parts:
        return "person"
    if _is_thing(doc, name):
        return "object"
    if _INNER_CAPITAL.search(name.words[-1]):
        return "organisation"
    if len(name.words) == 1:
        return _kind_of_word(doc, name, census)
    if _is_anchored(parse, name, census.counts):
        return "person"
    return _no_person(name) or "organisation"


def _no_person(name: Name, *, named: bool = True) -> EntityKind | None:
    """The kind of a name of several words that starts as the name of a body or place does.

    Where `named`, a given name in front says enough for a person.
    """
    first = name.words[0]
    if named and (is_given(first) or first in family_first_names()):
        return None
    if is_large_place(name.name):
        return "place"
    return "organisation" if organisation_by_name(first) or is_large_place(first) else None


def _kind_of_word(doc: Doc, name: Name, census: _Census) -> EntityKind:
    """The kind of a single word tagged as a person: another where more speaks for that."""
    if is_titled(doc, name):
        return "person"
    if name.name in census.bodies or name.name in census.clubs:
        return "organisation"
    if is_given(name.name) or name.name in family_first_names():
        return "person"
    if name.name in census.located:
        return "place"
    best = max(OTHERS, key=lambda kind: census.counts[name.name, kind])
    if SLIPS * census.counts[name.name, best] >= census.counts[name.name, "person"]:
        return best
    return "place" if is_large_place(name.name) else "person"


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
    """Whether a "product", "body" or "place" stands as people stand.

    Companies and towns are often named after people, so that a name needs a sign beside it: an
    honorific, an age, an arrest, a post in apposition, "who"; a given name in front needs less.
    """
    words = name.words
    if is_honoured(doc, name.start):
        return True
    shaped = len(words) <= 3 and all(_is_capital(word) for word in words)
    if not shaped or words[-1].lower() in nouns_of("name tail") or name.label == "NORP":
        return False
    if is_apposed(doc, name.end) and not is_large_place(name.name):
        return True
    if is_described(doc, name):
        return True
    return len(words) > 1 and _is_signed(doc, name)


def _is_capital(word: str) -> bool:
    """Whether a word is written as names of people are: "Roe", "McRoe", "O’Roe"."""
    plain = word.replace("'", "").replace("’", "").replace("-", "")
    return plain.isalpha() and word[0].isupper() and not (word.isupper() and len(word) > 1)


def _is_signed(doc: Doc, name: Name) -> bool:
    """Whether an age or an arrest stands beside a name, or it starts with a given name."""
    if is_aged(doc, name.start, name.end) or is_suffering(doc, name.start):
        return True
    after = [token.lower_ for token in doc[name.end : name.end + 2]]
    signs = is_titled(doc, name) or "who" in after or is_speaking(doc, name.start, name.end)
    plain = name.label in ("PRODUCT", "ORG", "WORK_OF_ART") and not _is_owned(doc, name)
    free = plain and _no_person(name, named=False) is None
    return is_given(name.words[0]) and (signs or free)


def _is_owned(doc: Doc, name: Name) -> bool:
    """Whether an article stands before the name or a noun that it modifies behind it."""
    return (name.start > 0 and doc[name.start - 1].tag_ in ("DT", "PRP$", "POS")) or (
        name.end < len(doc) and doc[name.end].pos_ in ("NOUN", "PROPN", "NUM")
    )


def _is_family_first(doc: Doc, name: Name) -> bool:
    """Whether a "body" in a list of people has the shape of an East Asian name."""
    words = name.words
    if not (2 <= len(words) <= 3 and words[0] in family_first_names()):
        return False
    before = doc[max(name.start - 3, 0) : name.start]
    return any(token.lower_ in ("and", "as", ",", "with") for token in before)
