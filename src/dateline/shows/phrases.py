"""Words for a reader: days, amounts, parties, and text that a terminal cannot be misled by."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from dateline.records import Actor, Amount, Change, Reported, When

SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
HIDDEN = ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")
"""Unicode categories of characters that are not seen but change what is."""


def plain(text: str) -> str:
    r"""`text` on one line, with every hidden character written out.

    A page can hold escape sequences that colour, move or hide what a terminal prints, and marks
    that turn the direction of the text round: none of them gets through.

    >>> print(plain("one\n two\x1b[31m three\u202e"))
    one two\x1b[31m three\u202e
    """
    return visible(" ".join(text.split()))


def visible(text: str) -> str:
    r"""`text` with every hidden character but line breaks written out.

    >>> print(visible("one\u202e"))
    one\u202e
    """
    return "".join(_shown(letter) for letter in text)


def shortened(text: str, most: int) -> str:
    """`text` on one line in `most` characters, with a sign where some were left out.

    >>> shortened("The queen came to town", 12)
    'The queen …'
    """
    line = plain(text)
    if len(line) <= most:
        return line
    return line[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def of_day(day: date) -> str:
    """A day as a reader writes it.

    >>> of_day(date(2031, 5, 9))
    '9 May 2031'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def of_when(when: When | None) -> str:
    """An interval as a reader writes it; `no date` where nothing is known.

    >>> of_when(When(date(2031, 5, 8), date(2031, 5, 11)))
    '8–11 May 2031'
    >>> of_when(When(None, date(2031, 5, 11)))
    'by 11 May 2031'
    """
    if when is None or (when.earliest is None and when.latest is None):
        return "no date"
    if when.earliest is None:
        return f"by {of_day(when.latest)}" if when.latest else "no date"
    if when.latest is None:
        return f"from {of_day(when.earliest)}"
    return _of_days(when.earliest, when.latest, when)


def _of_days(first: date, last: date, when: When) -> str:
    if first == last:
        return of_day(first)
    if len(when.edtf) <= len("2031-05"):
        return _of_unit(first, when)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{of_day(last)}"
    start = f"{first.day} {MONTHS[first.month - 1]}" if first.year == last.year else of_day(first)
    return f"{start} – {of_day(last)}"


def _of_unit(first: date, when: When) -> str:
    """A whole year, month or season."""
    if when.grain == "month":
        return f"{MONTHS[first.month - 1]} {first.year}"
    return f"{SEASONS[first.month]} {first.year}" if when.grain == "season" else when.edtf


def of_amount(amount: Amount) -> str:
    """How many of what.

    >>> of_amount(Amount(12, None, "", "crane"))
    'at least 12 crane'
    """
    low, high = amount.low, amount.high
    if low is not None and high is not None:
        number = _of_number(low) if low == high else f"{_of_number(low)}–{_of_number(high)}"
    elif low is not None:
        number = f"at least {_of_number(low)}"
    elif high is not None:
        number = f"at most {_of_number(high)}"
    else:
        number = "some"
    return plain(" ".join(word for word in (number, amount.unit, amount.of) if word))


def of_actor(actor: Actor | None, nobody: str = "nobody named") -> str:
    """The words for a party."""
    return plain(actor.text) if actor else nobody


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun.

    >>> counted(1, "page"), counted(3, "page"), counted(2, "body", "bodies")
    ('1 page', '3 pages', '2 bodies')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def best(values: Iterable[Reported[When]]) -> When | None:
    """The value that leads, or None: linking puts the best supported one first.

    The title of a happening names the same one.

    >>> ninth = When(date(2031, 5, 9), date(2031, 5, 9))
    >>> best([Reported(ninth, (), 2), Reported(When(None, date(2031, 5, 1)), (), 1)]) == ninth
    True
    """
    return next((one.value for one in values), None)


def contains(wide: When, narrow: When) -> bool:
    """Whether every day of `narrow` is one of `wide`."""
    first = wide.earliest is None or (narrow.earliest or date.min) >= wide.earliest
    return first and (wide.latest is None or (narrow.latest or date.max) <= wide.latest)


def overlap(one: When, other: When) -> bool:
    """Whether two intervals can have a day in common.

    >>> overlap(When(None, date(2031, 5, 1)), When(date(2031, 5, 2), None))
    False
    """
    first = max(one.earliest or date.min, other.earliest or date.min)
    return first <= min(one.latest or date.max, other.latest or date.max)


def of_history(changes: Iterable[Change]) -> str:
    """The status through time, a step a day; an unknown status is passed over.

    >>> planned = Change(date(2031, 5, 3), "planned", ())
    >>> of_history([planned, Change(date(2031, 5, 9), "happened", ())])
    '3 May 2031 planned → 9 May 2031 happened'
    """
    steps: dict[str, Sequence[str]] = {}
    last: Sequence[str] = []
    for day, group in groupby(changes, key=lambda change: change.date):
        known = list(dict.fromkeys(one.status for one in group if one.status != "unknown"))
        if known and known != last:
            steps[of_day(day) if day else "undated"] = last = known
    return " → ".join(f"{day} {'/'.join(known)}" for day, known in steps.items())


def _of_number(number: float) -> str:
    return f"{int(number):,}" if number == int(number) else f"{number:,}"


def _shown(letter: str) -> str:
    if letter in "\n\t" or unicodedata.category(letter) not in HIDDEN:
        return letter
    code = ord(letter)
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"
