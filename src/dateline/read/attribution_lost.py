"""Contents that the parse lost, or hung elsewhere: what a relative clause or an aside is about."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.read.attribution_matches import (
    Match,
    is_lost_verb,
    is_passive,
    speaker_after_comma,
)
from dateline.read.attribution_stretches import Content, trim

BARE = frozenset({"say", "claim", "believe", "insist", "argue", "think", "add"})


NOMINALS = frozenset({"DT", "PRP", "PRP$", "NNP", "NNPS", "NN", "NNS", "EX", "JJ", "CD"})


FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def find_rest(match: Match) -> Content | None:
    """A clause that the parse lost: what follows the cue from the next "that" on."""
    verb, last = match.head, match.head.sent.end
    is_speech = match.entry.kind == "verb" and "clause" in match.entry.content
    if not is_speech or (is_passive(verb) and not is_lost_verb(verb)):
        return None
    if verb.lemma_ in BARE and verb.i + 1 < last and verb.doc[verb.i + 1].tag_ in NOMINALS:
        return _lost_clause(match, verb.i + 1)
    for token in verb.doc[verb.i + 1 : min(verb.i + 14, last)]:
        if token.text in {".", ";", "“", '"', "—"} or token.pos_ == "VERB":
            return None
        if token.lower_ == "that" and token.tag_ in {"IN", "WDT"}:
            return _lost_clause(match, token.i)
    return None


def _lost_clause(match: Match, first: int) -> Content | None:
    """The clause from `first` to the end of the sentence, if it has a finite verb."""
    doc = match.head.doc
    rest = doc[first : match.head.sent.end]
    last = next((one.i for one in rest if one.lower_ == "according"), match.head.sent.end)
    finite = [one for one in doc[first:last] if one.tag_ in FINITE]
    if not finite:
        return None
    root = finite[0].head if finite[0].dep_ in {"aux", "auxpass"} else finite[0]
    return Content(trim(root, (first, last)), root)


def find_trailing(match: Match) -> Content | None:
    """The sentence before a cue that ends it: "The ferry sank, the agency reported"."""
    verb, sentence = match.head, match.head.sent
    subject = speaker_after_comma(verb)
    if match.entry.kind != "verb" or "quote" not in match.entry.content or subject is None:
        return None
    last = subject.left_edge.i - 1
    finite = [one for one in verb.doc[sentence.start : last] if one.tag_ in FINITE]
    if not finite:
        return None
    root = finite[0].head if finite[0].dep_ in {"aux", "auxpass"} else finite[0]
    return Content(trim(root, (sentence.start, last)), root)


def find_relative(match: Match) -> Content | None:
    """What a relative clause is about: "the strategy, which the bank described"."""
    verb = match.head
    if verb.dep_ == "advcl" and any(
        one.lower_ == "as" and one.dep_ == "mark" for one in verb.lefts
    ):
        return _beside_aside(verb)
    if match.entry.kind != "verb" or verb.dep_ != "relcl" or is_passive(verb):
        return None
    subjects = [one for one in verb.lefts if one.dep_ == "nsubj"]
    if not subjects or subjects[0].lower_ in {"who", "which", "that"}:
        return None
    noun = verb.head
    stop = min(verb.left_edge.i, subjects[0].left_edge.i)
    if noun.i >= stop or noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    return Content(trim(noun, (noun.left_edge.i, stop)), noun)


def _beside_aside(verb: Token) -> Content | None:
    """The sentence that an aside with "as" is set into: "The fire, as police said, was set"."""
    above, sentence = verb.head, verb.sent
    first, last = verb.left_edge.i, verb.right_edge.i + 1
    if first - 1 > sentence.start and verb.doc[first - 1].text != ",":
        return None
    before = sum(one.is_alpha for one in verb.doc[sentence.start : first])
    stretch = (sentence.start, first) if before > 2 else (last, sentence.end)
    if stretch[1] - stretch[0] < 3:
        return None
    return Content(trim(above, stretch), above)
