"""The publication day of an article, from what it states and from what it says.

Every day is a hypothesis. Each clue weighs the days; the shortest interval that holds nearly all
of the belief is the answer, and a page that gives no clue has none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.read.dating_calendar import (
    days_of_month,
    observances_near,
    plain_months,
    weekdays,
)
from dateline.read.dating_days import Hint, interval_of, place_of, weigh
from dateline.read.dating_known import eras, leaders, office_holders, reckoned_anniversaries
from dateline.read.dating_stated import (
    stated_by_agency,
    stated_by_copyright,
    stated_in_address,
    stated_in_dateline,
    stated_in_metadata,
)
from dateline.read.dating_story import hints_of
from dateline.read.dating_views import View
from dateline.read.dating_world import counted_anniversaries, held_meetings, known_before
from dateline.read.dating_years import full_dates, named_years
from dateline.records import Article, Citation, Clue, Dating, When

Find = Callable[[View], Iterator[Hint]]

CLUES: tuple[tuple[str, Find], ...] = (
    ("the page's code", stated_in_metadata),
    ("the date line", stated_in_dateline),
    ("the address", stated_in_address),
    ("the agency's dateline", stated_by_agency),
    ("the copyright line", stated_by_copyright),
    ("full dates", full_dates),
    ("years", named_years),
    ("days of the month", days_of_month),
    ("months", plain_months),
    ("weekdays", weekdays),
    ("holidays", observances_near),
    ("office-holders", office_holders),
    ("leaders", leaders),
    ("names that are younger than", eras),
    ("anniversaries of a year that is named", reckoned_anniversaries),
    ("anniversaries of a known year", counted_anniversaries),
    ("recurring meetings", held_meetings),
    ("known events", known_before),
)
"""The kinds of clue and the functions that find them: adding a kind is one line here."""

_STATING = ("metadata", "found in page", "dateline", "address")
_DOUBT = 0.002
"""Where the inside gives the stated day and its neighbours less than this, it contradicts them."""


def find_dating(article: Article, lent: tuple[Clue, ...] = ()) -> Dating:
    """The publication day of `article`, or the interval that remains, with every clue.

    `lent` are clues that stand in other articles; a day that the page states outweighs them.
    """
    view = View(article)
    hints = [hint for _, find in CLUES for hint in find(view)]
    if not hints and not lent:
        return Dating(article.id, When(), False)
    stated = [hint for hint in hints if hint.kind in _STATING and _is_day(hint.allows)]
    inside = [hint for hint in hints if hint.kind not in _STATING]
    clues = tuple(_clue(article, hint) for hint in hints)
    if stated:
        chosen = max(stated, key=lambda hint: hint.weight)
        doubt = _doubt(article, chosen, inside)
        return Dating(article.id, chosen.allows, True, (*clues, *doubt))
    when = interval_of(weigh((*hints, *hints_of(lent))))
    return Dating(article.id, when, False, (*clues, *lent))


def _is_day(when: When) -> bool:
    return when.earliest is not None and when.earliest == when.latest


def _doubt(article: Article, stated: Hint, inside: list[Hint]) -> tuple[Clue, ...]:
    """A clue that says that the inside contradicts the stated day, where it does."""
    day = stated.allows.earliest
    if day is None or not inside:
        return ()
    shares = weigh(inside)
    place = place_of(day)
    near = float(shares[max(0, place - 30) : place + 31].sum())
    when = interval_of(shares)
    if near >= _DOUBT or when.earliest is None:
        return ()
    reason = f"what the text says points to {when.edtf}, not to the stated {day.isoformat()}"
    citation = Citation(article.id, stated.span.start, stated.span.end)
    return (Clue("contradiction", citation, when, 0.5, reason),)


def _clue(article: Article, hint: Hint) -> Clue:
    citation = Citation(article.id, hint.span.start, hint.span.end)
    return Clue(hint.kind, citation, hint.allows, hint.weight, hint.reason)
