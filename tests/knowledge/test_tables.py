from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import StopError
from dateline.knowledge.tables import first_day, key_of, last_day, read_table, values_of

TABLES = (
    "states",
    "organisations",
    "post_nouns",
    "given_names",
    "family_first_names",
    "nicknames",
    "offices",
    "offices_by_hand",
    "person_aliases",
    "anniversaries",
    "meetings",
    "meeting_series",
    "known_events",
    "regions",
)


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_a_source_and_no_row_stands_twice(table: str) -> None:
    rows = read_table(table)
    assert rows
    assert [row for row in rows if not row["source"]] == []
    bare = [tuple(row.items()) for row in rows]
    assert len(set(bare)) == len(bare)


@pytest.mark.parametrize("table", TABLES)
def test_no_cell_has_blanks_at_its_ends_or_an_empty_value(table: str) -> None:
    cells = [cell for row in read_table(table) for cell in row.values()]
    assert [cell for cell in cells if cell != cell.strip()] == []
    assert [cell for cell in cells if "||" in cell or cell.startswith("|")] == []
    assert [cell for cell in cells if cell.endswith("|")] == []


def test_a_table_that_is_not_there_stops() -> None:
    with pytest.raises(StopError, match="no such table"):
        read_table("no_such_table")


def test_values_and_keys() -> None:
    assert values_of("") == ()
    assert values_of("a| b ") == ("a", "b")
    assert key_of("the Netherlands’") == "the Netherlands"


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_a_day_is_its_own_first_and_last_day(day: date) -> None:
    text = day.isoformat()
    assert first_day(text) == last_day(text) == day
    assert first_day(text[:7]) <= day <= last_day(text[:7])
    assert first_day(text[:4]) <= day <= last_day(text[:4])
