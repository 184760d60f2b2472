"""The engine that runs everything in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from dateline.engines import Item, Key, Result, Tool


class LocalEngine:
    """Runs one item after another in this process."""

    def map(
        self,
        function: Callable[[Item, Tool], Result],
        items: Iterable[Item],
        setup: Callable[[], Tool],
    ) -> Iterator[Result]:
        """`function(item, tool)` for each item, in order; `setup` runs once, before the first."""
        tool = setup()
        for item in items:
            yield function(item, tool)

    def group(
        self,
        keys: Callable[[Item], Key],
        reduce: Callable[[Key, list[Item]], Result],
        items: Iterable[Item],
    ) -> Iterator[Result]:
        """`reduce(key, items)` for each key, in the order in which the keys first come."""
        groups: dict[Key, list[Item]] = {}
        for item in items:
            groups.setdefault(keys(item), []).append(item)
        for key, members in groups.items():
            yield reduce(key, members)
