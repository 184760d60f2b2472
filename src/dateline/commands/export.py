"""`dateline export`: the record for other programs."""

from __future__ import annotations

import argparse
import io
import sys
from importlib import import_module
from pathlib import Path

from dateline.commands.stories import asked_for
from dateline.errors import StopError
from dateline.exports import EXPORTS


def run(arguments: argparse.Namespace) -> int:
    """The exit code."""
    out = io.BytesIO()
    import_module(EXPORTS[arguments.format]).write(asked_for(arguments), out)
    put(out.getvalue(), arguments.out)
    return 0


def put(content: bytes, place: str) -> None:
    """Write `content` to the file `place`, or to standard output for `-`."""
    if place == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        Path(place).write_bytes(content)
    except OSError as error:
        raise StopError(
            f"it cannot be written: {error.strerror}",
            where=place,
            remedy="name another file with --out",
        ) from error
