from __future__ import annotations

from datetime import date

import pytest

from dateline.knowledge.offices import holders, post_noun, post_nouns, terms, terms_of
from dateline.knowledge.organisations import organisations
from dateline.knowledge.states import states

ONE_HOLDER = ("president", "prime minister", "chancellor", "foreign minister", "defence minister")


def test_no_term_ends_before_it_starts() -> None:
    assert [term for term in terms() if term.end and term.end < term.start] == []


def test_every_term_is_of_a_state_or_an_organisation_that_the_tables_have() -> None:
    codes = {state.code for state in states()}
    names = {organisation.name for organisation in organisations()}
    assert {term.state for term in terms() if term.state} <= codes
    assert {term.organisation for term in terms() if term.organisation} <= names
    assert [term for term in terms() if bool(term.state) == bool(term.organisation)] == []


@pytest.mark.parametrize("code", ["USA", "GBR", "RUS", "FRA", "JPN", "KOR", "UKR", "DEU", "IND"])
def test_great_states_have_at_most_one_holder_of_a_post_but_on_days_of_change(code: str) -> None:
    spells = [term for term in terms() if term.state == code and term.post in ONE_HOLDER]
    clashes = [
        (one.person, other.person)
        for one in spells
        for other in spells
        if one.post == other.post
        and one.person != other.person
        and one.start <= other.start
        and (one.end is None or (one.end - other.start).days > 31)
    ]
    assert clashes == []


@pytest.mark.parametrize(
    ("state", "post", "day", "person"),
    [
        ("USA", "president", date(2022, 6, 1), "Joe Biden"),
        ("RUS", "president", date(2010, 6, 1), "Dmitry Medvedev"),
        ("GBR", "prime minister", date(2022, 10, 1), "Liz Truss"),
        ("NATO", "secretary-general", date(2020, 1, 1), "Jens Stoltenberg"),
        ("VAT", "pope", date(2015, 1, 1), "Francis"),
        ("IND", "prime minister", date(2005, 1, 1), "Manmohan Singh"),
    ],
)
def test_holders(state: str, post: str, day: date, person: str) -> None:
    assert [term.person for term in holders(state, post, day)] == [person]


def test_a_day_of_change_has_both_holders() -> None:
    assert len(holders("USA", "president", date(2021, 1, 20))) == 2


def test_people_are_found_under_their_spellings_and_surnames() -> None:
    full = terms_of("Kim Jong Un")
    assert full
    assert terms_of("Kim Jong-un") == full
    assert terms_of("Recep Tayyip Erdoğan") == terms_of("Erdogan") != ()
    assert {term.person for term in terms_of("von der Leyen")} == {"Ursula von der Leyen"}
    assert terms_of("Nobody Atall") == ()


def test_words_for_posts_stand_once() -> None:
    nouns = [noun.noun for noun in post_nouns()]
    assert len(nouns) == len(set(nouns))
    found = post_noun("Defense Secretary")
    assert found is not None
    assert (found.post, found.kind) == ("defence minister", "government")
