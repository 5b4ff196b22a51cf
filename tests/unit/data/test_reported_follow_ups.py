"""What was reported in public after a challenge."""

from datetime import datetime
from pathlib import Path

from data.sources import source_for
from data.sources.reported_follow_ups import parse
from tests.support import csv_file, shipped_rows


def test_an_event_with_counts(tmp_path: Path) -> None:
    row = {"reported_follow_up_id": "", "authority_code": "Coventry", "challenge_id": "coventry-2016-02",
           "happened_on": "May 2016", "kind": "findings to scrutiny", "actions_total": "28", "actions_complete": 7,
           "source_url": "https://example.gov.uk/a"}  # fmt: skip
    path = csv_file(tmp_path / "events.csv", [row])
    assert source_for(path).NAME == "reported_follow_ups"
    event = parse(path).tables["reported_follow_ups"].iloc[0]
    assert event["reported_follow_up_id"] == "coventry-2016-02-2016-05-findings-to-scrutiny"
    assert (event["happened_on"], event["date_precision"]) == (datetime(2016, 5, 1), "month")
    assert (event["actions_total"], event["actions_complete"]) == (28, 7)


def test_the_only_counts_in_public_are_those_of_wolverhampton() -> None:
    rows = shipped_rows("reported_follow_ups")
    assert len(rows) == 11
    counted = [
        (row["challenge_id"], row["actions_total"], row["actions_complete"], row["actions_in_progress"])
        for row in rows
        if row["actions_total"]
    ]
    assert counted == [("wolverhampton-before-2014-09", "28", "7", "21")]
