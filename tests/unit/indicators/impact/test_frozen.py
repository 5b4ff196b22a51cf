"""A frozen baseline in words: what it rests on, and that a later revision leaves it as it was."""

from __future__ import annotations

import csv
import io
from datetime import date

import pandas as pd
import pytest

from indicators.impact import frozen
from tests.unit.indicators.impact.made import CONTROL

SHA = "0123456789abcdef" * 4


def row(**given):
    return {
        "challenge_id": "c1", "authority_code": "E08000026", "indicator": "ascof_3a", "rule": "three", "reason": None,
        "value": 70.0, "lower95": 68.0, "upper95": 72.0, "periods": ["2018-04-01", "2019-04-01", "2020-04-01"],
        "segment": 1, "vintage": "then", "data_id": "d1", "sha256": SHA, "frozen_on": date(2026, 11, 1),
        "periods_changed": [], "revised": False, "value_now": 70.0, "difference": 0.0, "earlier_value": None,
        "earlier_frozen_on": None, "illustrative": False, **given,
    }  # fmt: skip


NONE = {
    "rule": "none", "reason": "M1", "value": None, "lower95": None, "upper95": None, "periods": [], "value_now": None,
    "vintage": None, "data_id": None, "sha256": None, "frozen_on": None,
}  # fmt: skip


def frame(*rows):
    made = pd.DataFrame(list(rows))
    for name in ("frozen_on", "earlier_frozen_on"):
        made[name] = pd.to_datetime(made[name]).astype("datetime64[us]")
    for name in ("value", "lower95", "upper95", "value_now", "earlier_value"):
        made[name] = made[name].astype(float)
    return made


def one(**given):
    return frozen.read(frame(row(**given)))["ascof_3a"]


def said(**given):
    return dict(frozen.lines(one(**given), CONTROL))


def revised(*years, now):
    return {"periods_changed": [f"{year}-04-01" for year in years], "revised": True, "value_now": now}


def test_a_baseline_is_what_its_row_says():
    found = one()
    assert (found.value, found.lower, found.upper) == (70.0, 68.0, 72.0)
    assert found.periods == (date(2018, 4, 1), date(2019, 4, 1), date(2020, 4, 1))
    assert (found.changed, found.frozen_on, found.data_id) == ((), date(2026, 11, 1), "d1")


def test_a_challenge_without_a_month_has_no_measures():
    assert frozen.read(frame(row(**{**NONE, "indicator": None, "rule": "undated", "reason": "M3"}))) == {}


def test_as_frozen_and_nothing_revised():
    assert said() == {
        "Before": "**70.0%** (95% interval 68.0% to 72.0%), the mean of 2018–19, 2019–20 and 2020–21.",
        "Frozen": "1 November 2026, record 0123456789ab, from data d1.",
        "Since then": "None of its figures was revised.",
    }


def test_a_late_revision_leaves_it_as_it_was_and_shows_the_difference():
    lines = said(**revised(2019, now=70.6))
    assert lines["Before"].startswith("**70.0%** (95% interval 68.0% to 72.0%)")
    assert lines["Since then"] == (
        "Revised since (2019–20): today it would be 70.6%, 0.6 points more. It stays as frozen."
    )
    assert said(**revised(2018, 2019, now=68.5))["Since then"] == (
        "Revised since (2018–19 and 2019–20): today it would be 68.5%, 1.5 points less. It stays as frozen."
    )


def test_a_revision_that_hardly_shows_is_not_called_more_or_less():
    assert said(**revised(2019, now=70.02))["Since then"] == (
        "Revised since (2019–20): today it would be 70.0%, the same when rounded. It stays as frozen."
    )
    assert "70.0%, the same when rounded" in said(**revised(2018, 2019, now=70.0))["Since then"]


