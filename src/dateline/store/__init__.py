"""Stores keep a story: its pages, what was read in them, what was linked, and what was judged."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from importlib import import_module
from typing import Protocol

from dateline.errors import StopError
from dateline.records import Article, Failure, Judgement, Linked, Page, Reading, Record

Read = tuple[Article, Reading]

STORES: dict[str, str] = {
    "file": "dateline.store.sqlite",
}
"""Scheme of a story's address to the module whose `open_story(address, create=…)` opens it."""


class Store(Protocol):
    """Where one story is kept. Whatever is written between two commits is there whole or not."""

    def writing(self) -> AbstractContextManager[None]:
        """One transaction: nobody else writes meanwhile; an error inside leaves all as it was."""
        ...

    def pages(self) -> tuple[Page, ...]:
        """Every page with its bytes, in the order of the ids."""
        ...

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement, in the order of the ids."""
        ...

    def failures(self) -> tuple[Failure, ...]:
        """What the last build could not use, in the order of the ids."""
        ...

    def known(self, reader: str) -> Mapping[str, Read]:
        """What this version of the reader has read already, under the ids of the pages."""
        ...

    def record(self) -> Record:
        """The record as the last build left it, with the judgements that stand now."""
        ...

    def save(self, pages: tuple[Page, ...], record: Record, reader: str) -> None:
        """Put `pages` and `record` in the place of what was there; judgements stay."""
        ...

    def relink(self, linked: Linked) -> None:
        """Put `linked` in the place of what was linked before."""
        ...

    def judge(self, judgement: Judgement) -> None:
        """Keep `judgement`, in the place of an earlier one with its id."""
        ...

    def close(self) -> None:
        """Let go of the story."""
        ...


def open_store(address: str, *, create: bool = False) -> Store:
    """The store at `address`: a file, made where `create` says so and there is none.

    Raises `StopError` where there is no story, or none that this version can read.
    """
    scheme, colon, _ = address.partition("://")
    name = scheme if colon else "file"
    if name not in STORES:
        raise StopError(
            f"no story is kept at an address that begins with {name}://",
            where=address,
            remedy="name a file with --story",
        )
    store: Store = import_module(STORES[name]).open_story(address, create=create)
    return store
