"""Every authority of England by how many its figure is out of, with the limits of what chance alone would give.

Only for figures that are counts over a denominator. Shares have the limits of a proportion, rates those of a count of
events, both around England's published figure. A survey has no funnel: its answers are weighted, and how many answered
is not what the figure is out of.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
import pandas as pd

from indicators import funnel
from indicators.alike.counts import Basis, count_of, usable
from indicators.alike.standing import NOT_TO_COMPARE, Standings
from indicators.numbers import Floats
from indicators.series.reading import read_place, records

WhyNone = Literal["", "survey", "no_counts", "records", "no_england", "nobody"]
Beyond = Literal["", "above95", "below95", "above", "below"]
STEPS = 160
SIZE = "size"


@dataclass(frozen=True)
class Point:
    """One authority: its figure, what it is out of, and whether it lies beyond the limits at its size.

    `beyond` is above or below for the outer limits (99.8%), above95 or below95 for the inner ones (95%) alone.
    """

    code: str
    name: str
    short_name: str
    value: float
    size: float
    is_own: bool
    beyond: Beyond

    @property
    def outside(self) -> bool:
        """Whether it lies beyond the outer limits."""
        return self.beyond in ("above", "below")


@dataclass(frozen=True)
class Funnel:
    """The points, England's figure and the limits by size; `why` says why there is none.

    `left_out` are authorities with a figure whose counts are missing or do not give it.
    """

    why: WhyNone
    england: float
    points: tuple[Point, ...]
    limits: pd.DataFrame
    left_out: tuple[str, ...]

    @property
    def own(self) -> tuple[Point, ...]:
        """Those of the 14, by name."""
        return tuple(point for point in self.points if point.is_own)

    @property
    def others(self) -> tuple[Point, ...]:
        """Those of the rest of England."""
        return tuple(point for point in self.points if not point.is_own)


def compute(found: Standings, rows: pd.DataFrame) -> Funnel:
    """The funnel of a measure in its newest period.

    Parameters
    ----------
    rows
        The rows of `england_figures` for the measure.
    """
    measure, basis = found.measure, found.basis
    if measure.kind == "survey":
        return _none("survey")
    if not basis.is_counted(measure):
        return _none("no_counts")
    if measure.construct in NOT_TO_COMPARE:
        return _none("records")
    england = found.region.series.england
    average = england.at(found.period) if england else None
    # A rate of 0 expects no events anywhere, and no limits can be drawn around it.
    if average is None or average.illustrative or (average.value == 0 and not basis.is_share):
        return _none("no_england")
    now = rows[rows["period_start"] == pd.Timestamp(average.period_start)]
    read = [*_read(now, found, average.segment)]
    left_out = tuple(name for name, point in read if point is None)
    places = [point for _, point in read if point]
    if not places:
        return _none("nobody")
    sizes = np.array([point.size for point in places])
    at_place = limits(average.value, sizes, basis)
    grid = limits(average.value, np.linspace(np.sqrt(sizes.min()), np.sqrt(sizes.max()), STEPS) ** 2, basis)
    points = tuple(
        replace(point, beyond=_beyond(point.value, at)) for point, at in zip(places, records(at_place), strict=True)
    )
    return Funnel("", average.value, points, grid, left_out)


def limits(average: float, sizes: Sequence[float] | Floats, basis: Basis) -> pd.DataFrame:
    """The limits at each size: size, lower95, upper95, lower998, upper998, in the unit of the average."""
    if basis.is_share:
        return funnel.proportion_limits(average, sizes).rename(columns={"population": SIZE})
    expected = np.asarray(sizes, dtype=float) * average / basis.multiplier
    return funnel.rate_ratio_limits(expected, baseline=average).assign(size=sizes).drop(columns="expected")


def _read(now: pd.DataFrame, found: Standings, segment: int) -> Iterator[tuple[str, Point | None]]:
    """The name of each place with a figure counted as England's is, and its point where counts give it."""
    for row in records(now):
        for figure in read_place([row]).figures:
            if figure.segment != segment or figure.illustrative:
                continue
            count = count_of(row["numerator"], row["denominator"])
            point = None
            if count and usable(figure, count, found.measure, found.basis) is not None:
                names = row["authority_code"], row["name"], row["short_name"]
                point = Point(*names, figure.value, count.of, bool(row["in_programme"]), "")
            yield row["name"], point


def _beyond(value: float, at: Mapping[Hashable, Any]) -> Beyond:
    if value > at["upper998"] or value < at["lower998"]:
        return "above" if value > at["upper998"] else "below"
    if value > at["upper95"] or value < at["lower95"]:
        return "above95" if value > at["upper95"] else "below95"
    return ""


def _none(why: WhyNone) -> Funnel:
    return Funnel(why, float("nan"), (), pd.DataFrame(columns=[SIZE, "lower95", "upper95", "lower998", "upper998"]), ())
