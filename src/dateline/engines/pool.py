"""The engine that spreads the work over processes of this machine.

Each worker has one item at a time, so that it is known what a worker that dies was at: the item
is given to a new worker once more, and is `Lost` where that one dies too.
"""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any, Generic

from dateline.engines import Item, Key, Lost, Result, Tool, gather
from dateline.errors import StopError
from dateline.settings import Settings

CONTEXT = get_context("spawn")
"""A worker starts clean: what this process has open or loaded is not its own."""

TRIES = 2


class PoolEngine:
    """Runs items in `workers` processes; results come in the order of the items."""

    def __init__(self, workers: int) -> None:
        self._workers = workers

    def map(
        self,
        function: Callable[[Item, Tool], Result],
        items: Iterable[Item],
        setup: Callable[[], Tool],
    ) -> Iterator[Result | Lost]:
        """`function(item, tool)` for each item, in order; `setup` runs once in each worker."""
        run = _Run(function, setup, deque(enumerate(items)))
        run.total = len(run.waiting)
        try:
            for _ in range(min(self._workers, run.total)):
                run.start()
            for position in range(run.total):
                while position not in run.done:
                    run.step()
                outcome = run.done.pop(position)
                if isinstance(outcome, Exception):
                    raise outcome
                yield outcome
        finally:
            run.stop()

    def group(
        self,
        keys: Callable[[Item], Key],
        reduce: Callable[[Key, list[Item]], Result],
        items: Iterable[Item],
    ) -> Iterator[Result | Lost]:
        """`reduce(key, items)` for each key, in the order in which the keys first come."""
        groups = list(gather(keys, items).items())
        yield from self.map(_Reduction(reduce), groups, _nothing)


@dataclass(frozen=True)
class _Reduction(Generic[Key, Item, Result]):
    """A reduction as a function of one item, that can be sent to a worker."""

    reduce: Callable[[Key, list[Item]], Result]

    def __call__(self, group: tuple[Key, list[Item]], tool: None) -> Result:
        return self.reduce(*group)


def _nothing() -> None:
    """A set-up that makes no tool."""


@dataclass
class _Worker:
    """One process, the line to it, and the item that it is at (None while it sets up)."""

    process: Any
    line: Connection
    task: tuple[int, Any] | None = None


@dataclass
class _Run:
    """The state of one `map`: what waits, who is at what, and what is done out of order."""

    function: Callable[..., Any]
    setup: Callable[[], Any]
    waiting: deque[tuple[int, Any]]
    total: int = 0
    done: dict[int, Any] = field(default_factory=dict)
    deaths: dict[int, int] = field(default_factory=dict)
    workers: list[_Worker] = field(default_factory=list)

    def start(self) -> None:
        """One worker more; it says that it is ready as its first message."""
        ours, theirs = CONTEXT.Pipe()
        process = CONTEXT.Process(
            target=_work, args=(theirs, self.function, self.setup), daemon=True
        )
        process.start()
        theirs.close()
        self.workers.append(_Worker(process, ours))

    def step(self) -> None:
        """Wait for any message, keep its result, and give its worker the next item."""
        lines = {worker.line: worker for worker in self.workers}
        for line in wait(list(lines)):
            worker = next(one for known, one in lines.items() if known is line)
            try:
                outcome = worker.line.recv()
            except (EOFError, OSError):
                self.bury(worker)
                continue
            if worker.task is None and isinstance(outcome, Exception):
                raise outcome
            if worker.task is not None:
                self.done[worker.task[0]] = outcome
            self.feed(worker)

    def feed(self, worker: _Worker) -> None:
        """Give `worker` the next item, or let it go."""
        worker.task = self.waiting.popleft() if self.waiting else None
        if worker.task is None:
            self.workers.remove(worker)
            worker.line.close()
            worker.process.join()
            return
        try:
            worker.line.send(worker.task[1])
        except (BrokenPipeError, ConnectionResetError):
            self.bury(worker)

    def bury(self, worker: _Worker) -> None:
        """Replace a worker that died; its item is tried again, and then given up as lost."""
        self.workers.remove(worker)
        worker.process.join()
        code = worker.process.exitcode
        if worker.task is None:
            raise StopError(
                f"a worker ended with exit code {code} before it could begin",
                where="engine pool",
                remedy="use --engine local, or fewer --workers if memory is short",
            )
        position = worker.task[0]
        self.deaths[position] = self.deaths.get(position, 0) + 1
        if self.deaths[position] < TRIES:
            self.waiting.appendleft(worker.task)
        else:
            times = self.deaths[position]
            self.done[position] = Lost(f"its worker died {times} times, with exit code {code}")
        if self.waiting:
            self.start()

    def stop(self) -> None:
        """End whatever still runs."""
        for worker in self.workers:
            worker.process.terminate()
            worker.process.join()
            worker.line.close()


def _work(line: Connection, function: Callable[..., Any], setup: Callable[[], Any]) -> None:
    """The life of a worker: set up, then answer each item with its result or its error."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        tool = setup()
    except Exception as error:  # raised again where the work was ordered
        line.send(error)
        return
    line.send(None)
    while True:
        try:
            item = line.recv()
        except EOFError:
            return
        try:
            outcome = function(item, tool)
        except Exception as error:  # raised again where the work was ordered
            outcome = error
        line.send(outcome)


def open_engine(settings: Settings) -> PoolEngine:
    """The engine with as many processes as the setting `workers` says."""
    return PoolEngine(settings.workers)
