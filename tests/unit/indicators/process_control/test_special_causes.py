"""The four rules of unusual movement, each at its edge, on series with a known mean and known limits."""

from __future__ import annotations

import numpy as np
import pytest

from indicators.process_control.special_causes import special_causes

CC = "Common Cause"


def causes(y, mean=0.0, reach=3.0):
    """The causes of values around a mean, with limits so far away."""
    away = np.array(y, dtype=float) - mean
    outside = np.abs(away) > reach
    close = ~outside & (np.abs(away) > reach * 2 / 3)
    side = np.nan_to_num(np.sign(away)).astype(int)
    return special_causes(np.array(y, dtype=float), side, close, outside)


def test_only_beyond_a_limit_is_outside():
    assert causes([1, 3, -1, 3.1, -3.1]) == [CC, CC, CC, "Above UCL", "Below LCL"]


def test_seven_on_one_side_are_a_shift_and_one_on_the_mean_breaks_it():
    six, seven = [1, 1.5, 1, 1.5, 1, 1.5], [1, 1.5, 1, 1.5, 1, 1.5, 1]
    assert causes([*six, -1]) == [CC] * 7
    assert causes([*seven, -1]) == ["7 Points Above CL"] * 7 + [CC]
    assert causes([-value for value in seven]) == ["7 Points Below CL"] * 7
    assert causes([*six, 0, *six]) == [CC] * 13
    assert causes([*six, np.nan, 1]) == [CC] * 6 + [None, CC]


def test_seven_that_rise_or_fall_strictly_are_a_trend():
    rising = [-1.5, -1, -0.5, 0.1, 0.5, 1, 1.5]
    assert causes(rising) == ["7 Point Trend (Increasing)"] * 7
    assert causes(rising[::-1]) == ["7 Point Trend (Decreasing)"] * 7
    assert causes(rising[:6]) == [CC] * 6
    assert causes([-1.5, -1, -0.5, 0.1, 0.5, 1, 1, 1.5]) == [CC] * 8


def test_at_the_turn_of_two_trends_the_later_one_counts():
    up = [-1.5, -1, -0.5, 0.1, 0.5, 1, 1.5]
    assert causes([*up, *up[-2::-1]]) == ["7 Point Trend (Increasing)"] * 6 + ["7 Point Trend (Decreasing)"] * 7


@pytest.mark.parametrize("at", [0, 1, 2])
def test_two_of_three_near_a_limit_and_all_on_one_side(at):
    three = [2.5, 2.4, 2.6]
    three[at] = 1
    expected = ["2 in 3 Above CL"] * 3
    expected[at] = CC
    assert causes([-1, *three, -1]) == [CC, *expected, CC]
    assert causes([1, *(-value for value in three), 1]) == [CC, *(c.replace("Above", "Below") for c in expected), CC]
    three[at] = -1
    assert causes([-1, *three, -1]) == [CC] * 5


def test_a_point_outside_is_not_near():
    assert causes([-1, 2.5, 4, 1, -1]) == [CC, CC, "Above UCL", CC, CC]


def test_outside_comes_before_a_trend_and_a_trend_before_two_of_three_and_that_before_a_shift():
    assert causes([-1, -0.5, 0, 1, 2.5, 2.8, 4]) == ["7 Point Trend (Increasing)"] * 6 + ["Above UCL"]
    assert causes([1, 1.5, 1, 2.5, 1, 2.5, 1]) == [
        *["7 Points Above CL"] * 3, "2 in 3 Above CL", "7 Points Above CL", "2 in 3 Above CL", "7 Points Above CL",
    ]  # fmt: skip


def test_of_nothing_there_are_no_causes():
    assert causes([]) == []
    assert causes([1]) == [CC]
