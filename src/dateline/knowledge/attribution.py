"""The words that attribute: verbs, nouns, adjectives, adverbs and frames (`attribution.tsv`)."""

from __future__ import annotations

from functools import cache
from typing import Literal, cast

import msgspec

from dateline.knowledge.tables import read_table
from dateline.records import Attitude, Status

CueKind = Literal["verb", "noun", "adjective", "adverb", "frame", "label", "holder"]


class AttributionCue(msgspec.Struct, frozen=True):
    """One entry: the words of a cue, where its holder stands, and what it does to its content.

    `words` are lemmas: the first is the head, each later one hangs on it or on the one before.
    `content` names the complements that it takes. `negated` is the attitude under negation.
    `status` is None where the content keeps the status that its own words give it.
    """

    kind: CueKind
    words: tuple[str, ...]
    holder: str
    content: tuple[str, ...]
    attitude: Attitude
    negated: Attitude
    status: Status | None
    group: str


@cache
def attribution_cues() -> tuple[AttributionCue, ...]:
    """Every entry of the table, in its order."""
    return tuple(_cue(row) for row in read_table("attribution"))


@cache
def cues_of(kind: CueKind) -> dict[str, tuple[AttributionCue, ...]]:
    """The entries of `kind` under their first word, the longest first.

    >>> [cue.attitude for cue in cues_of("verb")["deny"]]
    ['denies']
    """
    found: dict[str, list[AttributionCue]] = {}
    for cue in attribution_cues():
        if cue.kind == kind:
            found.setdefault(cue.words[0], []).append(cue)
    return {
        word: tuple(sorted(cues, key=lambda cue: -len(cue.words))) for word, cues in found.items()
    }


@cache
def labels(group: str) -> frozenset[str]:
    """The words before a colon: of `group` "speaker" (Police: …) or "section" (Analysis: …).

    >>> "fact check" in labels("section")
    True
    """
    found = (cue for cue in attribution_cues() if cue.kind == "label" and cue.group == group)
    return frozenset(" ".join(cue.words) for cue in found)


@cache
def holder_nouns() -> frozenset[str]:
    """The nouns of those who can say, think or want: people, bodies, documents.

    >>> "seismologist" in holder_nouns(), "bulldozer" in holder_nouns()
    (True, False)
    """
    return frozenset(cues_of("holder"))


def _cue(row: dict[str, str]) -> AttributionCue:
    attitude = cast(Attitude, row["attitude"])
    status = row["status"]
    return AttributionCue(
        cast(CueKind, row["kind"]),
        tuple(row["words"].split()),
        row["holder"],
        tuple(row["content"].split()),
        attitude,
        cast(Attitude, row["negated"] or attitude),
        None if status == "keep" else cast(Status, status),
        row["group"],
    )
