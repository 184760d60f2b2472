"""`dateline build`: pages in, the record of a story out."""

from __future__ import annotations

import argparse
import os
import sys

import msgspec

from dateline.commands.progress import Watched
from dateline.commands.stories import opened
from dateline.engines import open_engine
from dateline.errors import StopError
from dateline.exports.json import encode
from dateline.pipeline import build_story
from dateline.records import Failure, Page, Record
from dateline.settings import Settings
from dateline.sources.files import read


class Summary(msgspec.Struct, frozen=True):
    """What a build says of itself under `--json`."""

    story: str
    articles: int
    happenings: int
    disagreements: int
    forecasts: int
    claims: int
    failures: tuple[Failure, ...]


def run(arguments: argparse.Namespace) -> int:
    """The exit code: 1 where an item failed, 2 where no page could be read at all."""
    settings = settings_of(arguments)
    engine = Watched(open_engine(arguments.engine, settings))
    found = found_at(arguments.paths, settings)
    with opened(arguments.story, create=True) as store:
        record = build_story(store, found, settings, engine)
    for failure in record.failures:
        print(f"dateline: failed: {failure.item}: {failure.reason}", file=sys.stderr)
    if not record.articles:
        raise StopError(
            "no article could be read",
            where=arguments.story,
            remedy="name a page, or a folder of pages",
        )
    summary = summary_of(arguments.story, record)
    if arguments.json:
        sys.stdout.buffer.write(encode(summary))
    else:
        print(as_sentence(summary))
    return 1 if record.failures else 0


def settings_of(arguments: argparse.Namespace) -> Settings:
    """The settings that the arguments ask for."""
    given = dict(_setting(text) for text in arguments.set)
    if arguments.workers is not None and arguments.engine == "local":
        raise StopError(
            "the engine local always uses one process",
            where="--workers",
            remedy="add --engine pool",
        )
    workers = arguments.workers or (os.cpu_count() if arguments.engine == "pool" else 1) or 1
    try:
        return msgspec.convert({"workers": workers, **given}, Settings, strict=False)
    except msgspec.ValidationError as error:
        raise StopError(str(error), where="--set", remedy="see docs/settings.md") from error


def found_at(paths: list[str], settings: Settings) -> list[Page | Failure]:
    """The pages at `paths` and a failure for each item that is none."""
    return [item for path in paths for item in read(path, settings)]


def summary_of(story: str, record: Record) -> Summary:
    """The numbers of `record`."""
    linked = record.linked
    return Summary(
        story,
        len(record.articles),
        len(linked.happenings),
        len(linked.disagreements),
        len(linked.forecasts),
        sum(len(reading.claims) for reading in record.readings),
        record.failures,
    )


def as_sentence(summary: Summary) -> str:
    """The summary in words."""
    return (
        f"{summary.story}: {summary.articles} articles, {summary.happenings} happenings,"
        f" {summary.disagreements} disagreements, {summary.forecasts} forecasts,"
        f" {summary.claims} claims, {len(summary.failures)} failures"
    )


def _setting(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    known = [field.name for field in msgspec.structs.fields(Settings)]
    if not sign or name not in known:
        raise StopError(
            "there is no such setting",
            where=text,
            remedy=f"write NAME=VALUE, with {', '.join(known)}",
        )
    return name, value
