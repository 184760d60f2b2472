"""The record that a command is asked for."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from dateline.judgements import apply_judgements
from dateline.linking import as_of, undated
from dateline.records import Record
from dateline.store import Store, open_store


@contextmanager
def opened(address: str, *, create: bool = False) -> Iterator[Store]:
    """The store at `address`, closed at the end."""
    store = open_store(address, create=create)
    try:
        yield store
    finally:
        store.close()


def asked_for(arguments: argparse.Namespace) -> Record:
    """The record of `--story`, as it stood on the day of `--as-of` where one is given."""
    with opened(arguments.story) as store:
        record = store.record()
    readings = apply_judgements(record.readings, record.judgements)
    record = msgspec.structs.replace(record, readings=readings)
    if arguments.as_of is None:
        return record
    left_out = undated(record)
    if left_out:
        names = ", ".join(one.path or one.url or one.id for one in left_out)
        print(f"dateline: left out, since not dated: {names}", file=sys.stderr)
    return as_of(record, arguments.as_of)
