"""The command line: what can be said, and which module does it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from dateline import __version__
from dateline.commands.arguments import Parsers, add_arguments
from dateline.errors import StopError

COMMANDS: dict[str, str] = {
    "build": "dateline.commands.build",
    "demo": "dateline.commands.demo",
    "evaluate": "dateline.commands.evaluate",
    "export": "dateline.commands.export",
    "judge": "dateline.commands.judge",
    "report": "dateline.commands.report",
    "show": "dateline.commands.show",
}
"""Name of the command to the module whose `run(arguments)` does it, imported when it is called."""

DONE, FAILURES, NOTHING = 0, 1, 2
"""The exit codes: done; done, with items that failed; nothing could be done."""


def main(words: Sequence[str] | None = None) -> int:
    """The exit code of the command that `words` (the program's own, if None) call for."""
    arguments = parser().parse_args(words)
    try:
        code: int = import_module(COMMANDS[arguments.command]).run(arguments)
    except StopError as error:
        print(f"dateline: {error}", file=sys.stderr)
        return NOTHING
    except KeyboardInterrupt:
        print("dateline: stopped; the story file is as it was", file=sys.stderr)
        return NOTHING
    except BrokenPipeError:
        # whoever read our output has enough of it: leave nothing to be written at exit
        sys.stdout = None
        return DONE
    return code


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    whole = argparse.ArgumentParser(
        prog="dateline",
        description="Turns news pages about a developing story into one dated, sourced record.",
        epilog="Exit codes: 0 done; 1 done, with items that failed; 2 nothing could be done.",
    )
    whole.add_argument("--version", action="version", version=f"dateline {__version__}")
    parsers: Parsers = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    add_arguments(parsers)
    return whole


if __name__ == "__main__":
    sys.exit(main())
