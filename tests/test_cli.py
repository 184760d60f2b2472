"""The command line from pages to report, with the language model."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import hand_built
import jsonschema
import pytest

from dateline.cli import main
from dateline.exports.contract import schema
from dateline.store import open_store

PAGES = {
    "a/one.txt": hand_built.FIRST.replace("May 3 -", "May 3, 2031 -"),
    "b/two.txt": hand_built.SECOND,
    "c/three.txt": hand_built.THIRD,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("pages")
    for name, text in PAGES.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text)
    return root


@pytest.fixture(scope="module")
def story(folder: Path) -> Path:
    path = folder.parent / "built.dateline"
    assert main(["build", str(folder), "--story", str(path)]) == 0
    return path


def by_hand(folder: Path) -> str:
    """The address of a story file with the hand-built record."""
    path = str(folder / "hand.dateline")
    store = open_store(path, create=True)
    with store.writing():
        store.save(hand_built.pages(), hand_built.record(), "reader-1")
    store.close()
    return path


def exported(story: Path | str, out: Path, *more: str) -> dict[str, Any]:
    words = ["export", "--format", "json", "--story", str(story), "--out", str(out), *more]
    assert main(words) == 0
    document: dict[str, Any] = json.loads(out.read_bytes())
    jsonschema.validate(document, schema())
    return document


def test_what_is_built_can_be_exported(story: Path, tmp_path: Path) -> None:
    document = exported(story, tmp_path / "out.json")
    assert sorted(one["path"] for one in document["articles"]) == sorted(PAGES)
    texts = {one["id"]: one["text"] for one in document["articles"]}
    for event in document["events"]:
        span = event["span"]
        assert span["quote"] == texts[span["article"]][span["start"] : span["end"]]


def test_the_order_of_the_paths_and_the_engine_make_no_difference(
    folder: Path, story: Path, tmp_path: Path
) -> None:
    exported(story, tmp_path / "one.json")
    earlier = tmp_path / "earlier"
    for name, text in (("b/two.txt", PAGES["b/two.txt"]), ("c/three.txt", "Since replaced.\n" * 9)):
        (earlier / name).parent.mkdir(parents=True)
        (earlier / name).write_text(text)
    other = tmp_path / "other.dateline"
    build = ["build", "--story", str(other), "--engine", "pool", "--workers", "2"]
    main([*build, str(earlier)])
    assert main([*build, str(folder)]) == 0
    assert main(build) == 0
    exported(other, tmp_path / "two.json")
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_a_page_is_added_and_replaced_by_its_location(folder: Path, tmp_path: Path) -> None:
    story = str(tmp_path / "story")
    root = tmp_path / "pages"
    (root / "a").mkdir(parents=True)
    (root / "a/one.txt").write_text(PAGES["a/one.txt"])
    assert main(["build", str(root), "--story", story]) == 0
    (root / "a/one.txt").unlink()
    (root / "c").mkdir()
    (root / "c/three.txt").write_text(PAGES["c/three.txt"])
    assert main(["build", str(root), "--story", story]) == 0
    (root / "c/three.txt").write_text(PAGES["c/three.txt"].replace("May 7", "May 8"))
    assert main(["build", str(root), "--story", story]) == 0
    articles = exported(story, tmp_path / "out.json")["articles"]
    assert sorted(one["path"] for one in articles) == ["a/one.txt", "c/three.txt"]
    assert "May 8" in next(one["text"] for one in articles if one["path"] == "c/three.txt")


def test_a_failed_item_is_listed_and_the_rest_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "pages"
    root.mkdir()
    (root / "good.txt").write_text(PAGES["b/two.txt"])
    (root / "empty.txt").touch()
    assert main(["build", str(root), "--story", str(tmp_path / "story"), "--json"]) == 1
    out, err = capsys.readouterr()
    summary = json.loads(out)
    assert summary["articles"] == 1
    assert [one["item"] for one in summary["failures"]] == ["empty.txt"]
    assert "empty.txt" in err


def test_where_nothing_can_be_read_nothing_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").touch()
    story = tmp_path / "story"
    assert main(["build", str(tmp_path / "empty.txt"), "--story", str(story)]) == 2
    assert main(["build", str(tmp_path / "nowhere"), "--story", str(story)]) == 2
    assert main(["show", "timeline", "--story", str(story)]) == 2
    assert not story.exists()
    assert "there is no such file or folder" in capsys.readouterr().err


def test_as_of_a_day_later_pages_are_gone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = exported(by_hand(tmp_path), tmp_path / "out.json", "--as-of", "2031-05-04")
    assert [one["path"] for one in document["articles"]] == ["a/one.txt"]
    assert {one["span"]["article"] for key in ("events", "claims") for one in document[key]} == {
        document["articles"][0]["id"]
    }
    assert "their day is not known: c/three.txt" in capsys.readouterr().err


def test_a_view_as_json_is_one_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "transfers", "--json", "--story", by_hand(tmp_path)]) == 0
    assert json.loads(capsys.readouterr().out).keys() == {"version", "transfers"}


def test_a_report_is_written(tmp_path: Path) -> None:
    out = tmp_path / "story.html"
    assert main(["report", "--story", by_hand(tmp_path), "--out", str(out)]) == 0
    assert out.read_text().startswith("<!DOCTYPE html>")


def test_a_judgement_changes_the_record_until_it_is_taken_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = by_hand(tmp_path)
    judge = ["judge", "add", "event-gift", "status", "denied", "--who", "Ada", "--story", story]
    assert main(judge) == 0
    name = capsys.readouterr().out.strip()

    def status() -> str:
        events = exported(story, tmp_path / "out.json")["events"]
        return next(one["status"] for one in events if one["id"] == "event-gift")

    assert status() == "denied"
    assert main(["judge", "retract", name, "--story", story]) == 0
    assert status() == "happened"
    assert main(["judge", "list", "--story", story]) == 0
    assert "taken back" in capsys.readouterr().out
    assert main(["judge", "add", "event-nowhere", "no event", "--story", story]) == 2


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["build", ".", "--set", "colour=red"], "no such setting"),
        (["build", ".", "--set", "workers=many"], "workers"),
        (["build", ".", "--workers", "3"], "the engine local always uses one process"),
        (["evaluate", "nothing", "--data", "."], "no such measurement"),
    ],
)
def test_a_wrong_word_is_explained(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    assert message in capsys.readouterr().err


def test_showing_loads_no_language_model(tmp_path: Path) -> None:
    program = (
        "import sys; from dateline.cli import main; code = main(sys.argv[1:]);"
        "assert 'spacy' not in sys.modules, 'spaCy was loaded'; sys.exit(code)"
    )
    story = by_hand(tmp_path)
    for more in ([], ["--as-of", "2031-05-04"]):
        words = ["show", "timeline", "--story", story, *more]
        subprocess.run([sys.executable, "-c", program, *words], check=True, capture_output=True)
