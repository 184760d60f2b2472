"""The words that name events, the frames that they need, and who plays which role.

The tables are `event_types` (what each type and mode means), `event_lemmas` (word and frame to
type), `event_patterns` (place in the sentence to role), `event_noun_classes` (what a frame's ``@``
stands for) and `event_light_verbs` ("held" of "held talks"). Types and modes are PLOVER's, with
an extension for the news beside politics; docs/events.md describes both.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import msgspec

from dateline.knowledge.tables import read_table, values_of


class EventType(msgspec.Struct, frozen=True):
    """A type and mode of event: what it means, an example, and its code in CAMEO."""

    type: str
    mode: str
    cameo: str
    definition: str
    example: str


class Condition(msgspec.Struct, frozen=True):
    """One thing that must stand with a word: `where` it stands, and `words` that it may be.

    `with_words` narrows an object to those that a preposition governs: ("to", place).
    """

    where: str
    words: tuple[str, ...] = ()
    argument: str = ""


class Pattern(msgspec.Struct, frozen=True):
    """The roles that the places around a word give; "a/b" is a for beings and b for things."""

    name: str
    subject: str
    object: str
    second: str
    prepositions: dict[str, str]
    possessive: str
    modifier: str


class Entry(msgspec.Struct, frozen=True):
    """One reading of a word: its frame, and the type, mode, CAMEO code and pattern it gives.

    An entry without a type says that the word names no event in that frame ("gave a reason").
    """

    lemma: str
    frame: tuple[Condition, ...]
    type: str
    mode: str
    cameo: str
    pattern: Pattern


class LightVerb(msgspec.Struct, frozen=True):
    """A verb that carries a noun of event, and the role of its subject ("" for none)."""

    lemma: str
    frame: tuple[Condition, ...]
    subject: str


@cache
def event_types() -> tuple[EventType, ...]:
    """Every type and mode, in the order of the table."""
    return tuple(EventType(**row) for row in read_table("event_types"))


@cache
def patterns() -> dict[str, Pattern]:
    """The role patterns under their names.

    >>> patterns()["give"].prepositions["to"]
    'receiver'
    """
    return {row["pattern"]: _pattern(row) for row in read_table("event_patterns")}


def _pattern(row: dict[str, str]) -> Pattern:
    pairs = [pair.split("=") for pair in values_of(row["prepositions"])]
    return Pattern(
        row["pattern"],
        row["subject"],
        row["object"],
        row["second"],
        {pair[0]: pair[1] for pair in pairs},
        row["possessive"],
        row["modifier"],
    )


@cache
def noun_class(name: str) -> frozenset[str]:
    """The lemmas of the class `name`, without its ``@``.

    >>> "treaty" in noun_class("agreement")
    True
    """
    rows = {row["class"]: row["nouns"] for row in read_table("event_noun_classes")}
    return frozenset(values_of(rows[name]))


@cache
def event_words(use: str) -> frozenset[str]:
    """The closed list of words of one use in the reading of events, quantities and transfers.

    >>> "frequently" in event_words("event background habitual")
    True
    """
    rows = {row["use"]: row["words"] for row in read_table("event_words")}
    return frozenset(values_of(rows[use]))


@cache
def _entries() -> dict[tuple[str, str], tuple[Entry, ...]]:
    found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for row in read_table("event_lemmas"):
        entry = Entry(
            row["lemma"],
            frame_of(row["frame"]),
            row["type"],
            row["mode"],
            row["cameo"],
            patterns()[row["pattern"]],
        )
        found[row["lemma"], row["pos"]].append(entry)
    return {key: tuple(sorted(some, key=_narrowest)) for key, some in found.items()}


def _narrowest(entry: Entry) -> tuple[bool, int, int, str, str]:
    """The order in which entries are tried: those of no type first, then the longest frame."""
    named = sum(bool(one.words) for one in entry.frame)
    return bool(entry.type), -len(entry.frame), -named, entry.type, entry.mode


def entries_of(lemma: str, pos: str) -> tuple[Entry, ...]:
    """The readings of a word, narrowest frame first; `pos` is v, n or a.

    >>> entries_of("demonstrate", "v")[0].type
    'PROTEST'
    """
    return _entries().get((lemma, pos), ())


@cache
def _verbs_of_forms() -> dict[str, str]:
    verbs = sorted(lemma for lemma, pos in _entries() if pos == "v")
    return {form: lemma for lemma in verbs for form in _regular_forms(lemma)}


def _regular_forms(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("e"):
        return (f"{lemma}d", f"{lemma[:-1]}ing")
    return (f"{lemma}ed", f"{lemma}ing", f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing")


def verb_of_form(form: str) -> str:
    """The verb of the table whose regular past or participle is `form`, or nothing.

    It stands in where a lemmatiser goes wrong ("fin" for "fined").

    >>> verb_of_form("fined"), verb_of_form("walkman")
    ('fine', '')
    """
    return _verbs_of_forms().get(form, "")


def frame_of(text: str) -> tuple[Condition, ...]:
    """The conditions of a frame: ``obj:@troops prt:out`` asks for two things.

    >>> frame_of("prep:to:place")
    (Condition(where='prep', words=('to',), argument='place'),)
    """
    return tuple(_condition(part) for part in text.split())


def _condition(text: str) -> Condition:
    where, _, rest = text.partition(":")
    words, _, argument = rest.partition(":")
    return Condition(where, tuple(words.split("|")) if words else (), argument)


@cache
def _light_verbs() -> dict[str, tuple[LightVerb, ...]]:
    found: dict[str, list[LightVerb]] = defaultdict(list)
    for row in read_table("event_light_verbs"):
        found[row["lemma"]].append(LightVerb(row["lemma"], frame_of(row["frame"]), row["subject"]))
    return {lemma: tuple(some) for lemma, some in found.items()}


def light_verbs(lemma: str) -> tuple[LightVerb, ...]:
    """The uses of `lemma` as a verb that carries a noun of event."""
    return _light_verbs().get(lemma, ())
