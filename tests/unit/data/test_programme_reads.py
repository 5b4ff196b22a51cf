"""The reads of the pages about the programme, on stores of a few made rows, as known on different days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import duckdb
import pandas as pd
import pytest

from data import store
from tests.unit.data.test_profile_reads import CHALLENGE, RECOMMENDATION, RECORDED, UNDATED
from tests.unit.data.test_region_reads import COVENTRY, DUDLEY, LEEDS, LOAD, insert, read

AS_AT = date(2026, 11, 25)
LATER = datetime(2026, 3, 1, 12, 0)
FOLLOW_UP = {"challenge_id": "c1", "horizon_months": 12, "due_on": date(2017, 2, 25), **RECORDED}
SIGNED = {
    "challenge_id": "c1", "horizon_months": 12, "due_on": date(2017, 2, 25), "held_on": date(2017, 3, 1),
    "signed_on": date(2017, 3, 3), "host_role": "Director", "lead_role": "Lead", "data_id": "0" * 16,
    "sha256": "ab" * 32, "content": "{}", **RECORDED,
}  # fmt: skip
EVENT = {
    "event_id": "e1", "recommendation_id": "m1", "status": "accepted", "effective_on": date(2026, 2, 2),
    "actor_role": "host", "is_statement": True, "day_is_known": True, "position": 1, **RECORDED,
}  # fmt: skip
FINDING = {
    "finding_id": "f1", "challenge_id": "c1", "kind": "strength", "text": "Good.", "areas": ["Use", "Practice"],
    "quality_statements": [], "is_withdrawn": False, **RECORDED,
}  # fmt: skip
MEMBER = {"challenge_id": "c1", "reviewer_authority_code": DUDLEY, "role": "lead", **RECORDED}


@pytest.fixture
def made() -> Iterator[duckdb.DuckDBPyConnection]:
    """A store with places and definitions, and two loads."""
    with duckdb.connect() as connection:
        store.create(connection)
        insert(connection, "loads", LOAD, {**LOAD, "load_id": "2", "sequence": 2, "published_on": date(2026, 6, 1)})
        yield connection


def schedule(
    connection: duckdb.DuckDBPyConnection, known: date | None = None, as_at: date = AS_AT
) -> list[tuple[object, ...]]:
    """Horizon, due date, precision, signed day and state of every follow-up, by challenge."""
    return connection.execute(
        "select horizon_months, due_on, date_precision, signed_on, state from follow_up_schedule(?, ?) order by all",
        [known, as_at],
    ).fetchall()


def dues(connection: duckdb.DuckDBPyConnection) -> list[object]:
    return [row[1] for row in schedule(connection)]


@pytest.mark.parametrize(
    ("end", "precision", "expected"),
    [
        (date(2025, 8, 31), "day", [date(2026, 2, 28), date(2026, 8, 31), date(2027, 8, 31)]),
        (date(2024, 2, 29), "day", [date(2024, 8, 29), date(2025, 2, 28), date(2026, 2, 28)]),
        (date(2025, 1, 16), "day", [date(2025, 7, 16), date(2026, 1, 16), date(2027, 1, 16)]),
        # Known to its month, a follow-up is due until the end of one.
        (date(2025, 9, 30), "month", [date(2026, 3, 31), date(2026, 9, 30), date(2027, 9, 30)]),
        (date(2023, 2, 28), "month", [date(2023, 8, 31), date(2024, 2, 29), date(2025, 2, 28)]),
        # What is known to its year, or not at all, cannot be placed.
        (date(2025, 12, 31), "year", []),
        (None, "none", []),
    ],
)
def test_a_follow_up_falls_due_so_many_months_after_the_last_day(made, end, precision, expected):
    insert(made, "challenges", {**CHALLENGE, "start_on": end, "end_on": end, "date_precision": precision})
    assert dues(made) == expected


def test_a_follow_up_is_due_and_then_overdue_if_its_challenge_was_on_record_by_then(made):
    insert(made, "challenges", {**CHALLENGE, "start_on": date(2026, 5, 23), "end_on": date(2026, 5, 25)})
    # Due today is not late yet.
    assert [row[4] for row in schedule(made)] == ["due"] * 3
    assert [row[4] for row in schedule(made, as_at=date(2026, 11, 26))] == ["overdue", "due", "due"]
    assert [row["state"] for row in board(made)] == ["expected"] * 3


def test_a_follow_up_whose_day_had_passed_before_its_challenge_came_on_record_is_never_overdue(made):
    insert(made, "challenges", CHALLENGE)
    insert(made, "challenges", {**CHALLENGE, "recorded_at": LATER})
    assert [row[4] for row in schedule(made)] == ["unrecorded"] * 3


def test_an_arranged_day_takes_the_place_of_the_one_worked_out_and_can_be_overdue(made):
    insert(made, "challenges", CHALLENGE)
    insert(made, "follow_ups", FOLLOW_UP, {**FOLLOW_UP, "due_on": date(2017, 4, 1), "recorded_at": LATER})
    assert schedule(made, as_at=date(2017, 4, 1))[1] == (12, date(2017, 4, 1), "day", None, "due")
    assert schedule(made, as_at=date(2017, 4, 2))[1] == (12, date(2017, 4, 1), "day", None, "overdue")
    assert schedule(made, known=date(2026, 2, 1))[1][1] == date(2017, 2, 25)
    first = made.execute("select first_due_on from follow_up_schedule(null, ?) where is_arranged", [AS_AT]).fetchall()
    assert first == [(date(2017, 2, 25),)]


def test_signing_ends_it_from_the_day_it_was_signed(made):
    insert(made, "challenges", CHALLENGE)
    insert(made, "follow_ups", FOLLOW_UP)
    insert(made, "follow_up_records", SIGNED)
    assert schedule(made)[1] == (12, date(2017, 2, 25), "day", date(2017, 3, 3), "signed")
    assert schedule(made, as_at=date(2017, 3, 2))[1][4] == "held"
    assert schedule(made, as_at=date(2017, 2, 27))[1][4] == "overdue"


def test_what_was_signed_before_the_last_record_signs_no_later_one(made):
    insert(made, "challenges", CHALLENGE)
    signature = {"challenge_id": "c1", "horizon_months": 12, "side": "host", "signer_role": "Director",
                 "content_sha256": "cd" * 32, **RECORDED}  # fmt: skip
    note = {"challenge_id": "c1", "horizon_months": 12, "recommendation_id": "m1", "agreed_status": "done", **RECORDED}
    which = {"challenge_id": "c1", "horizon_months": 12}
    insert(made, "follow_up_signatures", signature)
    insert(made, "follow_up_items", note)
    assert len(read(made, "follow_up_signed", **which)) == len(read(made, "follow_up_notes", **which)) == 1
    insert(made, "follow_up_records", {**SIGNED, "recorded_at": LATER})
    assert read(made, "follow_up_signed", **which).empty
    assert read(made, "follow_up_notes", **which).empty
    insert(made, "follow_up_signatures", {**signature, "recorded_at": datetime(2026, 4, 1)})
    assert len(read(made, "follow_up_signed", **which)) == 1


def test_what_is_made_up_is_never_said_about_a_challenge_on_record(made):
    insert(made, "challenges", CHALLENGE)
    insert(made, "follow_ups", {**FOLLOW_UP, "illustrative": True})
    insert(made, "follow_up_records", {**SIGNED, "illustrative": True})
    insert(made, "recommendations", {**RECOMMENDATION, "illustrative": True})
    insert(made, "exposures", {**MEMBER, "illustrative": True})
    insert(made, "findings", {**FINDING, "illustrative": True})
    assert {row[4] for row in schedule(made)} == {"unrecorded"}
    assert board(made)[0]["recommendations"] == 0
    assert teams(made)["role"].isna().all()
    assert read(made, "areas_found", as_at=AS_AT).empty


def board(connection: duckdb.DuckDBPyConnection, **given: object) -> list[dict[str, object]]:
    """The rows of authorities with a challenge."""
    frame = read(connection, "cycle_stages", **{"as_at": AS_AT, **given})
    return frame[frame["challenge_id"].notna()].to_dict("records")


def test_every_authority_has_a_row_and_a_challenge_three(made):
    insert(
        made, "challenges", CHALLENGE, {**CHALLENGE, "challenge_id": "c2", **UNDATED},
        {**CHALLENGE, "challenge_id": "c3", "start_on": date(2020, 1, 1), "end_on": date(2020, 1, 2)},
        {**CHALLENGE, "challenge_id": "c4", "kind": "practice_review"},
        {**CHALLENGE, "challenge_id": "c5", "authority_code": LEEDS},
    )  # fmt: skip
    frame = read(made, "cycle_stages", as_at=AS_AT)
    assert frame["authority_code"].nunique() == 14
    assert list(frame["name"]) == sorted(frame["name"])
    held = frame[frame["authority_code"] == COVENTRY]
    assert list(held["challenge_id"]) == ["c3"] * 3 + ["c1"] * 3 + ["c2"] * 3
    assert len(frame) == 13 + 9
    assert len(board(made, as_known_on=date(2026, 1, 31))) == 0


def test_the_last_of_several_self_assessments_and_practice_reviews_is_shown(made):
    insert(made, "challenges", CHALLENGE)
    assessed = {"challenge_id": "c1", "date_precision": "day", **RECORDED}
    insert(
        made, "self_assessments", {**assessed, "self_assessment_id": "s1", "finished_on": date(2015, 9, 1)},
        {**assessed, "self_assessment_id": "s2", "finished_on": date(2015, 12, 1)},
        {**assessed, "self_assessment_id": "s3", "finished_on": None, "date_precision": "none"},
    )  # fmt: skip
    review = {"challenge_id": "c1", "date_precision": "month", **RECORDED}
    insert(
        made, "practice_reviews",
        {**review, "practice_review_id": "p1", "start_on": date(2016, 1, 1), "end_on": date(2016, 1, 31)},
    )  # fmt: skip
    row = board(made)[0]
    assert row["assessed_on"] == pd.Timestamp(2015, 12, 1)
    assert (row["reviewed_until"], row["reviewed_precision"]) == (pd.Timestamp(2016, 1, 31), "month")


def test_a_plan_counts_answers_and_owners_with_due_dates(made):
    insert(made, "challenges", CHALLENGE)
    owned = {"owner_role": "Director", "due_on": date(2027, 1, 1)}
    states = {
        "m1": ("accepted", owned), "m2": ("accepted", {"owner_role": "Director"}), "m3": ("rejected", {}),
        "m4": ("moved", {}), "m5": ("verified", {}), "m6": (None, owned), "m7": ("in_progress", owned),
    }  # fmt: skip
    for at, (name, (status, more)) in enumerate(states.items()):
        insert(made, "recommendations", {**RECOMMENDATION, "recommendation_id": name, **more})
        if status:
            told = {**EVENT, "event_id": f"e{at}", "recommendation_id": name, "status": status, "position": at}
            insert(made, "status_events", told)
    insert(made, "findings", FINDING, {**FINDING, "finding_id": "f2", "is_withdrawn": True})
    row = board(made)[0]
    # Accepted are those neither rejected nor moved elsewhere; of these the one without a due date is not planned.
    names = ("findings", "recommendations", "answered", "accepted", "planned")
    assert [row[name] for name in names] == [1, 7, 6, 4, 3]


def teams(connection: duckdb.DuckDBPyConnection, **given: object) -> pd.DataFrame:
    return read(connection, "teams_recorded", **{"as_at": AS_AT, **given})


def test_a_team_is_by_role_and_one_that_is_not_on_record_is_a_row_without(made):
    insert(
        made, "challenges", CHALLENGE, {**CHALLENGE, "challenge_id": "c2", **UNDATED},
        {**CHALLENGE, "challenge_id": "c3", "start_on": date(2027, 1, 1), "end_on": date(2027, 1, 2)},
        {**CHALLENGE, "challenge_id": "c4", "kind": "practice_review"},
        {**CHALLENGE, "challenge_id": "c5", "kind": "practice_review", "start_on": date(2017, 1, 1)},
    )  # fmt: skip
    no_home = {**MEMBER, "reviewer_authority_code": None, "role": "expert by experience", "expert_by_experience": True}
    insert(made, "exposures", MEMBER, no_home, {**MEMBER, "challenge_id": "c5"}, {**MEMBER, "challenge_id": "c3"})
    frame = teams(made)
    assert list(frame["challenge_id"]) == ["c1", "c1", "c5", "c2"]
    assert [role if isinstance(role, str) else None for role in frame["role"]] == [
        "expert by experience", "lead", "lead", None,
    ]  # fmt: skip
    assert list(frame["reviewer"].fillna("")) == ["", "Dudley", "Dudley", ""]
    assert set(frame["host"]) == {"Coventry"}
    assert set(teams(made, as_at=date(2028, 1, 1))["challenge_id"]) == {"c1", "c2", "c3", "c5"}


def test_areas_are_counted_by_kind_and_what_is_open(made):
    insert(made, "challenges", CHALLENGE)
    insert(made, "findings", FINDING, {**FINDING, "finding_id": "f2", "areas": ["Use"]})
    insert(made, "recommendations", RECOMMENDATION, {**RECOMMENDATION, "recommendation_id": "m2"})
    insert(made, "status_events", EVENT)
    frame = read(made, "areas_found", as_at=AS_AT)
    assert list(frame[["kind", "area", "items", "open_items"]].itertuples(index=False, name=None)) == [
        ("recommendation", "Use", 2, 1), ("strength", "Practice", 1, 0), ("strength", "Use", 2, 0),
    ]  # fmt: skip


def test_the_places_are_the_14_by_name(made):
    frame = read(made, "programme_places")
    assert len(frame) == 14
    assert list(frame["name"]) == sorted(frame["name"])
    assert "Telford" in set(frame["short_name"])
