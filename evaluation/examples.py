"""The share of what is expected of the project's own stories that their records hold."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from dateline.engines.local import LocalEngine
from dateline.exports.json import encode, export
from dateline.pipeline import build_record
from dateline.settings import Settings
from dateline.sources.files import read
from evaluation.figures import Figure
from evaluation.golden import Json, check

ROOT = Path(__file__).parent.parent
EXPECTED = ROOT / "evaluation" / "expected"


def export_of(folder: Path) -> Json:
    """The parsed JSON export of the story whose pages lie in `folder`."""
    settings = Settings()
    record = build_record(read(str(folder), settings), settings, LocalEngine())
    return json.loads(encode(export(record)))


def results_of(story: str) -> list[tuple[str, Json, bool]]:
    """Each expectation of `story` as its section, its row, and whether it is met."""
    expected = json.loads((EXPECTED / f"{story}.json").read_text(encoding="utf-8"))
    return check(export_of(ROOT / "examples" / story), expected)


def measure(data: Path, limit: int | None = None) -> list[Figure]:
    """The share of expectations met, by section, over the first `limit` stories.

    The stories are the project's own: `data` is not looked at.
    """
    met: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for file in sorted(EXPECTED.glob("*.json"))[:limit]:
        for section, _, holds in results_of(file.stem):
            total.update([section, "all"])
            met.update([section, "all"] if holds else [])
    return [Figure(f"examples {one}", met[one] / total[one], total[one]) for one in sorted(total)]
