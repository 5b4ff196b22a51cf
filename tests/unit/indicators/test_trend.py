"""The five-point rule at its edges, and its two tests worked another way."""

from __future__ import annotations

import math
from datetime import date

import numpy as np
import pytest
from scipy import stats

from indicators.trend import THRESHOLD, recent_trend

RISING = [50.0, 52.0, 54.0, 56.0, 58.0]


def around(values, margin=1.0, **more):
    """The trend of values that all have one margin."""
    lower = [None if value is None else value - margin for value in values]
    upper = [None if value is None else value + margin for value in values]
    return recent_trend(values, lower95=lower, upper95=upper, **more)


def test_the_threshold_is_p_of_0_002():
    assert stats.chi2.sf(THRESHOLD, 1) == pytest.approx(0.002)


def test_a_straight_rise_is_worked_by_hand():
    # The standard error of each is 2/3.92; the squared distances from the middle year add up to 10.
    found = around(RISING)
    assert found.slope == pytest.approx(2)
    assert found.chi2 == pytest.approx(2**2 * 10 / (2 / 3.92) ** 2)
    assert (found.significant, found.direction, found.reason, found.used) == (True, "increasing", "", (0, 1, 2, 3, 4))


def test_only_the_last_five_points_count():
    assert around([99.0, 10.0, *RISING]).chi2 == pytest.approx(around(RISING).chi2)
    assert around([99.0, *RISING]).used == (1, 2, 3, 4, 5)


def test_the_absent_wave_keeps_its_place_in_time():
    # Two a year, with a year without a survey: a step is as large as before, and so is the slope a year.
    waves = [date(2018, 2, 15), date(2019, 2, 15), date(2020, 2, 15), date(2022, 2, 15), date(2023, 2, 15)]
    values = [50.0, 52.0, 54.0, 58.0, 60.0]
    dated, spaced = around(values, dates=waves), around([*values[:3], None, *values[3:]])
    assert dated.slope == pytest.approx(2, abs=0.01)
    assert spaced.slope == pytest.approx(2)
    assert spaced.used == (0, 1, 2, 4, 5)
    assert around(values).slope > 2.4


def test_one_point_cannot_carry_a_trend():
    # Without the last point nothing moves upwards.
    found = around([50.0, 49.9, 49.8, 49.7, 60.0])
    assert found.chi2 > THRESHOLD
    assert (found.significant, found.direction) == (False, "no_change")


def test_a_line_that_is_flat_without_one_point_has_no_direction():
    for last in (55.0, 45.0):
        found = around([50.0, 50.0, 50.0, 50.0, last], margin=0.1)
        assert found.chi2 > THRESHOLD
        assert not found.significant


def test_a_level_series_has_no_trend_and_one_beyond_chance_has():
    assert around([50.0] * 5).direction == "no_change"
    assert around([50.0] * 5).chi2 == 0
    assert around([60.0, 58.0, 56.0, 54.0, 52.0]).direction == "decreasing"


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (lambda: around(RISING[:4]), "too_few_points"),
        (lambda: around([None, *RISING[1:]]), "too_few_points"),
        (lambda: around([]), "too_few_points"),
        (lambda: recent_trend(RISING), "no_limits"),
        (lambda: recent_trend(RISING, lower95=RISING, upper95=RISING), "no_limits"),
        (lambda: recent_trend(RISING, lower95=[49] * 5, upper95=[60, 60, 60, 60, None]), "no_limits"),
        (lambda: around(RISING, years_each=3), "several_years"),
        (lambda: recent_trend(counts=[0, 1, 2, 3, 4], denominators=[10] * 5), "nothing_or_everything"),
        (lambda: recent_trend(counts=[5, 6, 7, 8, 10], denominators=[10] * 5), "nothing_or_everything"),
        (lambda: recent_trend(counts=[5, 6, 7, 8, None], denominators=[10] * 5), "too_few_points"),
        (lambda: recent_trend([1, None, 2, 3, 4], counts=[5, 6, 7, 8, 9], denominators=[10] * 5), "too_few_points"),
    ],
)
def test_what_cannot_be_calculated_says_why(found, reason):
    trend = found()
    assert (trend.direction, trend.reason, trend.significant) == ("cannot_be_calculated", reason, False)
    assert math.isnan(trend.slope)
    assert math.isnan(trend.chi2)


def test_nothing_before_the_last_five_stops_them():
    assert recent_trend(counts=[0, 20, 30, 40, 50, 60], denominators=[100] * 6).direction == "increasing"


@pytest.mark.parametrize(
    "impossible",
    [
        lambda: recent_trend(), lambda: recent_trend(counts=[1] * 5), lambda: recent_trend(RISING, lower95=[1, 2]),
        lambda: recent_trend(RISING, lower95=[60] * 5, upper95=[50] * 5),
        lambda: recent_trend(counts=[1] * 5, denominators=[0] * 5),
        lambda: recent_trend(counts=[2] * 5, denominators=[1] * 5),
        lambda: around(RISING, dates=[date(2020, 1, 1)] * 5), lambda: around(RISING, dates=[date(2020, 1, 1)]),
    ],
)  # fmt: skip
def test_the_impossible_is_refused(impossible):
    with pytest.raises(ValueError, match=r"trend|impossible|expected|date"):
        impossible()


def test_the_weighted_line_is_that_of_least_squares():
    values, errors = np.array([50.0, 53.1, 52.2, 57.9, 55.0]), np.array([0.8, 1.1, 0.5, 2.0, 0.9])
    found = recent_trend(values, lower95=values - 1.96 * errors, upper95=values + 1.96 * errors)
    design = np.column_stack([np.ones(5), np.arange(5)]) / errors[:, None]
    covariance = np.linalg.inv(design.T @ design)
    slope = (covariance @ design.T @ (values / errors))[1]
    assert found.slope == pytest.approx(slope)
    assert found.chi2 == pytest.approx(slope**2 / covariance[1, 1])


def test_the_trend_of_counts_is_the_score_test_of_a_logistic_line():
    counts, of, time = np.array([40, 55, 60, 66, 90]), np.array([100, 120, 110, 105, 140]), np.arange(5)
    pooled = counts.sum() / of.sum()
    score = (time * (counts - of * pooled)).sum()
    information = pooled * (1 - pooled) * ((of * time**2).sum() - (of * time).sum() ** 2 / of.sum())
    assert recent_trend(counts=counts, denominators=of).chi2 == pytest.approx(score**2 / information)
