"""The ground that the events of one paragraph are read on: what else was found at its tokens."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from spacy.tokens import Token

from dateline.knowledge.events import event_words, noun_class
from dateline.read.parse import Block
from dateline.records import Claim, Mention, Party, Quantity, Span, Time

Spanned = TypeVar("Spanned", Mention, Time, Quantity)

BEINGS = frozenset({"person", "state", "organisation", "group"})
_BEING_ENTITIES = frozenset({"PERSON", "NORP", "ORG", "GPE"})
_PLACE_ENTITIES = frozenset({"GPE", "LOC", "FAC"})
_PRONOUNS = event_words("event ground pronouns")
_ARTICLES = event_words("event ground articles")
_ORGANS = event_words("event ground organs")


@dataclass(frozen=True)
class Ground:
    """A paragraph with the mentions, times and quantities that stand at its tokens."""

    block: Block
    mentions: dict[int, Mention]
    times: dict[int, Time]
    quantities: dict[int, tuple[Quantity, ...]]
    claims: tuple[Claim, ...]

    def is_being(self, token: Token) -> bool:
        """True for people, groups, organisations and states: who can act."""
        mention = self.mentions.get(token.i)
        if mention is not None:
            return mention.kind in BEINGS
        if token.lower_ in _PRONOUNS or token.ent_type_ in _BEING_ENTITIES:
            return True
        return token.lemma_.lower() in _beings()

    def is_person(self, token: Token) -> bool:
        """True for people and groups of them: whom one can name, hit or dismiss."""
        mention = self.mentions.get(token.i)
        if mention is not None:
            return mention.kind in {"person", "group"}
        return self.is_being(token) and token.ent_type_ not in {"GPE", "ORG"}

    def is_place(self, token: Token) -> bool:
        """True for places and states."""
        mention = self.mentions.get(token.i)
        if mention is not None:
            return mention.kind in {"place", "state"} and mention.form != "demonym"
        return token.ent_type_ in _PLACE_ENTITIES and token.pos_ in {"PROPN", "NOUN"}

    def is_state(self, token: Token) -> bool:
        """True for states."""
        mention = self.mentions.get(token.i)
        return mention.kind == "state" if mention else token.ent_type_ == "GPE"

    def is_organisation(self, token: Token) -> bool:
        """True for organisations: companies, clubs, courts."""
        mention = self.mentions.get(token.i)
        return mention.kind == "organisation" if mention else token.ent_type_ == "ORG"

    def party(self, token: Token) -> Party:
        """`token` with its phrase, and the mention in it."""
        mention = self._mention(token)
        first, last = phrase_ends(token)
        span = Span(self.block.start + first, self.block.start + last)
        if mention is not None:
            span = Span(min(span.start, mention.span.start), max(span.end, mention.span.end))
        else:
            mention = self._owner(token)
        text = self.block.doc.text
        start = span.start + _article_length(
            text[span.start - self.block.start : span.end - self.block.start]
        )
        span = Span(start, span.end)
        inside = text[span.start - self.block.start : span.end - self.block.start]
        return Party(inside, span, mention.id if mention else None)

    def _mention(self, token: Token) -> Mention | None:
        """The mention at `token`; of a title before a name, that of the name."""
        mention = self.mentions.get(token.i)
        if mention is None or mention.form in {"title", "role", "common"}:
            if (apposed := self._apposed(token)) is not None:
                return apposed
            named = self.mentions.get(token.i + 1)
            if named is not None and named.kind == "person" and named.form == "name":
                return named if mention is not None else None
        return mention

    def _apposed(self, token: Token) -> Mention | None:
        """The name behind `token`: of "The company that builds it, Halden Maritime, …"."""
        for child in token.children:
            if child.dep_ == "appos" and child.pos_ == "PROPN":
                mention = self.mentions.get(child.i)
                if mention is not None and mention.kind in BEINGS:
                    return mention
        return None

    def _owner(self, token: Token) -> Mention | None:
        """The state or organisation whose organ `token` is: "Russian" of "Russian forces"."""
        if token.lemma_.lower() not in _ORGANS:
            return None
        for child in token.children:
            if child.dep_ in {"amod", "compound", "nmod", "poss"}:
                mention = self.mentions.get(child.i)
                if mention is not None and mention.kind in {"state", "organisation"}:
                    return mention
        return None


def _beings() -> frozenset[str]:
    return noun_class("beings") | noun_class("people") | noun_class("troops") | noun_class("post")


def _article_length(text: str) -> int:
    word, _, rest = text.partition(" ")
    return len(word) + 1 if rest and word.lower() in _ARTICLES else 0


def phrase_ends(token: Token) -> tuple[int, int]:
    """Where the noun phrase of `token` starts and ends: left modifiers, and what "of" adds."""
    first = token.i
    for child in token.lefts:
        if child.dep_ in {
            "det", "amod", "compound", "nmod", "nummod", "quantmod", "poss", "advmod", "predet",
        }:  # fmt: skip
            first = min(first, child.left_edge.i)
    last = token.i
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i == last + 1:
            last = max(last, _plain_end(child)) if token.ent_type_ != "PERSON" else last
    doc = token.doc
    while first < token.i and (doc[first].is_punct or doc[first].is_space):
        first += 1
    return doc[first].idx, doc[last].idx + len(doc[last])


def _plain_end(preposition: Token) -> int:
    """The last token of "of …", without the clauses that hang on it."""
    last = preposition.i
    for child in preposition.children:
        if child.dep_ == "pobj":
            last = max(last, child.i)
            for part in child.rights:
                if part.dep_ == "prep" and part.lower_ == "of" and part.i == child.i + 1:
                    last = max(last, _plain_end(part))
    return last


def ground_of(
    block: Block,
    *,
    mentions: Sequence[Mention],
    times: Sequence[Time],
    quantities: Sequence[Quantity],
    claims: Sequence[Claim],
) -> Ground:
    """The ground of `block`; the sequences may hold those of the whole article."""
    starts = [block.start + token.idx for token in block.doc]
    end = block.start + len(block.doc.text)
    at_mentions: dict[int, Mention] = {}
    for mention in _inside(mentions, block.start, end):
        for index in _tokens(starts, mention.head):
            if index not in at_mentions or _size(mention) < _size(at_mentions[index]):
                at_mentions[index] = mention
    at_quantities: dict[int, tuple[Quantity, ...]] = {}
    for quantity in _inside(quantities, block.start, end):
        for index in _tokens(starts, quantity.span):
            at_quantities[index] = (*at_quantities.get(index, ()), quantity)
    at_times: dict[int, Time] = {}
    for time in _inside(times, block.start, end):
        indexes = _tokens(starts, time.span)
        at_times[_root(block, indexes)] = time
    inside = tuple(
        claim for claim in claims if claim.span.start < end and claim.span.end > block.start
    )
    return Ground(block, at_mentions, at_times, at_quantities, inside)


def _size(mention: Mention) -> int:
    return mention.head.end - mention.head.start


def _inside(items: Iterable[Spanned], start: int, end: int) -> Iterable[Spanned]:
    return (item for item in items if start <= item.span.start < end)


def _tokens(starts: Sequence[int], span: Span) -> range:
    """The indexes of the tokens that `span` touches."""
    first = max(bisect_right(starts, span.start) - 1, 0)
    return range(first, max(bisect_right(starts, span.end - 1), first + 1))


def _root(block: Block, indexes: range) -> int:
    """The index of the token of a phrase that the rest of it hangs on."""
    for index in indexes:
        token = block.doc[index]
        if token.head.i not in indexes or token.head.i == token.i:
            return index
    return indexes[0]
