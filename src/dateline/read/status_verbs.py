"""The status of an event that a verb names: its own auxiliaries and tense, then what governs it."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.knowledge.attribution import cues_of
from dateline.knowledge.statuses import status_cues_of
from dateline.read.attribution_checks import can_hold
from dateline.read.attribution_matches import is_negated
from dateline.read.status_cues import (
    UNKNOWN,
    Effect,
    Judge,
    Judged,
    applied,
    attribution_effect,
    effect_of,
)

REALITY = Judged("happened")
ORDINALS = frozenset({"first", "second", "third", "last", "only", "latest", "next", "final"})
CLIPPED = {"'re": "be", "'m": "be", "'ve": "have"}
HYPOTHETICAL = frozenset({"would", "’d", "'d", "could"})
COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp", "acl", "advcl", "csubj", "oprd", "dobj"})


def judge_verb(verb: Token, judge: Judge, steps: int, *, headline: bool) -> Judged:
    """The status of the event that `verb` names."""
    if verb.dep_ == "conj" and _shares_auxiliaries(verb) and verb.head.pos_ in {"VERB", "AUX"}:
        return judge(verb.head, steps + 1)
    own = own_status(verb, headline=headline)
    clause = _clause_status(verb, own)
    if clause is not None:
        return clause
    if _is_adverbial(verb) and own is None:
        return _adverbial(verb, judge, steps)
    governor = _governor(verb)
    if governor is None:
        return own or _without_governor(verb, headline=headline)
    judged = _under(verb, governor, own, judge, steps)
    if own is None and is_negated(verb) and judged.status in {"planned", "expected", "demanded"}:
        return Judged("denied", judged.cue)
    return judged


def _shares_auxiliaries(verb: Token) -> bool:
    """Whether a coordinated verb leans on the auxiliaries of the first one."""
    bare = not any(one.dep_ in {"aux", "auxpass", "nsubj", "nsubjpass"} for one in verb.children)
    if not bare or is_negated(verb):
        return False
    if verb.tag_ in {"VB", "VBG", "VBN"}:
        return True
    return verb.tag_ == verb.head.tag_ and verb.tag_ == "VBD"


def _auxiliaries(verb: Token) -> list[Token]:
    own = [one for one in verb.lefts if one.dep_ in {"aux", "auxpass"}]
    return own or [one for one in verb.children if one.dep_ in {"aux", "auxpass"}]


def own_status(verb: Token, *, headline: bool = False) -> Judged | None:
    """The status that a verb's own auxiliaries, tense, negation and adverbs give it."""
    auxiliaries = _auxiliaries(verb)
    if _is_question(verb, auxiliaries):
        return Judged("unknown", (verb.sent[-1],))
    modal = next((one for one in auxiliaries if one.tag_ == "MD"), None)
    if modal is not None:
        return _modal(verb, modal, auxiliaries)
    if any(one.lower_ == "to" for one in auxiliaries):
        return None
    if _is_inverted(verb, auxiliaries):
        return Judged("conditional", (auxiliaries[0],))
    tense = _tense(verb, auxiliaries, headline=headline)
    if tense is None:
        return None
    if is_negated(verb):
        words = [one for one in verb.children if one.dep_ == "neg" or one.lower_ == "never"]
        return Judged("denied", tuple(words) or tense.cue)
    return _by_adverb(verb) or tense


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
    negation = tuple(one for one in verb.children if one.dep_ == "neg")
    effect = cue[0].effect
    is_perfect = any(one.lemma_ == "have" for one in auxiliaries)
    if modal.lower_ in HYPOTHETICAL and (_has_condition(verb) or is_perfect):
        return Judged("conditional" if modal.lower_ != "could" else "possible", (modal,))
    if modal.lower_ in {"will", "’ll", "'ll", "shall", "wo"} and _has_condition(verb):
        return Judged("conditional", (modal,))
    if modal.lower_ == "should" and not is_perfect and not _is_person(verb):
        return Judged("expected", (modal,))
    if is_negated(verb):
        effect = cue[0].negated
        if modal.lower_ in {"could", "can", "ca"}:
            effect = "denied"
        return _judged(Effect(effect, (modal, *negation)))
    if modal.lower_ == "must" and is_perfect:
        return Judged("possible", (modal,))
    adverb = _by_adverb(verb)
    return adverb or _judged(Effect(effect, (modal,)))


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
    if tag == "VBG":
        if first.tag_ in {"VBZ", "VBP", "VBD", "VBN"} and "be" in lemmas:
            return Judged("ongoing", words)
        return None
    if any(one.tag_ == "VBG" for one in auxiliaries) and len(auxiliaries) > 1:
        return Judged("ongoing", words)
    if "have" in lemmas or first.tag_ == "VBD" or (tag == "VBD"):
        return Judged("happened", words)
    if tag == "VBN":
        return _participle(verb, auxiliaries, words, headline=headline)
    if "do" in lemmas:
        return Judged("ongoing", words)
    if tag in {"VBZ", "VBP"}:
        speaks = bool(cues_of("verb").get(verb.lemma_))
        return Judged("happened" if headline or speaks else "ongoing", words)
    return None


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


