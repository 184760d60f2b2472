"""The record that a command is asked for."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

import msgspec

from dateline.judgements import apply_judgements
from dateline.records import Record
from dateline.shows.look import name_of
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
    _say_undated(record)
    # the linkers are imported where they are needed alone: they take a second to come
    then: Record = import_module("dateline.linking").as_of(record, arguments.as_of)
    return then


def _say_undated(record: Record) -> None:
    """On standard error, the articles of which no latest day of publication is known."""
    without = {one.article for one in record.readings if one.dating.when.latest is None}
    if without:
        names = ", ".join(sorted(name_of(one) for one in record.articles if one.id in without))
        print(f"dateline: left out, since their day is not known: {names}", file=sys.stderr)
