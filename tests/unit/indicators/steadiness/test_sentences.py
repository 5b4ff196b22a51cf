"""Sentences that begin with the doubt, on every branch."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indicators.steadiness.evidence import compute
from indicators.steadiness.sentences import NOT_WHY, headline, in_short, lead
from tests.unit.indicators.made import ADMISSION, CONTROL, TURNOVER, figure, series
from tests.unit.indicators.steadiness.made import EVEN, GAP, RISING, STEADY, run_of, years

FALLING = {year: (150 - value[0], 2.0) for year, value in RISING.items()}


def test_a_trend_is_named_with_what_lies_between_and_what_it_does_not_tell():
    found = years(RISING)
    assert headline(found) == "Control over daily life in Coventry has been rising over the last five surveys"
    said = lead(found)
    assert said.startswith(NOT_WHY)
    assert "The last five results, from 2019–20 to 2024–25, rise by more than chance explains" in said
    assert "Higher is better." in said
    assert "2020–21 lies between them without a result: it was not collected." in said
    assert in_short(found) == "Rising, for the better"


def test_falling_is_worse_where_higher_is_better_and_neither_where_none_is_agreed():
    assert in_short(years(FALLING)) == "Falling, for the worse"
    assert in_short(years(FALLING, replace(CONTROL, polarity=-1))) == "Falling, for the better"
    assert in_short(years(FALLING, replace(ADMISSION, kind="survey"))) == "Falling"


def test_no_trend_is_no_proof():
    found = years(STEADY)
    assert headline(found) == "No trend can be told in control over daily life in Coventry over the last five surveys"
    assert "That is no proof that nothing changed." in lead(found)
    assert in_short(found) == "No trend can be told"


@pytest.mark.parametrize(
    ("many", "words"), [(1, "one comparable result exists"), (3, "three comparable results exist")]
)
def test_too_few_says_how_many_are_needed(many, words):
    found = years(dict([*RISING.items()][-many:]))
    assert headline(found) == (
        f"Only {words} for control over daily life in Coventry: at least five are needed to tell a trend"
    )
    assert in_short(found) == f"Cannot be told: {many} of the 5 results needed"


def test_results_counted_differently_are_said_to_be_cut_off():
    said = lead(years(RISING, segments={2023: 2, 2024: 2}))
    assert said.startswith("They are those of 2023–24 and 2024–25. The four earlier ones were counted in another way")
    assert "The one earlier" not in said
    assert "The earlier one was counted" in lead(years(dict([*RISING.items()][-2:]), segments={2024: 2}))


def test_unknown_margins_are_the_reason():
    found = years(dict.fromkeys(range(2016, 2025), 20.0), TURNOVER)
    assert headline(found) == "No trend can be told in staff turnover in Coventry"
    assert lead(found).startswith("How far each result may lie from the truth is not published for five of them")
    assert in_short(found) == "Cannot be told: margins unknown"


def test_everybody_cannot_be_tested():
    made = series({"Coventry": {}}, measure=replace(TURNOVER, multiplier=100), notes=(GAP,))
    figures = tuple(replace(figure(2020 + at, 100.0 - at), numerator=100.0 - at, denominator=100.0) for at in range(5))
    found = compute(replace(made.authorities[0], figures=figures), made)
    assert lead(found).startswith("One of the last five results is nobody or everybody")
    assert in_short(found) == "Cannot be told"


def test_a_year_that_is_missing_for_this_authority_alone_is_named():
    given = {year: value for year, value in RISING.items() if year != 2022}
    made = series({"Coventry": {2017: (69.0, 2.0), **given}, "Dudley": RISING})
    assert "No result that could be used is there for 2020–21 and 2022–23." in lead(compute(made.authorities[0], made))


def test_quarters_below_the_gate():
    found = run_of(EVEN * 3)
    assert headline(found) == (
        "Only six comparable results exist for cases per social worker in Coventry: at least ten are needed to tell "
        "unusual movement from ordinary"
    )
    assert lead(found).startswith("Results run from April to June 2019 to July to September 2020.")
    assert in_short(found) == "Cannot be told: 6 of the 10 results needed"


def test_a_run_chart_says_its_runs_and_what_is_still_missing():
    still = run_of(EVEN * 5)
    assert headline(still) == "No unusual movement can be told in cases per social worker in Coventry"
    assert "Limits are drawn from 12 figures on; there are ten." in lead(still)
    moved = run_of([*range(1, 12)])
    assert headline(moved) == "Cases per social worker in Coventry moves in a way that chance alone seldom gives"
    assert "the line crosses the middle once, where at least twice is usual." in lead(moved)
    assert in_short(moved) == "A run that chance seldom gives"
    assert "All figures are alike" in lead(run_of([5.0] * 10))


def test_limits_say_which_rule_and_for_whom():
    worse = run_of([*EVEN * 6, 14.0])
    assert headline(worse) == "Cases per social worker in Coventry shows unusual movement for the worse"
    assert "It lies above the upper limit. A flag shows unusual movement, not what caused it." in lead(worse)
    assert "trial limits: they rest on 13 figures" in lead(worse)
    assert in_short(worse) == "Unusual movement for the worse"
    still = run_of(EVEN * 10)
    assert in_short(still) == "No unusual movement can be told"
    assert "trial" not in lead(still)


def test_nothing_is_said_to_be_nothing():
    made = series({"Coventry": {}, "Dudley": RISING})
    found = compute(made.authorities[0], made)
    assert headline(found) == "Coventry has no result in control over daily life"
    assert (lead(found), in_short(found)) == (
        "Without results nothing can be told. None is filled in or guessed.",
        "No result",
    )