def _clause_status(verb: Token, own: Judged | None) -> Judged | None:
    """The status that the conjunction before a clause gives to its verb."""
    for child in verb.lefts:
        if child.dep_ not in {"mark", "advmod", "prep"} or child.tag_ not in {"IN", "WRB", "RB"}:
            continue
        effect = effect_of("conjunction", child)
        if effect is None:
            continue
        if effect.name in {"conditional", "unknown"}:
            reads_if = effect.name == "conditional" and verb.dep_ == "ccomp"
            return Judged("unknown", (child,)) if reads_if else _judged(effect)
        if effect.name == "future" and verb.tag_ in {"VBZ", "VBP"} and not _auxiliaries(verb):
            return Judged("unknown", (child,))
        return own
    return None


def _is_adverbial(verb: Token) -> bool:
    if verb.dep_ == "pcomp":
        preposition = verb.head
        if preposition.lower_ in {"after", "before", "since", "without", "while", "when", "by"}:
            return True
        governed = effect_of("governor", preposition.head) if preposition.head else None
        named = effect_of("noun", preposition.head)
        return governed is None and named is None
    return verb.dep_ == "advcl" or (verb.dep_ == "acl" and verb.tag_ == "VBG")


def _adverbial(verb: Token, judge: Judge, steps: int) -> Judged:
    """A verb without tense beside the main one: "killing 40", "without signing", "to meet"."""
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if any(one.lower_ == "to" for one in _auxiliaries(verb)):
        return _infinitive_beside(verb, above, judge, steps)
    marks = [verb.head] if verb.dep_ == "pcomp" else [one for one in verb.lefts if one.i < verb.i]
    for mark in marks:
        effect = effect_of("preposition", mark)
        if effect is not None and effect.name == "reverse":
            return applied(effect, None, judge(above, steps + 1))
        if mark.lower_ == "after" and judge(above, steps + 1).status in {"possible", "denied"}:
            return Judged("happened", (mark,))
    if verb.dep_ == "acl":
        return Judged("ongoing", (verb,)) if verb.tag_ == "VBG" else UNKNOWN
    return judge(above, steps + 1)


def _infinitive_beside(verb: Token, above: Token, judge: Judge, steps: int) -> Judged:
    effect = effect_of("governor", above) or effect_of("predicate", above)
    if effect is not None and effect.name != "follow":
        return applied(effect, None, judge(above, steps + 1))
    main = judge(above, steps + 1)
    if main.status in {"happened", "ongoing", "planned"}:
        purpose = next((one for one in _auxiliaries(verb) if one.lower_ == "to"), verb)
        return Judged("planned", (purpose,))
    return main


def _governor(verb: Token) -> Token | None:
    """The word that a complement clause hangs on, across prepositions and coordination."""
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    if verb.dep_ not in COMPLEMENTS or verb.head.i == verb.i:
        return None
    if verb.dep_ == "pcomp" and verb.head.pos_ in {"ADP", "SCONJ", "PART"}:
        return verb.head.head
    return verb.head


