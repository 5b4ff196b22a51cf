"""Control charts of things counted: shares of a denominator (p) and events over an exposure (u).

Limits lie three standard errors from the share or rate of all together, wider where less was counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from indicators.numbers import Floats, Many, refuse, together
from indicators.process_control.steps import read_axis


@dataclass(frozen=True)
class AttributeChart:
    """A series of counts with its limits.

    Attributes
    ----------
    points
        Grain: a point, in order of time. Columns: x, count, denominator, value, centre, lower, upper (in the unit of
        the multiplier; empty where a number is missing) and outside, whether a value is beyond a limit.
    centre
        The share or rate of all points the limits rest on; NaN where there is none.
    """

    points: pd.DataFrame
    centre: float


def p_chart(
    counts: Many,
    denominators: Many,
    *,
    dates: Sequence[Any] | None = None,
    fix_after: int | None = None,
    multiplier: float = 1,
) -> AttributeChart:
    """Shares with binomial limits, which stay within 0 and the multiplier.

    Parameters
    ----------
    fix_after
        Take the centre from so many first points.
    multiplier
        100 for percentages.

    Raises
    ------
    ValueError
        A count outside 0 to its denominator, a denominator of 0 or less, wrong dates, or nothing to fix the centre on.
    """
    some, of = together(counts, denominators)
    refuse(some > of, "a count above its denominator")
    return _chart(some, of, dates, fix_after, multiplier, share=True)


def u_chart(
    counts: Many,
    denominators: Many,
    *,
    dates: Sequence[Any] | None = None,
    fix_after: int | None = None,
    multiplier: float = 1,
) -> AttributeChart:
    """Rates of events with Poisson limits, which do not fall below 0; parameters as in `p_chart`.

    Raises
    ------
    ValueError
        A count below 0, a denominator of 0 or less, wrong dates, or nothing to fix the centre on.
    """
    some, of = together(counts, denominators)
    return _chart(some, of, dates, fix_after, multiplier, share=False)


def _chart(
    counts: Floats, denominators: Floats, dates: Any, fix_after: int | None, multiplier: float, *, share: bool
) -> AttributeChart:
    refuse(denominators <= 0, "a denominator of 0 or less")
    refuse(counts < 0, "a count below 0")
    refuse(fix_after is not None and fix_after < 1, "a centre fixed after fewer than 1 point")
    refuse(not multiplier > 0, "a multiplier of 0 or less")
    x, order = read_axis(counts.size, dates)
    some, of = np.atleast_1d(counts)[order], np.atleast_1d(denominators)[order]
    known = ~np.isnan(some + of)
    base = known & (np.arange(some.size) < (some.size if fix_after is None else fix_after))
    centre = float(some[base].sum() / of[base].sum()) if base.any() else np.nan
    error = np.sqrt(centre * (1 - centre if share else 1) / of)
    value = some / of
    lower = np.where(known, np.maximum(centre - 3 * error, 0), np.nan)
    upper = np.where(known, np.minimum(centre + 3 * error, 1 if share else np.inf), np.nan)
    points = pd.DataFrame({"x": x, "count": some, "denominator": of, "value": value * multiplier})
    points["centre"] = np.where(known, centre, np.nan) * multiplier
    points["lower"], points["upper"] = lower * multiplier, upper * multiplier
    points["outside"] = (value > upper) | (value < lower)
    return AttributeChart(points, centre * multiplier)
