"""Anniversaries, meetings and known events: their days are days, in order, and once each."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from dateline.knowledge.anniversaries import anniversaries
from dateline.knowledge.known_events import known_events
from dateline.knowledge.meetings import meetings
from dateline.knowledge.states import states
from dateline.knowledge.tables import read_table


def test_anniversaries_are_days_of_known_states() -> None:
    codes = {"", *(state.code for state in states())}
    for one in anniversaries():
        assert date(one.year or 2024, one.month, one.day)
        assert one.state in codes, one.name
        assert one.names[0] == one.name


def test_names_stand_once() -> None:
    for rows in (anniversaries(), known_events()):
        names = [one.name for one in rows]
        assert len(names) == len(set(names))


def test_known_events_end_after_they_start() -> None:
    assert [one for one in known_events() if one.end and one.end < one.start] == []


def test_meetings_end_after_they_start_and_do_not_overlap() -> None:
    held = meetings()
    assert [one for one in held if one.end < one.start] == []
    pairs = pairwise(held)
    same = [(one, two) for one, two in pairs if one.series == two.series]
    assert [(one, two) for one, two in same if two.start <= one.end] == []


def test_votes_of_one_day_fall_on_their_weekday() -> None:
    tuesday, thursday, sunday = 1, 3, 6
    weekdays = {
        "US presidential election": tuesday,
        "US midterm elections": tuesday,
        "UK general election": thursday,
        "German federal election": sunday,
        "French presidential election": sunday,
        "Japanese general election": sunday,
        "Super Bowl": sunday,
    }
    for one in meetings():
        if one.series in weekdays:
            assert one.start.weekday() == weekdays[one.series], one


def test_every_series_has_meetings() -> None:
    held = {one.series for one in meetings()}
    assert {row["series"] for row in read_table("meeting_series")} == held
