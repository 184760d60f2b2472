"""`dateline report`: the record as one HTML file."""

from __future__ import annotations

import argparse
import io

from dateline.commands.export import put
from dateline.commands.stories import asked_for
from dateline.exports.report import write
from dateline.shows.phrases import of_day


def run(arguments: argparse.Namespace) -> int:
    """The exit code."""
    out = io.BytesIO()
    day = of_day(arguments.as_of) if arguments.as_of else ""
    write(asked_for(arguments), out, as_of=day)
    put(out.getvalue(), arguments.out)
    return 0
