"""The year a sender or a name gives: recorded, the same after a rebuild, and put right with --replaces."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

import cli
from data import archive, build, store
from data.access import Asker, Store
from data.errors import ImpactError, UnreadableFile
from data.home import Home
from tests.gate.loading import Lines, broken, details, load, outcome_of
from tests.long_files import as_csv, national, of_region
from tests.support import compact_file, shipped


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def extract(tmp_path: Path) -> Path:
    """One region's figures of 2018-19, in a file that does not say the year."""
    return as_csv(tmp_path / "wm.csv", of_region(national("2018-19")))


def exported(home: Home, name: str = "observations") -> pd.DataFrame:
    return Store(home.published()).rows(name, who=Asker("test"), folder="export")


def test_the_year_is_recorded_and_a_rebuild_gives_the_same(home: Home, extract: Path, tmp_path: Path) -> None:
    named = as_csv(tmp_path / "wm_2019-20.csv", of_region(national("2019-20")))
    load(home, extract, period="2018-19")
    submission = load(home, named)
    assert submission.result.notes[0] == "The year 2019-20 was taken from the file's name."
    before, loads = exported(home), exported(home, "loads")
    assert loads["period"].tolist() == ["2018-19", "2019-20"]
    data_id = store.describe(home.published())[0].data_id
    assert build.rebuild(home).data_id == data_id
    pd.testing.assert_frame_equal(exported(home), before)
    pd.testing.assert_frame_equal(exported(home, "loads"), loads)
    assert set(before["period_start"]) == {pd.Timestamp(2018, 4, 1), pd.Timestamp(2019, 4, 1)}


def test_a_rebuild_asks_no_name(home: Home, extract: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load(home, extract, period="2018-19")
    before = exported(home)

    def fails(*_given: object) -> None:
        raise AssertionError("the name was asked again")

    monkeypatch.setattr("data.staging.stated_year", fails)
    build.rebuild(home)
    pd.testing.assert_frame_equal(exported(home), before)


def test_the_same_bytes_for_another_year_are_another_load(home: Home, extract: Path, tmp_path: Path) -> None:
    first = load(home, extract, period="2018-19")
    assert load(home, extract, period="2018-19").result.status == "unchanged"
    assert load(home, extract, period="2018/19").result.status == "unchanged"
    other = load(home, extract, period="2017-18", dry_run=True)
    assert other.result.status == "refused"
    renamed = tmp_path / "wm_2018-19.csv"
    renamed.write_bytes(extract.read_bytes())
    # Every figure is known already, whatever the file is called.
    assert load(home, renamed).result.status == "unchanged"
    assert exported(home)["load_id"].unique().tolist() == [first.result.load_id]


def test_the_same_bytes_under_another_name_are_not_taken_for_known(home: Home, extract: Path, tmp_path: Path) -> None:
    named = tmp_path / "wm_2018-19.csv"
    named.write_bytes(extract.read_bytes())
    assert load(home, named).result.status == "accepted"
    assert load(home, named).result.status == "unchanged"
    with pytest.raises(UnreadableFile, match="Neither the file nor its name"):
        load(home, extract)


def test_a_load_given_the_wrong_year_can_be_put_right(home: Home, extract: Path) -> None:
    wrong = load(home, extract, period="2017-18")
    assert wrong.result.status == "accepted"
    told = load(home, extract, period="2018-19")
    assert set(broken(told, "critical")) == {"another_years_figures"}
    assert "--replaces" in outcome_of(told, "another_years_figures").message
    right = load(home, extract, period="2018-19", replaces=wrong.result.load_id)
    assert right.result.status == "accepted"
    assert set(exported(home)["period_start"]) == {pd.Timestamp(2018, 4, 1)}


def test_another_file_cannot_replace_what_it_does_not_hold(home: Home, extract: Path, tmp_path: Path) -> None:
    first = load(home, extract, period="2018-19")
    other = as_csv(tmp_path / "other.csv", of_region(national("2019-20")))
    submission = load(home, other, period="2019-20", replaces=first.result.load_id)
    assert "replaces_everything" in broken(submission, "critical")
    assert details(submission, "replaces_everything")


def test_name_and_sender_must_agree(home: Home, tmp_path: Path) -> None:
    path = as_csv(tmp_path / "wm_2018-19.csv", of_region(national("2018-19")))
    with pytest.raises(ImpactError, match="says 2018-19"):
        load(home, path, period="2019-20")
    assert load(home, path, period="2018-19").result.notes == ()


def test_a_layout_with_years_of_its_own_takes_none(home: Home, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="say themselves"):
        load(home, compact_file(tmp_path / "a.csv", shipped("ascof_3a")), period="2024-25")


def test_archives_from_before_there_were_years_are_read_and_keep_their_ids(home: Home, tmp_path: Path) -> None:
    lines: Lines = shipped("ascof_3a")
    submission = load(home, compact_file(tmp_path / "a.csv", lines))
    (entry,) = archive.entries(home)
    # What the id was made of before: layout, bytes, day, what it replaces, mapping.
    decides = json.dumps(["compact_figures", entry.record.sha256, "2026-01-23", None, None])
    assert submission.result.load_id == f"000001-{hashlib.sha256(decides.encode()).hexdigest()[:12]}"
    path = entry.folder / "load.json"
    kept = json.loads(path.read_text(encoding="utf-8"))
    del kept["load"]["period"]
    path.write_text(json.dumps(kept), encoding="utf-8")
    build.rebuild(home)
    assert exported(home, "loads")["load_id"].tolist() == [submission.result.load_id]


def test_the_command_takes_a_year(
    home: Home, extract: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("IMPACT_HOME", str(home.root))
    assert cli.run(["check", str(extract)]) == 2
    assert "--period" in capsys.readouterr().err
    assert cli.run(["check", str(extract), "--period", "soon"]) == 2
    assert "is not a financial year" in capsys.readouterr().err
    assert cli.run(["load", str(extract), "--period", "2018 to 2019", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["status"] == "accepted"
    assert exported(home)["period_start"].dt.date.unique().tolist() == [date(2018, 4, 1)]
