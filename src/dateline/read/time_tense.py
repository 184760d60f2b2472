"""Which way a time without a year or week points, told from the verb that governs it."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from spacy.tokens import Doc, Span, Token

from dateline.knowledge.time_cues import cue_words

Direction = Literal["", "past", "future", "present"]

FUTURE_CUES = cue_words("ahead under it")
_MODALS = frozenset(["will", "wo", "'ll", "’ll", "shall", "may", "might", "can", "could", "should"])
_SAYING = cue_words("saying")
_TIMETABLE = cue_words("timetable")
_PLANS = cue_words("plan")
SCHEDULED = cue_words("scheduled")
_AHEAD = cue_words("ahead beside it")
_PLANNING = cue_words("planning")
_LIMITS = cue_words("limit")
_MOVED = cue_words("moved")
_AS_SOON = (["as", "soon", "as"], ["as", "early", "as"])
_LIMIT = 10


def direction_of(doc: Doc, start: int, end: int) -> Direction:  # noqa: PLR0911 - a list of cases
    """Whether the expression at `start` to `end` of `doc` lies behind, ahead, or cannot be told."""
    phrase = doc.char_span(start, end, alignment_mode="expand")
    if phrase is None or not len(phrase):
        return ""
    before = [token.lower_ for token in doc[max(0, phrase.start - 5) : phrase.start]]
    before = (before[:-2] if before[-2:] == ["at", "least"] else before)[-3:]
    if before[-1:] == ["since"]:
        return "past"
    if before[-2:] == ["ahead", "of"] or _AHEAD & set(before) or before[-3:] in _AS_SOON:
        return "future"
    if before[-2:] == ["of", "record"]:
        return "future"
    verb = _governing_verb(phrase.root)
    direction = direction_of_verb(verb) if verb is not None else _of_mistaken_verb(phrase.root)
    if direction == "future" and _was_to_be(doc, phrase.start):
        return "past"
    moved = before[-1:] == ["to"] or bool(_LIMITS.intersection(before[-1:]))
    if moved and verb is not None and verb.lemma_ in _MOVED:
        return "future"
    if before[-1:] and before[-1] in _LIMITS:
        return "past" if verb is not None and _is_perfect(verb) else "future"
    noun = _noun_of(phrase.root)
    if noun is not None:
        return _of_noun(noun, direction)
    if before[-1:] == ["for"] and _names_a_day(phrase):
        return "future"
    if direction == "present" and verb is not None and verb.lemma_ in _TIMETABLE:
        return _of_being(phrase.root) if verb.lemma_ == "be" else "future"
    return direction


def _names_a_day(phrase: Span) -> bool:
    """Whether the words name a day that something may be set for, and nothing that has it."""
    following = phrase.doc[phrase.end].lower_ if phrase.end < len(phrase.doc) else ""
    day = any(token.lower_.endswith("day") or token.is_digit for token in phrase)
    return day and following not in ("'s", "’s") and not any(one.tag_ == "POS" for one in phrase)


def _of_being(root: Token) -> Direction:
    """The direction under "the talks are on Monday"; "the news on Monday is" tells nothing."""
    noun = root.head.head if root.head.pos_ == "ADP" else root.head
    if noun.pos_ in ("NOUN", "PROPN"):
        return "future" if noun.lemma_.lower() in SCHEDULED else ""
    return "future"


def _of_mistaken_verb(token: Token) -> Direction:
    """The direction under a verb of the timetable that the tagger took for a plural noun."""
    for _ in range(_LIMIT):
        if token.tag_ == "NNS" and token.lemma_ in _TIMETABLE:
            return "future"
        token = token.head
    return ""


def _noun_of(root: Token) -> Token | None:
    """The noun that the time describes: "Wednesday's parade", "the Jan. 14 deadline"."""
    attached = root.dep_ in ("nmod", "compound", "amod", "nummod")
    noun = root.head.pos_ in ("NOUN", "PROPN")
    return root.head if root.dep_ == "poss" or (attached and noun) else None


def _of_noun(noun: Token, direction: Direction) -> Direction:
    if noun.lemma_.lower() in ("deadline", "expiration", "expiry"):
        return "future"
    scheduled = noun.lemma_.lower() in SCHEDULED
    if direction == "past":
        return "" if scheduled else "past"
    return "future" if scheduled else ""


def _was_to_be(doc: Doc, place: int) -> bool:
    """Whether the words before say what had been to come: "it had been due to expire Friday"."""
    words = [token.lower_ for token in doc[max(0, place - 9) : place]]
    return any(pair == ("had", "been") for pair in pairwise(words))


def _is_perfect(verb: Token) -> bool:
    return any(child.lower_ in ("had", "was", "were") for child in verb.children
               if child.dep_ in ("aux", "auxpass")) and verb.lemma_ not in FUTURE_CUES  # fmt: skip


def _governing_verb(token: Token) -> Token | None:
    for _ in range(_LIMIT):
        clock = token.lower_ == "am" and token.i > 0 and token.nbor(-1).text[0].isdigit()
        if token.pos_ in ("VERB", "AUX") and token.tag_ != "NN" and not clock:
            return token
        if token.head == token:
            return None
        token = token.head
    return None


def direction_of_verb(verb: Token) -> Direction:  # noqa: PLR0911 - a list of cases
    """Whether what `verb` tells lies behind or ahead of the day on which it is told."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if helpers & {"will", "wo", "'ll", "’ll", "shall"}:
        return "future"
    if "could" in helpers:
        return ""
    if helpers & {"would", "'d", "may", "might", "should", "must", "can"}:
        return "past" if "have" in helpers else "future"
    if "to" in helpers:
        return "past" if "have" in helpers else _of_infinitive(verb)
    if verb.lemma_ in _PLANNING and verb.tag_ == "VBD" and "had" not in helpers:
        return "future"
    if verb.lemma_ in FUTURE_CUES and _is_to_come(verb, helpers):
        return "future"
    if verb.tag_ == "VBD" or helpers & {"had", "has", "have", "was", "were", "did"}:
        return _of_past(verb)
    if verb.tag_ == "VBG":
        return _of_gerund(verb, helpers)
    if verb.tag_ == "VBN" and not helpers:
        return "past"
    if verb.tag_ in ("VBZ", "VBP") or helpers & {"is", "are", "'s"}:
        return "" if verb.lemma_ in _SAYING else "present"
    if verb.tag_ == "VB" and not helpers and verb.head.i == verb.i:
        return "future"
    return _inherited(verb)


