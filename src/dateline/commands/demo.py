"""`dateline demo`: the example pages, from the build to the report."""

from __future__ import annotations

import argparse
from pathlib import Path

import dateline
from dateline.commands import build, report, show
from dateline.errors import StopError

STORY_PAGES = "cable"
VIEWS = ("timeline", "disagreements", "forecasts")
STEPS = {"build": build.run, "show": show.run, "report": report.run}


def run(arguments: argparse.Namespace) -> int:
    """The exit code: the highest of the commands that it runs."""
    story = {"story": arguments.story, "as_of": None, "json": False}
    pages = str(examples())
    codes = [_step("build", pages, paths=[pages], engine="local", workers=None, set=[], **story)]
    codes += [_step("show", view, view=view, article=None, all=False, **story) for view in VIEWS]
    codes.append(_step("report", f"--out {arguments.out}", out=arguments.out, **story))
    print(f"\nThe report is in {arguments.out}: open it in a browser.")
    return max(codes)


def _step(command: str, what: str, **words: object) -> int:
    """The exit code of one command, announced."""
    print(f"\n$ dateline {command} {what} --story {words['story']}\n", flush=True)
    return STEPS[command](argparse.Namespace(**words))


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
