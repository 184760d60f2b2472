"""The engine that runs everything in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from dateline.engines import Item, Key, Result, Tool, gather
from dateline.settings import Settings


class LocalEngine:
    """Runs one item after another in this process."""

    def map(
        self,
        function: Callable[[Item, Tool], Result],
        items: Iterable[Item],
        setup: Callable[[], Tool],
    ) -> Iterator[Result]:
        """`function(item, tool)` for each item, in order; `setup` runs once, before the first."""
        tools: list[Tool] = []
        for item in items:
            if not tools:
                tools.append(setup())
            yield function(item, tools[0])

    def group(
        self,
        keys: Callable[[Item], Key],
        reduce: Callable[[Key, list[Item]], Result],
        items: Iterable[Item],
    ) -> Iterator[Result]:
        """`reduce(key, items)` for each key, in the order in which the keys first come."""
        for key, members in gather(keys, items).items():
            yield reduce(key, members)


def open_engine(settings: Settings) -> LocalEngine:
    """The engine; none of `settings` is for it."""
    return LocalEngine()
