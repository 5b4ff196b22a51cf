"""The command line: what it prints, where, and the code it leaves with, run as a user runs it."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

import cli
from data.home import Home
from tests.filling import filled
from tests.support import Grid, compact_file, find, shipped, state_of, whole_workbook

ROOT = Path(__file__).parent.parent.parent
LOAD_FIELDS = {"status", "source", "load_id", "rows_read", "rows_loaded", "rows_refused", "checks", "workbook"}
LOAD_FIELDS |= {"build_id", "data_id"}


def impact(home: Home, *words: object, importing: str = "") -> subprocess.CompletedProcess[str]:
    """One command in a new process; `importing` makes it fail if that package is imported."""
    block = f"sys.modules[{importing!r}] = None;" if importing else ""
    code = f"import sys; {block} import cli; cli.main()"
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "IMPACT_HOME": str(home.root)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, Path, subprocess.CompletedProcess[str]]:
    folder = tmp_path_factory.mktemp("cli")
    path = whole_workbook(folder / "workbook.xlsx")
    home = Home(folder / "home")
    return home, path, impact(home, "load", path, "--published-on", "2026-01-23", "--json")


def test_an_accepted_load(loaded: tuple[Home, Path, subprocess.CompletedProcess[str]]) -> None:
    home, _path, done = loaded
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    answer = json.loads(done.stdout)
    assert answer.keys() >= LOAD_FIELDS
    assert answer["status"] == "accepted"
    assert answer["rows_read"] == answer["rows_loaded"] > 3000
    assert {frozenset(check) for check in answer["checks"]} == {
        frozenset({"name", "severity", "success", "failed_rows", "message"})
    }
    assert answer["workbook"] is None
    status = json.loads(impact(home, "status", "--json").stdout)
    assert status["observations"] == answer["rows_loaded"]
    assert (status["data_id"], status["build_id"]) == (answer["data_id"], answer["build_id"])
    assert (status["loads"], status["illustrative"]) == (1, False)


def test_the_same_file_again_needs_no_gate(loaded: tuple[Home, Path, subprocess.CompletedProcess[str]]) -> None:
    home, path, first = loaded
    before = state_of(home)
    done = impact(home, "load", path, "--json", importing="great_expectations")
    assert done.returncode == 0
    assert json.loads(done.stdout)["status"] == "unchanged"
    assert json.loads(done.stdout)["data_id"] == json.loads(first.stdout)["data_id"]
    assert state_of(home) == before


def test_check_changes_nothing(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    done = impact(home, "check", compact_file(tmp_path / "a.csv", shipped("ascof_2c")), "--json")
    assert (done.returncode, json.loads(done.stdout)["status"]) == (0, "accepted")
    assert state_of(home) == {}
    assert impact(home, "status").returncode == 5


def test_a_refused_load_says_what_where_and_why(
    loaded: tuple[Home, Path, subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    home, _path, _done = loaded
    before = state_of(home)

    def spoil(grids: dict[str, Grid]) -> None:
        find(grids["Table_3a"], "E08000026")[-1] = "eighty-two"
        find(grids["Table_2c"], "E08000026")[-1] = -12

    bad = whole_workbook(tmp_path / "bad.xlsx", spoil)
    done = impact(home, "load", bad, "--json")
    assert done.returncode == 3
    answer = json.loads(done.stdout)
    assert answer["status"] == "refused"
    assert (answer["rows_loaded"], answer["rows_refused"]) == (0, answer["rows_read"])
    failed = {check["name"] for check in answer["checks"] if not check["success"] and check["severity"] == "critical"}
    assert failed == {"readable", "within_bounds"}
    assert "eighty-two" in done.stderr
    assert "Table_3a AG" in done.stderr
    book = pd.read_excel(answer["workbook"], sheet_name=None, header=2, engine="calamine")
    assert list(book) == ["Summary", "Failures by rule", "Rows as sent"]
    assert any("eighty-two" in str(sent) for sent in book["Rows as sent"]["As sent"])
    assert (Path(answer["workbook"]).with_name("sent") / "bad.xlsx").read_bytes() == bad.read_bytes()
    assert state_of(home) == before


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.ods", b"", "The file is empty"),
        ("note.txt", b"Dear colleague", "No known layout was recognised"),
        ("cut.ods", b"PK\x03\x04 and nothing more", "cannot be opened"),
        ("latin.csv", "Município;Ano\n".encode("latin-1"), "No known layout was recognised"),
    ],
)
def test_a_file_nobody_recognises(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], empty_home: Home, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert cli.run(["load", str(tmp_path / name)]) == 2
    told = capsys.readouterr()
    assert words in told.err
    assert name in told.err
    assert told.out == ""
    assert state_of(empty_home) == {}


def test_what_was_looked_for_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str], empty_home: Home) -> None:
    (tmp_path / "note.txt").write_text("Dear colleague")
    cli.run(["load", str(tmp_path / "note.txt")])
    told = capsys.readouterr().err
    assert "ascof_time_series: a workbook with a sheet whose first cell reads 'Table 1a: ...'" in told


@pytest.mark.parametrize(
    "words",
    [[], ["no-such-command"], ["load"], ["load", "x.ods", "--published-on", "soon"], ["load", "/no/such/file.ods"],
     ["load", __file__, "--source", "no_such_source"]],
)  # fmt: skip
def test_wrong_usage(words: list[str], capsys: pytest.CaptureFixture[str], empty_home: Home) -> None:
    assert cli.run(words) == 2
    assert capsys.readouterr().err


def test_nothing_built_yet(capsys: pytest.CaptureFixture[str], empty_home: Home, tmp_path: Path) -> None:
    assert cli.run(["status"]) == 5
    assert cli.run(["export", "observations", "--to", str(tmp_path / "o.csv")]) == 5
    assert "impact build" in capsys.readouterr().err


def test_another_load_holds_the_lock(
    capsys: pytest.CaptureFixture[str], empty_home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import checks.submit

    monkeypatch.setattr(checks.submit, "WAIT_SECONDS", 0.1)
    path = compact_file(tmp_path / "a.csv", shipped("ascof_2c"))
    with Home(empty_home.root).publishers_lock(1):
        assert cli.run(["load", str(path)]) == 6
    assert "Another load is being published" in capsys.readouterr().err


@pytest.mark.parametrize("ending", ["csv", "xlsx", "parquet"])
def test_exports(
    loaded: tuple[Home, Path, subprocess.CompletedProcess[str]],
    tmp_path: Path,
    ending: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    home, _path, done = loaded
    monkeypatch.setenv("IMPACT_HOME", str(home.root))
    to = tmp_path / f"o.{ending}"
    assert cli.run(["export", "observations", "--to", str(to)]) == 0
    read = {"csv": pd.read_csv, "xlsx": _read_xlsx, "parquet": pd.read_parquet}[ending]
    frame = read(to)
    assert len(frame) == json.loads(done.stdout)["rows_loaded"]
    row = frame[(frame["authority_code"] == "E08000026") & (frame["indicator"] == "ascof_3a")].iloc[-1]
    assert (row["value"], str(row["period_start"]), row["disaggregation"]) == (82.2, "2024-04-01", "total")
    assert row["lower95"] == pytest.approx(row["value"] - row["margin_of_error"])
    missing = frame[frame["missing_reason"].notna()]
    assert missing["value"].isna().all()
    assert len(missing) > 0


def test_an_export_as_known_before_anything_was_published(
    loaded: tuple[Home, Path, subprocess.CompletedProcess[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IMPACT_HOME", str(loaded[0].root))
    to = tmp_path / "o.csv"
    assert cli.run(["export", "observations", "--to", str(to), "--as-known-on", "2026-01-22"]) == 0
    assert len(pd.read_csv(to)) == 0


@pytest.mark.parametrize(
    ("name", "to"), [("no_such_table", "o.csv"), ("observations", "o.doc"), ("observations", "no/o.csv")]
)
def test_exports_that_cannot_be(
    loaded: tuple[Home, Path, subprocess.CompletedProcess[str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    to: str,
) -> None:
    monkeypatch.setenv("IMPACT_HOME", str(loaded[0].root))
    assert cli.run(["export", name, "--to", str(tmp_path / to)]) == 2
    assert list(tmp_path.iterdir()) == []


def test_a_template_filled_in_is_loaded_and_a_slip_in_it_is_named(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    empty = tmp_path / "challenges.xlsx"
    assert impact(home, "template", "challenges", "--to", empty).returncode == 0
    row = {"authority_code": "Coventry", "start_on": date(2022, 5, 3), "programme": "WM ADASS"}
    book = filled(empty, tmp_path / "sent.xlsx", challenges=[row, {**row, "start_on": "03/05/2022"}])
    refused = impact(home, "load", book, "--json")
    assert refused.returncode == 3
    assert "Challenges D6: start_on: '03/05/2022' could be 3 May 2022 or 5 March 2022" in refused.stderr
    sound = filled(empty, tmp_path / "sound.xlsx", challenges=[row])
    answer = json.loads(impact(home, "load", sound, "--json").stdout)
    assert (answer["status"], answer["source"], answer["rows_loaded"]) == ("accepted", "challenges", 1)
    assert json.loads(impact(home, "status", "--json").stdout)["challenges"] == 1


@pytest.mark.parametrize(
    ("name", "to", "words"),
    [("no_such_template", "t.xlsx", "one of baseline_steps"), ("challenges", "t.csv", "ends in .xlsx"),
     ("challenges", "no/t.xlsx", "folder does not exist")],
)  # fmt: skip
def test_templates_that_cannot_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], empty_home: Home, name: str, to: str, words: str
) -> None:
    assert cli.run(["template", name, "--to", str(tmp_path / to)]) == 2
    assert words in capsys.readouterr().err
    assert not (tmp_path / to).exists()


def test_list_names_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["list"]) == 0
    told = capsys.readouterr().out
    assert "\n  challenges: Peer challenges of the programme\n" in told.partition("templates:")[2]
    assert "reports: none\n" in told
    assert "exports:\n  audit\n" in told


def test_list_names_sources_and_exports(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["list", "--json"]) == 0
    known = json.loads(capsys.readouterr().out)
    assert "ascof_time_series" in known["sources"]
    assert {"challenges", "team_members", "practice_reviews", "context_events", "measures"} <= known["templates"].keys()
    assert {"observations", "loads", "check_outcomes", "audit", "challenges", "recommendations"} <= set(
        known["exports"]
    )


def test_rebuild_gives_the_same_data(loaded: tuple[Home, Path, subprocess.CompletedProcess[str]]) -> None:
    home = loaded[0]
    before = json.loads(impact(home, "status", "--json").stdout)
    assert impact(home, "rebuild").returncode == 0
    assert json.loads(impact(home, "status", "--json").stdout) == before


def _read_xlsx(path: Path) -> pd.DataFrame:
    return pd.read_excel(path, engine="calamine")
