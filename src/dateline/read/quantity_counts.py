"""What a number counts: the noun that it belongs to, and what befell those who are counted."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.knowledge.events import event_words
from dateline.knowledge.quantities import casualty_of
from dateline.read.event_grammar import children, is_passive, obliques

EARTHQUAKE = "earthquake"
"""What a magnitude is of."""

_CHANGES = event_words("quantity counts changes")
_VERBS = frozenset({"VERB", "AUX"})


def counted(number: Token) -> str:
    """What `number` counts, as a lemma phrase: "artillery shell", "killed" for the dead.

    >>> import spacy
    >>> counted(spacy.blank("en")("seven")[0])
    ''
    """
    noun = _noun(number)
    if number.dep_ == "nummod" and number.head.pos_ == "ADJ":  # "left 12 dead"
        return casualty_of(number.head.lower_, "a")
    fate = _fate(noun) or _toll(number) or _stated(number) or _votes(number)
    if fate:
        return fate
    if noun.i == number.i:
        return ""
    return _phrase(noun)


def _noun(number: Token) -> Token:
    """The noun that is counted, or the number itself where the noun is left out."""
    if number.dep_ in {"nummod", "quantmod", "compound", "amod", "det", "nmod"}:
        head = number.head
        while head.dep_ in {"quantmod", "nummod"} and head.head.i != head.i:
            head = head.head
        if head.pos_ in {"NOUN", "PROPN", "NUM"} and head.i >= number.i:
            return _noun(head) if head.pos_ == "NUM" and head.dep_ == "nummod" else head
    for child in number.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            for noun in children(child, "pobj"):
                return noun if noun.pos_ in {"NOUN", "PROPN"} else number
    return number


def _phrase(noun: Token) -> str:
    parts = [child.lemma_.lower() for child in children(noun, "compound") if child.pos_ != "NUM"]
    return " ".join([*parts, noun.lemma_.lower()])


def _fate(noun: Token) -> str:
    """What befell those whom `noun` counts, by its own word or the verb that it stands with."""
    own = casualty_of(noun.lemma_.lower(), "n")
    return own or _fate_beside(noun) or _fate_above(noun)


_OPEN = frozenset({"shot", "stabbed", "trapped"})


def _outcome(verb: Token, fate: str) -> str:
    """What came of it: "shot and killed" is killed, "shot and wounded" injured."""
    if fate in _OPEN:
        if any(child.lower_ == "dead" for child in verb.children):
            return "killed"
        for other in children(verb, "conj"):
            if other.pos_ == "VERB" and (told := casualty_of(other.lemma_.lower(), "v")):
                return told
    return fate


def _fate_beside(noun: Token) -> str:
    for child in noun.children:
        word = child.lemma_.lower()
        if child.dep_ in {"amod", "acomp"}:
            found = casualty_of(child.lower_, "a") or casualty_of(word, "v")
        elif child.dep_ in {"acl", "relcl"}:
            passive = is_passive(child)
            found = casualty_of(word, "v" if passive else "s")
        else:
            continue
        if found:
            return found
    return ""


def _fate_above(noun: Token) -> str:
    head = _carrier(noun)
    verb = head.head
    if head.dep_ == "nummod" and verb.tag_ == "VBN":  # "4 shot and wounded at party"
        return _outcome(verb, casualty_of(verb.lemma_.lower(), "v"))
    if verb.i == head.i or verb.pos_ not in _VERBS | {"ADJ"}:
        return ""
    if any(child.dep_ == "neg" for child in verb.children):
        return ""
    return _fate_by(verb, head, noun)


def _fate_by(verb: Token, head: Token, noun: Token) -> str:
    """What `verb` says befell `noun`, for which `head` stands beside the verb."""
    word = verb.lemma_.lower()
    if noun.lemma_ == "life" and head.dep_ == "dobj":
        return "killed" if verb.lemma_ in {"claim", "cost", "lose", "take"} else ""
    if head.dep_ in {"dobj", "nsubjpass"} and word == "treat" and _in_hospital(noun, verb):
        return "injured"
    if head.dep_ in {"dobj", "nsubjpass"} or (head.dep_ == "npadvmod" and head.pos_ == "NUM"):
        return _outcome(verb, casualty_of(word, "v")) or _predicate(verb)
    if head.dep_ in {"nsubj", "attr"}:
        done = _outcome(verb, casualty_of(word, "v")) if is_passive(verb) else ""
        own = casualty_of(verb.lower_, "a") if verb.pos_ == "ADJ" else ""
        return done or casualty_of(word, "s") or own or _predicate(verb)
    return ""


_WARDS = frozenset({"hospital", "clinic", "infirmary", "injury", "wound", "burn", "shock"})


def _in_hospital(noun: Token, verb: Token) -> bool:
    """True where those who are treated were hurt: "treated in hospital", "treated for burns"."""
    ill = noun.lemma_.lower() == "patient"
    return not ill and any(one.lemma_.lower() in _WARDS for _, one in obliques(verb))


def _carrier(noun: Token) -> Token:
    """What stands in the clause for `noun`: "2,000" for "them" in "2,000 of them"."""
    while noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "NUM", "PROPN"}:
        noun = noun.head
    above = noun.head
    if noun.dep_ == "pobj" and above.lower_ == "of" and above.head.pos_ in {"NUM", "NOUN"}:
        return above.head
    return noun


def _predicate(verb: Token) -> str:
    """What is said of them: "were missing", "left ten dead", "were found dead"."""
    for child in children(verb, "acomp", "oprd", "ccomp", "attr", "advmod", "xcomp"):
        found = casualty_of(child.lower_, "a")
        if not found and child.tag_ == "VBN":
            found = casualty_of(child.lemma_.lower(), "v")
        if found:
            return found
    return ""


def _toll(number: Token) -> str:
    """The dead of "the death toll rose to 41" and "a death toll of 41"."""
    above = number.head
    while above.pos_ in {"ADP", "NUM", "NOUN"} and above.head.i != above.i:
        if _is_toll(above):
            return "killed"
        above = above.head
    if above.lemma_ in _CHANGES and any(_is_toll(one) for one in children(above, "nsubj")):
        return "killed"
    return ""


def is_anaphoric(number: Token) -> bool:
    """True for the number of "put the number at five", which does not say what it counts."""
    above, verb = number.head, number.head.head
    if above.lower_ in {"at", "as", "to"} and verb.pos_ in _VERBS:
        nouns = [*children(verb, "dobj", "nsubjpass", "nsubj")]
    elif number.dep_ in {"attr", "acomp"}:  # "said the figure was five"
        nouns = children(above, "nsubj")
    else:
        return False
    return any(
        noun.lemma_ in _STATED | {"toll"}
        and not any(one.dep_ in {"prep", "relcl"} for one in noun.children)
        for noun in nouns
    )


_PRICES = frozenset({"cost", "price", "bill", "budget", "damage", "value"})


def priced(number: Token) -> str:
    """What a sum of money is: the "cost" of "cost 3 million" and "put the cost at 3 million"."""
    noun = number.head if number.dep_ in {"nummod", "compound", "quantmod"} else number
    noun = noun.head if noun.dep_ in {"nummod", "quantmod"} else noun
    above = noun.head
    if noun.dep_ in {"dobj", "npadvmod", "attr"} and above.lemma_ == "cost":
        return "cost"
    if above.lower_ not in {"at", "as", "to"} or above.head.pos_ not in _VERBS:
        return ""
    named = children(above.head, "dobj", "nsubjpass", "nsubj")
    return next((one.lemma_ for one in named if one.lemma_ in _PRICES), "")


_STATED = frozenset({"number", "count", "total", "tally", "figure"})
_SHAKING = frozenset({"quake", "earthquake", "tremor", "aftershock", "temblor"})


def _stated(number: Token) -> str:
    """What a verb states the number of: "put the number of arrests at nine"."""
    above, verb = number.head, number.head.head
    if _is_magnitude(number):
        return EARTHQUAKE
    if above.lower_ not in {"at", "as", "to"} or verb.pos_ not in _VERBS:
        return ""
    found = [_said_of(noun) for noun in children(verb, "dobj", "nsubj", "nsubjpass")]
    return next((one for one in found if one), "")


def _is_magnitude(number: Token) -> bool:
    """True for "a magnitude of 6.1" and "the quake measured 6.1"."""
    above = number.head
    if above.pos_ == "ADP" and above.lower_ == "of":
        return above.head.lower_ == "magnitude"
    if above.lemma_ == "measure" and number.dep_ in {"dobj", "npadvmod", "oprd", "acomp"}:
        shaken = [*children(above, "nsubj"), above.head]
        return any(one.lemma_.lower() in _SHAKING for one in shaken)
    return False


def _said_of(noun: Token) -> str:
    """What a number said of `noun` counts: the dead of a toll, what "the number of" names."""
    if noun.lower_ == "magnitude":
        return EARTHQUAKE
    if _is_toll(noun):
        return "killed"
    return _counted_under(noun) if noun.lemma_ in _STATED else ""


def _counted_under(noun: Token) -> str:
    """What "the number of …" is the number of: "missing", "arrested", "case"."""
    for child in noun.children:
        if child.lower_ != "of":
            continue
        for one in children(child, "pobj", "pcomp"):
            word = one.lemma_.lower()
            said = casualty_of(one.lower_, "a") or casualty_of(word, "n")
            return said or _fate_beside(one) or _phrase(one)
    return ""


def _votes(number: Token) -> str:
    """What the second number of "21 members voted to keep it and 17 to drop it" counts."""
    if number.dep_ != "conj" or number.head.pos_ != "VERB":
        return ""
    for noun in children(number.head, "nsubj"):
        if noun.pos_ == "NOUN" and children(noun, "nummod"):
            return _phrase(noun)
    return ""


def _is_toll(token: Token) -> bool:
    if token.lemma_ != "toll":
        return False
    return any(child.lower_ in {"death", "dead"} for child in token.children)
