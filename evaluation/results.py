"""Writes `evaluation/RESULTS.md`: each figure as it was measured, never typed by hand.

    python -m evaluation.results DATA [NAME[=LIMIT] ...]

measures each NAME (all, if none is given) on the benchmarks below DATA and puts its section in the
file anew, with the command, the commit and the day; the other sections stay as they are.
"""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from evaluation.figures import Figure
from evaluation.run import MEASURES, measure

FILE = Path(__file__).parent / "RESULTS.md"
HEAD = """# Results

Figures as they were measured, by `make results`; none is typed by hand. What each measurement
takes and how it scores stands in the docstring of its module. The development parts of public
benchmarks were looked at while the rules were written, so expect lower figures on unseen texts.
"""


def section(name: str, figures: list[Figure], command: str, commit: str, day: str) -> str:
    """The section of one measurement: where the figures come from, and a table of them.

    >>> print(section("one", [Figure("F1", 0.5, 7, "a peer 0.4")], "run one", "abc1234",
    ...               "2026-01-02"))
    ## one
    <BLANKLINE>
    `run one`, commit abc1234, 2026-01-02.
    <BLANKLINE>
    | figure | value | items | peers |
    |---|---|---|---|
    | F1 | 0.500 | 7 | a peer 0.4 |
    <BLANKLINE>
    """
    rows = (f"| {one.name} | {one.value:.3f} | {one.items} | {one.peer} |" for one in figures)
    return "\n".join(
        [
            f"## {name}",
            "",
            f"`{command}`, commit {commit}, {day}.",
            "",
            "| figure | value | items | peers |",
            "|---|---|---|---|",
            *rows,
            "",
        ]
    )


def replaced(text: str, name: str, new: str) -> str:
    r"""`text` with the section `name` put anew; sections stand in the order of their names.

    >>> replaced("head\n\n## a\nold\n\n## c\nthird\n", "a", "## a\nnew\n")
    'head\n\n## a\nnew\n\n## c\nthird\n'
    """
    head, *sections = re.split(r"^(?=## )", text, flags=re.MULTILINE)
    kept = {one.split("\n", 1)[0][3:]: one.rstrip("\n") for one in sections}
    kept[name] = new.rstrip("\n")
    return "\n\n".join([head.rstrip("\n"), *(kept[key] for key in sorted(kept))]) + "\n"


def main(arguments: list[str]) -> None:
    """Measures what `arguments` name and writes the sections."""
    data, *wanted = arguments
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=True
    ).stdout.strip()
    day = datetime.now(UTC).date().isoformat()
    for one in wanted or sorted(MEASURES):
        name, _, limit = one.partition("=")
        figures = measure(name, Path(data), int(limit) if limit else None)
        option = f" --limit {limit}" if limit else ""
        command = f"dateline evaluate {name} --data DATA{option}"
        old = FILE.read_text(encoding="utf-8") if FILE.exists() else HEAD
        new = section(name, figures, command, commit, day)
        FILE.write_text(replaced(old, name, new), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
