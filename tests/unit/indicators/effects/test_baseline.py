"""The baseline of one challenge: the results it rests on, its value and interval, and why there is none."""

from __future__ import annotations

from datetime import date
from math import sqrt

import pytest

from indicators.effects.baseline import Result, choose, sampling_error
from indicators.effects.event_clock import Visit, Window

# Prepared from 23 August 2015.
VISIT = Visit(date(2016, 2, 23), date(2016, 2, 26))


def survey(year: int, value: float | None, segment: str = "old", margin: float | None = None) -> Result:
    """The survey of a financial year, by the year it ends in."""
    window = Window(date(year - 1, 4, 1), date(year, 3, 31), date(year, 2, 15))
    return Result(window, value, segment, margin)


YEARLY = [survey(year, value) for year, value in zip(range(2010, 2018), [61, 62, 63, 64, 66, 68, 90, 91], strict=True)]


def years(found):
    return [result.window.end.year for result in found.results]


def test_the_last_three_results_before_the_preparation():
    found = choose(YEARLY[::-1], VISIT)
    assert (found.standing, found.gate, years(found), found.value) == ("usable", "", [2013, 2014, 2015], 66)
    assert found.segment == "old"
    assert (found.lower95, found.upper95) == (None, None)


def test_the_donut_leaves_out_the_last_of_them():
    assert years(choose(YEARLY, VISIT, donut=1)) == [2012, 2013, 2014]


def test_missing_results_are_passed_over_within_sixty_months():
    some = [survey(2010, 61), survey(2011, 62), survey(2013, None), survey(2015, 68)]
    found = choose(some, VISIT)
    assert (years(found), found.value, found.standing) == ([2011, 2015], 65, "usable")


def test_one_result_is_thin_and_none_is_none():
    thin = choose([survey(2015, 68), survey(2016, 70)], VISIT)
    assert (thin.standing, thin.gate, thin.value) == ("thin", "M2", 68)
    none = choose([survey(2010, 61), survey(2016, 70)], VISIT)
    assert (none.standing, none.gate, none.value, none.results, none.segment) == ("none", "M1", None, (), None)
    assert choose([], VISIT).gate == "M1"


def test_without_a_date_there_is_no_baseline():
    assert choose(YEARLY, None).gate == "M3"


def test_a_baseline_does_not_reach_across_a_break():
    before = [survey(2012, 63), survey(2013, 64), survey(2014, 30, "new")]
    found = choose([*before, survey(2015, 32, "new"), survey(2017, 40, "new")], VISIT)
    assert (years(found), found.value, found.segment) == ([2014, 2015], 31, "new")
    assert choose([*before, survey(2017, 40, "new")], VISIT).gate == "M2"


def test_its_interval_is_that_of_a_mean_of_independent_results():
    found = choose([survey(2013, 60, margin=3), survey(2014, 63, margin=4), survey(2015, 66, margin=5)], VISIT)
    half = sqrt(3**2 + 4**2 + 5**2) / 3
    assert (found.lower95, found.upper95) == pytest.approx((63 - half, 63 + half))


@pytest.mark.parametrize("unknown", [None, 0])
def test_an_unknown_margin_leaves_it_without_an_interval(unknown):
    found = choose([survey(2014, 63, margin=4), survey(2015, 66, margin=unknown)], VISIT)
    assert (found.value, found.lower95, found.upper95) == (64.5, None, None)
    assert sampling_error([]) is None


def test_a_series_has_one_result_a_reference_date():
    with pytest.raises(ValueError, match="same reference date"):
        choose([*YEARLY, survey(2015, 1)], VISIT)
