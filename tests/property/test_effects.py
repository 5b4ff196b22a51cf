"""The effects of any panel are those of the plain formula, and follow from nothing but what they should."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.effects.authority_did import Effects, estimate
from tests.unit.indicators.effects.made import COLUMNS, panel, worked

UNITS, YEARS = "ABCDE", range(2015, 2022)
RESULT = st.none() | st.integers(0, 100)


@st.composite
def panels(draw: st.DrawFn) -> pd.DataFrame:
    results = {unit: draw(st.lists(RESULT, min_size=len(YEARS), max_size=len(YEARS))) for unit in UNITS}
    first = {unit: draw(st.none() | st.sampled_from(YEARS)) for unit in UNITS}
    return panel(results, first)


def effects(found: Effects) -> dict[tuple[str, str], float]:
    return {(row.unit, row.horizon): row.effect for row in found.table.itertuples()}


@settings(deadline=None, max_examples=40)
@given(panels())
def test_effects_are_those_of_the_plain_formula(frame):
    assert effects(estimate(frame, **COLUMNS)) == pytest.approx(worked(frame), abs=1e-9)


@settings(deadline=None, max_examples=40)
@given(panels(), st.randoms())
def test_the_order_of_the_rows_and_rows_without_a_result_do_not_matter(frame, chance):
    order = list(range(len(frame)))
    chance.shuffle(order)
    shuffled = frame.iloc[order]
    found = effects(estimate(frame, **COLUMNS))
    assert effects(estimate(shuffled, **COLUMNS)) == pytest.approx(found, abs=1e-9)
    # Rows of results, and of who was never there to have any, are enough.
    some = shuffled[shuffled["y"].notna()]
    if len(some):
        assert effects(estimate(some, **COLUMNS)) == pytest.approx(found, abs=1e-9)


@settings(deadline=None, max_examples=40)
@given(panels(), st.sampled_from(YEARS), st.integers(-50, 50))
def test_what_happened_to_everybody_in_a_year_is_no_effect(frame, year, shock):
    moved = frame.assign(y=frame["y"].astype(float) + shock * (frame["year"] == year))
    found = effects(estimate(frame, **COLUMNS))
    assert effects(estimate(moved, **COLUMNS)) == pytest.approx(found, abs=1e-9)


@settings(deadline=None, max_examples=40)
@given(panels())
def test_turning_the_scale_round_turns_the_effects_round(frame):
    there = estimate(frame, **COLUMNS).horizons
    back = estimate(frame.assign(y=-frame["y"].astype(float)), **COLUMNS).horizons
    for name, summary in there.items():
        turned = back[name]
        assert turned.n == summary.n
        if summary.estimate is not None:
            assert turned.estimate == pytest.approx(-summary.estimate, abs=1e-9)
        if summary.lower95 is not None:
            assert turned.upper95 == pytest.approx(-summary.lower95, abs=1e-9)
