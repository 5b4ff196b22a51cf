"""Charts of shares and rates, worked by hand."""

from __future__ import annotations

from math import sqrt

import pytest

from indicators.process_control import p_chart, u_chart


def test_shares_have_wider_limits_where_less_was_counted():
    chart = p_chart([20, 10, 30], [100, 50, 150], multiplier=100)
    assert chart.centre == pytest.approx(20)
    expected = [20 + 300 * sqrt(0.2 * 0.8 / n) for n in (100, 50, 150)]
    assert chart.points["upper"].tolist() == pytest.approx(expected)
    assert chart.points["lower"].tolist() == pytest.approx([40 - upper for upper in expected])
    assert chart.points["value"].tolist() == pytest.approx([20, 20, 20])
    assert not chart.points["outside"].any()


def test_rates_have_poisson_limits():
    chart = u_chart([8, 10, 30, 32], [1, 2, 3, 4], multiplier=10)
    assert chart.centre == pytest.approx(80)
    assert chart.points["upper"].iloc[2] == pytest.approx(10 * (8 + 3 * sqrt(8 / 3)))
    assert chart.points["outside"].tolist() == [False, False, False, False]
    assert u_chart([8, 8, 8, 30], [1, 1, 1, 1], fix_after=3).points["outside"].tolist() == [False] * 3 + [True]


def test_limits_stay_where_shares_and_rates_can_be():
    shares, rates = p_chart([1, 9], [10, 10]).points, u_chart([1, 1], [1, 1]).points
    assert shares[["lower", "upper"]].to_numpy().min() >= 0
    assert shares[["lower", "upper"]].to_numpy().max() <= 1
    assert rates["lower"].tolist() == [0, 0]
    assert rates["upper"].tolist() == [4, 4]


def test_the_centre_may_be_fixed_and_points_are_put_in_order():
    chart = p_chart([9, 5], [10, 10], dates=["2024-02-01", "2024-01-01"], fix_after=1)
    assert chart.centre == pytest.approx(0.5)
    assert chart.points["count"].tolist() == [5, 9]
    assert chart.points["centre"].tolist() == [0.5, 0.5]


def test_a_missing_count_has_no_limits_and_counts_for_nothing():
    chart = p_chart([5, None, 5], [10, 10, None])
    assert chart.centre == pytest.approx(0.5)
    assert chart.points[["value", "centre", "lower", "upper"]].isna().all(axis=1).tolist() == [False, True, True]
    assert not chart.points["outside"].any()
    assert p_chart([None], [10]).points["value"].isna().all()


@pytest.mark.parametrize(
    "impossible",
    [
        lambda: p_chart([11], [10]), lambda: p_chart([-1], [10]), lambda: p_chart([1], [0]), lambda: u_chart([-1], [1]),
        lambda: u_chart([1], [0]), lambda: u_chart([1, 2], [1, 1, 1]), lambda: p_chart([1], [10], fix_after=0),
        lambda: p_chart([1], [10], multiplier=0),
    ],
)  # fmt: skip
def test_the_impossible_is_refused(impossible):
    with pytest.raises(ValueError, match=r"impossible|equally many"):
        impossible()
