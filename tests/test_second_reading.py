"""Pages without a day of their own, read beside the dated pages of their story."""

import hand_built

from dateline.engines import open_engine
from dateline.linking import as_of
from dateline.models import Models
from dateline.pipeline import build_record
from dateline.records import Page, Reading, Record
from dateline.second_reading import lent
from dateline.settings import Settings

SETTINGS = Settings()
DATED = hand_built.page_of(
    "dated.txt",
    "Trawler rams bell\n\nPublished 7 May 2021\n\nThe trawler Ostrava rammed the Karsholm bell in"
    " Port Veld on Thursday, harbour master Ilse Brandt said. Divers will raise the Karsholm bell"
    " on Monday. The Veld Museum wants to show it.\n",
)
UNDATED = hand_built.page_of(
    "undated.txt",
    "Divers raise bell\n\nDivers raised the Karsholm bell in Port Veld on May 10, harbour master"
    " Ilse Brandt said. The trawler Ostrava had rammed it on May 6. The bell will be shown in the"
    " Veld Museum.\n",
)
ELSEWHERE = hand_built.page_of(
    "elsewhere.txt",
    "Senate votes\n\nThe senate of Aurelia voted for the budget on March 3. Senator Oke called it"
    " the hardest vote of her life.\n",
)


def record_of(*pages: Page, known: Record | None = None) -> Record:
    kept = zip(known.articles, known.readings, strict=True) if known else ()
    return build_record(
        pages, SETTINGS, open_engine("local", SETTINGS), known={one[0].page: one for one in kept}
    )


def reading_of(record: Record, page: Page) -> Reading:
    name = next(one.id for one in record.articles if one.page == page.id)
    return next(one for one in record.readings if one.article == name)


def test_an_undated_page_takes_its_year_from_a_dated_one_and_its_days_resolve(
    models: Models,
) -> None:
    record = record_of(DATED, UNDATED, ELSEWHERE)
    reading = reading_of(record, UNDATED)
    assert reading.dating.when.edtf.startswith("2021-05")
    assert not reading.dating.stated
    assert {time.value for time in reading.times} == {"2021-05-10", "2021-05-06"}
    assert lent(reading)
    assert not lent(reading_of(record, ELSEWHERE))
    assert not lent(reading_of(record, DATED))


def test_the_order_and_what_was_read_before_make_no_difference(models: Models) -> None:
    fresh = record_of(DATED, UNDATED, ELSEWHERE)
    assert record_of(UNDATED, ELSEWHERE, DATED) == fresh
    assert record_of(DATED, UNDATED, ELSEWHERE, known=fresh) == fresh
    alone = record_of(UNDATED, ELSEWHERE)
    assert not lent(reading_of(alone, UNDATED))
    assert record_of(DATED, UNDATED, ELSEWHERE, known=alone) == fresh
    assert record_of(UNDATED, ELSEWHERE, known=fresh) == alone


def test_back_in_time_no_clue_points_at_a_page_that_is_left_out(models: Models) -> None:
    record = record_of(DATED, UNDATED)
    latest = reading_of(record, UNDATED).dating.when.latest
    assert latest is not None
    kept = {article.id for article in as_of(record, latest).articles}
    for reading in as_of(record, latest).readings:
        assert all(clue.citation.article in kept for clue in reading.dating.clues)
