"""The four rules of unusual movement: outside a limit, a trend of 7, 2 of 3 near a limit, 7 on one side of the mean."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np

from indicators.numbers import Floats

COMMON_CAUSE = "Common Cause"
RUN = 7


def special_causes(y: Floats, side: Any, close: Any, outside: Any) -> list[str | None]:
    """Which rule each point of one baseline step falls under: the first of the four that applies.

    Parameters
    ----------
    side
        1 above the mean, -1 below, 0 on it or missing.
    close
        Whether a point lies beyond two thirds of the way to a limit, and not outside.

    Returns
    -------
    list
        "Above UCL", "7 Point Trend (Increasing)", "2 in 3 Below CL", "7 Points Above CL" and the like, or
        "Common Cause"; None where the value is missing.
    """
    trend, near, shift = _trends(y), _two_of_three(side, close), _shifts(side)

    def cause(at: int) -> str | None:
        above = "Above" if side[at] > 0 else "Below"
        if np.isnan(y[at]):
            return None
        if outside[at]:
            return "Above UCL" if side[at] > 0 else "Below LCL"
        if trend[at]:
            return f"7 Point Trend ({'Increasing' if trend[at] > 0 else 'Decreasing'})"
        if near[at]:
            return f"2 in 3 {above} CL"
        return f"7 Points {above} CL" if shift[at] else COMMON_CAUSE

    return [cause(at) for at in range(y.size)]


def _trends(y: Floats) -> list[int]:
    """1 in a stretch of 7 points or more that rise strictly, -1 in one that falls; at a turn the later one counts."""
    trend = [0] * y.size
    steps = np.sign(np.diff(y))
    for start, end in _stretches(steps):
        if abs(steps[start]) == 1 and end - start >= RUN - 1:
            trend[start : end + 1] = [int(steps[start])] * (end - start + 1)
    return trend


def _shifts(side: Any) -> list[bool]:
    shift = [False] * len(side)
    for start, end in _stretches(side):
        if side[start] and end - start >= RUN:
            shift[start:end] = [True] * (end - start)
    return shift


def _two_of_three(side: Any, close: Any) -> list[bool]:
    """The points near a limit among three in a row that are all on one side of the mean, two of them near it."""
    near = [False] * len(side)
    for start in range(len(side) - 2):
        three = slice(start, start + 3)
        if abs(int(np.sum(side[three]))) == 3 and int(np.sum(close[three])) >= 2:
            near[three] = [was or bool(now) for was, now in zip(near[three], close[three], strict=True)]
    return near


def _stretches(marks: Any) -> Iterator[tuple[int, int]]:
    """First and one past the last position of each stretch of equal marks."""
    edges = [0, *(np.flatnonzero(np.diff(marks) != 0) + 1), len(marks)]
    yield from ((int(start), int(end)) for start, end in pairwise(edges) if end > start)
