"""Strengths and areas for consideration."""

from pathlib import Path

from data.sources import source_for
from data.sources.findings import parse
from data.templates.catalogue import templates
from data.templates.workbook import write_template
from tests.filling import filled
from tests.support import csv_file


def test_the_filled_workbook_is_read(tmp_path: Path) -> None:
    write_template(templates()["findings"], tmp_path / "t.xlsx")
    row = {"challenge_id": "coventry-2016-02", "kind": "area for consideration", "reference": 3, "text": "Waiting",
           "areas": "Use of resources; Performance and experience"}  # fmt: skip
    path = filled(tmp_path / "t.xlsx", tmp_path / "filled.xlsx", findings=[row])
    assert source_for(path).NAME == "findings"
    found = parse(path).tables["findings"].iloc[0]
    assert found["finding_id"] == "coventry-2016-02-consideration-3"
    assert (found["kind"], found["areas"]) == ("consideration", "Use of resources; Performance and experience")
    assert not found["is_withdrawn"]


def test_one_without_a_number_needs_an_id(tmp_path: Path) -> None:
    row = {"finding_id": "", "challenge_id": "coventry-2016-02", "kind": "strength", "text": "Kind"}
    cells = parse(csv_file(tmp_path / "f.csv", [row])).cells
    assert cells is not None
    assert cells.loc[cells["unreadable"].notna(), "column_name"].tolist() == ["finding_id"]
