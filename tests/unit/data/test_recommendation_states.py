"""Every word that follows from a recommendation's state, on the exact day it begins and the day before."""

from collections.abc import Iterator
from datetime import date, datetime

import duckdb
import pytest

from data import store

WORDS = ("late", "due_soon", "undated", "silent", "awaiting_verification")


@pytest.fixture
def opened() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        store.create(connection)
        yield connection


def asked(connection: duckdb.DuckDBPyConnection, *, due_on: date | None = None, challenge: str | None = "c-1") -> None:
    connection.execute(
        """insert into recommendations by name
           select 'r-1' as recommendation_id, 'E08000026' as authority_code, $challenge as challenge_id,
                  'Do it' as text, []::varchar[] as areas, []::varchar[] as quality_statements, $due_on as due_on,
                  timestamp '2020-01-20 09:00' as recorded_at, '000002-x' as load_id, false as illustrative""",
        {"challenge": challenge, "due_on": due_on},
    )


def visited(connection: duckdb.DuckDBPyConnection, *, published_on: date | None) -> None:
    connection.execute(
        """insert into challenges by name
           select 'c-1' as challenge_id, 'E08000026' as authority_code, 'challenge' as kind,
                  date '2020-01-13' as start_on, date '2020-01-15' as end_on, 'day' as date_precision,
                  'WM ADASS' as programme, $published_on as published_on, timestamp '2020-01-16' as recorded_at,
                  '000001-x' as load_id, false as illustrative""",
        {"published_on": published_on},
    )


def said(
    connection: duckdb.DuckDBPyConnection,
    status: str,
    effective_on: date,
    *,
    number: int = 1,
    recorded_at: datetime | None = None,
    revised_due_on: date | None = None,
) -> None:
    connection.execute(
        """insert into status_events by name
           select 'e' || $number as event_id, 'r-1' as recommendation_id, $status as status,
                  $effective_on as effective_on, $recorded_at as recorded_at, 'host' as actor_role,
                  $revised as revised_due_on, false as is_statement, true as day_is_known, $number as position,
                  '000003-x' as load_id, false as illustrative""",
        {
            "number": number,
            "status": status,
            "effective_on": effective_on,
            "recorded_at": recorded_at or datetime.combine(effective_on, datetime.min.time()),
            "revised": revised_due_on,
        },
    )


def words_on(connection: duckdb.DuckDBPyConnection, as_at: date) -> set[str]:
    row = connection.execute(f"select {', '.join(WORDS)} from recommendation_states(null, ?)", [as_at]).fetchone()
    assert row
    assert None not in row
    return {word for word, holds in zip(WORDS, row, strict=True) if holds}


def test_late_from_the_day_after_the_due_date(opened: duckdb.DuckDBPyConnection) -> None:
    asked(opened, due_on=date(2020, 3, 31))
    said(opened, "accepted", date(2020, 2, 1))
    assert words_on(opened, date(2020, 3, 31)) == {"due_soon"}
    assert words_on(opened, date(2020, 4, 1)) == {"late"}


def test_due_soon_from_60_days_before(opened: duckdb.DuckDBPyConnection) -> None:
    # 2020 is a leap year: from 1 February to 1 April there are 60 days.
    asked(opened, due_on=date(2020, 4, 1))
    said(opened, "accepted", date(2020, 1, 25))
    assert words_on(opened, date(2020, 1, 31)) == set()
    assert words_on(opened, date(2020, 2, 1)) == {"due_soon"}


def test_undated_30_days_after_publication(opened: duckdb.DuckDBPyConnection) -> None:
    visited(opened, published_on=date(2020, 2, 1))
    asked(opened)
    said(opened, "accepted", date(2020, 2, 2))
    assert words_on(opened, date(2020, 3, 1)) == set()
    assert words_on(opened, date(2020, 3, 2)) == {"undated"}


def test_undated_30_days_after_the_last_day_on_site_where_publication_is_not_known(
    opened: duckdb.DuckDBPyConnection,
) -> None:
    visited(opened, published_on=None)
    asked(opened)
    said(opened, "accepted", date(2020, 1, 21))
    assert words_on(opened, date(2020, 2, 13)) == set()
    assert words_on(opened, date(2020, 2, 14)) == {"undated"}


