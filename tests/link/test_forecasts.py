"""Forecasts: what was foretold, by whom, and what became of each slot."""

from __future__ import annotations

import msgspec

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
        cue="would",
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


def test_goods_that_were_to_be_sent_have_come_when_they_arrive() -> None:
    plan = PageBuilder("Norland will send two pumping barges to Ostby.", "2031-05-04")
    plan.event("send", "TRANSFER", mode="give", actors=["Norland"], status="planned", cue="will",
               things=[("goods", "two pumping barges")])  # fmt: skip
    later = PageBuilder("Two pumping barges arrived in the port on Friday.", "2031-05-14")
    later.event("arrived", "TRAVEL", mode="arrive", things=[("actor", "Two pumping barges")])
    (one,) = forecasts_in(plan, later)
    assert vars_of(one)[0] == "borne out"


def test_who_cancels_a_trip_does_not_come() -> None:
    plan = PageBuilder("Ada Moor is expected to attend the fair.", "2031-05-04")
    plan.event("attend", "CONSULT", mode="attend", actors=["Ada Moor"], status="expected",
               cue="expected", things=[("topic", "fair")])  # fmt: skip
    later = PageBuilder("Ada Moor cancelled her trip on Monday.", "2031-05-14")
    later.event("cancelled", "REJECT", actors=["Ada Moor"], things=[("topic", "her trip")])
    later.events[-1] = msgspec.structs.replace(later.events[-1], lemma="cancel")
    (one,) = forecasts_in(plan, later)
    assert vars_of(one)[0] == "not borne out"


def test_an_aim_without_a_day_is_no_forecast() -> None:
    page = PageBuilder("Sanctions aimed at curbing Norland were discussed.", "2031-05-04")
    page.event("curbing", "COERCE", actors=["Norland"], status="planned", cue="aimed")
    assert forecasts_in(page) == ()
