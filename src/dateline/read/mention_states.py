"""Places that stand for governments, and "the North" for the state that the article means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from dateline.knowledge.states import State, state_by_metonym, states
from dateline.read.mention_names import Name
from dateline.read.parse import Parse

WHERE = frozenset(
    ["in", "at", "from", "near", "outside", "around", "through", "toward", "towards", "inside", "across", "over", "above", "via"]
)
"""Prepositions after which a capital is a place."""

AT = frozenset(["in", "at", "near", "outside", "inside", "to"])
"""Prepositions after which a seat of government is a building."""

TO = frozenset(["to", "into", "for"])
PARTNER = {"North": "South", "South": "North", "East": "West", "West": "East"}
SPEECH = frozenset(
    ["say", "tell", "announce", "accuse", "deny", "confirm", "expect", "want", "warn", "insist", "urge", "demand", "believe", "claim", "respond", "react", "reject", "refuse", "agree", "condemn", "call", "seek", "vow", "pledge", "threaten", "consider", "view", "see", "impose", "retaliate", "propose", "offer", "describe", "maintain", "argue", "fear", "hope", "welcome", "criticize", "criticise", "dismiss", "decline", "declare", "order", "expel", "recognize", "recognise", "regard", "blame", "suspect", "deem", "label", "signal", "support", "oppose", "back", "sanction", "ban", "push", "worry", "decide", "plan", "acknowledge", "express"]
)
LOCATIVE_HEADS = frozenset(
    ["airport", "street", "station", "square", "district", "suburb", "area", "region", "resident", "restaurant", "hotel", "court", "hospital", "university", "school", "museum", "stadium", "market", "office", "correspondent", "mayor", "subway", "metro", "skyline", "summit", "talks", "meeting", "conference", "agreement", "accord", "protocol", "treaty"]
)


def with_governments(parse: Parse, names: list[Name]) -> list[Name]:
    """The names, with capitals and seats of government read as states where they act as such."""
    context = {name.state for name in names if name.kind == "state" and name.state}
    kept = [name for name in names if not (name.name in PARTNER and name.label != "TABLE")]
    read = [_as_state(parse, name, context) for name in kept]
    return sorted([*read, *_directions(parse, read)], key=lambda name: (name.block, name.start))


def _as_state(parse: Parse, name: Name, context: set[str | None]) -> Name:
    state = state_by_metonym(name.name) if name.metonym else None
    if state is None or not _acts(parse.blocks[name.block].doc, name, state, context):
        return name
    return replace(name, kind="state", name=state.name)


def _acts(doc: Doc, name: Name, state: State, context: set[str | None]) -> bool:
    head = doc[name.start : name.end].root
    capital = name.name == state.capital
    if not capital and head.dep_ != "pobj":
        return True
    while head.dep_ == "conj" and head.head.i < head.i:
        head = head.head
    if head.dep_ in ("nsubj", "nsubjpass", "agent"):
        return state.code in context or head.head.lemma_.lower() in SPEECH
    if not capital:
        return head.head.lower_ not in AT
    if state.code not in context:
        return False
    if head.dep_ == "pobj":
        return head.head.lower_ not in WHERE | TO or _to_a_party(head.head)
    if head.dep_ == "poss":
        return head.head.lemma_.lower() not in LOCATIVE_HEADS
    return head.dep_ in ("dobj", "iobj", "dative") and head.head.lemma_.lower() not in _GOING


_GOING = frozenset(["visit", "leave", "reach", "enter", "hit", "attack", "bomb", "strike", "tour", "arrive", "shell", "storm"])


def _to_a_party(preposition: object) -> bool:
    """Whether "to" or "for" leads to a party ("closer to Moscow"), not to a destination."""
    head = getattr(preposition, "head")  # noqa: B009
    return bool(head.lemma_.lower() in _TOWARDS_PARTY)


_TOWARDS_PARTY = frozenset(
    ["close", "closer", "message", "letter", "support", "aid", "help", "ally", "warning", "threat", "sell", "supply", "loyal"]
)


def _directions(parse: Parse, names: list[Name]) -> Iterator[Name]:
    """ "the North" and "the South" where the article shows which state is meant."""
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
