"""Run charts at their edges, and the usual number of crossings against scipy."""

from __future__ import annotations

import math

import pytest
from scipy import stats

from indicators.process_control import run_chart


@pytest.mark.parametrize("useful", [2, 3, 5, 13, 57, 200, 1000])
def test_the_fewest_usual_crossings_are_the_5_per_cent_point(useful):
    found = run_chart([at % 2 for at in range(useful)], centre=0.5)
    assert found.n_crossings_min == stats.binom.ppf(0.05, useful - 1, 0.5)
    assert found.n_crossings == useful - 1


def test_one_useful_value_has_nothing_to_cross():
    found = run_chart([1], centre=0)
    assert (found.longest_run, found.longest_run_max, found.n_crossings, found.n_crossings_min) == (1, 3, 0, 0)
    assert not found.signal


def test_a_long_run_is_a_signal_and_so_are_few_crossings():
    # Of 12 the longest usual run is 7 and the fewest usual crossings are 3.
    long_run = run_chart([1, 1, 1, 1, 1, 1, 1, 1, -1, 1, -1, 1], centre=0)
    assert (long_run.longest_run, long_run.n_crossings, long_run.signal) == (8, 4, True)
    few = run_chart([1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1], centre=0)
    assert (few.longest_run, few.n_crossings, few.signal) == (6, 1, True)
    neither = run_chart([1, 1, 1, 1, 1, 1, 1, -1, 1, -1, -1, -1], centre=0)
    assert (neither.longest_run, neither.n_crossings, neither.signal) == (7, 3, False)


def test_values_on_the_median_and_missing_ones_do_not_count():
    found = run_chart([1, None, 3, 2, 3, 1, math.nan, 2])
    assert (found.centre, found.n_useful, found.longest_run, found.n_crossings) == (2, 4, 2, 2)


def test_a_value_equal_to_the_median_on_paper_is_on_it():
    # The median of these two is not 0.3 in floating point.
    assert run_chart([0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2]).n_useful == 0


@pytest.mark.parametrize("values", [[], [None], [5], [5, 5, 5]])
def test_nothing_useful_is_no_signal(values):
    found = run_chart(values)
    assert (found.n_useful, found.longest_run, found.longest_run_max, found.n_crossings_min) == (0, 0, None, None)
    assert not found.signal


def test_a_middle_may_be_given():
    assert run_chart([1, 2, 3], centre=0).longest_run == 3
    with pytest.raises(ValueError, match="convert"):
        run_chart(["many"])
