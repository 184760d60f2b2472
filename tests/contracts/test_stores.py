"""What every store must do, whatever keeps it."""

from collections.abc import Iterator
from pathlib import Path

import hand_built
import msgspec
import pytest

from dateline.records import Record
from dateline.store import STORES, Store, open_store


@pytest.fixture(params=sorted(STORES))
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    addresses = {"file": str(tmp_path / "story.dateline")}
    opened = open_store(addresses[request.param], create=True)
    yield opened
    opened.close()


def save(store: Store, record: Record) -> None:
    with store.writing():
        store.save(hand_built.pages(), record, "reader-1")
        for judgement in record.judgements:
            store.judge(judgement)


def test_what_is_saved_comes_back(store: Store) -> None:
    record = hand_built.record()
    save(store, record)
    assert store.record() == record
    assert store.pages() == hand_built.pages()


def test_what_was_read_is_known_to_the_same_reader_alone(store: Store) -> None:
    record = hand_built.record()
    save(store, record)
    assert store.known("reader-2") == {}
    known = store.known("reader-1")
    assert {article.page: article for article, _ in known.values()}.keys() == known.keys()
    assert {reading.article for _, reading in known.values()} == {
        reading.article for reading in record.readings
    }


def test_a_save_keeps_the_judgements_and_nothing_else(store: Store) -> None:
    record = hand_built.record()
    save(store, record)
    with store.writing():
        store.save((), Record(), "reader-2")
    assert store.record() == Record(judgements=record.judgements)
    assert store.pages() == ()


def test_linking_again_changes_the_links_alone(store: Store) -> None:
    record = hand_built.record()
    save(store, record)
    linked = msgspec.structs.replace(record.linked, transfers=())
    with store.writing():
        store.relink(linked)
    assert store.record() == msgspec.structs.replace(record, linked=linked)


def test_a_judgement_takes_the_place_of_one_with_its_id(store: Store) -> None:
    record = hand_built.record()
    save(store, record)
    later = msgspec.structs.replace(record.judgements[0], retracted_at="2031-07-01T00:00Z")
    with store.writing():
        store.judge(later)
    assert store.record().judgements == (later,)
