"""`dateline demo`: the example pages, from the build to the report."""

from __future__ import annotations

import argparse
from pathlib import Path

import dateline
from dateline.cli import main
from dateline.errors import StopError

STORY_PAGES = "cable"
VIEWS = ("timeline", "disagreements", "forecasts")


def run(arguments: argparse.Namespace) -> int:
    """The exit code: the highest of the commands that it runs."""
    pages = examples()
    story = ["--story", arguments.story]
    steps = [["build", str(pages), *story], *(["show", view, *story] for view in VIEWS)]
    steps.append(["report", "--out", arguments.out, *story])
    codes = []
    for step in steps:
        print(f"\n$ dateline {' '.join(step)}\n", flush=True)
        codes.append(main(step))
    print(f"\nThe report is in {arguments.out}: open it in a browser.")
    return max(codes)


def examples() -> Path:
    """The folder of the example pages. Raises `StopError` outside a checkout."""
    root = Path(dateline.__file__).parents[2]
    pages = root / "examples" / STORY_PAGES
    if not pages.is_dir():
        raise StopError(
            "the example pages are not installed with the program",
            where=str(pages),
            remedy="run the command from a checkout of the repository",
        )
    return Path(*pages.relative_to(Path.cwd()).parts) if pages.is_relative_to(Path.cwd()) else pages
