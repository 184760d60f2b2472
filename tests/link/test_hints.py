"""What dated pages say of the day of an undated one: only those near it, and only from outside."""

from datetime import timedelta

import msgspec

from dateline.link.hints import find_hints
from dateline.link.pile import Pile
from dateline.records import Clue, Time, When

from .build import PageBuilder, day

UNDATED = (
    "Divers raised the Karsholm bell in Port Veld on May 12, five days after the trawler Ostrava"
    " rammed it. Harbour master Ilse Brandt said on Tuesday that the bell would be shown in the"
    " Veld Museum."
)
DATED = (
    "The trawler Ostrava rammed the Karsholm bell in Port Veld, harbour master Ilse Brandt said."
    " Divers will raise the bell on May 12. The Veld Museum wants to show it."
)
AFTER = (
    "Harbour master Ilse Brandt said on Tuesday that the Karsholm bell would be shown in the Veld"
    " Museum. Divers raised it in Port Veld."
)
ELSEWHERE = (
    "The senate of Aurelia voted for the budget after a long night. Senator Oke called it the"
    " hardest vote of her life."
)


def pile(*builders: PageBuilder) -> Pile:
    ordered = sorted(builders, key=lambda one: one.article.id)
    return Pile(
        tuple(one.article for one in ordered),
        tuple(msgspec.structs.replace(one.reading, times=_times(one)) for one in ordered),
    )


def _times(builder: PageBuilder) -> tuple[Time, ...]:
    wanted = {"May 12": "2031-05-12", "Tuesday": "2031-05-13"} if builder.dating.stated else {}
    return tuple(
        Time(phrase, builder.article.id, builder.span(phrase), "DATE", value, day(value))
        for phrase, value in wanted.items()
        if phrase in builder.article.text
    )


def clues_of(pile: Pile, builder: PageBuilder) -> tuple[Clue, ...]:
    return dict(find_hints(pile)).get(builder.article.id, ())


def test_a_dated_page_gives_the_year_and_the_week_to_an_undated_one() -> None:
    undated = PageBuilder(UNDATED)
    before, after = PageBuilder(DATED, "2031-05-09"), PageBuilder(AFTER, "2031-05-14")
    clues = clues_of(pile(undated, before, after), undated)
    assert {clue.kind for clue in clues} == {"story", "day of story", "weekday of story"}
    for clue in clues:
        assert clue.citation.article in (before.article.id, after.article.id)
    weekday = next(clue for clue in clues if clue.kind == "weekday of story")
    tuesday = day("2031-05-13").earliest
    assert tuesday is not None
    assert weekday.when == When(tuesday - timedelta(days=6), tuesday + timedelta(days=6))


def test_a_page_of_another_story_gives_nothing() -> None:
    undated, elsewhere = PageBuilder(UNDATED), PageBuilder(ELSEWHERE, "2031-05-09")
    assert find_hints(pile(undated, elsewhere)) == ()


def test_undated_pages_and_dated_ones_get_nothing_from_undated_ones() -> None:
    undated, other = PageBuilder(UNDATED), PageBuilder(AFTER)
    assert find_hints(pile(undated, other)) == ()
    dated = PageBuilder(DATED, "2031-05-09")
    assert clues_of(pile(undated, dated), dated) == ()
