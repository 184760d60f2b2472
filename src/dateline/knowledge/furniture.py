"""The words of a page that are not its article: menus, appeals, promos, credits, comment boxes."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, cast

import msgspec

from dateline.knowledge.tables import read_table, values_of
from dateline.records import PartKind

Where = Literal["line", "start", "end", "inside"]

_UNBOUNDED = 1_000_000
_EDGE = 400
"""Only so many characters at either end of a line are looked at: a huge line costs little."""

_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u200b": " "})


class Phrase(msgspec.Struct, frozen=True):
    """A pattern that marks a line as a kind of part, in lines of at most `words` words."""

    label: PartKind
    where: Where
    words: int
    pattern: re.Pattern[str]


@cache
def phrases() -> tuple[Phrase, ...]:
    """Every pattern of the table, in its order: the first that fits a line decides."""
    return tuple(
        Phrase(
            cast(PartKind, row["label"]),
            cast(Where, row["where"]),
            int(row["words"] or _UNBOUNDED),
            _compile(row["where"], row["pattern"]),
        )
        for row in read_table("furniture")
    )


class Mark(msgspec.Struct, frozen=True):
    """A pattern that shows, in a line of furniture, that the text is the agency's."""

    agency: str
    pattern: re.Pattern[str]


@cache
def agency_marks() -> tuple[Mark, ...]:
    """The marks that agencies leave under their texts, in the order of the table."""
    return tuple(
        Mark(row["agency"], re.compile(row["pattern"])) for row in read_table("agency_marks")
    )


def _compile(where: str, pattern: str) -> re.Pattern[str]:
    wrapped = {
        "line": rf"\A(?:{pattern})\Z",
        "start": rf"\A(?:{pattern})",
        "end": rf"(?:{pattern})\Z",
        "inside": pattern,
    }
    return re.compile(wrapped[where])


def plain(text: str) -> str:
    """`text` in lower case with straight quotes and single spaces, as the patterns want it.

    >>> plain("Reporters’  Notes")
    "reporters' notes"
    """
    return " ".join(text.translate(_PLAIN).lower().split())


def label_of(text: str) -> PartKind | None:
    """The kind of furniture that the words of the line `text` show it to be, or None.

    >>> label_of("4 min read")
    'navigation'
    >>> label_of("The dam broke on Monday.") is None
    True
    """
    line = plain(text if len(text) <= 2 * _EDGE else f"{text[:_EDGE]} {text[-_EDGE:]}")
    words = max(line.count(" ") + 1, text.count(" ") + 1 if len(text) > 2 * _EDGE else 0)
    for phrase in phrases():
        if words <= phrase.words and phrase.pattern.search(line):
            return phrase.label
    return None


@cache
def _appeals() -> tuple[re.Pattern[str], dict[str, int]]:
    weights = {row["phrase"]: int(row["weight"]) for row in read_table("appeals")}
    longest_first = sorted(weights, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b"), weights


def appeal_weight(text: str) -> int:
    """How strongly `text` speaks as an outlet to its reader: the weights of its phrases together.

    Each phrase counts once.

    >>> appeal_weight("Your support helps us. Become a member today.")
    8
    >>> appeal_weight("The dam broke on Monday.")
    0
    """
    pattern, weights = _appeals()
    found = {match.group() for match in pattern.finditer(plain(text[:4000]))}
    return sum(weights[phrase] for phrase in sorted(found))


@cache
def function_words() -> dict[str, frozenset[str]]:
    """The commonest function words under the ISO 639-1 codes of their languages."""
    return {
        row["language"]: frozenset(values_of(row["words"])) for row in read_table("function_words")
    }


@cache
def name_words(kind: str) -> frozenset[str]:
    """Words in lower case: "none" for those of no person's name, "particle" for small parts of one.

    >>> "van" in name_words("particle"), "tribune" in name_words("none")
    (True, True)
    """
    return frozenset(row["word"] for row in read_table("name_words") if row["kind"] == kind)
