"""Entities: who is joined across articles, who stays apart, and what a person decided."""

from __future__ import annotations

import itertools

from dateline.link.entities import link_entities
from dateline.records import Entity, Judgement

from .people import People, pile


def named(entities: tuple[Entity, ...], name: str) -> Entity:
    return next(entity for entity in entities if name in entity.names)


def test_spellings_are_one_and_the_reason_is_kept() -> None:
    first = People("a").add("Bae Min-seo", title="defense minister|South Korea", state="KOR")
    second = People("b").add("Bae Min Seo")
    (entity,) = link_entities(pile(first, second))
    assert entity.names == ("Bae Min Seo", "Bae Min-seo")
    assert any("hyphens" in reason for reason in entity.reasons)


def test_two_of_one_surname_stay_two() -> None:
    page = People("a").add("Kim Bo Ram").add("Kim Dae Ho")
    assert len(link_entities(pile(page, People("b").add("Kim")))) == 3


def test_a_surname_needs_company_to_pass_between_articles() -> None:
    first = People("a").add("Ruth Calloway", title="governor|Harlan")
    related = People("b").add("Calloway", title="governor|Harlan")
    stranger = People("c").add("Calloway")
    entities = link_entities(pile(first, related, stranger))
    assert sorted(len(entity.mentions) for entity in entities) == [1, 2]


def test_one_letter_more_needs_a_shared_post() -> None:
    right = People("a").add("Bae Thae Song", title="secretary|North Korea")
    wrong = People("b").add("Bae Thaae Song", title="secretary|North Korea")
    alone = People("c").add("Bae Thaae Song")
    assert len(link_entities(pile(right, wrong))) == 1
    assert len(link_entities(pile(right, alone))) == 2


def test_a_title_alone_is_its_holder_at_that_time() -> None:
    old = People("a", "2031-02-01").add("Ana Sol", title="foreign minister|Aurelia")
    new = People("b", "2031-02-10").add(
        "foreign minister", title="foreign minister|Aurelia", form="title"
    )
    assert len(link_entities(pile(old, new))) == 1
    later = People("c", "2034-02-10").add(
        "foreign minister", title="foreign minister|Aurelia", form="title"
    )
    assert len(link_entities(pile(old, later))) == 2


def test_two_holders_leave_a_title_open() -> None:
    pages = [
        People("a", "2031-02-01").add("Ana Sol", title="foreign minister|Aurelia"),
        People("b", "2031-03-01").add("Ivo Dane", title="foreign minister|Aurelia"),
        People("c", "2031-03-02").add("minister", title="foreign minister|Aurelia", form="title"),
    ]
    assert len(link_entities(pile(*pages))) == 3


def test_an_acronym_joins_its_expansion_in_one_article() -> None:
    page = People("a")
    page.add("Northern Fisheries Board", "organisation").add("NFB", "organisation")
    (entity,) = link_entities(pile(page))
    assert entity.name == "Northern Fisheries Board"


def test_roles_are_nobody_in_particular() -> None:
    page = People("a").add("analysts", "group", form="role").add("he", form="pronoun")
    assert link_entities(pile(page)) == ()


def test_order_does_not_matter() -> None:
    pages = [
        People("a").add("Ruth A. Calloway").add("Calloway", to="Ruth A. Calloway"),
        People("b").add("Ruth Calloway").add("Ivo Dane"),
        People("c").add("Ivo Dane").add("Acme Corp.", "organisation").add("Acme", "organisation"),
    ]
    results = {link_entities(pile(*order)) for order in itertools.permutations(pages)}
    assert len(results) == 1
    assert len(results.pop()) == 3


def test_one_name_has_one_kind_across_pages() -> None:
    company = People("a").add("Kanda Works"), People("b").add("Kanda Works", "organisation")
    (body,) = link_entities(pile(*company))
    assert body.kind == "organisation"
    man = People("a").add("Peter Omond", title="governor|Harlan"), People("b")
    man[1].add("Peter Omond", "place").add("Peter Omond", "place")
    (person,) = link_entities(pile(*man))
    assert person.kind == "person"


def test_a_body_with_the_surname_of_the_story_is_its_bearer() -> None:
    known = People("a").add("Ruth Calloway").add("Calloway", to="Ruth Calloway")
    known.add("she", form="pronoun", to="Ruth Calloway")
    entities = link_entities(pile(known, People("b").add("Calloway", "organisation")))
    assert {one.kind for one in entities} == {"person"}


def test_a_company_is_called_by_its_first_word_on_another_page() -> None:
    full = People("a").add("Orfell Dairies", "organisation")
    short = People("b").add("Orfell", "organisation"), People("c").add("Orfell")
    (company,) = link_entities(pile(full, *short))
    assert any("only body" in reason for reason in company.reasons)
    square = People("d").add("Harlan Square", "organisation")
    assert len(link_entities(pile(square, People("e").add("Harlan", "organisation")))) == 2


def judgement(about: str, verdict: str, value: str, retracted: str | None = None) -> Judgement:
    return Judgement(f"judgement-{verdict}", about, verdict, value, "ada", "2031-01-01", retracted)


def test_a_judgement_joins_parts_and_names() -> None:
    page = pile(People("a").add("Ruth Calloway").add("Ruth Ferris"))
    before = link_entities(page)
    one, other = named(before, "Ruth Calloway"), named(before, "Ruth Ferris")
    (joined,) = link_entities(page, (judgement(one.id, "same", other.id),))
    assert "ada decided that they are the same" in joined.reasons
    again = link_entities(page, (judgement(one.id, "same", other.id, "2031-01-02"),))
    assert len(again) == 2
    renamed = link_entities(page, (judgement(one.id, "name", "Dame Ruth"),))
    assert named(renamed, "Ruth Calloway").name == "Dame Ruth"


def test_a_judgement_keeps_apart() -> None:
    page = pile(People("a").add("Ruth A. Calloway"), People("b").add("Ruth Calloway"))
    (entity,) = link_entities(page)
    apart = link_entities(page, (judgement(entity.id, "not same", "Ruth A. Calloway"),))
    other = link_entities(page, (judgement(entity.id, "not same", "Ruth Calloway"),))
    assert 2 in (len(apart), len(other))
