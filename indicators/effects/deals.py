"""Challenges dealt to other units, many times over, and the effects these would then have had."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import nan

import numpy as np

from indicators.effects.design import Designed
from indicators.effects.followed import Followed, follow
from indicators.effects.panel import Codes, Flags, Floats
from indicators.effects.tracks import Track


@dataclass
class Dealer:
    """Makes the estimate again for challenges dealt to any units.

    Attributes
    ----------
    design
        The panel and its rules.
    tracks
        The challenges to deal, each with where all times stand on its clock.
    horizon
        The horizon the effects are of, by its place.
    """

    design: Designed
    tracks: Sequence[Track]
    horizon: int

    def __post_init__(self) -> None:
        self._followed: dict[tuple[int, int], Followed | None] = {}

    def effects(self, dealt: Codes, untreated: Flags, *, waiting: bool) -> Floats:
        """The effect of every unit with a challenge, in every deal: deals by challenges, NaN where there is none.

        Parameters
        ----------
        dealt
            Rows of units, deals by challenges: who is dealt which challenge.
        untreated
            Which units may be compared with in a deal in which they are dealt nothing.
        waiting
            Whether a unit may be compared with until the challenge it is dealt begins to show.
        """
        allowed = self._allowed(dealt, untreated, waiting)
        found = np.full(dealt.shape, nan)
        for at in range(len(self.tracks)):
            for row in np.unique(dealt[:, at]):
                deals = np.flatnonzero(dealt[:, at] == row)
                found[deals, at] = self._effect_in(self.follow(int(row), at), allowed[deals])
        return found

    def may_have(self, rows: Codes) -> Flags:
        """Which units have the results that each challenge would need: challenges by units."""
        return np.array(
            [[self._counted(self.follow(int(row), at)).size > 0 for row in rows] for at in range(len(self.tracks))]
        ).reshape(len(self.tracks), len(rows))

    def follow(self, row: int, at: int) -> Followed | None:
        """A unit as if a challenge were its own."""
        if (row, at) not in self._followed:
            size, minimum = self.design.size, self.design.minimum
            self._followed[row, at] = follow(self.design.panel, row, self.tracks[at], size=size, minimum=minimum)
        return self._followed[row, at]

    def _allowed(self, dealt: Codes, untreated: Flags, waiting: bool) -> Flags:
        allowed = np.repeat(untreated[None, :, None], len(dealt), axis=0)
        allowed = np.repeat(allowed, len(self.design.panel.times), axis=2)
        for at, track in enumerate(self.tracks):
            allowed[np.arange(len(dealt)), dealt[:, at]] = track.before & waiting
        return allowed

    def _counted(self, one: Followed | None) -> Codes:
        if one is None:
            return np.zeros(0, dtype=np.int64)
        counted: Codes = one.columns[one.track.horizon[one.columns] == self.horizon]
        return counted

    def _effect_in(self, one: Followed | None, allowed: Flags) -> Floats:
        columns = self._counted(one)
        if one is None or not columns.size:
            return np.full(len(allowed), nan)
        others = one.changes[:, columns]
        there = allowed[:, :, columns] & ~np.isnan(others)
        compared = there.sum(axis=1)
        elsewhere = np.where(there, others, 0.0).sum(axis=1) / np.maximum(compared, 1)
        effect = np.where(compared > 0, one.changes[one.row, columns] - elsewhere, 0.0).sum(axis=1)
        cells = (compared > 0).sum(axis=1)
        return np.where(cells > 0, effect / np.maximum(cells, 1), nan)


def deal(chance: np.random.Generator, may_have: Flags, draws: int) -> Codes | None:
    """Challenges dealt at random without replacement, each to one that has the results for it: draws by challenges.

    The challenge the fewest could have is dealt first. None where there are too few to deal to.
    """
    dealt = np.zeros((draws, len(may_have)), dtype=np.int64)
    free = np.ones((draws, may_have.shape[1]), dtype=bool)
    for at in np.argsort(may_have.sum(axis=1), kind="stable"):
        open_to = free & may_have[at]
        if not open_to.any(axis=1).all():
            return None
        dealt[:, at] = np.where(open_to, chance.random(open_to.shape), -1.0).argmax(axis=1)
        free[np.arange(draws), dealt[:, at]] = False
    return dealt


def means(effects: Floats) -> tuple[Floats, Floats]:
    """Mean effect of every deal, and its ratio to its standard error; NaN with none, and with fewer than two."""
    there = ~np.isnan(effects)
    n = there.sum(axis=1)
    mean = np.where(n > 0, np.where(there, effects, 0.0).sum(axis=1) / np.maximum(n, 1), nan)
    squares = (np.where(there, effects - mean[:, None], 0.0) ** 2).sum(axis=1)
    se = np.sqrt(squares / np.maximum(n - 1, 1) / np.maximum(n, 1))
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(mean == 0, 0.0, mean / se)
    return mean, np.where(n > 1, ratio, nan)