@pytest.mark.parametrize("years", [(2019,), (2018, 2019)])
def test_a_figure_that_is_gone_leaves_it_as_it_was_too(years):
    line = said(**revised(*years, now=None))["Since then"]
    assert line.startswith("Revised since (")
    assert line.endswith("): not all of its figures are published today. It stays as frozen.")


@pytest.mark.parametrize("now", [{}, {**NONE, "rule": "waiting"}])
def test_what_was_frozen_for_other_dates_is_told(now):
    lines = said(**now, earlier_value=66.0, earlier_frozen_on=date(2026, 2, 2))
    assert lines["Other dates"] == (
        "66.0% was frozen on 2 February 2026, before the dates of the challenge were changed. It stays on record; "
        "nothing is measured from it."
    )
    assert lines["Before"] == said(**now)["Before"]


def test_one_result_is_called_too_few():
    thin = said(rule="thin", periods=["2020-04-01"], lower95=None, upper95=None)
    assert thin["Before"] == (
        "**70.0%**, from 2020–21 alone. One result is too few to tell a change from normal movement."
    )


def test_what_has_no_baseline_says_so():
    assert frozen.lines(one(**NONE), CONTROL) == [
        ("Before", "No baseline is frozen: there is no comparable result from before the challenge.")
    ]


def test_what_is_still_to_be_frozen_is_not_said_to_have_no_result():
    waiting = {**NONE, "rule": "waiting", "reason": None}
    words = (
        "No baseline was frozen by this day. That is done with the first load after the challenge has begun and the "
        "results from before it are published."
    )
    assert frozen.lines(one(**waiting), CONTROL) == [("Before", words)]
    assert frozen.summary({"ascof_3a": one(**waiting), "ascof_4a": one(**NONE)}) == words
    ((*_, since),) = frozen.table({"ascof_3a": one(**waiting)}, {"ascof_3a": CONTROL}).rows
    assert since == "Not frozen yet"


@pytest.mark.parametrize(
    ("vintage", "words"), [("later", "taken from the earliest there is"), ("both", "as first published")]
)
def test_a_release_that_came_after_the_challenge_is_named(vintage, words):
    assert words in said(vintage=vintage)["Release"]


def test_the_summary_counts_the_revised():
    def summary(*rows):
        made = frame(*(row(indicator=f"m{at}", **each) for at, each in enumerate(rows)))
        return frozen.summary(frozen.read(made))

    stay = " They stay as they were frozen, whatever is published later."
    assert summary({}, {}, NONE) == f"Of two measures; none of their figures was revised since.{stay}"
    assert summary({}, revised(2019, now=71.0)) == f"Of two measures; one rests on figures revised since.{stay}"
    assert summary(*[revised(2019, now=71.0)] * 2) == f"Of two measures; two rest on figures revised since.{stay}"
    assert summary({}).startswith("Of one measure; none of its figures was revised since. It stays as it was frozen")
    assert summary(NONE) == "No measure has a comparable result from before the challenge, so there is no baseline."


def test_the_table_shows_frozen_and_today_side_by_side():
    rows = frame(row(**revised(2019, now=70.6)), row(indicator="unknown"))
    made = frozen.table(frozen.read(rows), {"ascof_3a": CONTROL})
    ((name, value, interval, periods, since),) = made.rows
    assert (name, value, interval) == ("Control over daily life", "70.0%", "68.0% to 72.0%")
    assert periods == "2018–19, 2019–20 and 2020–21"
    assert "today it would be 70.6%" in since
    ((_, *cells),) = frozen.table(frozen.read(frame(row(**NONE))), {"ascof_3a": CONTROL}).rows
    assert cells == ["–", "–", "–", "No baseline"]


def test_the_file_has_both_values_with_all_decimals():
    text = frozen.csv(frame(row(**revised(2018, 2019, now=70.123))))
    (line,) = csv.DictReader(io.StringIO(text))
    assert (line["value"], line["value_now"]) == ("70.0", "70.123")
    assert line["periods_changed"] == "2018-04-01 2019-04-01"