def test_undated_30_days_after_the_first_event_where_no_day_of_a_challenge_is_known(
    opened: duckdb.DuckDBPyConnection,
) -> None:
    asked(opened, challenge=None)
    said(opened, "accepted", date(2020, 2, 1))
    said(opened, "planned", date(2020, 2, 20), number=2)
    assert words_on(opened, date(2020, 3, 1)) == set()
    assert words_on(opened, date(2020, 3, 2)) == {"undated"}


def test_a_due_date_set_later_ends_being_undated(opened: duckdb.DuckDBPyConnection) -> None:
    visited(opened, published_on=date(2020, 2, 1))
    asked(opened)
    said(opened, "accepted", date(2020, 2, 2))
    said(opened, "planned", date(2020, 3, 10), number=2, revised_due_on=date(2020, 12, 1))
    assert words_on(opened, date(2020, 3, 9)) == {"undated"}
    assert words_on(opened, date(2020, 3, 10)) == set()


def test_silent_when_90_days_have_passed(opened: duckdb.DuckDBPyConnection) -> None:
    # 29 days of February after the first, 31 of March and 30 of April make 1 May the 90th day.
    asked(opened, due_on=date(2021, 1, 1))
    said(opened, "in_progress", date(2020, 2, 1))
    assert words_on(opened, date(2020, 4, 30)) == set()
    assert words_on(opened, date(2020, 5, 1)) == {"silent"}


def test_a_note_on_progress_breaks_the_silence(opened: duckdb.DuckDBPyConnection) -> None:
    asked(opened, due_on=date(2021, 1, 1))
    said(opened, "in_progress", date(2020, 2, 1))
    said(opened, "in_progress", date(2020, 4, 1), number=2)
    assert words_on(opened, date(2020, 5, 1)) == set()
    row = opened.execute("select since_on, events from recommendation_states(null, date '2020-05-01')").fetchone()
    assert row == (date(2020, 2, 1), 2)


def test_awaiting_verification_while_it_is_done(opened: duckdb.DuckDBPyConnection) -> None:
    asked(opened, due_on=date(2020, 2, 1))
    said(opened, "in_progress", date(2020, 1, 25))
    said(opened, "done", date(2020, 3, 1), number=2)
    said(opened, "verified", date(2020, 6, 1), number=3)
    assert words_on(opened, date(2020, 2, 29)) == {"late"}
    assert words_on(opened, date(2020, 3, 1)) == {"awaiting_verification"}
    assert words_on(opened, date(2020, 5, 31)) == {"awaiting_verification"}
    assert words_on(opened, date(2020, 6, 1)) == set()


@pytest.mark.parametrize("status", ["proposed", "rejected", "verified", "sustained", "lapsed", "moved", "superseded",
                                    "not_achieved"])  # fmt: skip
def test_what_is_not_open_is_never_late_silent_or_undated(opened: duckdb.DuckDBPyConnection, status: str) -> None:
    visited(opened, published_on=date(2020, 2, 1))
    asked(opened)
    said(opened, status, date(2020, 2, 1), revised_due_on=date(2020, 3, 1))
    assert words_on(opened, date(2022, 1, 1)) == set()


@pytest.mark.parametrize("status", ["accepted", "part_accepted", "planned", "in_progress", "paused", "reopened"])
def test_what_is_open_can_be_late_and_silent_at_once(opened: duckdb.DuckDBPyConnection, status: str) -> None:
    asked(opened, due_on=date(2020, 3, 1))
    said(opened, status, date(2020, 2, 1))
    assert words_on(opened, date(2022, 1, 1)) == {"late", "silent"}


def test_on_one_day_what_was_recorded_last_counts(opened: duckdb.DuckDBPyConnection) -> None:
    asked(opened)
    said(opened, "paused", date(2020, 2, 1), number=1, recorded_at=datetime(2020, 2, 3, 9))
    said(opened, "in_progress", date(2020, 2, 1), number=2, recorded_at=datetime(2020, 2, 2, 9))
    said(opened, "accepted", date(2020, 2, 1), number=3, recorded_at=datetime(2020, 2, 2, 9))
    row = opened.execute("select status, since_on from recommendation_states(null, date '2020-02-01')").fetchone()
    assert row == ("paused", date(2020, 2, 1))
    # By what was known a day earlier, the last of two of one moment, by their place in the file, counts.
    row = opened.execute("select status from recommendation_states(date '2020-02-02', date '2020-02-01')").fetchone()
    assert row == ("accepted",)
