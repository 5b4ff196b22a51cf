"""Which measures show what came of a challenge: chosen for it or linked to what was recommended, and when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest

from data import store
from data.sources import source_for
from data.sources.tracked_measures import parse
from tests.support import csv_file
from tests.unit.data.test_profile_reads import CHALLENGE, RECOMMENDATION, RECORDED
from tests.unit.data.test_region_reads import LOAD, OBSERVATION, insert, read

CHOSEN = {"challenge_id": "c1", "indicator": "ascof_3a", "direction": "increase", "why": "Control.", **RECORDED}
LINK = {"recommendation_id": "m1", "indicator": "ascof_1a", "direction": "increase", "why": "Life.", **RECORDED}
# Of the year after the visit in February 2016.
RESULT = {
    **OBSERVATION,
    "period_start": date(2016, 4, 1),
    "period_end": date(2017, 3, 31),
    "ref_date": date(2017, 2, 15),
}


@pytest.fixture(scope="module")
def empty() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        store.create(connection)
        insert(connection, "loads", LOAD, {**LOAD, "load_id": "2", "sequence": 2})
        insert(connection, "challenges", CHALLENGE)
        yield connection


@pytest.fixture
def made(empty: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """A store with one challenge, as it was after each test."""
    empty.begin()
    yield empty
    empty.rollback()


def tracked(connection: duckdb.DuckDBPyConnection, **given: Any) -> list[dict[str, Any]]:
    given = {"authority_code": None, "challenge_id": None, **given}
    return read(connection, "tracked_measures", **given).to_dict("records")


def test_a_filled_row_is_recognised_and_read(tmp_path: Path) -> None:
    row = {"challenge_id": "coventry-2016-02", "indicator": "ascof_3a", "direction": "increase", "why": "Because."}
    path = csv_file(tmp_path / "t.csv", [row])
    assert source_for(path).NAME == "tracked_measures"
    found = parse(path).tables["tracked_measures"].iloc[0]
    assert {name: found[name] for name in row} == row
    assert parse(csv_file(tmp_path / "u.csv", [row, row])).tables["tracked_measures"]["record_id"].nunique() == 1


def test_linked_ones_lead_and_each_says_where_it_comes_from(made):
    insert(made, "tracked_measures", CHOSEN)
    insert(made, "recommendations", RECOMMENDATION)
    insert(made, "recommendation_indicators", LINK)
    linked, chosen = tracked(made, challenge_id="c1")
    assert (linked["construct"], list(linked["recommendations"]), linked["is_chosen"]) == ("ascof_1a", ["m1"], False)
    assert (chosen["construct"], list(chosen["recommendations"]), chosen["is_chosen"]) == ("ascof_3a", [], True)
    assert [row["chosen_on"].date() for row in (linked, chosen)] == [RECORDED["recorded_at"].date()] * 2
    assert tracked(made, challenge_id="c2") == tracked(made, authority_code="E08000027") == []


def test_what_was_turned_down_is_not_tracked(made):
    insert(made, "recommendations", {**RECOMMENDATION, "response": "reject"})
    insert(made, "recommendation_indicators", LINK)
    assert tracked(made) == []


@pytest.mark.parametrize(
    ("published_on", "in_time"),
    [(date(2026, 2, 1), False), (date(2026, 2, 2), True)],
    ids=["on the day it was chosen", "a day later"],
)
def test_whether_it_was_chosen_before_a_result_was_published(made, published_on, in_time):
    insert(made, "tracked_measures", CHOSEN)
    before = {**RESULT, "period_start": date(2014, 4, 1), "period_end": date(2015, 3, 31),
              "ref_date": date(2015, 2, 15), "published_on": date(2015, 10, 1)}  # fmt: skip
    nothing = {**RESULT, "value": None, "missing_reason": "suppressed", "published_on": date(2017, 10, 1)}
    insert(made, "observations", before, nothing)
    (row,) = tracked(made)
    assert row["before_results"]
    assert pd.isna(row["first_result_on"])
    insert(made, "observations", {**RESULT, "published_on": published_on, "source": "somebody"})
    (row,) = tracked(made)
    assert (row["before_results"], row["first_result_on"].date()) == (in_time, published_on)


def test_another_direction_counts_from_when_it_was_said(made):
    later = {**CHOSEN, "direction": "decrease", "load_id": "2", "recorded_at": datetime(2026, 6, 1)}
    insert(made, "tracked_measures", CHOSEN, {**CHOSEN, "why": "Again.", "recorded_at": datetime(2026, 5, 1)})
    assert tracked(made)[0]["chosen_on"].date() == date(2026, 2, 1)
    insert(made, "tracked_measures", later)
    (row,) = tracked(made)
    assert (row["direction"], row["chosen_on"].date()) == ("decrease", date(2026, 6, 1))
    (row,) = tracked(made, as_known_on=date(2026, 5, 31))
    assert (row["direction"], row["chosen_on"].date()) == ("increase", date(2026, 2, 1))


def test_two_directions_are_told_as_two_and_count_from_the_later(made):
    insert(made, "tracked_measures", {**CHOSEN, "indicator": "ascof_1a", "direction": "decrease",
                                      "recorded_at": datetime(2026, 6, 1)})  # fmt: skip
    insert(made, "recommendations", RECOMMENDATION)
    insert(made, "recommendation_indicators", LINK)
    (row,) = tracked(made)
    assert (row["direction"], row["chosen_on"].date(), list(row["whys"])) == (
        "both",
        date(2026, 6, 1),
        ["Life.", "Control."],
    )


def test_a_challenge_without_a_month_has_no_first_result(made):
    made.execute("update challenges set date_precision = 'year'")
    insert(made, "tracked_measures", CHOSEN)
    insert(made, "observations", RESULT)
    (row,) = tracked(made)
    assert pd.isna(row["before_results"])
