"""Whether a place's figure is better than, worse than or similar to another's, by the published overlap rules.

A difference is said only where the place's 95% interval does not reach the other's figure (or, where that has limits
of its own, its interval). Without limits nothing is compared. A measure without an agreed direction is only ever
higher or lower. The answer is a description: among many places and measures some differ by chance.
"""

from __future__ import annotations

from typing import Literal

import numpy as np

from indicators.intervals import Interval, score_limits
from indicators.numbers import floats, refuse, together, z_score

Answer = Literal["same", "better", "worse", "higher", "lower", "none"]
Polarity = Literal["high", "low", "none", 1, -1, 0]
_POLARITY: dict[object, int] = {"high": 1, "low": -1, "none": 0, 1: 1, -1: -1, 0: 0}
# Limits worked out from counts can miss the other's printed figure in the last digit.
_EXACT = 1e-9
Maybe = float | None


def overlap(
    value: Maybe,
    lower95: Maybe,
    upper95: Maybe,
    comparator: Maybe,
    *,
    polarity: Polarity,
    comparator_lower95: Maybe = None,
    comparator_upper95: Maybe = None,
) -> Answer:
    """How a figure stands against another: by the other's figure, or by its interval where that is given.

    Parameters
    ----------
    comparator_lower95, comparator_upper95
        None both: the other's figure alone counts, inside the interval or on its edge being the same. If either is
        given and the other missing, nothing is compared.
    polarity
        high (1) where a higher figure is better, low (-1) where a lower one is, none (0) where neither is agreed.

    Returns
    -------
    str
        same, better, worse; higher or lower without a polarity; none where a figure or a limit is missing.

    Raises
    ------
    ValueError
        A lower limit above its upper one, an unknown polarity, or something that is no number.
    """
    sign = _sign(polarity)
    given = [float(floats(number)) for number in (value, lower95, upper95, comparator)]
    of_other = (comparator_lower95, comparator_upper95)
    double = any(limit is not None for limit in of_other)
    low, high = (float(floats(limit)) for limit in of_other) if double else (given[3], given[3])
    refuse(given[1] > given[2] or low > high, "a lower limit above the upper one")
    if np.isnan([*given, low, high]).any():
        return "none"
    room = _EXACT * max(1.0, abs(given[3]))
    return _answer(given[1] > high + room, given[2] < low - room, sign)


def control_limits(
    comparator: Maybe, denominator: Maybe, *, confidence: float = 0.95, multiplier: float = 100
) -> Interval[float]:
    """The limits within which a share out of so many is expected if it is truly the comparator's (Wilson's form).

    Parameters
    ----------
    comparator
        In the unit of the multiplier: by default per cent.

    Returns
    -------
    Interval
        The comparator and its limits; all missing where a number is, or the denominator is 0 or less.

    Raises
    ------
    ValueError
        A comparator outside 0 to the multiplier, or a confidence outside 0 to 1.
    """
    whole, of = together(comparator, denominator)
    refuse((whole < 0) | (whole > multiplier), f"a comparator outside 0 to {multiplier:g}")
    z = z_score(confidence)
    if np.isnan(whole) or not of > 0:
        return Interval(np.nan, np.nan, np.nan)
    lower, upper = score_limits(whole / multiplier, of, z)
    return Interval(float(whole), float(lower) * multiplier, float(upper) * multiplier)


def against_limits(value: Maybe, limits: Interval[float], *, polarity: Polarity) -> Answer:
    """How a figure stands against control limits: the same within them or on them; words as `overlap` has them.

    Raises
    ------
    ValueError
        An unknown polarity, or something that is no number.
    """
    figure, sign = float(floats(value)), _sign(polarity)
    if np.isnan([figure, limits.lower, limits.upper]).any():
        return "none"
    return _answer(figure > limits.upper, figure < limits.lower, sign)


def _answer(above: bool, below: bool, sign: int) -> Answer:
    if not above and not below:
        return "same"
    if not sign:
        return "higher" if above else "lower"
    return "better" if above == (sign > 0) else "worse"


def _sign(polarity: Polarity) -> int:
    if polarity not in _POLARITY:
        raise ValueError(f"the polarity has to be high (1), low (-1) or none (0): {polarity!r}")
    return _POLARITY[polarity]
