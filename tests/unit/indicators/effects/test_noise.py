"""Movement from year to year, against a regression on dummies, and the part of it that is sampling error."""

from __future__ import annotations

from math import sqrt

import numpy as np
import pandas as pd
import pytest

from indicators.effects.noise import reliability, within_sd

NAMES = {"unit": "unit", "time": "time", "outcome": "y"}


def made(seed: int, missing: float = 0.0) -> pd.DataFrame:
    chance = np.random.default_rng(seed)
    frame = pd.DataFrame([(unit, time) for unit in range(8) for time in range(5)], columns=["unit", "time"])
    frame["y"] = chance.normal(size=40) + frame["unit"] * 3 + frame["time"] ** 2
    frame.loc[chance.random(40) < missing, "y"] = None
    return frame


def regressed(frame: pd.DataFrame) -> tuple[float, int]:
    """Sum of squares and degrees of freedom left by every unit's and every time's own dummy."""
    there = frame.dropna(subset="y")
    dummies = pd.get_dummies(there[["unit", "time"]].astype(str), dtype=float).to_numpy()
    answer, *_ = np.linalg.lstsq(dummies, there["y"].to_numpy(), rcond=None)
    rest = there["y"].to_numpy() - dummies @ answer
    return float(rest @ rest), len(there) - int(np.linalg.matrix_rank(dummies))


@pytest.mark.parametrize("missing", [0.0, 0.3, 0.6])
def test_it_is_what_a_regression_on_dummies_leaves(missing):
    frame = made(1, missing)
    squares, degrees = regressed(frame)
    assert within_sd(frame, **NAMES) == pytest.approx(sqrt(squares / degrees), abs=1e-9)


def test_each_way_of_counting_has_means_of_its_own():
    before, after = made(2), made(3).assign(time=lambda frame: frame["time"] + 5)
    both = pd.concat([before.assign(segment="old"), after.assign(segment="new", y=lambda frame: frame["y"] * 1 + 90)])
    parts = [regressed(before), regressed(after)]
    expected = sqrt(sum(part[0] for part in parts) / sum(part[1] for part in parts))
    assert within_sd(both, **NAMES) == pytest.approx(expected, abs=1e-9)


def test_worked_by_hand():
    # Means taken out, each cell is 1 from what the two means say; one degree of freedom is left.
    frame = pd.DataFrame({"unit": [1, 1, 2, 2], "time": [1, 2, 1, 2], "y": [0.0, 2.0, 4.0, 2.0]})
    assert within_sd(frame, **NAMES) == pytest.approx(2)


def test_too_little_to_tell():
    assert within_sd(made(1).query("time == 1"), **NAMES) is None
    assert within_sd(made(1).assign(y=None), **NAMES) is None
    with pytest.raises(ValueError, match="twice"):
        within_sd(pd.concat([made(1), made(1)]), **NAMES)


def test_reliability_is_the_share_that_is_not_sampling_error():
    assert reliability([1.96, 1.96, None, 0, float("nan")], 2) == pytest.approx(0.75)
    assert reliability([3.92], 1) == pytest.approx(-3)
    assert reliability([None, 0], 2) is None
    assert reliability([1.96], None) is None
