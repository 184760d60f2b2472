"""The status that a verb gives itself: auxiliaries, tense, negation and adverbs."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.knowledge.attribution import cues_of
from dateline.knowledge.statuses import status_cues_of
from dateline.read.attribution_checks import can_hold
from dateline.read.attribution_matches import is_negated
from dateline.read.status_cues import UNKNOWN, Effect, Judged, applied, effect_of
from dateline.records import Status

CLIPPED = {"'re": "be", "'m": "be", "'ve": "have"}


FUTURE = frozenset({"will", "’ll", "'ll", "shall", "wo"})
HYPOTHETICAL = frozenset({"would", "’d", "'d", "could"})


def auxiliaries_of(verb: Token) -> list[Token]:
    """The auxiliaries of `verb`, "to" among them; those before it where there are any."""
    own = [one for one in verb.lefts if one.dep_ in {"aux", "auxpass"}]
    return own or [one for one in verb.children if one.dep_ in {"aux", "auxpass"}]


def own_status(verb: Token, *, headline: bool = False) -> Judged | None:
    """The status that a verb's own auxiliaries, tense, negation and adverbs give it."""
    auxiliaries = auxiliaries_of(verb)
    modal = next((one for one in auxiliaries if one.tag_ == "MD"), None)
    if _is_question(verb, auxiliaries):
        return Judged("unknown", (verb.sent[-1],))
    if modal is not None:
        return _modal(verb, modal, auxiliaries)
    if _is_inverted(verb, auxiliaries):
        return Judged("conditional", (auxiliaries[0],))
    is_infinitive = any(one.lower_ == "to" for one in auxiliaries)
    tense = None if is_infinitive else _tense(verb, auxiliaries, headline=headline)
    return _negated(verb, tense) or _by_adverb(verb) or tense if tense else None


def _negated(verb: Token, tense: Judged) -> Judged | None:
    if is_negated(verb):
        words = [one for one in verb.children if one.dep_ == "neg" or one.lower_ == "never"]
        return Judged("denied", tuple(words) or tense.cue)
    return None


def _is_question(verb: Token, auxiliaries: list[Token]) -> bool:
    if not any(one.text == "?" for one in verb.sent[-2:]):
        return False
    subject = next((one for one in verb.children if one.dep_ in {"nsubj", "nsubjpass"}), None)
    return bool(auxiliaries) and subject is not None and auxiliaries[0].i < subject.i


def _is_inverted(verb: Token, auxiliaries: list[Token]) -> bool:
    """Whether a clause is a condition without "if": "had the engine failed"."""
    subject = next((one for one in verb.children if one.dep_ in {"nsubj", "nsubjpass"}), None)
    if verb.dep_ not in {"advcl", "ccomp"} or subject is None or not auxiliaries:
        return False
    return auxiliaries[0].lower_ in {"had", "were"} and auxiliaries[0].i < subject.i


def _modal(verb: Token, modal: Token, auxiliaries: list[Token]) -> Judged:
    cue = status_cues_of("modal").get(modal.lower_) or status_cues_of("modal").get(modal.lemma_)
    if not cue:
        return UNKNOWN
    special = _special_modal(verb, modal.lower_, auxiliaries)
    if special is not None:
        return Judged(special, (modal,))
    if is_negated(verb):
        negation = tuple(one for one in verb.children if one.dep_ == "neg")
        is_denial = modal.lower_ in {"could", "can", "ca"}
        return _judged(Effect("denied" if is_denial else cue[0].negated, (modal, *negation)))
    return _by_adverb(verb) or _judged(Effect(cue[0].effect, (modal,)))


def _special_modal(verb: Token, modal: str, auxiliaries: list[Token]) -> Status | None:
    """What a modal says beside a condition, before "have", or of a thing."""
    is_perfect = any(one.lemma_ == "have" for one in auxiliaries)
    has_condition = _has_condition(verb)
    if modal in HYPOTHETICAL and (has_condition or is_perfect):
        return "possible" if modal == "could" else "conditional"
    if modal in FUTURE and has_condition:
        return "conditional"
    if modal == "must" and is_perfect:
        return "possible"
    is_told = modal == "should" and not is_perfect and not _is_person(verb)
    return "expected" if is_told else None


def _is_person(verb: Token) -> bool:
    """Whether the subject of `verb` can be told to do something, or the verb has none."""
    subjects = [one for one in verb.lefts if one.dep_ in {"nsubj", "nsubjpass"}]
    return not subjects or subjects[0].dep_ == "nsubjpass" or can_hold(subjects[0])


def _judged(effect: Effect) -> Judged:
    return applied(effect, None, UNKNOWN)


def _has_condition(verb: Token) -> bool:
    clauses = (one for one in verb.children if one.dep_ in {"advcl", "prep"})
    marks = (
        mark
        for clause in clauses
        for mark in [clause, *clause.children]
        if mark.dep_ in {"mark", "prep"}
    )
    return any(mark.lower_ in {"if", "unless", "without"} for mark in marks)


def _tense(verb: Token, auxiliaries: list[Token], *, headline: bool) -> Judged | None:
    words = (*auxiliaries, verb) if auxiliaries else (verb,)
    lemmas = {CLIPPED.get(one.lower_.replace("’", "'"), one.lemma_) for one in auxiliaries}
    tag, first = verb.tag_, auxiliaries[0] if auxiliaries else verb
    is_progressive = any(one.tag_ == "VBG" for one in auxiliaries[1:])
    if tag == "VBG":
        is_finite = first.tag_ in {"VBZ", "VBP", "VBD", "VBN"} and "be" in lemmas
        return Judged("ongoing", words) if is_finite else None
    if not is_progressive and ("have" in lemmas or "VBD" in {first.tag_, tag}):
        return Judged("happened", words)
    if tag == "VBN" and not is_progressive:
        return _participle(verb, auxiliaries, words, headline=headline)
    return _present(verb, words, is_sure=is_progressive or "do" in lemmas, headline=headline)


def _present(
    verb: Token, words: tuple[Token, ...], *, is_sure: bool, headline: bool
) -> Judged | None:
    """A present tense: in a headline, and of speech, it tells what happened."""
    if is_sure:
        return Judged("ongoing", words)
    if verb.tag_ not in {"VBZ", "VBP"}:
        return None
    speaks = bool(cues_of("verb").get(verb.lemma_))
    return Judged("happened" if headline or speaks else "ongoing", words)


def _participle(
    verb: Token, auxiliaries: list[Token], words: tuple[Token, ...], *, headline: bool
) -> Judged | None:
    if auxiliaries:
        return Judged("ongoing" if auxiliaries[0].tag_ in {"VBZ", "VBP"} else "happened", words)
    if verb.dep_ in {"acl", "advcl", "amod"} or (headline and verb.dep_ in {"ROOT", "conj"}):
        return Judged("happened", words)
    return Judged("happened", words) if verb.dep_ == "ROOT" else None


def _by_adverb(verb: Token) -> Judged | None:
    for child in verb.children:
        effect = effect_of("adverb", child) if child.dep_ == "advmod" else None
        if effect is not None and effect.name != "keep":
            return _judged(effect)
    return None


def hearsay_cue(verb: Token) -> Token | None:
    """The "reportedly" beside a verb: it leaves the status and becomes its cue."""
    for child in verb.children:
        effect = effect_of("adverb", child) if child.dep_ == "advmod" else None
        if effect is not None and effect.name == "keep":
            return child
    return None
