"""Where the words of an attribution stand in a parse: matches of the table's entries."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.knowledge.attribution import AttributionCue, CueKind, cues_of
from dateline.records import Attitude

AUXILIARIES = frozenset({"aux", "auxpass", "neg", "prt"})
COPULAS = frozenset({"be", "feel", "seem", "remain", "sound", "appear", "look", "become", "stay"})
LIGHT_VERBS = frozenset(
    [
        "begin",
        "start",
        "continue",
        "go",
        "try",
        "seek",
        "attempt",
        "rush",
        "appear",
        "seem",
        "keep",
        "proceed",
        "come",
        "pause",
        "stop",
        "move",
        "manage",
        "like",
        "tend",
        "happen",
    ]
)
UNABLE = frozenset({"unable", "unwilling", "reluctant", "hesitant"})
NEGATIVE_SUBJECTS = frozenset({"nobody", "none", "neither", "no-one"})

Stretch = tuple[int, int]


@dataclass(frozen=True)
class Match:
    """An entry of the table that was found: its head in the parse and all its words."""

    head: Token
    words: tuple[Token, ...]
    entry: AttributionCue

    @property
    def verb(self) -> Token:
        """The verb of the attribution: for a predicate adjective its copula."""
        is_bare = self.entry.kind == "adjective" and not self.head.tag_.startswith("VB")
        is_bare = is_bare or self.head.dep_ == "acomp"
        return self.head.head if is_bare else self.head

    @property
    def last(self) -> Token:
        """The last word of the match: what its complement hangs on, where there are several."""
        return self.words[-1]


def match_cues(token: Token) -> list[Match]:
    """The matches whose head is `token`, those of the most words first."""
    kind = _kind_of(token)
    entries = cues_of(kind).get(lemma_in(cues_of(kind), token), ()) if kind else ()
    if kind == "verb" and is_passive(token):
        entries = (*entries, *cues_of("adjective").get(token.lower_, ()))
    found = []
    for entry in entries:
        words = _words_of(token, entry.words)
        if words is not None:
            found.append(Match(token, words, entry))
    return found


def lemma_in(table: Container[str], token: Token) -> str:
    """The lemma of `token` as `table` has it, where the lemmatizer took "hopes" for a hop."""
    lemma, word = token.lemma_.lower(), token.lower_
    if lemma in table or not token.tag_.startswith("VB"):
        return lemma
    for ending, replacements in ENDINGS:
        if word.endswith(ending):
            for replacement in replacements:
                if word.removesuffix(ending) + replacement in table:
                    return word.removesuffix(ending) + replacement
    return lemma


ENDINGS = (("ies", ("y",)), ("ied", ("y",)), ("ing", ("", "e")), ("ed", ("", "e")), ("s", ("",)))


def is_lost_verb(verb: Token) -> bool:
    """Whether a past tense was taken for a participle in a sentence that has no other verb."""
    root = verb.sent.root
    is_reduced = verb.tag_ == "VBN" and verb.dep_ in {"acl", "amod"}
    return is_reduced and root.pos_ in {"NOUN", "PROPN"} and root.i < verb.i


def _kind_of(token: Token) -> CueKind | None:
    if token.tag_.startswith("VB"):
        is_copular = token.head.lemma_ in COPULAS and token.dep_ == "acomp"
        return "adjective" if is_copular else "verb"
    if token.pos_ == "ADJ" or token.tag_ == "IN":
        return "adjective" if token.head.lemma_ in COPULAS else None
    return "noun" if token.pos_ == "NOUN" else None


def _words_of(head: Token, words: tuple[str, ...]) -> tuple[Token, ...] | None:
    found = [head]
    objects = [one for one in head.rights if one.dep_ == "dobj" and head.lemma_ != "call"]
    for word in words[1:]:
        near = [*head.rights, *found[-1].rights, *found[-1].lefts]
        near.extend(child for one in objects for child in one.rights)
        near.extend(marks_of(head) if word == "for" else [])
        hits = [one for one in near if one.i > found[-1].i or one.dep_ in {"poss", "amod"}]
        hit = next((one for one in hits if word in (one.lemma_.lower(), one.lower_)), None)
        if hit is None:
            return None
        found.append(hit)
    return tuple(found)


def marks_of(head: Token) -> list[Token]:
    """The conjunctions of the clauses after `head`: "called for the owners to pay"."""
    clauses = [one for one in head.rights if one.dep_ in {"advcl", "ccomp", "xcomp"}]
    return [mark for clause in clauses for mark in clause.lefts if mark.dep_ == "mark"]


def cue_stretch(match: Match) -> Stretch:
    """The tokens of the cue: its words with auxiliaries, negation and the adverbs between."""
    head = match.head
    first, last = head.i, _last_in_a_row(match)
    verb = match.verb
    if verb.i <= head.i:
        first = verb.i
    first = _with_auxiliaries(verb, first)
    above = withholder_of(match) or quoter_of(match) or _light_verb_over(verb)
    if above is not None and above.i < verb.i:
        first = _with_auxiliaries(above, above.i)
    return first, last + 1


def _light_verb_over(verb: Token) -> Token | None:
    governor = verb.head
    return governor if verb.dep_ == "xcomp" and governor.lemma_ in LIGHT_VERBS else None


def withholder_of(match: Match) -> Token | None:
    """The verb that withholds what the matched verb would say: "refused to", "has yet to"."""
    verb, above = match.head, match.head.head
    if match.entry.kind != "verb" or verb.dep_ not in {"xcomp", "acl", "ccomp"}:
        return None
    if not any(one.dep_ == "aux" and one.lower_ == "to" for one in verb.children):
        return None
    if above.pos_ == "ADJ" and above.lower_ in UNABLE and above.head.lemma_ in COPULAS:
        return above.head
    if above.lemma_ == "have" and any(one.lower_ == "yet" for one in above.children):
        return above
    entries = cues_of("verb").get(above.lemma_.lower(), ())
    declines = any(one.attitude == "declines" and one.words == (one.words[0],) for one in entries)
    return above if declines or above.lemma_ == "fail" else None


def quoter_of(match: Match) -> Token | None:
    """The passive verb by which somebody is quoted: "was quoted as saying"."""
    verb, preposition = match.head, match.head.head
    if verb.dep_ != "pcomp" or preposition.lower_ != "as":
        return None
    above = preposition.head
    return above if above.lemma_ in {"quote", "cite", "report", "hear"} else None


def attitude_of(match: Match) -> Attitude:
    """The attitude of a match's holder, negation and refusal taken in."""
    entry = match.entry
    if withholder_of(match) is not None:
        is_stance = entry.group in {"support", "praise", "criticise", "oppose", "feelings"}
        return entry.negated if is_stance else "declines"
    return entry.negated if is_negated(match.verb) else entry.attitude


