"""What every export must do, whatever it writes."""

import io
from importlib import import_module

import hand_built
import pytest

from dateline.exports import EXPORTS
from dateline.records import Record


def written(name: str, record: Record) -> bytes:
    out = io.BytesIO()
    import_module(EXPORTS[name]).write(record, out)
    return out.getvalue()


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_the_same_record_gives_the_same_bytes(name: str) -> None:
    assert written(name, hand_built.record()) == written(name, hand_built.record())


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_an_empty_record_can_be_written(name: str) -> None:
    assert written(name, Record())
