"""Where an event took place: the words of its own clause, never the dateline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from dateline.knowledge.events import event_words, noun_class
from dateline.read.event_grammar import REPORTING, children, obliques
from dateline.read.event_ground import Ground
from dateline.read.event_roles import Argument
from dateline.read.event_triggers import Trigger
from dateline.records import Party

_WHERE = event_words("event places where")
_KINDS_OF_PLACE = event_words("event places kinds of place")


def place_of(ground: Ground, trigger: Trigger, arguments: Iterable[Argument]) -> Party | None:
    """The place of the event, named where a name stands there, or None."""
    bare: Token | None = None
    arguments = list(arguments)
    started = {token.i for role, token in arguments if role == "place"}
    for token in _candidates(ground, trigger, arguments):
        named = _named(ground, token)
        if named is None and token.i in started and _is_site(trigger, token):
            named = token
        if named is not None:
            party = ground.party(named)
            if trigger_lies_in(ground, trigger, party):
                continue
            return party
        if bare is None and token.lemma_.lower() in noun_class("locations"):
            bare = token
    return ground.party(bare) if bare is not None else None


def _is_site(trigger: Trigger, token: Token) -> bool:
    """True for the name that a craft starts from: a place, whatever the tagger takes it for."""
    return trigger.entry.pattern.name == "fly" and token.pos_ == "PROPN"


def trigger_lies_in(ground: Ground, trigger: Trigger, party: Party) -> bool:
    """True where the phrase holds the trigger: "Rose Parade" is no place of a parade."""
    span = ground.block.span_of(trigger.token)
    return party.span.start <= span.start < party.span.end


def _candidates(ground: Ground, trigger: Trigger, arguments: Iterable[Argument]) -> Iterator[Token]:
    arguments = list(arguments)
    yield from (token for role, token in arguments if role == "place")
    yield from _where(trigger.token)
    if trigger.support is not None:
        yield from _where(trigger.support)
    for _, token in arguments:
        yield from _where(token)
    if not trigger.is_verb:
        yield from (
            child
            for child in children(trigger.token, "compound", "poss", "nmod")
            if ground.is_place(child) and not ground.is_state(child)
        )
        yield from _of_clause(trigger)
    else:
        yield from _of_frame(trigger.token)


def _where(token: Token) -> Iterator[Token]:
    for word, noun in obliques(token):
        if word in _WHERE:
            yield noun


def _of_clause(trigger: Trigger) -> Iterator[Token]:
    """The place of the verb whose subject the noun is: "the parade was held in …"."""
    noun, verb = trigger.token, trigger.token.head
    if noun.dep_ in {"nsubj", "nsubjpass"} and verb.lemma_ not in REPORTING:
        yield from _where(verb)


def _of_frame(verb: Token) -> Iterator[Token]:
    """The place of the verb that `verb` completes: "in Rome they agreed to meet"."""
    if verb.dep_ != "xcomp" and children(verb, "nsubj", "nsubjpass"):
        return
    if verb.dep_ in {"xcomp", "conj", "advcl"} and verb.head.lemma_ not in REPORTING:
        yield from _where(verb.head)


def _named(ground: Ground, token: Token) -> Token | None:
    """The name inside a phrase of place: "Vladivostok" of "the Russian city of Vladivostok"."""
    if token.lemma_.lower() in _KINDS_OF_PLACE:
        for child in token.children:
            if child.dep_ in {"appos", "nmod", "compound"} and ground.is_place(child):
                return child
            if child.dep_ == "prep" and child.lower_ == "of":
                for noun in children(child, "pobj"):
                    if ground.is_place(noun):
                        return noun
    if ground.is_place(token):
        return token
    for word, noun in obliques(token):
        if word in _WHERE | {"of"} and ground.is_place(noun):
            return noun
    return next((one for one in children(token, "appos") if ground.is_place(one)), None)
