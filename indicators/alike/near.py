"""What one authority's published neighbours have in a period: their average, and the lowest and highest of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from indicators.series import neighbour_average
from indicators.series.figures import Figure
from indicators.series.reading import read_place, records


@dataclass(frozen=True)
class Neighbours:
    """What an authority's neighbours have in the period: `average` None where fewer than five have a figure.

    `listed` are all that are published, `counted` those with a figure, `lowest` and `highest` theirs.
    """

    average: Figure | None
    listed: int
    counted: int
    lowest: float | None
    highest: float | None


def compute(rows: pd.DataFrame, listed: int, period: date | None) -> Neighbours:
    """The average of an authority's neighbours in a period, and how far apart they lie.

    Parameters
    ----------
    rows
        The rows of `england_figures` for the measure and period, of the neighbours alone.
    listed
        How many neighbours are published.
    """
    found = neighbour_average.compute(rows.assign(neighbour_source=""))
    average = found.place.at(period)
    counted = found.counted.get(period, 0) if period else 0
    spread = _values(rows, average)
    return Neighbours(average, listed, counted, min(spread) if spread else None, max(spread) if spread else None)


def _values(rows: pd.DataFrame, average: Figure | None) -> Sequence[float]:
    """The figures an average is of; none without it."""
    if average is None:
        return ()
    read = [read_place([row]).figures for row in records(rows)]
    return [
        figure.value
        for figures in read
        for figure in figures
        if figure.segment == average.segment and not figure.illustrative
    ]
