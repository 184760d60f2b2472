"""Who plays which role in an event, and which nouns carry its numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from dateline.knowledge.events import Pattern, entries_of, noun_class
from dateline.read.event_frames import is_one_of
from dateline.read.event_grammar import (
    RELATIVES,
    agents,
    children,
    obliques,
    patients,
    with_conjuncts,
)
from dateline.read.event_ground import Ground
from dateline.read.event_triggers import Trigger
from dateline.records import Role

Argument = tuple[str, Token]
"""A role, or "place", and the head of the phrase that fills it."""

_ASKING = frozenset({"tell", "promise", "refuse", "accuse", "agree"})
_SAYING = _ASKING | {"favour", "invite"}
_PASSING = frozenset({"give", "furnish", "get", "buy", "seek", "pocket"})
_TOWARDS = frozenset({"to", "with", "for", "against", "on", "in", "from", "into"})
_EMPTY = frozenset({"it", "there", "what", "this", "these", "those"})


def arguments_of(ground: Ground, trigger: Trigger) -> list[Argument]:
    """The arguments of the event in order of the text, each phrase once."""
    found = _of_verb(ground, trigger) if trigger.is_verb else _of_nominal(ground, trigger)
    kept: dict[int, Argument] = {}
    for role, token in found:
        if _is_usable(ground, role, token, trigger):
            kept.setdefault(token.i, (role, token))
    return [kept[index] for index in sorted(kept)]


def roles_of(ground: Ground, arguments: Iterable[Argument]) -> tuple[Role, ...]:
    """The arguments as roles, the place left out."""
    return tuple(Role(role, ground.party(token)) for role, token in arguments if role != "place")


_DOERS = frozenset({"actor", "giver", "receiver"})
_SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT", "AGREE"})


def _is_usable(ground: Ground, role: str, token: Token, trigger: Trigger) -> bool:
    if not role or (token.i == trigger.token.i and role != "goods"):
        return False
    return _is_phrase(ground, token) and _suits(ground, role, token, trigger)


def _is_phrase(ground: Ground, token: Token) -> bool:
    """True for the head of a phrase that can be a party: no time, empty word or bare score."""
    if token.lower_ in RELATIVES or _is_time(ground, token):
        return False
    if token.lower_ in _EMPTY and not _is_resolved(ground, token):
        return False
    if token.pos_ == "NUM":
        return token.i in ground.quantities
    return token.pos_ in {"NOUN", "PROPN", "PRON", "ADJ"}


def _suits(ground: Ground, role: str, token: Token, trigger: Trigger) -> bool:
    if role == "goods":
        return token.pos_ != "PRON" and not _is_somebody(ground, token)
    if role == "recipient" and _is_money(ground, token):
        return False
    if role == "receiver" and ground.is_place(token):
        return True
    if role in _DOERS:
        return ground.is_being(token) or token.pos_ == "PROPN" or _is_open(role, token, trigger)
    if role == "cause":
        return is_one_of(ground, token, ("@disaster",)) or bool(entries_of(token.lemma_, "n"))
    return True


def _is_money(ground: Ground, token: Token) -> bool:
    units = [one.unit for one in ground.quantities.get(token.i, ())]
    return any(len(unit) >= 3 and unit.isupper() for unit in units)


def _is_time(ground: Ground, token: Token) -> bool:
    return token.i in ground.times or (token.ent_type_ in {"DATE", "TIME"} and token.pos_ != "PRON")


def _is_somebody(ground: Ground, token: Token) -> bool:
    mention = ground.mentions.get(token.i)
    return mention is not None and mention.kind == "person" and mention.form == "name"


def _is_resolved(ground: Ground, token: Token) -> bool:
    mention = ground.mentions.get(token.i)
    return mention is not None and mention.antecedent is not None


def _is_open(role: str, token: Token, trigger: Trigger) -> bool:
    """True for a common noun that may act although no table lists it: no event, no thing."""
    if role != "actor" or token.pos_ != "NOUN" or token.dep_ not in {"nsubj", "poss", "conj"}:
        return False
    return trigger.entry.pattern.name != "harm" and not entries_of(token.lemma_.lower(), "n")


def _choose(ground: Ground, spec: str, token: Token) -> str:
    """The role of "a/b": a for beings (for "place", places), b for the rest."""
    first, _, second = spec.partition("/")
    if not second:
        return first
    if "place" in {first, second} and is_one_of(ground, token, ("@locations",)):
        return "place"
    if first == "place" or second == "place":
        return (
            "place"
            if ground.is_place(token) or not ground.is_being(token)
            else (second if first == "place" else first)
        )
    return first if ground.is_being(token) else second


def _of_verb(ground: Ground, trigger: Trigger) -> Iterator[Argument]:
    verb, pattern = trigger.token, trigger.entry.pattern
    named = _is_named_to(verb, pattern)
    for token in agents(verb):
        role = "recipient" if named else _choose(ground, pattern.subject, token)
        yield ("cause" if pattern.name == "harm" and _happens(ground, token) else role), token
    instead = _given_with(verb, pattern)
    fixed = {word for one in trigger.entry.frame if one.where == "comp" for word in one.words}
    for token in patients(verb):
        if token.lower_ in fixed:  # "part" of "took part"
            continue
        if named:
            yield "topic", token
            continue
        given = token.dep_ == "nsubjpass" and bool(children(verb, "dobj"))
        role = pattern.second or "recipient" if given else instead  # "he was given a ship"
        yield role or _choose(ground, pattern.object, token), token
    for token in children(verb, "dative"):
        if token.pos_ != "ADP":
            yield pattern.second or "recipient", token
    framed = {word for one in trigger.entry.frame for word in one.argument.split("|")}
    yield from _of_prepositions(ground, verb, pattern, frozenset(framed))
    if any(one.where == "obj" and one.words for one in trigger.entry.frame):
        for token in patients(verb):
            yield from _of_framed(ground, token, pattern)
    if pattern.name in _PASSING:
        for token in patients(verb):
            yield from _of_goods(ground, token, pattern)
    if pattern.name in _ASKING:
        yield from _of_complement(ground, verb)


def _is_named_to(verb: Token, pattern: Pattern) -> bool:
    """True for "Holm named bank chief", a headline's passive: the post has no article."""
    posts = [one for one in children(verb, "dobj", "oprd") if one.lemma_.lower() in _POSTS]
    return (
        pattern.name == "appoint"
        and verb.tag_ in {"VBD", "VBN"}
        and not children(verb, "aux", "auxpass")
        and any(not children(one, "det", "poss", "compound") for one in posts)
    )


