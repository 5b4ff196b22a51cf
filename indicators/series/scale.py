"""Axes: round ticks that enclose the figures, and labels that keep their distance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

_STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True)
class Scale:
    """An axis from `low` to `high` with `ticks` on it; `decimals` are what the ticks need to be told apart."""

    low: float
    high: float
    ticks: tuple[float, ...]
    decimals: int

    def share(self, value: float) -> float:
        """Where a value lies between low (0) and high (1)."""
        return (value - self.low) / (self.high - self.low)


def enclosing(
    values: Sequence[float], *, ticks: int = 5, minimum: float | None = None, maximum: float | None = None
) -> Scale:
    """A scale that holds all values with a little air, and about so many round ticks.

    Parameters
    ----------
    minimum, maximum
        Bounds of what is possible; the axis does not go beyond them.

    Raises
    ------
    ValueError
        There are no values.
    """
    if not values:
        raise ValueError("an axis needs at least one value")
    low, high = min(values), max(values)
    air = (high - low) * 0.06 or max(abs(high) * 0.05, 10**-3)
    low, high = low - air, high + air
    # A figure beyond what is possible is still a published figure: it is shown, not cut off.
    if minimum is not None and min(values) >= minimum:
        low = max(low, minimum)
    if maximum is not None and max(values) <= maximum:
        high = min(high, maximum)
    step = _round_step((high - low) / ticks)
    decimals = next(places for places in range(10) if abs(round(step, places) - step) < 1e-12)
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    return Scale(low, high, tuple(round(n * step, 9) for n in range(first, last + 1)), decimals)


def between_ticks(
    values: Sequence[float], *, ticks: int = 4, minimum: float | None = None, maximum: float | None = None
) -> Scale:
    """A scale that begins and ends at a round tick; its ticks are the ends, and the middle where that is round too.

    Raises
    ------
    ValueError
        There are no values.
    """
    fine = enclosing(values, ticks=ticks, minimum=minimum, maximum=maximum)
    step = _round_step((fine.high - fine.low) / ticks)
    first, last = floor(min(values) / step + 1e-9), ceil(max(values) / step - 1e-9)
    last = max(last, first + 1)
    shown = (first, (first + last) // 2, last) if (last - first) % 2 == 0 else (first, last)
    return Scale(first * step, last * step, tuple(round(n * step, 9) for n in shown), fine.decimals)


def apart(positions: Sequence[float], distance: float) -> list[float]:
    """The positions moved as little as possible so that neighbours are at least so far apart; order is kept."""
    order = sorted(range(len(positions)), key=lambda index: positions[index])
    groups: list[tuple[list[int], float]] = []
    for index in order:
        members, centre = [index], positions[index]
        while groups and centre - distance * (len(members) + len(groups[-1][0])) / 2 < groups[-1][1]:
            before, middle = groups.pop()
            total = len(before) + len(members)
            centre = (middle * len(before) + centre * len(members)) / total
            members = before + members
        groups.append((members, centre))
    moved = [0.0] * len(positions)
    for members, centre in groups:
        for place, index in enumerate(members):
            moved[index] = centre + (place - (len(members) - 1) / 2) * distance
    return moved


def _round_step(rough: float) -> float:
    size = 10 ** floor(log10(rough))
    return float(next(size * step for step in _STEPS if size * step >= rough - 1e-12))
