"""Happenings: what is one occurrence, what is another, and how its slots and status are kept."""

from __future__ import annotations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.link.happenings import link_happenings
from dateline.link.pile import Pile
from dateline.records import Event, Happening, Span

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


def happening_of(found: tuple[Happening, ...], event: Event) -> str:
    return next(one.id for one in found if event.id in one.events)


def test_a_meeting_on_the_margins_of_a_forum_is_another_happening() -> None:
    page = PageBuilder(
        "Ada Moor will attend the trade forum in Karvel on 9 May. "
        "Ada Moor could meet Bo Lind in Karvel on 9 May.",
        "2031-05-04",
    )
    forum = page.event("forum", "CONSULT", mode="multilateral", actors=["Ada Moor"],
                       place="Karvel", when=day("2031-05-09"), status="planned")  # fmt: skip
    meet = page.event("meet", "CONSULT", mode="meet", actors=["Ada Moor", "Bo Lind"],
                      place="Karvel", when=day("2031-05-09"), status="possible")  # fmt: skip
    attend = page.event("attend", "CONSULT", mode="attend", actors=["Ada Moor"],
                        status="planned", things=[("topic", "the trade forum")])  # fmt: skip
    pile = pile_of(page)
    found = link_happenings(pile)
    assert happening_of(found, forum) != happening_of(found, meet)
    assert happening_of(found, forum) == happening_of(found, attend)


def test_a_noun_takes_up_what_was_told_before_it() -> None:
    page = PageBuilder(
        "Ada Moor will visit Ostermund. Karvel is a likely stop on the visit.", "2031-05-04"
    )
    first = page.event("visit", "CONSULT", mode="visit", actors=["Ada Moor"], status="planned")
    again = msgspec.structs.replace(
        first, id="event-again", span=Span(62, 67), roles=(), status_cue=None
    )
    page.events.append(again)
    found = link_happenings(pile_of(page))
    assert len(found) == 1


def test_what_has_happened_is_not_planned_again() -> None:
    pages = meeting_pages()
    late = PageBuilder("Ada Moor will meet Bo Lind in Ostermund, it was said.", "2031-05-16")
    late.event("meet", "CONSULT", mode="meet", actors=["Ada Moor", "Bo Lind"], place="Ostermund",
               when=day("2031-05-13"), status="planned")  # fmt: skip
    found = link_happenings(pile_of(*pages[:3], late))
    history = next(one.history for one in found if len(one.events) > 2)
    assert history[-1].status == "happened"
    assert len({one.date for one in history}) == len(history)


def test_nobody_takes_part_by_a_pronoun() -> None:
    page = PageBuilder("They met Bo Lind in Karvel.", "2031-05-04")
    page.event("met", "CONSULT", mode="meet", actors=["Bo Lind"], things=[("actor", "They")])
    (one,) = link_happenings(pile_of(page))
    assert [who.value.text for who in one.participants] == ["Bo Lind"]


def test_the_day_of_most_sources_leads_and_stands_in_the_title() -> None:
    (meeting, _) = link_happenings(pile_of(*meeting_pages()))
    assert meeting.when[0].value == day("2031-05-13")
    assert meeting.title.endswith("13 May 2031")


def test_the_earthquake_without_a_day_is_the_one_of_its_story() -> None:
    page = PageBuilder(
        "An earthquake struck Karvel on 8 May. The institute put its strength at 6.1.",
        "2031-05-09",
    )
    page.event(
        "earthquake",
        "DISASTER",
        mode="quake",
        place="Karvel",
        when=day("2031-05-08"),
        when_text="8 May",
    )
    page.event("put", "DISASTER", mode="quake", amount=("6.1", 6.1, "earthquake"))
    assert len(link_happenings(pile_of(page))) == 1
