"""Challenges dealt to others: the effects are those of the estimate made again with the panel changed accordingly."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from indicators.effects import authority_did
from indicators.effects.deals import Dealer, deal, means
from indicators.effects.design import designed
from tests.unit.indicators.effects.made import COLUMNS, panel

UNITS, YEARS = "ABCDEFGH", 7
FIRST = {"A": 2017, "B": 2018, "C": 2020}


def noisy(seed: int) -> pd.DataFrame:
    chance = np.random.default_rng(seed)
    return panel(
        {unit: [None if chance.random() < 0.1 else value for value in chance.normal(50, 5, YEARS)] for unit in UNITS},
        FIRST,
    )


@pytest.mark.parametrize("waiting", [False, True])
def test_a_deal_is_the_estimate_with_the_dates_on_others(waiting):
    frame = noisy(4)
    rules = designed(frame, COLUMNS)
    tracks = [rules.panel.tracks[row] for row in range(3)]
    pool = np.arange(3, 8) if not waiting else np.arange(8)
    untreated = np.isin(np.arange(8), pool)
    chance = np.random.default_rng(5)
    dealt = np.array([chance.permutation(pool)[:3] for _ in range(25)])
    for horizon, name in enumerate(("short", "medium", "long")):
        found = Dealer(rules, tracks, horizon).effects(dealt, untreated, waiting=waiting)
        for row, effects in zip(dealt, found, strict=True):
            first = dict(zip([UNITS[unit] for unit in row], FIRST.values(), strict=True))
            again = frame[frame["unit"].isin([UNITS[unit] for unit in pool])]
            table = authority_did.estimate(
                again.assign(first=again["unit"].map(first)),
                **COLUMNS,
                comparators="not_yet" if waiting else "never",
            ).table
            expected = table[table["horizon"] == name].set_index("unit")["effect"]
            for unit, effect in zip(first, effects, strict=True):
                assert effect == pytest.approx(expected.get(unit, np.nan), abs=1e-9, nan_ok=True)


def test_who_may_be_dealt_what():
    frame = panel({"A": [1, 1, 1, 1], "N": [1, 1, 1, 1], "M": [None, None, 1, 1]}, {"A": 2017})
    rules = designed(frame, COLUMNS)
    dealer = Dealer(rules, [rules.panel.tracks[0]], 0)
    assert dealer.may_have(np.arange(3)).tolist() == [[True, False, True]]


def test_each_challenge_goes_to_one_that_may_have_it_and_nobody_has_two():
    may_have = np.array([[True, True, True, True], [True, True, False, False], [True, False, False, False]])
    dealt = deal(np.random.default_rng(1), may_have, 200)
    assert dealt is not None
    assert all(may_have[at, row] for deal_ in dealt for at, row in enumerate(deal_))
    assert all(len(set(deal_)) == 3 for deal_ in dealt)
    assert set(dealt[:, 0]) == {2, 3}
    assert np.mean(dealt[:, 0] == 2) == pytest.approx(0.5, abs=0.15)


def test_too_few_to_deal_to():
    assert deal(np.random.default_rng(1), np.array([[True, False], [True, False]]), 5) is None


def test_means_and_ratios_pass_over_who_has_none():
    mean, ratio = means(np.array([[1.0, 2.0, 6.0], [4.0, np.nan, 2.0], [5.0, np.nan, np.nan], [np.nan] * 3]))
    assert mean[:3] == pytest.approx([3, 3, 5])
    assert ratio[:2] == pytest.approx([3 / (np.std([1, 2, 6], ddof=1) / np.sqrt(3)), 3])
    assert np.isnan(mean[3])
    assert np.isnan(ratio[2:]).all()
    assert means(np.array([[2.0, 2.0], [0.0, 0.0]]))[1].tolist() == [np.inf, 0]
