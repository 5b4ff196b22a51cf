"""Measures tracked for a challenge, through the gate: one bad row a rule, and no choice looks older than it is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from shutil import copytree

import pandas as pd
import pytest

from data.access import Asker, open_store
from data.home import Home
from data.sources.measures import TEMPLATE
from data.templates.workbook import write_template
from tests.filling import filled
from tests.gate.loading import broken, details
from tests.gate.test_own_measures import DEFINITION, FIGURE, ID
from tests.made_follow_up import CHALLENGES, Row, load


def choice(**cells: object) -> Row:
    return {"challenge_id": "made-1", "indicator": "ascof_1b", "direction": "increase", "why": "Looked at.", **cells}


@pytest.fixture(scope="module")
def registered(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home with challenges of Coventry and Dudley, and a measure of Coventry's own. It is only read."""
    folder = tmp_path_factory.mktemp("tracked")
    home = Home(folder / "home")
    write_template(TEMPLATE, folder / "empty.xlsx")
    own = filled(folder / "empty.xlsx", folder / "own.xlsx", indicators=[DEFINITION], observations=[FIGURE])
    for name, sent in (("c.csv", CHALLENGES), ("sent.xlsx", own.read_bytes())):
        assert load(home, folder / name, sent).result.status == "accepted"
    return home


CASES: list[tuple[str, Row | list[Row], str]] = [
    ("tracked_by_its_owner", choice(challenge_id="made-2", indicator=ID), "of Coventry, and made-2 was a challenge"),
    ("known_challenge", choice(challenge_id="nowhere-1"), "no challenge 'nowhere-1' on record"),
    ("known_measure", choice(indicator="ascof_9z"), "no indicator 'ascof_9z' here"),
    ("required_cells", choice(why=""), "why is empty."),
    ("readable_cells", choice(direction="better"), "increase, decrease"),
    ("unique_id", [choice(), choice(direction="decrease")], "stands in the file 2 times"),
]


@pytest.mark.parametrize(("rule", "rows", "says"), CASES, ids=[case[0] for case in CASES])
def test_each_rule_names_its_bad_row(registered: Home, tmp_path: Path, rule: str, rows: object, says: str) -> None:
    bad = load(registered, tmp_path / "bad.csv", rows if isinstance(rows, list) else [rows], dry_run=True)
    assert rule in broken(bad, "critical")
    assert any(says in detail for detail in details(bad, rule)), details(bad, rule)


def test_a_choice_counts_from_the_day_it_comes_whatever_is_said_of_the_file(registered: Home, tmp_path: Path) -> None:
    copytree(registered.root, tmp_path / "own")
    own = Home(tmp_path / "own")
    rows = [choice(), choice(indicator=ID)]
    assert load(own, tmp_path / "t.csv", rows, published_on=date(2024, 1, 1)).result.status == "accepted"
    assert load(own, tmp_path / "u.csv", list(reversed(rows))).result.status == "unchanged"
    opened = open_store(own)
    found = opened.rows("tracked_measures", who=Asker("test"), authority_code=None, challenge_id="made-1")
    exported = opened.rows("tracked_measures", who=Asker("test"), folder="export")
    opened.close()
    assert set(found["construct"]) == {ID, "ascof_1b"}
    assert set(pd.to_datetime(found["chosen_on"]).dt.date) == {datetime.now(UTC).date()}
    assert list(exported["indicator"]) == ["ascof_1b", ID]
