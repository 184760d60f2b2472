"""Whether words that look like an attribution are one: who can hold it, and in which form."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.knowledge.attribution import holder_nouns
from dateline.knowledge.offices import post_noun
from dateline.read.attribution_matches import (
    LIGHT_VERBS,
    Match,
    attitude_of,
    is_negated,
    is_passive,
    withholder_of,
)
from dateline.read.attribution_sources import Source
from dateline.read.attribution_stretches import Content

SPEAKER_GROUPS = frozenset({"say", "tell", "statements", "manner of speaking", "read and show"})
NAMELESS_GROUPS = SPEAKER_GROUPS | {
    "argue",
    "believe",
    "suspect",
    "expect",
    "hope",
    "fear",
    "findings",
    "appear",
    "accuse",
    "view",
    "urge",
    "order",
    "said to",
}
QUOTES = frozenset({"“", "”", '"', "‘", "’", "''"})
OWN_VOICE = frozenset({"i", "we", "you", "me", "us"})
NOBODY = frozenset({"nothing", "what", "who", "yesterday", "today", "tomorrow"})
PERSON_ENDINGS = ("ist", "ician", "crat", "ologist", "eer", "woman", "person")
GOVERNORS = LIGHT_VERBS | frozenset({"decline", "refuse", "have", "use", "be"})


def is_plausible(match: Match, content: Content, source: Source | None) -> bool:
    """Whether `match` with its content and source attributes anything to anybody.

    The author's own "I think" does not, nor does a purpose ("to support the army"), nor what a
    thing does that can hold no view.
    """
    if match.entry.group == "no answer" and attitude_of(match) != "declines":
        return False
    if source is None:
        return _may_be_nameless(match, content)
    if match.entry.kind == "verb" and (_is_purpose(match) or _is_exhortation(match)):
        return False
    if match.entry.kind == "verb" and (_is_deed(match, content, source) or _is_supposed(match)):
        return False
    if match.words == (match.head,) and match.head.lemma_ == "call" and _is_plain_object(content):
        return False
    return _may_hold(source, match, content)


def _is_deed(match: Match, content: Content, source: Source) -> bool:
    """Whether a verb of speech tells what somebody did: "questioned the driver", "would know"."""
    if _is_clausal(content):
        return False
    is_person = content.root.ent_type_ == "PERSON" or content.root.lemma_.lower() in holder_nouns()
    if match.entry.group == "doubt" and is_person:
        return True
    if _is_undone(match):
        return True
    is_needed = match.verb.dep_ == "xcomp" and match.verb.head.lemma_ == "have"
    is_known = match.head.lemma_ in KNOWING
    if is_known or (match.entry.group == "believe" and is_needed):
        return not match.words[1:]
    return source.head.lower_ in {"it", "this"} and match.entry.group in {"praise", "criticise"}


def _is_supposed(match: Match) -> bool:
    """Whether nobody says it yet: "if regulators veto the deal", "she cannot believe it"."""
    verb = match.verb
    marks = {one.lower_ for one in verb.lefts if one.dep_ == "mark"}
    can = any(one.lower_ in {"ca", "can", "could"} for one in verb.lefts)
    if can and match.entry.group == "read and show":
        return True
    is_idiom = can and is_negated(verb) and match.head.lemma_ in {"believe", "imagine", "say"}
    return bool(marks & {"if", "unless"}) or (is_idiom and match.entry.group == "believe")


def _is_undone(match: Match) -> bool:
    """Whether a deed is one that was not done, is to come, or is somebody's guilt."""
    verb, above = match.verb, withholder_of(match)
    has_modal = any(one.tag_ == "MD" for one in verb.lefts)
    is_coming = has_modal and match.entry.group not in STANCES and not is_negated(verb)
    is_guilt = match.entry.group in {"criticise", "praise"} and verb.dep_ == "pcomp"
    failed = above is not None and above.lemma_ == "fail"
    return failed or is_coming or (is_guilt and verb.head.lower_ in {"for", "of"})


STANCES = frozenset({"support", "oppose", "hope", "dispute", "deny", "expect", "fear", "accept"})
KNOWING = frozenset({"recognise", "recognize", "know", "remember", "forget", "imagine", "feel"})


