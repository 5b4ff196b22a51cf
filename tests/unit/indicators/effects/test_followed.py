"""One unit followed after one challenge, its own or somebody else's."""

from __future__ import annotations

import numpy as np
import pytest

from indicators.effects.followed import follow
from indicators.effects.panel import read
from tests.unit.indicators.effects.made import COLUMNS, panel

PANEL = read(panel({"A": [1, 3, 5, 9], "M": [0, 2, None, 5], "N": [4, 4, 4, 6]}, {"A": 2017}), **COLUMNS)
TRACK = PANEL.tracks[0]


def test_changes_of_everybody_from_the_baseline_of_one():
    own = follow(PANEL, 0, TRACK, size=3, minimum=2)
    assert own is not None
    assert own.baseline == (0, 1)
    assert list(own.columns) == [2, 3]
    np.testing.assert_equal(own.changes, [[-1, 1, 3, 7], [-1, 1, np.nan, 4], [0, 0, 0, 2]])
    assert [list(each) for each in own.elsewhere(PANEL.comparators("never"))] == [[0, 3], [1, 2]]
    assert own.effect(PANEL.comparators("never"), 0) == 3
    assert own.effect(PANEL.comparators("never"), 1) == 4
    assert own.effect(PANEL.comparators("never"), 2) is None
    assert own.effect(PANEL.comparators("programme"), 0) is None


def test_somebody_elses_challenge():
    other = follow(PANEL, 1, TRACK, size=3, minimum=2)
    assert other is not None
    assert list(other.columns) == [3]
    only = np.zeros((3, 4), dtype=bool)
    only[2] = True
    assert other.effect(only, 1) == pytest.approx(2)


def test_too_few_results_before():
    assert follow(PANEL, 0, TRACK, size=3, minimum=3) is None
