"""Happenings: what is one occurrence, what is another, and how its slots and status are kept."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.link.happenings import link_happenings
from dateline.link.pile import Pile
from dateline.records import Event

from .build import PageBuilder, day, month, pile_of


def meeting_pages() -> list[PageBuilder]:
    """A meeting that is possible, planned and held, and the next one a month later."""
    rumour = PageBuilder("Ada Moor could meet Bo Lind in Karvel this month.", "2031-05-04")
    rumour.event(
        "meet",
        "CONSULT",
        mode="meet",
        actors=["Ada Moor", "Bo Lind"],
        place="Karvel",
        when=month("2031-05"),
        when_text="this month",
        status="possible",
    )
    plan = PageBuilder("Ada Moor will meet Bo Lind in Ostermund on Tuesday.", "2031-05-11")
    plan.event(
        "meet",
        "CONSULT",
        mode="meet",
        actors=["Ada Moor", "Bo Lind"],
        place="Ostermund",
        when=day("2031-05-13"),
        when_text="on Tuesday",
        status="planned",
    )
    held = PageBuilder("Ada Moor and Bo Lind met in Ostermund on 13 May.", "2031-05-14")
    held.event(
        "met",
        "CONSULT",
        mode="meet",
        actors=["Ada Moor", "Bo Lind"],
        place="Ostermund",
        when=day("2031-05-13"),
        when_text="13 May",
    )
    off = PageBuilder("Bo Lind met Ada Moor on 12 May in Ostermund, guests said.", "2031-05-14")
    off.event(
        "met",
        "CONSULT",
        mode="meet",
        actors=["Bo Lind", "Ada Moor"],
        place="Ostermund",
        when=day("2031-05-12"),
        when_text="12 May",
    )
    again = PageBuilder("Ada Moor met Bo Lind again on 20 June in Karvel.", "2031-06-21")
    again.event(
        "met",
        "CONSULT",
        mode="meet",
        actors=["Ada Moor", "Bo Lind"],
        place="Karvel",
        when=day("2031-06-20"),
        when_text="20 June",
    )
    return [rumour, plan, held, off, again]


def event_of(page: PageBuilder) -> Event:
    return page.events[0]


def test_status_moves_within_one_happening_and_the_next_meeting_is_another() -> None:
    pages = meeting_pages()
    first, second = link_happenings(pile_of(*pages))
    assert set(first.events) == {event_of(page).id for page in pages[:4]}
    assert second.events == (event_of(pages[4]).id,)
    assert [change.status for change in first.history] == ["possible", "planned", "happened"]
    assert first.status == "happened"


def test_conflicting_days_are_both_kept_and_do_not_split() -> None:
    first = link_happenings(pile_of(*meeting_pages()))[0]
    assert {one.value.edtf: one.roots for one in first.when} == {
        "2031-05": 1,
        "2031-05-13": 2,
        "2031-05-12": 1,
    }
    assert [one.value.text for one in first.places] == ["Ostermund", "Karvel"]


def test_the_title_is_made_from_the_slots() -> None:
    first = link_happenings(pile_of(*meeting_pages()))[0]
    assert first.title == "Ada Moor and Bo Lind meet in Ostermund, 13 May 2031"


def test_what_recurs_stays_apart_by_its_day() -> None:
    pages = []
    for year in (2030, 2031):
        page = PageBuilder(f"Soldiers marched in Karvel on 1 May {year}.", f"{year}-05-02")
        page.event(
            "marched",
            "CEREMONY",
            mode="celebrate",
            actors=["Soldiers"],
            place="Karvel",
            when=day(f"{year}-05-01"),
            when_text=f"1 May {year}",
        )
        pages.append(page)
    assert len(link_happenings(pile_of(*pages))) == 2


def test_a_type_alone_does_not_join() -> None:
    one = PageBuilder("Ada Moor resigned on Monday.", "2031-05-06")
    one.event("resigned", "DEPART", mode="resign", actors=["Ada Moor"])
    other = PageBuilder("Cy Holm resigned on Monday.", "2031-05-06")
    other.event("resigned", "DEPART", mode="resign", actors=["Cy Holm"])
    assert len(link_happenings(pile_of(one, other))) == 2


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(5)))
def test_the_order_of_the_readings_does_not_matter(order: list[int]) -> None:
    pile = pile_of(*meeting_pages())
    shuffled = Pile(
        tuple(pile.articles[place] for place in order),
        tuple(pile.readings[place] for place in order),
        pile.entities,
    )
    assert link_happenings(shuffled) == link_happenings(pile)
