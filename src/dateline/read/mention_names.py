"""Names in a parse: what the tables know, what the tagger found, and its usual slips mended."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc

from dateline.read.mention_kinds import agree
from dateline.read.mention_noise import is_noise, took_picture
from dateline.read.mention_people import grown_people, missed_acronyms, missed_people
from dateline.read.mention_shapes import Name, is_title_case
from dateline.read.mention_signs import is_given
from dateline.read.mention_tables import tabled_names
from dateline.read.mention_tags import tagged_names
from dateline.read.parse import Block, Parse

BYLINE = 12
"""How many tokens the line "By Jo Roe and Al Ode" may have at the most."""

_WORK_ON_PAGE = re.compile(
    r"(?:^|[.;(]\s*)(?:additional )?(?:reporting|writing|editing|edited|written|compiled) "
    r"(?:and \w+ )?by\b[^.]*$",
    re.IGNORECASE,
)


def find_names(parse: Parse) -> list[Name]:
    """The names of all blocks in order of the text, at most one for each token."""
    found: list[Name] = []
    for number, block in enumerate(parse.blocks):
        found.extend(_names_of_block(number, block))
    return agree(parse, found)


def _names_of_block(number: int, block: Block) -> list[Name]:
    doc = block.doc
    tabled = list(tabled_names(number, doc))
    tagged = [name for phrase in doc.ents for name in tagged_names(number, doc, phrase)]
    names = _without_overlaps(tabled, tagged, doc)
    if not (block.kind == "headline" and is_title_case(doc)):
        names = grown_people(names, doc)
        names = [*names, *missed_people(number, doc, names)]
        names = [*names, *missed_acronyms(number, doc, names)]
        names.sort(key=lambda name: name.start)
    if block.kind == "caption":
        names = [name for name in names if not _in_credit(doc, name)]
    return [
        name
        for name in names
        if not (_wrote_it(doc, name) or took_picture(doc, name) or is_noise(doc, name))
    ]


def _wrote_it(doc: Doc, name: Name) -> bool:
    """Whether a name is of one who wrote the page: "By Jo Roe", "Reporting by Jo Roe; editing by".

    Such lines slip into bodies, and their people are nobody of the story.
    """
    if name.kind != "person":
        return False
    if doc[0].lower_ == "by":
        owns = name.end < len(doc) and doc[name.end].tag_ == "POS"
        short = len(doc) <= BYLINE and not any(token.pos_ in ("VERB", "AUX") for token in doc)
        if short or (name.start == 1 and not owns):
            return True
    return _WORK_ON_PAGE.search(doc[: name.start].text) is not None


def _without_overlaps(tabled: list[Name], tagged: list[Name], doc: Doc) -> list[Name]:
    """Tables and tagger as one: a longer name of the tagger holds a shorter one of the tables."""
    taken: dict[int, Name] = {}
    names: list[Name] = []
    for name in sorted(tagged, key=lambda one: one.start):
        inside = [one for one in tabled if one.start < name.end and one.end > name.start]
        kept = _kept(name, inside, doc)
        if kept and not any(place in taken for place in range(kept.start, kept.end)):
            names.append(kept)
            taken.update(dict.fromkeys(range(kept.start, kept.end), kept))
    free = [one for one in tabled if not any(p in taken for p in range(one.start, one.end))]
    return sorted([*names, *free], key=lambda one: one.start)


def _kept(name: Name, inside: list[Name], doc: Doc) -> Name | None:
    """`name` less what the tables have of it, or None where nothing is left."""
    if not inside:
        return name
    longest = max(inside, key=lambda one: one.end - one.start)
    if (longest.start, longest.end) == (name.start, name.end):
        return None if not _is_persons(name, doc) else name
    if longest.start <= name.start and longest.end >= name.end:
        return None
    if name.kind == "person":
        return _person_beside(name, inside)
    straddles = longest.start < name.start or longest.end > name.end
    if straddles:
        return None
    lead = next((one for one in inside if one.start == name.start), None)
    return replace(name, state=lead.state if lead else None)


def _is_persons(name: Name, doc: Doc) -> bool:
    """Whether a word that is also a state's ("Jordan", "Chad") is tagged as a given name here."""
    following = doc[name.end] if name.end < len(doc) else None
    return (
        name.kind == "person"
        and is_given(name.name)
        and following is not None
        and following.pos_ == "PROPN"
    )


def _person_beside(name: Name, inside: list[Name]) -> Name | None:
    """The person's name after a demonym or a body's name in one span: "Apple Tim Cook"."""
    start, end = name.start, name.end
    for one in sorted(inside, key=lambda one: one.start):
        if one.start <= start and one.end < end and (one.form == "demonym" or one.end - start > 1):
            start = one.end
        elif one.end > end:
            return None
    words = name.name.split()
    text = " ".join(words[len(words) - (end - start) :]) if start > name.start else name.name
    return replace(name, start=start, name=text)


def _in_credit(doc: Doc, name: Name) -> bool:
    """Whether a name stands in the photographer's credit of a caption."""
    opened = None
    for token in doc:
        if token.text in ("(", "["):
            opened = token.i
        elif token.text in (")", "]"):
            if opened is not None and opened < name.start < token.i:
                return bool(re.search(r"/| via |photo|images", doc[opened : token.i].text, re.I))
            opened = None
    return False
