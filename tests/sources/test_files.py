import os

import msgspec
import pytest

from dateline.errors import StopError
from dateline.records import Failure, Page
from dateline.settings import Settings
from dateline.sources.files import read

SETTINGS = Settings()


def pages(items):
    return [item for item in items if isinstance(item, Page)]


def failures(items):
    return {item.item: item.reason for item in items if isinstance(item, Failure)}


def test_a_folder_is_read_in_the_order_of_its_paths_and_hidden_files_are_passed_over(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "one.TXT").write_text("Rain fell on Arvik.")
    (tmp_path / "a.html").write_text("<html><body>Rain</body></html>")
    (tmp_path / ".hidden.txt").write_text("not me")
    found = list(read(str(tmp_path), SETTINGS))
    assert [(page.location, page.media_type) for page in pages(found)] == [
        ("a.html", "text/html"),
        ("b/one.TXT", "text/plain"),
    ]
    assert found == list(read(str(tmp_path), SETTINGS))


def test_what_is_no_page_becomes_a_failure_and_the_rest_is_read(tmp_path):
    (tmp_path / "empty.txt").write_bytes(b" \n")
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00")
    (tmp_path / "table.csv").write_text("a,b")
    (tmp_path / "large.txt").write_text("x" * 200)
    (tmp_path / "good.txt").write_text("Rain fell on Arvik.")
    found = list(read(str(tmp_path), Settings(max_page_bytes=100)))
    assert [page.location for page in pages(found)] == ["good.txt"]
    reasons = failures(found)
    assert sorted(reasons) == ["empty.txt", "image.txt", "large.txt", "table.csv"]
    assert "empty" in reasons["empty.txt"]
    assert "max_page_bytes" in reasons["large.txt"]


def test_a_single_file_is_located_by_its_name(tmp_path):
    (tmp_path / "one.txt").write_text("Rain fell.")
    (page,) = pages(read(str(tmp_path / "one.txt"), SETTINGS))
    assert page.location == "one.txt"


def test_lines_of_json_are_pages_and_broken_ones_failures(tmp_path):
    lines = [
        '{"id": "x", "text": "Rain fell."}',
        "{broken",
        "",
        '{"text": "Snow fell."}',
        '{"id": "x", "text": "Rain fell."}',
        '{"text": ""}',
        '["no object"]',
        "[" * 100_000,
    ]
    (tmp_path / "all.jsonl").write_text("\n".join(lines))
    found = list(read(str(tmp_path), SETTINGS))
    assert [page.location for page in pages(found)] == ["all.jsonl#x", "all.jsonl#4", "all.jsonl#5"]
    assert sorted(failures(found)) == [f"all.jsonl#{n}" for n in (2, 6, 7, 8)]
    assert msgspec.json.decode(pages(found)[0].content)["text"] == "Rain fell."


def test_a_line_too_long_is_a_failure_and_the_next_is_read(tmp_path):
    long = '{"text": "' + "x" * 500 + '"}'
    (tmp_path / "all.jsonl").write_text(long + '\n{"text": "Rain fell."}\n')
    found = list(read(str(tmp_path), Settings(max_page_bytes=100)))
    assert [page.location for page in pages(found)] == ["all.jsonl#2"]
    assert list(failures(found)) == ["all.jsonl#1"]


def test_two_identical_files_are_two_pages(tmp_path):
    (tmp_path / "a.txt").write_text("Rain fell.")
    (tmp_path / "b.txt").write_text("Rain fell.")
    first, second = pages(read(str(tmp_path), SETTINGS))
    assert first.digest == second.digest
    assert first.id != second.id


def test_wide_text_without_a_mark_is_text(tmp_path):
    (tmp_path / "wide.txt").write_bytes("Rain fell on Arvik in the night.".encode("utf-16-le"))
    assert len(pages(read(str(tmp_path), SETTINGS))) == 1


@pytest.mark.skipif(os.name != "posix", reason="links are made as POSIX does")
def test_a_folder_that_links_to_itself_is_read_once(tmp_path):
    (tmp_path / "a.txt").write_text("Rain fell.")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    found = list(read(str(tmp_path), SETTINGS))
    assert [page.location for page in pages(found)] == ["a.txt"]
    assert list(failures(found)) == ["gone.txt"]


def test_nothing_at_the_location_stops(tmp_path):
    with pytest.raises(StopError):
        list(read(str(tmp_path / "nowhere"), SETTINGS))
