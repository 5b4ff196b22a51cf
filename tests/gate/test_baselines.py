"""Baselines through the gate: frozen with the load that makes it possible, and moved by nothing that comes later."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from data import archive
from data.access import Asker, open_store
from data.baselines import frozen
from data.build import rebuild
from data.home import Home
from tests.gate.loading import broken, details, line_of, loaded
from tests.made_follow_up import load
from tests.support import compact_file, csv_file, shipped, state_of

# Coventry, and what 3A said before November 2019: 70.4 (2017-18), 78.5 (2018-19), with 73.4 and 79.6 before them.
VISIT = {"challenge_id": "made-1", "authority_code": "Coventry", "start_on": "4 November 2019",
         "end_on": "6 November 2019", "programme": "WM ADASS"}  # fmt: skip
COVENTRY = "E08000026"


@pytest.fixture(scope="module")
def frozen_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home with one challenge and one measure. It is only read."""
    home = Home(tmp_path_factory.mktemp("frozen") / "home")
    assert loaded(home, shipped("ascof_3a")).result.status == "accepted"
    assert load(home, home.root.parent / "visit.csv", [dict(VISIT)]).result.status == "accepted"
    return home


@pytest.fixture
def own(frozen_home: Home, tmp_path: Path) -> Home:
    copytree(frozen_home.root, tmp_path / "own")
    return Home(tmp_path / "own")


def figures(home: Home, path: Path, lines: list[dict[str, str]], **given: Any) -> None:
    assert load(home, path, compact_file(path, lines).read_bytes(), **given).result.status == "accepted"


def told(home: Home) -> dict[str, Any]:
    opened = open_store(home)
    try:
        rows = opened.rows("frozen_baselines", who=Asker("test"), authority_code=None, challenge_id="made-1")
        (row,) = rows.to_dict("records")
        return row
    finally:
        opened.close()


def record(home: Home) -> str:
    opened = open_store(home)
    try:
        (content,) = opened.rows("frozen_record", who=Asker("test"), challenge_id="made-1")["content"]
        return str(content)
    finally:
        opened.close()


def test_it_is_frozen_with_the_load_that_makes_it_possible(frozen_home: Home) -> None:
    row = told(frozen_home)
    assert (row["rule"], row["vintage"], list(row["periods"])) == (
        "three", "later", ["2016-04-01", "2017-04-01", "2018-04-01"],
    )  # fmt: skip
    assert row["value"] == pytest.approx((79.6 + 70.4 + 78.5) / 3)
    entries = list(archive.entries(frozen_home))
    assert [entry.record.layout for entry in entries] == ["compact_figures", "challenges", "frozen_baselines"]
    # It cites the data of the two loads before it, and its outcomes are on record like those of any load.
    assert row["data_id"] == archive.data_id([entry.record.load_id for entry in entries[:2]])
    assert {"fingerprint_holds", "baseline_adds_up"} <= {outcome.name for outcome in entries[2].verdict.outcomes}


def test_a_late_revision_leaves_it_and_a_rebuild_says_the_same(own: Home, tmp_path: Path) -> None:
    before = told(own)
    revised = shipped("ascof_3a")
    line_of(revised, COVENTRY, "2018-19")["value"] = "81.5"
    line_of(revised, COVENTRY, "2024-25")["value"] = "90"
    figures(own, tmp_path / "revised.csv", revised, published_on=date(2026, 3, 1))
    after = told(own)
    for name in ("rule", "value", "lower95", "upper95", "donut_value", "sha256", "data_id"):
        assert after[name] == before[name]
    assert (after["revised"], list(after["periods_changed"])) == (True, ["2018-04-01"])
    assert after["difference"] == pytest.approx(1.0)
    assert [entry.record.layout for entry in archive.entries(own)].count("frozen_baselines") == 1
    rebuild(own)
    assert {name: str(value) for name, value in told(own).items()} == {name: str(v) for name, v in after.items()}


def test_it_goes_to_another_home_and_is_the_same_there(frozen_home: Home, own: Home, tmp_path: Path) -> None:
    handed_out = record(frozen_home).encode()
    assert load(own, tmp_path / "again.json", handed_out).result.status == "unchanged"
    # A home that knows the challenge, and none of the figures.
    other = Home(tmp_path / "other")
    assert load(other, tmp_path / "visit.csv", [dict(VISIT)]).result.status == "accepted"
    unknown = load(other, tmp_path / "unknown.json", handed_out.replace(b"made-1", b"made-2"))
    assert "There is no challenge 'made-2' on record." in details(unknown, "baseline_of_its_challenge")
    before = state_of(other)
    bad = load(other, tmp_path / "bad.json", handed_out.replace(b'"margin_of_error": 4', b'"margin_of_error": 5', 1))
    assert "fingerprint_holds" in broken(bad, "critical")
    assert state_of(other) == before
    # What nobody there can look up does not become its baseline.
    unseen = load(other, tmp_path / "received.json", handed_out)
    assert broken(unseen, "critical") == {"baseline_of_known_figures": 1}
    assert state_of(other) == before
    # With the figures it freezes the same by itself, and the record says nothing new.
    figures(other, tmp_path / "f.csv", shipped("ascof_3a"))
    own_words = told(other)
    assert (own_words["value"], own_words["lower95"]) == (told(frozen_home)["value"], told(frozen_home)["lower95"])
    assert load(other, tmp_path / "received.json", handed_out).result.status == "unchanged"
    assert told(other)["sha256"] == own_words["sha256"]


