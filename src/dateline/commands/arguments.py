"""The arguments of every command, apart from what the commands import."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from dateline.engines import ENGINES
from dateline.exports import EXPORTS
from dateline.shows import VIEWS

if TYPE_CHECKING:
    Parsers = argparse._SubParsersAction[argparse.ArgumentParser]
else:
    Parsers = object

STORY = "story.dateline"


def add_arguments(parsers: Parsers) -> None:
    """Every command with its arguments."""
    _add_build(parsers)
    _add_show(parsers)
    _add_report(parsers)
    _add_export(parsers)
    _add_judge(parsers)
    _add_evaluate(parsers)
    _add_demo(parsers)


def day(text: str) -> date:
    """The day that an argument names.

    >>> day("2031-05-04")
    datetime.date(2031, 5, 4)
    """
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day, such as 2031-05-04") from error


def count(text: str) -> int:
    """The number above zero that an argument gives.

    >>> count("4")
    4
    """
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number above zero")
    return int(text)


def _add_build(parsers: Parsers) -> None:
    command = _command(parsers, "build", "read pages and link them into the record of a story")
    command.add_argument(
        "paths", nargs="*", metavar="PATH", help="a .txt, .html or .jsonl file, or a folder"
    )
    _story(command)
    _engine(command)
    command.add_argument(
        "--json", action="store_true", help="print the summary as one JSON document"
    )


def _add_show(parsers: Parsers) -> None:
    command = _command(parsers, "show", "print one view of the record")
    command.add_argument(
        "view", choices=sorted(VIEWS), metavar="VIEW", help=", ".join(sorted(VIEWS))
    )
    command.add_argument(
        "article", nargs="?", metavar="ID", help="of `show article`: its id, path or address"
    )
    _story(command)
    _as_of(command)
    command.add_argument("--all", action="store_true", help="the minor happenings too")
    command.add_argument("--json", action="store_true", help="print one JSON document")


def _add_report(parsers: Parsers) -> None:
    command = _command(parsers, "report", "write the record as one HTML file that opens offline")
    command.add_argument("--out", default="story.html", metavar="FILE", help="default: story.html")
    _story(command)
    _as_of(command)


def _add_export(parsers: Parsers) -> None:
    command = _command(parsers, "export", "write the record for other programs")
    command.add_argument("--format", required=True, choices=sorted(EXPORTS), help="what to write")
    command.add_argument("--out", default="-", metavar="FILE", help="default: -, standard output")
    _story(command)
    _as_of(command)


def _add_judge(parsers: Parsers) -> None:
    command = _command(parsers, "judge", "keep, take back or list a person's decisions")
    actions = command.add_subparsers(dest="action", required=True, metavar="ACTION")
    add = actions.add_parser("add", help="keep a decision and link again")
    add.add_argument("about", metavar="ID", help="the id of the record that it is about")
    add.add_argument("verdict", metavar="VERDICT", help="what is decided: see docs/judgements.md")
    add.add_argument(
        "value", nargs="?", default="", metavar="VALUE", help="what it is decided to be"
    )
    take_back = actions.add_parser("retract", help="take a decision back and link again")
    take_back.add_argument("id", metavar="ID", help="the id of the decision")
    for action in (add, take_back, actions.add_parser("list", help="print every decision")):
        _story(action)
    add.add_argument("--who", metavar="NAME", help="who decides (default: the name of the account)")


def _add_evaluate(parsers: Parsers) -> None:
    command = _command(parsers, "evaluate", "measure on public benchmarks")
    command.add_argument("name", metavar="NAME", help="of a measurement, or all")
    command.add_argument("--data", required=True, metavar="FOLDER", help="where the benchmarks are")
    command.add_argument("--limit", type=count, metavar="N", help="the first N documents of each")
    command.add_argument("--json", action="store_true", help="print one JSON document")


def _add_demo(parsers: Parsers) -> None:
    command = _command(
        parsers, "demo", "build the example pages, print the main views, write a report"
    )
    _story(command)
    command.add_argument("--out", default="story.html", metavar="FILE", help="default: story.html")


def _command(parsers: Parsers, name: str, what: str) -> argparse.ArgumentParser:
    return parsers.add_parser(name, help=what, description=f"{what[0].upper()}{what[1:]}.")


def _story(command: argparse.ArgumentParser) -> None:
    command.add_argument("--story", default=STORY, metavar="FILE", help=f"default: {STORY}")


def _as_of(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--as-of", type=day, metavar="DATE", help="only what was published by that day"
    )


def _engine(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--engine", choices=sorted(ENGINES), default="local", help="default: local"
    )
    command.add_argument(
        "--workers",
        type=count,
        metavar="N",
        help="processes of the engine pool (default: one a core)",
    )
    command.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a setting: see docs/settings.md",
    )
