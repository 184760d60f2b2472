"""The JSON export: one object, its keys and their meaning fixed by the contract."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO, Protocol, TypeVar

import msgspec

from dateline.exports import contract, makers
from dateline.exports.makers import Maker
from dateline.records import Record


def write(record: Record, out: BinaryIO) -> None:
    """Write `record` to `out` as one JSON object and a line break, in UTF-8."""
    out.write(encode(export(record)))


def encode(document: object) -> bytes:
    r"""`document` as indented JSON that ends with a line break.

    >>> encode({"version": "1"})
    b'{\n  "version": "1"\n}\n'
    """
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def export(record: Record) -> contract.Export:
    """`record` in the terms of the contract, every list in an order of its own."""
    maker = Maker.of(record)
    linked = record.linked
    readings = record.readings
    return contract.Export(
        version=contract.VERSION,
        articles=_by_id(maker.article(one) for one in record.articles),
        times=_by_place(maker.time(one) for each in readings for one in each.times),
        entities=_by_id(maker.entity(one) for one in linked.entities),
        posts=_by_id(maker.post(one) for one in linked.posts),
        claims=_by_place(maker.claim(one) for each in readings for one in each.claims),
        events=_by_place(maker.event(one) for each in readings for one in each.events),
        happenings=_by_day(maker.happening(one) for one in linked.happenings),
        lineages=_by_id(maker.lineage(one) for one in linked.lineages),
        disagreements=_by_id(maker.disagreement(one) for one in linked.disagreements),
        forecasts=_by_id(maker.forecast(one) for one in linked.forecasts),
        transfers=_by_id(maker.transfer(one) for one in linked.transfers),
        stories=_by_id(makers.story(one) for one in linked.stories),
        failures=_by_id(makers.failure(one) for one in record.failures),
    )


class _Named(Protocol):
    @property
    def id(self) -> str: ...


class _Placed(_Named, Protocol):
    @property
    def span(self) -> contract.Quoted: ...


Named = TypeVar("Named", bound=_Named)
Placed = TypeVar("Placed", bound=_Placed)


def _by_id(items: Iterable[Named]) -> tuple[Named, ...]:
    return tuple(sorted(items, key=lambda one: one.id))


def _by_place(items: Iterable[Placed]) -> tuple[Placed, ...]:
    """`items` in the order of the articles' ids and of their texts."""
    return tuple(sorted(items, key=lambda one: (one.span, one.id)))


def _by_day(items: Iterable[contract.Happening]) -> tuple[contract.Happening, ...]:
    """Happenings from the first day that any page gives for them; those without a day last."""
    return tuple(sorted(items, key=lambda one: (_first_day(one), one.id)))


def _first_day(happening: contract.Happening) -> str:
    days = [when.value.earliest or when.value.latest for when in happening.when]
    return min((day.isoformat() for day in days if day), default="~")
