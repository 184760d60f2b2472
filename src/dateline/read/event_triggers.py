"""The words of a paragraph that name an event, each with the entry of the table that it fits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from dateline.knowledge.events import Entry, entries_of, event_words, light_verbs, verb_of_form
from dateline.read.event_clauses import counted, occurring, predicated
from dateline.read.event_frames import best_entry, fits
from dateline.read.event_grammar import children, particle, patients
from dateline.read.event_ground import Ground

_NAMES = frozenset({"PERSON", "ORG", "FAC", "PRODUCT", "WORK_OF_ART", "LAW", "NORP", "LANGUAGE"})
_OFFICES = event_words("event triggers offices")
_UNREAL_DETERMINERS = frozenset({"no", "any"})
_MODIFIERS = frozenset({"amod", "compound", "nmod", "npadvmod", "quantmod"})


@dataclass(frozen=True)
class Trigger:
    """A word that names an event, its entry, and the light verb that carries it, if any."""

    token: Token
    entry: Entry
    support: Token | None = None
    support_role: str = ""

    @property
    def is_verb(self) -> bool:
        """True where the word itself is a verb."""
        return self.token.pos_ in {"VERB", "AUX"}

    @property
    def governor(self) -> Token:
        """The word that carries tense, place and time: the light verb, or the word itself."""
        return self.support if self.support is not None else self.token

    @property
    def is_revoked(self) -> bool:
        """True where the verb that carries the noun calls it off or puts it off."""
        return not self.is_verb and self.support is not None and revokes(self.support)

    @property
    def is_attended(self) -> bool:
        """True where the verb tells only who was there: it may be denied, and the event not."""
        verb = self.support
        return verb is not None and not self.is_verb and verb.lemma_.lower() in _ATTENDING


def find_triggers(ground: Ground) -> list[Trigger]:
    """The triggers of the paragraph, in order of the text, each event named once."""
    doc = ground.block.doc
    verbs = {token.i: found for token in doc if (found := _verb(ground, token))}
    others = [
        found for token in doc if (found := _noun(ground, token) or _adjective(ground, token))
    ]
    for place, noun in enumerate(others):
        head = noun.token.head
        verb = verbs.get(noun.support.i) if noun.support is not None else None
        if verb is not None and not (_turns(verb) or noun.is_attended or noun.is_revoked):
            del verbs[verb.token.i]
        elif noun.token.dep_ in {"nsubj", "nsubjpass"} and (
            head.i in verbs and verbs[head.i].entry.type == noun.entry.type
        ):
            others[place] = Trigger(noun.token, noun.entry, head, "cause")
            del verbs[head.i]
    absorbed = {index for trigger in verbs.values() for index in _absorbed(trigger)}
    kept = [*verbs.values(), *(one for one in others if one.token.i not in absorbed)]
    return sorted(kept, key=lambda trigger: trigger.token.i)


_BLEACHED = event_words("event triggers bleached")
_ATTENDING = event_words("event triggers attending")
_REVOKING = event_words("event triggers revoking")
_REVOKING_PAIRS = frozenset({("call", "off"), ("put", "off"), ("push", "back")})


def revokes(verb: Token) -> bool:
    """True for a verb that calls off or puts off the event that it governs."""
    word = verb.lemma_.lower()
    beside = {particle(verb), *(one.lower_ for one in children(verb, "prep"))}
    return word in _REVOKING or any((word, one) in _REVOKING_PAIRS for one in beside)


def _turns(verb: Trigger) -> bool:
    """True where the verb makes another event of its noun: "lifted the sanctions"."""
    return bool(verb.entry.frame) and verb.token.lemma_.lower() not in _BLEACHED


def _absorbed(trigger: Trigger) -> Iterator[int]:
    """The nouns that only complete a verb: "agreement" of "signed an agreement"."""
    if trigger.entry.mode == "attend" or revokes(trigger.token):
        return
    for one in trigger.entry.frame:
        if one.where == "obj" and one.words and one.words[0] not in {"person", "place", "state"}:
            yield from (token.i for token in patients(trigger.token))
        elif one.where == "comp":
            yield from (child.i for child in trigger.token.children if child.lower_ in one.words)
        elif one.where in {"prep", "of"} and one.argument:
            yield from (token.i for token in trigger.token.subtree if token.dep_ == "pobj")


def _verb(ground: Ground, token: Token) -> Trigger | None:
    if token.pos_ not in {"VERB", "AUX"} or token.dep_ in _MODIFIERS | {"aux", "auxpass"}:
        return None
    entries = entries_of(token.lemma_.lower(), "v")
    entries = entries or entries_of(verb_of_form(token.lower_), "v")
    entry = best_entry(ground, token, entries)
    return Trigger(token, entry) if entry else None


def _noun(ground: Ground, token: Token) -> Trigger | None:
    if token.pos_ not in {"NOUN", "PROPN"}:
        return None
    entries = entries_of(token.lemma_.lower(), "n")
    if not entries or _is_name(ground, token) or _is_modifier(token):
        return None
    entry = best_entry(ground, token, entries)
    if entry is None or any(
        child.lower_ in _UNREAL_DETERMINERS for child in children(token, "det")
    ):
        return None
    support, role = _support(ground, token)
    return Trigger(token, entry, support, role)


def _is_name(ground: Ground, token: Token) -> bool:
    if token.ent_type_ in _NAMES:
        return True
    mention = ground.mentions.get(token.i)
    return mention is not None and mention.kind in {"person", "organisation", "state"}


def _is_modifier(token: Token) -> bool:
    if token.dep_ in _MODIFIERS:
        return True
    if token.dep_ in {"pobj", "conj"} and token.head.dep_ == "prep":
        above = token.head.head
        return above.lemma_.lower() in _OFFICES
    return False


def _adjective(ground: Ground, token: Token) -> Trigger | None:
    if token.pos_ != "ADJ" or token.dep_ not in {"acomp", "oprd", "ccomp", "ROOT", "attr"}:
        return None
    entry = best_entry(ground, token, entries_of(token.lemma_.lower(), "a"))
    return Trigger(token, entry, predicated(token)) if entry else None


def _support(ground: Ground, noun: Token) -> tuple[Token | None, str]:
    """The light verb that carries `noun`, and the role of its subject."""
    for child in children(noun, "acl", "relcl"):  # "the talks, held in …"
        if child.tag_ == "VBN" and light_verbs(child.lemma_.lower()):
            return child, "actor"
    head = counted(noun)
    verb = head.head
    if (carrier := occurring(head)) is not None:
        return carrier, ""
    if head.dep_ in {"dobj", "nsubjpass"}:
        governed = ""
    elif head.dep_ == "pobj" and verb.dep_ in {"prep", "agent", "prt"}:
        governed, verb = verb.lower_, verb.head
        if verb.pos_ == "NOUN" and verb.dep_ == "dobj":  # "took [part in the talks]"
            verb = verb.head if verb.lower_ == "part" else verb
    else:
        return None, ""
    if verb.pos_ not in {"VERB", "AUX"}:
        return None, ""
    for light in light_verbs(verb.lemma_.lower()):
        governing = {"prep", "prt"} if governed else {"prep"}  # "called [off the visit]"
        wanted = [one.words for one in light.frame if one.where in governing]
        rest = [one for one in light.frame if one.where not in governing]
        agrees = any(governed in words for words in wanted) if wanted else not governed
        if agrees and fits(ground, verb, rest):
            return verb, light.subject
    return None, ""
