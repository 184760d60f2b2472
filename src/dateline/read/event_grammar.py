"""The places around a word in the parse: subjects, objects, prepositions, mended where parsers err.

All are found over spaCy's English dependencies. Shared subjects of coordinated and controlled
verbs are followed; a relative pronoun gives the noun that its clause belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.knowledge.events import event_words

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
REPORTING = event_words("event grammar reporting")
"""Verbs whose time is that of speaking: it is not the time of what was said."""

_COUNTS = frozenset({"number", "toll", "total", "tally"})
_OBJECT_CONTROL = event_words("event grammar object control")


def children(token: Token, *deps: str) -> list[Token]:
    """The children of `token` whose relation is one of `deps`, in order of the text."""
    return [child for child in token.children if child.dep_ in deps]


def with_conjuncts(token: Token) -> list[Token]:
    """`token` and the nouns coordinated with it, to its right."""
    found = [token]
    for head in found:
        found.extend(one for one in children(head, "conj") if one.pos_ in NOUNS)
    return found


def resolved(token: Token) -> Token:
    """The noun that a relative pronoun stands for, otherwise `token` itself."""
    if token.lower_ in RELATIVES and token.tag_ in {"WDT", "WP", "IN", "DT"}:
        clause: Token = token
        while clause.dep_ != "relcl" and clause.head.i != clause.i:
            clause = clause.head
        if clause.dep_ == "relcl":
            return clause.head
    return token


def is_passive(verb: Token) -> bool:
    """True for passives, with or without an auxiliary ("three killed in crash")."""
    if any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children):
        return True
    if verb.tag_ != "VBN" or verb.pos_ not in {"VERB", "AUX"}:
        return False
    if verb.dep_ == "conj" and not children(verb, "nsubj", "aux", "dobj"):
        return is_passive(verb.head)
    helped = any(child.dep_ == "aux" for child in verb.children)
    return not helped and not children(verb, "dobj", "ccomp", "xcomp")


def patients(verb: Token) -> list[Token]:
    """The direct objects of `verb`, or what a passive is done to, coordinated ones included."""
    found = children(verb, "nsubjpass", "dobj")
    if not found:  # "called off the talks", where the parse takes "off" for a preposition
        found = [one for part in children(verb, "prt") for one in children(part, "pobj")]
    if not found:  # "found him guilty"
        small = [one for one in children(verb, "ccomp") if one.pos_ == "ADJ"]
        found = [noun for one in small for noun in children(one, "nsubj")]
    if not found and verb.dep_ == "relcl":
        found = [one for one in children(verb, "pobj") if one.lower_ in RELATIVES]
    if not found and is_passive(verb):
        found = _passive_subject(verb)
    elif not found:
        found = _shared_object(verb)
    return [each for one in found for each in with_conjuncts(resolved(one))]


def _shared_object(verb: Token) -> list[Token]:
    """The object of "X built and sold the plant", where the parse gives it to one verb alone."""
    if verb.dep_ == "conj" and verb.head.i + 2 == verb.i and verb.head.pos_ == "VERB":
        return [] if is_passive(verb.head) else children(verb.head, "dobj")
    for other in children(verb, "conj"):
        if other.i == verb.i + 2 and not children(verb, "prep", "prt", "ccomp", "xcomp"):
            return children(other, "dobj")
    return []


def _passive_subject(verb: Token) -> list[Token]:
    if found := children(verb, "nsubj", "nummod"):
        return found
    if verb.dep_ in {"acl", "amod", "relcl"} and verb.head.pos_ in NOUNS:
        return [verb.head]
    if verb.dep_ in {"conj", "xcomp", "ccomp", "advcl"} and verb.head.pos_ in {"VERB", "AUX"}:
        head = verb.head
        found = children(head, "nsubjpass", "nsubj")
        if not found and head.i != verb.i and is_passive(head):
            return patients(head) if head.dep_ == "acl" else []
        return found
    return []


def agents(verb: Token) -> list[Token]:
    """Who does what `verb` says: its subject, or the by-phrase of a passive."""
    if is_passive(verb):
        found = [noun for word, noun in obliques(verb) if word == "by"]
        if not found:  # "was shot and killed by …"
            found = [
                noun
                for other in children(verb, "conj")
                if other.tag_ == "VBN"
                for word, noun in obliques(other)
                if word == "by"
            ]
        return [each for one in found for each in with_conjuncts(one)]
    found = _subject(verb, 0)
    return [each for one in found for each in with_conjuncts(resolved(one))]


def _subject(verb: Token, depth: int) -> list[Token]:
    own = [one for one in children(verb, "nsubj", "csubj") if one.pos_ in NOUNS | {"DET"}]
    if own:
        return own
    head = verb.head
    if depth > 4 or head.i == verb.i:
        return []
    if verb.dep_ == "acl" and head.pos_ in NOUNS:
        return _of_participle(verb, head, depth)
    if verb.dep_ == "pcomp":
        if head.lower_ == "of" and head.head.lemma_ in _COUNTS:  # "the number of missing"
            return []
        return _of_gerund(head, depth)
    return _of_head(verb, head, depth)


def _of_gerund(preposition: Token, depth: int) -> list[Token]:
    """The subject of "accused them of stealing": whom the verb above is done to."""
    verb = clause_of(preposition)
    if is_passive(verb):
        return patients(verb)
    objects = children(verb, "dobj", "dative")
    blames = preposition.lower_ == "of" or verb.lemma_.lower() in _BLAMING
    if objects and preposition.lower_ in {"of", "for"} and blames:
        return objects
    return _subject(verb, depth + 1)


_BLAMING = event_words("event grammar blaming")


def _of_head(verb: Token, head: Token, depth: int) -> list[Token]:
    """The subject that `verb` shares with the verb that it hangs on."""
    if verb.dep_ == "xcomp" and head.lemma_ in _OBJECT_CONTROL:
        return children(head, "dobj", "nsubjpass") or _subject(head, depth + 1)
    if verb.dep_ in {"conj", "xcomp", "advcl", "prep", "dep", "acomp"}:
        return children(head, "nsubjpass") or _subject(head, depth + 1)
    if verb.dep_ == "ccomp" and verb.tag_ in {"VB", "VBG"}:
        return _subject(head, depth + 1)
    return []


def _of_participle(verb: Token, head: Token, depth: int) -> list[Token]:
    """The subject of "the man holding a sign", or of "a plan to visit": whose plan it is."""
    if verb.tag_ == "VBG":
        return [head]
    owners = children(head, "poss")
    return owners or (_subject(head.head, depth + 1) if head.dep_ in {"dobj", "pobj"} else [])


def obliques(token: Token) -> Iterator[tuple[str, Token]]:
    """Each preposition below `token` with the noun that it governs, coordinated nouns too."""
    for child in token.children:
        if child.dep_ not in {"prep", "agent", "dative"} or child.lower_ == "according":
            continue
        if child.pos_ in {"ADP", "SCONJ", "VERB"}:
            yield from _governed(child.lower_, child)


def _governed(word: str, preposition: Token) -> Iterator[tuple[str, Token]]:
    for child in preposition.children:
        if child.dep_ in {"pobj", "pcomp"}:
            for noun in with_conjuncts(child):
                yield word, noun
        elif child.dep_ == "prep" or (child.dep_ == "conj" and child.pos_ == "ADP"):
            yield from _governed(child.lower_, child)


def particle(verb: Token) -> str:
    """The particle of a phrasal verb ("down" of "stepped down"), or nothing."""
    for child in verb.children:
        if child.dep_ == "prt":
            return child.lower_
        if child.dep_ == "advmod" and child.tag_ in {"RP", "RB"} and child.lower_ in _PARTICLES:
            return child.lower_
        if child.dep_ == "prep" and not any(True for _ in child.children):
            return child.lower_
    return ""


_PARTICLES = event_words("event grammar particles")


def clause_of(token: Token) -> Token:
    """The verb whose clause `token` stands in, or the root where there is none."""
    while token.pos_ not in {"VERB", "AUX"} and token.head.i != token.i:
        token = token.head
    return token
