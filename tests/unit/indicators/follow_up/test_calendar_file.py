"""Follow-ups as a calendar file, read back by a reader of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.follow_up.calendar_file import Entry, calendar_file, uid
from tests.unit.indicators.follow_up.ics import Component, read

NOW = datetime(2026, 11, 25, 9, 30, 15, tzinfo=UTC)
ENTRY = Entry(
    "solihull-2025", "Solihull", 6, date(2026, 12, 31), "https://impact.example/follow-up?challenge=solihull-2025&m=6"
)


def events(*entries: Entry) -> list[Component]:
    return read(calendar_file(entries, now=NOW).encode()).parts


def test_an_event_is_a_whole_day_with_a_reminder_30_days_before():
    (event,) = events(ENTRY)
    assert event.name == "VEVENT"
    assert event.value("DTSTART;VALUE=DATE") == "20261231"
    assert event.value("DTEND;VALUE=DATE") == "20270101"
    assert event.value("DTSTAMP") == "20261125T093015Z"
    assert event.text("SUMMARY") == "Solihull: 6-month follow-up due"
    assert event.value("URL") == ENTRY.address
    assert event.value("TRANSP") == "TRANSPARENT"
    assert event.text("DESCRIPTION").splitlines() == [
        "The formal follow-up of the peer challenge of Solihull, 6 months after the visit.",
        "Due 31 December 2026.",
        f"Open it: {ENTRY.address}",
    ]
    (alarm,) = event.parts
    assert (alarm.name, alarm.value("ACTION"), alarm.value("TRIGGER")) == ("VALARM", "DISPLAY", "-P30D")
    assert alarm.text("DESCRIPTION") == "Solihull: 6-month follow-up due"


def test_the_calendar_says_what_it_is_and_how_often_to_read_it_again():
    calendar = read(calendar_file([ENTRY], now=NOW).encode())
    assert calendar.value("VERSION") == "2.0"
    assert calendar.value("PRODID")
    assert calendar.value("METHOD") == "PUBLISH"
    assert calendar.value("NAME") == calendar.value("X-WR-CALNAME") == "Peer challenge follow-ups"
    assert calendar.value("REFRESH-INTERVAL;VALUE=DURATION") == "P1D"


def test_a_follow_up_that_moved_is_the_same_event_and_another_horizon_is_not():
    moved = replace(ENTRY, due_on=date(2027, 3, 1), authority="Solihull Council", address="")
    assert uid(moved) == uid(ENTRY)
    (event,) = events(moved)
    assert event.text("UID") == uid(ENTRY)
    assert len({uid(replace(ENTRY, months=months)) for months in (6, 12, 24)}) == 3


def test_soonest_comes_first_and_each_once():
    later, sooner = replace(ENTRY, months=12, due_on=date(2027, 6, 30)), replace(ENTRY, challenge_id="dudley-2025")
    assert [event.text("UID") for event in events(later, sooner)] == [uid(sooner), uid(later)]
    with pytest.raises(ValueError, match="twice"):
        calendar_file([ENTRY, replace(ENTRY, due_on=date(2027, 1, 1))], now=NOW)


@pytest.mark.parametrize(("due_on", "end"), [(date(2026, 12, 15), "20270101"), (date(2027, 2, 28), "20270301")])
def test_where_only_the_month_is_known_the_event_is_the_month(due_on, end):
    (event,) = events(replace(ENTRY, due_on=due_on, due_is_day=False))
    assert event.value("DTSTART;VALUE=DATE") == f"{due_on:%Y%m}01"
    assert event.value("DTEND;VALUE=DATE") == end
    assert f"Due in {due_on:%B %Y}, as only the month of the visit is known." in event.text("DESCRIPTION")


def test_what_is_made_up_says_so_in_the_calendar_too():
    (event,) = events(replace(ENTRY, illustrative=True))
    assert event.text("SUMMARY") == "Illustrative: Solihull: 6-month follow-up due"
    assert "made up" in event.text("DESCRIPTION")


def test_the_time_of_writing_is_given_as_world_time():
    there = datetime(2026, 7, 1, 0, 30, tzinfo=timezone(timedelta(hours=1)))
    assert read(calendar_file([ENTRY], now=there).encode()).parts[0].value("DTSTAMP") == "20260630T233000Z"
    with pytest.raises(ValueError, match="time zone"):
        calendar_file([ENTRY], now=datetime(2026, 7, 1))


def test_no_entry_is_refused_since_the_format_knows_no_empty_calendar():
    with pytest.raises(ValueError, match="without a follow-up"):
        calendar_file([], now=NOW)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "/follow-up", "https://a.example/\r\nBEGIN:VALARM", "https://a b"]
)
def test_an_address_that_is_none_of_the_web_is_refused(address):
    with pytest.raises(ValueError, match="not the address"):
        calendar_file([replace(ENTRY, address=address)], now=NOW)


entries = st.builds(
    Entry,
    challenge_id=st.text(max_size=60),
    authority=st.text(max_size=120),
    months=st.sampled_from([6, 12, 24]),
    due_on=st.dates(date(2015, 1, 1), date(2060, 1, 1)),
    address=st.one_of(st.just(""), st.text("abc/?=&,;", max_size=150).map(lambda text: f"https://a.example/{text}")),
    due_is_day=st.booleans(),
)


def readable(text: str) -> str:
    """Text without what a calendar cannot hold, and with one kind of line end."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(letter for letter in text if letter in "\t\n" or (letter >= " " and letter != "\x7f"))


@settings(deadline=None)
@given(st.lists(entries, min_size=1, max_size=4, unique_by=lambda each: (each.challenge_id, each.months)))
def test_whatever_names_hold_comes_back_as_it_was_on_lines_short_enough(made):
    found = events(*made)
    said = sorted((event.text("SUMMARY"), event.text("UID"), event.value("DTSTART;VALUE=DATE")) for event in found)
    assert said == sorted(
        (
            f"{readable(each.authority)}: {each.months}-month follow-up due",
            readable(uid(each)),
            f"{each.due_on:%Y%m%d}" if each.due_is_day else f"{each.due_on:%Y%m}01",
        )
        for each in made
    )
    assert sorted(value for event in found for name, value in event.properties if name == "URL") == sorted(
        each.address for each in made if each.address
    )
