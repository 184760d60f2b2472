"""The status of an event that a verb names: its own words, then what governs it."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.read.attribution_matches import is_negated
from dateline.read.status_cues import (
    UNKNOWN,
    Effect,
    Judge,
    Judged,
    applied,
    attribution_effect,
    effect_of,
    is_refused,
)
from dateline.read.status_tenses import FUTURE, auxiliaries_of, own_status

REALITY = Judged("happened")


REAL = frozenset({"happened", "ongoing"})


ORDINALS = frozenset({"first", "second", "third", "last", "only", "latest", "next", "final"})


COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp", "acl", "advcl", "csubj", "oprd", "dobj"})


def judge_verb(verb: Token, judge: Judge, steps: int, *, headline: bool) -> Judged:
    """The status of the event that `verb` names."""
    if verb.dep_ == "conj" and _shares_auxiliaries(verb) and verb.head.pos_ in {"VERB", "AUX"}:
        return judge(verb.head, steps + 1)
    own = own_status(verb, headline=headline)
    near = _clause_status(verb, own)
    if near is not None:
        return near
    judged = own if own is not None and _governor(verb) is None else None
    judged = judged or _by_governor(verb, own, judge, steps, headline=headline)
    if own is None and is_negated(verb) and judged.status in {"planned", "expected", "demanded"}:
        return Judged("denied", judged.cue)
    return judged


def _by_governor(
    verb: Token, own: Judged | None, judge: Judge, steps: int, *, headline: bool
) -> Judged:
    if headline and own is None and _is_headline_future(verb):
        return Judged("planned", tuple(one for one in verb.lefts if one.lower_ == "to"))
    if own is None and _is_adverbial(verb):
        return _adverbial(verb, judge, steps)
    governor = _governor(verb)
    if governor is None:
        return own or _without_governor(verb, headline=headline)
    return _under(verb, governor, own, judge, steps)


def _is_headline_future(verb: Token) -> bool:
    """Whether a headline's infinitive tells what is to come: "Bank to cut jobs"."""
    if not any(one.dep_ == "aux" and one.lower_ == "to" for one in verb.lefts):
        return False
    if verb.dep_ in {"acl", "relcl"}:
        return effect_of("noun", verb.head) is None
    has_subject = any(one.dep_ == "nsubj" for one in verb.lefts)
    return verb.dep_ == "ROOT" or (has_subject and verb.i < verb.head.i)


def _shares_auxiliaries(verb: Token) -> bool:
    """Whether a coordinated verb leans on the auxiliaries of the first one."""
    bare = not any(one.dep_ in {"aux", "auxpass", "nsubj", "nsubjpass"} for one in verb.children)
    if not bare or is_negated(verb):
        return False
    if verb.tag_ in {"VB", "VBG", "VBN"}:
        return True
    return verb.tag_ == verb.head.tag_ and verb.tag_ == "VBD"


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
            return Judged("unknown", (child,)) if reads_if else applied(effect, None, UNKNOWN)
        if effect.name == "future" and verb.tag_ in {"VBZ", "VBP"} and not auxiliaries_of(verb):
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
    if any(one.lower_ == "to" for one in auxiliaries_of(verb)):
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
        purpose = next((one for one in auxiliaries_of(verb) if one.lower_ == "to"), verb)
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
    to = next((one for one in auxiliaries_of(verb) if one.lower_ == "to"), None)
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
    verb = noun.head
    if verb.pos_ not in {"VERB", "AUX"}:
        return REALITY
    above = judge(verb, steps + 1)
    is_undergoer = noun.dep_ in {"nsubjpass", "dobj"}
    effect = effect_of("event verb", verb) if is_undergoer else None
    is_dropped = effect is not None and effect.name == "denied" and above.status in REAL
    return Judged("denied", effect.words) if effect is not None and is_dropped else above


def _perfect(verb: Token) -> Judged:
    """The status of an infinitive under a verb of speech: "is said to have fled" tells the past."""
    words = tuple(one for one in auxiliaries_of(verb) if one.lemma_ == "have")
    return Judged("happened", words) if words else UNKNOWN


def _positive(governor: Token, above: Judged) -> Judged:
    """The governor's status; its own negation is in the effect already."""
    if (is_negated(governor) or is_refused(governor)) and above.status == "denied":
        return Judged("happened", above.cue)
    return above


def _effect_over(verb: Token, governor: Token, own: Judged | None) -> Effect | None:
    """The effect of a governor: on a finite clause that of attribution, else that of its table."""
    predicate = next((one for one in governor.children if one.dep_ == "acomp"), None)
    if governor.pos_ in {"ADJ", "ADV"} or governor.dep_ == "acomp":
        return _was_able(governor) or effect_of("predicate", governor)
    if governor.pos_ in {"NOUN", "PROPN"}:
        return _over_by_noun(verb, governor, own)
    if governor.lemma_ == "be" and predicate is not None:
        return effect_of("predicate", predicate)
    if own is not None:
        ruled = effect_of("event verb", governor)
        is_phrasal = ruled is not None and len(ruled.words) > 1
        return ruled if is_phrasal else attribution_effect(governor)
    found = _of_others(verb, governor) or _by_small_verb(verb, governor)
    return found or effect_of("governor", governor) or attribution_effect(governor)


def _of_others(verb: Token, governor: Token) -> Effect | None:
    """The effect of a verb that wants something of somebody else: "wants the state to pay"."""
    has_subject = any(one.dep_ in {"nsubj", "nsubjpass"} for one in verb.children)
    return effect_of("other governor", governor) if has_subject else None


def _by_small_verb(verb: Token, governor: Token) -> Effect | None:
    """The effect of "has yet to", "was to have" and "go", which depends on the forms."""
    if governor.lemma_ == "have" and any(one.lower_ == "yet" for one in governor.children):
        return Effect("unknown", (governor,))
    if governor.lemma_ == "be" and any(one.lemma_ == "have" for one in auxiliaries_of(verb)):
        return Effect("denied", (governor,))
    if governor.lemma_ == "go" and (governor.tag_ != "VBG" or verb.tag_ != "VB"):
        return Effect("follow", (governor,))
    return None


def _was_able(adjective: Token) -> Effect | None:
    """The effect of "was able to", which tells that it was done, and of "will be able to"."""
    verb = adjective.head
    if adjective.lower_ != "able" or is_negated(verb):
        return None
    if any(one.lower_ in FUTURE for one in auxiliaries_of(verb)):
        return Effect("expected", (verb, adjective))
    return Effect("happened", (verb, adjective)) if verb.tag_ == "VBD" else None


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
