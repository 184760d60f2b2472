"""What the status engine works with: a judged status, and the cues around a word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import cast

from spacy.tokens import Token

from dateline.knowledge.attribution import CueKind, cues_of
from dateline.knowledge.statuses import StatusCue, status_cues_of
from dateline.read.attribution_matches import is_negated, lemma_in, marks_of
from dateline.records import Status

OPPOSITES: dict[Status, Status] = {
    "happened": "denied",
    "ongoing": "denied",
    "planned": "denied",
    "expected": "denied",
    "denied": "happened",
}
IRREAL = frozenset({"possible", "conditional", "demanded"})
STRONG = frozenset({"denied", "conditional", "possible"})
UNSETTLED = frozenset(
    [("happened", "denied"), ("happened", "unknown")]
    + [("denied", status) for status in (*IRREAL, "planned", "expected")]
)
"""Pairs of an effect and its cue's own status that leave the event open: "urged them to ban it"."""
LONGEST_CLIMB = 8


@dataclass(frozen=True)
class Judged:
    """A status and the words that give it."""

    status: Status
    cue: tuple[Token, ...] = ()


UNKNOWN = Judged("unknown")
Judge = Callable[[Token, int], Judged]
"""Judges a word that another one depends on; the number counts the steps taken."""


@dataclass(frozen=True)
class Effect:
    """What a cue does to the event under it: a status, or a rule's name; and the cue's words."""

    name: str
    words: tuple[Token, ...]


def effect_of(kind: str, token: Token) -> Effect | None:
    """The effect that `token` has as a cue of `kind`, its own negation taken in."""
    table = status_cues_of(kind)
    for cue in table.get(lemma_in(table, token), ()) or table.get(token.lower_, ()):
        words = _words_at(token, cue)
        if words is not None:
            negated = is_negated(token) or is_refused(token)
            return Effect(cue.negated if negated else cue.effect, words)
    return None


def is_refused(verb: Token) -> bool:
    """Whether somebody does not do what a verb says: "refused to rule it out"."""
    has_to = any(one.dep_ == "aux" and one.lower_ == "to" for one in verb.lefts)
    is_under = verb.dep_ == "xcomp" and verb.head.lemma_ in {"refuse", "decline"}
    return has_to and is_under and not is_negated(verb.head)


def _words_at(token: Token, cue: StatusCue) -> tuple[Token, ...] | None:
    found = [token]
    for word in cue.words[1:]:
        near = [*token.rights, *found[-1].rights, *(marks_of(token) if word == "for" else [])]
        hit = next((one for one in near if word in (one.lemma_.lower(), one.lower_)), None)
        if hit is None:
            return None
        found.append(hit)
    return tuple(found)


def attribution_effect(token: Token, kind: CueKind | None = None) -> Effect | None:
    """The effect of a verb or noun of attribution on a finite clause under it.

    `kind` overrules the tagger, where the parse shows that it was wrong.
    """
    if kind is None:
        tagged: dict[str, CueKind] = {"NOUN": "noun", "ADJ": "adjective"}
        kind = "verb" if token.tag_.startswith("VB") else tagged.get(token.pos_)
    for cue in cues_of(kind).get(lemma_in(cues_of(kind), token), ()) if kind else ():
        if len(cue.words) > 1 or not {"clause", "quote"}.intersection(cue.content):
            continue
        if is_negated(token) and cue.negated != "asserts":
            return Effect("unknown", (token,))
        return Effect(cue.status or "keep", (token,))
    return None


def applied(effect: Effect, own: Judged | None, governor: Judged) -> Judged:
    """The status of an event under a cue: of the effect, its own words, and the cue's own status.

    Where the cue's own event is itself denied, demanded, conditional or possible, so is all that
    it would bring about.
    """
    if effect.name == "keep":
        return own or UNKNOWN
    if effect.name in {"follow", "result"}:
        return replace(governor, cue=governor.cue or effect.words)
    if effect.name == "reverse":
        opposite = OPPOSITES.get(governor.status, governor.status)
        return Judged(opposite, effect.words)
    if (effect.name, governor.status) in UNSETTLED:
        return Judged("unknown", effect.words)
    if own is not None and own.status in STRONG and effect.name != "denied":
        return own
    return _within(effect, governor)


def _within(effect: Effect, governor: Judged) -> Judged:
    """A status that a cue gives, as far as the cue's own event is more than a possibility."""
    is_denied = governor.status == "denied" and effect.name in {"planned", "expected"}
    is_later = governor.status in {"planned", "expected"} and effect.name == "ongoing"
    if is_denied or is_later:
        return replace(governor, cue=governor.cue if is_denied else effect.words)
    if governor.status in IRREAL and effect.name in {"planned", "expected", "ongoing", "happened"}:
        return governor
    return Judged(cast(Status, effect.name), effect.words)
