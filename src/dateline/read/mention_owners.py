"""Whose a post is where the text has "its", "the company's" or "of the association"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from dateline.knowledge.mention_nouns import nouns_of
from dateline.read.mention_appositions import Post
from dateline.read.mention_reversed import LINKS, Reversed
from dateline.read.mention_shapes import POSSESSIVES, Name
from dateline.read.mention_titles import Titles
from dateline.read.parse import Parse

BACK = 2
"""How many paragraphs back a body may have been named that "its" stands for."""

SUBJECTS = ("nsubj", "nsubjpass")


def reversed_post(titles: Titles, number: int, found: Reversed) -> Post:
    """The post of a title before a comma, with the owner that its own words name."""
    of = _after(titles, number, found)
    post = titles.widened(found.head, found.head_end, of, found.end)
    return replace(post, start=max(post.start, found.start), end=found.end)


def _after(titles: Titles, number: int, found: Reversed) -> Name | None:
    """The owner in the of-phrase: one name, or a description of several words around one."""
    doc, first = titles.doc, found.head_end
    if first >= found.end or doc[first].lower_ not in LINKS:
        return None
    first += 1
    while first < found.end and doc[first].lower_ in ("the", "a", "an"):
        first += 1
    inside = [one for place, one in sorted(titles.by_start.items()) if first <= place < found.end]
    whole = next((one for one in inside if (one.start, one.end) == (first, found.end)), None)
    if whole is not None:
        return whole if whole.kind != "person" else None
    text = " ".join(doc[first : found.end].text.split())
    described = found.end - first > 1 and doc[found.end - 1].lower_ in nouns_of("lone body")
    proper = all(token.pos_ == "PROPN" for token in doc[first : found.end])
    if not (inside or described or proper) and text.lower() not in nouns_of("single body"):
        return None
    state = next((one.state for one in inside if one.state), None)
    return Name(number, first, found.end, "organisation", "role", text, state)


def with_owner(
    parse: Parse, by_block: Mapping[int, Sequence[Name]], number: int, post: Post
) -> Post:
    """The post as the last body's that was named, where "its" or "the company's" says so."""
    doc = parse.blocks[number].doc
    if post.of is not None or not _is_owned(doc, post.start):
        return post
    of = _last_body(parse, by_block, number, post.start)
    return replace(post, of=of) if of is not None else post


def _is_owned(doc: Doc, start: int) -> bool:
    """Whether "its", "their" or a lone body's possessive stands before or at the post's start."""
    for place in (start, start - 1):
        if place >= 0 and doc[place].lower_ in ("its", "their"):
            return True
    before = doc[max(start - 1, 0) : start + 4]
    return any(
        one.text in POSSESSIVES[:2] and doc[one.i - 1].lower_ in nouns_of("lone body")
        for one in before
        if one.i
    ) or any(
        one.lower_ in LINKS and one.nbor().lower_ == "the" and _closes(doc, one.i + 2)
        for one in doc[start : start + 6]
        if one.i + 3 < len(doc)
    )


def _closes(doc: Doc, place: int) -> bool:
    """Whether a lone word for a body stands at `place` and a comma or name after it."""
    after = doc[place + 1]
    return doc[place].lower_ in nouns_of("lone body") and (
        after.text == "," or after.pos_ == "PROPN"
    )


def _last_body(
    parse: Parse, by_block: Mapping[int, Sequence[Name]], number: int, start: int
) -> Name | None:
    """The subject of the sentence before or the last body that was named before the post."""
    for back in range(number, max(number - BACK, 0) - 1, -1):
        if parse.blocks[back].kind != parse.blocks[number].kind:
            continue
        doc = parse.blocks[back].doc
        bodies = [
            one
            for one in by_block.get(back, ())
            if one.kind == "organisation" and (back < number or one.end <= start)
        ]
        subjects = [one for one in bodies if doc[one.end - 1].dep_ in SUBJECTS]
        if bodies:
            return (subjects or bodies)[-1]
    return None
