"""How far one authority's results moved by one horizon, beside what is usual elsewhere; and each result by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from indicators.effects.event_clock import Horizon, Phase, Visit, Window, place
from indicators.impact.gaps import Baseline, Gaps
from indicators.impact.panel import MARGIN_IN_ERRORS, Matrix, Panel

# With fewer others a range of 95 in 100 would rest on one or two of them.
FEWEST_FOR_RANGE = 30
USUAL = (2.5, 97.5)
# Why there is no result: no baseline, none in the horizon, a new way of counting between, too few to compare with.
Reason = Literal["M1", "M4", "M5", "others"]


@dataclass(frozen=True)
class Move:
    """How far an authority moved by one horizon.

    Attributes
    ----------
    change
        Its results in the horizon less its baseline, in the unit of the measure.
    elsewhere
        The same, of those it is compared with.
    lower, upper
        95% interval of the gap from sampling of its own results; None where that is unknown. The others are so many
        that theirs hardly adds to it.
    usual
        Between which gaps 95 in 100 of the others lie; None where they are fewer than thirty.
    others
        With how many it is compared; of several results, the fewest.
    windows
        The results it rests on.
    without_last
        The gap from a baseline without the last result before: if challenges follow bad years, a return to the usual
        looks like an effect, and this does not. None where that leaves no baseline.
    """

    change: float
    elsewhere: float
    lower: float | None
    upper: float | None
    usual: tuple[float, float] | None
    others: int
    windows: tuple[Window, ...]
    without_last: float | None = None

    @property
    def gap(self) -> float:
        """How much further it moved than the others did."""
        return self.change - self.elsewhere

    def shifted(self, further: float) -> Move:
        """The same from a baseline that lies so much lower."""
        return replace(
            self,
            change=self.change + further,
            lower=None if self.lower is None else self.lower + further,
            upper=None if self.upper is None else self.upper + further,
        )

    @property
    def half(self) -> float | None:
        """Half the width of that interval: as good for its own change, of which the others are no part."""
        return None if self.upper is None else self.upper - self.gap

    @property
    def beyond(self) -> int | None:
        """1 above and -1 below what is usual, 0 within it; None where that cannot be said."""
        if self.usual is None:
            return None
        low, high = self.usual
        return int(self.gap > high) - int(self.gap < low)


@dataclass(frozen=True)
class Step:
    """One result on the clock of the challenge; `usual` as of a `Move`."""

    window: Window
    months: float
    phase: Phase
    gap: float
    usual: tuple[float, float] | None


def columns_in(panel: Panel, horizon: Horizon, visit: Visit) -> list[int]:
    """The results of a panel that lie in a horizon."""
    return [at for at, window in enumerate(panel.windows) if place(window, visit).horizon == horizon]


def of_horizon(gaps: Gaps, row: int, baseline: Baseline, horizon: Horizon, visit: Visit) -> tuple[Move | None, Reason]:
    """How far an authority moved by a horizon, or why there is no telling."""
    values, errors = gaps.panel.values[row], gaps.panel.errors[row]
    within = [at for at in columns_in(gaps.panel, horizon, visit) if not np.isnan(values[at])]
    if not within:
        return None, "M4"
    own = gaps.of(row, baseline)
    columns = [at for at in within if not np.isnan(own[at])]
    if not columns:
        return None, "others"
    change = float(values[columns].mean() - values[list(baseline)].mean())
    elsewhere = float(gaps.elsewhere(row, baseline)[columns].mean())
    lower, upper = _interval(change - elsewhere, errors, columns, baseline)
    others = gaps.compared_with(row, baseline)[columns]
    windows = tuple(gaps.panel.windows[at] for at in columns)
    usual = _usual_mean(gaps.others, columns)
    without_last = _without_last(gaps, row, columns)
    return Move(change, elsewhere, lower, upper, usual, int(others.min()), windows, without_last), "M4"


def _without_last(gaps: Gaps, row: int, columns: Sequence[int]) -> float | None:
    """The gap at some results from a baseline that leaves the last result before out."""
    baseline = gaps.baseline(row, without_last=True)
    if not baseline:
        return None
    found = gaps.of(row, baseline)[list(columns)]
    return None if np.isnan(found).any() else float(found.mean())


def _interval(
    gap: float, errors: Matrix, columns: Sequence[int], baseline: Baseline
) -> tuple[float, float] | tuple[None, None]:
    """Of independent results, the error of a mean; None where the error of one is unknown."""
    variance = sum(float((errors[list(each)] ** 2).sum()) / len(each) ** 2 for each in (columns, baseline))
    if np.isnan(variance):
        return None, None
    half = MARGIN_IN_ERRORS * float(np.sqrt(variance))
    return gap - half, gap + half


def _usual_mean(others: Matrix, columns: Sequence[int]) -> tuple[float, float] | None:
    """Of each of the others, the mean of what it has in the horizon, as that of the authority itself is made."""
    picked = others[:, list(columns)]
    held = picked[~np.isnan(picked).all(axis=1)]
    return _usual(np.nanmean(held, axis=1)) if len(held) else None


def _usual(gaps: Matrix) -> tuple[float, float] | None:
    held = gaps[~np.isnan(gaps)]
    if len(held) < FEWEST_FOR_RANGE:
        return None
    low, high = np.percentile(held, USUAL)
    return float(low), float(high)


def steps(gaps: Gaps, row: int, baseline: Baseline, visit: Visit) -> tuple[Step, ...]:
    """Every result of an authority that can be compared, oldest first."""
    own = gaps.over_time(row, baseline)
    found = []
    for at, window in enumerate(gaps.panel.windows):
        if not np.isnan(own[at]):
            stands = place(window, visit)
            found.append(
                Step(window, stands.months, stands.phase, float(own[at]), _usual(gaps.others_over_time[:, at]))
            )
    return tuple(found)
