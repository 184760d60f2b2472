"""Titles that a clause gives to a person: "was elected president", "whose chief is Jo Roe"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dateline.knowledge.mention_nouns import nouns_of
from dateline.read.mention_appositions import Holding, Post
from dateline.read.mention_posts import post_before
from dateline.read.mention_shapes import Name
from dateline.read.mention_titles import Titles

BEING = ("be", "become", "remain")
MAKING: dict[str, Holding] = {
    "appoint": "current",
    "name": "current",
    "elect": "current",
    "promote": "current",
    "nominate": "designate",
}
SUBJECTS = ("nsubj", "nsubjpass")


def find_predicates(titles: Titles, person: Name) -> Iterator[Post]:
    """The posts that the verb over `person` gives to that person.

    "Was president" says nothing about the page's own day, and gives none.
    """
    token = titles.doc[person.end - 1]
    verb = token.head
    now = verb.lemma_ in BEING and (verb.tag_ != "VBD" or verb.lemma_ == "become")
    if token.dep_ in SUBJECTS and now:
        yield from _given(titles, _complement(verb), "current")
    elif token.dep_ in ("nsubjpass", "dobj") and verb.lemma_ in MAKING:
        yield from _given(titles, _complement(verb), MAKING[verb.lemma_])
    elif token.dep_ == "attr" and verb.lemma_ == "be" and verb.tag_ != "VBD":
        yield from _inverted(titles, verb)


def _complement(verb: Token) -> Token | None:
    """The noun that a verb makes its subject or object to be: attribute, "as president"."""
    for child in verb.children:
        if child.dep_ in ("attr", "oprd", "xcomp") and child.pos_ in ("NOUN", "PROPN"):
            return child
        if child.dep_ == "prep" and child.lower_ == "as":
            return next((one for one in child.children if one.dep_ == "pobj"), None)
    return None


def _given(titles: Titles, noun: Token | None, holding: Holding) -> Iterator[Post]:
    """The post that ends with `noun`, as held; none for a word that is no post by itself."""
    if noun is None or noun.i in titles.inside or post_before(titles.doc, noun.i + 1) is None:
        return
    post = titles.before(noun.i + 1)
    if post is None or post.plural or post.title in nouns_of("many meanings"):
        return
    of, end = titles.owner_after(noun.i + 1)
    if post.of is None and of is not None:
        post = replace(post, of=of, end=end)
    yield post if post.holding != "current" else replace(post, holding=holding)


def _inverted(titles: Titles, verb: Token) -> Iterator[Post]:
    """The post that is the subject, as in "Acme, whose chief is Jo Roe": Acme's, by "whose"."""
    subject = next((one for one in verb.children if one.dep_ in SUBJECTS), None)
    if subject is None:
        return
    for post in _given(titles, subject, "current"):
        whose = any(child.lower_ == "whose" for child in subject.children)
        head = titles.inside.get(verb.head.i) if whose and verb.dep_ == "relcl" else None
        yield replace(post, of=head) if head is not None and post.of is None else post
