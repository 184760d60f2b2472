"""Lineage: copies, rewrites, statements, and how many sources stand behind a value."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.link.lineage import link_lineage
from dateline.link.pile import Pile
from dateline.link.roots import roots_of
from dateline.records import Citation

from .build import PageBuilder, pile_of

DAM = (
    "The old dam above Karvel gave way shortly after midnight on Tuesday and the water took the "
    "mill, two bridges and most of the lower town with it. The regional governor asked for boats "
    "and blankets. Nobody had looked at the northern wall since the spring, the keeper of the "
    "reservoir wrote in a letter to the council that was read aloud in the evening."
)
CUT = DAM.replace("The regional governor asked for boats and blankets. ", "")
REWRITE = (
    "Karvel woke to a flood. The old dam above Karvel gave way shortly after midnight on Tuesday "
    "and the water took the mill, two bridges and most of the lower town, neighbours confirmed. "
    "Rescue teams came from three districts and worked through the day with ropes and ladders; "
    "schools stay shut until Monday, and trains to the coast run by way of Ostermund instead. The "
    "river should be back in its bed before the weekend if no more rain falls in the hills."
)
OTHER = (
    "Voters in Lansk choose a new council on Sunday. Four parties stand, and the largest of them "
    "has promised to keep the tram line open. Polling stations close at eight, and a first count "
    "is due before midnight. The outgoing council has sat for five years and passed no budget in "
    "the last of them, because two members left their party in the winter."
)


def shared(pile: Pile) -> Pile:
    return Pile(pile.articles, pile.readings, pile.entities, link_lineage(pile))


def test_copy_rewrite_and_neither() -> None:
    pages = [
        PageBuilder(DAM, "2031-05-06", outlet="Morning Post"),
        PageBuilder(CUT, "2031-05-07", outlet="Evening Post"),
        PageBuilder(REWRITE, "2031-05-07", outlet="Karvel Radio"),
        PageBuilder(OTHER, "2031-05-07", outlet="Lansk Weekly"),
    ]
    ids = [page.article.id for page in pages]
    found = {one.kind: one for one in link_lineage(pile_of(*pages))}
    assert set(found["copy"].articles) == set(ids[:2])
    assert found["copy"].root == ids[0]
    assert set(found["rewrite"].articles) == set(ids[:3])
    for lineage in found.values():
        assert {one.article for one in lineage.evidence} == set(lineage.articles)


@given(st.permutations([DAM, CUT, REWRITE, OTHER]))
def test_order_of_the_pages_does_not_matter(texts: list[str]) -> None:
    pages = [PageBuilder(text) for text in texts]
    pile = Pile(tuple(page.article for page in pages), tuple(page.reading for page in pages))
    again = pile_of(*pages)
    assert link_lineage(pile) == link_lineage(Pile(again.articles, again.readings))


def test_one_holder_on_two_pages_is_one_source() -> None:
    first = PageBuilder("Mayor Ilse Brandt said the bridge over the Tarn reopens on 3 June.")
    second = PageBuilder("The bridge over the Tarn reopens on 3 June, Ilse Brandt said.")
    third = PageBuilder("Engineers have finished the work: the bridge will open on 3 June.")
    first.claim("Ilse Brandt", "the bridge over the Tarn reopens on 3 June")
    second.claim("Ilse Brandt", "The bridge over the Tarn reopens on 3 June")
    pile = shared(pile_of(first, second, third))
    days = [
        Citation(page.article.id, page.span("3 June").start, page.span("3 June").end)
        for page in (first, second, third)
    ]
    assert [one.kind for one in pile.lineages] == ["same statement"]
    assert pile.lineages[0].root == "Ilse Brandt"
    assert roots_of(pile, days[:2]) == 1
    assert roots_of(pile, days) == 2


def test_texts_of_one_agency_and_those_who_cite_it_are_one_source() -> None:
    wire = PageBuilder("Guards at Port Selin fired on a fishing boat.", wire="Selin Press Agency")
    citing = PageBuilder("A fishing boat was fired on at Port Selin, Selin Press Agency said.")
    citing.claim("Selin Press Agency", "A fishing boat was fired on at Port Selin")
    pile = shared(pile_of(wire, citing))
    spans = [
        Citation(one.article.id, one.span("fired").start, one.span("fired").end)
        for one in (wire, citing)
    ]
    assert [one.root for one in pile.lineages] == ["Selin Press Agency"]
    assert roots_of(pile, spans) == 1
