"""One authority's change taken apart: less the region's, the region's less England's, and England's own.

change = (change - region) + (region - England) + England, exactly: all three are from the same baseline to the same
results. The region is the other authorities of the programme, England those outside it. It describes: the
other authorities of the region were challenged as well.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable
from dataclasses import dataclass
from statistics import fmean
from typing import Unpack

import numpy as np
import pandas as pd

from indicators.effects import pre_results
from indicators.effects.followed import Followed, follow
from indicators.effects.panel import Columns, Flags, Panel, read
from indicators.effects.tracks import HORIZONS, Rules


@dataclass(frozen=True)
class Contrast:
    """Changes from one authority's baseline at one horizon, in the unit of the outcome.

    Attributes
    ----------
    times
        The results they are the mean of: those at which the authority, the region and England all have one.
    authority, region, england
        The change of the authority, and the mean change of the others.
    n_region, n_england
        The fewest authorities that any of these means is over.
    """

    times: tuple[Hashable, ...]
    authority: float
    region: float
    england: float
    n_region: int
    n_england: int

    @property
    def authority_less_region(self) -> float:
        """What the authority has changed beyond the others of its region."""
        return self.authority - self.region

    @property
    def region_less_england(self) -> float:
        """What the others of the region have changed beyond those outside it."""
        return self.region - self.england


def estimate(
    panel: pd.DataFrame,
    *,
    authority: Hashable,
    unit: str,
    time: str,
    outcome: str,
    first_treated: str,
    programme: str | Collection[Hashable] | None = None,
    baseline: int = pre_results.SIZE,
    within: int = 5,
    minimum: int = pre_results.MINIMUM,
    donut: int = 0,
    cap: float | None = None,
    **columns: Unpack[Columns],
) -> dict[str, Contrast]:
    """The contrast of one authority by horizon; a horizon without one is left out.

    Parameters
    ----------
    authority
        The unit it is about.
    panel, unit, time, outcome, first_treated, programme, baseline, within, minimum, donut, cap, columns
        As `authority_did.estimate` has them.

    Raises
    ------
    ValueError
        The panel makes no sense, or does not hold the authority.
    """
    fewest = pre_results.fewest(baseline, minimum, donut, within)
    arrays = read(panel, unit=unit, time=time, outcome=outcome, first_treated=first_treated, programme=programme,
                  rules=Rules(within, donut, cap), columns=columns)  # fmt: skip
    if authority not in arrays.units:
        raise ValueError(f"the panel does not hold {authority}")
    row = arrays.units.index(authority)
    track = arrays.tracks.get(row)
    one = follow(arrays, row, track, size=baseline, minimum=fewest) if track else None
    if one is None:
        return {}
    found = {name: _at(arrays, one, at) for at, name in enumerate(HORIZONS)}
    return {name: contrast for name, contrast in found.items() if contrast}


def _at(panel: Panel, one: Followed, horizon: int) -> Contrast | None:
    region, n_region = one.elsewhere(_always(panel, panel.programme & (np.arange(len(panel.units)) != one.row)))
    england, n_england = one.elsewhere(_always(panel, ~panel.programme))
    counted = (n_region > 0) & (n_england > 0) & (one.track.horizon[one.columns] == horizon)
    if not counted.any():
        return None
    own = one.changes[one.row, one.columns]
    return Contrast(
        tuple(panel.times[column] for column in one.columns[counted]),
        fmean(own[counted]),
        fmean(region[counted]),
        fmean(england[counted]),
        int(n_region[counted].min()),
        int(n_england[counted].min()),
    )


def _always(panel: Panel, who: Flags) -> Flags:
    return np.repeat(who[:, None], len(panel.times), axis=1)
