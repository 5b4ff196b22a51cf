"""Which interval a figure gets: the published one, one from its counts, or none, with why."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt

import numpy as np
import pytest
from scipy import stats

from indicators.alike.counts import Basis, Count, count_of, counts_by_place, limits, usable
from tests.unit.indicators.alike.made import ADMITTED, RATE, REABLED, SHARE, SURVEY, england, row
from tests.unit.indicators.made import CONTROL, figure

Z = 1.959963984540054


def test_a_survey_keeps_its_published_limits_and_never_gets_others() -> None:
    published = limits(figure(2024, (75.0, 4.0)), Count(300, 400), CONTROL, SURVEY)
    assert (published.lower, published.upper, published.why) == (71.0, 79.0, "")
    bare = limits(figure(2024, 75.0), Count(300, 400), CONTROL, Basis(100, 1))
    assert (bare.lower, bare.upper, bare.why) == (None, None, "no_margin")


def test_a_share_of_counts_gets_wilsons_interval() -> None:
    found = limits(figure(2024, 75.0), Count(300, 400), REABLED, SHARE)
    middle = (0.75 + Z**2 / 800) / (1 + Z**2 / 400)
    half = Z / (1 + Z**2 / 400) * sqrt(0.75 * 0.25 / 400 + Z**2 / (4 * 400**2))
    assert (found.lower, found.upper) == pytest.approx(((middle - half) * 100, (middle + half) * 100))


def test_a_rate_of_few_events_gets_exact_limits() -> None:
    found = limits(figure(2024, 8.0), Count(8, 100_000), ADMITTED, RATE)
    assert (found.lower, found.upper) == pytest.approx((stats.chi2.ppf(0.025, 16) / 2, stats.chi2.ppf(0.975, 18) / 2))


def test_without_counts_or_with_a_measure_that_is_no_ratio_there_is_none() -> None:
    for count, basis in ((None, SHARE), (Count(300, 400), Basis(0, 1))):
        assert limits(figure(2024, 75.0), count, REABLED, basis).why == "no_counts"


def test_counts_are_taken_as_counted_where_they_give_the_printed_figure() -> None:
    # 127 of 421 is 30.166...%, printed as 30.2.
    assert usable(figure(2024, 30.2), Count(127, 421), REABLED, SHARE) == 127


def test_rounded_counts_are_replaced_by_the_printed_share_of_their_denominator() -> None:
    # Between 97.5 and 102.5 of 107.5 to 112.5: anything from 86.7% to 95.3% can have been printed.
    rounded = Basis(100, 5)
    assert usable(figure(2024, 88.3), Count(100, 110), REABLED, rounded) == pytest.approx(97.13)
    assert usable(figure(2024, 86.0), Count(100, 110), REABLED, rounded) is None
    assert usable(figure(2024, 96.0), Count(100, 110), REABLED, rounded) is None


@pytest.mark.parametrize("value", [88.3, 118.2, -1.0])
def test_counts_that_do_not_give_the_figure_are_not_used(value: float) -> None:
    assert limits(figure(2024, value), Count(100, 110), REABLED, SHARE).why == "counts_disagree"


def test_more_than_all_of_them_is_no_share_but_may_be_a_rate() -> None:
    assert usable(figure(2024, 100.0), Count(101, 100), replace(REABLED, decimals=-1), SHARE) is None
    assert usable(figure(2024, 150_000.0), Count(150, 100), ADMITTED, RATE) == 150


@pytest.mark.parametrize(("some", "of"), [(None, 10.0), (3.0, None), (np.nan, 10.0), (0.0, 0.0)])
def test_half_a_count_or_one_of_nobody_is_none(some: float | None, of: float | None) -> None:
    assert count_of(some, of) is None


def test_a_withheld_figure_takes_its_counts_with_it() -> None:
    rows = [
        row("A", "A", 2024, None, numerator=3, denominator=4),
        row("A", "A", 2023, 75.0, numerator=3, denominator=4),
    ]
    assert [(day.year, count) for day, count in counts_by_place(england(rows))["A"].items()] == [(2023, Count(3, 4))]
