"""Control charts at their edges: gaps, steps, fixed limits, targets, series that never move."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest

from indicators.process_control import xmr

ORDINARY = [5.0, 6.0, 4.0, 5.0, 7.0, 5.0, 4.0, 6.0, 5.0, 3.0, 5.0, 6.0, 4.0]
COLUMNS = [
    "x", "y", "rebase_group", "mean_col", "lpl", "upl", "outside_limits", "relative_to_mean", "close_to_limits",
    "special_cause_type", "special_cause_flag", "point_type", "short_group_warning", "target", "assurance",
]  # fmt: skip
MONTHS = pd.date_range("2024-01-01", periods=13, freq="MS")


def test_an_ordinary_series_is_worked_by_hand():
    chart = xmr(ORDINARY)
    assert list(chart.points.columns) == COLUMNS
    # The values add up to 65; their 12 moving ranges to 19.
    assert chart.points["mean_col"].tolist() == pytest.approx([5] * 13)
    assert chart.points["upl"].iloc[0] == pytest.approx(5 + 2.66 * 19 / 12)
    assert chart.points["lpl"].iloc[0] == pytest.approx(5 - 2.66 * 19 / 12)
    assert (chart.variation, chart.assurance, chart.short_series) == ("common_cause", None, False)


def test_a_moving_range_far_beyond_the_others_is_left_out_of_the_limits():
    values = [*ORDINARY, 30.0]
    # The mean of all 13 is 45/13 and 3.267 times it 11.3: the last, of 26, is left out.
    screened, all_of_them = xmr(values), xmr(values, screen_moving_ranges=False)
    assert (screened.points["upl"] - screened.points["mean_col"]).iloc[0] == pytest.approx(2.66 * 19 / 12)
    assert (all_of_them.points["upl"] - all_of_them.points["mean_col"]).iloc[0] == pytest.approx(2.66 * 45 / 13)
    assert screened.points["special_cause_type"].iloc[-1] == "Above UCL"


@pytest.mark.parametrize(
    ("direction", "high", "low"),
    [
        ("increase", "special_cause_improvement", "special_cause_concern"),
        ("decrease", "special_cause_concern", "special_cause_improvement"),
        ("neutral", "special_cause_neutral_high", "special_cause_neutral_low"),
    ],
)
def test_the_last_value_gives_the_state_and_the_direction_its_name(direction, high, low):
    assert xmr([*ORDINARY, 30.0], direction=direction).variation == high
    assert xmr([*ORDINARY, -30.0], direction=direction).variation == low
    assert xmr([30.0, *ORDINARY[:5]], direction=direction).variation == "common_cause"


def test_a_series_that_never_moves_has_its_mean_for_limits_and_nothing_unusual():
    chart = xmr([0.1] * 9, target=0.1)
    assert chart.points[["mean_col", "lpl", "upl"]].to_numpy() == pytest.approx(0.1)
    assert chart.points["special_cause_type"].unique().tolist() == ["Common Cause"]
    assert (chart.variation, chart.assurance) == ("common_cause", "inconsistent")


def test_a_missing_value_breaks_runs_and_moving_ranges_and_has_no_state():
    chart = xmr([*ORDINARY[:6], None, *ORDINARY[6:], None])
    points = chart.points
    assert points["special_cause_type"].isna().tolist() == [False] * 6 + [True] + [False] * 7 + [True]
    assert points.loc[6, ["y", "point_type"]].isna().all()
    assert not points["special_cause_flag"].any()
    # The step from 5 to 4 across the gap does not count.
    assert points["upl"].iloc[0] == pytest.approx(5 + 2.66 * 18 / 11)
    assert chart.variation == "common_cause"
    high = [9.0] * 3 + [1.0] * 8
    assert (xmr([*high, 9, 9, 9, 9, 9, 9, 9]).points["special_cause_type"].iloc[-7:] == "7 Points Above CL").all()
    assert not (xmr([*high, 9, 9, 9, None, 9, 9, 9]).points["special_cause_type"] == "7 Points Above CL").any()


def test_each_step_has_limits_of_its_own_and_no_rule_looks_across():
    rising = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]
    assert (xmr(rising).points["special_cause_type"].iloc[1:-1] == "7 Point Trend (Increasing)").all()
    chart = xmr(rising, rebase_on=[4])
    assert chart.points["rebase_group"].tolist() == [0] * 4 + [1] * 4
    assert chart.points["mean_col"].tolist() == [2.5] * 4 + [6.5] * 4
    assert not chart.points["special_cause_flag"].any()
    assert chart.short_series


@pytest.mark.parametrize("step", ["2024-06-01", date(2024, 6, 1), pd.Timestamp("2024-06-01"), date(2024, 5, 15)])
def test_a_step_begins_on_its_date_or_with_the_first_value_after_it(step):
    assert xmr(ORDINARY, dates=MONTHS, rebase_on=[step]).points["rebase_group"].tolist() == [0] * 5 + [1] * 8
    assert xmr(ORDINARY, dates=MONTHS, rebase_on=step).points["rebase_group"].tolist() == [0] * 5 + [1] * 8


def test_steps_outside_the_series_begin_nothing_and_two_in_one_place_begin_one():
    dates = [date(2020, 1, 1), date(2030, 1, 1), date(2024, 5, 2), date(2024, 6, 1)]
    assert xmr(ORDINARY, dates=MONTHS, rebase_on=dates).points["rebase_group"].tolist() == [0] * 5 + [1] * 8


def test_values_are_put_in_order_of_time():
    back = xmr(ORDINARY[::-1], dates=MONTHS[::-1])
    pd.testing.assert_frame_equal(back.points, xmr(ORDINARY, dates=MONTHS).points)
    assert xmr([1, 2], dates=[2024, 2023]).points["y"].tolist() == [2, 1]
    quarters = pd.period_range("2024Q1", periods=4, freq="Q")
    assert xmr([1, 2, 3, 4], dates=quarters, rebase_on=["2024-07-01"]).points["rebase_group"].tolist() == [0, 0, 1, 1]


def test_limits_fixed_after_some_points_judge_the_others():
    chart = xmr([*ORDINARY, *[9.0] * 7], fix_after=13)
    assert chart.points["mean_col"].tolist() == pytest.approx([5] * 20)
    assert chart.points["upl"].iloc[-1] == pytest.approx(5 + 2.66 * 19 / 12)
    # Within the limits of 9.21, but beyond two thirds of the way and on one side.
    assert chart.points["special_cause_type"].iloc[-7:].tolist() == ["2 in 3 Above CL"] * 7
    assert chart.points["special_cause_type"].iloc[:13].tolist() == ["Common Cause"] * 13
    stepped = xmr([*ORDINARY, *ORDINARY], fix_after=4, rebase_on=[13]).points
    assert stepped["mean_col"].tolist() == pytest.approx([5] * 26)
    assert stepped["upl"].tolist() == pytest.approx([5 + 2.66 * 4 / 3] * 26)


def test_limits_fixed_where_nothing_moved_call_nothing_outside_but_see_a_shift():
    chart = xmr([5.0, 5.0, 5.0, 6.0, 5.0, *[6.0] * 7], fix_after=3)
    assert not chart.points["outside_limits"].any()
    assert chart.points["special_cause_type"].tolist() == ["Common Cause"] * 5 + ["7 Points Above CL"] * 7


@pytest.mark.parametrize(
    ("direction", "target", "assurance"),
    [
        ("increase", 10, "consistent_fail"), ("increase", 0, "consistent_pass"), ("increase", 5, "inconsistent"),
        ("decrease", 10, "consistent_pass"), ("decrease", 0, "consistent_fail"), ("decrease", 5, "inconsistent"),
        ("increase", 5 + 2.66 * 19 / 12, "inconsistent"), ("neutral", 10, None), ("increase", None, None),
        ("increase", np.nan, None),
    ],
)  # fmt: skip
def test_a_target_beyond_the_limits_is_always_or_never_met(direction, target, assurance):
    chart = xmr(ORDINARY, direction=direction, target=target)
    assert chart.assurance == assurance
    assert chart.points["assurance"].isna().all() == (assurance is None)


def test_a_series_that_never_moves_always_meets_or_misses_and_one_that_has_moved_since_does_not():
    assert xmr([5.0] * 9, target=6).assurance == "consistent_fail"
    assert xmr([5.0] * 9, target=6, direction="decrease").assurance == "consistent_pass"
    assert xmr([5.0, 5.0, 5.0, 8.0, 9.0], fix_after=3, target=6).assurance == "inconsistent"


def test_a_target_is_held_against_the_last_step():
    values = [*ORDINARY, *(value + 20 for value in ORDINARY)]
    assert xmr(values, target=15).assurance == "inconsistent"
    assert xmr(values, target=15, rebase_on=[13]).assurance == "consistent_pass"


def test_one_value_has_no_limits_and_none_has_no_state():
    chart = xmr([5.0], target=3)
    assert chart.points[["lpl", "upl"]].isna().all(axis=None)
    assert (chart.variation, chart.assurance, chart.short_series) == ("common_cause", None, True)
    for empty in ([], [None, None]):
        nothing = xmr(empty)
        assert list(nothing.points.columns) == COLUMNS
        assert (len(nothing.points), nothing.variation) == (len(empty), None)


def test_fewer_than_thirteen_values_in_a_step_are_a_short_series():
    assert not xmr(ORDINARY).short_series
    assert xmr(ORDINARY[:12]).short_series
    assert xmr([*ORDINARY[:12], None]).short_series


@pytest.mark.parametrize(
    "impossible",
    [
        lambda: xmr(ORDINARY, direction="up"), lambda: xmr(ORDINARY, fix_after=1), lambda: xmr(["many"]),
        lambda: xmr([1, 2], dates=["2024-01-01"]), lambda: xmr([1, 2], dates=["2024-01-01", "2024-01-01"]),
        lambda: xmr([1, 2], dates=["2024-01-01", None]), lambda: xmr([1, np.inf]), lambda: xmr([1, 2], limit=0),
    ],
)  # fmt: skip
def test_the_impossible_is_refused(impossible):
    with pytest.raises(ValueError, match=r"direction|fixed|convert|date|impossible"):
        impossible()
