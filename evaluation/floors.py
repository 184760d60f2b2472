"""Floors: the figures that a change may not fall below, and the texts that they were taken on."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from evaluation.figures import Figure

FILE = Path(__file__).parent / "floors.json"


class Floors(msgspec.Struct, frozen=True):
    """The floors of one measurement: how many items it takes, of which texts, and the figures.

    `digest` names the bytes below `corpus`, so that a floor is never held against other texts;
    `corpus` is a folder below the repository, or "" for benchmarks that live elsewhere.
    """

    limit: int | None
    corpus: tuple[str, ...]
    digest: str
    figures: dict[str, float]


def load_floors(file: Path = FILE) -> dict[str, Floors]:
    """The floors of each measurement, under its name."""
    return msgspec.json.decode(file.read_bytes(), type=dict[str, Floors])


def digest_of(root: Path, folders: tuple[str, ...]) -> str:
    """Sixteen hex digits over the names and bytes of all files in `folders` below `root`."""
    total = hashlib.sha256()
    for folder in folders:
        for file in sorted((root / folder).rglob("*")):
            if file.is_file():
                total.update(f"{file.relative_to(root).as_posix()}\n".encode())
                total.update(file.read_bytes())
    return total.hexdigest()[:16] if folders else ""


def below(floors: Floors, figures: list[Figure]) -> list[str]:
    """One line for each figure that lies below its floor or is not measured any more.

    >>> floors = Floors(None, (), "", {"F1": 0.8})
    >>> below(floors, [Figure("F1", 0.75, 10)])
    ['F1 is 0.750, its floor 0.800']
    >>> below(floors, [Figure("F1", 0.85, 10)])
    []
    """
    measured = {figure.name: figure.value for figure in figures}
    lines: list[str] = []
    for name, floor in floors.figures.items():
        value = measured.get(name)
        if value is None:
            lines.append(f"{name} is not measured, its floor {floor:.3f}")
        elif value < floor:
            lines.append(f"{name} is {value:.3f}, its floor {floor:.3f}")
    return lines
