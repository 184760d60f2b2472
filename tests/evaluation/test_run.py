"""Every measurement of the table can be started, and says so where its data is not there."""

from importlib import import_module
from pathlib import Path

import pytest

from dateline.errors import StopError
from evaluation.run import MEASURES, measure


@pytest.mark.parametrize("name", sorted(MEASURES))
def test_a_measurement_has_its_function(name: str) -> None:
    assert callable(import_module(MEASURES[name]).measure)


def test_an_unknown_measurement_is_refused() -> None:
    with pytest.raises(StopError, match="no such measurement"):
        measure("nothing", Path())


def test_a_benchmark_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StopError, match="attribution"):
        measure("attribution", tmp_path)
