"""The clause that tells of a noun of event: the verb by which it takes place, lasts or ends."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.knowledge.events import event_words
from dateline.read.event_grammar import children, is_passive

_CONTAINERS = event_words("event triggers containers")
_OCCURRING = event_words("event clauses occurring")
_RAISING = event_words("event clauses raising")


def counted(noun: Token) -> Token:
    """What stands in the clause for `noun`: "round" for "talks" in "a round of talks"."""
    head = noun
    while head.dep_ == "conj" and head.head.pos_ in {"NOUN", "PROPN"}:
        head = head.head
    above = head.head
    if head.dep_ == "pobj" and above.lower_ == "of" and above.head.lemma_ in _CONTAINERS:
        return above.head
    return head


def occurring(noun: Token) -> Token | None:
    """The verb that says that the event `noun` happens: "open" of "the trial is due to open"."""
    if noun.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    verb = _lowest(noun.head)
    if verb.lemma_.lower() not in _OCCURRING or verb.pos_ not in {"VERB", "AUX"}:
        return None
    objects = children(verb, "dobj")
    if verb.lemma_ == "take" and not any(one.lower_ in {"place", "effect"} for one in objects):
        return None
    return verb if verb.lemma_ == "take" or not objects or is_passive(verb) else None


def _lowest(verb: Token) -> Token:
    """The verb under those that only tell how sure it is: "is likely to [take place]"."""
    for _ in range(4):
        inner = children(verb, "xcomp")
        if verb.lemma_ == "be":
            inner += [one for adjective in children(verb, "acomp") for one in adjective.children]
        elif verb.lemma_ not in _RAISING:
            return verb
        inner = [one for one in inner if one.dep_ == "xcomp" and one.pos_ in {"VERB", "AUX"}]
        if not inner:
            return verb
        verb = inner[0]
    return verb


def predicated(adjective: Token) -> Token | None:
    """The verb that says `adjective` of somebody, whose tense and negation are its own."""
    head = adjective.head
    return head if adjective.dep_ == "acomp" and head.pos_ in {"VERB", "AUX"} else None


_STATING = event_words("event clauses stating")
_WORTH = frozenset({"worth", "valued", "totalling", "totaling", "estimated"})


def stating_verb(noun: Token) -> Token | None:
    """The verb that states a number of `noun`: "put" of "put the number of arrests at nine"."""
    head = counted(noun)
    if noun.dep_ == "pcomp" and noun.head.lower_ == "of":  # "the number of missing"
        head = noun.head.head
    if head.dep_ in {"nsubj", "nsubjpass"} and head.head.pos_ == "VERB":
        return head.head
    if head.dep_ == "dobj" and head.head.lemma_.lower() in _STATING:
        return head.head
    return None


def worth_of(noun: Token) -> list[tuple[int, int]]:
    """Where what `noun` is worth starts and ends: "worth two million" of "bribes worth …"."""
    found = [one for one in noun.subtree if one.lower_ in _WORTH and one.head.i == noun.i]
    if noun.dep_ == "dobj":  # "taking bribes worth …", where the parse hangs it on the verb
        found += [one for one in children(noun.head, "oprd") if one.lower_ in _WORTH]
    doc = noun.doc
    return [(one.idx, doc[one.right_edge.i].idx + len(doc[one.right_edge.i])) for one in found]
