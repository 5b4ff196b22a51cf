"""Trackers through a mapping: what loads, what is set aside with its reason, and that a rebuild gives the same."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

import cli
from checks.submit import Submission, submit, submit_mapped
from data import build
from data.access import Asker, open_store
from data.errors import BadDefinition, ImpactError
from data.home import Home
from data.spreadsheet import read_workbook
from tests.support import state_of
from tests.trackers import HEADINGS, MAPPING, mapping_file, register, tracker

GOOD = ("1", "Agree a plan", "Complete", "Head of service", "12/3/24", "Agreed")
BAD = ("2", "Name a lead", "Amber", "Head of service", "13/13/24", "")
TWICE = ("3", "Train the staff", "On track", "Head of service", "March 2025", "")


def kept(home: Home, tmp_path: Path, **changes: object) -> str:
    """The name of a mapping that was loaded."""
    path = mapping_file(tmp_path, **changes)  # type: ignore[arg-type]
    assert submit(path, home=home, actor_role="data_steward").result.status == "accepted"
    return path.stem


def send(home: Home, path: Path, mapping: str = "action-plan", **given: object) -> Submission:
    return submit(path, home=home, actor_role="data_steward", mapping=mapping, **given)  # type: ignore[arg-type]


def rows(home: Home, name: str) -> list[dict[str, object]]:
    store = open_store(home)
    found = store.rows(name, who=Asker("data_steward"), folder="export").astype("str").fillna("").to_dict("records")
    store.close()
    return found  # type: ignore[return-value]


def set_aside(submission: Submission) -> dict[int, str]:
    return {row.row_number: row.rules for row in submission.result.verdict.bad_rows}


def counts(submission: Submission) -> tuple[str, int, int, int]:
    result = submission.result
    return result.status, result.rows_read, result.rows_loaded, result.rows_refused


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


def test_good_rows_load_and_bad_ones_come_back_with_their_reasons(home: Home, tmp_path: Path) -> None:
    kept(home, tmp_path)
    sent = send(home, tracker(tmp_path / "plan.csv", [GOOD, BAD, TWICE, TWICE, ("Total 4",)]))
    assert counts(sent) == ("accepted", 4, 1, 3)
    assert set_aside(sent) == {3: "readable_cells", 4: "unique_id", 5: "unique_id"}
    assert [row["recommendation_id"] for row in rows(home, "recommendations")] == ["sandwell-1"]
    assert sent.workbook is not None
    sheet = read_workbook(sent.workbook)["Rows set aside"].rows
    assert [(row[0], row[3]) for row in sheet[3:]] == [
        (3.0, "readable_cells"), (4.0, "unique_id"), (5.0, "unique_id"), (6.0, "left_out"),
    ]  # fmt: skip
    assert "'Amber' is not among the words" in str(sheet[3][2])
    assert "Target date: there is no month 13" in str(sheet[3][2])
    assert "Name a lead" in str(sheet[3][4])


def test_where_bad_rows_refuse_the_file_nothing_changes(home: Home, tmp_path: Path) -> None:
    kept(home, tmp_path, bad_rows="refuse")
    before = state_of(home)
    sent = send(home, tracker(tmp_path / "plan.csv", [GOOD, BAD]))
    assert counts(sent) == ("refused", 2, 0, 2)
    assert state_of(home) == before


def test_totals_do_not_refuse_a_file(home: Home, tmp_path: Path) -> None:
    kept(home, tmp_path, bad_rows="refuse")
    assert counts(send(home, tracker(tmp_path / "plan.csv", [GOOD, ("Total 1",)]))) == ("accepted", 1, 1, 0)


def test_a_file_of_bad_rows_alone_is_refused(home: Home, tmp_path: Path) -> None:
    kept(home, tmp_path)
    sent = send(home, tracker(tmp_path / "plan.csv", [BAD]))
    assert counts(sent) == ("refused", 1, 0, 1)
    assert sent.workbook is not None


def test_a_file_without_rows_is_refused(home: Home, tmp_path: Path) -> None:
    kept(home, tmp_path)
    assert send(home, tracker(tmp_path / "plan.csv", [("Total 0",)])).result.status == "refused"


def test_a_rebuild_gives_the_same_rows_and_those_set_aside(home: Home, tmp_path: Path) -> None:
    kept(home, tmp_path)
    send(home, tracker(tmp_path / "plan.csv", [GOOD, BAD, TWICE, ("Total 3",)]))
    # What was read through the first version stays so when there is a second.
    kept(home, tmp_path, words={"status": {"Amber": "paused"}}, date_order="month_first")
    before = {name: rows(home, name) for name in ("recommendations", "status_events", "loads")}
    tables = _set_aside_in_store(home)
    info = build.rebuild(home)
    assert {name: rows(home, name) for name in before} == before
    assert _set_aside_in_store(home) == tables
    assert [row[0] for row in tables] == [3, 5]
    assert info.data_id == open_store(home).info.data_id


def _set_aside_in_store(home: Home) -> list[tuple[object, ...]]:
    import duckdb

    with duckdb.connect(home.published(), read_only=True) as connection:
        return connection.execute("from set_aside_rows order by row_number").fetchall()


def test_the_same_file_again_brings_nothing_and_a_better_one_the_rest(home: Home, tmp_path: Path) -> None:
    kept(home, tmp_path)
    path = tracker(tmp_path / "plan.csv", [GOOD, BAD])
    send(home, path)
    assert counts(send(home, path)) == ("unchanged", 2, 0, 1)
    better = tracker(tmp_path / "plan.csv", [GOOD, ("2", "Name a lead", "On track", "Head of service", "", "")])
    assert counts(send(home, better)) == ("accepted", 2, 2, 0)
    assert counts(send(home, better)) == ("unchanged", 2, 0, 0)
    assert len(rows(home, "recommendations")) == 2


def test_a_load_says_which_version_of_its_mapping_it_went_through(home: Home, tmp_path: Path) -> None:
    kept(home, tmp_path)
    send(home, tracker(tmp_path / "plan.csv", [GOOD]))
    kept(home, tmp_path, words={"status": {"Complete": "planned"}})
    send(home, tracker(tmp_path / "later.csv", [("9", "Look again", "Complete", "Head of service", "", "")]))
    assert [row["status"] for row in rows(home, "recommendations")] == ["done", "planned"]
    used = [str(row["mapping"]) for row in rows(home, "loads") if row["mapping"]]
    assert [version.partition("@")[0] for version in used] == ["action-plan", "action-plan"]
    assert used[0] != used[1]


def test_a_file_and_its_mapping_are_kept_together_or_not_at_all(home: Home, tmp_path: Path) -> None:
    mapping = mapping_file(tmp_path)
    bad = tracker(tmp_path / "bad.csv", [BAD])
    given = {"home": home, "actor_role": "data_steward"}
    assert submit_mapped(bad, mapping, **given).result.status == "refused"  # type: ignore[arg-type]
    assert home.current() is None
    good = tracker(tmp_path / "good.csv", [GOOD])
    assert submit_mapped(good, mapping, dry_run=True, **given).result.status == "accepted"  # type: ignore[arg-type]
    assert home.current() is None
    assert submit_mapped(good, mapping, **given).result.status == "accepted"  # type: ignore[arg-type]
    assert [row["layout"] for row in rows(home, "loads")] == ["mappings", "recommendations"]


def test_an_unknown_mapping_and_a_broken_one_are_said_in_words(home: Home, tmp_path: Path) -> None:
    with pytest.raises(ImpactError, match="There is no mapping called 'plan'"):
        send(home, tracker(tmp_path / "plan.csv", [GOOD]), "plan")
    broken = tmp_path / "m.toml"
    broken.write_text('mapping = "m"\nfills = "recommendations"\n[columns]\ntext = "x"\n', encoding="utf-8")
    with pytest.raises(BadDefinition, match="Nothing fills 'authority_code'"):
        submit(broken, home=home, actor_role="data_steward")
    kept(home, tmp_path)
    with pytest.raises(ImpactError, match="fills recommendations, not ratings"):
        send(home, tracker(tmp_path / "plan.csv", [GOOD]), source="ratings")


def test_a_log_of_updates_becomes_events(home: Home, tmp_path: Path) -> None:
    # A list says how things stood on a day; an update comes after it.
    kept(home, tmp_path, constants={"authority_code": "Sandwell", "status_on": "1 January 2026"})
    send(home, tracker(tmp_path / "plan.csv", [GOOD, ("2", "Name a lead", "On track", "", "", "")]))
    path = mapping_file(
        tmp_path, name="updates", fills="status_events", id_prefix="sandwell",
        columns={"status": ("RAG",), "effective_on": ("Target date",), "comment": ("Progress update",)},
        constants={"actor_role": "host"},
    )  # fmt: skip
    submit(path, home=home, actor_role="data_steward")
    events = [("2", "", "Complete", "", "12/3/26", "All named"), ("8", "", "Complete", "", "12/3/26", "Not on record")]
    sent = send(home, tracker(tmp_path / "updates.csv", events), "updates")
    assert counts(sent) == ("accepted", 2, 1, 1)
    assert set_aside(sent) == {3: "known_recommendation"}
    assert {row["recommendation_id"]: row["status"] for row in rows(home, "recommendations")} == {
        "sandwell-1": "done", "sandwell-2": "done",
    }  # fmt: skip


@pytest.mark.parametrize("arguments", [["load"], ["check"]])
def test_the_command_takes_a_mapping(
    home: Home,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
) -> None:
    monkeypatch.setenv("IMPACT_HOME", str(home.root))
    kept(home, tmp_path)
    path = tracker(tmp_path / "plan.csv", [GOOD, BAD])
    assert cli.run([*arguments, str(path), "--mapping", "action-plan", "--json"]) == 0
    out = capsys.readouterr()
    answer = json.loads(out.out)
    assert [answer[key] for key in ("status", "rows_read", "rows_loaded", "rows_refused")] == ["accepted", 2, 1, 1]
    assert "1 of 2 rows" in out.err
    assert cli.run(["list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["mappings"] == {"action-plan": "fills recommendations"}


def test_a_register_nobody_prepared_is_in_or_in_the_workbook(home: Home, tmp_path: Path) -> None:
    made = register(tmp_path / "register.csv")
    kept(home, tmp_path, name="register", id_prefix="register", month_means="last_day")
    sent = send(home, made.path, "register")
    status, read, loaded, refused = counts(sent)
    assert (status, read, loaded + refused) == ("accepted", 2192, 2192)
    assert refused == len(_rows_of(made.spoilt, made.repeated))
    on_record = rows(home, "recommendations")
    assert len(on_record) == loaded
    # Without a date is no fault: it is shown as undated.
    assert sum(not row["due_on"] for row in on_record) == len(set(made.undated) - _rows_of(made.spoilt, made.repeated))
    assert not any("â€" in str(row["text"]) or "Â" in str(row["text"]) for row in on_record)
    assert sent.workbook is not None
    sheet = read_workbook(sent.workbook)["Rows set aside"].rows[3:]
    assert {int(str(row[0]).partition(".")[0]) for row in sheet if row[3] != "left_out"} == _rows_of(
        made.spoilt, made.repeated
    )
    assert all(row[2] and row[4] for row in sheet)


def _rows_of(*lines: Iterable[int]) -> set[int]:
    return {line for given in lines for line in given}


def test_headings_are_those_of_the_trackers(tmp_path: Path) -> None:
    assert set(MAPPING.headings) == set(HEADINGS)
