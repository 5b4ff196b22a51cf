"""Made-up records in a store: shown from their own day, never in place of what is real, and gone when told to."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from shutil import copytree

import pandas as pd
import pytest

from checks.submit import build_embedded, submit
from data import embedded
from data.access import Asker, Store, exports
from data.home import Home
from data.load import Change
from tests.support import csv_file

COVENTRY = "E08000026"
TABLES = ("challenges", "recommendations", "status_events", "exposures")
ASKED = {"recommendation_id": "own-1", "authority_code": "Coventry", "text": "Agree how progress is measured",
         "areas": "Performance and experience"}  # fmt: skip


def exported(home: Home, name: str, *, made_up: bool = True, as_known_on: date | None = None) -> pd.DataFrame:
    opened = Store(home.published(), made_up=made_up)
    try:
        return opened.rows(name, who=Asker("test"), folder="export", as_known_on=as_known_on, as_at=as_known_on)
    finally:
        opened.close()


@pytest.mark.parametrize("name", TABLES)
def test_every_row_says_whether_it_is_made_up(full_home: Home, name: str):
    rows = exported(full_home, name)
    ids = rows["recommendation_id" if name in ("recommendations", "status_events") else "challenge_id"]
    assert rows["illustrative"].any()
    assert (ids.str.startswith("example-") == rows["illustrative"]).all()


@pytest.mark.parametrize("name", exports())
def test_without_made_up_rows_what_is_real_stays_as_it_is(full_home: Home, name: str):
    rows, real = exported(full_home, name), exported(full_home, name, made_up=False)
    if "illustrative" not in rows or name == "loads":
        return
    assert not real["illustrative"].any()
    if name == "panel":
        # The figures are real; without the made-up days they have no clock.
        clock = ["first_challenge_on", "event_months", "phase", "horizon", "illustrative"]
        assert rows.drop(columns=clock).to_csv() == real.drop(columns=clock).to_csv()
        assert real.loc[rows["illustrative"], clock[:-1]].isna().all(axis=None)
        rows, real = rows[~rows["illustrative"]], real[~rows["illustrative"]].reset_index(drop=True)
    kept = rows[~rows["illustrative"].astype(bool)].reset_index(drop=True)
    assert kept.to_csv() == real.to_csv()


@pytest.mark.parametrize("day", [date(2024, 3, 4), date(2025, 6, 30), date(2026, 11, 25)])
def test_nothing_is_shown_before_its_day(full_home: Home, day: date):
    challenges = exported(full_home, "challenges", as_known_on=day)
    made_up = challenges[challenges["illustrative"]]
    assert (made_up["published_on"].dt.date <= day).all()
    recommendations = exported(full_home, "recommendations", as_known_on=day)
    shown = set(recommendations.loc[recommendations["illustrative"], "challenge_id"])
    assert shown == set(made_up["challenge_id"])
    events = exported(full_home, "status_events", as_known_on=day)
    assert (events["effective_on"].dt.date <= day).all()
    assert set(events.loc[events["illustrative"], "recommendation_id"]) <= set(recommendations["recommendation_id"])


def test_what_is_still_to_come_is_in_the_store_and_shown_nowhere(full_home: Home):
    today = datetime.now(UTC).date()
    opened = Store(full_home.published())
    later = opened._connection.execute("select max(recorded_at)::date from store.status_events").fetchone()
    opened.close()
    assert later
    assert later[0] > today
    assert exported(full_home, "status_events")["effective_on"].max().date() <= today


@pytest.fixture(scope="module")
def own_home(full_home: Home, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The embedded store, to which Coventry has sent one recommendation."""
    folder = tmp_path_factory.mktemp("own")
    copytree(full_home.root, folder / "home")
    home = Home(folder / "home")
    answer = submit(csv_file(folder / "own.csv", [ASKED]), home=home, actor_role="data_steward")
    assert answer.result.status == "accepted"
    return home


