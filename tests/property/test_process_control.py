"""What holds for any series: turned upside down it says the opposite, and its limits stand around its mean."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.process_control import run_chart, xmr

# The first example pays for imports, which on a busy machine is longer than an example may take.
quickly = settings(deadline=None)
SERIES = st.lists(st.one_of(st.none(), st.integers(-20, 20).map(float)), min_size=1, max_size=30)
UPSIDE_DOWN = {
    "Above": "Below",
    "Below": "Above",
    "UCL": "LCL",
    "LCL": "UCL",
    "Increasing": "Decreasing",
    "Decreasing": "Increasing",
}


def turned(cause):
    words = [] if not isinstance(cause, str) else cause.replace("(", "( ").replace(")", " )").split()
    return " ".join(UPSIDE_DOWN.get(word, word) for word in words)


@quickly
@given(SERIES, st.sets(st.integers(0, 29), max_size=2), st.one_of(st.none(), st.integers(2, 20)))
def test_upside_down_every_cause_is_its_opposite_and_the_states_are_the_same(values, steps, fix_after):
    mirrored = [None if value is None else -value for value in values]
    found = xmr(values, rebase_on=sorted(steps), fix_after=fix_after)
    other = xmr(mirrored, rebase_on=sorted(steps), fix_after=fix_after, direction="decrease")
    there, back = (chart.points["special_cause_type"].tolist() for chart in (found, other))
    assert [turned(cause) for cause in there] == [" ".join(turned(turned(cause)).split()) for cause in back]
    assert found.variation == other.variation
    assert found.points["upl"].to_numpy() == pytest.approx(-other.points["lpl"].to_numpy(), nan_ok=True)


@quickly
@given(SERIES)
def test_limits_stand_around_the_mean_and_common_causes_within_them(values):
    points = xmr(values).points.dropna(subset=["y", "lpl"])
    assert (points["lpl"] <= points["mean_col"]).all()
    ordinary = points[(points["special_cause_type"] == "Common Cause") & (points["upl"] > points["mean_col"])]
    assert ordinary["y"].between(ordinary["lpl"] - 1e-9, ordinary["upl"] + 1e-9).all()


@quickly
@given(SERIES)
def test_runs_are_the_same_upside_down_and_add_up(values):
    found, other = run_chart(values), run_chart([None if value is None else -value for value in values])
    assert (found.n_useful, found.longest_run, found.n_crossings) == (
        other.n_useful,
        other.longest_run,
        other.n_crossings,
    )
    assert found.longest_run + found.n_crossings <= found.n_useful
    assert found.n_useful <= np.sum([value is not None for value in values])
