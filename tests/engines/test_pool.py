"""The death of a worker: nothing is lost that can be had, nothing is doubled."""

from functools import partial
from pathlib import Path

import pytest
import work

from dateline.engines import Lost
from dateline.engines.pool import PoolEngine
from dateline.errors import StopError


def test_an_item_that_kills_every_worker_is_lost_and_the_others_are_not() -> None:
    results = list(PoolEngine(2).map(work.die_for_three, range(8), setup=work.ten))
    lost = results.pop(3)
    assert results == [0, 10, 20, 40, 50, 60, 70]
    assert isinstance(lost, Lost)
    assert "died 2 times, with exit code -9" in lost.reason


def test_an_item_whose_worker_dies_once_is_tried_again(tmp_path: Path) -> None:
    setup = partial(str, tmp_path)
    assert list(PoolEngine(2).map(work.die_the_first_time, range(6), setup=setup)) == [*range(6)]


def test_a_worker_that_cannot_begin_stops_the_run() -> None:
    with pytest.raises(StopError, match="ended with exit code -9 before it could begin"):
        list(PoolEngine(2).map(work.plus, [1, 2], setup=work.die_at_once))
