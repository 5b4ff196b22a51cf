"""Intervals at their edges: gaps, nothing, everything, the impossible, one and many."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from indicators import intervals
from indicators.intervals import Interval


def missing(interval: Interval) -> bool:
    return all(math.isnan(part) for part in (interval.value, interval.lower, interval.upper))


def test_one_number_gives_numbers_and_many_give_arrays():
    one, many = intervals.wilson(5, 10), intervals.wilson([5, 6], 10)
    assert isinstance(one.lower, float)
    assert many.lower.shape == (2,)
    assert many.lower[0] == one.lower


@pytest.mark.parametrize("nothing", [None, np.nan, pd.NA])
def test_a_gap_stays_a_gap(nothing):
    assert missing(intervals.wilson(nothing, 10))
    assert missing(intervals.wilson(10, nothing))
    assert missing(intervals.rate(nothing, 10))
    assert missing(intervals.rate(10, nothing))
    assert missing(intervals.byar(nothing))
    assert missing(intervals.exact_poisson(nothing))
    assert missing(intervals.mean_t([1, nothing, 3]))
    assert missing(intervals.dsr([20, nothing], [100, 100], [1, 1]))


def test_a_gap_among_many_leaves_the_others_as_they_are():
    found = intervals.wilson(pd.Series([5, pd.NA], dtype="Int64"), pd.Series([10, 20]))
    assert found.lower[0] == intervals.wilson(5, 10).lower
    assert np.isnan([found.value[1], found.lower[1], found.upper[1]]).all()


@pytest.mark.parametrize(
    "impossible",
    [
        lambda: intervals.wilson(1, 0), lambda: intervals.wilson(0, 0), lambda: intervals.wilson(11, 10),
        lambda: intervals.wilson(-1, 10), lambda: intervals.wilson(math.inf, math.inf),
        lambda: intervals.wilson([1, 2], [10, 0]), lambda: intervals.wilson([1, 2], [10, 10, 10]),
        lambda: intervals.wilson(1, 10, confidence=95), lambda: intervals.wilson(1, 10, multiplier=0),
        lambda: intervals.wilson("some", 10), lambda: intervals.wilson([[1], [2]], 10),
        lambda: intervals.byar(-1), lambda: intervals.exact_poisson(-0.5),
        lambda: intervals.exact_poisson(1, confidence=1),
        lambda: intervals.rate(1, 0), lambda: intervals.rate(-1, 10), lambda: intervals.mean_t([1, 2], confidence=0),
        lambda: intervals.dsr([20], [0], [1]), lambda: intervals.dsr([20], [10], [0]),
        lambda: intervals.dsr([20], [10], [-1]), lambda: intervals.dsr([20, 1], [10, 1, 1], [1, 1]),
    ],
)  # fmt: skip
def test_the_impossible_is_refused(impossible):
    with pytest.raises(ValueError, match=r"impossible|expected|confidence|convert"):
        impossible()


def test_the_refusal_says_how_many_are_wrong_and_why():
    with pytest.raises(ValueError, match="2 of 3 impossible: a count below 0 or above what it is out of"):
        intervals.wilson([1, 11, -1], 10)


@pytest.mark.parametrize("n", [1, 3, 7, 1000, 10**9])
def test_none_and_all_of_so_many_touch_the_ends_and_do_not_cross_them(n):
    none, every = intervals.wilson(0, n), intervals.wilson(n, n)
    assert (none.value, none.lower) == (0, 0)
    assert (every.value, every.upper) == (1, 1)
    assert every.lower == pytest.approx(1 - none.upper)


def test_wilsons_interval_holds_the_shares_a_score_test_does_not_reject():
    found = intervals.wilson(7, 40, confidence=0.9)
    for limit in (found.lower, found.upper):
        z = (7 / 40 - limit) / math.sqrt(limit * (1 - limit) / 40)
        assert 2 * stats.norm.sf(abs(z)) == pytest.approx(0.1)


def test_the_exact_limits_leave_half_of_the_doubt_on_either_side():
    found = intervals.exact_poisson(7, confidence=0.998)
    assert stats.poisson.sf(6, found.lower) == pytest.approx(0.001)
    assert stats.poisson.cdf(7, found.upper) == pytest.approx(0.001)


def test_no_event_has_no_lower_limit_by_byar_and_an_exact_one_of_0():
    assert math.isnan(intervals.byar(0).lower)
    assert intervals.rate(0, 50).lower == 0


def test_a_rate_changes_its_method_at_ten_events():
    exact, byar = intervals.exact_poisson(9), intervals.byar(10)
    found = intervals.rate([9, 10], 1)
    assert found.lower.tolist() == pytest.approx([exact.lower, byar.lower])
    assert found.upper.tolist() == pytest.approx([exact.upper, byar.upper])
    assert intervals.rate(9.5, 1).lower == intervals.exact_poisson(9.5).lower


def test_a_rate_may_have_more_events_than_people():
    assert intervals.rate(250, 220).value > 1


def test_the_interval_of_a_mean_is_students():
    values = [33.1, 48.4, 64.8, 68.0]
    low, high = stats.t.interval(0.95, 3, loc=np.mean(values), scale=stats.sem(values))
    found = intervals.mean_t(values)
    assert (found.lower, found.upper) == (pytest.approx(low), pytest.approx(high))


def test_a_mean_of_one_value_has_no_interval_and_of_none_is_missing():
    assert intervals.mean_t([4.0]).value == 4
    assert math.isnan(intervals.mean_t([4.0]).lower)
    assert missing(intervals.mean_t([]))


def test_a_rate_standardised_to_its_own_population_is_the_crude_one():
    # With the population itself as the standard every event weighs the same: Dobson's limits become Byar's.
    people, events = [500, 300, 200], [4, 9, 17]
    found, crude = intervals.dsr(events, people, people, multiplier=1000), intervals.byar(30)
    assert found.value == pytest.approx(30)
    assert (found.lower, found.upper) == (pytest.approx(crude.lower), pytest.approx(crude.upper))


def test_a_standardised_rate_is_worked_by_hand():
    # Ages weigh 3 to 1. Rates are 0.1 and 0.2, so the value is 0.125; its variance is
    # (3² x 10/100² + 1² x 40/200²)/4² = (0.009 + 0.001)/16 = 0.000625, of which the square root is 0.025.
    found, total = intervals.dsr([10, 40], [100, 200], [3, 1]), intervals.byar(50)
    assert found.value == pytest.approx(0.125)
    assert found.lower == pytest.approx(0.125 + 0.025 / math.sqrt(50) * (total.lower - 50))
    assert found.upper == pytest.approx(0.125 + 0.025 / math.sqrt(50) * (total.upper - 50))


def test_fewer_than_ten_events_are_not_standardised():
    assert missing(intervals.dsr([4, 5], [100, 100], [1, 1]))
    assert not missing(intervals.dsr([5, 5], [100, 100], [1, 1]))
