"""Funnel plots: how far places of each size may lie from all of them together by chance alone.

For measures that count something: shares of a denominator, and events against those expected. Never for surveys, whose
answers were sampled and weighted. Limits are at 95% and 99.8%; a flag says which of them a place is beyond. Limits of
shares are those of the normal distribution around the average, as the health bodies publish them; those of events are
exact (Poisson).
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from indicators import intervals
from indicators.numbers import floats, refuse, together, z_score

LEVELS = {"95": 0.95, "998": 0.998}
HIGH, LOW = {"95": "High (0.025)", "998": "High (0.001)"}, {"95": "Low (0.025)", "998": "Low (0.001)"}
WITHIN = "Not significant"


def proportion_limits(baseline: Any, population: Any, *, multiplier: float = 100) -> pd.DataFrame:
    """The limits of a share around the share of all places together.

    Grain: a row for each population, in the order given; empty limits where it is missing.

    Parameters
    ----------
    baseline
        The share of all together, in the unit of the multiplier: by default per cent, such as 80.6.
    population
        How many people (or things) the share of one place is out of.

    Returns
    -------
    DataFrame
        population, lower95, upper95, lower998, upper998: in the unit of the baseline, within 0 and the multiplier.

    Raises
    ------
    ValueError
        A population of 0 or less, or a baseline outside 0 to the multiplier.
    """
    average, people = (np.atleast_1d(each) for each in together(baseline, population))
    refuse(people <= 0, "a population of 0 or less")
    refuse((average < 0) | (average > multiplier), f"a baseline outside 0 to {multiplier:g}")
    share = average / multiplier
    frame = pd.DataFrame({"population": people})
    for level, confidence in LEVELS.items():
        reach = z_score(confidence) * np.sqrt(share * (1 - share) / people)
        frame[f"lower{level}"] = np.clip(share - reach, 0, 1) * multiplier
        frame[f"upper{level}"] = np.clip(share + reach, 0, 1) * multiplier
    return frame


def proportion_flags(count: Any, denominator: Any) -> pd.Series:
    """Where each place's share lies against the limits around the share of all these places together.

    Returns
    -------
    Series
        "High (0.001)", "High (0.025)", "Low (0.001)", "Low (0.025)" or "Not significant", with the index of the counts
        if they have one; missing for a place without count or denominator, which does not count in the average either.

    Raises
    ------
    ValueError
        A denominator of 0 or less, or a count below 0 or above its denominator.
    """
    some, of = (np.atleast_1d(each) for each in together(count, denominator))
    refuse(of <= 0, "a denominator of 0 or less")
    refuse((some < 0) | (some > of), "a count below 0 or above its denominator")
    known = ~np.isnan(some + of)
    average = some[known].sum() / of[known].sum() if known.any() else np.nan
    limits = proportion_limits(average, of, multiplier=1)
    high = {level: some / of > limits[f"upper{level}"].to_numpy() for level in LEVELS}
    low = {level: some / of < limits[f"lower{level}"].to_numpy() for level in LEVELS}
    return _flags(high, low, known, count)


def rate_ratio_limits(expected: Any, *, baseline: float = 1, multiplier: float = 1) -> pd.DataFrame:
    """The limits of events observed over events expected, exact for every number expected.

    Grain: a row for each number expected, in the order given; empty limits where it is missing.

    Parameters
    ----------
    expected
        How many events a place would have at the rate of all places together.
    baseline
        1 for ratios; the rate of all together for a funnel of rates.
    multiplier
        100 for ratios where 100 is average; 100,000 for rates per 100,000.

    Returns
    -------
    DataFrame
        expected, lower95, upper95, lower998, upper998.

    Raises
    ------
    ValueError
        A number expected of 0 or less, or a baseline or multiplier of 0 or less.
    """
    awaited = np.atleast_1d(floats(expected))
    refuse(awaited <= 0, "0 or fewer events expected")
    refuse(not (baseline > 0 and multiplier > 0), "a baseline or multiplier of 0 or less")
    from scipy import special

    frame = pd.DataFrame({"expected": awaited})
    for level, confidence in LEVELS.items():
        tail = (1 - confidence) / 2
        # The count, read between whole numbers, that chance would leave so rarely behind or ahead of.
        fewest = np.where(np.exp(-awaited) > tail, 0.0, special.pdtrik(tail, awaited))
        most = special.pdtrik(1 - tail, awaited) + 1
        # So few are expected that a single event would not be among the rarest: the limit begins at one.
        most = np.where(np.exp(-awaited) > 1 - tail, 1.0, most)
        unit = baseline * multiplier / awaited
        frame[f"lower{level}"] = np.where(np.isnan(awaited), np.nan, fewest * unit)
        frame[f"upper{level}"] = np.where(np.isnan(awaited), np.nan, most * unit)
    return frame


def rate_ratio_flags(observed: Any, expected: Any) -> pd.Series:
    """Whether the interval of observed over expected lies above or below 1; words as `proportion_flags` has them.

    Intervals are exact below 10 events and Byar's from 10.

    Raises
    ------
    ValueError
        Events below 0, or expected events of 0 or less.
    """
    seen, awaited = (np.atleast_1d(each) for each in together(observed, expected))
    ratios = {level: intervals.rate(seen, awaited, confidence=confidence) for level, confidence in LEVELS.items()}
    high = {level: ratio.lower > 1 for level, ratio in ratios.items()}
    low = {level: ratio.upper < 1 for level, ratio in ratios.items()}
    return _flags(high, low, ~np.isnan(seen + awaited), observed)


def _flags(high: dict[str, Any], low: dict[str, Any], known: Any, like: Any) -> pd.Series:
    cases = [known & case[level] for level in ("998", "95") for case in (high, low)]
    words = [names[level] for level in ("998", "95") for names in (HIGH, LOW)]
    chosen = np.select(cases, words, default=WITHIN).astype(object)
    chosen[~known] = None
    return pd.Series(chosen, index=like.index if isinstance(like, pd.Series) else None, dtype="str")
