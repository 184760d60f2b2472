from __future__ import annotations

import pytest

from dateline.knowledge.organisations import (
    organisation_by_domain,
    organisation_by_name,
    organisations,
)
from dateline.knowledge.states import states

KINDS = {
    *("agency", "armed group", "bank", "company", "court", "intelligence", "international"),
    *("military", "ministry", "ngo", "outlet", "parliament", "party", "police", "regulator"),
    *("sport", "university"),
}


def test_kinds_states_and_names() -> None:
    codes = {"", *(state.code for state in states())}
    assert {one.kind for one in organisations()} <= KINDS
    assert {one.state for one in organisations()} <= codes
    names = [one.name for one in organisations()]
    assert len(names) == len(set(names))


def test_a_domain_is_of_one_publisher() -> None:
    domains = [domain for one in organisations() for domain in one.domains]
    assert len(domains) == len(set(domains))
    assert [domain for domain in domains if domain != domain.lower() or "/" in domain] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the AP", "Associated Press"),
        ("KCNA", "Korean Central News Agency"),
        ("The New York Times", "New York Times"),
        ("the State Department’s", "State Department"),
        ("U.N.", "United Nations"),
        ("the world health organization", None),
        ("it", None),
        ("Kohl’s", "Kohl's"),
        ("Kohl", None),
        ("Penn", None),
        ("Pauline Hanson's One Nation", "Pauline Hanson's One Nation"),
    ],
)
def test_by_name(text: str, name: str | None) -> None:
    found = organisation_by_name(text)
    assert (found.name if found else None) == name


def test_by_domain() -> None:
    found = organisation_by_domain("www.bbc.co.uk")
    assert found is not None
    assert found.name == "BBC"
    assert organisation_by_domain("an-unknown-paper.example") is None