def _last_in_a_row(match: Match) -> int:
    """The last word of the match before a gap: the object in "see him as" is no part of it."""
    last = match.head.i
    for word in sorted(match.words[1:], key=lambda one: one.i):
        gap = match.head.doc[last + 1 : word.i]
        if any(one.pos_ in {"NOUN", "PROPN", "PRON", "VERB"} for one in gap):
            break
        last = max(last, word.i)
    return last


def _with_auxiliaries(verb: Token, first: int) -> int:
    """Where the run of auxiliaries, negation and adverbs before `verb` starts."""
    while first > 0:
        before = verb.doc[first - 1]
        near = before.head in (verb, verb.doc[first]) or before.head.head == verb
        if not near or before.dep_ not in AUXILIARIES | {"advmod", "aux", "neg"}:
            break
        if before.dep_ == "advmod" and before.tag_ in {"WRB", "IN"}:
            break
        first -= 1
    return first


def is_negated(token: Token) -> bool:
    """Whether `token` is under a negation of its own: not, never, nobody, no longer."""
    if any(child.dep_ == "neg" or child.lower_ == "never" for child in token.children):
        return True
    if any(one.lower_ == "longer" and one.nbor(-1).lower_ == "no" for one in token.lefts if one.i):
        return True
    subjects = [child for child in token.children if child.dep_ in {"nsubj", "nsubjpass"}]
    return any(
        subject.lower_ in NEGATIVE_SUBJECTS
        or any(one.dep_ == "det" and one.lower_ in {"no", "neither"} for one in subject.children)
        or (subject.lower_ == "one" and any(one.lower_ == "no" for one in subject.children))
        for subject in subjects
    )


def is_passive(token: Token) -> bool:
    """Whether `token` is a passive participle: with an auxiliary, or reduced."""
    if token.tag_ not in {"VBN", "VBD"}:
        return False
    return any(child.dep_ in {"auxpass", "nsubjpass"} for child in token.children) or (
        token.tag_ == "VBN" and token.dep_ == "acl"
    )


def speaker_after_comma(verb: Token) -> Token | None:
    """The subject of a verb that ends its sentence, where a comma stands before the two."""
    if verb.tag_ not in {"VBD", "VBZ"} or any(one.is_alpha for one in verb.sent[-1:]):
        return None
    after = [one for one in verb.doc[verb.i + 1 : verb.sent.end] if not one.is_punct]
    subject = next((one for one in verb.lefts if one.dep_ == "nsubj"), None)
    if subject is None or after or subject.right_edge.i + 1 < verb.i:
        return None
    first = subject.left_edge.i
    return subject if first > verb.sent.start and verb.doc[first - 1].text == "," else None


def text_of(doc: Doc, stretch: Stretch) -> str:
    """The text of a stretch of tokens."""
    return doc[stretch[0] : stretch[1]].text
