"""Comparisons at their edges: touching, missing, without a direction, impossible."""

from __future__ import annotations

import math

import pytest

from indicators import compare, intervals
from indicators.compare import against_limits, control_limits, overlap


@pytest.mark.parametrize("polarity", ["high", "low", "none", 1, -1, 0])
def test_an_interval_that_only_touches_the_figure_is_similar(polarity):
    assert overlap(4, 3, 5, 3, polarity=polarity) == "same"
    assert overlap(4, 3, 5, 5, polarity=polarity) == "same"
    # A limit worked out from counts: 3 in floating point is not always 3.
    assert overlap(4, 0.1 + 0.2, 5, 0.3, polarity=polarity) == "same"


def test_without_a_direction_a_figure_is_higher_or_lower():
    assert overlap(4, 3.5, 5, 3, polarity="none") == "higher"
    assert overlap(4, 3.5, 5, 6, polarity=0) == "lower"


@pytest.mark.parametrize("at", range(4))
@pytest.mark.parametrize("gap", [None, math.nan])
def test_whatever_is_missing_nothing_is_compared(at, gap):
    given = [4, 3.5, 5, 3]
    given[at] = gap
    assert overlap(*given, polarity="high") == "none"


def test_two_intervals_that_touch_are_similar_and_one_limit_is_not_enough():
    assert overlap(4, 3.5, 5, 3, polarity="high", comparator_lower95=2, comparator_upper95=3.5) == "same"
    assert overlap(4, 3.5, 5, 3, polarity="high", comparator_lower95=2, comparator_upper95=3.4) == "better"
    assert overlap(2, 1, 2.5, 3, polarity="high", comparator_lower95=2.5, comparator_upper95=4) == "same"
    assert overlap(2, 1, 2.4, 3, polarity="high", comparator_lower95=2.5, comparator_upper95=4) == "worse"
    assert overlap(4, 3.5, 5, 3, polarity="high", comparator_lower95=2) == "none"
    assert overlap(4, 3.5, 5, 3, polarity="high", comparator_upper95=math.nan) == "none"


def test_the_impossible_is_refused():
    with pytest.raises(ValueError, match="a lower limit above the upper one"):
        overlap(4, 5, 3, 4, polarity="high")
    with pytest.raises(ValueError, match="a lower limit above the upper one"):
        overlap(4, 3, 5, 4, polarity="high", comparator_lower95=5, comparator_upper95=3)
    with pytest.raises(ValueError, match="polarity"):
        overlap(4, 3, 5, 4, polarity="upwards")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="0 to 100"):
        control_limits(101, 10)


def test_control_limits_are_wilsons_around_the_comparator():
    # Wilson's interval of 30 in 100 is the control limits of 30% among 100.
    found, wilson = control_limits(30, 100), intervals.wilson(30, 100, multiplier=100)
    assert (found.lower, found.upper) == (pytest.approx(wilson.lower), pytest.approx(wilson.upper))


def test_limits_of_nobody_say_nothing():
    for denominator in (0, -1, None):
        limits = control_limits(10, denominator)
        assert math.isnan(limits.upper)
        assert against_limits(10, limits, polarity="low") == "none"
    assert against_limits(None, control_limits(10, 100), polarity="low") == "none"


def test_a_figure_on_a_limit_is_within_it():
    limits = control_limits(10, 100)
    assert against_limits(limits.upper, limits, polarity="low") == "same"
    assert against_limits(limits.upper + 0.01, limits, polarity="low") == "worse"
    assert against_limits(limits.lower - 0.01, limits, polarity="none") == "lower"
    assert compare.against_limits(limits.upper + 0.01, limits, polarity=0) == "higher"
