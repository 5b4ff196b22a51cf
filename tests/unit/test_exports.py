"""Tables of the programme people take away: their columns, on any day, in every format."""

import json
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pandas as pd
import pytest

import cli
from data import build
from data.home import Home
from data.load import Change
from data.sources import source_for
from tests.support import csv_file, waved_through

# What contracts with other programs fix, in their order; further columns may follow.
CONTRACT = {
    "recommendations": "recommendation_id reference authority_code challenge_id text areas quality_statements priority "
    "raised_by_expert response response_reason action owner_role due_on current_due_on status derived indicators "
    "illustrative",
    "status_events": "event_id recommendation_id status effective_on recorded_at actor_role comment evidence_title "
    "evidence_url revised_due_on reason load_id illustrative",
    "challenges": "challenge_id authority_code start_on end_on date_precision programme scope published_on report_url "
    "source_url illustrative",
    "exposures": "challenge_id reviewer_authority_code role illustrative",
}
CHALLENGE = {"challenge_id": "dudley-2024-02", "authority_code": "Dudley", "start_on": "20 February 2024",
             "end_on": "22 February 2024", "programme": "WM ADASS", "published_on": "1 April 2024"}  # fmt: skip
MEMBER = {"challenge_id": "dudley-2024-02", "reviewer_authority_code": "Coventry", "role": "lead",
          "expert_by_experience": "no"}  # fmt: skip
ASKED = {"recommendation_id": "d-1", "reference": "1", "authority_code": "Dudley", "challenge_id": "dudley-2024-02",
         "text": "Do it", "areas": "Use of resources; Strengths-based, safe and integrated practice",
         "raised_by_expert": "yes", "response": "accept", "owner_role": "Head of finance", "due_on": "1 July 2024",
         "status": "accepted", "status_on": "2 April 2024"}  # fmt: skip
LINK = {"recommendation_id": "d-1", "indicator": "ascof_1b", "direction": "increase", "lag_months": 18, "why": "So."}
EVENTS = [
    {"recommendation_id": "d-1", "status": "in progress", "effective_on": "1 June 2024", "actor_role": "host",
     "revised_due_on": "1 October 2024", "reason": "Delays"},
    {"recommendation_id": "d-1", "status": "done", "effective_on": "1 November 2024", "actor_role": "host",
     "evidence_title": "Minutes"},
]  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """One challenge, one recommendation, and what was said of it in two files on two days."""
    folder = tmp_path_factory.mktemp("programme")
    home = Home(folder / "home")
    files: list[tuple[str, list[dict[str, object]], date]] = [
        ("challenges", [dict(CHALLENGE)], date(2024, 4, 1)),
        ("team", [dict(MEMBER)], date(2024, 4, 1)),
        ("asked", [dict(ASKED)], date(2024, 4, 2)),
        ("links", [dict(LINK)], date(2024, 4, 3)),
        ("june", [dict(EVENTS[0])], date(2024, 6, 5)),
        ("november", [dict(EVENTS[1])], date(2024, 11, 5)),
    ]
    for name, rows, day in files:
        path = csv_file(folder / f"{name}.csv", rows)
        sent = build.publish([Change(path, source_for(path), "host", published_on=day)], waved_through, home=home)[0]
        assert sent.status == "accepted"
    return home


@pytest.fixture
def exported(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., pd.DataFrame]:
    """What the command writes."""
    monkeypatch.setenv("IMPACT_HOME", str(home.root))

    def export(name: str, *words: str, ending: str = "csv") -> pd.DataFrame:
        to = tmp_path / f"{name}.{ending}"
        assert cli.run(["export", name, "--to", str(to), *words]) == 0
        return {"csv": pd.read_csv, "xlsx": partial(pd.read_excel, engine="calamine"), "parquet": pd.read_parquet}[
            ending
        ](to)

    return export


@pytest.mark.parametrize("ending", ["csv", "xlsx", "parquet"])
@pytest.mark.parametrize("name", CONTRACT)
def test_columns_are_those_of_the_contract(name: str, ending: str, exported: Callable[..., pd.DataFrame]) -> None:
    fixed = CONTRACT[name].split()
    frame = exported(name, ending=ending)
    assert list(frame.columns)[: len(fixed)] == fixed
    assert len(frame) == (3 if name == "status_events" else 1)


@pytest.mark.parametrize(
    ("as_at", "status", "current_due_on", "derived"),
    [
        ("2024-04-01", "proposed", "2024-07-01", ""),
        ("2024-04-02", "accepted", "2024-07-01", ""),
        ("2024-05-02", "accepted", "2024-07-01", "due_soon"),
        ("2024-06-01", "in_progress", "2024-10-01", ""),
        ("2024-10-02", "in_progress", "2024-10-01", "late; silent"),
        ("2024-11-01", "done", "2024-10-01", "awaiting_verification"),
    ],
)
def test_as_at_a_day(
    as_at: str, status: str, current_due_on: str, derived: str, exported: Callable[..., pd.DataFrame]
) -> None:
    row = exported("recommendations", "--as-at", as_at).astype("object").fillna("").iloc[0]
    assert (row["status"], row["due_on"], row["current_due_on"], row["derived"]) == (
        status, "2024-07-01", current_due_on, derived,
    )  # fmt: skip
    assert (row["areas"], row["indicators"]) == (ASKED["areas"], "ascof_1b")


@pytest.mark.parametrize(
    ("known_on", "status", "events", "indicators"),
    [
        ("2024-04-02", "accepted", 1, ""),
        ("2024-06-04", "accepted", 1, "ascof_1b"),
        ("2024-06-05", "in_progress", 2, "ascof_1b"),
        ("2024-11-04", "in_progress", 2, "ascof_1b"),
        ("2024-11-05", "done", 3, "ascof_1b"),
    ],
)
def test_as_known_on_a_day(
    known_on: str, status: str, events: int, indicators: str, exported: Callable[..., pd.DataFrame]
) -> None:
    row = exported("recommendations", "--as-known-on", known_on).astype("object").fillna("").iloc[0]
    assert (row["status"], row["indicators"]) == (status, indicators)
    assert len(exported("status_events", "--as-known-on", known_on)) == events


def test_nothing_is_known_before_it_was_recorded(exported: Callable[..., pd.DataFrame]) -> None:
    for name in CONTRACT:
        assert len(exported(name, "--as-known-on", "2024-03-31")) == 0


def test_an_export_of_events_is_a_file_of_events(
    home: Home, exported: Callable[..., pd.DataFrame], tmp_path: Path
) -> None:
    frame = exported("status_events")
    frame.to_csv(tmp_path / "again.csv", index=False)
    path = tmp_path / "again.csv"
    sent = build.publish([Change(path, source_for(path), "host")], waved_through, home=home, dry_run=True)[0]
    assert sent.status == "unchanged"


def test_status_counts_recommendations(
    home: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("IMPACT_HOME", str(home.root))
    assert cli.run(["status", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["recommendations"], told["challenges"], told["loads"]) == (1, 1, 6)
