"""The reads of the page of recommendations, on stores of a few made rows, as known on different days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import duckdb
import pandas as pd
import pytest

from data import store
from tests.unit.data.test_profile_reads import CHALLENGE, OF, RECOMMENDATION, RECORDED, UNDATED
from tests.unit.data.test_region_reads import COVENTRY, DUDLEY, LOAD, insert, read

REGION = "E12000005"
FOLLOW_UP = {
    "challenge_id": "c1", "horizon_months": 12, "due_on": date(2017, 2, 25), **RECORDED,
}  # fmt: skip


@pytest.fixture
def made() -> Iterator[duckdb.DuckDBPyConnection]:
    """A store with places and definitions, and two loads."""
    with duckdb.connect() as connection:
        store.create(connection)
        insert(connection, "loads", LOAD, {**LOAD, "load_id": "2", "sequence": 2, "published_on": date(2026, 6, 1)})
        yield connection


def counts(frame: pd.DataFrame) -> dict[str, tuple[int, int]]:
    """Published and made up, of those with any."""
    found = frame.set_index("authority_code")[["published", "made_up"]]
    return {str(code): (int(row.iloc[0]), int(row.iloc[1])) for code, row in found.iterrows() if row.any()}


def test_every_authority_is_counted_and_the_region_comes_last(made):
    insert(
        made, "recommendations", RECOMMENDATION, {**RECOMMENDATION, "recommendation_id": "m2", "illustrative": True},
        {**RECOMMENDATION, "recommendation_id": "m3", "authority_code": REGION, "challenge_id": None},
    )  # fmt: skip
    frame = read(made, "recommendation_counts")
    assert len(frame) == 15
    assert frame["authority_code"].iloc[-1] == REGION
    assert list(frame["name"].iloc[:-1]) == sorted(frame["name"].iloc[:-1])
    assert counts(frame) == {COVENTRY: (1, 1), REGION: (1, 0)}


def test_one_recorded_later_is_not_counted_on_a_day_before(made):
    insert(made, "recommendations", RECOMMENDATION)
    assert counts(read(made, "recommendation_counts", as_known_on=date(2026, 1, 31))) == {}
    assert counts(read(made, "recommendation_counts", as_known_on=date(2026, 2, 1))) == {COVENTRY: (1, 0)}


def test_whom_a_recommendation_was_made_to(made):
    insert(made, "recommendations", RECOMMENDATION)
    assert list(read(made, "recommendation_addressee", recommendation_id="m1")["authority_code"]) == [COVENTRY]
    assert read(made, "recommendation_addressee", recommendation_id="m2").empty
    early = read(made, "recommendation_addressee", recommendation_id="m1", as_known_on=date(2026, 1, 1))
    assert early.empty


def test_every_challenge_has_three_follow_ups_whether_recorded_or_not(made):
    insert(
        made, "challenges", CHALLENGE, {**CHALLENGE, "challenge_id": "c2", **UNDATED},
        {**CHALLENGE, "challenge_id": "c3", "kind": "practice_review"},
        {**CHALLENGE, "challenge_id": "c4", "authority_code": DUDLEY},
    )  # fmt: skip
    insert(made, "follow_ups", FOLLOW_UP)
    frame = read(made, "challenge_steps", **OF, as_at=date(2026, 11, 1))
    assert list(zip(frame["challenge_id"], frame["horizon_months"], strict=True)) == [
        ("c1", 6), ("c1", 12), ("c1", 24), ("c2", 6), ("c2", 12), ("c2", 24),
    ]  # fmt: skip
    # From 25 February 2016, the last day on site.
    assert [f"{day:%d %m %Y}" for day in frame["due_on"].dropna()] == ["25 08 2016", "25 02 2017", "25 02 2018"]
    assert list(frame["is_arranged"].fillna(False)) == [False, True, False, False, False, False]
    assert list(frame["state"].fillna("")) == ["unrecorded", "overdue", "unrecorded", "", "", ""]


def test_a_follow_up_that_moved_keeps_where_it_was_first_set(made):
    insert(made, "challenges", CHALLENGE)
    moved = {**FOLLOW_UP, "due_on": date(2017, 4, 1), "recorded_at": datetime(2026, 3, 1, 12, 0)}
    held = {**moved, "held_on": date(2017, 4, 3), "recorded_at": datetime(2026, 4, 1, 12, 0)}
    insert(made, "follow_ups", held, FOLLOW_UP, moved)

    def twelve(known: date | None) -> list[date | None]:
        row = read(made, "challenge_steps", **OF, as_at=date(2026, 11, 1), as_known_on=known).iloc[1]
        return [None if pd.isna(row[name]) else row[name].date() for name in ("due_on", "first_due_on", "held_on")]

    first, then, day = date(2017, 2, 25), date(2017, 4, 1), date(2017, 4, 3)
    assert twelve(None) == [then, first, day]
    assert twelve(date(2026, 3, 15)) == [then, first, None]
    assert twelve(date(2026, 2, 15)) == [first, first, None]
    assert read(made, "challenge_steps", **OF, as_at=date(2026, 11, 1), as_known_on=date(2026, 1, 1)).empty
