"""Disputes go through the gate: only a figure that is shown can be disputed, and only an open dispute settled."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from checks.submit import Submission, submit
from data import store
from data.home import Home
from data.sources.disputed_figures import HEADER
from tests.gate.loading import COVENTRY, broken, details, load, outcome_of, setting
from tests.support import compact_file, shipped, state_of

SAID = "The council counts 80.1 in its own return."


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path / "home")
    assert load(made, compact_file(tmp_path / "3a.csv", shipped("ascof_3a"))).result.status == "accepted"
    return made


def say(home: Home, *rows: tuple[str, ...]) -> Submission:
    path = home.root.parent / "disputes.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *rows])
    return submit(path, home=home, actor_role="director")


def row(state: str = "disputed", **cells: str) -> tuple[str, ...]:
    said = dict(zip(HEADER, (COVENTRY, "ascof_3a", "total", "2024-04-01", state, SAID, "director"), strict=True))
    return tuple({**said, **cells}.values())


def in_dispute(home: Home) -> list[tuple[str, float]]:
    with store.reading(home.published()) as connection:
        return connection.execute("select comment, value from open_disputes(null)").fetchall()


def test_a_dispute_stands_until_it_is_settled(home):
    assert say(home, row()).result.status == "accepted"
    assert in_dispute(home) == [(SAID, 82.2)]
    assert say(home, row("settled", comment="The return was wrong.")).result.status == "accepted"
    assert in_dispute(home) == []
    assert say(home, row(comment="It was not wrong after all.")).result.status == "accepted"
    assert in_dispute(home) == [("It was not wrong after all.", 82.2)]


def test_a_corrected_figure_does_not_inherit_the_dispute(home, tmp_path):
    say(home, row())
    lines = shipped("ascof_3a")
    setting(COVENTRY, value="80.1")(lines)
    corrected = load(home, compact_file(tmp_path / "corrected.csv", lines), published_on=date(2026, 6, 1))
    assert corrected.result.status == "accepted"
    assert in_dispute(home) == []


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"state": "wrong"}, "'wrong' is neither disputed nor settled."),
        ({"authority_code": "E92000001"}, "Only an authority can dispute a figure, and 'E92000001' is none."),
        ({"period_start": "1999-04-01"}, "There is no figure for Coventry, ascof_3a, in the period from 01/04/1999."),
        ({"indicator": "ascof_9z"}, "There is no figure for Coventry, ascof_9z"),
        ({"state": "settled"}, "The figure is not in dispute."),
        ({"said_by": "evaluator"}, "'evaluator' is no role that disputes or settles."),
    ],
)
def test_what_is_no_dispute_is_refused_in_words(home, cells, says):
    before = state_of(home)
    refused = say(home, row(**cells))
    assert refused.result.status == "refused"
    assert any(says in detail for detail in details(refused, "dispute_fits_figure"))
    assert state_of(home) == before


def test_all_that_is_wrong_is_listed_at_once(home):
    refused = say(home, row(state="wrong"), row(), row(indicator="ascof_9z"))
    assert outcome_of(refused, "dispute_fits_figure").failed_rows == 2
    assert broken(refused, "critical") == {"dispute_fits_figure": 2}
