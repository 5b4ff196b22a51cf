"""How odd is the estimate among all the ways the same dates could have fallen on the units of the panel?

Every way is looked at where there are not too many, and else so many at random. It answers whether the dates matter at
all; for a programme whose authorities may move more than others there is `placebo`.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations
from math import perm
from typing import Literal, Unpack

import numpy as np
import pandas as pd

from indicators.effects import deals
from indicators.effects.deals import Dealer
from indicators.effects.design import Design, designed
from indicators.effects.panel import Codes
from indicators.effects.tracks import HORIZONS

# Ways that are all looked at; a few seconds' worth.
ENUMERABLE = 10_000
_EXACT = 1e-9


@dataclass(frozen=True)
class Permutation:
    """An estimate among those of the same dates on other units.

    Attributes
    ----------
    estimate
        The statistic of the panel as it is; None where it has none.
    p, p_greater
        Which share of the ways has one as far from 0, and one as large.
    assignments
        How many ways were looked at, the panel as it is included.
    exact
        Whether these are all there are.
    """

    estimate: float | None
    p: float | None
    p_greater: float | None
    assignments: int
    exact: bool


def test(
    panel: pd.DataFrame,
    *,
    horizon: Literal["short", "medium", "long"] = "long",
    statistic: Literal["mean", "ratio"] = "mean",
    draws: int = 1999,
    seed: int = 0,
    **design: Unpack[Design],
) -> Permutation:
    """The estimate of one horizon among those of its dates on any units of the panel.

    Parameters
    ----------
    panel, design
        As `authority_did.estimate` has them.
    statistic
        The mean effect, or its ratio to its standard error.
    draws, seed
        How many ways are looked at where not all are, and what the chance starts from.

    Raises
    ------
    ValueError
        The panel or a rule makes no sense, or there is no draw.
    """
    if draws < 1:
        raise ValueError("a permutation test needs one draw at least")
    rules = designed(panel, design)
    rows = sorted(rules.panel.tracks)
    if not rows:
        return Permutation(None, None, None, 0, exact=True)
    dealer = Dealer(rules, [rules.panel.tracks[row] for row in rows], HORIZONS.index(horizon))
    units = rules.panel.never.copy()
    units[rows] = True
    ways = perm(int(units.sum()), len(rows))
    exact = ways <= ENUMERABLE
    pool = np.flatnonzero(units)
    dealt = _all_ways(pool, len(rows)) if exact else _some_ways(pool, rows, draws, seed)
    untreated = units & (rules.comparators != "programme")
    found = deals.means(dealer.effects(dealt, untreated, waiting=rules.comparators != "never"))[statistic == "ratio"]
    own = found[int(np.flatnonzero((dealt == rows).all(axis=1))[0])]
    if np.isnan(own):
        return Permutation(None, None, None, len(dealt), exact)
    looked_at = found[~np.isnan(found)]
    as_far, as_large = np.abs(looked_at) >= abs(own) - _EXACT, looked_at >= own - _EXACT
    return Permutation(float(own), float(as_far.mean()), float(as_large.mean()), len(looked_at), exact)


# A function named for what callers ask of it; not one for pytest to collect.
test.__test__ = False  # type: ignore[attr-defined]


def _all_ways(pool: Codes, n: int) -> Codes:
    return np.array(list(permutations(pool, n)), dtype=np.int64).reshape(-1, n)


def _some_ways(pool: Codes, rows: list[int], draws: int, seed: int) -> Codes:
    chance = np.random.default_rng(seed)
    order = chance.random((draws, len(pool))).argsort(axis=1)[:, : len(rows)]
    return np.vstack([np.array(rows, dtype=np.int64), pool[order]])
