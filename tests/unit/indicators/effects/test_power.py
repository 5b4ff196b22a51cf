"""The smallest effect that would be found, against the power of the t test itself."""

from __future__ import annotations

from math import nan, sqrt

import pytest
from scipy import stats

from indicators.effects.power import minimum_detectable_effect


def test_as_the_formula_has_it():
    # Student's t with 13 degrees of freedom: 2.160 and 0.870, from a printed table.
    assert minimum_detectable_effect(14, 1) == pytest.approx(2.160 + 0.870, abs=1e-3)
    assert minimum_detectable_effect(14, 2.5) == pytest.approx(2.5 * 3.030, abs=3e-3)


@pytest.mark.parametrize("n", [8, 14, 40])
def test_such_an_effect_is_found_about_four_times_in_five(n):
    effect = minimum_detectable_effect(n, 1 / sqrt(n))
    assert effect is not None
    away, limit = effect * sqrt(n), stats.t.ppf(0.975, n - 1)
    assert 1 - stats.nct.cdf(limit, n - 1, away) == pytest.approx(0.8, abs=0.02)


def test_more_power_and_a_stricter_level_need_a_larger_effect():
    usual = minimum_detectable_effect(14, 1)
    assert usual is not None
    assert (minimum_detectable_effect(14, 1, power=0.9) or 0) > usual
    assert (minimum_detectable_effect(14, 1, alpha=0.01) or 0) > usual
    assert minimum_detectable_effect(1, 1) is None


@pytest.mark.parametrize("rules", [{"sd": -1}, {"sd": nan}, {"sd": 1, "alpha": 0}, {"sd": 1, "power": 1}])
def test_what_cannot_be_is_refused(rules):
    with pytest.raises(ValueError, match="a spread is 0 or more"):
        minimum_detectable_effect(14, **rules)
