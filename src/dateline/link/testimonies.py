"""What each event says of a slot, with where, when and by whom it was said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from dateline.link.courses import said_on
from dateline.link.pile import Pile
from dateline.link.roots import roots_of, witnesses
from dateline.link.statements import holder_key
from dateline.link.words import is_pronoun
from dateline.records import Citation, Claim, Event, Happening, Reported

Value = TypeVar("Value", bound=Hashable)


@dataclass(frozen=True)
class Testimony(Generic[Value]):
    """One value as one event gives it."""

    value: Value
    citation: Citation
    event: Event
    said: date | None


@dataclass(frozen=True)
class Conflict(Generic[Value]):
    """Two testimonies that cannot both be true, and what may explain that."""

    first: Testimony[Value]
    second: Testimony[Value]
    explained: str | None


def testimony(pile: Pile, value: Value, citation: Citation, event: Event) -> Testimony[Value]:
    """The testimony of `event` for `value`, which stands at `citation`."""
    return Testimony(value, citation, event, said_on(pile, event))


def events_of(pile: Pile, happening: Happening) -> list[Event]:
    """The events of `happening`, in its order."""
    return [pile.event_by_id[one] for one in happening.events if one in pile.event_by_id]


def conflicts(
    pile: Pile,
    testimonies: Iterable[Testimony[Value]],
    clash: Callable[[Testimony[Value], Testimony[Value]], str | bool | None],
) -> Iterator[Conflict[Value]]:
    """The conflicts between sources: one for each pair of them that agree on no value.

    A source is an article, or those by whose word the article has it; of one article two such
    holders can be set against each other, but not a holder and the article.

    `clash` says of two testimonies False where they go together, None where they cannot both
    be true, and the explanation where there is one. Two articles that have one value in common
    are not set against each other for another: a text may tell of a part and of the whole.
    """
    by_source: dict[tuple[str, str], list[Testimony[Value]]] = defaultdict(list)
    for one in testimonies:
        by_source[one.event.article, _holder(pile, one)].append(one)
    names = sorted(by_source)
    for rank, first in enumerate(names):
        for second in names[rank + 1 :]:
            if first[0] == second[0] and not (first[1] and second[1]):
                continue
            conflict = _between(by_source[first], by_source[second], clash)
            if conflict is None:
                continue
            if first[0] == second[0] or _independent(pile, conflict):
                yield conflict


def _holder(pile: Pile, told: Testimony[Value]) -> str:
    """By whose word the page has the value: a name, or the words for those who have none."""
    claim = _claim_over(pile, told) or pile.claim_by_id.get(told.event.claim or "")
    if claim is None or claim.holder is None:
        return ""
    known = holder_key(pile, claim.holder)
    return known or ("" if is_pronoun(claim.holder.text) else claim.holder.text.lower())


def _claim_over(pile: Pile, told: Testimony[Value]) -> Claim | None:
    """The narrowest claim with a holder in which the value itself stands."""
    where = told.citation
    found = [
        claim
        for claim in pile.claims_at(where)
        if claim.span.start <= where.start and where.end <= claim.span.end and claim.holder
    ]
    return min(found, key=lambda one: (one.span.end - one.span.start, one.id), default=None)


def _between(
    first: Sequence[Testimony[Value]],
    second: Sequence[Testimony[Value]],
    clash: Callable[[Testimony[Value], Testimony[Value]], str | bool | None],
) -> Conflict[Value] | None:
    explained: Conflict[Value] | None = None
    unexplained: Conflict[Value] | None = None
    for one in first:
        for other in second:
            verdict = clash(one, other)
            if verdict is False and one.value == other.value:
                return None
            if verdict is False:
                continue
            if isinstance(verdict, str):
                explained = explained or Conflict(one, other, verdict)
            else:
                unexplained = unexplained or Conflict(one, other, None)
    return explained or unexplained


def _independent(pile: Pile, conflict: Conflict[Value]) -> bool:
    """Whether the two sides have different sources; one source does not contradict itself."""
    return len(witnesses(pile, (conflict.first.citation, conflict.second.citation))) > 1


def reported(
    pile: Pile,
    testimonies: Iterable[Testimony[Value]],
    show: Callable[[Value], str],
) -> tuple[Reported[str], ...]:
    """The values as a reader is shown them, each with its witnesses."""
    citations: dict[str, set[Citation]] = defaultdict(set)
    for one in testimonies:
        citations[show(one.value)].add(one.citation)
    return tuple(
        Reported(value, tuple(sorted(found)), roots_of(pile, found))
        for value, found in sorted(citations.items())
    )
