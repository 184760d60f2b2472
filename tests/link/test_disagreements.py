"""Disagreements: what cannot all be true, what something explains, and pages that run off."""

from __future__ import annotations

from msgspec import structs

from dateline.link.disagreements import link_disagreements
from dateline.link.happenings import link_happenings
from dateline.link.lineage import link_lineage
from dateline.link.pile import Pile
from dateline.records import Disagreement, Happening, When

from .build import PageBuilder, day, pile_of


def found_in(*pages: PageBuilder) -> tuple[Disagreement, ...]:
    bare = pile_of(*pages)
    pile = Pile(bare.articles, bare.readings, bare.entities, link_lineage(bare))
    return link_disagreements(pile, link_happenings(pile))


def blast(number: str, count: float, published: str, extra: str = "") -> PageBuilder:
    page = PageBuilder(
        f"A blast at the mill in Karvel on 8 May injured {number} workers. {extra}", published
    )
    page.event(
        "injured",
        "INJURY",
        mode="injured",
        place="Karvel",
        when=day("2031-05-08"),
        when_text="8 May",
        amount=(number, count, "worker"),
    )
    return page


def test_two_numbers_of_one_day_disagree() -> None:
    (one,) = found_in(blast("four", 4, "2031-05-09"), blast("six", 6, "2031-05-09"))
    assert (one.kind, one.explained) == ("number", None)
    assert [value.value for value in one.values] == ["4 injured", "6 injured"]


def test_a_toll_that_rises_is_explained() -> None:
    (one,) = found_in(blast("four", 4, "2031-05-09"), blast("six", 6, "2031-05-10"))
    assert one.explained == "a later count"


def test_on_an_undated_page_it_may_be_a_later_count() -> None:
    page = blast("six", 6, "2031-05-10")
    page.dating = type(page.dating)(page.article.id, When(), stated=False)
    (one,) = found_in(blast("four", 4, "2031-05-09"), page)
    assert one.explained == "it may be a later count: a page is not dated"


def test_numbers_of_other_things_are_not_set_against_each_other() -> None:
    assert not found_in(blast("two", 2, "2031-05-09"), blast("900", 900, "2031-05-09"))


def test_a_bound_and_a_number_within_it_agree() -> None:
    low = blast("four", 4, "2031-05-09")
    low.quantities = [
        type(one)(one.id, one.article, one.span, 4, None, "", one.of) for one in low.quantities
    ]
    assert not found_in(low, blast("six", 6, "2031-05-09"))


def forum(text: str, when: str, when_text: str, published: str | None) -> PageBuilder:
    page = PageBuilder(text, published)
    page.event(
        "forum",
        "CONSULT",
        mode="multilateral",
        actors=["Ada Moor"],
        place="Ostermund",
        when=day(when),
        when_text=when_text,
    )
    return page


def test_a_page_whose_dates_run_off_is_one_finding() -> None:
    right = forum(
        "Ada Moor joins the yearly trade forum in Ostermund from Sunday to Wednesday.",
        "2031-05-11/2031-05-14",
        "from Sunday to Wednesday",
        "2031-05-08",
    )
    early = forum(
        "Ada Moor is at the trade forum in Ostermund, from May 9 to May 12.",
        "2031-05-09/2031-05-12",
        "from May 9 to May 12",
        None,
    )
    found = found_in(right, early)
    shift = next(one for one in found if one.kind == "shift")
    assert (shift.article, shift.days) == (early.article.id, -2)
    assert len(shift.evidence) == 4
    dates = [one for one in found if one.kind == "date"]
    assert [one.explained for one in dates] == ["the dates of this page run 2 days early"]


def test_one_source_does_not_contradict_itself() -> None:
    first, second = blast("four", 4, "2031-05-09"), blast("six", 6, "2031-05-09")
    for page in (first, second):
        page.article = type(page.article)(
            page.article.id,
            page.article.page,
            page.article.text,
            page.article.parts,
            wire="Selin Press Agency",
        )
    assert not found_in(first, second)


def test_two_named_holders_of_one_page_can_disagree() -> None:
    page = PageBuilder(
        "Ada Moor said four workers were injured in Karvel. "
        "Bo Lind said six men were hurt in Karvel.",
        "2031-05-09",
    )
    first = page.claim("Ada Moor", "four workers were injured in Karvel")
    second = page.claim("Bo Lind", "six men were hurt in Karvel")
    for trigger, number, claim in (("injured", ("four", 4, "worker"), first),
                                   ("hurt", ("six", 6, "man"), second)):  # fmt: skip
        page.event(trigger, "INJURY", mode="injured", place="Karvel", when=day("2031-05-08"),
                   amount=number, claim=claim)  # fmt: skip
    (one,) = found_in(page)
    assert (one.kind, one.explained) == ("number", None)


def test_a_part_is_not_set_against_the_whole() -> None:
    whole = blast("six", 6, "2031-05-09")
    part = PageBuilder(
        "A blast at the mill in Karvel on 8 May: four others injured badly.", "2031-05-09"
    )
    part.event("injured", "INJURY", mode="injured", place="Karvel", when=day("2031-05-08"),
               when_text="8 May", amount=("four", 4, "other"))  # fmt: skip
    assert not found_in(whole, part)


def test_two_holders_on_one_page_disagree_and_no_later_count_explains_it() -> None:
    page = PageBuilder(
        "Police said nine people were arrested in Karvel. Witnesses said 14 had been arrested.",
        "2031-05-09",
    )
    first = page.claim("Police", "nine people were arrested in Karvel")
    second = page.claim("Witnesses", "14 had been arrested")
    page.mentions.clear()
    page.event("arrested", "COERCE", mode="arrest", claim=first, amount=("nine", 9, "arrested"))
    page.event(
        "been arrested", "COERCE", mode="arrest", claim=second, amount=("14", 14, "arrested")
    )
    page.events = [structs.replace(one, lemma="arrest") for one in page.events]
    happening = Happening("h", "", "COERCE", tuple(one.id for one in page.events), "happened")
    (one,) = link_disagreements(pile_of(page), (happening,))
    assert (one.kind, one.explained) == ("number", None)
    assert [value.value for value in one.values] == ["14 arrested", "9 arrested"]


def test_a_magnitude_is_no_count_that_rises() -> None:
    pages = []
    for number, words, published in ((6.4, "6.4", "2031-05-08"), (6.1, "6.1", "2031-05-10")):
        page = PageBuilder(f"The quake in Karvel on 8 May had a magnitude of {words}.", published)
        page.event(
            "quake",
            "DISASTER",
            mode="quake",
            place="Karvel",
            when=day("2031-05-08"),
            when_text="8 May",
            amount=(words, number, "earthquake"),
        )
        page.quantities = [structs.replace(one, unit="magnitude") for one in page.quantities]
        pages.append(page)
    (one,) = found_in(*pages)
    assert (one.kind, one.explained) == ("number", None)
