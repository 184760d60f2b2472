"""The status that a text gives to an event, and the cue that gives it.

A small engine climbs the parse from the word that names the event: first its own auxiliaries,
tense, negation and modifiers, then the words that govern it, as far as they bear on it. The words
are in `status_cues.tsv` and `attribution.tsv`. "Reportedly" and "allegedly" leave the status that
the tense gives and are its cue: the hedge is the nameless holder's, not the event's.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from spacy.tokens import Token

from dateline.read.parse import Block
from dateline.read.status_cues import LONGEST_CLIMB, UNKNOWN, Judged, effect_of
from dateline.read.status_nouns import judge_noun
from dateline.read.status_tenses import hearsay_cue
from dateline.read.status_verbs import judge_verb
from dateline.records import Attitude, Claim, Span, Status

BY_ATTITUDE: dict[Attitude, Status] = {
    "denies": "denied",
    "doubts": "unknown",
    "declines": "unknown",
    "asks": "unknown",
}
"""What the attitude of a claim's holder makes of an event that is told as a fact."""


def find_status(
    block: Block, trigger: Token, claims: Sequence[Claim] = ()
) -> tuple[Status, Span | None]:
    """The status of the event that `trigger` names, and the span of its cue.

    Of `claims`, the innermost whose content holds the trigger bears on it where the parse did
    not show the cue: what somebody denies is denied, whatever its tense.
    """
    judged = _judge(trigger, 0, headline=block.kind == "headline")
    hearsay = hearsay_cue(trigger)
    if hearsay is not None and judged.status != "unknown":
        judged = Judged(judged.status, (hearsay,))
    judged = _with_claims(block, trigger, judged, claims)
    return judged.status, _span(block, judged)


def main_event(root: Token) -> Token:
    """The verb that tells the event of a clause: under "planned to meet" it is the meeting."""
    for _ in range(LONGEST_CLIMB):
        if root.pos_ not in {"VERB", "AUX"} or effect_of("governor", root) is None:
            return root
        inner = [one for one in root.rights if one.dep_ in {"xcomp", "ccomp"}]
        events = [one for one in inner if one.pos_ == "VERB"]
        if not events:
            return root
        root = events[0]
    return root


def _judge(token: Token, steps: int, *, headline: bool) -> Judged:
    if steps > LONGEST_CLIMB:
        return UNKNOWN
    judge = partial(_judge, headline=headline)
    if token.tag_.startswith("VB") or token.pos_ in {"VERB", "AUX"} or _is_mistagged(token):
        return judge_verb(token, judge, steps, headline=headline)
    return judge_noun(token, judge, steps)


def _is_mistagged(token: Token) -> bool:
    """Whether a word with a subject heads a clause, whatever the tagger says: "that he resign"."""
    heads = token.dep_ in {"ccomp", "xcomp"} and token.head.pos_ == "VERB"
    return heads and any(one.dep_ in {"nsubj", "mark"} for one in token.children)


def _span(block: Block, judged: Judged) -> Span | None:
    if not judged.cue:
        return None
    spans = [block.span_of(token) for token in judged.cue]
    return Span(min(one.start for one in spans), max(one.end for one in spans))


def _with_claims(block: Block, trigger: Token, judged: Judged, claims: Sequence[Claim]) -> Judged:
    place = block.span_of(trigger)
    around = [one for one in claims if one.span.start <= place.start and place.end <= one.span.end]
    if not around:
        return judged
    claim = min(around, key=lambda one: (one.span.end - one.span.start, one.span))
    status = BY_ATTITUDE.get(claim.attitude)
    if status is None or judged.status not in {"happened", "ongoing"}:
        return judged
    words = [
        one for one in block.doc if claim.cue.start <= block.span_of(one).start < claim.cue.end
    ]
    return Judged(status, tuple(words))
