"""Names of people: which spellings are one name, and which never are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.link.names import same_person, words_of

ONE = [
    ("Bae Min-seo", "Bae Min Seo"),
    ("Jürgen Möller", "Juergen Moeller"),
    ("Jürgen Möller", "Jurgen Moller"),
    ("Sergey Volkhov", "Sergei Volkhov"),
    ("Mohamed Haddad", "Mohammed Haddad"),
    ("Ruth A. Calloway", "Ruth Calloway"),
    ("Robert Vane Jr.", "Robert Vane"),
    ("Omar al-Rashid", "Omar Al Rashid"),
]
NEEDS_SUPPORT = [
    ("Bill Hartnell", "William Hartnell"),
    ("R. Calloway", "Ruth Calloway"),
    ("Bae Thaae Song", "Bae Thae Song"),
]
TWO = [
    ("Bae Min Seo", "Bae Min Ho"),
    ("Ruth Calloway", "Peter Calloway"),
    ("Bae Jong Chon", "Bae Jong Chol"),
    ("Jane Smith", "Joan Smith"),
    ("Ruth A. Calloway", "Ruth B. Calloway"),
    ("Maria Lind", "Mario Lind"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_name(one: str, other: str) -> None:
    found = same_person(one, other)
    assert found is not None
    assert found[1]


@pytest.mark.parametrize(("one", "other"), NEEDS_SUPPORT)
def test_one_name_only_with_support(one: str, other: str) -> None:
    found = same_person(one, other)
    assert found is not None
    assert not found[1]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_names(one: str, other: str) -> None:
    assert same_person(one, other) is None


@given(st.text(alphabet="abKLé -.’", max_size=12), st.text(alphabet="abKLé -.’", max_size=12))
def test_sameness_is_symmetric(one: str, other: str) -> None:
    if words_of(one) and words_of(other):
        assert (same_person(one, other) is None) == (same_person(other, one) is None)
