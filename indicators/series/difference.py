"""The difference between two published results, beside what sampling alone would explain.

The two results are taken as independent. An authority is part of England's result, but a small part: the overlap
makes the margin given here a little too wide, never too narrow.
"""

from __future__ import annotations

from dataclasses import dataclass

from indicators.series.change import explained_by_sampling
from indicators.series.figures import Figure, Place


@dataclass(frozen=True)
class Difference:
    """`value` is result less comparator, in the unit of the measure; `explained` is None when a margin is unknown."""

    result: Figure
    comparator: Figure
    value: float
    explained: float | None

    @property
    def clear(self) -> bool | None:
        """Whether it is more than sampling alone would explain; None when that cannot be said."""
        return None if self.explained is None else abs(self.value) > self.explained + 1e-9


def compute(result: Figure | None, comparator: Figure | None) -> Difference | None:
    """The difference of two results; None when one is missing, or they are counted in different ways."""
    if result is None or comparator is None or result.segment != comparator.segment:
        return None
    if result.illustrative != comparator.illustrative:
        return None
    explained = explained_by_sampling(result.margin, [comparator.margin])
    return Difference(result, comparator, result.value - comparator.value, explained)


def comparable_periods(place: Place, latest: Figure | None) -> tuple[Figure, ...]:
    """The earlier results of a place that are counted as its newest is, oldest first."""
    if latest is None:
        return ()
    return tuple(
        figure
        for figure in place.figures
        if figure.segment == latest.segment and figure.period_start < latest.period_start
    )
