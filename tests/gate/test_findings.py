"""Rules for self-assessments, findings and corrections: one bad row a rule; a refusal changes nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from checks.submit import Submission, submit
from data.access import Asker, open_store
from data.home import Home
from tests.gate.loading import broken, details
from tests.support import csv_file, shipped_rows, state_of

Row = dict[str, object]


def assessment(**cells: object) -> Row:
    return {"self_assessment_id": "a-1", "challenge_id": "coventry-2016-02", "finished_on": "18 January 2016", **cells}


def finding(**cells: object) -> Row:
    return {"finding_id": "f-1", "challenge_id": "coventry-2016-02", "kind": "strength", "text": "Kind staff",
            "areas": "Use of resources", **cells}  # fmt: skip


def correction(**cells: object) -> Row:
    return {"correction_id": "k-1", "challenge_id": "coventry-2016-02", "finding_id": "on-record", "stated": "Two",
            "corrected": "Three", "asked_on": "14 March 2016", "asked_by": "Director of adult social care",
            "decision": "accept", "decided_on": "21 March 2016", "reason": "", **cells}  # fmt: skip


CASES = [
    ("assessed_before_visit", assessment, {"finished_on": "24 February 2016"}, "began on 23/02/2016"),
    ("already_happened", assessment, {"finished_on": "1 January 2099"}, "is still to come"),
    ("known_challenge", assessment, {"challenge_id": "nowhere-1"}, "no challenge 'nowhere-1' on record"),
    ("known_challenge", finding, {"challenge_id": "nowhere-1"}, "no challenge 'nowhere-1' on record"),
    ("readable_cells", finding, {"kind": "recommendation"}, "expected strength, area for consideration"),
    ("required_cells", finding, {"text": ""}, "text is empty."),
    ("short_enough", finding, {"text": "long " * 401}, "text has 2004 characters"),
    ("no_personal_details", finding, {"text": "Ask someone@example.org"}, "text holds an e-mail address"),
    ("no_personal_details", correction, {"reason": "Ring 0121 496 0000"}, "reason holds"),
    ("names_a_role", correction, {"asked_by": "Jane Smith"}, "reads like the name of a person"),
    ("id_keeps_its_challenge", finding, {"finding_id": "on-record", "challenge_id": "walsall-2015"},
     "on record for the challenge coventry-2016-02; this row is about walsall-2015"),
    ("known_finding", correction, {"finding_id": "f-9"}, "has no finding 'f-9' on record"),
    ("known_finding", correction, {"challenge_id": "walsall-2015"}, "walsall-2015 has no finding 'on-record'"),
    ("decision_holds_together", correction, {"decided_on": ""}, "no day on which it was made"),
    ("decision_holds_together", correction, {"decision": ""}, "and no decision"),
    ("decision_holds_together", correction, {"decided_on": "1 March 2016"}, "Decided on 01/03/2016, before"),
    ("decision_holds_together", correction, {"decision": "reject"}, "there is no reason"),
]  # fmt: skip


def sent(home: Home, path: Path, rows: list[Row], *, dry_run: bool = False) -> Submission:
    return submit(csv_file(path, rows), home=home, actor_role="lead", dry_run=dry_run)


@pytest.fixture(scope="module")
def registered(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home with the shipped challenges and one finding."""
    folder = tmp_path_factory.mktemp("registered")
    home = Home(folder / "home")
    for name, rows in (("c", shipped_rows("challenges")), ("f", [finding(finding_id="on-record")])):
        assert sent(home, folder / f"{name}.csv", rows).result.status == "accepted"  # type: ignore[arg-type]
    return home


@pytest.mark.parametrize(("rule", "row", "cells", "says"), CASES)
def test_each_rule_names_its_bad_row(
    rule: str, row: Callable[..., Row], cells: Row, says: str, registered: Home, tmp_path: Path
) -> None:
    before = state_of(registered)
    sound = sent(registered, tmp_path / "sound.csv", [row()], dry_run=True)
    assert (sound.result.status, broken(sound, "critical"), broken(sound, "warning")) == ("accepted", {}, {})
    bad = sent(registered, tmp_path / "bad.csv", [row(**cells)], dry_run=True)
    found = {**broken(bad, "critical"), **broken(bad, "warning")}
    assert found == {rule: 1}
    assert says in details(bad, rule)[0]
    assert (bad.result.status == "refused") == (rule != "names_a_role")
    assert state_of(registered) == before


@pytest.mark.parametrize("row", [assessment, finding, correction])
def test_an_id_stands_in_a_file_once(row: Callable[..., Row], registered: Home, tmp_path: Path) -> None:
    twice = sent(registered, tmp_path / "twice.csv", [row(), row()], dry_run=True)
    assert broken(twice, "critical") == {"unique_id": 2}


def test_what_was_loaded_comes_out_and_a_second_time_changes_nothing(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    sent(home, tmp_path / "c.csv", shipped_rows("challenges"))  # type: ignore[arg-type]
    for name, rows in (
        ("self_assessments", [assessment()]),
        ("findings", [finding(finding_id="on-record"), finding(kind="area for consideration", finding_id="f-2")]),
        ("corrections", [correction()]),
    ):
        assert sent(home, tmp_path / f"{name}.csv", rows).result.status == "accepted"
        assert sent(home, tmp_path / f"{name}-again.csv", rows).result.status == "unchanged"
    store = open_store(home)
    found = {
        name: store.rows(name, who=Asker("lead"), folder="export")
        for name in ("self_assessments", "findings", "corrections")
    }
    store.close()
    assert found["self_assessments"]["date_precision"].tolist() == ["day"]
    assert found["findings"]["kind"].tolist() == ["consideration", "strength"]
    assert [list(areas) for areas in found["findings"]["areas"]] == [["Use of resources"]] * 2
    assert found["corrections"]["decision"].tolist() == ["accept"]
    # Said again under its id, a correction that was rejected is shown as rejected.
    again = sent(home, tmp_path / "later.csv", [correction(decision="reject", reason="Two were right")])
    assert again.result.status == "accepted"
    store = open_store(home)
    assert store.rows("corrections", who=Asker("lead"), folder="export")["decision"].tolist() == ["reject"]
    store.close()
