"""Factual corrections by the host."""

from datetime import datetime
from pathlib import Path

import pandas as pd

from data.sources import source_for
from data.sources.corrections import parse
from tests.support import csv_file


def test_a_request_that_nothing_was_decided_about(tmp_path: Path) -> None:
    row = {"correction_id": "", "challenge_id": "coventry-2016-02", "reference": "1", "stated": "Two",
           "corrected": "Three", "asked_on": "14 March 2016", "asked_by": "Director", "decision": ""}  # fmt: skip
    path = csv_file(tmp_path / "c.csv", [row])
    assert source_for(path).NAME == "corrections"
    found = parse(path).tables["corrections"].iloc[0]
    assert (found["correction_id"], found["asked_on"]) == ("coventry-2016-02-1", datetime(2016, 3, 14))
    assert pd.isna(found["decision"])
    assert pd.isna(found["decided_on"])
