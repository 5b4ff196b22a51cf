"""The estimate among the ways its dates could have fallen. The case worked by hand: tests/reference."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest

from indicators.effects import authority_did, permutation
from tests.unit.indicators.effects.made import COLUMNS, panel

UNITS, FIRST = "ABCDE", {"A": 2017, "B": 2019}


def noisy(units=UNITS, first=FIRST):
    chance = np.random.default_rng(11)
    return panel({unit: chance.normal(50, 5, 6) for unit in units}, first)


@pytest.mark.parametrize("comparators", ["not_yet", "never"])
def test_every_way_is_looked_at_where_there_are_few(comparators):
    frame = noisy()
    worked = []
    for way in permutations(UNITS, 2):
        dealt = frame.assign(first=frame["unit"].map(dict(zip(way, FIRST.values(), strict=True))))
        worked.append(authority_did.estimate(dealt, **COLUMNS, comparators=comparators).horizons["short"].estimate)
    found = permutation.test(frame, horizon="short", comparators=comparators, **COLUMNS)
    assert (found.exact, found.assignments) == (True, 20)
    assert found.estimate == pytest.approx(worked[0])
    assert found.p == pytest.approx(np.mean([abs(other) >= abs(worked[0]) - 1e-9 for other in worked]))
    assert found.p_greater == pytest.approx(np.mean([other >= worked[0] - 1e-9 for other in worked]))


def test_many_ways_are_drawn_from():
    units = [f"U{at:02}" for at in range(40)]
    frame = noisy(units, {"U00": 2017, "U01": 2018, "U02": 2019})
    found = permutation.test(frame, horizon="short", statistic="ratio", draws=99, seed=3, **COLUMNS)
    assert (found.exact, found.assignments) == (False, 100)
    assert found == permutation.test(frame, horizon="short", statistic="ratio", draws=99, seed=3, **COLUMNS)
    summary = authority_did.estimate(frame, **COLUMNS).horizons["short"]
    assert found.estimate == pytest.approx(summary.estimate / summary.se)
    assert 0 < found.p <= 1


def test_without_an_estimate_there_is_no_p():
    assert permutation.test(noisy(first={}), **COLUMNS).p is None
    assert permutation.test(noisy(first={"A": 2015}), **COLUMNS).p is None
    with pytest.raises(ValueError, match="one draw"):
        permutation.test(noisy(), draws=0, **COLUMNS)
