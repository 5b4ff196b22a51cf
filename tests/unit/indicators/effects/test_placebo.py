"""The placebo test: what it gives, and what it cannot. Real figures: tests/reference."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from indicators.effects import authority_did, placebo
from tests.unit.indicators.effects.made import COLUMNS, panel

UNITS = [*"ABCDE", *(f"N{at:02}" for at in range(30))]
FIRST = {"A": 2018, "B": 2018, "C": 2019, "D": 2020, "E": 2020}


def noisy(seed: int, effect: float = 0.0) -> pd.DataFrame:
    chance = np.random.default_rng(seed)
    frame = panel({unit: chance.normal(50, 1, 9) for unit in UNITS}, FIRST)
    return frame.assign(y=frame["y"] + effect * (frame["year"] >= frame["first"]))


def test_a_large_effect_is_rare_among_placebos_and_none_is_not():
    large = placebo.test(noisy(1, 5), draws=399, seed=2, **COLUMNS)
    assert large.p == 1 / 400
    assert large.headline_p == max(large.p, large.p_t)
    nothing = placebo.test(noisy(1), draws=399, seed=2, **COLUMNS)
    assert nothing.p > 0.05


def test_the_estimate_and_its_t_test_are_those_of_the_estimate():
    found = placebo.test(noisy(3), horizon="short", draws=99, seed=1, **COLUMNS)
    expected = authority_did.estimate(noisy(3), **COLUMNS).horizons["short"]
    assert found.summary == expected
    assert found.p_t == expected.p
    assert found.lower95 <= expected.lower95
    assert found.upper95 >= expected.upper95


def test_p_and_mde_are_worked_from_the_deals_it_gives():
    found = placebo.test(noisy(3), draws=199, seed=1, **COLUMNS)
    assert found.draws == len(found.estimates) == len(found.ratios) == 199
    ratio = found.summary.estimate / found.summary.se
    assert found.p == (1 + sum(abs(other) >= abs(ratio) for other in found.ratios)) / 200
    # Student's t with 4 degrees of freedom: 2.776 and 0.941, from a printed table.
    assert found.mde80 == pytest.approx((2.776 + 0.941) * np.std(found.estimates, ddof=1), rel=1e-3)


def test_the_same_seed_gives_the_same_deals():
    first, again, other = (placebo.test(noisy(3), draws=50, seed=seed, **COLUMNS) for seed in (7, 7, 8))
    assert first.estimates.tobytes() == again.estimates.tobytes()
    assert first.ratios.tobytes() == again.ratios.tobytes()
    assert first.estimates.tobytes() != other.estimates.tobytes()


def test_members_of_the_programme_are_neither_dealt_to_nor_compared_with():
    frame = noisy(3)
    wild = frame.assign(y=frame["y"].where(frame["unit"] != "N00", frame["y"] * np.where(frame["year"] > 2018, 90, 1)))
    inside = [*FIRST, "N00"]
    told = placebo.test(wild, draws=50, seed=1, programme=inside, **COLUMNS)
    left_out = placebo.test(frame[frame["unit"] != "N00"], draws=50, seed=1, programme=inside, **COLUMNS)
    assert told.ratios == pytest.approx(left_out.ratios)


def test_where_nobody_can_be_dealt_to_or_one_only_was_challenged_there_is_no_p():
    few = noisy(3)[lambda frame: frame["unit"].isin([*FIRST, "N00", "N01"])]
    found = placebo.test(few, draws=50, seed=1, **COLUMNS)
    assert (found.p, found.headline_p, found.mde80, found.draws) == (None, None, None, 0)
    assert found.p_t is not None
    one = noisy(3).assign(first=lambda frame: frame["first"].where(frame["unit"] == "A"))
    assert placebo.test(one, draws=50, seed=1, **COLUMNS).p is None
    nobody = noisy(3).assign(first=None)
    assert placebo.test(nobody, draws=50, seed=1, **COLUMNS).summary.n == 0
    with pytest.raises(ValueError, match="one draw"):
        placebo.test(one, draws=0, seed=1, **COLUMNS)
