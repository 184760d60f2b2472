"""Times that count from an event: "a day before the parade", on the time that the text gives it."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from dateline.read.parse import Block
from dateline.read.time_calendar import GRAINS, duration_value, shifted, unit_around, value_around
from dateline.read.time_grounds import Resolved
from dateline.read.time_meanings import Expression
from dateline.read.time_resolving import common_value
from dateline.records import Time, When

_GENERIC = frozenset(
    [
        "day",
        "week",
        "month",
        "year",
        "time",
        "state",
        "people",
        "leader",
        "country",
        "report",
        "part",
    ]
)


@dataclass(frozen=True)
class Told:
    """A time that was resolved, and the sentence of its paragraph that it stands in."""

    block: Block
    expression: Expression
    time: Time
    sentence: int

    def is_day_of(self, block: Block, sentence: int) -> bool:
        """Whether this is a day that the same sentence named."""
        when = self.time.when
        same = self.block is block and self.sentence == sentence
        return same and when is not None and self.expression.meaning.kind in ("calendar", "weekday")


def resolve_on_event(
    block: Block, one: Expression, told: list[Told]
) -> tuple[Resolved, Told | None]:
    """The value and days of `one`, and the time of the event that it counts from, if any."""
    unit, amount = one.meaning.unit, one.meaning.shift or 0
    length = duration_value(unit, abs(amount)) if amount else "XXXX-XX-XX"
    unresolved = Resolved(length, None)
    noun = _event_noun(block, one)
    anchor = _own_time(block, noun, told) if noun is not None else None
    if anchor is None and noun is not None:
        anchor = _time_of_event(block, one, noun.lemma_.lower(), told)
    if anchor is None or anchor.time.when is None:
        return unresolved, None
    return _moved(anchor.time.when, unit, amount), anchor


def _event_noun(block: Block, one: Expression) -> Token | None:
    """The noun that the expression counts from: parade in "a day before the parade".

    A clause of its own ("a day after she left for the capital") names none: whatever noun it
    holds is a party to the event, and not the event.
    """
    for token in block.doc:
        if token.idx < one.end:
            continue
        if token.idx > one.end + 80 or (token.is_sent_start and token.idx > one.end + 1):
            return None
        if token.pos_ in ("PRON", "PROPN", "NOUN", "VERB", "AUX") and _is_event_noun(token):
            return token
        if token.pos_ in ("VERB", "AUX") and token.dep_ != "amod":
            return None
        if token.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj"):
            return None
    return None


def _own_time(block: Block, noun: Token, told: list[Told]) -> Told | None:
    """The day that stands with the noun itself: "Sunday's vote", "the vote on Sunday"."""
    for other in reversed(told):
        if other.block is not block or other.time.when is None:
            continue
        if other.expression.meaning.kind not in ("calendar", "weekday", "observance"):
            continue
        phrase = block.doc.char_span(
            other.expression.start, other.expression.end, alignment_mode="expand"
        )
        if phrase is None:
            continue
        head = phrase.root.head
        by_preposition = head.dep_ == "prep" and head.head.i == noun.i
        if head.i == noun.i or by_preposition:
            return other
    return None


def _is_event_noun(token: Token) -> bool:
    head_noun = token.pos_ == "NOUN" and token.dep_ not in ("compound", "nmod", "poss")
    return head_noun and token.lemma_.lower() not in _GENERIC and token.ent_type_ not in (
        "DATE", "TIME", "PERSON",
    )  # fmt: skip


def _time_of_event(block: Block, one: Expression, lemma: str, told: list[Told]) -> Told | None:
    """The time that stands with the same noun: in another sentence, the nearest one before."""
    place = block.start + one.start
    candidates = [
        (other.time.span.start > place, abs(other.time.span.start - place), rank)
        for rank, other in enumerate(told)
        if other.time.when is not None
        and other.time.type in ("DATE", "TIME")
        and _speaks_of(other, lemma, block, one)
    ]
    return told[min(candidates)[2]] if candidates else None


def _speaks_of(other: Told, lemma: str, block: Block, one: Expression) -> bool:
    """Whether the sentence of a time holds the noun: closely, and is not the asking one itself."""
    start = other.expression.start
    for sentence in other.block.doc.sents:
        if sentence.start_char <= start < sentence.end_char:
            same = other.block is block and sentence.start_char <= one.start < sentence.end_char
            return not same and any(
                token.lemma_.lower() == lemma and token.pos_ == "NOUN" for token in sentence
            )
    return False


def _moved(when: When, unit: str, amount: float) -> Resolved:
    """The interval moved by so many units; one longer than a week is not left."""
    if when.earliest is None or when.latest is None:
        return Resolved(duration_value(unit, abs(amount)), None)
    first, last = shifted(when.earliest, unit, amount), shifted(when.latest, unit, amount)
    if (when.latest - when.earliest).days > 7 and unit == "D":
        first, last = max(first, when.earliest), min(last, when.latest)
    if unit in ("D", "NI"):
        value = common_value(first.isoformat(), last.isoformat())
        return Resolved(value, When(first, last, "day" if first == last else "range"))
    value = common_value(value_around(first, unit), value_around(last, unit))
    around, until = unit_around(first, unit), unit_around(last, unit)
    return Resolved(value, When(around.earliest, until.latest, GRAINS.get(unit, "range")))
