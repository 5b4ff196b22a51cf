"""Short against long: each label from effects that lead to it, and the ratio's limits against a t test of their own."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from indicators.effects.persistence import Persistence, estimate, fieller, label, of_table
from indicators.effects.summary import Summary

STEADY = [3.0, 4.0, 5.0, 4.0, 4.5]
NOISE = [-4.0, 3.0, -1.0, 5.0, -2.0]


def compared(short: list[float], long: list[float]) -> Persistence:
    units = "ABCDE"
    return estimate(dict(zip(units, short, strict=True)), dict(zip(units, long, strict=True)))


@pytest.mark.parametrize(
    ("short", "long", "label"),
    [
        (STEADY, [4.0, 3.0, 5.0, 4.0, 4.5], "sustained"),
        # The difference leaves out 0, in the direction of the effect.
        (STEADY, [7.0, 8.5, 9.0, 8.0, 8.0], "sustained"),
        ([-effect for effect in STEADY], [-7.0, -8.5, -9.0, -8.0, -8.0], "sustained"),
        (STEADY, [0.1, -0.2, 0.3, -0.1, 0.0], "faded"),
        ([-effect for effect in STEADY], [0.1, -0.2, 0.3, -0.1, 0.0], "faded"),
        (NOISE, STEADY, "emerging"),
        (NOISE, [-effect for effect in STEADY], "emerging"),
        (STEADY, [-effect for effect in STEADY], "reversed"),
        # Still there, and clearly less.
        (STEADY, [1.0, 2.1, 2.9, 2.0, 2.4], "not distinguishable"),
        (NOISE, NOISE[::-1], "not distinguishable"),
        # Perhaps gone, perhaps as before.
        (STEADY, [-8.0, 12.0, 9.0, -3.0, 8.0], "not distinguishable"),
    ],
)
def test_the_labels(short, long, label):
    assert compared(short, long).label == label


def test_what_holds_of_the_difference_decides_between_faded_and_unclear():
    found = compared(STEADY, [0.1, -0.2, 0.3, -0.1, 0.0])
    expected = stats.ttest_rel([0.1, -0.2, 0.3, -0.1, 0.0], STEADY).confidence_interval()
    assert (found.difference.lower95, found.difference.upper95) == pytest.approx((expected.low, expected.high))
    assert found.n == 5


def between(lower: float, upper: float) -> Summary:
    return Summary(5, estimate=(lower + upper) / 2, lower95=lower, upper95=upper)


@pytest.mark.parametrize("side", [1, -1])
@pytest.mark.parametrize(
    ("short", "long", "difference", "expected"),
    [
        ((1, 3), (-1, 1), (-3, -1), "faded"),
        ((1, 3), (-1, 1), (-3, 0), "not distinguishable"),
        # Unclear, and if anything more than before.
        ((1, 3), (-1, 9), (1, 3), "not distinguishable"),
        ((0, 3), (1, 3), (-1, 2), "emerging"),
        ((1, 3), (1, 2), (-1, -0.1), "not distinguishable"),
        ((1, 3), (1, 2), (-1, 0), "sustained"),
        ((1, 3), (-3, -1), (-6, -2), "reversed"),
    ],
)
def test_the_labels_of_intervals_on_either_side(side, short, long, difference, expected):
    turned = [between(*sorted(side * limit for limit in limits)) for limits in (short, long, difference)]
    assert label(*turned) == expected


def test_only_authorities_with_both_count():
    found = estimate({"A": 3, "B": 4, "C": 9}, {"B": 5, "A": 4, "D": 1})
    assert found.units == ("A", "B")
    assert found.difference.estimate == 1
    assert found.short.estimate == 3.5


def test_too_few_to_say():
    for found in (estimate({}, {}), estimate({"A": 4}, {"A": 6}), estimate({"A": 1}, {"B": 2})):
        assert (found.label, found.ratio) == ("not distinguishable", None)
    assert estimate({"A": 4}, {"A": 6}).difference.estimate == 2


def test_the_ratio_is_shown_where_the_short_term_is_clear():
    assert compared(NOISE, STEADY).ratio is None
    ratio = compared(STEADY, [4.0, 3.0, 5.0, 4.0, 4.5]).ratio
    assert ratio is not None
    assert ratio.value == 1
    assert ratio.lower95 < 1 < ratio.upper95


@pytest.mark.parametrize("seed", range(5))
def test_a_limit_is_the_ratio_that_a_t_test_at_5_percent_just_does_not_refuse(seed):
    chance = np.random.default_rng(seed)
    below = chance.normal(5, 2, 9)
    above = chance.normal(-3, 2, 9) + below / 2
    found = fieller(above, below)
    assert found is not None
    for limit in (found.lower95, found.upper95):
        assert stats.ttest_1samp(above - limit * below, 0).pvalue == pytest.approx(0.05, abs=1e-9)
    assert found.lower95 < found.value < found.upper95


def test_where_the_ratios_are_no_interval_none_is_given():
    assert fieller(np.array(STEADY), np.array(NOISE)) is None
    assert fieller(np.array([1.0]), np.array([2.0])) is None


def test_from_the_table_of_an_estimate():
    table = pd.DataFrame(
        {"unit": ["A", "B", "A", "B"], "horizon": ["short", "short", "medium", "long"], "effect": [1.0, 2.0, 9.0, 5.0]}
    )
    found = of_table(table)
    assert found.units == ("B",)
    assert found.difference.estimate == 3
