"""Places that stand for governments, and "the North" for the state that the article means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from dateline.knowledge.mention_nouns import nouns_of
from dateline.knowledge.states import State, state_by_metonym, states
from dateline.read.mention_shapes import Name
from dateline.read.parse import Parse

AT = frozenset(["in", "at", "near", "outside", "inside", "to"])
"""Prepositions after which a seat of government is a building."""

TO = frozenset(["to", "into", "for"])
PARTNER = {"North": "South", "South": "North", "East": "West", "West": "East"}


def with_governments(parse: Parse, names: list[Name]) -> list[Name]:
    """The names, with capitals and seats of government read as states where they act as such."""
    context: set[str | None] = {name.state for name in names if name.kind == "state" and name.state}
    kept = [name for name in names if not (name.name in PARTNER and name.label != "TABLE")]
    read = [_as_state(parse, name, context) for name in kept]
    return sorted([*read, *_directions(parse, read)], key=lambda name: (name.block, name.start))


def _as_state(parse: Parse, name: Name, context: set[str | None]) -> Name:
    state = state_by_metonym(name.name) if name.metonym else None
    if state is None or not _acts(parse.blocks[name.block].doc, name, state, context):
        return name
    return replace(name, kind="state", name=state.name)


def _acts(doc: Doc, name: Name, state: State, context: set[str | None]) -> bool:
    """Whether a capital or a seat of government is the government here, not a place."""
    head = doc[name.start : name.end].root
    capital = name.name == state.capital
    if not capital and head.dep_ != "pobj":
        return True
    while head.dep_ == "conj" and head.head.i < head.i:
        head = head.head
    if head.dep_ in ("nsubj", "nsubjpass", "agent"):
        return state.code in context or head.head.lemma_.lower() in nouns_of("government verb")
    if not capital:
        return head.head.lower_ not in AT
    return state.code in context and _is_party(head)


def _is_party(head: Token) -> bool:
    """Whether a capital that is no subject stands where a party stands: "talks with Moscow"."""
    governor = head.head
    if head.dep_ == "pobj":
        if governor.lower_ not in nouns_of("where") | TO:
            return True
        return governor.head.lemma_.lower() in nouns_of("to a party")
    if head.dep_ == "poss":
        return governor.lemma_.lower() not in nouns_of("place head")
    objects = ("dobj", "iobj", "dative")
    return head.dep_ in objects and governor.lemma_.lower() not in nouns_of("verb of going")


def _directions(parse: Parse, names: list[Name]) -> Iterator[Name]:
    """States that are called "the North" or "the South", where the article shows which."""
    present = {name.name for name in names if name.kind == "state"}
    for number, block in enumerate(parse.blocks):
        taken = {p for one in names if one.block == number for p in range(one.start, one.end)}
        for token in block.doc:
            if (
                token.text in PARTNER
                and token.i not in taken
                and _stands_for_state(block.doc, token.i)
            ):
                state = _meant(token.text, present)
                if state:
                    start = token.i
                    yield Name(
                        number, start, start + 1, "state", "name", state.name, state.code, "TABLE"
                    )


def _stands_for_state(doc: Doc, place: int) -> bool:
    if place == 0 or doc[place - 1].lower_ != "the":
        return False
    if place + 1 >= len(doc):
        return True
    following = doc[place + 1]
    return following.lower_ != "of" and following.text != "-" and following.pos_ != "PROPN"


def _meant(direction: str, present: set[str]) -> State | None:
    """The one state that "the North" can mean in an article that names the states `present`."""
    by_name = {state.name: state for state in states()}
    own = [name for name in present if name.startswith(f"{direction} ")]
    if len(own) == 1:
        return by_name.get(own[0])
    pairs = [
        name.replace(PARTNER[direction], direction, 1)
        for name in present
        if name.startswith(f"{PARTNER[direction]} ")
    ]
    found = sorted(name for name in pairs if name in by_name)
    return by_name[found[0]] if len(found) == 1 and not own else None
