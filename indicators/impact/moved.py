"""How far one authority's results in one measure moved from before a challenge to after it, beside what is usual.

Nothing here is a test: with one authority only a change far beyond its ordinary movement could be noticed. What is
usual is what the authorities outside the programme did over the same years, as if the challenge had been theirs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from indicators.effects.event_clock import Horizon, Visit, Window
from indicators.impact.frozen import Frozen
from indicators.impact.gaps import FEWEST_RESULTS, Gaps
from indicators.impact.move import Move, Reason, Step, columns_in, of_horizon, steps
from indicators.impact.panel import Panel
from indicators.series.figures import Measure

HORIZONS: tuple[Horizon, ...] = ("short", "medium", "long")


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
    further
        By how much its baseline, as published now, lies above the frozen one that all this is measured from.
    """

    measure: Measure
    before: tuple[Window, ...]
    baseline: float | None
    moves: Mapping[Horizon, Move]
    reasons: Mapping[Horizon, Reason]
    steps: tuple[Step, ...]
    newest: Window
    changed: Window | None = None
    further: float = 0.0

    @property
    def is_thin(self) -> bool:
        """Whether its baseline rests on a single result."""
        return 0 < len(self.before) < FEWEST_RESULTS

    def counts_beyond(self, move: Move) -> bool:
        """Whether a move of this measure counts as further than usual; one from a thin baseline never does."""
        return bool(move.beyond) and not self.is_thin


def from_frozen(found: Moved, frozen: Frozen | None) -> Moved:
    """The same, measured from the baseline as it was frozen; that of the others stays as published now.

    Parameters
    ----------
    frozen
        The frozen one; without one, or without a figure in it, nothing changes.
    """
    if frozen is None or frozen.value is None or found.baseline is None:
        return found
    further = found.baseline - frozen.value
    return replace(
        found,
        before=tuple(window for window in found.before if window.start in frozen.periods) or found.before,
        baseline=frozen.value,
        further=further,
        moves={horizon: move.shifted(further) for horizon, move in found.moves.items()},
        # A result of before is compared with the others of before, and no baseline is in that.
        steps=tuple(step if step.phase == "pre" else replace(step, gap=step.gap + further) for step in found.steps),
    )


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
        move, reason = of_horizon(gaps, row, baseline, horizon, visit)
        if move:
            moves[horizon] = move
        elif reason == "M4" and any(columns_in(panel, horizon, visit) for panel in later):
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
        steps=steps(gaps, row, baseline, visit),
        newest=newest,
        changed=later[0].windows[0] if later else None,
    )


def _with_authority(panels: Sequence[Panel], code: str, visit: Visit) -> list[tuple[Gaps, int]]:
    rows = ((panel, panel.row(code)) for panel in panels)
    return [(Gaps(panel, visit), row) for panel, row in rows if row is not None]
