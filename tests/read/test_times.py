"""Times: recognised by pattern, resolved on the page's day, on the text or on an event."""

from datetime import date

import pytest

from dateline.models import Models
from dateline.read.time_grounds import Ground
from dateline.read.time_resolving import resolve
from dateline.read.times import find_expressions, find_times
from dateline.records import Article, Dating, Part, PartKind, Time, When

THURSDAY = date(2023, 9, 7)


def value_of(text: str, day: date = THURSDAY, direction: str = "") -> str:
    """The value of the only expression in `text`."""
    (one,) = find_expressions(text)
    return resolve(one.meaning, Ground(day, direction=direction)).value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on 2021-03-05", "2021-03-05"),
        ("on 9-Dec-19", "2019-12-09"),
        ("Mon 6 Jan 2020 17.45 GMT", "2020-01-06T17:45"),
        ("on 2021/7/5", "2021-07-05"),
        ("on 13.11.2021", "2021-11-13"),
        ("on the 4th of March, 1997", "1997-03-04"),
        ("in early 2021", "2021"),
        ("in the 1980s", "198"),
        ("in the 21st century", "20"),
        ("in the third quarter of 2020", "2020-Q3"),
        ("in the fall of 2019", "2019-FA"),
        ("on Thanksgiving", "2023-11-23"),
        ("yesterday morning", "2023-09-06TMO"),
        ("last week", "2023-W35"),
        ("last fall", "2022-FA"),
        ("three months ago", "2023-06"),
        ("two-week", "P2W"),
        ("for two and a half years", "P2Y6M"),
        ("every Monday", "XXXX-WXX-1"),
        ("at 7:15 p.m. Tuesday", "2023-09-05T19:15"),
        ("overnight", "2023-09-07TNI"),
        ("overnight Wednesday", "2023-09-06TNI"),
        ("at 3:04 a.m. on Monday", "2023-09-04T03:04"),
        ("at 1904 GMT", "2023-09-07T19:04"),
        ("the week of Aug. 21", "2023-W34"),
        ("the year before,", "2022"),
    ],
)
def test_values(text: str, value: str) -> None:
    found = [resolve(one.meaning, Ground(THURSDAY)).value for one in find_expressions(text)]
    assert value in found


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May spoke",
        "it may rain",
        "a 13-year-old boy",
        "room A-2020",
        "2,000 people and 1500 troops",
        "he is in his 30s",
        "a second group",
        "the Winter Games",
        "on the Today show",
        'ABC\'s "This Week," a show',
        "Play Video 0:53",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert find_expressions(text) == []


def test_a_weekday_points_where_its_verb_points() -> None:
    assert value_of("on Saturday", direction="future") == "2023-09-09"
    assert value_of("on Monday", direction="past") == "2023-09-04"
    assert value_of("on Thursday", direction="past") == "2023-09-07"


def test_a_day_without_a_year_is_the_nearest() -> None:
    assert value_of("on Dec. 28", date(2024, 1, 3), "past") == "2023-12-28"
    assert value_of("on Jan. 4", date(2023, 12, 28), "future") == "2024-01-04"


def test_figures_that_may_be_two_days_stay_open() -> None:
    (one,) = find_expressions("on 03/11/2021")
    open_both = resolve(one.meaning, Ground(THURSDAY))
    assert open_both.when == When(date(2021, 3, 11), date(2021, 11, 3))
    assert resolve(one.meaning, Ground(THURSDAY, day_first=True)).value == "2021-11-03"


def read(models: Models, text: str, when: When, kind: PartKind = "body") -> dict[str, Time]:
    """The times of an article of one part, under their words."""
    article = Article("article-1", "page-1", text, (Part(0, len(text), kind),))
    times = find_times(article, models.parse(article), Dating(article.id, when, True))
    return {text[one.span.start : one.span.end]: one for one in times}


DAY = When(THURSDAY, THURSDAY, "day")


def test_tense_comes_from_the_parse(models: Models) -> None:
    text = (
        "The Orvane council said Thursday that a vote will be held on Saturday."
        " Mayor Tessa Brill resigned Monday. The fair runs from Sunday to Wednesday."
    )
    times = read(models, text, DAY)
    assert times["Saturday"].value == "2023-09-09"
    assert times["Thursday"].value == "2023-09-07"
    assert times["Monday"].value == "2023-09-04"
    assert times["Sunday to Wednesday"].when == When(date(2023, 9, 10), date(2023, 9, 13))


def test_an_event_of_the_text_is_an_anchor(models: Models) -> None:
    text = "The regatta was held in July.\nA day before the regatta, the harbour was closed."
    time = read(models, text, DAY)["A day"]
    assert time.anchor == "event"
    assert time.when == When(date(2023, 7, 1), date(2023, 7, 30))


def test_a_page_of_unknown_day_leaves_relative_times_open(models: Models) -> None:
    times = read(models, "It closed yesterday, as it did in 2019.", When())
    assert (times["yesterday"].when, times["yesterday"].value) == (None, "XXXX-XX-XX")
    assert times["2019"].value == "2019"


def test_an_interval_of_days_gives_an_interval(models: Models) -> None:
    week = When(date(2023, 9, 4), date(2023, 9, 10))
    time = read(models, "The bridge opened yesterday.", week)["yesterday"]
    assert time.when == When(date(2023, 9, 3), date(2023, 9, 9))
    assert time.value == "2023-09-XX"


