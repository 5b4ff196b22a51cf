"""Measures an authority defined for itself, before and after a challenge: nobody else has them to compare with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from indicators.effects.event_clock import Horizon, Visit, Window, place
from indicators.impact.dumbbell import signed
from indicators.impact.episode import Challenge
from indicators.impact.gaps import FEWEST_RESULTS, Gaps
from indicators.impact.panel import Panel
from indicators.impact.sentences import TERMS
from indicators.series.figures import Measure
from indicators.series.measure_words import name, result, shown_as_nothing, when
from indicators.series.tables import Table, as_csv
from indicators.wording import listed

ALONE = "Nobody else has these measures, so their changes are not compared with anybody’s."
_HORIZONS: tuple[Horizon, ...] = ("short", "medium", "long")


@dataclass(frozen=True)
class OwnChange:
    """One measure: its mean before, on how many results that rests, and the change at each horizon with results."""

    measure: Measure
    before: tuple[Window, ...]
    baseline: float | None
    changes: dict[Horizon, float]


def compute(panels: Sequence[Panel], code: str, visit: Visit) -> OwnChange:
    """One measure of one authority, in the way it was counted last before the challenge."""
    for panel in reversed(panels):
        row = panel.row(code)
        before = Gaps(panel, visit).baseline(row) if row is not None else ()
        if row is None or not before:
            continue
        values = panel.values[row]
        baseline = float(values[list(before)].mean())
        changes = {
            horizon: float(np.mean(found)) - baseline
            for horizon in _HORIZONS
            if (
                found := [
                    values[at]
                    for at, window in enumerate(panel.windows)
                    if not np.isnan(values[at]) and place(window, visit).horizon == horizon
                ]
            )
        }
        return OwnChange(panel.measure, tuple(panel.windows[at] for at in before), baseline, changes)
    return OwnChange(panels[0].measure, (), None, {})


def table(found: Sequence[OwnChange]) -> Table:
    """Each measure before and after."""
    rows = tuple(
        (
            name(each.measure),
            _before(each),
            *(at(each, horizon) for horizon in _HORIZONS),
        )
        for each in found
    )
    head = ("Measure", "Before", *(TERMS[horizon].capitalize() for horizon in _HORIZONS))
    return Table("Measures of its own, before and after the challenge.", head, rows)


def at(found: OwnChange, horizon: Horizon) -> str:
    """What a measure says at one horizon."""
    return _changed(found.changes[horizon], found.measure) if horizon in found.changes else "No result"


def csv(found: Sequence[OwnChange], challenge: Challenge) -> str:
    """The same, a row for each measure and horizon, with all decimals."""
    rows = [
        {
            "challenge_id": challenge.challenge_id, "authority_code": challenge.authority_code,
            "indicator": each.measure.construct, "baseline": each.baseline,
            "baseline_periods": " ".join(window.start.isoformat() for window in each.before), "horizon": horizon,
            "change": each.changes.get(horizon), "illustrative": challenge.illustrative,
        }
        for each in found
        for horizon in _HORIZONS
    ]  # fmt: skip
    return as_csv(pd.DataFrame(rows))


def _changed(change: float, measure: Measure) -> str:
    """A change with its direction; of a measure without a margin, and with nobody to compare, no more can be said."""
    toward = measure.polarity * change
    way = ("better" if toward > 0 else "worse") if toward else ("higher" if change > 0 else "lower")
    return (
        signed(change, measure)
        if shown_as_nothing(change, measure)
        else f"{way.capitalize()}: {signed(change, measure)}"
    )


def _before(found: OwnChange) -> str:
    if found.baseline is None:
        return "No result from before the challenge"
    years = listed([when(window.start, found.measure) for window in found.before])
    thin = ", one result only" if len(found.before) < FEWEST_RESULTS else ""
    return f"{result(found.baseline, found.measure)} ({years}{thin})"
