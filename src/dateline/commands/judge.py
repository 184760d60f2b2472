"""`dateline judge`: a person's decisions, kept, taken back and listed."""

from __future__ import annotations

import argparse
import getpass
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import msgspec

from dateline.commands.stories import opened
from dateline.errors import StopError
from dateline.judgements import decide, retract
from dateline.linking import astray, link_again
from dateline.records import Judgement, Record
from dateline.shows.phrases import plain
from dateline.store import Store


def run(arguments: argparse.Namespace) -> int:
    """The exit code."""
    with opened(arguments.story) as store:
        return ACTIONS[arguments.action](store, arguments)


def add(store: Store, arguments: argparse.Namespace) -> int:
    """Keep a decision, and link again with it."""
    who = arguments.who or getpass.getuser()
    made = decide(arguments.about, arguments.verdict, arguments.value, who=who, made_at=moment())
    record = store.record()
    if made in astray(msgspec.structs.replace(record, judgements=(made,))):
        raise StopError(
            "there is nothing of that id to decide about",
            where=made.about,
            remedy="take the id of an article, event, claim or entity from `export`",
        )
    _keep(store, made)
    print(made.id)
    return 0


def take_back(store: Store, arguments: argparse.Namespace) -> int:
    """Take a decision back, and link again without it."""
    known = {one.id: one for one in store.record().judgements}
    if arguments.id not in known:
        raise StopError("there is no such decision", where=arguments.id, remedy="see `judge list`")
    _keep(store, retract(known[arguments.id], moment()))
    return 0


def show(store: Store, arguments: argparse.Namespace) -> int:
    """Print every decision, and which of them find nothing any more."""
    for line in lines(store.record()):
        print(line)
    return 0


def lines(record: Record) -> Iterator[str]:
    """Every decision on a line of its own, with what became of it."""
    if not record.judgements:
        yield "No decision has been made."
    lost = {one.id for one in astray(record)}
    for one in sorted(record.judgements, key=lambda each: (each.made_at, each.id)):
        words = " ".join(word for word in (one.about, one.verdict, one.value) if word)
        end = f"; taken back {one.retracted_at}" if one.retracted_at else ""
        note = "; finds nothing in this record" if one.id in lost else ""
        yield plain(f"{one.id}  {words} ({one.who}, {one.made_at}{end}{note})")


def moment() -> str:
    """The present moment, in UTC and ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _keep(store: Store, judgement: Judgement) -> None:
    """Keep `judgement` and the record as it is with it, in one transaction."""
    with store.writing():
        store.judge(judgement)
        raw = store.record()
        store.relink(link_again(raw).linked)


ACTIONS: dict[str, Callable[[Store, argparse.Namespace], int]] = {
    "add": add,
    "list": show,
    "retract": take_back,
}
