"""Reading of the tables under `knowledge/data`: tab-separated, with comments and a header.

A line that starts with ``#`` is a comment, the first other line names the columns, and a cell that
holds several values joins them with ``|``. A date may be a day, a month or a year.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import cache
from importlib import resources

from dateline.errors import StopError

SEPARATOR = "|"


@cache
def read_table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of the table `name`, in the order of the file, each under its column names.

    Raises `StopError` where the table is missing or a row has more or fewer cells than the header.

    >>> read_table("states")[0]["name"]
    'Afghanistan'
    """
    try:
        text = (resources.files("dateline.knowledge") / "data" / f"{name}.tsv").read_text("utf-8")
    except FileNotFoundError as error:
        raise StopError(
            "there is no such table", where=f"{name}.tsv", remedy="install Dateline again"
        ) from error
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if _is_row(line)]
    columns = lines[0][1].split("\t")
    return tuple(_row(columns, line, f"{name}.tsv:{number}") for number, line in lines[1:])


def _is_row(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _row(columns: list[str], line: str, where: str) -> dict[str, str]:
    cells = line.split("\t")
    if len(cells) != len(columns):
        raise StopError(
            f"the row has {len(cells)} cells, the header {len(columns)}",
            where=where,
            remedy="put one tab between two cells",
        )
    return dict(zip(columns, cells, strict=True))


def values_of(cell: str) -> tuple[str, ...]:
    """The values that a cell joins with ``|``: none for an empty cell.

    >>> values_of("U.K.|Britain")
    ('U.K.', 'Britain')
    """
    return tuple(value.strip() for value in cell.split(SEPARATOR) if value.strip())


def first_day(text: str) -> date:
    """The earliest day that a day, month or year can mean.

    >>> first_day("2017-05").isoformat()
    '2017-05-01'
    """
    year, month, day = [*_numbers(text), 1, 1][:3]
    return date(year, month, day)


def last_day(text: str) -> date:
    """The latest day that a day, month or year can mean.

    >>> last_day("2016-02").isoformat(), last_day("2016").isoformat()
    ('2016-02-29', '2016-12-31')
    """
    year, month, *day = (*_numbers(text), 12)[:2] + tuple(_numbers(text)[2:])
    return date(year, month, day[0] if day else monthrange(year, month)[1])


def _numbers(text: str) -> list[int]:
    return [int(number) for number in text.split("-")]


def key_of(text: str) -> str:
    """`text` as names are looked up: one kind of apostrophe and space, no possessive ending.

    >>> key_of("Ukraine’s"), key_of("the  Netherlands")
    ('Ukraine', 'the Netherlands')
    """
    plain = " ".join(text.replace("’", "'").split())
    return plain.removesuffix("'s") if plain.endswith("'s") else plain.rstrip("'")
