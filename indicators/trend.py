"""Is a series moving one way? The five-point rule behind the recent-trend arrows of the health bodies.

The last five figures count. The chi-square of a straight line through them has to exceed 9.55 (p = 0.002), and the line
has to keep its direction when any one of the five is left out. Figures that are counts out of a denominator are tested
by Cochran and Armitage's test for trend; all others by a line weighted by the precision of each figure, known from its
95% limits. Periods with several years each overlap in what they say, so no trend is worked out for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pandas as pd

from indicators.numbers import Floats, Many, refuse, together

POINTS = 5
# The chi-square distribution with one degree of freedom exceeds it with probability 0.002.
THRESHOLD = 9.54953570608324
DAYS_A_YEAR = 365.25

Direction = Literal["increasing", "decreasing", "no_change", "cannot_be_calculated"]
Reason = Literal["", "too_few_points", "no_limits", "nothing_or_everything", "several_years"]


@dataclass(frozen=True)
class Trend:
    """What the five points say.

    Attributes
    ----------
    slope
        Change a step, or a year where dates were given: in the unit of the values, or as a share for counts.
    chi2
        Chi-square of the line; NaN, as the slope is, where it cannot be calculated.
    direction, reason
        Which way, and why it cannot be calculated; the reason is empty where it can.
    used
        Positions of the points used in what was given.
    """

    slope: float
    chi2: float
    significant: bool
    direction: Direction
    reason: Reason
    used: tuple[int, ...]


def recent_trend(
    values: Many | None = None,
    *,
    counts: Many | None = None,
    denominators: Many | None = None,
    lower95: Many | None = None,
    upper95: Many | None = None,
    dates: Sequence[Any] | None = None,
    years_each: float = 1,
) -> Trend:
    """The recent trend of a series in order of time, from its last five points that have all that is needed.

    Parameters
    ----------
    values, lower95, upper95
        Figures with their limits: the line is weighted. A point whose limits are equal or missing has none.
    counts, denominators
        Given instead, or as well, they are what is tested.
    dates
        The day each figure describes: the axis is time then. Without them points are a step apart, missing ones too.
    years_each
        How many years one figure describes; nothing is worked out for more than one.

    Raises
    ------
    ValueError
        Lists of different lengths, dates that do not go up, limits the wrong way round, a denominator of 0 or less, a
        count outside 0 to its denominator, or counts without denominators.
    """
    if (counts is None) != (denominators is None):
        raise ValueError("a trend of counts needs counts and denominators")
    if counts is None:
        figures, weights = _measured(values, lower95, upper95)
    else:
        figures, weights = _counted(counts, denominators, values)
    time = _axis(figures.size, dates)
    used = np.flatnonzero(~np.isnan(figures + weights))[-POINTS:]
    if years_each > 1:
        return _refused("several_years", used)
    if np.count_nonzero(~np.isnan(figures)) < POINTS:
        return _refused("too_few_points", used)
    if used.size < POINTS:
        return _refused("no_limits", used)
    test = _weighted if counts is None else _cochran_armitage
    return test(figures[used], weights[used], time[used], used)


def _measured(values: Any, lower95: Any, upper95: Any) -> tuple[Floats, Floats]:
    """Figures and the weight of each: one over its squared standard error, NaN where its limits say nothing."""
    if values is None:
        raise ValueError("a trend needs values, or counts and denominators")
    figures, lower, upper = (
        np.atleast_1d(each) for each in together(values, *(_or_gap(x) for x in (lower95, upper95)))
    )
    refuse(lower > upper, "a lower limit above the upper one")
    error = (upper - lower) / 3.92
    return figures, np.where(error > 0, error, np.nan) ** -2.0


def _counted(counts: Any, denominators: Any, values: Any) -> tuple[Floats, Floats]:
    """Shares and what each is out of; a figure that was withheld takes its count with it."""
    some, of = (np.atleast_1d(each) for each in together(counts, denominators))
    refuse(of <= 0, "a denominator of 0 or less")
    refuse((some < 0) | (some > of), "a count below 0 or above its denominator")
    withheld = np.isnan(together(values, some)[0]) if values is not None else np.zeros(some.shape, dtype=bool)
    return np.where(withheld, np.nan, some / of), of


def _or_gap(limits: Any) -> Any:
    return np.nan if limits is None else limits


def _axis(points: int, dates: Sequence[Any] | None) -> Floats:
    """When each point is, in years, or in steps where nobody says."""
    if dates is None:
        return np.arange(points, dtype=float)
    days = pd.DatetimeIndex(pd.to_datetime(pd.Index(dates)))
    if days.size != points or days.hasnans or not (days.is_monotonic_increasing and days.is_unique):
        raise ValueError("each point needs a date, and the dates have to go up")
    return np.asarray((days - days[0]) / pd.Timedelta(days=DAYS_A_YEAR), dtype=float) if points else np.empty(0)


def _weighted(figures: Floats, weights: Floats, time: Floats, used: Any) -> Trend:
    slope, information = _line(figures, weights, time)
    # One point cannot carry a direction that the other four do not have.
    without = [_line(*(np.delete(each, at) for each in (figures, weights, time)))[0] for at in range(POINTS)]
    return _judged(slope, slope**2 * information, without, used)


def _cochran_armitage(shares: Floats, of: Floats, time: Floats, used: Any) -> Trend:
    if ((shares == 0) | (shares == 1)).any():
        return _refused("nothing_or_everything", used)
    slope, information = _line(shares, of, time)
    average = float(np.average(shares, weights=of))
    logits, even = np.log(shares / (1 - shares)), np.ones(POINTS)
    parts = [(logits, even, time), *([np.delete(each, at) for each in (logits, even, time)] for at in range(POINTS))]
    return _judged(slope, slope**2 * information / (average * (1 - average)), [_line(*part)[0] for part in parts], used)


def _line(figures: Floats, weights: Floats, time: Floats) -> tuple[float, float]:
    """The slope of the weighted line, and how much is known of it: one over its variance where weights are."""
    away = time - np.average(time, weights=weights)
    information = float(np.sum(weights * away**2))
    # Counted from the first of them, level figures have a slope of exactly 0, whose direction nothing can keep.
    return float(np.sum(weights * away * (figures - figures[0]))) / information, information


def _judged(slope: float, chi2: float, others: Sequence[float], used: Any) -> Trend:
    steady = all(np.sign(other) == np.sign(slope) != 0 for other in others)
    significant = bool(steady and chi2 > THRESHOLD)
    direction: Direction = "no_change" if not significant else "increasing" if slope > 0 else "decreasing"
    return Trend(slope, chi2, significant, direction, "", tuple(int(at) for at in used))


def _refused(reason: Reason, used: Any) -> Trend:
    return Trend(np.nan, np.nan, False, "cannot_be_calculated", reason, tuple(int(at) for at in used))
