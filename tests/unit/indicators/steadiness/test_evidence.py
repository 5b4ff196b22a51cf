"""What is told of how many results: the gates, one way of counting, gaps, counts and rates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from indicators.steadiness.evidence import compute, periods, trend_of
from indicators.trend import recent_trend
from tests.unit.indicators.made import CONTROL, TURNOVER, figure, series
from tests.unit.indicators.steadiness.made import EVEN, RISING, STEADY, aiming, run_of, years


def test_five_surveys_may_span_the_one_that_was_not_collected():
    found = years(RISING)
    assert found.trend
    assert (found.trend.direction, found.trend.significant) == ("increasing", True)
    assert [each.period_start.year for each in found.used] == [2019, 2021, 2022, 2023, 2024]
    assert found.skipped == (date(2020, 4, 1),)


def test_the_axis_is_the_day_a_result_is_about():
    # Against steps of one, the year without a survey makes the line flatter.
    by_day = years(RISING).trend
    values = [70.0, 73.0, 75.0, 78.0, 80.0]
    by_step = recent_trend(values, lower95=[v - 2 for v in values], upper95=[v + 2 for v in values])
    assert by_day
    assert by_day.slope < by_step.slope
    assert by_day.slope == pytest.approx(np.polyfit([0, 2, 3, 4, 5], values, 1)[0], rel=1e-3)


def test_what_stands_still_has_no_trend():
    found = years(STEADY)
    assert found.trend
    assert found.trend.direction == "no_change"


def test_results_counted_in_another_way_are_left_out():
    found = years(RISING, segments={2023: 2, 2024: 2})
    assert [each.period_start.year for each in found.figures] == [2023, 2024]
    assert len(found.before) == 4
    assert found.trend
    assert found.trend.reason == "too_few_points"


def test_counts_are_tested_as_counts_and_rates_by_their_limits():
    share, per_head = (replace(TURNOVER, multiplier=times) for times in (100, 100_000))
    numerators = (4000, 4300, 4700, 5000, 5400)
    counted = [
        replace(figure(2018 + at, n / 100), numerator=float(n), denominator=10_000.0) for at, n in enumerate(numerators)
    ]
    assert trend_of(counted, share).direction == "increasing"
    among = [replace(each, value=each.value * 1000) for each in counted]
    assert trend_of(among, per_head).direction == "increasing"
    # The figures alone say nothing of how sure they are.
    assert trend_of(counted, TURNOVER).reason == "no_limits"


def test_counts_that_can_be_no_share_are_no_counts():
    wrong = [replace(figure(2018 + at, 50.0), numerator=5.0, denominator=0.0) for at in range(5)]
    assert trend_of(wrong, replace(TURNOVER, multiplier=100)).reason == "no_limits"


def test_a_count_above_what_it_is_out_of_is_left_out_of_a_share():
    share = replace(TURNOVER, multiplier=100)
    given = [replace(figure(2018 + at, 50.0), numerator=50.0 + at, denominator=100.0) for at in range(5)]
    odd = [*given[:-1], replace(given[-1], numerator=120.0)]
    assert trend_of(odd, share).reason == "no_limits"


@pytest.mark.parametrize(
    ("many", "runs", "limits"),
    [(9, False, False), (10, True, False), (11, True, False), (12, True, True), (20, True, True)],
)
def test_quarters_pass_their_gates(many, runs, limits):
    found = run_of((EVEN * 10)[:many])
    assert found.trend is None
    assert (found.runs is not None, found.limits is not None) == (runs, limits)


@pytest.mark.parametrize(
    ("many", "runs", "limits"), [(9, False, False), (10, True, False), (19, True, False), (20, True, True)]
)
def test_years_pass_theirs(many, runs, limits):
    found = years({2000 + at: (70.0 + at % 2, 2.0) for at in range(many)})
    assert found.trend is not None
    assert (found.runs is not None, found.limits is not None) == (runs, limits)


def test_no_older_result_stands_in_for_one_without_a_margin():
    found = years({**RISING, 2023: 78.0})
    assert found.trend
    assert found.trend.reason == "no_limits"


def test_a_gap_is_no_movement_and_counts_as_no_figure():
    found = run_of([*EVEN * 5, None, 30.0, 31.0])
    assert found.limits is not None
    assert len(found.limits.points) == 13
    # Ranges: nine of 1, none across the gap, one of 1.
    assert found.limits.points["upl"].iloc[0] - found.limits.points["mean_col"].iloc[0] == pytest.approx(2.66)
    assert run_of([*EVEN * 5, None, 10.0]).limits is None


def test_a_baseline_begins_where_it_is_said_to():
    found = run_of([*EVEN * 6, *[each + 5 for each in EVEN * 4]], steps=[date(2022, 4, 1)])
    assert found.limits is not None
    assert found.limits.points.groupby("rebase_group")["mean_col"].first().tolist() == [10.0, 15.0]
    assert run_of([*EVEN * 6, *[each + 5 for each in EVEN * 4]]).limits.points["mean_col"].nunique() == 1  # type: ignore[union-attr]


def test_a_target_is_held_against_the_limits():
    met = run_of(EVEN * 6, aiming(20.0))
    assert met.limits
    assert (met.limits.assurance, met.target) == ("consistent_pass", 20.0)
    assert run_of(EVEN * 2, aiming(20.0)).target is None


def test_without_figures_nothing_is_told():
    found = series({"Coventry": {}, "Dudley": {2024: 1.0}}, measure=CONTROL)
    told = compute(found.authorities[0], found)
    assert (told.figures, told.used, told.skipped, told.runs, told.limits) == ((), (), (), None, None)
    assert told.trend
    assert told.trend.reason == "too_few_points"


def test_every_period_from_the_first_to_the_last():
    found = run_of([1.0, None, 2.0])
    assert [*periods(found.figures, 3)] == [date(2019, 4, 1), date(2019, 7, 1), date(2019, 10, 1)]
