"""Whether a word stands in the frame that an entry of the table asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from spacy.tokens import Token

from dateline.knowledge.events import Condition, Entry, event_words, light_verbs, noun_class
from dateline.read.event_clauses import occurring
from dateline.read.event_grammar import (
    agents,
    children,
    is_passive,
    obliques,
    particle,
    patients,
)
from dateline.read.event_ground import Ground

_COMPLEMENTS = ("acomp", "attr", "oprd", "advmod", "amod", "xcomp", "dobj", "ccomp")


def fits(ground: Ground, token: Token, frame: Iterable[Condition]) -> bool:
    """True where every condition of `frame` holds of `token`."""
    return all(_CHECKS[one.where](ground, token, one) for one in frame)


def best_entry(ground: Ground, token: Token, entries: Iterable[Entry]) -> Entry | None:
    """The first of `entries` (narrowest first) whose frame fits; one without a type is none."""
    found = next((entry for entry in entries if fits(ground, token, entry.frame)), None)
    return found if found is not None and found.type else None


def is_one_of(ground: Ground, token: Token, words: Iterable[str]) -> bool:
    """True where `token` is one of `words`: lemmas, ``@class``, or person, place, state, actor."""
    return any(_is(ground, token, word) for word in words)


def _is(ground: Ground, token: Token, word: str) -> bool:
    if word.startswith("@"):
        return token.lemma_.lower() in noun_class(word[1:])
    if "_" in word:  # "rescue_team": a noun with its compound
        first, _, last = word.partition("_")
        beside = [one.lemma_.lower() for one in children(token, "compound", "amod")]
        return token.lemma_.lower() == last and first in beside
    kind = _KINDS.get(word)
    return kind(ground, token) if kind else token.lemma_.lower() == word


_KINDS: dict[str, Callable[[Ground, Token], bool]] = {
    "person": Ground.is_person,
    "place": Ground.is_place,
    "organisation": Ground.is_organisation,
    "state": Ground.is_state,
    "actor": Ground.is_being,
    "people": Ground.is_being,
    "name": lambda _, token: token.pos_ == "PROPN",
}


def _any(ground: Ground, tokens: Iterable[Token], words: tuple[str, ...]) -> bool:
    return any(
        not words or is_one_of(ground, one, words) for token in tokens for one in _what(token)
    )


def _what(token: Token) -> list[Token]:
    """`token` and, for "dozens of activists" or "a group of them", those that it counts."""
    if token.pos_ == "NUM" or token.lemma_.lower() in _COUNTING:
        return [token, *(noun for word, noun in obliques(token) if word == "of")]
    return [token]


_COUNTING = event_words("event frames counting")


def _object(ground: Ground, token: Token, one: Condition) -> bool:
    return _any(ground, patients(token), one.words)


def _subject(ground: Ground, token: Token, one: Condition) -> bool:
    return _any(ground, agents(token), one.words)


def _preposition(ground: Ground, token: Token, one: Condition) -> bool:
    wanted = (one.argument.split("|") if one.argument else []) or ()
    found = [noun for word, noun in obliques(token) if word in one.words]
    if not wanted and not found:
        return any(child.dep_ == "prep" and child.lower_ in one.words for child in token.children)
    return _any(ground, found, tuple(wanted))


def _of(ground: Ground, token: Token, one: Condition) -> bool:
    found = [noun for word, noun in obliques(token) if word == "of"]
    return _any(ground, [*found, *children(token, "compound", "poss")], one.words)


def _modifier(_: Ground, token: Token, one: Condition) -> bool:
    return any(
        child.lemma_.lower() in one.words or child.lower_ in one.words
        for child in children(token, "amod", "compound", "nmod", "poss", "nummod")
    )


def _complement(_: Ground, token: Token, one: Condition) -> bool:
    return any(child.lower_ in one.words for child in children(token, *_COMPLEMENTS))


def _above(_: Ground, token: Token, one: Condition) -> bool:
    """True where `token` is what one of the verbs is about: "ordered a probe"."""
    verb = _verb_above(token)
    return verb is not None and verb.lemma_.lower() in one.words


def _done_by(ground: Ground, token: Token, one: Condition) -> bool:
    """True where the verb that governs `token` is the act of one of the words, or it is theirs."""
    verb = _verb_above(token)
    doers = [*children(token, "poss"), *(agents(verb) if verb is not None else [])]
    return _any(ground, doers, one.words)


def _verb_above(token: Token) -> Token | None:
    """The verb whose object, or passive subject, `token` is."""
    head = token.head
    if head.pos_ == "ADP" and head.head.pos_ == "VERB":  # "called for a probe"
        return head.head
    passive = token.dep_ in {"nsubjpass", "dobj"}
    return head if passive and head.pos_ in {"VERB", "AUX"} else None


def _infinitive(_: Ground, token: Token, __: Condition) -> bool:
    for child in children(token, "xcomp", "ccomp", "advcl", "acl", "relcl"):
        if child.tag_ == "VB" and any(one.tag_ == "TO" for one in child.children):
            return True
    return False


def _clause(_: Ground, token: Token, __: Condition) -> bool:
    return any(child.tag_ != "VB" for child in children(token, "ccomp"))


def _must(_: Ground, token: Token, __: Condition) -> bool:
    return any(
        child.lower_ == "must" for clause in children(token, "ccomp") for child in clause.children
    )


def _any_clause(_: Ground, token: Token, __: Condition) -> bool:
    return bool(children(token, "xcomp", "ccomp"))


_CHECKS: dict[str, Callable[[Ground, Token, Condition], bool]] = {
    "obj": _object,
    "subj": _subject,
    "prep": _preposition,
    "of": _of,
    "mod": _modifier,
    "comp": _complement,
    "under": _above,
    "by": _done_by,
    "to": _infinitive,
    "that": _clause,
    "clause": _any_clause,
    "must": _must,
    "occurs": lambda _, token, __: occurring(token) is not None,
    "light": lambda _, token, __: token.dep_ == "dobj" and bool(light_verbs(token.head.lemma_)),
    "noobj": lambda _, token, __: not patients(token),
    "prt": lambda _, token, one: particle(token) in one.words,
    "pass": lambda _, token, __: is_passive(token),
    "dative": lambda _, token, __: bool(
        [one for one in children(token, "dative") if one.pos_ != "ADP"]
    ),
    "poss": lambda _, token, __: bool(children(token, "poss")),
    "form": lambda _, token, one: token.lower_ in one.words,
}
