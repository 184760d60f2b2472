"""The story file: whole or not at all, whatever happens to it."""

import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import hand_built
import pytest

from dateline.errors import StopError
from dateline.records import Record
from dateline.store import open_store
from dateline.store.sqlite import SqliteStore


def kept(path: Path) -> Record:
    store = open_store(str(path))
    try:
        return store.record()
    finally:
        store.close()


def save(path: Path, record: Record) -> None:
    store = open_store(str(path), create=True)
    with store.writing():
        store.save(hand_built.pages(), record, "reader-1")
    store.close()


def dump(path: Path) -> list[str]:
    with sqlite3.connect(path) as connection:
        return list(connection.iterdump())


def test_the_same_record_gives_the_same_file_content(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    save(one, hand_built.record())
    save(two, hand_built.record())
    save(two, hand_built.record())
    assert dump(one) == dump(two)


def test_a_build_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "story"
    save(path, hand_built.record())
    before = dump(path)
    store = open_store(str(path), create=True)
    with pytest.raises(ZeroDivisionError), store.writing():
        store.save((), Record(), "reader-2")
        raise ZeroDivisionError
    store.close()
    assert dump(path) == before


KILLED_HALF_WAY = """
import os, signal, sys
from dateline.records import Record
from dateline.store import open_store
store = open_store(sys.argv[1], create=True)
store._connection.execute("PRAGMA cache_size = 1")  # so that half of it reaches the disk
with store.writing():
    store.save((), Record(), "reader-2")
    for number in range(2000):
        store._run("INSERT INTO failures VALUES (?, ?)", f"failure-{number:09}", "x" * 1000)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_build_that_is_killed_leaves_the_earlier_record_whole(tmp_path: Path) -> None:
    path = tmp_path / "story"
    save(path, hand_built.record())
    size = path.stat().st_size
    done = subprocess.run([sys.executable, "-c", KILLED_HALF_WAY, str(path)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert path.stat().st_size > size, "nothing was half-way written: the test proves nothing"
    assert kept(path).linked == hand_built.record().linked


def test_a_copy_of_the_file_is_a_backup(tmp_path: Path) -> None:
    save(tmp_path / "story", hand_built.record())
    assert [path.name for path in tmp_path.iterdir()] == ["story"]
    shutil.copy(tmp_path / "story", tmp_path / "copy")
    assert kept(tmp_path / "copy") == kept(tmp_path / "story")


def test_a_file_in_which_nothing_was_kept_is_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "story"
    store = open_store(str(path), create=True)
    with store.writing():
        assert store.pages() == ()
    store.close()
    assert not path.exists()


def test_a_second_writer_is_told_to_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.store.sqlite.WAIT_SECONDS", 0.05)
    path = tmp_path / "story"
    save(path, hand_built.record())
    first, second = open_store(str(path)), open_store(str(path))
    with first.writing():
        assert second.record() == kept(path), "a reader goes on beside the writer"
        with pytest.raises(StopError, match=r"story: .*locked \(another command"), second.writing():
            pass


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"no database at all, but a letter to the editor" * 9, "not a database"),
        (b"SQLite format 3\0" + b"\xff" * 4000, "story file cannot be used"),
    ],
)
def test_what_is_no_story_file_is_said_to_be_none(
    tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "story"
    path.write_bytes(content)
    with pytest.raises(StopError, match=words):
        open_store(str(path)).record()
    assert path.read_bytes() == content


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "story"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmarks (address TEXT)")
    connection.close()
    with pytest.raises(StopError, match="another program's database"):
        open_store(str(path), create=True)


def test_a_newer_story_file_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "story"
    save(path, hand_built.record())
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(StopError, match="newer version"):
        open_store(str(path))


def test_a_damaged_record_is_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "story"
    save(path, hand_built.record())
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE readings SET reading_body = '{}'")
    connection.close()
    with pytest.raises(StopError, match="damaged"):
        kept(path)
    store = open_store(str(path))
    assert store.pages() == hand_built.pages(), "it can be built again from its pages"
    store.close()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(StopError, match="folder is there and writable"):
        store = open_store(str(tmp_path / "nowhere" / "story"), create=True)
        assert isinstance(store, SqliteStore)


def test_there_is_no_story_where_there_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(StopError, match="dateline build"):
        open_store(str(tmp_path / "story"))
    with pytest.raises(StopError, match="postgresql://"):
        open_store("postgresql://host/story")
