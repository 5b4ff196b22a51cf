"""Reading a long frame: what it becomes, and what is refused in words."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from indicators.effects.panel import read
from tests.unit.indicators.effects.made import COLUMNS, panel

FRAME = panel({"B": [1, None, 3], "A": [4, 5, 6], "N": [7, 8, 9]}, {"A": 2016, "B": 2017})


def test_units_and_years_in_order_and_missing_results_missing():
    found = read(FRAME.sample(frac=1, random_state=1), **COLUMNS)
    assert (found.units, found.times) == (("A", "B", "N"), (2015, 2016, 2017))
    np.testing.assert_equal(found.values, [[4, 5, 6], [1, np.nan, 3], [7, 8, 9]])
    assert sorted(found.tracks) == [0, 1]
    assert list(found.never) == [False, False, True]


def test_a_row_that_is_not_there_is_a_result_that_is_missing():
    found = read(FRAME.dropna(subset="y"), **COLUMNS)
    assert np.isnan(found.values[1, 1])


def test_who_may_be_compared_with_when():
    found = read(FRAME, **COLUMNS)
    assert found.comparators("not_yet").tolist() == [[True, False, False], [True, True, False], [True, True, True]]
    assert found.comparators("never").tolist() == [[False] * 3, [False] * 3, [True] * 3]
    assert found.comparators("programme").tolist() == [[True, False, False], [True, True, False], [False] * 3]


def test_the_programme_is_a_list_or_a_column_and_else_those_challenged():
    assert list(read(FRAME, **COLUMNS).programme) == [True, True, False]
    assert list(read(FRAME, **COLUMNS, programme=["A", "X"]).programme) == [True, False, False]
    column = FRAME.assign(inside=FRAME["unit"].map({"A": True, "B": None, "N": True}))
    inside = read(column, **COLUMNS, programme="inside")
    assert list(inside.programme) == [True, False, True]
    assert list(inside.never) == [False, False, False]


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        (FRAME.iloc[:0], "the panel is empty"),
        (FRAME.drop(columns=["y", "first"]), "no column y, first"),
        (pd.concat([FRAME, FRAME.head(1)]), "1 rows of the panel are there twice, such as B at 2015"),
        (pd.concat([FRAME, FRAME.head(1).assign(y=None)]), "there twice"),
        (FRAME.assign(unit=[None, *FRAME["unit"][1:]]), "1 rows of the panel lack unit or year"),
        (FRAME.assign(y=float("inf")), "y has to be finite or missing"),
        (FRAME.assign(y="much"), "much"),
        (FRAME.assign(first=range(2010, 2019)), "one unit has more than one first"),
        (FRAME.assign(first=2016.5), "2016.5 is not a whole year"),
        (FRAME.assign(year=FRAME["year"] + 0.5), "year has to be whole years or dates"),
        (FRAME.assign(year=FRAME["year"].map("day {}".format)), "year has to be whole years or dates"),
    ],
)
def test_what_cannot_be_is_refused_in_words(frame, words):
    with pytest.raises(ValueError, match=words):
        read(frame, **COLUMNS)
