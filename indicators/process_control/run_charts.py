"""The run chart: too long a run on one side of the middle, or too few crossings of it (Anhøj's rules).

They need no limits, so they suit series too short for a control chart. A value exactly on the middle tells neither side
and does not count.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from math import comb, log2

import numpy as np

from indicators.numbers import Many, floats


@dataclass(frozen=True)
class RunChart:
    """The runs of a series around its middle.

    Attributes
    ----------
    centre
        The median of the values, or what was given in its place; NaN without any.
    n_useful
        How many values lie on one side or the other.
    longest_run, longest_run_max
        The most values in a row on one side, and the most that are usual; None where nothing is useful.
    n_crossings, n_crossings_min
        How often the series changes sides, and the fewest that are usual.
    signal
        Whether either is beyond the usual.
    """

    centre: float
    n_useful: int
    longest_run: int
    longest_run_max: int | None
    n_crossings: int
    n_crossings_min: int | None
    signal: bool


def run_chart(values: Many, *, centre: float | None = None) -> RunChart:
    """The runs of values in order of time; missing ones are passed over.

    Parameters
    ----------
    centre
        A middle other than the median, such as that of an earlier baseline.

    Raises
    ------
    ValueError
        Something is no number.
    """
    given = np.atleast_1d(floats(values))
    given = given[~np.isnan(given)]
    middle = float(np.median(given)) if centre is None and given.size else np.nan if centre is None else float(centre)
    away = given - middle
    # A median halfway between two equal values can miss them in the last digit.
    room = 1e-12 * max(1.0, abs(middle)) if given.size else 0.0
    runs = [len(list(run)) for _, run in groupby(away[np.abs(away) > room] > 0)]
    useful = sum(runs)
    if not useful:
        return RunChart(middle, 0, 0, None, 0, None, signal=False)
    longest, crossings = max(runs), len(runs) - 1
    most, fewest = round(log2(useful)) + 3, _fewest_crossings(useful)
    return RunChart(middle, useful, longest, most, crossings, fewest, signal=longest > most or crossings < fewest)


def _fewest_crossings(useful: int) -> int:
    """The 5% point of the binomial distribution of crossings among so many values, each as likely as not."""
    chances, reached, fewest = useful - 1, 1, 0
    # In whole numbers: no rounding decides on which side of 5% a sum falls.
    while 20 * reached < 2**chances:
        fewest += 1
        reached += comb(chances, fewest)
    return fewest
