"""The disagreements: values that cannot all be true, side by side with who gives them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from dateline.records import Citation, Disagreement
from dateline.shows.look import Look
from dateline.shows.phrases import counted, plain

VALUE = 24


def lines(look: Look) -> Iterator[str]:
    """Each disagreement: what it is about, each value with its witnesses, and what explains it."""
    found = look.record.linked.disagreements
    if not found:
        yield "No disagreement was found."
    for one in found:
        yield from look.wrapped(heading(look, one), 0, 2)
        yield from _shift(look, one) if one.kind == "shift" else _values(look, one)
        if one.explained:
            yield from look.wrapped(f"explained: {plain(one.explained)}", 2, 2)
        yield ""


def heading(look: Look, one: Disagreement) -> str:
    """What a disagreement is about, in one line."""
    if one.kind == "shift" and one.article is not None:
        days = one.days or 0
        direction = "early" if days < 0 else "late"
        size = counted(abs(days), "day")
        return f"shift: the dates of {look.name(one.article)} run {size} {direction}"
    happening = look.happening_by_id.get(one.happening or "")
    about = happening.title if happening else look.name(one.article) if one.article else "several"
    return f"{one.kind}: {plain(about)}"


def _values(look: Look, one: Disagreement) -> Iterator[str]:
    for value in one.values:
        sources = counted(value.roots, "source")
        yield from look.wrapped(f"{plain(value.value):<{VALUE}}{sources}", 2, VALUE)
        yield from look.cited(value.evidence, 4)


def pairs_of(one: Disagreement) -> dict[Citation, tuple[Citation, ...]]:
    """Each date of the page that runs off, and the places where others give another date."""
    found: dict[Citation, dict[Citation, None]] = {}
    its, others = islice(one.evidence, 0, None, 2), islice(one.evidence, 1, None, 2)
    for date, other in zip(its, others, strict=False):
        found.setdefault(date, {})[other] = None
    return {date: tuple(against) for date, against in found.items()}


def _shift(look: Look, one: Disagreement) -> Iterator[str]:
    for its, others in pairs_of(one).items():
        yield from look.wrapped(look.cite(its), 2, 2)
        yield "    against"
        yield from look.cited(others, 6)
