"""What every engine must do, wherever it runs the work."""

from functools import partial
from pathlib import Path

import pytest
import work

from dateline.engines import ENGINES, Engine, open_engine
from dateline.errors import StopError
from dateline.settings import Settings


@pytest.fixture(params=sorted(ENGINES))
def engine(request: pytest.FixtureRequest) -> Engine:
    return open_engine(request.param, Settings(workers=2))


def test_results_come_in_the_order_of_the_items(engine: Engine) -> None:
    items = list(range(20))
    results = engine.map(work.slow_for_small, items, setup=work.ten)
    assert list(results) == [number * 10 for number in items]


def test_nothing_is_set_up_where_there_is_nothing_to_do(engine: Engine) -> None:
    assert list(engine.map(work.slow_for_small, [], setup=work.fail_to_set_up)) == []


def test_an_error_of_the_work_is_raised(engine: Engine) -> None:
    with pytest.raises(ZeroDivisionError):
        list(engine.map(work.divide, [1, 0], setup=work.ten))


def test_a_stop_of_the_set_up_is_raised_whole(engine: Engine) -> None:
    with pytest.raises(StopError, match=r"model: it is missing \(install it\)"):
        list(engine.map(work.slow_for_small, [1], setup=work.fail_to_set_up))


def test_groups_come_in_the_order_of_their_first_items(engine: Engine) -> None:
    words = ["bb", "a", "cc", "d"]
    assert list(engine.group(len, work.joined, words)) == ["2:bb,cc", "1:a,d"]


def test_the_set_up_runs_once_a_worker(engine: Engine, tmp_path: Path) -> None:
    list(engine.map(work.plus, list(range(30)), setup=partial(work.note, str(tmp_path))))
    assert 1 <= len(list(tmp_path.iterdir())) <= 2