_POSTS = noun_class("post")


def _of_framed(ground: Ground, noun: Token, pattern: Pattern) -> Iterator[Argument]:
    """The sides that hang on the noun of a phrase: "lifted [sanctions on Norland]"."""
    for word, other in obliques(noun):
        spec = pattern.prepositions.get(word, "recipient" if word in _SIDES else "")
        if spec and (spec == "place" or ground.is_being(other)):
            yield _choose(ground, spec, other), other


_SIDES = frozenset({"on", "against", "with", "to"})


def _of_goods(ground: Ground, goods: Token, pattern: Pattern) -> Iterator[Argument]:
    """The sides that the parse hung on the goods: "received [drones from Norland]"."""
    inner = [
        pair for word, noun in obliques(goods) if word in {"in", "of"} for pair in obliques(noun)
    ]
    worth = [one for one in children(goods.head, "oprd") if one.lower_ == "worth"]
    inner += [pair for one in worth for price in one.children for pair in obliques(price)]
    for word, noun in [*obliques(goods), *inner]:
        role = pattern.prepositions.get(word, "")
        if role in {"giver", "receiver"} and ground.is_being(noun):
            yield role, noun


def _happens(ground: Ground, token: Token) -> bool:
    """True for a noun that names an event rather than somebody."""
    if ground.is_being(token):
        return False
    return is_one_of(ground, token, ("@disaster",)) or bool(entries_of(token.lemma_.lower(), "n"))


def _given_with(verb: Token, pattern: Pattern) -> str:
    """The object's role in "provide somebody with goods": the receiver."""
    with_goods = pattern.prepositions.get("with") == "goods"
    return "receiver" if with_goods and any(word == "with" for word, _ in obliques(verb)) else ""


def _of_prepositions(
    ground: Ground, token: Token, pattern: Pattern, framed: frozenset[str] = frozenset()
) -> Iterator[Argument]:
    for word, noun in obliques(token):
        if (spec := pattern.prepositions.get(word)) and noun.lemma_.lower() not in framed:
            role = _choose(ground, spec, noun)
            if role == "receiver" and not ground.is_being(noun):
                yield role, _state_of(ground, noun)
            elif role == "recipient" and pattern.name in _SAYING and not ground.is_being(noun):
                yield "topic", noun
            else:
                yield role, noun


def _state_of(ground: Ground, place: Token) -> Token:
    """The state that a place is said to be of ("Norland's coast"), or the place itself."""
    return next((one for one in children(place, "poss") if ground.is_state(one)), place)


