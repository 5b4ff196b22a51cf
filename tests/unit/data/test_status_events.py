"""What was said about recommendations, as it is read."""

from datetime import datetime
from pathlib import Path

import pandas as pd
import pytest

from data.places import place_table
from data.sources import source_for
from data.sources.status_events import parse
from data.templates.choices import choices
from tests.support import csv_file


def event(**cells: object) -> dict[str, object]:
    return {"recommendation_id": "dudley-1", "status": "done", "effective_on": "12 December 2016",
            "actor_role": "host", **cells}  # fmt: skip


def test_an_event_in_words_as_people_write_them(tmp_path: Path) -> None:
    row = event(status="Accepted in part", actor_role="Expert by experience", revised_due_on="30/11/2016", comment=" ")
    path = csv_file(tmp_path / "events.csv", [row])
    assert source_for(path).NAME == "status_events"
    read = parse(path).tables["status_events"].iloc[0]
    assert (read["status"], read["actor_role"]) == ("part_accepted", "expert_by_experience")
    assert (read["effective_on"], read["revised_due_on"]) == (datetime(2016, 12, 12), datetime(2016, 11, 30))
    assert pd.isna(read["comment"])
    assert pd.isna(read["event_id"])


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"effective_on": "03/02/2016"}, "effective_on"),
        ({"effective_on": "December"}, "effective_on"),
        ({"status": "green"}, "status"),
        ({"actor_role": "J. Smith"}, "actor_role"),
    ],
)
def test_what_cannot_be_read_is_a_fault_of_its_cell(cells: dict[str, object], column: str, tmp_path: Path) -> None:
    found = parse(csv_file(tmp_path / "events.csv", [event(**cells)])).cells
    assert found is not None
    assert found.loc[found["unreadable"].notna(), "column_name"].tolist() == [column]


def test_states_can_be_written_as_ids_and_as_they_are_shown() -> None:
    states = place_table("states")
    assert [choice.term for choice in choices("states")] == list(states["state"])
    # Those the contract counts as open.
    assert set(states.loc[states["is_open"] == "true", "state"]) == {
        "accepted", "part_accepted", "planned", "in_progress", "paused", "reopened",
    }  # fmt: skip


def test_moves_are_those_of_the_contract() -> None:
    moves = place_table("moves")
    said = {name: set(group["to_state"]) for name, group in moves.groupby("from_state")}
    away = {"moved", "superseded", "not_achieved"}
    assert said == {
        "proposed": {"accepted", "part_accepted", "rejected"},
        "accepted": {"planned", "in_progress"} | away,
        "part_accepted": {"planned", "in_progress"} | away,
        "planned": {"in_progress", "done"} | away,
        "in_progress": {"planned", "paused", "done"} | away,
        "paused": {"in_progress"} | away,
        "done": {"verified", "reopened"},
        "verified": {"sustained", "lapsed", "reopened"},
        "sustained": {"lapsed"},
        "lapsed": {"sustained", "reopened"},
        "reopened": {"in_progress", "planned"} | away,
    }
    assert set(moves.loc[moves["to_state"].isin(away), "asks"]) == {"reason"}
    assert set(moves.loc[moves["to_state"] == "done", "asks"]) == {"evidence"}
    judged = moves.dropna(subset="judged_by")
    assert {*zip(judged["to_state"], judged["judged_by"], strict=True)} == {("done", "host"), ("verified", "lead")}