def test_own_records_take_the_place_of_what_is_made_up(full_home: Home, own_home: Home):
    for name in ("challenges", "recommendations"):
        before, rows = exported(full_home, name), exported(own_home, name)
        assert before.loc[before["authority_code"] == COVENTRY, "illustrative"].any()
        assert not rows.loc[rows["authority_code"] == COVENTRY, "illustrative"].any()
        others = rows.loc[rows["illustrative"], "authority_code"]
        assert set(others) == set(before.loc[before["illustrative"], "authority_code"]) - {COVENTRY}
    events = exported(own_home, "status_events")
    assert not events["recommendation_id"].str.startswith("example-coventry").any()
    assert events["recommendation_id"].str.startswith("example-dudley").any()


def test_the_day_before_they_were_still_made_up(own_home: Home):
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    rows = exported(own_home, "recommendations", as_known_on=yesterday)
    assert rows.loc[rows["authority_code"] == COVENTRY, "illustrative"].all()


def test_what_is_said_of_a_made_up_recommendation_is_made_up_itself(full_home: Home, tmp_path: Path):
    copytree(full_home.root, tmp_path / "home")
    home = Home(tmp_path / "home")
    rows = exported(home, "recommendations")
    going = rows[(rows["status"] == "in_progress") & rows["illustrative"]].iloc[0]["recommendation_id"]
    event = {"recommendation_id": going, "status": "in progress", "effective_on": "25 November 2026",
             "actor_role": "host", "comment": "Tried out."}  # fmt: skip
    assert submit(csv_file(tmp_path / "e.csv", [event]), home=home, actor_role="director").result.status == "accepted"
    events = exported(home, "status_events")
    assert events.loc[events["comment"] == "Tried out.", "illustrative"].tolist() == [True]
    after = exported(home, "recommendations")
    assert after["illustrative"].sum() == rows["illustrative"].sum()


@pytest.fixture
def taken_up(full_home: Home, tmp_path: Path) -> tuple[Home, str, date]:
    """The embedded store, in which a host passed on a made-up recommendation that has made-up events still to come."""
    copytree(full_home.root, tmp_path / "home")
    home = Home(tmp_path / "home")
    opened = Store(home.published())
    found = opened._connection.execute(
        "select recommendation_id, max(effective_on) from store.status_events group by all having max(effective_on) > "
        "today() and max_by(status, effective_on) filter (effective_on <= today()) = 'in_progress' order by 1 limit 1"
    ).fetchone()
    opened.close()
    assert found
    event = {"recommendation_id": found[0], "status": "moved", "effective_on": datetime.now(UTC).date().isoformat(),
             "actor_role": "host", "reason": "Handed to the board."}  # fmt: skip
    answer = submit(csv_file(tmp_path / "e.csv", [event]), home=home, actor_role="director")
    assert answer.result.status == "accepted", answer.result
    return home, found[0], found[1]


def test_made_up_events_still_to_come_do_not_stand_in_the_way_and_stop(taken_up: tuple[Home, str, date]):
    home, asked, last_on = taken_up
    later = exported(home, "status_events", as_known_on=last_on + timedelta(days=1))
    told = later[later["recommendation_id"] == asked]
    assert told.sort_values("effective_on")["status"].iloc[-1] == "moved"
    assert told["effective_on"].max().date() <= datetime.now(UTC).date()
    others = later[later["illustrative"] & (later["recommendation_id"] != asked)]
    assert others["effective_on"].max().date() > datetime.now(UTC).date()


def test_a_store_built_without_made_up_examples_stays_without(empty_home: Home, monkeypatch: pytest.MonkeyPatch):
    every = embedded.changes(illustrative=True)
    real = next(change for change in every if change.source.NAME == "challenges" and not change.illustrative)
    made = next(change for change in every if change.illustrative)

    def few(*, illustrative: bool) -> list[Change]:
        return [real, made] if illustrative else [real]

    monkeypatch.setattr(embedded, "changes", few)
    assert len(build_embedded(empty_home, illustrative=False)) == 1
    assert build_embedded(empty_home) == []
    assert exported(empty_home, "challenges")["illustrative"].tolist().count(True) == 0
