"""One unit followed after one challenge: its changes from its baseline, and the same changes in everybody else."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from indicators.effects import pre_results
from indicators.effects.panel import Codes, Flags, Floats, Panel
from indicators.effects.tracks import Track


@dataclass(frozen=True)
class Followed:
    """A unit with a baseline before a challenge.

    Attributes
    ----------
    row
        The unit's row in the panel.
    track
        The panel's times on the clock of the challenge.
    baseline
        Columns of the results that make its baseline, oldest first.
    columns
        Columns of its results after the challenge that count, counted in the same way.
    changes
        Every cell of the panel less its own unit's mean over that baseline, units by times; NaN where a result is
        missing or a break lies between.
    """

    row: int
    track: Track
    baseline: tuple[int, ...]
    columns: Codes
    changes: Floats

    def elsewhere(self, allowed: Flags) -> tuple[Floats, Codes]:
        """The mean change of those it may be compared with, at each of its columns, and how many those are."""
        others = self.changes[:, self.columns]
        there = allowed[:, self.columns] & ~np.isnan(others)
        compared = there.sum(axis=0)
        return np.where(there, others, 0.0).sum(axis=0) / np.maximum(compared, 1), compared

    def effect(self, allowed: Flags, horizon: int) -> float | None:
        """The mean over its results at a horizon of its change less the change elsewhere; None without any."""
        elsewhere, compared = self.elsewhere(allowed)
        counted = (compared > 0) & (self.track.horizon[self.columns] == horizon)
        if not counted.any():
            return None
        return float((self.changes[self.row, self.columns] - elsewhere)[counted].mean())


def follow(panel: Panel, row: int, track: Track, *, size: int, minimum: int) -> Followed | None:
    """A unit as if the challenge of a track were its own; None where it lacks the results for a baseline.

    Parameters
    ----------
    size, minimum
        How many results make a baseline, and how few are enough.
    """
    may_be = track.may_be_baseline & ~np.isnan(panel.values[row])
    baseline = pre_results.chosen(list(may_be), list(panel.segments[row]), size=size, donut=track.left_out)
    if len(baseline) < minimum:
        return None
    changes = _changes(panel, list(baseline), int(panel.segments[row, baseline[-1]]))
    columns = np.flatnonzero((track.horizon >= 0) & ~np.isnan(changes[row]))
    return Followed(row, track, baseline, columns, changes)


def _changes(panel: Panel, baseline: list[int], segment: int) -> Floats:
    same = (panel.segments == segment) & (panel.segments[:, baseline] == segment).all(axis=1)[:, None]
    moved = panel.values - panel.values[:, baseline].mean(axis=1)[:, None]
    return np.where(same, moved, np.nan)
