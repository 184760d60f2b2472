"""The page's own date: stated, inferred with its clues, or left open."""

from datetime import date

from dateline.read.dating import find_dating
from dateline.read.dating_days import Band, Hint, interval_of, weigh
from dateline.read.dating_stated import _fits
from dateline.records import Article, Citation, Clue, Dating, Part, PartKind, Span, When


def dated(*parts: tuple[PartKind, str]) -> Dating:
    """The dating of an article out of its parts."""
    text, made = "", []
    for kind, words in parts:
        made.append(Part(len(text), len(text) + len(words) + 1, kind))
        text += words + "\n"
    return find_dating(Article("article-1", "page-1", text, tuple(made)))


def test_the_metadata_states_the_day() -> None:
    found = dated(("body", "It rained."), ("metadata", "published: 2021-04-06T10:00:00+01:00"))
    assert (found.when.edtf, found.stated) == ("2021-04-06", True)


def test_the_date_line_states_the_day_and_an_update_does_not() -> None:
    found = dated(("dateline", "Updated 9 May 2022, published 7 May 2022"), ("body", "It rained."))
    assert (found.when.edtf, found.stated) == ("2022-05-07", True)


def test_the_address_carries_the_day() -> None:
    found = dated(("body", "Rain."), ("metadata", "url: https://orvane.example/2019/11/23/rain"))
    assert found.when.edtf == "2019-11-23"


def test_a_caption_and_a_bio_date_nothing() -> None:
    found = dated(
        ("body", "The pier is closed."),
        ("caption", "The pier on June 19, 2024."),
        ("bio", "Mira Holt joined the paper in June 2018."),
    )
    assert found.when == When() and not found.clues


def test_a_page_without_a_clue_is_open() -> None:
    assert dated(("body", "The pier is closed.")).when == When()


def test_an_anniversary_gives_the_year_that_it_counts_to() -> None:
    text = "Paris held a parade on Tuesday to mark the 220th anniversary of Bastille Day in France."
    found = dated(("body", text))
    assert found.when.earliest and found.when.latest
    assert found.when.earliest.year == found.when.latest.year == 2009
    assert all(clue.citation.article == "article-1" for clue in found.clues)


def test_past_days_lie_before_the_page() -> None:
    text = "The mill burned on March 4, 2016. Police said on March 6, 2016 that nobody was hurt."
    when = dated(("body", text)).when
    assert when.earliest and when.earliest >= date(2015, 11, 1)


def test_a_stated_day_that_the_text_contradicts_is_a_finding() -> None:
    text = (
        "The mill burned on March 4, 2016, and on March 6, 2016 the council met."
        " Earlier in 2016 it had closed. The Covid-19 vaccine was given."
    )
    found = dated(("dateline", "3 May 2004"), ("body", text))
    assert found.when.edtf == "2004-05-03"
    assert "contradiction" in {clue.kind for clue in found.clues}


def test_one_bad_clue_cannot_win() -> None:
    def hint(day: date) -> Hint:
        bands = (Band(day, day, 1.0),)
        return Hint("test", Span(0, 1), When(day, day), bands, 0.0001, 0.9, "")

    good, bad = date(2020, 5, 5), date(2011, 1, 1)
    assert interval_of(weigh([hint(good), hint(good), hint(bad)])) == When(good, good, "day")


def test_the_dating_is_a_function_of_the_article() -> None:
    parts: tuple[PartKind, str] = ("body", "On Tuesday, Feb. 3, the council of Orvane met.")
    assert dated(parts) == dated(parts)


def test_the_month_of_may_is_no_word_of_the_future() -> None:
    clues = dated(("body", "The mill burned in Orvane on May 4. It stood empty on May 6.")).clues
    assert "latest day" in {clue.kind for clue in clues}
    assert "day ahead" not in {clue.kind for clue in clues}


def test_a_day_that_is_scheduled_lies_ahead_unless_somebody_said_so_then() -> None:
    text = "A hearing is scheduled for June 22. The mill burned in Orvane on March 8."
    assert "day ahead" in {clue.kind for clue in dated(("body", text)).clues}
    text = "“The hearing is scheduled for June 22,” the judge said. The mill burned on March 8."
    assert "day ahead" not in {clue.kind for clue in dated(("body", text)).clues}


def test_a_tale_of_several_days_ends_no_earlier_than_its_last() -> None:
    text = (
        "The mill burned on June 4, as was seen earlier in 2019. Police came on June 11, and a"
        " man was charged on June 13. He was seen in Orvane on June 11."
    )
    when = dated(("body", text)).when
    assert when.earliest and when.earliest > date(2019, 6, 11)


def test_clues_of_other_pages_narrow_a_page_and_stay_theirs() -> None:
    text = "Divers raised the bell on May 12."
    article = Article("article-1", "page-1", text, (Part(0, len(text), "body"),))
    lent = Clue(
        "story",
        Citation("article-2", 3, 9),
        When(date(2021, 3, 30), date(2022, 5, 14)),
        0.5,
        "a page that tells of the same things is of 2021-05-14",
    )
    found = find_dating(article, (lent,))
    assert found.when.earliest == date(2021, 5, 12) and not found.stated
    assert found.clues[-1] == lent
    assert find_dating(article).when == When()


def test_a_date_line_without_a_year_gives_the_day_and_the_weekday_of_the_lead_its_year() -> None:
    found = dated(
        ("dateline", "ORVANE, June 17 (Quill Agency) — "),
        ("body", "The Orvane council on Friday closed the pier."),
    )
    assert [clue.kind for clue in found.clues][:1] == ["agency dateline"]
    friday = 4
    fits = [_fits(date(year, 6, 17), friday) for year in (2021, 2022, 2023)]
    assert fits == [0.1, 1.0, 0.3]
