"""The documentation is complete: every command, option, record, word, setting and key."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from dateline import records
from dateline.cli import COMMANDS, parser
from dateline.exports.contract import Export
from dateline.judgements import VERDICTS
from dateline.settings import Settings
from dateline.shows import VIEWS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"

LISTS = {
    "Status": records.Status,
    "Attitude": records.Attitude,
    "TransferStatus": records.TransferStatus,
    "Outcome": records.Outcome,
    "DisagreementKind": records.DisagreementKind,
    "LineageKind": records.LineageKind,
    "PartKind": records.PartKind,
    "EntityKind": records.EntityKind,
    "Genre": records.Genre,
    "Grain": records.Grain,
}


def commands() -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices.items()


def section(page: str, heading: str) -> str:
    text = (DOCS / page).read_text()
    return re.split(r"^## ", text.split(f"\n## {heading}\n", 1)[1], maxsplit=1, flags=re.M)[0]


def options(command: argparse.ArgumentParser) -> Iterator[str]:
    for action in command._actions:
        if isinstance(action, argparse._SubParsersAction):
            for inner in action.choices.values():
                yield from options(inner)
        else:
            yield from (word for word in action.option_strings if word.startswith("--"))


def test_every_command_is_in_the_table_and_in_the_documentation() -> None:
    assert {name for name, _ in commands()} == COMMANDS.keys()
    for name, command in commands():
        text = section("commands.md", name)
        for option in options(command):
            assert option in text or option == "--help", f"{name} {option}"


def test_every_view_is_explained() -> None:
    text = section("commands.md", "show")
    assert [view for view in VIEWS if f"| `{view}` |" not in text] == []


def test_every_setting_is_explained_with_its_default() -> None:
    text = (DOCS / "settings.md").read_text()
    for field in msgspec.structs.fields(Settings):
        default = str(field.default).lower() if isinstance(field.default, bool) else field.default
        assert f"| `{field.name}` | `{default}` |" in text


def test_every_record_and_every_field_is_explained() -> None:
    text = (DOCS / "records.md").read_text()
    for name, record in vars(records).items():
        if isinstance(record, type) and issubclass(record, msgspec.Struct):
            row = re.search(rf"^\| `{name}` \|(.*)$", text, re.M)
            if record is not msgspec.Struct:
                assert row, name
                missing = [one for one in record.__struct_fields__ if f"`{one}`" not in row[1]]
                assert missing == [], name


@pytest.mark.parametrize("name", sorted(LISTS))
def test_every_word_of_the_closed_lists_is_explained(name: str) -> None:
    text = (DOCS / "statuses.md").read_text()
    assert [word for word in get_args(LISTS[name]) if f"`{word}`" not in text] == []


def test_every_verdict_is_explained() -> None:
    text = (DOCS / "judgements.md").read_text()
    assert [verdict for verdict in VERDICTS if f"| `{verdict}` |" not in text] == []


def test_every_key_of_the_export_is_explained() -> None:
    text = (DOCS / "export.md").read_text()
    for field in msgspec.structs.fields(Export):
        assert f"`{field.name}`" in text
        kind = get_args(field.type)[0] if get_args(field.type) else None
        if kind is not None:
            row = re.search(rf"^\| `{field.name}` \|(.*)$", text, re.M)
            assert row, field.name
            missing = [one for one in kind.__struct_fields__ if f"`{one}`" not in row[1]]
            assert missing in (["id"], []), field.name


@pytest.mark.parametrize(
    "page", [*sorted(DOCS.rglob("*.md")), ROOT / "README.md"], ids=lambda page: page.name
)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text()):
        assert (page.parent / target).exists(), target
