"""Engines run functions over items; that is the whole contract."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Tool = TypeVar("Tool")
Key = TypeVar("Key", bound=Hashable)


class Engine(Protocol):
    """Where the work runs. Results come in the order of the items, whatever ran where."""

    def map(
        self,
        function: Callable[[Item, Tool], Result],
        items: Iterable[Item],
        setup: Callable[[], Tool],
    ) -> Iterator[Result]:
        """`function(item, tool)` for each item; `setup` makes the tool once a worker."""
        ...

    def group(
        self,
        keys: Callable[[Item], Key],
        reduce: Callable[[Key, list[Item]], Result],
        items: Iterable[Item],
    ) -> Iterator[Result]:
        """`reduce(key, items)` for each key, in the order of the keys' first items."""
        ...
