"""What changed in challenged authorities, less what changed elsewhere over the same time: the authority is the unit.

For every result after a challenge: the authority's change from its own baseline, less the mean of the same change in
the authorities it is compared with. An authority's effect at a horizon is the mean over its results there, the
programme's the mean over its authorities. Nothing is filled in, and nothing is compared across a break.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator
from dataclasses import dataclass
from statistics import fmean
from typing import Literal, NamedTuple, TypeAlias, Unpack

import pandas as pd

from indicators.effects import pre_results
from indicators.effects.followed import Followed, follow
from indicators.effects.panel import Columns, Flags, Panel, read
from indicators.effects.summary import Summary, summarise
from indicators.effects.tracks import HORIZONS, Rules

Comparators: TypeAlias = Literal["not_yet", "never", "programme"]
TABLE_COLUMNS = ["unit", "horizon", "effect", "n_cells", "n_comparators", "n_baseline"]


class _Cell(NamedTuple):
    unit: Hashable
    time: Hashable
    since: float
    horizon: str
    change: float
    elsewhere: float
    effect: float
    n_comparators: int
    n_baseline: int


@dataclass(frozen=True)
class Effects:
    """Effects of authorities, and their means, in the unit of the outcome.

    Attributes
    ----------
    horizons
        By horizon (short, medium, long), the effects of all authorities that have one, together.
    table
        One row an authority and horizon: unit, horizon, effect, n_cells (results it is the mean of), n_comparators
        (fewest authorities any of these was compared with), n_baseline (results in the baseline).
    cells
        One row an authority and result: unit, time, since (event years, or months from the last day on site), horizon,
        change from the baseline, the mean change elsewhere, effect, n_comparators, n_baseline.
    """

    horizons: dict[str, Summary]
    table: pd.DataFrame
    cells: pd.DataFrame


def estimate(
    panel: pd.DataFrame,
    *,
    unit: str,
    time: str,
    outcome: str,
    first_treated: str,
    comparators: Comparators = "not_yet",
    programme: str | Collection[Hashable] | None = None,
    baseline: int = pre_results.SIZE,
    within: int = 5,
    minimum: int = pre_results.MINIMUM,
    donut: int = 0,
    cap: float | None = None,
    **columns: Unpack[Columns],
) -> Effects:
    """The effect of each challenged authority at each horizon, and of all of them together.

    Parameters
    ----------
    panel
        One row a unit and time. A missing outcome stays missing.
    unit, time, outcome
        Names of columns. Whole numbers in `time` are event years: the year of the challenge is the short term, the
        next the medium, later ones the long. Dates are reference dates on the month clock (`event_clock`): up to 12
        months after, under 24, and from 24 to 72.
    first_treated
        Year, or first day on site, of a unit's first challenge; missing or 0 for one that had none.
    comparators
        Units that were not challenged yet, or never; only never challenged ones; only those of the programme that were
        not challenged yet.
    programme
        The units of the programme, or a column that says whether a unit belongs to it; else those with a challenge.
        One of them without a date is never compared with.
    baseline, within, minimum
        The last so many results before, none older than so many years, and how few of them are enough.
    donut
        How many of the last results before (with event years: years before) are left out of the baseline, which takes
        as many before those. What is left out counts towards `minimum`.
    cap
        Event years, or months, after which results are left out; None for no such end, with dates for 72 months.
    columns
        Names of further columns (`panel.Columns`).

    Raises
    ------
    ValueError
        The panel or a rule makes no sense (`panel.read`).
    """
    fewest = pre_results.fewest(baseline, minimum, donut, within)
    arrays = read(panel, unit=unit, time=time, outcome=outcome, first_treated=first_treated, programme=programme,
                  rules=Rules(within, donut, cap), columns=columns)  # fmt: skip
    return _effects(arrays, arrays.comparators(comparators), baseline, fewest)


def _effects(panel: Panel, allowed: Flags, size: int, minimum: int) -> Effects:
    followed = [follow(panel, row, track, size=size, minimum=minimum) for row, track in sorted(panel.tracks.items())]
    cells = [cell for one in followed if one for cell in _cells(panel, one, allowed)]
    grouped: dict[tuple[int, Hashable], list[_Cell]] = {}
    for cell in cells:
        grouped.setdefault((HORIZONS.index(cell.horizon), cell.unit), []).append(cell)
    table = pd.DataFrame(
        [
            (
                unit,
                HORIZONS[at],
                fmean(cell.effect for cell in found),
                len(found),
                min(cell.n_comparators for cell in found),
                found[0].n_baseline,
            )
            for (at, unit), found in sorted(grouped.items(), key=lambda item: item[0][0])
        ],
        columns=TABLE_COLUMNS,
    )
    horizons = {name: summarise(list(table.loc[table["horizon"] == name, "effect"])) for name in HORIZONS}
    return Effects(horizons, table, pd.DataFrame(cells, columns=list(_Cell._fields)))


def _cells(panel: Panel, one: Followed, allowed: Flags) -> Iterator[_Cell]:
    elsewhere, compared = one.elsewhere(allowed)
    for column, other, n in zip(one.columns, elsewhere, compared, strict=True):
        if n:
            change = float(one.changes[one.row, column])
            yield _Cell(
                panel.units[one.row],
                panel.times[column],
                float(one.track.since[column]),
                HORIZONS[one.track.horizon[column]],
                change,
                float(other),
                change - float(other),
                int(n),
                len(one.baseline),
            )