def _may_hold(source: Source, match: Match, content: Content) -> bool:
    """Whether the source can hold this content: of a bare thing, only who or what can speak."""
    if source.head.lower_ in OWN_VOICE | NOBODY:
        return False
    if match.entry.group == "show" and source.head.pos_ != "NOUN":
        return False
    return _is_finite(content.root) or can_hold(source.head)


def _is_plain_object(content: Content) -> bool:
    """Whether a thing was called and not called something: "called the fire brigade"."""
    first, last = content.stretch
    root = content.root
    rest = root.doc[root.right_edge.i + 1 : last]
    is_whole = root.dep_ == "dobj" and (len(rest) == 0 or rest[0].dep_ == "prep")
    return is_whole and not any(one.text in QUOTES for one in root.doc[first:last])


def _may_be_nameless(match: Match, content: Content) -> bool:
    """Whether an attribution without a holder is one: "is expected to", "fears that"."""
    if match.entry.kind == "noun":
        is_open = match.head.dep_ == "nsubj" or match.entry.group == "rumour"
        return _is_clausal(content) or is_open
    if match.entry.kind != "verb" or match.entry.group not in NAMELESS_GROUPS:
        return False
    if match.entry.holder == "none" or _is_purpose(match) or match.head.lemma_ in {"quote", "cite"}:
        return False
    is_found = match.entry.group in {"read and show", "findings"}
    is_before = content.stretch[1] <= match.head.i or not _is_introduced(content.root)
    is_charged = match.entry.group == "accuse" and content.root.dep_ == "nsubjpass"
    if is_charged or (is_found and is_before):
        return False
    is_judged = content.root.dep_ in {"oprd", "attr"} or match.entry.group == "accuse"
    return is_passive(match.head) and (_is_clausal(content) or is_judged)


def _is_introduced(root: Token) -> bool:
    """Whether a clause has a "that" or a "to", as "found where people live" has not."""
    return any(one.lower_ in {"that", "to"} and one.dep_ in {"mark", "aux"} for one in root.lefts)


def _is_clausal(content: Content) -> bool:
    return content.root.pos_ in {"VERB", "AUX"}


def _is_finite(root: Token) -> bool:
    if root.pos_ not in {"VERB", "AUX"}:
        return False
    verbs = [root, *(one for one in root.lefts if one.dep_ in {"aux", "auxpass"})]
    return any(one.tag_ in {"VBD", "VBZ", "VBP", "MD"} for one in verbs)


def _is_exhortation(match: Match) -> bool:
    """Whether the author says what somebody ought to see: "they must realise"."""
    modals = [one.lower_ for one in match.verb.lefts if one.tag_ == "MD"]
    if match.verb.dep_ == "xcomp" and match.verb.head.lemma_ in {"have", "need"}:
        modals.append("must")
    return match.entry.group == "believe" and any(one in {"must", "should"} for one in modals)


def _is_purpose(match: Match) -> bool:
    """Whether an infinitive says what for, and not what somebody says."""
    verb = match.head
    if withholder_of(match) is not None:
        return False
    if not any(one.dep_ == "aux" and one.lower_ == "to" for one in verb.children):
        return False
    above = verb.head
    if above.lemma_ in STAGES and match.entry.group in OPEN_WORDS and verb.dep_ != "acl":
        return False
    if match.entry.group == "read and show" and above.lemma_ == "have":
        return True
    return not (verb.dep_ == "xcomp" and above.lemma_ in GOVERNORS)


STAGES = frozenset({"use", "take", "post", "write", "speak", "appear", "go", "hold"})
OPEN_WORDS = frozenset(
    ["accuse", "criticise", "say", "argue", "deny", "urge", "demand", "dispute", "warn", "praise"]
)
"""What somebody takes the floor for: "took to Twitter to accuse the club"."""


def can_hold(head: Token) -> bool:
    """Whether a noun can name a holder: a person, a body, a document, or a name of one."""
    if head.pos_ in {"PROPN", "PRON"}:
        return head.lower_ not in {"this", "that", "there", "what", "which", "these"}
    if head.pos_ in {"NUM", "DET", "ADJ", "X"}:
        return head.lower_ not in {"this", "that"}
    is_bare = head.tag_ == "NN" and bool(head.ent_type_) and not any(True for _ in head.lefts)
    if (head.is_title and (is_bare or not head.is_sent_start)) or head.lemma_.lower().endswith(
        PERSON_ENDINGS
    ):
        return True
    return head.lemma_.lower() in holder_nouns() or post_noun(head.lemma_.lower()) is not None
