"""Judgements: what they change, in which order, and that applying them twice changes no more."""

import hand_built
import pytest

from dateline.errors import StopError
from dateline.judgements import apply_judgements, decide, retract
from dateline.linking import astray
from dateline.records import Event, Judgement, Reading, Record

READINGS = hand_built.record().readings


def judged(*judgements: Judgement) -> tuple[Reading, ...]:
    once = apply_judgements(READINGS, judgements)
    assert apply_judgements(once, judgements) == once
    return once


def made(about: str, verdict: str, value: str = "", *, at: str = "2031-06-01") -> Judgement:
    return decide(about, verdict, value, who="Ada", made_at=at)


def events(readings: tuple[Reading, ...]) -> dict[str, Event]:
    return {event.id: event for reading in readings for event in reading.events}


def test_an_event_gets_the_status_and_the_time_that_were_decided() -> None:
    found = judged(
        made("event-gift", "status", "denied"), made("event-gift", "when", "2031-05-09/2031-05-10")
    )
    gift = events(found)["event-gift"]
    assert gift.status == "denied"
    assert gift.when is not None
    assert gift.when.edtf == "2031-05-09/2031-05-10"


def test_what_is_no_event_and_no_claim_is_gone() -> None:
    found = judged(made("event-gift", "no event"), made("claim-visit", "no claim"))
    assert "event-gift" not in events(found)
    assert not any(reading.claims for reading in found)


def test_an_article_was_published_when_it_was_decided() -> None:
    name = READINGS[0].article
    assert judged(made(name, "published", "2030-01-02"))[0].dating.when.edtf == "2030-01-02"


def test_the_later_of_two_holds_and_one_taken_back_does_not() -> None:
    first = made("event-gift", "status", "denied", at="2031-06-01")
    second = made("event-gift", "status", "planned", at="2031-06-02")
    assert events(judged(second, first))["event-gift"].status == "planned"
    taken_back = retract(second, "2031-06-03")
    assert events(judged(taken_back, first))["event-gift"].status == "denied"
    assert judged(retract(first, "2031-06-03")) == READINGS


@pytest.mark.parametrize(
    ("verdict", "value"),
    [
        ("wrong", ""),
        ("status", "perhaps"),
        ("when", "in May"),
        ("when", "2031-05-09/2031-05-01"),
        ("same", ""),
    ],
)
def test_what_cannot_be_done_is_not_kept(verdict: str, value: str) -> None:
    with pytest.raises(StopError):
        made("event-gift", verdict, value)


def test_a_judgement_that_finds_nothing_is_named() -> None:
    whole = hand_built.record()
    lost, found = made("event-gone", "no event"), made("event-gift", "no event")
    record = Record(whole.articles, whole.readings, whole.linked, (lost, found))
    assert astray(record) == (lost,)
