"""Who reviewed whom, by home authority and role."""

from pathlib import Path

import pandas as pd

from data.sources import source_for
from data.sources.team_members import parse
from tests.support import csv_file, shipped_rows


def test_members_by_authority_and_role(tmp_path: Path) -> None:
    path = csv_file(
        tmp_path / "team.csv",
        [
            {"Challenge": "Coventry-2016-02", "Home authority": "Dudley", "Role": "Senior Manager"},
            {"Challenge": "coventry-2016-02", "Role": "expert by experience", "expert by experience": "YES"},
        ],
    )
    assert source_for(path).NAME == "team_members"
    frame = parse(path).tables["exposures"]
    assert frame["challenge_id"].tolist() == ["coventry-2016-02"] * 2
    assert frame["reviewer_authority_code"].fillna("").tolist() == ["E08000027", ""]
    assert frame["role"].tolist() == ["senior manager", "expert by experience"]
    assert frame["expert_by_experience"].tolist() == [pd.NA, True]


def test_a_role_that_is_none_is_a_fault(tmp_path: Path) -> None:
    row = {"challenge_id": "x", "reviewer_authority_code": "Dudley", "role": "J Smith"}
    cells = parse(csv_file(tmp_path / "team.csv", [row])).cells
    assert cells is not None
    assert (
        cells["unreadable"].dropna().str.contains("'J Smith' is not in the list; expected lead, elected member").all()
    )
    assert cells["unreadable"].count() == 1


def test_the_shipped_table_names_authorities_and_roles_only() -> None:
    rows = shipped_rows("team_members")
    assert {(row["challenge_id"], row["role"]) for row in rows} == {
        ("shropshire-2020", "team member"),
        ("wolverhampton-2016", "lead"),
    }
    reviewed = {row["reviewer_authority_code"] for row in rows if row["challenge_id"] == "shropshire-2020"}
    # Dudley, Telford and Wrekin, Coventry, Herefordshire; and Birmingham for the other.
    assert reviewed == {"E08000027", "E06000020", "E08000026", "E06000019"}
    assert [row["reviewer_authority_code"] for row in rows if row["role"] == "lead"] == ["E08000025"]
