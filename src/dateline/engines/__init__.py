"""Engines run functions over items; that is the whole contract."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, TypeVar

from dateline.errors import StopError
from dateline.settings import Settings

Item = TypeVar("Item")
Result = TypeVar("Result")
Tool = TypeVar("Tool")
Key = TypeVar("Key", bound=Hashable)

ENGINES: dict[str, str] = {
    "local": "dateline.engines.local",
    "pool": "dateline.engines.pool",
}
"""Name of the engine to the module whose `open_engine(settings)` makes it."""


@dataclass(frozen=True)
class Lost:
    """What stands in the place of a result whose worker could not be kept alive, and why."""

    reason: str


class Engine(Protocol):
    """Where the work runs. Results come in the order of the items, whatever ran where."""

    def map(
        self,
        function: Callable[[Item, Tool], Result],
        items: Iterable[Item],
        setup: Callable[[], Tool],
    ) -> Iterator[Result | Lost]:
        """`function(item, tool)` for each item; `setup` makes the tool once a worker.

        Without an item `setup` does not run. What goes from one process to another is pickled:
        `function`, `setup`, the items and the results are named at the top of a module.
        An error of `function` or `setup` is raised here; an item whose worker dies is tried
        again, and is `Lost` where it dies once more.
        """
        ...

    def group(
        self,
        keys: Callable[[Item], Key],
        reduce: Callable[[Key, list[Item]], Result],
        items: Iterable[Item],
    ) -> Iterator[Result | Lost]:
        """`reduce(key, items)` for each key, in the order of the keys' first items."""
        ...


def open_engine(name: str, settings: Settings) -> Engine:
    """The engine of that name. Raises `StopError` where there is none."""
    if name not in ENGINES:
        known = ", ".join(sorted(ENGINES))
        raise StopError("there is no such engine", where=name, remedy=f"choose of {known}")
    engine: Engine = import_module(ENGINES[name]).open_engine(settings)
    return engine


def gather(keys: Callable[[Item], Key], items: Iterable[Item]) -> dict[Key, list[Item]]:
    """The items under their keys, both in the order in which they come.

    >>> gather(len, ["a", "bc", "d"])
    {1: ['a', 'd'], 2: ['bc']}
    """
    groups: dict[Key, list[Item]] = {}
    for item in items:
        groups.setdefault(keys(item), []).append(item)
    return groups
