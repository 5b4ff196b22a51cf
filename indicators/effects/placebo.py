"""How often would the programme's dates show as much, had they been those of authorities that were never challenged?

The dates are dealt many times to authorities outside the programme, and the estimate made again. Compared are ratios of
the mean effect to its standard error: the means alone would give false alarms where the programme's authorities move
more than others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Unpack

import numpy as np
import pandas as pd

from indicators.effects import deals
from indicators.effects.deals import Dealer
from indicators.effects.design import Design, designed
from indicators.effects.panel import Floats
from indicators.effects.power import minimum_detectable_effect
from indicators.effects.summary import Summary, summarise, t_ratio
from indicators.effects.tracks import HORIZONS

# Equal on paper can differ in the last digits.
_EXACT = 1e-9


@dataclass(frozen=True)
class Placebo:
    """An estimate beside what chance makes of other authorities, in the unit of the outcome.

    Attributes
    ----------
    summary
        The estimate tested.
    p
        Which share of the deals, this one included, has a ratio as far from 0; None where none could be made.
    p_t
        Two-sided p of the t test.
    headline_p
        The larger of both; None where either is.
    lower95, upper95
        The wider of the t interval and the one the deals' ratios give.
    draws
        How many deals were made.
    mde80
        The smallest mean effect that would be found four times in five.
    estimates, ratios
        Mean effect of every deal, and its ratio to its standard error.
    """

    summary: Summary
    p: float | None
    p_t: float | None
    headline_p: float | None
    lower95: float | None
    upper95: float | None
    draws: int
    mde80: float | None
    estimates: Floats
    ratios: Floats


def test(
    panel: pd.DataFrame,
    *,
    horizon: Literal["short", "medium", "long"] = "long",
    draws: int = 1999,
    seed: int,
    **design: Unpack[Design],
) -> Placebo:
    """The estimate of one horizon against deals of its dates to those that are neither challenged nor in the programme.

    Parameters
    ----------
    panel, design
        As `authority_did.estimate` has them.
    draws, seed
        How many deals, and what the chance starts from: the same seed gives the same deals.

    Raises
    ------
    ValueError
        The panel or a rule makes no sense, or there is no draw.
    """
    if draws < 1:
        raise ValueError("a placebo test needs one draw at least")
    rules = designed(panel, design)
    at = HORIZONS.index(horizon)
    rows = sorted(rules.panel.tracks)
    real = Dealer(rules, [rules.panel.tracks[row] for row in rows], at)
    allowed = rules.panel.comparators(rules.comparators)
    own = [(real.follow(row, place), real.tracks[place]) for place, row in enumerate(rows)]
    found = [(one.effect(allowed, at), track) for one, track in own if one]
    summary = summarise([effect for effect, _ in found if effect is not None])
    dealer = Dealer(rules, [track for effect, track in found if effect is not None], at)
    estimates, ratios = _dealt(dealer, np.random.default_rng(seed), draws)
    return _placebo(summary, estimates, ratios)


# A function named for what callers ask of it; not one for pytest to collect.
test.__test__ = False  # type: ignore[attr-defined]


def _dealt(dealer: Dealer, chance: np.random.Generator, draws: int) -> tuple[Floats, Floats]:
    panel = dealer.design.panel
    pool = np.flatnonzero(panel.never)
    dealt = deals.deal(chance, dealer.may_have(pool), draws) if dealer.tracks else None
    if dealt is None:
        return np.zeros(0), np.zeros(0)
    estimates, ratios = deals.means(dealer.effects(pool[dealt], panel.never, waiting=False))
    made = ~np.isnan(ratios)
    return estimates[made], ratios[made]


def _placebo(summary: Summary, estimates: Floats, ratios: Floats) -> Placebo:
    draws = int(ratios.size)
    if summary.estimate is None or summary.se is None or summary.p is None or draws < 2:
        return Placebo(summary, None, summary.p, None, summary.lower95, summary.upper95, draws, None,
                       estimates, ratios)  # fmt: skip
    as_far = int((np.abs(ratios) >= abs(t_ratio(summary.estimate, summary.se)) - _EXACT).sum())
    p = (1 + as_far) / (draws + 1)
    half = float(np.quantile(np.abs(ratios), 0.95)) * summary.se
    lower, upper = summary.estimate - half, summary.estimate + half
    return Placebo(
        summary,
        p,
        summary.p,
        max(p, summary.p),
        lower if summary.lower95 is None else min(lower, summary.lower95),
        upper if summary.upper95 is None else max(upper, summary.upper95),
        draws,
        minimum_detectable_effect(summary.n, float(estimates.std(ddof=1))),
        estimates,
        ratios,
    )
