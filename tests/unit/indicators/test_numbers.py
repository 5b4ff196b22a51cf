"""Numbers as the methods take them in."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from indicators.numbers import floats, refuse, together, z_score


@pytest.mark.parametrize(
    "given",
    [
        [1, None], (1, np.nan), [1, pd.NA], np.array([1, np.nan]), pd.Series([1, pd.NA], dtype="Int64"),
        pd.Series([1, None]),
    ],
)  # fmt: skip
def test_many_become_an_array_with_gaps(given):
    assert floats(given).tolist() == pytest.approx([1, np.nan], nan_ok=True)


def test_one_stays_one_and_stands_for_many():
    assert floats(3).ndim == 0
    assert [each.tolist() for each in together([1, 2], 5)] == [[1, 2], [5, 5]]


def test_infinite_and_unequal_are_refused():
    with pytest.raises(ValueError, match="1 of 2 impossible: infinite"):
        floats([1, np.inf])
    with pytest.raises(ValueError, match="equally many"):
        together([1, 2], [1, 2, 3])
    refuse(np.array([False]), "nothing")


def test_the_score_of_a_confidence():
    assert z_score(0.95) == pytest.approx(1.959964, abs=1e-6)
    assert z_score(0.998) == pytest.approx(3.090232306, abs=1e-9)
    for wrong in (0, 1, 95):
        with pytest.raises(ValueError, match="between 0 and 1"):
            z_score(wrong)
