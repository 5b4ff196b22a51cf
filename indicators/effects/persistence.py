"""Does what was seen soon after a challenge last? Short and long term, in the authorities that have both.

The difference between them decides; the ratio is shown only where the short term is clear, for a ratio to what may be
nothing says nothing.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from math import sqrt
from typing import Literal

import numpy as np
import pandas as pd

from indicators.effects.summary import Summary, summarise, t_quantile

Label = Literal["sustained", "faded", "emerging", "reversed", "not distinguishable"]


@dataclass(frozen=True)
class Ratio:
    """Long-term mean over short-term mean, with Fieller's 95% limits."""

    value: float
    lower95: float
    upper95: float


@dataclass(frozen=True)
class Persistence:
    """Short and long term of the same authorities, in the unit of the effects.

    Attributes
    ----------
    units
        Those that have both.
    short, long
        Their effects at each.
    difference
        Their long-term less their short-term effects, together.
    ratio
        None where the short-term interval holds 0, or there is no interval.
    label
        What may be said of it.
    """

    units: tuple[Hashable, ...]
    short: Summary
    long: Summary
    difference: Summary
    ratio: Ratio | None
    label: Label

    @property
    def n(self) -> int:
        """How many authorities have both."""
        return len(self.units)


def of_table(table: pd.DataFrame) -> Persistence:
    """Short and long term of the authorities of an estimate; its table has unit, horizon and effect."""
    effects = {
        name: dict(zip(rows["unit"], rows["effect"], strict=True))
        for name, rows in table.groupby("horizon", sort=False)
    }
    return estimate(effects.get("short", {}), effects.get("long", {}))


def estimate(short: Mapping[Hashable, float], long: Mapping[Hashable, float]) -> Persistence:
    """Short and long term of the authorities that have both, by authority.

    Raises
    ------
    ValueError
        An effect is missing or not finite.
    """
    units = tuple(unit for unit in short if unit in long)
    early = np.array([short[unit] for unit in units], dtype=float)
    late = np.array([long[unit] for unit in units], dtype=float)
    first, last, difference = summarise(list(early)), summarise(list(late)), summarise(list(late - early))
    ratio = fieller(late, early) if first.excludes_zero else None
    return Persistence(units, first, last, difference, ratio, label(first, last, difference))


def label(short: Summary, long: Summary, difference: Summary) -> Label:
    """What intervals of the short term, the long term and their difference allow to say.

    One that lasts has to have been there: without a clear short-term effect, a clear long-term one is emerging.
    """
    if short.excludes_zero is None or short.estimate is None or long.estimate is None or difference.estimate is None:
        return "not distinguishable"
    same_sign = short.estimate * long.estimate > 0
    if not short.excludes_zero:
        return "emerging" if long.excludes_zero else "not distinguishable"
    further = difference.estimate * short.estimate > 0
    if long.excludes_zero:
        if not same_sign:
            return "reversed"
        return "sustained" if further or not difference.excludes_zero else "not distinguishable"
    return "faded" if difference.excludes_zero and not further else "not distinguishable"


def fieller(above: np.ndarray, below: np.ndarray) -> Ratio | None:
    """The ratio of the means of paired values with Fieller's 95% limits (t, n - 1).

    Returns
    -------
    Ratio or None
        None where the ratios the values allow for are no interval: the mean below may be 0.
    """
    n = above.size
    if n < 2:
        return None
    squared = t_quantile(n - 1) ** 2
    (v_above, shared), (_, v_below) = np.cov(above, below) / n
    top, bottom = float(above.mean()), float(below.mean())
    a = bottom**2 - squared * v_below
    if a <= 0:
        return None
    b = top * bottom - squared * shared
    # Never below 0 while the ratio itself is inside; rounding may have it so by a hair.
    spread = sqrt(max(0.0, float(b**2 - a * (top**2 - squared * v_above))))
    return Ratio(top / bottom, float(b - spread) / float(a), float(b + spread) / float(a))
