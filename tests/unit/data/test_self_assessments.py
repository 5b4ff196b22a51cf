"""Self-assessments ahead of a challenge."""

from datetime import datetime
from pathlib import Path

from data.sources import source_for
from data.sources.self_assessments import parse
from tests.support import csv_file


def test_one_known_to_the_month(tmp_path: Path) -> None:
    row = {"self_assessment_id": "", "challenge_id": "telford-2021-03", "finished_on": "Jan 2021"}
    path = csv_file(tmp_path / "a.csv", [row])
    assert source_for(path).NAME == "self_assessments"
    found = parse(path).tables["self_assessments"].iloc[0]
    assert found["self_assessment_id"] == "telford-2021-03-2021-01"
    assert (found["finished_on"], found["date_precision"]) == (datetime(2021, 1, 1), "month")


def test_one_without_a_date_needs_an_id(tmp_path: Path) -> None:
    row = {"self_assessment_id": "", "challenge_id": "telford-2021-03", "finished_on": ""}
    cells = parse(csv_file(tmp_path / "a.csv", [row])).cells
    assert cells is not None
    assert cells.loc[cells["unreadable"].notna(), "column_name"].tolist() == ["self_assessment_id"]
