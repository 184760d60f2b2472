"""The table of measurements, and the run of one or all of them."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from dateline.errors import StopError
from evaluation.figures import Figure

Measure = Callable[[Path, int | None], list[Figure]]

MEASURES: dict[str, str] = {
    "attribution": "evaluation.attribution",
    "body-text": "evaluation.body_text",
    "entities": "evaluation.entities",
    "event-clusters": "evaluation.event_clusters",
    "event-coding": "evaluation.event_coding",
    "examples": "evaluation.examples",
    "inside-dating": "evaluation.inside_dating",
    "parts": "evaluation.parts",
    "one-event-many-reports": "evaluation.one_event",
    "publication-date": "evaluation.publication_date",
    "speed": "evaluation.speed",
    "status": "evaluation.status",
    "time-expressions": "evaluation.time_expressions",
}
"""Name of the measurement to the module whose `measure(data, limit)` returns its figures."""


def measure(name: str, data: Path, limit: int | None = None) -> list[Figure]:
    """The figures of the measurement `name` on the benchmarks below `data`.

    `limit` takes the first so many documents only. Raises `StopError` where the name is not
    known or the data is not there.
    """
    if name not in MEASURES:
        known = ", ".join(sorted(MEASURES))
        raise StopError("there is no such measurement", where=name, remedy=f"choose of {known}")
    module: Measure = import_module(MEASURES[name]).measure
    return module(data, limit)


def need(folder: Path) -> Path:
    """`folder`, or a `StopError` that says that the benchmark is not there."""
    if not folder.exists():
        raise StopError(
            "the benchmark is not there", where=str(folder), remedy="name its folder with --data"
        )
    return folder
