"""How much one authority's results move from year to year of themselves, and how much of that is sampling error."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

import numpy as np
import pandas as pd

Z95 = 1.96


def within_sd(panel: pd.DataFrame, *, unit: str, time: str, outcome: str, segment: str = "segment") -> float | None:
    """The pooled SD of what is left of results when each authority's and each year's mean is taken out.

    Parameters
    ----------
    panel
        One row an authority and time, of comparators only. What is counted in another way has means of its own.
    unit, time, outcome, segment
        Names of columns; without the last, all is counted in one way.

    Returns
    -------
    float or None
        In the unit of the outcome; None where no movement can be told from the means.

    Raises
    ------
    ValueError
        A unit and time is there twice.
    """
    if panel.duplicated([unit, time]).any():
        raise ValueError("one unit and time is in the panel twice")
    there = panel.dropna(subset=outcome)
    parts = [there] if segment not in there.columns else [part for _, part in there.groupby(segment, dropna=False)]
    left = [_left_over(part[unit], part[time], part[outcome]) for part in parts if len(part)]
    squares, degrees = sum(part[0] for part in left), sum(part[1] for part in left)
    return sqrt(squares / degrees) if degrees > 0 else None


def reliability(margins: Sequence[float | None], within: float | None) -> float | None:
    """Which share of the movement from year to year is not sampling error.

    Parameters
    ----------
    margins
        95% margins of error of the results; those that are unknown (None, NaN or 0) are left out.
    within
        `within_sd` of the same results.

    Returns
    -------
    float or None
        Below 0 where sampling alone would move them more than they did; None without a margin or a movement.
    """
    known = [margin for margin in margins if margin and margin == margin]
    if not known or not within:
        return None
    return 1 - sum((margin / Z95) ** 2 for margin in known) / len(known) / within**2


def _left_over(units: pd.Series, times: pd.Series, outcome: pd.Series) -> tuple[float, int]:
    """Sum of squares, and degrees of freedom, after both means: least squares, which unequal panels need."""
    rows, n_units = pd.factorize(units)[0], units.nunique()
    columns = pd.factorize(times)[0]
    years = np.eye(times.nunique())[columns]
    counts = np.bincount(rows, minlength=n_units)[:, None]
    both = np.column_stack([outcome.to_numpy(dtype=float), years])
    sums = np.zeros((n_units, both.shape[1]))
    np.add.at(sums, rows, both)
    apart = both - (sums / counts)[rows]
    answer, _, rank, _ = np.linalg.lstsq(apart[:, 1:], apart[:, 0], rcond=1e-10)
    rest = apart[:, 0] - apart[:, 1:] @ answer
    return float(rest @ rest), len(rows) - n_units - int(rank)
