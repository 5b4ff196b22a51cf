"""The days of milestones and re-checks, on a store of a few made events, as at and as known on different days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import duckdb
import pandas as pd
import pytest

from data import store
from tests.unit.data.test_profile_reads import CHALLENGE, RECOMMENDATION
from tests.unit.data.test_region_reads import COVENTRY, DUDLEY, LOAD, insert, read

VISIT = date(2016, 2, 25)
EVENT = {
    "recommendation_id": "m1", "actor_role": "host", "is_statement": False, "day_is_known": True, "position": 1,
    "load_id": "1", "illustrative": False,
}  # fmt: skip


@pytest.fixture
def made() -> Iterator[duckdb.DuckDBPyConnection]:
    """A store with one challenge, whose last day on site is 25 February 2016, and one recommendation."""
    with duckdb.connect() as connection:
        store.create(connection)
        insert(connection, "loads", LOAD)
        insert(connection, "challenges", CHALLENGE)
        insert(connection, "recommendations", RECOMMENDATION)
        yield connection


def said(connection: duckdb.DuckDBPyConnection, *events: tuple[str, date], **given: Any) -> None:
    """Events, each recorded the day after it took effect unless another day is given."""
    before = connection.execute("select count(*) from status_events").fetchone()
    assert before
    for number, (status, on) in enumerate(events, start=before[0]):
        recorded = given.get("recorded_at", datetime.combine(on + timedelta(days=1), datetime.min.time()))
        row = {"event_id": f"e{number}", "status": status, "effective_on": on, **EVENT, **given}
        insert(connection, "status_events", {**row, "recorded_at": recorded})


def milestones(
    connection: duckdb.DuckDBPyConnection, as_at: date = date(2026, 6, 1), known: date | None = None
) -> dict[str, Any]:
    frame = read(connection, "recommendation_milestones", as_at=as_at, as_known_on=known)
    assert len(frame) == 1
    found = {str(name): cell for name, cell in frame.iloc[0].items()}
    return {name: cell.date() if isinstance(cell, pd.Timestamp) else cell for name, cell in found.items()}


ACCEPTED, DONE, VERIFIED = (("accepted", date(2016, 4, 1)), ("done", date(2016, 9, 1)), ("verified", date(2016, 10, 1)))


SIGNED = {
    "challenge_id": "c1", "horizon_months": 12, "held_on": date(2017, 3, 1), "signed_on": date(2017, 3, 3),
    "host_role": "Director", "lead_role": "Lead", "data_id": "0" * 16, "sha256": "ab" * 32, "content": "{}",
    "recorded_at": datetime(2017, 3, 3), "load_id": "1", "illustrative": False,
}  # fmt: skip
ITEM = {
    "challenge_id": "c1", "horizon_months": 12, "recommendation_id": "m1", "agreed_status": "verified",
    "recheck": "partly", "record_sha256": "ab" * 32, "recorded_at": datetime(2017, 3, 3), "load_id": "1",
    "illustrative": False,
}  # fmt: skip


def test_what_a_signed_follow_up_found_is_a_re_check_though_the_state_stays(made):
    said(made, ACCEPTED, DONE, VERIFIED)
    insert(made, "follow_up_items", {**ITEM, "record_sha256": None})
    assert milestones(made)["check_12"] is None
    insert(made, "follow_up_records", SIGNED)
    insert(made, "follow_up_items", ITEM)
    found = milestones(made)
    assert (found["check_12"], found["check_24"], found["status_at_12"]) == ("partly", None, "verified")
    assert milestones(made, as_at=date(2017, 3, 2))["check_12"] is None


def test_what_is_agreed_at_a_follow_up_on_the_day_it_is_signed_has_that_day(made):
    said(made, ("done", date(2017, 3, 1)), is_statement=True, recorded_at=datetime(2017, 3, 1, 15))
    assert not milestones(made)["done_is_exact"]
    insert(made, "follow_up_records", SIGNED)
    assert milestones(made)["done_is_exact"]


def test_one_nothing_was_said_about(made):
    found = milestones(made)
    assert (found["events"], found["status"], found["is_accepted"]) == (0, "proposed", False)
    assert found["visit_end_on"] == VISIT
    assert (found["due_12_on"], found["due_24_on"]) == (date(2017, 2, 25), date(2018, 2, 25))
    assert pd.isna(found["done_on"])


def test_the_first_time_it_was_done_and_verified_counts(made):
    said(made, ACCEPTED, DONE, VERIFIED, ("reopened", date(2017, 1, 1)), ("in_progress", date(2017, 2, 1)),
         ("done", date(2018, 1, 1)))  # fmt: skip
    found = milestones(made)
    assert (found["done_on"], found["done_is_exact"]) == (date(2016, 9, 1), True)
    assert (found["verified_on"], found["verified_is_exact"]) == (date(2016, 10, 1), True)
    assert (found["status"], found["is_accepted"], found["events"]) == ("done", True, 6)


def test_only_what_was_so_on_the_day_and_known_on_the_other_counts(made):
    said(made, ACCEPTED, DONE, recorded_at=datetime(2026, 2, 2))
    assert pd.isna(milestones(made, as_at=date(2016, 8, 31))["done_on"])
    assert milestones(made, as_at=date(2016, 9, 1))["done_on"] == date(2016, 9, 1)
    assert milestones(made, known=date(2026, 2, 1))["events"] == 0
    assert milestones(made, known=date(2026, 2, 2))["events"] == 2


def test_rejected_is_not_accepted(made):
    said(made, ("rejected", date(2016, 4, 1)))
    assert (milestones(made)["is_accepted"], milestones(made)["status"]) == (False, "rejected")


def test_a_list_that_says_no_day_says_only_by_when(made):
    said(made, ACCEPTED, ("in_progress", date(2016, 7, 1)))
    said(made, ("done", date(2017, 3, 1)), is_statement=True, recorded_at=datetime(2017, 3, 1, 15, 0))
    found = milestones(made)
    assert (found["done_on"], found["done_is_exact"], found["done_after"]) == (
        date(2017, 3, 1),
        False,
        date(2016, 7, 1),
    )


def test_a_list_that_says_since_when_says_the_day(made):
    said(made, ("done", date(2016, 9, 1)), is_statement=True, recorded_at=datetime(2017, 3, 1, 15, 0))
    found = milestones(made)
    assert (found["done_on"], found["done_is_exact"]) == (date(2016, 9, 1), True)


def test_of_what_a_list_says_is_verified_nobody_knows_when_it_was_done(made):
    said(made, ("verified", date(2016, 10, 1)), is_statement=True, recorded_at=datetime(2017, 3, 1, 15, 0))
    found = milestones(made)
    assert (found["done_on"], found["done_is_exact"], found["verified_is_exact"]) == (date(2016, 10, 1), False, True)
    assert pd.isna(found["done_after"])


def test_re_checks_count_for_the_day_they_are_nearest_to(made):
    # 12 months end on 25 February 2017, 24 on 25 February 2018; 9 on 25 November 2016, 18 on 25 August 2017.
    said(made, ACCEPTED, DONE, VERIFIED, ("sustained", date(2016, 11, 25)), ("lapsed", date(2017, 8, 24)))
    assert (milestones(made)["check_12"], milestones(made)["check_24"]) == ("sustained", None)
    said(made, ("sustained", date(2017, 8, 25)), ("lapsed", date(2018, 3, 1)), ("sustained", date(2019, 2, 25)))
    assert (milestones(made)["check_12"], milestones(made)["check_24"]) == ("sustained", "lapsed")


def test_a_re_check_before_its_time_is_none_but_leaves_a_state(made):
    said(made, ACCEPTED, DONE, VERIFIED, ("lapsed", date(2016, 11, 24)))
    found = milestones(made)
    assert (found["check_12"], found["status_at_12"], found["status_at_24"]) == (None, "lapsed", "lapsed")


def test_silent_is_open_and_without_a_word_for_90_days(made):
    said(made, ACCEPTED)
    assert not milestones(made, as_at=date(2016, 6, 29))["is_silent"]
    assert milestones(made, as_at=date(2016, 6, 30))["is_silent"]
    said(made, DONE)
    assert not milestones(made)["is_silent"]


@pytest.mark.parametrize("precision", ["month", "year", "none"])
def test_a_challenge_without_a_day_has_no_last_day_on_site(made, precision):
    made.execute("update challenges set date_precision = ?", [precision])
    found = milestones(made)
    assert pd.isna(found["visit_end_on"])
    assert pd.isna(found["due_12_on"])


def test_only_recommendations_to_the_14_are_timed_each_by_its_own_events(made):
    insert(
        made, "recommendations", {**RECOMMENDATION, "recommendation_id": "m2", "authority_code": DUDLEY},
        {**RECOMMENDATION, "recommendation_id": "m3", "authority_code": "E12000005", "challenge_id": None},
    )  # fmt: skip
    said(made, ACCEPTED, DONE)
    said(made, ("accepted", date(2016, 5, 1)), recommendation_id="m2")
    frame = read(made, "recommendation_milestones", as_at=date(2026, 6, 1)).set_index("recommendation_id")
    assert list(frame.index) == ["m1", "m2"]
    assert list(frame["authority_code"]) == [COVENTRY, DUDLEY]
    assert list(frame["events"]) == [2, 1]
    assert list(frame["done_on"].notna()) == [True, False]


def test_what_rests_on_one_made_up_event_is_made_up(made):
    said(made, ACCEPTED)
    assert not milestones(made)["illustrative"]
    said(made, DONE, illustrative=True)
    assert milestones(made)["illustrative"]
