"""How far a published figure may lie from the truth: intervals as the public-health bodies of England publish them.

Every function takes one number or many and answers in kind. Where a number is missing the value and both limits are
missing (NaN), never 0. A limit that the method cannot give is missing too. Proportions: Wilson. Counts: Byar, and the
exact Poisson limits where there are few. Rates standardised for age: Dobson. Means: Student.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Any, Generic, TypeVar, overload

import numpy as np

from indicators.numbers import Floats, Many, floats, refuse, together, z_score

FEWEST_FOR_BYAR = 10
FEWEST_FOR_DSR = 10
Numbers = TypeVar("Numbers", float, Floats)
One = float | None


@dataclass(frozen=True)
class Interval(Generic[Numbers]):
    """A figure and its limits, in its own unit: a number each, or an array each; NaN where there is none."""

    value: Numbers
    lower: Numbers
    upper: Numbers


@overload
def wilson(count: One, n: One, *, confidence: float = ..., multiplier: float = ...) -> Interval[float]: ...
@overload
def wilson(count: Many, n: Many | One, *, confidence: float = ..., multiplier: float = ...) -> Interval[Floats]: ...
@overload
def wilson(count: One, n: Many, *, confidence: float = ..., multiplier: float = ...) -> Interval[Floats]: ...
def wilson(count: Any, n: Any, *, confidence: float = 0.95, multiplier: float = 1) -> Any:
    """The share of some in all with its interval by Wilson's score method, which never leaves 0 to 1.

    Parameters
    ----------
    count
        How many have it; a weighted count may be no whole number.
    n
        Of how many.
    multiplier
        100 for a percentage.

    Raises
    ------
    ValueError
        Nobody could have it (n of 0 or less), the count is below 0 or above n, or the confidence is not in 0 to 1.
    """
    some, of = together(count, n)
    refuse(of <= 0, "out of 0 or fewer")
    refuse((some < 0) | (some > of), "a count below 0 or above what it is out of")
    share = some / of
    lower, upper = score_limits(share, of, z_score(confidence))
    # In the last digit the limits may fall inside the share itself, at none and at all.
    return _interval(share, np.minimum(lower, share), np.maximum(upper, share), _positive(multiplier))


def score_limits(share: Floats, n: Floats, z: float) -> tuple[Floats, Floats]:
    """Wilson's limits around a share of so many, at z standard errors; the share may be a target or an average."""
    middle = 2 * n * share + z**2
    half = z * np.sqrt(z**2 + 4 * n * share * (1 - share))
    whole = 2 * (n + z**2)
    return np.maximum((middle - half) / whole, 0.0), np.minimum((middle + half) / whole, 1.0)


@overload
def byar(count: One, *, confidence: float = ...) -> Interval[float]: ...
@overload
def byar(count: Many, *, confidence: float = ...) -> Interval[Floats]: ...
def byar(count: Any, *, confidence: float = 0.95) -> Any:
    """A count with Byar's approximation to its Poisson limits; a lower limit that would be below 0 is missing.

    Raises
    ------
    ValueError
        A count is below 0, or the confidence is not in 0 to 1.
    """
    events = _events(count)
    return _interval(events, *_byar_limits(events, confidence))


@overload
def exact_poisson(count: One, *, confidence: float = ...) -> Interval[float]: ...
@overload
def exact_poisson(count: Many, *, confidence: float = ...) -> Interval[Floats]: ...
def exact_poisson(count: Any, *, confidence: float = 0.95) -> Any:
    """A count with the exact limits of a Poisson mean; that of 0 begins at 0.

    Raises
    ------
    ValueError
        A count is below 0, or the confidence is not in 0 to 1.
    """
    events = _events(count)
    return _interval(events, *_exact_limits(events, confidence))


