"""The mean of effects and what is said of its sureness, against SciPy's tests."""

from __future__ import annotations

from math import inf, nan

import pytest
from scipy import stats

from indicators.effects.summary import Summary, sign_p, summarise, t_p, t_quantile, t_ratio

EFFECTS = [4.0, 3.0, -1.0, 2.5, 0.0]


def test_the_interval_and_p_are_those_of_the_t_test():
    found, expected = summarise(EFFECTS), stats.ttest_1samp(EFFECTS, 0)
    interval = expected.confidence_interval()
    assert found.p == pytest.approx(expected.pvalue, abs=1e-12)
    assert (found.lower95, found.upper95) == (pytest.approx(interval.low), pytest.approx(interval.high))
    assert found.estimate == pytest.approx(1.7)
    assert found.median == 2.5
    assert found.share_positive == 0.6
    assert found.excludes_zero is False


def test_each_is_left_out_in_turn():
    assert summarise([1.0, 2.0, 6.0]).leave_one_out == (4, 3.5, 1.5)


@pytest.mark.parametrize(("above", "below"), [(9, 3), (3, 9), (1, 0), (5, 5), (14, 0)])
def test_the_sign_test_is_the_binomial_one(above, below):
    assert sign_p(above, below) == pytest.approx(stats.binomtest(above, above + below).pvalue)


def test_signs_of_nothing_say_nothing():
    assert sign_p(0, 0) == 1


def test_none_is_no_estimate_and_one_has_no_interval():
    assert summarise([]) == Summary(0)
    assert summarise([]).excludes_zero is None
    assert summarise([3.0]) == Summary(1, estimate=3, median=3, share_positive=1, sign_p=1)


def test_effects_that_are_all_the_same_leave_no_doubt():
    same = summarise([2.0, 2.0, 2.0])
    assert (same.se, same.lower95, same.upper95, same.p) == (0, 2, 2, 0)
    assert same.excludes_zero
    assert summarise([0.0, 0.0]).p == 1


def test_ratios_and_tails():
    assert (t_ratio(1, 0), t_ratio(-1, 0), t_ratio(0, 0), t_ratio(3, 2)) == (inf, -inf, 0, 1.5)
    assert t_p(inf, 3) == 0
    assert t_quantile(13) == pytest.approx(2.160, abs=5e-4)


@pytest.mark.parametrize("strange", [nan, inf])
def test_who_has_no_effect_is_left_out_before(strange):
    with pytest.raises(ValueError, match="leave out"):
        summarise([1.0, strange])
