"""The figure that every measurement returns, and how figures are printed."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec


class Figure(msgspec.Struct, frozen=True):
    """One measured number: what of, how much, over how many items, beside which peer."""

    name: str
    value: float
    items: int
    peer: str = ""


def as_lines(figures: Iterable[Figure]) -> str:
    """The figures as a table of plain text, one a line.

    >>> print(as_lines([Figure("value F1", 0.5, 10, "HeidelTime 0.776")]))
    value F1                                          0.500  n=10     HeidelTime 0.776
    """
    return "\n".join(
        f"{one.name:<45} {one.value:>9.3f}  n={one.items:<6} {one.peer}".rstrip() for one in figures
    )


def f1(right: int, found: int, wanted: int) -> tuple[float, float, float]:
    """Precision, recall and F1 from counts; each is 0 where it is not defined.

    >>> f1(1, 2, 4)
    (0.5, 0.25, 0.3333333333333333)
    """
    precision = right / found if found else 0.0
    recall = right / wanted if wanted else 0.0
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total else 0.0
