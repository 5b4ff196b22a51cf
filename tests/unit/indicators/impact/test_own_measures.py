"""Measures an authority defined for itself: before and after, compared with nobody."""

from __future__ import annotations

import csv
import io

import pytest

from indicators.impact import own_measures
from indicators.impact.panel import read_panels
from tests.unit.indicators.impact.made import CONTROL, COVENTRY, DUDLEY, MADE_UP, TURNOVER, VISIT, own, panels, rows


def of(given, *, code=COVENTRY, **of_rows):
    panels = read_panels(rows({COVENTRY: given}, others=0, **of_rows), CONTROL)
    return own_measures.compute(panels, code, VISIT)


def test_a_change_is_the_mean_of_a_horizon_less_the_mean_before():
    found = of({**own(3.0, 0.0, medium=None), 2025: 78.0})
    assert found.baseline == 70.0
    # 75, and the mean of 72 and 78.
    assert found.changes == {"short": pytest.approx(5.0), "long": pytest.approx(5.0)}
    assert own_measures.table([found]).rows == (
        (
            "Control over daily life", "70.0% (2018–19, 2019–20 and 2020–21)", "Better: +5.0 points",
            "No result", "Better: +5.0 points",
        ),
    )  # fmt: skip


def test_nothing_is_compared_across_a_new_way_of_counting():
    assert set(of(own(), segments={2024: 2}).changes) == {"short", "medium"}


def test_one_result_only_is_said_to_be_one():
    ((_, before, *_),) = own_measures.table([of(own(before=(2020,)))]).rows
    assert before == "70.0% (2020–21, one result only)"


@pytest.mark.parametrize(("given", "code"), [(own(before=()), COVENTRY), (own(), DUDLEY)])
def test_without_a_result_from_before_there_is_no_change(given, code):
    found = of(given, code=code)
    assert (found.baseline, found.changes) == (None, {})
    assert own_measures.table([found]).rows[0][1:] == ("No result from before the challenge", *["No result"] * 3)
    assert "not compared with anybody" in own_measures.ALONE


def test_fewer_is_better_where_it_is_said_to_be():
    found = own_measures.compute(panels(own(3.0, -1.0), measure=TURNOVER), COVENTRY, VISIT)
    assert own_measures.at(found, "short").startswith("Worse: +")
    assert own_measures.at(found, "medium").startswith("Worse: +")


def test_the_file_says_whose_and_whether_made_up():
    lines = list(csv.DictReader(io.StringIO(own_measures.csv([of(own(3.0, None))], MADE_UP))))
    assert [(each["horizon"], each["change"]) for each in lines] == [("short", "5.0"), ("medium", "2.0"), ("long", "")]
    assert {(each["challenge_id"], each["authority_code"], each["illustrative"]) for each in lines} == {
        ("example-c1", COVENTRY, "True")
    }
