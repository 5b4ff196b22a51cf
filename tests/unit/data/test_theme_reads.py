"""The reads of the page of themes, on stores of a few made rows, as known on different days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import duckdb
import pandas as pd
import pytest

from data import store
from tests.unit.data.test_profile_reads import CHALLENGE, RECOMMENDATION, RECORDED
from tests.unit.data.test_region_reads import COVENTRY, DUDLEY, LEEDS, LOAD, insert, read

REGION = "E12000005"
TODAY = date(2026, 3, 1)
FINDING = {
    "finding_id": "f1", "challenge_id": "c1", "kind": "strength", "text": "Staff know people well.", "areas": ["Use"],
    "quality_statements": [], "is_withdrawn": False, **RECORDED,
}  # fmt: skip
EVENT = {
    "event_id": "e1", "recommendation_id": "m1", "status": "accepted", "effective_on": date(2026, 2, 10),
    "actor_role": "host", "is_statement": False, "position": 1, "day_is_known": True, **RECORDED,
}  # fmt: skip


@pytest.fixture
def made() -> Iterator[duckdb.DuckDBPyConnection]:
    """A store with places and definitions, two loads and a challenge."""
    with duckdb.connect() as connection:
        store.create(connection)
        insert(connection, "loads", LOAD, {**LOAD, "load_id": "2", "sequence": 2, "published_on": date(2026, 6, 1)})
        insert(connection, "challenges", CHALLENGE)
        yield connection


def asked(connection: duckdb.DuckDBPyConnection, **given: object) -> pd.DataFrame:
    return read(connection, "region_recommendations", **{"as_at": TODAY, **given})


def test_the_14_come_by_name_and_the_region_last_and_nobody_else(made):
    insert(
        made, "recommendations", {**RECOMMENDATION, "recommendation_id": "m3", "authority_code": REGION},
        {**RECOMMENDATION, "recommendation_id": "m2", "authority_code": DUDLEY}, RECOMMENDATION,
        {**RECOMMENDATION, "recommendation_id": "m4", "authority_code": LEEDS},
    )  # fmt: skip
    frame = asked(made)
    assert list(frame["recommendation_id"]) == ["m1", "m2", "m3"]
    assert list(frame["name"]) == ["Coventry", "Dudley", "West Midlands"]
    assert list(frame["challenge_kind"]) == ["challenge"] * 3


def test_it_has_the_columns_of_one_authoritys_list(made):
    insert(made, "recommendations", RECOMMENDATION)
    one = read(made, "recommendation_list", authority_code=COVENTRY, as_at=TODAY)
    every = asked(made)
    assert set(one) <= set(every)
    pd.testing.assert_frame_equal(every[list(one)], one)


def test_one_without_a_challenge_on_record_stays(made):
    insert(made, "recommendations", {**RECOMMENDATION, "challenge_id": None})
    frame = asked(made)
    assert frame[["challenge_kind", "challenge_start_on"]].isna().all(axis=None)


def test_something_made_up_said_about_one_on_record_makes_it_rest_on_that_from_its_day(made):
    insert(made, "recommendations", RECOMMENDATION)
    insert(made, "status_events", {**EVENT, "illustrative": True})
    assert not asked(made, as_at=date(2026, 2, 9))["rests_on_made_up"].item()
    assert asked(made)["rests_on_made_up"].item()
    assert not asked(made)["illustrative"].item()


def test_one_recorded_later_is_not_known_on_a_day_before(made):
    insert(made, "recommendations", RECOMMENDATION)
    insert(made, "findings", FINDING)
    assert asked(made, as_known_on=date(2026, 1, 31)).empty
    assert read(made, "region_strengths", as_known_on=date(2026, 1, 31)).empty
    assert len(read(made, "region_strengths", as_known_on=date(2026, 2, 1))) == 1


def test_strengths_are_those_of_the_14_that_stand(made):
    elsewhere = {**CHALLENGE, "challenge_id": "c2", "authority_code": LEEDS}
    insert(made, "challenges", elsewhere, {**CHALLENGE, "challenge_id": "c0", "start_on": date(2020, 1, 1)})
    insert(
        made, "findings", FINDING, {**FINDING, "finding_id": "f0", "challenge_id": "c0"},
        {**FINDING, "finding_id": "f2", "kind": "consideration"}, {**FINDING, "finding_id": "f3", "is_withdrawn": True},
        {**FINDING, "finding_id": "f4", "challenge_id": "c2"},
    )  # fmt: skip
    frame = read(made, "region_strengths")
    assert list(frame["finding_id"]) == ["f0", "f1"]
    assert list(frame["name"]) == ["Coventry"] * 2


def test_a_strength_taken_back_later_was_known_before(made):
    insert(made, "findings", FINDING)
    later = {"recorded_at": datetime(2026, 6, 2), "load_id": "2"}
    insert(made, "findings", {**FINDING, **later, "is_withdrawn": True})
    assert read(made, "region_strengths").empty
    assert len(read(made, "region_strengths", as_known_on=date(2026, 3, 1))) == 1