def test_a_caption_does_not_lean_on_the_page(models: Models) -> None:
    times = read(models, "Ana Rook waves on Tuesday.", DAY, "caption")
    assert times["Tuesday"].when is None


def test_a_weekday_of_two_weeks_goes_with_the_days_that_are_given(models: Models) -> None:
    days = When(date(2023, 7, 27), date(2023, 8, 1))
    text = "The regatta of July 27 drew crowds. It had opened on Tuesday, the club said."
    assert read(models, text, days)["Tuesday"].when == When(
        date(2023, 7, 25), date(2023, 7, 25), "day"
    )


def test_the_ends_of_a_range_are_read_together(models: Models) -> None:
    text = "Orvane sold 40 boats between March and August 2022. The fair was open from Aug. 28"
    times = read(models, f"{text} until Sunday.", DAY)
    assert times["March"].value == "2022-03"
    assert times["Sunday"].value == "2023-09-03"


def test_a_quoted_day_counts_from_the_day_of_the_quotation(models: Models) -> None:
    times = read(models, '"We will sail tomorrow," Brill said on Tuesday.', DAY)
    assert times["tomorrow"].value == "2023-09-06"


def test_an_event_may_have_its_day_beside_it(models: Models) -> None:
    times = read(models, "The ferry sank two days before Sunday's vote.", DAY)
    assert times["two days"].value == "2023-09-01"


def test_a_clause_is_no_event_that_others_tell_of(models: Models) -> None:
    text = (
        "Last week workers took a ship.\nIt closed in 2003, five years after Orvane built a ship."
    )
    assert read(models, text, DAY)["five years"].when is None


def test_what_comes_after_a_month_is_spread_over_it(models: Models) -> None:
    text = "The regatta was held in July. Three days later, the harbour was closed."
    time = read(models, text, DAY)["Three days later"]
    assert time.when == When(date(2023, 7, 4), date(2023, 8, 3))


def test_two_days_of_one_sentence_are_of_one_season(models: Models) -> None:
    text = "The tour, which opens on May 16, included two nights on May 22 at Orvane."
    times = read(models, text, When(date(2024, 2, 6), date(2024, 2, 6), "day"))
    assert times["May 22"].value == "2024-05-22"


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("The board will decide later this year.", "later this year", ("2023-09-07", "2023-12-31")),
        ("The team plays again in three days.", "three days", ("2023-09-10", "2023-09-10")),
        ("The council planned a vote for Saturday.", "Saturday", ("2023-09-09", "2023-09-09")),
        ("It was delayed until at least Monday.", "Monday", ("2023-09-11", "2023-09-11")),
        ("It is to resume talks on Monday.", "Monday", ("2023-09-11", "2023-09-11")),
        ("It was signed today, Sept. 5, 2023.", "today", ("2023-09-05", "2023-09-05")),
        ("The ship sails Saturday.", "Saturday", ("2023-09-09", "2023-09-09")),
    ],
)
def test_days_of_whole_sentences(
    models: Models, text: str, words: str, when: tuple[str, str]
) -> None:
    first, last = (date.fromisoformat(day) for day in when)
    found = read(models, text, DAY)[words].when
    assert found is not None
    assert (found.earliest, found.latest) == (first, last)


def test_a_game_has_quarters_of_its_own(models: Models) -> None:
    game = "Ana Rook scored a touchdown late in the third quarter of the game."
    assert read(models, game, DAY) == {}
    sales = "Revenue rose in the second quarter, the company reported."
    assert read(models, sales, DAY)["the second quarter"].value == "2023-Q2"


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("His motive for the shooting on Sunday is unknown.", "Sunday", "2023-09-03"),
        ("The tie-up was proposed on Tuesday.", "Tuesday", "2023-09-05"),
        ("The council called a meeting for Saturday.", "Saturday", "2023-09-09"),
        ("The flight left Orvane at 11:36 am local time on Tuesday.", "", "2023-09-05"),
        ("It is said to have been built on Monday.", "Monday", "2023-09-04"),
    ],
)
def test_where_a_weekday_points(models: Models, text: str, words: str, day: str) -> None:
    times = read(models, text, DAY)
    (found,) = [time for name, time in times.items() if words in name]
    assert found.when is not None
    assert found.when.earliest == date.fromisoformat(day)


def test_a_day_that_is_known_by_its_date_keeps_its_year(models: Models) -> None:
    text = "The law followed the Sept. 11 attacks. The fair opens on the Sept. 11 holiday."
    found = find_times(
        Article("article-1", "page-1", text, (Part(0, len(text), "body"),)),
        models.parse(Article("article-1", "page-1", text, (Part(0, len(text), "body"),))),
        Dating("article-1", DAY, True),
    )
    assert [time.value for time in found] == ["2001-09-11", "2023-09-11"]


def test_the_night_before_stays_open_where_no_day_was_named(models: Models) -> None:
    assert read(models, "She had slipped the night before.", DAY)["the night before"].when is None


def test_what_is_moved_from_one_day_to_another_spans_none() -> None:
    found = find_expressions("The agency postponed the launch from Tuesday to Thursday.")
    assert [one.meaning.kind for one in found] == ["weekday", "weekday"]
