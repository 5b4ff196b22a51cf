"""Baseline steps as they are read from a filled table."""

from datetime import datetime
from pathlib import Path

from data.sources import source_for
from data.sources.baseline_steps import parse
from tests.support import csv_file


def test_a_step_has_its_id_from_what_it_is_about(tmp_path: Path) -> None:
    row = {
        "baseline_step_id": "", "authority": "Stoke", "measure": "local_stoke_waiting", "starts_on": "1 April 2024",
        "cause": "One front door", "entered_by": "Director of adult social care", "is_withdrawn": "",
    }  # fmt: skip
    path = csv_file(tmp_path / "steps.csv", [row, {**row, "baseline_step_id": "own", "is_withdrawn": "yes"}])
    assert source_for(path).NAME == "baseline_steps"
    frame = parse(path).tables["baseline_steps"]
    assert frame["authority_code"].tolist() == ["E06000021"] * 2
    assert frame["construct"].tolist() == ["local_stoke_waiting"] * 2
    assert frame["starts_on"].tolist() == [datetime(2024, 4, 1)] * 2
    assert frame["is_withdrawn"].tolist() == [False, True]
    assert frame["baseline_step_id"].str.startswith("stoke").tolist() == [True, False]