@overload
def rate(count: One, denominator: One, *, confidence: float = ..., multiplier: float = ...) -> Interval[float]: ...
@overload
def rate(
    count: Many, denominator: Many | One, *, confidence: float = ..., multiplier: float = ...
) -> Interval[Floats]: ...
@overload
def rate(count: One, denominator: Many, *, confidence: float = ..., multiplier: float = ...) -> Interval[Floats]: ...
def rate(count: Any, denominator: Any, *, confidence: float = 0.95, multiplier: float = 1) -> Any:
    """Events per so many people: exact limits below 10 events, Byar's from 10. There may be more events than people.

    Parameters
    ----------
    multiplier
        100,000 for a rate per 100,000.

    Raises
    ------
    ValueError
        A count is below 0, there are no people, or the confidence is not in 0 to 1.
    """
    given, people = together(count, denominator)
    events = _events(given)
    refuse(people <= 0, "a rate among 0 or fewer")
    few = events < FEWEST_FOR_BYAR
    pairs = zip(_exact_limits(events, confidence), _byar_limits(events, confidence), strict=True)
    lower, upper = (np.where(few, exact, byars) for exact, byars in pairs)
    return _interval(events / people, lower / people, upper / people, _positive(multiplier))


def mean_t(values: Many, *, confidence: float = 0.95) -> Interval[float]:
    """The mean of some values with Student's interval.

    A mean of nothing is missing, and so is one of values of which one is missing. One value alone has no interval.

    Raises
    ------
    ValueError
        Something is no number, or the confidence is not in 0 to 1.
    """
    given = floats(values).ravel()
    z_score(confidence)
    if not given.size or np.isnan(given).any():
        return Interval(np.nan, np.nan, np.nan)
    mean = float(given.mean())
    if given.size == 1:
        return Interval(mean, np.nan, np.nan)
    from scipy import special

    half = float(special.stdtrit(given.size - 1, (1 + confidence) / 2)) * float(given.std(ddof=1)) / sqrt(given.size)
    return Interval(mean, mean - half, mean + half)


def dsr(
    count: Many, population: Many, standard: Many, *, confidence: float = 0.95, multiplier: float = 1
) -> Interval[float]:
    """A rate standardised directly, with Dobson's interval; missing where there are fewer than 10 events in all.

    Parameters
    ----------
    count, population, standard
        Events, people, and people in the standard population, in each age group.

    Raises
    ------
    ValueError
        A count or a standard is below 0, an age group has no people, the standard is empty, or lengths differ.
    """
    given, people, weights = together(count, population, standard)
    events = _events(given)
    refuse(people <= 0, "an age group of 0 or fewer people")
    refuse(weights < 0, "a standard population below 0")
    refuse(np.sum(weights) == 0, "a standard population of nobody")
    factor = _positive(multiplier)
    total = float(np.sum(events))
    value = float(np.sum(events * weights / people) / np.sum(weights))
    if not total >= FEWEST_FOR_DSR or np.isnan(value):
        return Interval(np.nan, np.nan, np.nan)
    spread = sqrt(float(np.sum(events * (weights / people) ** 2)) / float(np.sum(weights)) ** 2 / total)
    lower, upper = (value + spread * (float(limit) - total) for limit in _byar_limits(np.array(total), confidence))
    return Interval(value * factor, lower * factor, upper * factor)


def _events(count: Any) -> Floats:
    events = floats(count)
    refuse(events < 0, "a count below 0")
    return events


def _byar_limits(events: Floats, confidence: float) -> tuple[Floats, Floats]:
    z = z_score(confidence)
    # Of 0 events there is no lower limit.
    some = np.where(events > 0, events, np.nan)
    lower = some * (1 - 1 / (9 * some) - z / (3 * np.sqrt(some))) ** 3
    more = events + 1
    return np.where(lower < 0, np.nan, lower), more * (1 - 1 / (9 * more) + z / (3 * np.sqrt(more))) ** 3


def _exact_limits(events: Floats, confidence: float) -> tuple[Floats, Floats]:
    # Costs a tenth of a second, which only what needs it should pay.
    from scipy import special

    z_score(confidence)
    tail = (1 - confidence) / 2
    lower = special.gammaincinv(np.where(events > 0, events, np.nan), tail)
    return np.where(events == 0, 0.0, lower), special.gammainccinv(events + 1, tail)


def _positive(multiplier: float) -> float:
    refuse(not multiplier > 0, "a multiplier of 0 or less")
    return multiplier


def _interval(value: Floats, lower: Floats, upper: Floats, multiplier: float = 1) -> Interval[Any]:
    gap = np.isnan(value)
    parts = [np.where(gap, np.nan, part) * multiplier for part in (value, lower, upper)]
    return Interval(*(part if part.ndim else float(part) for part in parts))
