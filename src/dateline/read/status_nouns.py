"""The status of an event that a noun names: its modifiers, then the words that govern it."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.knowledge.statuses import status_cues_of
from dateline.read.attribution_matches import is_negated, is_passive
from dateline.read.status_cues import UNKNOWN, Effect, Judge, Judged, applied, effect_of

MODIFIERS = frozenset({"amod", "compound", "nmod", "advmod"})
REALITY = Judged("happened")
ANNOUNCING = frozenset({"announce", "unveil", "confirm"})
REAL = frozenset({"happened", "ongoing"})


def judge_noun(noun: Token, judge: Judge, steps: int) -> Judged:
    """The status of the event that `noun` names."""
    near = _by_modifier(noun)
    if near is not None:
        return near
    if noun.dep_ in {"conj", "appos"} and noun.head.i != noun.i:
        return judge(noun.head, steps + 1)
    if noun.dep_ in {"nsubj", "nsubjpass", "attr", "dobj", "oprd", "dative"}:
        return _with_verb(noun, noun.head, judge, steps)
    if noun.dep_ == "pobj":
        return _under_preposition(noun, noun.head, judge, steps)
    if noun.dep_ in {"compound", "poss", "nmod"} and noun.head.pos_ == "NOUN":
        effect = effect_of("noun", noun.head)
        return applied(effect, None, REALITY) if effect else judge(noun.head, steps + 1)
    if noun.dep_ == "acomp":
        return judge(noun.head, steps + 1)
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
    """A noun that is subject or object: by what its verb does to an event."""
    if verb.lemma_ == "be":
        return _with_copula(noun, verb, judge, steps)
    above = judge(verb, steps + 1)
    if noun.dep_ == "nsubj" and not is_passive(verb):
        ending = effect_of("subject verb", verb)
        if ending is not None and above.status in REAL:
            return applied(ending, None, above)
        return above
    effect = effect_of("event verb", verb)
    if effect is None:
        return Judged("happened", above.cue) if above.status in REAL else above
    if effect.name == "follow":
        return above
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
    if governor.pos_ in {"VERB", "AUX"}:
        effect = _phrasal(governor, preposition)
        if effect is not None:
            above = judge(governor, steps + 1)
            return applied(effect, None, above) if effect.name != "follow" else above
    effect = effect_of("preposition", preposition)
    if preposition.lower_ == "of" and governor.lower_ == "ahead":
        effect = Effect("planned", (governor, preposition))
    if effect is None:
        return UNKNOWN
    verb = _verb_over(governor)
    above = judge(verb, steps + 1) if verb is not None else UNKNOWN
    if effect.name == "purpose":
        if above.status in REAL and governor.pos_ == "VERB":
            return Judged("planned", effect.words)
        return UNKNOWN if above.status in REAL else above
    if effect.name == "happened":
        return Judged("happened", effect.words) if above.status in REAL else above
    judged = applied(effect, None, above)
    is_presupposed = judged.status == "denied" and effect.name == "follow"
    return Judged("unknown", judged.cue) if is_presupposed else judged


def _phrasal(verb: Token, preposition: Token) -> Effect | None:
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