def _of_complement(ground: Ground, verb: Token) -> Iterator[Argument]:
    """Whom a demand, promise, threat or refusal is about: found in its clause."""
    if any(ground.is_being(token) for token in patients(verb)):
        return
    for clause in children(verb, "xcomp", "ccomp"):
        if _gives(clause):
            continue
        found = [one for one in children(clause, "nsubj", "nsubjpass") if one.pos_ != "PRON"]
        found = found or patients(clause) or [noun for _, noun in _towards(clause)]
        beings = [one for one in found if ground.is_being(one)]
        beings = beings or [noun for _, noun in _towards(clause) if ground.is_being(noun)]
        for token in beings[:1]:
            for each in with_conjuncts(token):
                yield "recipient", each


def _gives(verb: Token) -> bool:
    """True for verbs of giving: what is given is no party, and its receiver is the gift's own."""
    return any(one.pattern.name == "give" for one in entries_of(verb.lemma_.lower(), "v"))


def _towards(clause: Token) -> Iterator[tuple[str, Token]]:
    for word, noun in obliques(clause):
        if word in _TOWARDS:
            yield word, noun
    for token in patients(clause):
        yield from ((word, noun) for word, noun in obliques(token) if word in _TOWARDS)


def _of_nominal(ground: Ground, trigger: Trigger) -> Iterator[Argument]:
    noun, pattern = trigger.token, trigger.entry.pattern
    if noun.pos_ == "ADJ":
        yield from _of_adjective(ground, trigger)
        return
    carried = trigger.support is not None and bool(agents(trigger.support))
    for child in children(noun, "poss"):
        if carried and child.pos_ == "PRON":
            continue
        for token in with_conjuncts(child):
            if token.lower_ not in RELATIVES:
                yield pattern.possessive, token
    yield from _of_prepositions(ground, noun, pattern)
    if trigger.support is not None:
        yield from _of_support(ground, trigger)
    if pattern.name == "give" and is_one_of(ground, noun, ("@aid",)):
        yield "goods", noun
    for child in children(noun, "amod", "compound", "nmod"):
        yield from _of_modifier(ground, child, pattern)


def _of_modifier(ground: Ground, child: Token, pattern: Pattern) -> Iterator[Argument]:
    if pattern.modifier == "goods":
        if is_one_of(ground, child, ("@arms", "@goods", "@aid", "@money")):
            yield "goods", child
        elif ground.is_being(child) and child.i in ground.mentions:
            yield "giver", child
    elif child.dep_ == "compound" and ground.is_place(child) and not _acts(child):
        yield "place", child
    elif ground.is_being(child) and (child.i in ground.mentions or pattern.modifier == "actor"):
        for token in [child, *children(child, "conj", "nmod")]:
            yield pattern.modifier, token


def _acts(child: Token) -> bool:
    """True for the few names of states that stand before a noun for the state's own act."""
    return child.lower_ in {"us", "u.s.", "uk", "u.k.", "eu", "un", "u.n."}


def _of_support(ground: Ground, trigger: Trigger) -> Iterator[Argument]:
    verb, pattern = trigger.support, trigger.entry.pattern
    assert verb is not None
    if trigger.is_attended and any(child.dep_ == "neg" for child in verb.children):
        return
    role = pattern.subject if trigger.support_role == "actor" else trigger.support_role
    if pattern.name in {"undergo", "appoint"} and trigger.support_role == "recipient":
        role = "recipient"
    if role in {"cause", "topic"} or not role:
        role = ""
    for token in agents(verb):
        if ground.is_being(token):
            yield role, token
    if trigger.token.dep_ in {"nsubj", "nsubjpass"} and trigger.support_role:
        yield from ((_choose(ground, pattern.object, one), one) for one in patients(verb))
    if pattern.name in {"visit", "meet"} and trigger.token.dep_ == "pobj":
        yield from ((role, one) for one in patients(verb) if ground.is_being(one))
    for token in children(verb, "dative"):
        if token.pos_ != "ADP":
            yield pattern.second or "recipient", token
    yield from _of_prepositions(ground, verb, pattern)


def _of_adjective(ground: Ground, trigger: Trigger) -> Iterator[Argument]:
    head, pattern = trigger.token.head, trigger.entry.pattern
    for token in patients(head) or agents(head):
        yield pattern.subject, token
    yield from _of_prepositions(ground, trigger.token, pattern)
    if pattern.name in _ASKING:
        yield from _of_complement(ground, trigger.token)
