"""What holds for every comparison, funnel and trend: turned round, each says the opposite."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators import compare, funnel
from indicators.trend import recent_trend

# The first example pays for imports, which on a busy machine is longer than an example may take.
quickly = settings(deadline=None)
FIGURES = st.floats(0, 100).map(lambda figure: round(figure, 1))
OPPOSITE = {"better": "worse", "worse": "better", "same": "same", "higher": "lower", "lower": "higher", "none": "none"}
TURNED = {"increasing": "decreasing", "decreasing": "increasing", "no_change": "no_change"}


@quickly
@given(st.lists(FIGURES, min_size=3, max_size=3), FIGURES)
def test_the_other_polarity_gives_the_other_answer(figures, comparator):
    lower, value, upper = sorted(figures)
    found = compare.overlap(value, lower, upper, comparator, polarity="high")
    assert compare.overlap(value, lower, upper, comparator, polarity="low") == OPPOSITE[found]
    assert compare.overlap(-value, -upper, -lower, -comparator, polarity="high") == OPPOSITE[found]
    assert (found == "same") == (lower <= comparator <= upper)


@quickly
@given(st.lists(st.tuples(st.integers(0, 500), st.integers(1, 500)), min_size=2, max_size=20))
def test_a_funnel_of_those_who_have_it_not_is_turned_round(places):
    some, of = (pd.Series(each) for each in zip(*((count, count + more) for count, more in places), strict=True))
    found, turned = funnel.proportion_flags(some, of), funnel.proportion_flags(of - some, of)
    average = some.sum() / of.sum()
    # A place exactly on a limit may fall to either side of it in the last digit.
    limits = funnel.proportion_limits(average * 100, of).drop(columns="population")
    clear = (limits.sub(some / of * 100, axis=0).abs() > 1e-9).all(axis=1)
    swapped = found.str.replace("High", "?").str.replace("Low", "High").str.replace("?", "Low", regex=False)
    assert swapped[clear].tolist() == turned[clear].tolist()


@quickly
@given(
    st.lists(st.tuples(st.integers(0, 1000), st.integers(1, 100)), min_size=5, max_size=9),
    st.sampled_from([1.0, 10.0]),
)
def test_a_trend_turned_round_is_as_sure_and_goes_the_other_way(points, unit):
    values, margins = (np.array(each, dtype=float) * unit for each in zip(*points, strict=True))
    found = recent_trend(values, lower95=values - margins, upper95=values + margins)
    turned = recent_trend(-values, lower95=-values - margins, upper95=-values + margins)
    assert turned.slope == pytest.approx(-found.slope)
    assert turned.chi2 == pytest.approx(found.chi2)
    assert turned.direction == TURNED[found.direction]