def _is_to_come(verb: Token, helpers: set[str]) -> bool:
    """Whether a cue tells what lies ahead: "is proposed", "was scheduled", not "was proposed"."""
    if verb.tag_ != "VBN" or verb.lemma_ in _PLANNING or verb.lemma_ in ("set", "prepare", "poise"):
        return verb.tag_ in ("VBN", "VBZ", "VBP", "VBG")
    return bool(helpers & {"is", "are", "be", "being"})


def _of_infinitive(verb: Token) -> Direction:
    """An infinitive lies ahead under a cue; under another past verb it tells what was done."""
    head = verb.head
    if head.pos_ not in ("VERB", "AUX"):
        return "future" if head.lemma_.lower() in _PLANS or head.lemma_ in FUTURE_CUES else ""
    if head.lemma_ in FUTURE_CUES or (head.lemma_ == "be" and head.tag_ in ("VBZ", "VBP")):
        return "future"
    if head.i == verb.i:
        return "future"
    return "future" if direction_of_verb(head) == "future" else ""


def _of_past(verb: Token) -> Direction:
    cues = [child for child in verb.children if child.dep_ in ("acomp", "attr", "oprd")]
    if any(child.lemma_ in FUTURE_CUES for child in cues):
        return "future"
    return "past"


def _of_gerund(verb: Token, helpers: set[str]) -> Direction:
    if helpers & {"is", "are", "'re", "’re", "'s", "’s", "am"}:
        return "future"
    if helpers & {"was", "were", "been"}:
        return "past"
    return _inherited(verb)


def _inherited(verb: Token) -> Direction:
    """The direction of the verb above, where this one has no tense of its own."""
    if verb.head == verb:
        return ""
    above = _governing_verb(verb.head)
    if above is None or above.i == verb.i:
        return ""
    if above.tag_ in ("VBD", "VBN") and above.lemma_ not in FUTURE_CUES:
        return "past"
    helpers = {child.lower_ for child in above.children if child.dep_ == "aux"}
    return "future" if helpers & _MODALS or "to" in helpers else ""
