"""Effects of known cases: six authorities worked by hand, and real figures with an effect planted in them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from indicators.effects import authority_did, contrast, permutation, persistence, placebo
from indicators.effects.authority_did import Effects
from indicators.effects.noise import within_sd

TINY = {"unit": "unit", "time": "year", "outcome": "y", "first_treated": "first_treated"}
PLANTED = {"unit": "ons", "time": "fy", "outcome": "y", "first_treated": "first_treated"}
FIELDS = {
    "n": "n", "estimate": "mean", "se": "se", "p": "p_t", "median": "median", "share_positive": "share_positive",
    "sign_p": "sign_p",
}  # fmt: skip
RULES: dict[str, dict[str, Any]] = {
    "": {}, "_never_only": {"comparators": "never"}, "_region_only": {"comparators": "programme"},
    "_donut": {"donut": 1},
}  # fmt: skip


def case(shared: Path, name: str) -> tuple[pd.DataFrame, dict[str, Any]]:
    folder = shared / "reference_cases" / name
    return pd.read_csv(folder / "panel.csv"), json.loads((folder / "expected.json").read_text("utf-8"))


def held_against(found: Effects, horizon: str, expected: dict[str, Any], tolerance: float) -> None:
    """Every number the case gives for a horizon is the one we find."""
    summary = found.horizons[horizon]
    for ours, theirs in FIELDS.items():
        if theirs in expected:
            value = expected[theirs]
            assert getattr(summary, ours) == (None if value is None else pytest.approx(value, abs=tolerance)), ours
    if "ci" in expected:
        assert [summary.lower95, summary.upper95] == [
            None if limit is None else pytest.approx(limit, abs=tolerance) for limit in expected["ci"]
        ]
    if "loo" in expected:
        assert summary.leave_one_out == pytest.approx(tuple(expected["loo"]), abs=tolerance)


def effects(found: Effects, horizon: str, column: str = "effect") -> dict[str, float]:
    rows = found.table[found.table["horizon"] == horizon]
    return dict(zip(rows["unit"], rows[column], strict=True))


@pytest.mark.parametrize("horizon", ["short", "medium", "long"])
def test_the_case_worked_by_hand(shared, horizon):
    panel, expected = case(shared, "did_tiny")
    found = authority_did.estimate(panel, **TINY)
    assert effects(found, horizon) == pytest.approx(expected[horizon]["authority"], abs=1e-9)
    held_against(found, horizon, expected[horizon]["summary"], 1e-9)


@pytest.mark.parametrize("horizon", ["short", "medium", "long"])
@pytest.mark.parametrize("rule", RULES)
def test_the_effect_planted_in_real_figures(shared, rule, horizon):
    panel, expected = case(shared, "ascof_planted_3a")
    found = authority_did.estimate(panel, **PLANTED, **RULES[rule])
    held_against(found, horizon, expected[horizon + rule], 1e-6)


@pytest.mark.parametrize("horizon", ["short", "medium", "long"])
def test_the_authorities_behind_the_planted_effect(shared, horizon):
    panel, expected = case(shared, "ascof_planted_3a")
    found = authority_did.estimate(panel, **PLANTED)
    assert effects(found, horizon) == pytest.approx(expected[horizon]["authority"], abs=1e-6)
    assert effects(found, horizon, "n_cells") == expected[horizon]["n_cells"]


def test_the_change_taken_apart_by_hand(shared):
    panel, expected = case(shared, "did_tiny")
    parts = expected["decomposition_A_2020"]
    found = contrast.estimate(panel, **TINY, authority="A")["long"]
    assert found.times == (2020,)
    assert found.authority == pytest.approx(parts["authority"])
    assert found.region == pytest.approx(parts["region_other(B,C)"])
    assert found.england == pytest.approx(parts["england_other(N1,N2,N3)"])
    assert found.authority_less_region == pytest.approx(parts["authority_minus_region"])
    assert found.region_less_england == pytest.approx(parts["region_minus_england"])


def test_the_part_of_the_short_term_that_lasts_in_the_case_by_hand(shared):
    panel, expected = case(shared, "did_tiny")
    found = persistence.of_table(authority_did.estimate(panel, **TINY).table)
    assert found.units == ("A",)
    # One authority has no limits, and so no ratio to show; the numbers are those of the case.
    assert found.ratio is None
    assert found.long.estimate / found.short.estimate == pytest.approx(expected["persistence_A"])


def test_the_movement_from_year_to_year_of_real_figures(shared):
    panel, _ = case(shared, "ascof_planted_3a")
    others = panel[panel["first_treated"].isna()]
    # The study the case was made for gives 2.8 points for 3A.
    assert within_sd(others, unit="ons", time="fy", outcome="y_published") == pytest.approx(2.8, abs=0.05)


def test_the_case_by_hand_among_all_ways_its_dates_could_have_fallen(shared):
    panel, expected = case(shared, "did_tiny")
    exact = expected["short"]["ri_exact"]
    found = permutation.test(panel, horizon="short", **TINY)
    assert found.exact
    assert found.assignments == exact["assignments"]
    assert found.p == pytest.approx(exact["p_two_sided"], abs=1e-9)
    assert found.p_greater == pytest.approx(exact["p_greater"], abs=1e-9)


@pytest.mark.parametrize("horizon", ["short", "long"])
def test_the_planted_effect_among_placebos(shared, horizon):
    panel, expected = case(shared, "ascof_planted_3a")
    dealt = expected[horizon]["ri_1999"]
    # More draws than the case's own, so that only its chance is left between us.
    found = placebo.test(panel, horizon=horizon, draws=5999, seed=1, **PLANTED)
    assert found.p == pytest.approx(dealt["p_studentised"], abs=0.025)
    assert found.estimates.std() == pytest.approx(dealt["null_sd"], rel=0.08)
    assert found.p_t == pytest.approx(expected[horizon]["p_t"], abs=1e-9)
    assert found.headline_p == max(found.p, found.p_t)
