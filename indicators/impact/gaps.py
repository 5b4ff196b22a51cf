"""How far each authority moved from its own position before a challenge, less how far others moved meanwhile.

For an authority and one of its results: (result - baseline) less the mean of the same over the others. The others are
the authorities outside the programme that have this result and every one of its baseline, and each counts once,
whatever its size. A baseline is the mean of the last three results before the preparation began, of five years at most.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from indicators.effects.event_clock import Visit, may_be_baseline
from indicators.impact.panel import Flags, Matrix, Panel

BASELINE_RESULTS = 3
FEWEST_RESULTS = 2
# With fewer to compare with there is no comparison.
FEWEST_OTHERS = 10
Baseline = tuple[int, ...]


@dataclass(frozen=True)
class _Changes:
    """Of every authority and result, the change from the same baseline; and their sum and number over the others."""

    values: Matrix
    is_valid: Flags
    total: Matrix
    number: NDArray[np.int64]


class Gaps:
    """The comparisons of one panel around one challenge.

    Parameters
    ----------
    visit
        The days of the challenge; the others are looked at as if they had been theirs.
    """

    def __init__(self, panel: Panel, visit: Visit) -> None:
        self.panel = panel
        self._is_before = np.array([may_be_baseline(window, visit) for window in panel.windows], dtype=bool)
        self._found: dict[Baseline, _Changes] = {}

    def baseline(self, row: int, *, without_last: bool = False) -> Baseline:
        """Which results the baseline of an authority rests on, or would without the last before the preparation."""
        held = np.flatnonzero(self._is_before & ~np.isnan(self.panel.values[row]))
        held = held[:-1] if without_last else held
        return tuple(int(at) for at in held[-BASELINE_RESULTS:])

    def of(self, row: int, baseline: Baseline) -> Matrix:
        """The gap at each result of an authority; NaN where it has none or too few others can be compared."""
        gaps: Matrix = self._changes(baseline).values[row] - self.elsewhere(row, baseline)
        return gaps

    def elsewhere(self, row: int, baseline: Baseline) -> Matrix:
        """The mean change of those an authority is compared with, at each result; NaN where they are too few."""
        found = self._changes(baseline)
        itself = np.where(self.panel.is_other[row] & found.is_valid[row], found.values[row], 0.0)
        others = self.compared_with(row, baseline)
        enough = others >= FEWEST_OTHERS
        means: Matrix = np.divide(found.total - itself, others, out=np.full(len(others), np.nan), where=enough)
        return means

    def compared_with(self, row: int, baseline: Baseline) -> NDArray[np.int64]:
        """With how many others an authority is compared at each result."""
        found = self._changes(baseline)
        number: NDArray[np.int64] = found.number - (self.panel.is_other[row] & found.is_valid[row])
        return number

    def over_time(self, row: int, baseline: Baseline) -> Matrix:
        """The gaps as a picture shows them: a result of the baseline is compared with the rest of it."""
        gaps = self.of(row, baseline)
        for at in baseline:
            rest = tuple(other for other in baseline if other != at)
            gaps[at] = self.of(row, rest)[at] if rest else np.nan
        return gaps

    @cached_property
    def others(self) -> Matrix:
        """The gaps of those outside the programme with a baseline, a row each."""
        return self._stacked(self.of)

    @cached_property
    def others_over_time(self) -> Matrix:
        """The same, as a picture shows them."""
        return self._stacked(self.over_time)

    def _stacked(self, gaps: Callable[[int, Baseline], Matrix]) -> Matrix:
        rows = [(int(row), self.baseline(int(row))) for row in np.flatnonzero(self.panel.is_other)]
        found = [gaps(row, baseline) for row, baseline in rows if len(baseline) >= FEWEST_RESULTS]
        return np.array(found).reshape(-1, len(self.panel.windows))

    def _changes(self, baseline: Baseline) -> _Changes:
        if baseline not in self._found:
            values = self.panel.values - mean_of(self.panel.values, baseline)[:, None]
            valid = ~np.isnan(values)
            others = valid & self.panel.is_other[:, None]
            self._found[baseline] = _Changes(
                values, valid, np.where(others, values, 0.0).sum(axis=0), others.sum(axis=0)
            )
        return self._found[baseline]


def mean_of(values: Matrix, columns: Sequence[int]) -> Matrix:
    """The mean of some columns, in each row; NaN in a row that lacks one of them."""
    picked: Matrix = values[:, list(columns)]
    means: Matrix = picked.mean(axis=1)
    return means
