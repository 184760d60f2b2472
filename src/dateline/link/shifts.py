"""Pages whose dates, all of them, run some days off against the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.link.pile import Pile, cite
from dateline.link.scopes import are_alike, is_sharp
from dateline.link.testimonies import Testimony, events_of, testimony
from dateline.link.windows import inside, is_fine, moved, width
from dateline.records import Happening, When

_MOST_DAYS = 10
_FEWEST_PAIRS = 2
_CLEAR_SHARE = 0.6
"""Share of the pairs that must show the same number of days."""


@dataclass(frozen=True)
class DatePair:
    """One day of a page and the day that another page gives for the same."""

    own: Testimony[When]
    other: Testimony[When]
    end: str
    days: int


@dataclass(frozen=True)
class Shift:
    """A page whose dates run `days` late (negative: early), and the pairs that show it."""

    article: str
    days: int
    pairs: tuple[DatePair, ...]


def find_shifts(pile: Pile, happenings: Sequence[Happening]) -> tuple[Shift, ...]:
    """The pages whose dates run off by one number of days wherever they can be compared.

    Two pairs at least have to show it, and none may agree with the others; the two ends of a range
    of several days are two pairs. Of two pages that differ, the one is off that more pages
    stand against; of one against one, the one that does not state its own publication day.
    """
    pairs = list(_pairs(pile, happenings))
    by_article: dict[str, list[DatePair]] = defaultdict(list)
    for pair in pairs:
        by_article[pair.own.event.article].append(pair)
    found = [
        shift
        for article, own in sorted(by_article.items())
        if (shift := _shift(article, own)) is not None
    ]
    return tuple(shift for shift in found if not _is_mirror(pile, shift, found, by_article))


def _pairs(pile: Pile, happenings: Sequence[Happening]) -> Iterator[DatePair]:
    for happening in happenings:
        told = list(_dated(pile, happening))
        for own in told:
            for other in told:
                apart = own.event.article != other.event.article
                if apart and are_alike(pile, own.event, other.event):
                    yield from _compared(own, other)


def _dated(pile: Pile, happening: Happening) -> Iterator[Testimony[When]]:
    for event in events_of(pile, happening):
        when = event.when
        if when is not None and when.earliest and when.latest and is_sharp(pile, event):
            citation = cite(event.article, event.when_span or event.span)
            yield testimony(pile, when, citation, event)


def _compared(own: Testimony[When], other: Testimony[When]) -> Iterator[DatePair]:
    """The pairs of ends of two ranges of one length; the day of a single day is one pair."""
    if width(own.value) != width(other.value):
        return
    assert own.value.earliest and other.value.earliest
    days = (own.value.earliest - other.value.earliest).days
    if abs(days) <= _MOST_DAYS:
        yield DatePair(own, other, "first", days)
        if width(own.value) > 1:
            yield DatePair(own, other, "last", days)


def _shift(article: str, pairs: Sequence[DatePair]) -> Shift | None:
    counts = Counter(pair.days for pair in pairs)
    days, most = min(counts.items(), key=lambda item: (-item[1], abs(item[0]), item[0]))
    if counts[0] or most < _CLEAR_SHARE * len(pairs):
        return None
    showing = [pair for pair in pairs if pair.days == days]
    if len({(pair.own.value, pair.end) for pair in showing}) < _FEWEST_PAIRS:
        return None
    return Shift(article, days, tuple(sorted(showing, key=_pair_key)))


def _pair_key(pair: DatePair) -> tuple[str, str, str]:
    return pair.own.value.edtf, pair.end, pair.other.citation.article


def _is_mirror(
    pile: Pile,
    shift: Shift,
    every: Sequence[Shift],
    pairs: dict[str, list[DatePair]],
) -> bool:
    """Whether it is rather the others that are off: they have fewer on their side."""
    against = {pair.other.event.article for pair in shift.pairs}
    mirrors = [one for one in every if one.article in against and one.days == -shift.days]
    return any(_weight(pile, one, pairs) > _weight(pile, shift, pairs) for one in mirrors)


def _weight(
    pile: Pile, shift: Shift, pairs: dict[str, list[DatePair]]
) -> tuple[int, bool, bool, str]:
    """How much speaks for the shift: those against it, and how the page states its own day.

    A page that states its publication day, and counts its days from that, is trusted before
    one whose day has to be inferred.
    """
    against = {pair.other.event.article for pair in pairs[shift.article]}
    dating = pile.reading_by_article[shift.article].dating
    return len(against), not dating.stated, not is_fine(dating.when), shift.article


def shift_explains(
    shifts: Iterable[Shift], first: Testimony[When], second: Testimony[When]
) -> str | None:
    """The words that say that a shift makes the two times agree, or None."""
    for shift in shifts:
        for own, other in ((first, second), (second, first)):
            if own.event.article != shift.article:
                continue
            mended = moved(own.value, -shift.days)
            if inside(mended, other.value) or inside(other.value, mended):
                side = "early" if shift.days < 0 else "late"
                return f"the dates of this page run {abs(shift.days)} days {side}"
    return None
