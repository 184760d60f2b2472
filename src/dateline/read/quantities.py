"""Numbers of things, with honest bounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from dateline.ids import id_of
from dateline.knowledge.events import event_words
from dateline.knowledge.quantities import unit_of
from dateline.read.parse import Block, Parse
from dateline.read.quantity_counts import EARTHQUAKE, counted, is_anaphoric, priced
from dateline.read.quantity_numbers import (
    PLURALS,
    SCALES,
    VAGUE,
    WORDS,
    Number,
    bound_before,
    bounded,
    read_number,
    value_of,
)
from dateline.records import Article, Quantity, Span

_STARTS = set(WORDS) | set(PLURALS) | set(VAGUE) | {"tens", "half", "a", "an"}
_WIDEST = 20
"""A dash between numbers further apart than so many times is no range."""

_DASHES = frozenset({"-", "–", "—"})
_LABELS = event_words("quantities labels")
_CLOCKS = frozenset({"a.m.", "p.m.", "am", "pm", "o'clock", "gmt", "bst", "est", "edt"})
_MONTHS = event_words("quantities months")


def find_quantities(article: Article, parse: Parse) -> tuple[Quantity, ...]:
    """The quantities of `article` in order of the text.

    Years, dates, ordinals, ages, clock times, scores and labels ("Flight 370") are none.
    """
    found: dict[str, Quantity] = {}
    for block in parse.of_kind("headline", "body", "caption"):
        for quantity in _of_block(article, block, list(found.values())):
            found[quantity.id] = quantity
    return tuple(sorted(found.values(), key=lambda one: (one.span, one.id)))


def _of_block(article: Article, block: Block, told: list[Quantity]) -> Iterator[Quantity]:
    doc = block.doc
    told = list(told)
    words = [token.lower_ for token in doc]
    index = 0
    while index < len(words):
        number = _number_at(doc, words, index)
        if number is None:
            index += 1
            continue
        index = number.end
        quantity = _quantity(article, block, words, number, told)
        if quantity is not None:
            told.append(quantity)
            yield quantity


def _counted_before(told: Sequence[Quantity]) -> str:
    """What the last number of people or things counted: "the number" means that."""
    counts = [one for one in told if one.of and not one.unit]
    return counts[-1].of if counts else ""


def _number_at(doc: Doc, words: Sequence[str], index: int) -> Number | None:
    word = words[index]
    if not (word[0].isdigit() or word in _STARTS or "-" in word):
        return None
    number = read_number(words, index)
    if number is None:
        return None
    ranged = _range(words, number)
    return ranged if _is_amount(doc, words, ranged) else None


def _range(words: Sequence[str], number: Number) -> Number:
    """`number` widened to "15 to 20", "15-20" or "between 15 and 20"."""
    if number.end + 1 >= len(words) or number.low is None or number.high is None:
        return number
    link = words[number.end]
    before = words[number.start - 1] if number.start else ""
    linked = link == "and" and before == "between"
    linked = linked or (link == "to" and before != "from") or link in _DASHES
    if not linked:
        return number
    after = read_number(words, number.end + 1)
    if after is None or after.high is None:
        return number
    low = _scaled_like(number, after, words)
    if low >= after.high or (link in _DASHES and after.high > low * _WIDEST):
        return number
    return Number(number.start, after.end, low, after.high)


def _scaled_like(number: Number, after: Number, words: Sequence[str]) -> float:
    """The lower end in the scale of the upper: 5 of "5 to 7 million" is five million."""
    assert number.low is not None
    scale = SCALES.get(words[after.end - 1], 1.0)
    if number.end - number.start == 1 and words[number.start] not in SCALES and scale > 100:
        return number.low * scale
    return number.low


def _is_amount(doc: Doc, words: Sequence[str], number: Number) -> bool:
    """False for years, dates, ages, clock times, labels, scores and the pronoun "one"."""
    first = doc[number.start]
    after = words[number.end] if number.end < len(words) else ""
    before = words[number.start - 1] if number.start else ""
    if first.ent_type_ in {"DATE", "TIME"} and unit_of(after) is None:
        return False
    called = first.text in _EMERGENCY and before in _CALLING
    if _is_ruled_out(before, after) or called:
        return False
    if _is_age(doc, words, number) or _is_year(first, before, number):
        return False
    if after in _DASHES and unit_of(_at(words, number.end + 1)) is None:
        return False
    if first.lower_ == "one" and number.end - number.start == 1:
        return first.dep_ == "nummod" and first.head.i > first.i
    named = _is_label(doc, number) or _is_address(doc, words, number)
    return not named and not _is_score(words, number)


_CALLING = frozenset({"call", "called", "calls", "calling", "dial", "dialled", "dialed", "a", "to"})
_EMERGENCY = frozenset({"911", "999", "112"})


def _is_ruled_out(before: str, after: str) -> bool:
    """True where the words around say that it is a clock time, a date, a label or part of one."""
    if after in _CLOCKS or after in _MONTHS or before in _MONTHS or before in _LABELS:
        return True
    if before in {"/", ":", "#"} or after in {"/", ":"} or after in _APOSTROPHES:
        return True
    return (before, after) == ("(", ")")


_NAMES = frozenset({"PRODUCT", "ORG", "FAC", "EVENT", "WORK_OF_ART", "PERSON", "LAW", "GPE"})
_APOSTROPHES = frozenset({"'s", "’s", "s", "th", "st", "nd", "rd"})
_STREETS = event_words("quantities streets")


def _is_address(doc: Doc, words: Sequence[str], number: Number) -> bool:
    """True for "9700 block" and "395 East 48th Street": a number before a name."""
    after = _at(words, number.end)
    if after in _STREETS or (number.low and after == "block"):
        return True
    head = doc[number.start].head
    named = head.pos_ == "PROPN" and head.i > number.start and head.ent_type_ not in {"NORP", ""}
    return named and doc[number.start].dep_ in {"nummod", "compound"} and unit_of(after) is None


def _is_score(words: Sequence[str], number: Number) -> bool:
    after = words[number.end] if number.end < len(words) else ""
    before = words[number.start - 1] if number.start else ""
    joined = after in _DASHES and value_of(_at(words, number.end + 1)) is not None
    return joined or (before in _DASHES and value_of(_at(words, number.start - 2)) is not None)


def _at(words: Sequence[str], index: int) -> str:
    return words[index] if 0 <= index < len(words) else ""


def _is_year(first: Token, before: str, number: Number) -> bool:
    text = first.text
    if len(text) != 4 or not text.isdigit() or not 1500 <= int(text) <= 2100:
        return False
    counts = first.dep_ == "nummod" and first.head.tag_ == "NNS" and first.head.i > first.i
    return not counts or before in {"in", "since", "by"}


def _is_age(doc: Doc, words: Sequence[str], number: Number) -> bool:
    rest = words[number.end : number.end + 4]
    joined = [word for word in rest if word not in _DASHES]
    if joined[:2] in (["year", "old"], ["years", "old"], ["month", "old"], ["months", "old"]):
        return True
    if joined[:1] in (["year-old"], ["years-old"], ["month-old"]):
        return True
    before = words[number.start - 1] if number.start else ""
    if before in {"aged", "age"}:
        return True
    alone = before == "," and (not rest or rest[0] in {",", ".", ";", ")", "of", "from"})
    return alone and number.start > 1 and doc[number.start - 2].pos_ == "PROPN"


def _is_label(doc: Doc, number: Number) -> bool:
    """True for a number behind the noun or name that it tells apart: "Boeing 737"."""
    first = doc[number.start]
    if number.start == 0 or number.end - number.start > 1:
        return False
    if first.ent_iob_ == "I" and first.ent_type_ in _NAMES:
        return True
    before = doc[number.start - 1]
    return before.pos_ == "PROPN" and first.head == before


def _quantity(
    article: Article,
    block: Block,
    words: Sequence[str],
    number: Number,
    told: Sequence[Quantity] = (),
) -> Quantity | None:
    doc = block.doc
    start, end, unit = _unit(doc, words, number.start, number.end)
    if unit == "time":
        return None
    kind, first = bound_before(words, start)
    if kind:
        number, start = bounded(number, kind), first
        start = bound_before(words, start)[1]
    if words[end : end + 2] == ["or", "more"] or _at(words, end) in {"plus", "+"}:
        number = Number(number.start, number.end, number.low, None)
        end += 2 if words[end] == "or" else 1
    head = _head(doc, number)
    of = "" if unit == "percent" else counted(head)
    if of == EARTHQUAKE and not unit:
        unit = "magnitude"
    of = EARTHQUAKE if unit == "magnitude" else of
    if unit and unit != "magnitude" and of in {unit, unit.lower(), "dollar", "euro", "pound"}:
        of = ""
    if not of and not unit and is_anaphoric(head):
        of = _counted_before(told)
    if not of and len(unit) >= 3 and unit.isupper():
        of = priced(head)
    span = Span(
        block.start + doc[start].idx,
        block.start + doc[end - 1].idx + len(doc[end - 1]),
    )
    says = (span, number.low, number.high, unit, of)
    return Quantity(
        id_of("quantity", article.id, *says),
        article.id,
        span,
        number.low,
        number.high,
        unit,
        of,
    )


def _head(doc: Doc, number: Number) -> Token:
    """The token of the number that the rest of it hangs on."""
    for token in doc[number.start : number.end]:
        if not number.start <= token.head.i < number.end or token.head.i == token.i:
            return token
    return doc[number.end - 1]


def _unit(doc: Doc, words: Sequence[str], start: int, end: int) -> tuple[int, int, str]:
    """The number's ends with its unit's sign or word, and the unit ("time" for durations)."""
    before = unit_of(_at(words, start - 1)) if start else None
    if before is not None and before.kind == "money" and doc[start - 1].pos_ not in {"VERB", "AUX"}:
        first, unit = _signed(doc, words, start, before.unit)
        return first, end, unit
    joined = 1 if _at(words, start - 1) in _DASHES else 0
    if _at(words, start - joined - 1) == "magnitude":
        return start - joined - 1, end, "magnitude"
    last, unit = _unit_after(words, end)
    return start, last, unit


def _unit_after(words: Sequence[str], end: int) -> tuple[int, str]:
    """Where an amount with its unit ends, and the unit of the words behind the number."""
    for size in (3, 2):  # "Egyptian pounds", "Hong Kong dollars"
        named = unit_of(" ".join(words[end : end + size])) if end + size <= len(words) else None
        if named is not None and named.kind == "money":
            return end + size, named.unit
    skip = 1 if _at(words, end) in _DASHES else 0
    if _at(words, end + skip) in {"us", "u.s.", "canadian", "australian"}:
        skip += 1
    after = unit_of(_at(words, end + skip))
    if after is None:
        return end, ""
    last = end + skip + 1
    if after.unit == "GBP" and (_at(words, last) == "of" or _at(words, end) in _DASHES):
        return last, "pound"
    if after.unit == "percent" and _at(words, last) in {"point", "points"}:
        return last + 1, "percent"
    return last, "time" if after.kind == "time" else after.unit


_DOLLARS = {"us": "USD", "c": "CAD", "a": "AUD", "hk": "HKD", "nz": "NZD", "s": "SGD"}


def _signed(doc: Doc, words: Sequence[str], start: int, unit: str) -> tuple[int, str]:
    """Where an amount with a sign before it starts, and its currency: "A$" is Australian."""
    first = start - 1
    prefix = words[first - 1] if first else ""
    if words[first] == "$" and prefix in _DOLLARS and not doc[first - 1].whitespace_:
        return first - 1, _DOLLARS[prefix]
    return first, unit
