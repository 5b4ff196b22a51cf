"""Intervals of proportions."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist


@dataclass(frozen=True)
class Interval:
    """A value and the limits of its interval."""

    value: float
    lower: float
    upper: float


def wilson(count: float, n: float, *, confidence: float = 0.95, multiplier: float = 1) -> Interval:
    """The share `count / n` with Wilson's score interval, times `multiplier`.

    Raises
    ------
    ValueError
        `n` is not above 0, or `count` not between 0 and `n`.
    """
    if not (n > 0 and 0 <= count <= n and 0 < confidence < 1):
        raise ValueError(f"{count} of {n} is no share")
    z = NormalDist().inv_cdf(0.5 + confidence / 2)
    share = count / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    # At nothing and at everything a limit is the share itself, which the sum misses by its last digit.
    lower, upper = (0.0 if count == 0 else middle - half), (1.0 if count == n else middle + half)
    return Interval(share * multiplier, lower * multiplier, upper * multiplier)
