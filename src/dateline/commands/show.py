"""`dateline show`: one view of the record as plain text or JSON."""

from __future__ import annotations

import argparse
import shutil
import sys
from importlib import import_module

import msgspec

from dateline.commands.stories import asked_for
from dateline.errors import StopError
from dateline.exports.json import encode, export
from dateline.records import Record
from dateline.shows import VIEWS
from dateline.shows.article import wanted
from dateline.shows.look import Look

KEYS: dict[str, tuple[str, ...]] = {
    "claims": ("claims",),
    "disagreements": ("disagreements",),
    "forecasts": ("forecasts",),
    "gaps": ("articles", "happenings", "forecasts", "failures"),
    "people": ("entities", "posts"),
    "sources": ("articles", "lineages"),
    "timeline": ("happenings",),
    "transfers": ("transfers",),
}
"""The keys of the export that a view prints under `--json`."""

WIDEST = 110


def run(arguments: argparse.Namespace) -> int:
    """The exit code."""
    if arguments.article and arguments.view != "article":
        raise StopError("only `show article` takes an ID", where=arguments.article)
    record = asked_for(arguments)
    width = min(shutil.get_terminal_size().columns, WIDEST)
    look = Look(record, width, arguments.all, arguments.article)
    if arguments.json:
        sys.stdout.buffer.write(as_json(look, arguments.view))
        return 0
    for line in import_module(VIEWS[arguments.view]).lines(look):
        print(line)
    return 0


def as_json(look: Look, view: str) -> bytes:
    """The part of the export that a view is about."""
    if view == "article":
        return encode(of_article(look))
    whole = msgspec.structs.asdict(export(look.record))
    return encode({key: whole[key] for key in ("version", *KEYS[view])})


def of_article(look: Look) -> dict[str, object]:
    """One article of the export with its times, claims and events."""
    article = wanted(look)
    reading = look.pile.reading_by_article[article.id]
    whole = export(Record((article,), (reading,), look.record.linked))
    return {
        key: getattr(whole, key) for key in ("version", "articles", "times", "claims", "events")
    }
