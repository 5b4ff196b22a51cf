"""Events of an authority, the region or England that may explain a change."""

from datetime import datetime
from pathlib import Path

import pandas as pd

from data.sources import source_for
from data.sources.context_events import parse
from tests.support import csv_file


def test_events_of_every_reach(tmp_path: Path) -> None:
    path = csv_file(
        tmp_path / "events.csv",
        [
            {"context_event_id": "", "authority": "England", "kind": "New framework", "start": "1 April 2024",
             "title": "Client level data takes over"},
            {"context_event_id": "", "authority": "West Midlands", "kind": "other", "start": "2019",
             "title": "A new programme", "end_on": "2020"},
            {"context_event_id": "own-1", "authority": "Stoke", "kind": "leadership", "start": "Sept 2021",
             "title": "A new director"},
        ],
    )  # fmt: skip
    assert source_for(path).NAME == "context_events"
    frame = parse(path).tables["context_events"]
    assert frame["authority_code"].tolist() == ["E92000001", "E12000005", "E06000021"]
    assert frame["kind"].tolist() == ["new framework", "other", "leadership"]
    assert frame["context_event_id"].tolist() == [
        "england-2024-04-client-level-data-takes-over",
        "west-midlands-2019-a-new-programme",
        "own-1",
    ]
    assert frame["start_on"].tolist() == [datetime(2024, 4, 1), datetime(2019, 1, 1), datetime(2021, 9, 1)]
    # What began in a month may still go on; what is given as over is over.
    assert frame["end_on"].tolist() == [pd.NaT, datetime(2020, 12, 31), pd.NaT]
    assert frame["date_precision"].tolist() == ["day", "year", "month"]
