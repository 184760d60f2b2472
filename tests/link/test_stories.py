"""Stories: a mixed pile falls into the stories that it holds, in any order."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.link.pile import Pile
from dateline.link.stories import link_stories

from .build import PageBuilder, pile_of

PAGES = [
    PageBuilder(
        "The dam above Karvel broke on Tuesday and flooded the mill. Governor Ada Moor "
        "called for boats.",
        "2031-05-06",
    ),
    PageBuilder(
        "Karvel counts its losses after the dam broke. Ada Moor promised a new mill and "
        "a higher dam.",
        "2031-05-08",
    ),
    PageBuilder(
        "Lansk votes for a council on Sunday. Mayor Bo Lind defends the tram line against "
        "four parties.",
        "2031-05-07",
    ),
    PageBuilder(
        "Bo Lind lost the council election in Lansk; the tram line will close, three parties said.",
        "2031-05-12",
    ),
    PageBuilder(
        "The probe Tern landed on a comet, its engineers at Selin Observatory said, and "
        "sent a first picture.",
        "2031-05-07",
    ),
]


def test_three_stories_are_three() -> None:
    stories = link_stories(pile_of(*PAGES), ())
    wanted = [{0, 1}, {2, 3}, {4}]
    ids = [page.article.id for page in PAGES]
    found = [{ids.index(article) for article in story.articles} for story in stories]
    assert sorted(found, key=min) == wanted


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(5)))
def test_the_order_of_the_pages_does_not_matter(order: list[int]) -> None:
    pile = pile_of(*PAGES)
    shuffled = Pile(
        tuple(pile.articles[place] for place in order),
        tuple(pile.readings[place] for place in order),
        pile.entities,
    )
    assert link_stories(shuffled, ()) == link_stories(pile, ())
