"""What differs between two stores, on stores of a few made rows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import pytest

from data import differences, store
from data.errors import FaultFound
from tests.unit.data.test_region_reads import COVENTRY, DUDLEY, FLAG, LOAD, OBSERVATION, insert, outcome

YEAR_BEFORE = {"period_start": date(2023, 4, 1), "period_end": date(2024, 3, 31)}


def made(path: Path, *observations: dict[str, object], loads: int = 1, **others: list[dict[str, object]]) -> Path:
    with duckdb.connect(path) as connection:
        store.create(connection)
        for number in range(1, loads + 1):
            insert(connection, "loads", {**LOAD, "load_id": str(number), "sequence": number})
        insert(connection, "observations", *observations)
        for table, rows in others.items():
            insert(connection, table, *rows)
    return path


def test_new_changed_and_gone_are_told_apart(tmp_path):
    before = made(
        tmp_path / "a.duckdb", OBSERVATION, {**OBSERVATION, **YEAR_BEFORE}, {**OBSERVATION, "authority_code": DUDLEY}
    )
    after = made(
        tmp_path / "b.duckdb",
        {**OBSERVATION, "value": 76.2},
        {**OBSERVATION, "authority_code": DUDLEY},
        {**OBSERVATION, "authority_code": DUDLEY, **YEAR_BEFORE, "value": None, "missing_reason": "suppressed"},
    )
    found = differences.between(before, after).figures
    told = [
        (row.what, row.name_, row.value_before, row.value)
        for row in found.rename(columns={"name": "name_"}).itertuples()
    ]
    assert [told[at][:2] for at in range(3)] == [("gone", "Coventry"), ("changed", "Coventry"), ("new", "Dudley")]
    assert told[1][2:] == (82.2, 76.2)
    assert list(found["missing_reason"])[2] == "suppressed"


def test_equal_stores_do_not_differ(tmp_path):
    before, after = made(tmp_path / "a.duckdb", OBSERVATION), made(tmp_path / "b.duckdb", OBSERVATION)
    found = differences.between(before, after)
    assert found.figures.empty
    assert found.rows.empty
    assert found.flags.empty


def test_only_what_new_loads_bring_is_told_and_warned_about_once(tmp_path):
    outcomes = [outcome("odd_change"), {**outcome("odd_change"), "load_id": "2"}]
    again = {**FLAG, "load_id": "2"}
    other = {**FLAG, "load_id": "2", "authority_code": DUDLEY}
    exposure = {
        "challenge_id": "c", "reviewer_authority_code": COVENTRY, "role": "lead", "recorded_at": date(2026, 1, 1),
        "illustrative": False,
    }  # fmt: skip
    before = made(
        tmp_path / "a.duckdb", OBSERVATION, check_outcomes=outcomes[:1], flagged_rows=[FLAG],
        exposures=[{**exposure, "load_id": "1"}],
    )  # fmt: skip
    after = made(
        tmp_path / "b.duckdb", OBSERVATION, loads=2, check_outcomes=outcomes, flagged_rows=[FLAG, again, other],
        exposures=[{**exposure, "load_id": "1"}, {**exposure, "load_id": "2"}],
    )  # fmt: skip
    found = differences.between(before, after)
    assert found.rows.to_dict("records") == [{"table_name": "exposures", "rows": 1}]
    assert list(found.flags["place_name"]) == ["Dudley"]
    assert list(found.flags["severity"]) == ["warning"]


def test_a_damaged_store_is_said_to_be_one(tmp_path):
    damaged = tmp_path / "damaged.duckdb"
    damaged.write_bytes(b"no store")
    with pytest.raises(FaultFound, match="cannot be opened"):
        differences.between(None, damaged)
