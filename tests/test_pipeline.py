"""The pipeline: which pages a build keeps, and that one bad page costs no other."""

import hand_built
import pytest

from dateline import pipeline
from dateline.models import Models
from dateline.pipeline import merge, read_page
from dateline.records import Failure, Page
from dateline.settings import Settings
from dateline.versions import reader_version


def test_a_page_replaces_those_of_its_location_and_no_others() -> None:
    old, new = hand_built.page_of("a.txt", "old"), hand_built.page_of("a.txt", "new")
    other = hand_built.page_of("b.txt", "other")
    assert set(merge((old, other), (), (new,))) == {new, other}


def test_pages_of_one_location_that_come_together_are_all_kept() -> None:
    pages = (hand_built.page_of("a.txt", "one"), hand_built.page_of("a.txt", "two"))
    assert set(merge((), (), pages)) == set(pages)


def test_a_failure_goes_when_its_item_can_be_read_and_comes_when_it_cannot() -> None:
    page = hand_built.page_of("a.txt", "text")
    failure = Failure("failure-1", "a.txt", "read", "the file is empty")
    assert merge((), (failure,), (page,)) == (page,)
    assert merge((page,), (), (failure,)) == (failure,)
    assert merge((), (failure,), ()) == (failure,)


def test_an_error_nobody_foresaw_is_a_failure_of_that_page(
    monkeypatch: pytest.MonkeyPatch, models: Models
) -> None:
    def clean_page(page: Page, settings: Settings) -> None:
        raise KeyError("odd")

    monkeypatch.setattr(pipeline, "clean_page", clean_page)
    failure = read_page(hand_built.page_of("a.txt", "text"), models, settings=Settings())
    assert isinstance(failure, Failure)
    assert failure.item == "a.txt"
    assert "unforeseen KeyError in test_pipeline.py" in failure.reason


def test_the_version_of_the_reader_follows_what_a_reading_depends_on() -> None:
    version = reader_version(Settings())
    assert reader_version(Settings(workers=8)) == version
    assert reader_version(Settings(day_first=False)) != version
    assert reader_version(Settings(model="another")) != version
