"""What a quantity counts, so that only numbers of the same thing are set against each other."""

from __future__ import annotations

from collections.abc import Callable

from dateline.records import Amount, Event, Quantity

_PEOPLE = """
people person persons individual victim worker resident civilian other human life casualty
villager employee passenger citizen inhabitant somebody dead killed injured wounded missing
death fatality injury man
"""
PEOPLE = frozenset(_PEOPLE.split())
"""Words for people at large; a narrower one ("children") counts a part of them."""
_HARM = {
    "DEATH": "killed",
    "INJURY": "injured",
}
_LEMMAS = {
    "kill": "killed",
    "die": "killed",
    "death": "killed",
    "fatality": "killed",
    "murder": "killed",
    "injure": "injured",
    "wound": "injured",
    "hurt": "injured",
    "injury": "injured",
    "killed": "killed",
    "dead": "killed",
    "injured": "injured",
    "wounded": "injured",
    "hospitalised": "injured",
    "hospitalized": "injured",
    "shoot": "shot",
    "arrest": "arrested",
    "detain": "detained",
    "evacuate": "evacuated",
    "rescue": "rescued",
    "abduct": "abducted",
    "displace": "displaced",
    "displaced": "displaced",
    "homeless": "displaced",
    "arrested": "arrested",
    "miss": "missing",
    "missing": "missing",
}


def counted_of(event: Event, quantity: Quantity) -> tuple[str, ...]:
    """What `quantity` of `event` counts: what befell them, the unit, and of what.

    >>> from dateline.records import Span
    >>> killed = Event("e", "a", Span(0, 6), "kill", "DEATH")
    >>> counted_of(killed, Quantity("q", "a", Span(7, 9), 4, 4, "", "worker"))
    ('killed', '', 'people')
    """
    words = quantity.of.lower().split()
    noun = words[-1] if words else ""
    of = "people" if noun in PEOPLE or (not noun and not quantity.unit) else noun
    harm = _LEMMAS.get(noun) or _LEMMAS.get(event.lemma.lower()) or _HARM.get(event.type)
    if of == "people":
        return (harm or event.lemma.lower(), "", of)
    return (harm or "", quantity.unit, of)


def in_figures(key: tuple[str, ...]) -> Callable[[Amount], str]:
    """How the amounts under `key` are shown to a reader: "4 killed", "180 million EUR"."""
    label = key[0] if key[2] == "people" else " ".join(part for part in key[1:] if part)

    def show(amount: Amount) -> str:
        return f"{_number(amount)} {label}".strip()

    return show


def _number(amount: Amount) -> str:
    low, high = amount.low, amount.high
    if low is not None and low == high:
        return _figure(low)
    if low is None:
        return f"at most {_figure(high or 0.0)}"
    return f"at least {_figure(low)}" if high is None else f"{_figure(low)} to {_figure(high)}"


def _figure(number: float) -> str:
    for size, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(number) >= size:
            return f"{number / size:.12g} {name}"
    return f"{number:,.12g}"
