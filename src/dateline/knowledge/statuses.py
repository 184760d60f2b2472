"""The words that give an event its status, from `status_cues.tsv`."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from dateline.knowledge.tables import read_table

StatusCueKind = Literal[
    "modal",
    "governor",
    "other governor",
    "event verb",
    "subject verb",
    "modifier",
    "predicate",
    "noun",
    "adverb",
    "preposition",
    "conjunction",
    "determiner",
]
"""What a cue is to the event: the auxiliary before it, the verb over it, and so on."""


class StatusCue(msgspec.Struct, frozen=True):
    """One entry: the words, the effect on the event, and the effect where they are negated.

    An effect is a status, or `follow`, `reverse`, `keep`, `purpose`, `future`: the head of the
    table says what each does.
    """

    words: tuple[str, ...]
    effect: str
    negated: str


@cache
def status_cues_of(kind: StatusCueKind) -> dict[str, tuple[StatusCue, ...]]:
    """The entries of `kind` under their first word, the longest first.

    >>> status_cues_of("governor")["fail"][0].effect
    'reverse'
    """
    found: dict[str, list[StatusCue]] = {}
    for row in read_table("status_cues"):
        if row["kind"] == kind:
            words = tuple(row["words"].split())
            found.setdefault(words[0], []).append(StatusCue(words, row["effect"], row["negated"]))
    return {
        word: tuple(sorted(cues, key=lambda cue: -len(cue.words))) for word, cues in found.items()
    }