def _without_governor(verb: Token, *, headline: bool) -> Judged:
    to = next((one for one in _auxiliaries(verb) if one.lower_ == "to"), None)
    if to is not None and headline:
        return Judged("planned", (to,))
    return UNKNOWN


def _under(verb: Token, governor: Token, own: Judged | None, judge: Judge, steps: int) -> Judged:
    effect = _effect_over(verb, governor, own)
    if effect is None:
        if own is not None:
            return own
        if governor.pos_ in {"VERB", "AUX"} and verb.tag_ == "VBG":
            return judge(governor, steps + 1)
        return UNKNOWN
    above = (
        judge(governor, steps + 1)
        if governor.pos_ in {"VERB", "AUX"}
        else _of_noun(governor, judge, steps)
    )
    if effect.name == "keep":
        is_withheld = above.status == "denied" and own is not None
        return Judged("unknown", above.cue) if is_withheld else own or _perfect(verb)
    return applied(effect, own, _positive(governor, above))


def _of_noun(noun: Token, judge: Judge, steps: int) -> Judged:
    """The status of what a noun over a clause stands in: "was the first to land" is past."""
    return judge(noun.head, steps + 1) if noun.head.pos_ in {"VERB", "AUX"} else REALITY


def _perfect(verb: Token) -> Judged:
    """The status of an infinitive under a verb of speech: "is said to have fled" tells the past."""
    words = tuple(one for one in _auxiliaries(verb) if one.lemma_ == "have")
    return Judged("happened", words) if words else UNKNOWN


def _positive(governor: Token, above: Judged) -> Judged:
    """The governor's status; its own negation is in the effect already."""
    if is_negated(governor) and above.status == "denied":
        return Judged("happened", above.cue)
    return above


def _effect_over(verb: Token, governor: Token, own: Judged | None) -> Effect | None:
    """The effect of a governor: on a finite clause that of attribution, else that of its table."""
    if governor.pos_ in {"ADJ", "ADV"} or governor.dep_ == "acomp":
        return effect_of("predicate", governor)
    if governor.pos_ in {"NOUN", "PROPN"}:
        return _over_by_noun(verb, governor, own)
    predicate = next((one for one in governor.children if one.dep_ == "acomp"), None)
    if governor.lemma_ == "be" and predicate is not None:
        return effect_of("predicate", predicate)
    if own is not None:
        return attribution_effect(governor)
    if any(one.dep_ in {"nsubj", "nsubjpass"} for one in verb.children):
        other = effect_of("other governor", governor)
        if other is not None:
            return other
    if governor.lemma_ == "have" and any(one.lower_ == "yet" for one in governor.children):
        return Effect("unknown", (governor,))
    if governor.lemma_ == "be" and any(one.lemma_ == "have" for one in _auxiliaries(verb)):
        return Effect("denied", (governor,))
    if governor.lemma_ == "be" and verb.dep_ == "xcomp" and verb.tag_ == "VB":
        return effect_of("governor", governor)
    if governor.lemma_ == "go" and (governor.tag_ != "VBG" or verb.tag_ != "VB"):
        return Effect("follow", (governor,))
    return effect_of("governor", governor) or attribution_effect(governor)


def _over_by_noun(verb: Token, noun: Token, own: Judged | None) -> Effect | None:
    """The effect of a noun on its clause: "plans to", "the claim that", "no evidence that"."""
    if own is not None and not _is_of_clause(verb):
        return attribution_effect(noun, "verb") if verb.dep_ == "ccomp" else None
    if own is None and any(one.lower_ in ORDINALS for one in noun.lefts):
        return Effect("follow", (noun,))
    if any(effect_of("determiner", one) for one in noun.lefts):
        return Effect("unknown", (noun,))
    rejected = effect_of("event verb", noun.head) if noun.dep_ == "dobj" else None
    if own is not None and rejected is not None and rejected.name == "denied":
        return Effect("denied", (noun.head,))
    return effect_of("noun", noun) or attribution_effect(noun)


def _is_of_clause(verb: Token) -> bool:
    return verb.dep_ in {"acl", "ccomp", "relcl"} and any(
        one.lower_ == "that" for one in verb.lefts
    )
