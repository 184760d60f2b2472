from __future__ import annotations

from dateline.knowledge.people_names import family_first_names, given_names, nicknames


def test_genders_and_languages_are_of_closed_lists() -> None:
    assert set(given_names().values()) == {"female", "male", "either"}
    languages = {language for found in family_first_names().values() for language in found}
    assert languages == {"Cambodian", "Chinese", "Hungarian", "Korean", "Vietnamese"}


def test_names() -> None:
    assert given_names()["Vladimir"] == "male"
    assert "Robert" in nicknames()["Bob"]
    assert "Korean" in family_first_names()["Kim"]
    assert [name for name in nicknames() if name in nicknames()[name]] == []
