"""How far one authority's results in one measure moved from before a challenge to after it, beside what is usual.

Nothing here is a test: with one authority only a change far beyond its ordinary movement could be noticed. What is
usual is what the authorities outside the programme did over the same years, as if the challenge had been theirs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from indicators.effects.event_clock import Horizon, Phase, Visit, Window, place
from indicators.impact.gaps import FEWEST_RESULTS, Baseline, Gaps
from indicators.impact.panel import MARGIN_IN_ERRORS, Matrix, Panel
from indicators.series.figures import Measure

HORIZONS: tuple[Horizon, ...] = ("short", "medium", "long")
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
    """

    change: float
    elsewhere: float
    lower: float | None
    upper: float | None
    usual: tuple[float, float] | None
    others: int
    windows: tuple[Window, ...]

    @property
    def gap(self) -> float:
        """How much further it moved than the others did."""
        return self.change - self.elsewhere

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


@dataclass(frozen=True)
class Moved:
    """One measure of one authority around one challenge.

    Attributes
    ----------
    before
        The results its baseline rests on; one only is thin: shown, and not counted.
    baseline
        Their mean; None without any.
    moves
        By horizon, as far as there is a result.
    reasons
        By horizon, why there is none.
    steps
        Every result that can be compared, oldest first.
    newest
        The newest result anybody has, in whichever way it is counted.
    changed
        The first result counted in a new way after the baseline, if any.
    """

    measure: Measure
    before: tuple[Window, ...]
    baseline: float | None
    moves: Mapping[Horizon, Move]
    reasons: Mapping[Horizon, Reason]
    steps: tuple[Step, ...]
    newest: Window
    changed: Window | None = None

    @property
    def is_thin(self) -> bool:
        """Whether its baseline rests on a single result."""
        return 0 < len(self.before) < FEWEST_RESULTS


def compute(panels: Sequence[Panel], code: str, visit: Visit) -> Moved:
    """One measure around one challenge, from its panels, oldest first.

    The way of counting is that of the newest result before the preparation; what was counted in another way later is
    not compared.
    """
    found = [(gaps, row, gaps.baseline(row)) for gaps, row in _with_authority(panels, code, visit)]
    start = next((each for each in reversed(found) if each[2]), None)
    newest = max((panel.windows[-1] for panel in panels), key=lambda window: window.ref_date)
    if start is None:
        return Moved(panels[0].measure, (), None, {}, dict.fromkeys(HORIZONS, "M1"), (), newest)
    gaps, row, baseline = start
    later = [panel for panel in panels if panel.segment > gaps.panel.segment]
    moves: dict[Horizon, Move] = {}
    reasons: dict[Horizon, Reason] = {}
    for horizon in HORIZONS:
        move, reason = _move(gaps, row, baseline, horizon, visit)
        if move:
            moves[horizon] = move
        elif reason == "M4" and any(_columns(panel, horizon, visit) for panel in later):
            reasons[horizon] = "M5"
        else:
            reasons[horizon] = reason
    values = gaps.panel.values[row]
    return Moved(
        measure=gaps.panel.measure,
        before=tuple(gaps.panel.windows[at] for at in baseline),
        baseline=float(values[list(baseline)].mean()),
        moves=moves,
        reasons=reasons,
        steps=_steps(gaps, row, baseline, visit),
        newest=newest,
        changed=later[0].windows[0] if later else None,
    )


def _with_authority(panels: Sequence[Panel], code: str, visit: Visit) -> list[tuple[Gaps, int]]:
    rows = ((panel, panel.row(code)) for panel in panels)
    return [(Gaps(panel, visit), row) for panel, row in rows if row is not None]


def _columns(panel: Panel, horizon: Horizon, visit: Visit) -> list[int]:
    """The results of a panel that lie in a horizon."""
    return [at for at, window in enumerate(panel.windows) if place(window, visit).horizon == horizon]


def _move(gaps: Gaps, row: int, baseline: Baseline, horizon: Horizon, visit: Visit) -> tuple[Move | None, Reason]:
    values, errors = gaps.panel.values[row], gaps.panel.errors[row]
    within = [at for at in _columns(gaps.panel, horizon, visit) if not np.isnan(values[at])]
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
    return Move(change, elsewhere, lower, upper, _usual_mean(gaps.others, columns), int(others.min()), windows), "M4"


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


def _steps(gaps: Gaps, row: int, baseline: Baseline, visit: Visit) -> tuple[Step, ...]:
    own = gaps.over_time(row, baseline)
    found = []
    for at, window in enumerate(gaps.panel.windows):
        if not np.isnan(own[at]):
            stands = place(window, visit)
            found.append(
                Step(window, stands.months, stands.phase, float(own[at]), _usual(gaps.others_over_time[:, at]))
            )
    return tuple(found)
