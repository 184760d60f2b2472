"""`dateline evaluate`: the measurements of a checkout."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path

from dateline.errors import StopError
from dateline.exports.json import encode


def run(arguments: argparse.Namespace) -> int:
    """The exit code: 1 where one of all measurements could not be made."""
    try:
        measurements = import_module("evaluation.run")
        figures = import_module("evaluation.figures")
    except ModuleNotFoundError as error:
        raise StopError(
            "the measurements are not installed",
            where="evaluation",
            remedy="run the command from a checkout of the repository",
        ) from error
    names = sorted(measurements.MEASURES) if arguments.name == "all" else [arguments.name]
    found: dict[str, object] = {}
    failed = False
    for name in names:
        try:
            found[name] = measurements.measure(name, Path(arguments.data), arguments.limit)
        except StopError as error:
            if arguments.name != "all":
                raise
            failed = True
            print(f"dateline: not measured: {name}: {error}", file=sys.stderr)
            continue
        if not arguments.json:
            print(f"{name}\n{figures.as_lines(found[name])}\n", flush=True)
    if arguments.json:
        sys.stdout.buffer.write(encode(found))
    return 2 if not found else int(failed)
