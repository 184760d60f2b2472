"""Forecasts: what was foretold, by whom, and what became of each slot."""

from __future__ import annotations

from dateline.link.forecasts import link_forecasts
from dateline.link.happenings import link_happenings
from dateline.records import Forecast

from .build import PageBuilder, day, month, pile_of


def forecasts_in(*pages: PageBuilder) -> tuple[Forecast, ...]:
    pile = pile_of(*pages)
    return link_forecasts(pile, link_happenings(pile))


def foretold() -> PageBuilder:
    page = PageBuilder("Cy Holm said Ada Moor would meet Bo Lind in Rome this month.", "2031-05-04")
    claim = page.claim("Cy Holm", "Ada Moor would meet Bo Lind in Rome this month")
    page.event(
        "meet",
        "CONSULT",
        mode="meet",
        actors=["Ada Moor", "Bo Lind"],
        place="Rome",
        when=month("2031-05"),
        when_text="this month",
        status="expected",
        claim=claim,
    )
    return page


def told(text: str, when: str, when_text: str, status: str = "happened") -> PageBuilder:
    page = PageBuilder(text, "2031-06-14")
    page.event(
        "meet",
        "CONSULT",
        mode="meet",
        actors=["Ada Moor", "Bo Lind"],
        place="Oslo",
        when=day(when),
        when_text=when_text,
        status=status,
    )  # type: ignore[arg-type]
    return page


def test_what_no_page_settles_is_open() -> None:
    (one,) = forecasts_in(foretold())
    assert one.said.holder is not None and one.said.holder.text == "Cy Holm"
    assert set(vars_of(one)) == {"open"}


def test_it_came_in_the_month_but_elsewhere() -> None:
    later = told("Ada Moor did meet Bo Lind in Oslo on 13 May.", "2031-05-13", "13 May")
    (one,) = forecasts_in(foretold(), later)
    assert vars_of(one) == ("borne out", "borne out", "not borne out")
    assert {citation.article for citation in one.evidence} == {later.article.id}


def test_a_place_out_of_town_is_not_the_town_that_was_foretold() -> None:
    later = PageBuilder("Ada Moor met Bo Lind on 13 May at a ranch in the hills.", "2031-05-14")
    later.event("met", "CONSULT", mode="meet", actors=["Ada Moor", "Bo Lind"], place="ranch",
                when=day("2031-05-13"), when_text="13 May")  # fmt: skip
    (one,) = forecasts_in(foretold(), later)
    assert vars_of(one) == ("borne out", "borne out", "not borne out")


def test_it_came_too_late() -> None:
    later = told("Ada Moor did meet Bo Lind in Oslo on 3 June.", "2031-06-03", "3 June")
    (one,) = forecasts_in(foretold(), later)
    assert vars_of(one)[:2] == ("borne out", "not borne out")


def test_it_was_called_off() -> None:
    later = told(
        "Ada Moor did not meet Bo Lind in Oslo on 13 May.", "2031-05-13", "13 May", "denied"
    )
    (one,) = forecasts_in(foretold(), later)
    assert vars_of(one)[0] == "not borne out"


def vars_of(forecast: Forecast) -> tuple[str, str, str]:
    outcome = forecast.outcome
    return outcome.occurrence, outcome.when, outcome.place
