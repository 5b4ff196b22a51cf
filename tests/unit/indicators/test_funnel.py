"""Funnels at their edges, and against scipy's own distributions."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from indicators import funnel

LIMITS = ["lower95", "upper95", "lower998", "upper998"]


def test_limits_narrow_with_the_population_and_keep_its_order():
    found = funnel.proportion_limits(40, [400, 100])
    assert list(found.columns) == ["population", *LIMITS]
    assert found["population"].tolist() == [400, 100]
    # The standard error of 40% is 4.899 points among 100 and half of it among four times as many.
    assert found["upper95"].tolist() == pytest.approx([40 + 1.959964 * 2.449490, 40 + 1.959964 * 4.898979])
    assert found["lower998"].tolist() == pytest.approx([40 - 3.090232 * 2.449490, 40 - 3.090232 * 4.898979])


def test_a_funnel_of_shares_of_one_has_its_own_unit():
    shares, percentages = funnel.proportion_limits(0.4, 100, multiplier=1), funnel.proportion_limits(40, 100)
    assert (shares[LIMITS] * 100).iloc[0].tolist() == pytest.approx(percentages[LIMITS].iloc[0].tolist())


def test_limits_stay_within_nothing_and_everything():
    found = funnel.proportion_limits(99, [1, 5])
    assert (found["upper998"] == 100).all()
    assert funnel.proportion_limits(0, 10)[LIMITS].iloc[0].tolist() == [0, 0, 0, 0]


def test_a_missing_population_has_no_limits():
    found = funnel.proportion_limits(40, [100, None])
    assert found[LIMITS].iloc[1].isna().all()
    assert found[LIMITS].iloc[0].notna().all()


@pytest.mark.parametrize(
    "impossible",
    [
        lambda: funnel.proportion_limits(101, 10), lambda: funnel.proportion_limits(-1, 10),
        lambda: funnel.proportion_limits(10, 0), lambda: funnel.proportion_flags([1], [0]),
        lambda: funnel.proportion_flags([11], [10]), lambda: funnel.proportion_flags([1, 2], [10, 10, 10]),
        lambda: funnel.rate_ratio_limits(0), lambda: funnel.rate_ratio_limits(1, baseline=0),
        lambda: funnel.rate_ratio_flags(-1, 10), lambda: funnel.rate_ratio_flags(1, 0),
    ],
)  # fmt: skip
def test_the_impossible_is_refused(impossible):
    with pytest.raises(ValueError, match=r"impossible|equally many"):
        impossible()


def test_a_place_without_a_count_is_neither_flagged_nor_part_of_the_average():
    index = pd.Index(["A", "B", "C"])
    found = funnel.proportion_flags(
        pd.Series([900, np.nan, 90], index=index), pd.Series([1000, 1000, 1000], index=index)
    )
    assert found.index.equals(index)
    assert found["A"] == "High (0.001)"
    assert found["C"] == "Low (0.001)"
    assert pd.isna(found["B"])
    assert funnel.proportion_flags([None], [10]).isna().all()


def test_limits_of_events_are_those_of_the_poisson_distribution():
    # So many expected leave a count or fewer, or it or more, exactly as rarely as the limit says.
    for level, tail in (("95", 0.025), ("998", 0.001)):
        for count in (1, 4, 30, 400):
            behind = stats.chi2.ppf(1 - tail, 2 * count + 2) / 2
            ahead = stats.chi2.ppf(tail, 2 * count) / 2
            assert funnel.rate_ratio_limits(behind)[f"lower{level}"].iloc[0] * behind == pytest.approx(count)
            assert funnel.rate_ratio_limits(ahead)[f"upper{level}"].iloc[0] * ahead == pytest.approx(count)


def test_where_hardly_anything_is_expected_nothing_is_not_unusual_and_one_event_is():
    found = funnel.rate_ratio_limits([1e-4, None])
    assert found[LIMITS].iloc[0].tolist() == pytest.approx([0, 1e4, 0, 1e4])
    assert found[LIMITS].iloc[1].isna().all()


def test_a_funnel_of_rates_is_one_of_ratios_around_the_rate():
    ratios, rates = funnel.rate_ratio_limits(50), funnel.rate_ratio_limits(50, baseline=0.002, multiplier=100_000)
    assert (ratios[LIMITS] * 200).iloc[0].tolist() == pytest.approx(rates[LIMITS].iloc[0].tolist())


def test_events_are_flagged_by_their_own_interval():
    found = funnel.rate_ratio_flags([9, 9, 9, 9, 9, None, 200, 0], [9, 4, 2, 18, 24, 9, 160, 3])
    # Exact limits of 9 events are 4.12 and 17.08 at 95%, 2.45 and 22.66 at 99.8%.
    assert found.iloc[:5].tolist() == ["Not significant", "High (0.025)", "High (0.001)", "Low (0.025)", "Low (0.001)"]
    assert pd.isna(found.iloc[5])
    assert found.iloc[6:].tolist() == ["High (0.025)", "Not significant"]
