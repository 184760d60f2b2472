"""The status of an event that a noun names: its modifiers, then the words that govern it."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.knowledge.statuses import status_cues_of
from dateline.read.attribution_matches import is_negated, is_passive
from dateline.read.status_cues import UNKNOWN, Effect, Judge, Judged, applied, effect_of

MODIFIERS = frozenset({"amod", "compound", "nmod", "advmod"})
REALITY = Judged("happened")
ANNOUNCING = frozenset({"announce", "unveil", "confirm"})
OCCURRING = frozenset(
    (
        *("happen", "take", "occur", "go", "start", "begin", "open", "proceed", "materialise"),
        *("materialize", "come", "continue", "resume", "arise", "follow", "exist", "last", "end"),
    )
)
"""Verbs that say of their subject that it comes about: "did not take place"."""
REAL = frozenset({"happened", "ongoing"})


def judge_noun(noun: Token, judge: Judge, steps: int) -> Judged:
    """The status of the event that `noun` names."""
    return _by_modifier(noun) or _by_governor(noun, judge, steps)


def _by_governor(noun: Token, judge: Judge, steps: int) -> Judged:
    head = noun.head
    if noun.dep_ in {"nsubj", "nsubjpass", "attr", "dobj", "oprd", "dative"}:
        return _with_verb(noun, head, judge, steps)
    if noun.dep_ == "pobj":
        return _under_preposition(noun, head, judge, steps)
    if noun.dep_ in {"compound", "poss", "nmod"} and head.pos_ == "NOUN":
        effect = effect_of("noun", head)
        return applied(effect, None, REALITY) if effect else judge(head, steps + 1)
    if noun.dep_ in {"conj", "appos", "acomp"} and head.i != noun.i:
        return judge(head, steps + 1)
    return UNKNOWN


def _by_modifier(noun: Token) -> Judged | None:
    for child in noun.lefts:
        if child.dep_ in MODIFIERS:
            effect = effect_of("modifier", child) or _by_text(child)
            if effect is not None:
                return applied(effect, None, REALITY)
        if child.dep_ == "det":
            effect = effect_of("determiner", child)
            if effect is not None:
                return applied(effect, None, UNKNOWN)
    return None


def _by_text(child: Token) -> Effect | None:
    """The effect of a participle before the noun, whose lemma would be the verb's."""
    cue = status_cues_of("modifier").get(child.lower_)
    return Effect(cue[0].effect, (child,)) if cue else None


def _with_verb(noun: Token, verb: Token, judge: Judge, steps: int) -> Judged:
    """A noun that is subject or object: by what its verb does to an event.

    Only where the verb says that it comes about does its negation deny the noun: a blast that
    "would not delay the deal" is no blast denied.
    """
    if verb.lemma_ == "be":
        return _with_copula(noun, verb, judge, steps)
    above = judge(verb, steps + 1)
    if noun.dep_ == "nsubj" and not is_passive(verb):
        ending = effect_of("subject verb", verb)
        is_ended = ending is not None and above.status in REAL
        if above.status == "denied" and is_negated(verb) and verb.lemma_ not in OCCURRING:
            return UNKNOWN
        return applied(ending, None, above) if ending and is_ended else above
    effect = effect_of("event verb", verb)
    if effect is None:
        return Judged("happened", above.cue) if above.status in REAL else above
    return above if effect.name == "follow" else _under_effect(noun, verb, effect, above)


def _under_effect(noun: Token, verb: Token, effect: Effect, above: Judged) -> Judged:
    """An event under a verb that plans, wants or denies it; "announced the death" knows of it."""
    is_known = any(one.lower_ == "the" for one in noun.lefts)
    if verb.lemma_ in ANNOUNCING and is_known and above.status in REAL:
        return Judged("happened", effect.words)
    if is_negated(verb) and above.status == "denied":
        above = Judged("happened", above.cue)
    return applied(effect, None, above)


def _with_copula(noun: Token, verb: Token, judge: Judge, steps: int) -> Judged:
    for child in verb.children:
        if child.dep_ in {"acomp", "advmod", "prep"}:
            effect = effect_of("predicate", child)
            if effect is not None:
                return applied(effect, None, UNKNOWN)
    return judge(verb, steps + 1)


def _under_preposition(noun: Token, preposition: Token, judge: Judge, steps: int) -> Judged:
    governor = preposition.head
    named = effect_of("noun", governor) if governor.pos_ == "NOUN" else None
    if named is not None:
        return applied(named, None, REALITY)
    phrasal = _phrasal(governor, preposition)
    if phrasal is not None:
        above = judge(governor, steps + 1)
        return applied(phrasal, None, above) if phrasal.name != "follow" else above
    effect = effect_of("preposition", preposition)
    if effect is None and governor.pos_ in {"ADP", "ADJ", "NOUN", "ADV", "SCONJ"}:
        effect = effect_of("preposition", governor)
    if preposition.lower_ == "of" and governor.lower_ == "ahead":
        effect = Effect("planned", (governor, preposition))
    verb = _verb_over(governor)
    above = judge(verb, steps + 1) if verb is not None else UNKNOWN
    judged = _beside(effect, governor, above) if effect is not None else UNKNOWN
    if judged.status == "unknown" and above.status in (REAL | {"denied"}):
        is_known = _is_presupposed(noun, preposition, effect)
        return Judged("happened", (preposition,)) if is_known else judged
    if preposition.lower_ == "before" and above.status in {"planned", "expected"}:
        return above
    return judged


def _is_presupposed(noun: Token, preposition: Token, effect: Effect | None) -> bool:
    """Whether a text takes an event for known: "spoke about the attack", "due to its collapse"."""
    is_definite = any(
        one.dep_ == "poss" or (one.dep_ == "det" and one.lower_ in DEFINITE) for one in noun.lefts
    )
    governor = preposition.head
    if not is_definite or preposition.lower_ in {"before", "of", "against", "by"}:
        return False
    if effect is not None and effect.name == "follow":
        return governor.lemma_ in SPEAKING
    if preposition.lower_ == "for":
        return governor.pos_ == "NOUN"
    is_reached = governor.pos_ in {"ADP", "ADJ"} or governor.lemma_ in REACHING
    return preposition.lower_ != "to" or is_reached


DEFINITE = frozenset({"the", "this", "that", "these", "those"})
REACHING = frozenset(
    ["come", "contribute", "go", "lead", "react", "refer", "respond", "return", "travel", "welcome"]
)
SPEAKING = frozenset({"comment", "speak", "talk", "report", "remark", "elaborate", "testify"})


def _beside(effect: Effect, governor: Token, above: Judged) -> Judged:
    """An event after a preposition, given the status of the verb of its clause."""
    if effect.name in {"purpose", "happened"}:
        if above.status not in REAL:
            return above
        if effect.name == "happened":
            return Judged("happened", effect.words)
        return Judged("planned", effect.words) if governor.pos_ == "VERB" else UNKNOWN
    judged = applied(effect, None, above)
    is_presupposed = judged.status == "denied" and effect.name == "follow"
    return Judged("unknown", judged.cue) if is_presupposed else judged


def _phrasal(verb: Token, preposition: Token) -> Effect | None:
    if verb.pos_ not in {"VERB", "AUX"}:
        return None
    effect = effect_of("event verb", verb)
    if effect is not None and preposition in effect.words:
        return effect
    governed = effect_of("governor", verb)
    if governed is not None and preposition in governed.words:
        return governed
    return None


def _verb_over(token: Token) -> Token | None:
    for _ in range(4):
        if token.pos_ in {"VERB", "AUX"}:
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None
