"""Numbers in figures and words, with the bounds that the words around them set.

The bounds are honest rather than narrow: "more than n" is at least n and open above, "about n"
is n give or take a tenth, "nearly n" the last tenth below n, "dozens" two dozen or more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from dateline.read.time_words import SIMPLE_NUMBERS, TENS

WORDS = {word: float(value) for word, value in (SIMPLE_NUMBERS | TENS).items()}
SCALES = {
    "hundred": 1e2, "dozen": 12.0, "thousand": 1e3, "million": 1e6, "billion": 1e9,
    "trillion": 1e12, "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12,
    "lakh": 1e5, "crore": 1e7,
}  # fmt: skip
PLURALS = {
    "dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2e3, "millions": 2e6,
    "billions": 2e9, "trillions": 2e12,
}  # fmt: skip
VAGUE = {"several": (3.0, None), "handful": (2.0, 6.0), "couple": (2.0, 2.0), "pair": (2.0, 2.0)}
_FIGURE = re.compile(r"^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(k|m|mn|bn|b|tn)?$", re.IGNORECASE)
TOLERANCE = 0.1

LOWER = "lower"
UPPER = "upper"
NEAR = "near"
BELOW = "below"
ABOVE = "above"
BOUNDS: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): kind
    for kind, phrases in {
        LOWER: "more than|over|at least|above|upwards of|upward of|no fewer than|no less than|"
        "a minimum of|exceeding|in excess of|well over|not less than|greater than",
        UPPER: "up to|as many as|as much as|at most|no more than|fewer than|less than|under|below|"
        "a maximum of|as high as|not more than|maximum",
        BELOW: "nearly|almost|close to|just under|approaching|shy of|just below",
        NEAR: "about|around|some|roughly|approximately|an estimated|estimated|circa|somewhere "
        "around|in the region of|the approximately|approx|nearer|~",
        ABOVE: "just over|a little over|slightly more than|slightly over",
    }.items()
    for phrase in phrases.split("|")
}
LONGEST_BOUND = max(map(len, BOUNDS))


class Number(msgspec.Struct, frozen=True):
    """A number over the tokens `start` to `end` (exclusive), as an interval."""

    start: int
    end: int
    low: float | None
    high: float | None


def value_of(word: str) -> float | None:
    """The value of one word in figures or letters.

    >>> value_of("6,000"), value_of("1.5bn"), value_of("twenty-five"), value_of("7th")
    (6000.0, 1500000000.0, 25.0, None)
    """
    word = word.lower()
    if word[:1].isdigit():
        match = _FIGURE.match(word)
        if match is None:
            return None
        plain = float(match[1].replace(",", "") + (match[2] or ""))
        return plain * SCALES[match[3]] if match[3] else plain
    if "-" in word:
        tens, _, ones = word.partition("-")
        if tens in TENS and ones in WORDS:
            return WORDS[tens] + WORDS[ones]
    return WORDS.get(word)


def read_number(words: Sequence[str], start: int) -> Number | None:
    """The number that starts at `start` in the lower-case `words`, without its bounds.

    >>> read_number(["six", "million", "shells"], 0)
    Number(start=0, end=2, low=6000000.0, high=6000000.0)
    >>> read_number(["tens", "of", "thousands"], 0)
    Number(start=0, end=3, low=20000.0, high=None)
    """
    return _read_plural(words, start) or _read_vague(words, start) or _read_exact(words, start)


def _word(words: Sequence[str], index: int) -> str:
    return words[index] if index < len(words) else ""


def _read_plural(words: Sequence[str], start: int) -> Number | None:
    first = words[start]
    if first == "tens" or first in PLURALS:
        second = _word(words, start + 2) if _word(words, start + 1) == "of" else ""
        factor = 20.0 if first == "tens" else PLURALS[first]
        if second in PLURALS:
            return Number(start, start + 3, factor * SCALES[second[:-1]], None)
        return Number(start, start + 1, factor, None) if first != "tens" else None
    return None


def _read_vague(words: Sequence[str], start: int) -> Number | None:
    first = words[start]
    if first in VAGUE and (first == "several" or _word(words, start + 1) == "of"):
        low, high = VAGUE[first]
        if first == "several" and (scale := SCALES.get(_word(words, start + 1))):
            return Number(start, start + 2, low * scale, None)
        return Number(start, start + 1, low, high)
    return None


def _read_exact(words: Sequence[str], start: int) -> Number | None:
    index = start
    if words[start] == "half" and _word(words, start + 1) == "a":
        scale = SCALES.get(_word(words, start + 2))
        return Number(start, start + 3, scale / 2, scale / 2) if scale else None
    if words[start] in {"a", "an"}:
        scale = SCALES.get(_word(words, start + 1)) if len(_word(words, start + 1)) > 2 else None
        return Number(start, start + 2, scale, scale) if scale else None
    total = 0.0
    current: float | None = None
    while index < len(words):
        value = value_of(words[index])
        if value is not None and (current is None or (current % 100 == 0 and value < 100)):
            current = value if current is None else current + value
        elif words[index] in SCALES and current is not None:
            current, total, done = _scale(current, total, words[index])
            index += 1
            if done:
                break
            continue
        elif not (words[index] == "and" and current and _joins(words, index)):
            break
        index += 1
    if current is None:
        return None
    return Number(start, index, total + current, total + current)


def _scale(current: float, total: float, word: str) -> tuple[float, float, bool]:
    """The count after a scale word, and whether nothing may follow it."""
    scaled = current * SCALES[word]
    return scaled, total, SCALES[word] > 100


def _joins(words: Sequence[str], index: int) -> bool:
    """True for the "and" of "one hundred and five"."""
    value = value_of(_word(words, index + 1))
    return words[index - 1] == "hundred" and value is not None and value < 100


def bound_before(words: Sequence[str], start: int) -> tuple[str, int]:
    """The kind of bound whose words end at `start`, and where they start.

    >>> bound_before(["at", "least", "12"], 2)
    ('lower', 0)
    """
    for length in range(min(LONGEST_BOUND, start), 0, -1):
        kind = BOUNDS.get(tuple(words[start - length : start]))
        if kind:
            return kind, start - length
    return "", start


def bounded(number: Number, kind: str) -> Number:
    """`number` under a bound.

    >>> bounded(Number(0, 1, 100.0, 100.0), "near")
    Number(start=0, end=1, low=90.0, high=110.0)
    """
    low, high = number.low, number.high
    if kind == LOWER:
        high = None
    elif kind == UPPER:
        low, high = None, (high if high is not None else None)
    elif high is not None and low is not None:
        lowest, highest = {
            NEAR: (1 - TOLERANCE, 1 + TOLERANCE),
            BELOW: (1 - TOLERANCE, 1.0),
            ABOVE: (1.0, 1 + TOLERANCE),
        }[kind]
        low, high = round(low * lowest, 6), round(high * highest, 6)
    return Number(number.start, number.end, low, high)
