"""When an event took place: the time whose phrase belongs to the event's own clause."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.knowledge.events import event_words
from dateline.read.event_grammar import REPORTING
from dateline.read.event_ground import Ground
from dateline.read.event_triggers import Trigger, revokes
from dateline.records import Time

_NEW_TIMES = frozenset({"from", "until", "till", "to", "for"})
_FRAMING = event_words("event times framing")


def times_of(ground: Ground, triggers: list[Trigger]) -> dict[int, Time]:
    """The time of each trigger that has one, under the index of its token."""
    nouns = {trigger.token.i for trigger in triggers if not trigger.is_verb}
    chains = {
        index: _chain(ground.block.doc[index])
        for index, time in sorted(ground.times.items())
        if time.when is not None and time.type in {"DATE", "TIME"}
    }
    found: dict[int, Time] = {}
    for trigger in triggers:
        ranked = sorted(
            (rank, abs(index - trigger.token.i), index)
            for index, chain in chains.items()
            if (rank := _rank(trigger, chain, nouns)) is not None
        )
        if ranked:
            found[trigger.token.i] = ground.times[ranked[0][2]]
    return found


def _chain(token: Token) -> list[Token]:
    """The tokens from a time up to the verb that it stands with, the verb last."""
    chain = []
    while token.head.i != token.i:
        token = token.head
        chain.append(token)
        if token.pos_ in {"VERB", "AUX"}:
            break
    return chain or [token]


def _rank(trigger: Trigger, chain: list[Token], nouns: set[int]) -> int | None:
    """How near a time stands to the trigger: 0 is its own, None is none of its business."""
    token, verb = trigger.token, chain[-1]
    if not _tells_when(trigger, chain[0]):
        return None
    if token in chain:
        between = chain[: chain.index(token)]
        return None if any(one.i in nouns for one in between) else 0
    if any(one.i in nouns for one in chain):
        return None
    if trigger.support is not None and trigger.support == verb:
        return 1
    if verb.lemma_ in REPORTING:
        return None
    return _rank_by_clause(trigger, verb)


def _tells_when(trigger: Trigger, above: Token) -> bool:
    """False for "since …", and for the new day of what a verb puts off "until …"."""
    if above.lower_ in _NEW_TIMES and trigger.is_verb and revokes(trigger.token):
        return False
    return above.lower_ != "since"


def _rank_by_clause(trigger: Trigger, verb: Token) -> int | None:
    governor = trigger.governor
    if verb.dep_ == "relcl" and verb.head == trigger.token and verb.lemma_ in _OCCURRING:
        return 1
    if not trigger.is_verb and trigger.support is None:
        return _rank_of_noun(governor, verb)
    if governor.head != verb:
        return 6 if _is_frame_of(governor, verb) else None
    if governor.dep_ == "xcomp" and verb.lemma_ in _FRAMING:
        return 3
    if governor.dep_ == "conj" and not any(one.dep_ == "nsubj" for one in governor.children):
        return 4
    return None


def _rank_of_noun(noun: Token, verb: Token) -> int | None:
    """How near the time of `verb` is to a noun of event that stands in its clause."""
    if noun.dep_ in {"nsubj", "nsubjpass", "acomp", "oprd", "attr"}:
        return 2 if noun.head == verb else None
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    return 5 if above == verb and verb.lemma_ in _OUTCOMES | _ATTENDING else None


_OCCURRING = event_words("event times occurring")
_ATTENDING = event_words("event times attending")
_OUTCOMES = event_words("event times outcomes")


def _is_frame_of(governor: Token, verb: Token) -> bool:
    """True where `verb` is a clause without a subject that opens the event's: "Speaking …"."""
    return (
        verb.dep_ == "advcl"
        and verb.head == governor
        and verb.tag_ == "VBG"
        and not any(one.dep_ == "nsubj" for one in verb.children)
    )
