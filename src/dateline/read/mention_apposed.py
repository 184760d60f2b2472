"""Descriptions beside a name that are mentions of their own: "the mayor", "the company"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from dateline.knowledge.mention_nouns import nouns_of
from dateline.read.mention_appositions import Post
from dateline.read.mention_drafts import Draft
from dateline.read.mention_posts import post_before
from dateline.read.mention_reversed import LINKS
from dateline.read.mention_shapes import Name

DETERMINED = frozenset(["the", "its", "his", "her", "their", "a", "an"])


def apposed_drafts(
    number: int, doc: Doc, names: Sequence[Name], posts: Mapping[Name, Sequence[Post]]
) -> Iterator[Draft]:
    """The drafts of descriptions that a comma parts from the name that they stand beside.

    Whoever reads a phrase by its head finds the name through them.
    """
    inside = {place for name in names for place in range(name.start, name.end)}
    for name in names:
        for post in posts.get(name, ()):
            head = _head_of(doc, post)
            if head not in inside and _is_parted(doc, post, name):
                text = " ".join(doc[post.start : post.end].text.split())
                yield Draft(
                    number, post.start, post.end, head, head + 1, "person", "title", text, (),
                    named=name.start,
                )  # fmt: skip
        if name.kind == "organisation":
            yield from _body_beside(number, doc, name, inside)


def _head_of(doc: Doc, post: Post) -> int:
    """The token that ends the words of the post, before the "of" that may follow them."""
    for place in range(post.start + 1, post.end):
        if doc[place].lower_ in LINKS and post_before(doc, place) is not None:
            return place - 1
    return post.end - 1


def _is_parted(doc: Doc, post: Post, name: Name) -> bool:
    """Whether the post stands right before or behind the name, with a comma between."""
    before = post.end <= name.start
    between = doc[post.end : name.start] if before else doc[name.end : post.start]
    return 0 < len(between) <= 4 and between[0].text == ","


def _body_beside(number: int, doc: Doc, name: Name, inside: set[int]) -> Iterator[Draft]:
    """The description of a body in front of its name: "the firm that digs it, Acme, said"."""
    root = doc[name.start : name.end].root
    head = root.head
    if root.dep_ != "appos" or head.i >= name.start - 1 or head.i in inside:
        return
    if head.lemma_.lower() not in nouns_of("lone body") or doc[name.start - 1].text != ",":
        return
    if any(child.lower_ in DETERMINED for child in head.lefts):
        start = head.left_edge.i + (head.left_edge.lower_ in DETERMINED)
        text = " ".join(doc[start : head.i + 1].text.split())
        yield Draft(
            number, start, head.i + 1, head.i, head.i + 1, "organisation", "role", text,
            named=name.start,
        )  # fmt: skip
