"""Progress on a terminal, and silence elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator

from dateline.engines import Engine, Item, Key, Lost, Result, Tool


class Watched:
    """An engine that says on standard error, if it is a terminal, how far it is."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def map(
        self,
        function: Callable[[Item, Tool], Result],
        items: Iterable[Item],
        setup: Callable[[], Tool],
    ) -> Iterator[Result | Lost]:
        """What the engine gives, counted."""
        wanted = list(items)
        if wanted:
            _say("loading the language model …")
        for number, result in enumerate(self._engine.map(function, wanted, setup), start=1):
            _say(
                f"read {number} of {len(wanted)} pages"
                + (" …" if number < len(wanted) else ", linking …")
            )
            yield result
        _say("")

    def group(
        self,
        keys: Callable[[Item], Key],
        reduce: Callable[[Key, list[Item]], Result],
        items: Iterable[Item],
    ) -> Iterator[Result | Lost]:
        """What the engine gives."""
        return self._engine.group(keys, reduce, items)


def _say(words: str) -> None:
    """`words` in the place of the last ones, on a terminal alone."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{words}", end="", file=sys.stderr, flush=True)