def turned(content: str, change: Callable[[dict[str, Any]], Any]) -> bytes:
    """The record after `change` has been at its baseline, with a fingerprint that holds."""
    said = json.loads(content)["record"]
    change(said)
    return frozen(said["challenge"], said["baselines"], data_id=said["data_id"], illustrative=said["illustrative"])


def first(said: dict[str, Any]) -> dict[str, Any]:
    line: dict[str, Any] = said["baselines"][0]
    return line


def shifted(said: dict[str, Any]) -> None:
    """All figures, and the baseline with them, one point higher: sound by itself."""
    for figure in first(said)["figures"]:
        figure["value"] += 1
    for name in ("value", "lower95", "upper95", "donut_value", "donut_lower95", "donut_upper95"):
        first(said)[name] += 1


def margin_of_first(said: dict[str, Any]) -> None:
    first(said)["figures"][0].update(margin_of_error=0.1)


CASES = [
    ("baseline_of_known_figures", shifted, "No figure of 2015 to 2016 saying 74.4 or of 2016 to 2017 saying 80.6 or"),
    ("baseline_of_known_figures", shifted, " saying 79.5 is on record here. If it was published, load the figures"),
    ("baseline_of_known_figures", margin_of_first, " with the margin of error 0.1 is on record here."),
    ("baseline_stays", shifted, "is frozen at 76.1667, and the record says 77.1667."),
    ("baseline_stays", lambda said: said["baselines"].append(dict(first(said))), "The file has 2 baselines"),
    ("baseline_adds_up", lambda said: first(said).update(value=80.0), "Its figures give 76.1667, and it says 80"),
    ("baseline_adds_up", lambda said: first(said).update(lower95=None), "or its limits are not theirs"),
    ("baseline_adds_up", lambda said: first(said).update(donut_value=None), "or its limits are not theirs"),
    ("baseline_adds_up", lambda said: first(said).update(rule="two"), "3 figures do not make a baseline by"),
    ("baseline_adds_up", lambda said: first(said)["figures"][-1].update(period_end="2019-06-30"),
     "A figure is not of the five years before the challenge."),
    ("baseline_of_its_challenge", lambda said: said.update(illustrative=True), "these baselines are made up"),
    ("baseline_of_its_challenge", lambda said: said["challenge"].update(authority_code="E08000027"),
     "made-1 was of E08000026, and the record is of E08000027."),
    ("baseline_of_its_challenge", lambda said: first(said).update(indicator="nothing"), "'nothing' has no definition"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "change", "says"), CASES, ids=[f"{case[0]}-{at}" for at, case in enumerate(CASES)])
def test_each_rule_names_its_bad_record(frozen_home: Home, tmp_path: Path, rule: str, change: Any, says: str) -> None:
    bad = load(frozen_home, tmp_path / "bad.json", turned(record(frozen_home), change), dry_run=True)
    assert bad.result.status == "refused"
    assert any(says in detail for detail in details(bad, rule)), details(bad, rule)
    assert "fingerprint_holds" not in broken(bad, "critical")


def test_no_load_takes_its_place(frozen_home: Home, tmp_path: Path) -> None:
    which = archive.entry_ids(frozen_home)[-1]
    sent = turned(record(frozen_home), shifted)
    bad = load(frozen_home, tmp_path / "bad.json", sent, dry_run=True, replaces=which)
    assert "signed_stays" in broken(bad, "critical")


def test_an_event_freezes_nothing_and_a_preview_neither(own: Home, tmp_path: Path) -> None:
    asked = {"recommendation_id": "r-1", "authority_code": "Coventry", "challenge_id": "made-1", "text": "Do it",
             "areas": "Use of resources", "status": "accepted", "status_on": "1 March 2020"}  # fmt: skip
    other = {**VISIT, "challenge_id": "made-2", "start_on": "3 November 2021", "end_on": "4 November 2021"}
    assert load(own, tmp_path / "a.csv", [dict(other)], dry_run=True).result.status == "accepted"
    assert load(own, csv_file(tmp_path / "r.csv", [asked]), [asked]).result.status == "accepted"
    assert [entry.record.layout for entry in archive.entries(own)][3:] == ["recommendations"]
