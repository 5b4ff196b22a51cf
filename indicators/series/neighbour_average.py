"""The average of an authority's published nearest neighbours: places the publisher calls alike, wherever they lie.

Every neighbour counts once, however many people live there. In each period the mean is over those that have a figure;
with fewer than five there is none, because it would be a portrait of the few. Where counting changed, the average
begins anew with everybody else's series.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from typing import Any

import pandas as pd

from indicators.series.comparison import against
from indicators.series.figures import Figure, Measure, Place
from indicators.series.measure_words import when
from indicators.series.reading import read_place, records
from indicators.wording import count, listed

FEWEST = 5
NAME, SHORT_NAME = "Average of its neighbours", "Neighbours"


@dataclass(frozen=True)
class NeighbourAverage:
    """The average of one authority's neighbours in one measure.

    Attributes
    ----------
    place
        The averages, as the figures of a place; a figure's margin is that of the mean, None where one of them is
        unknown.
    listed
        How many neighbours are published; 0 where no list is known.
    counted
        How many of them have a figure, by first day of the period, also where they are too few for an average.
    names
        The neighbours, in alphabetical order.
    source
        The layout the list was read from; empty where none is known.
    """

    place: Place
    listed: int
    counted: Mapping[date, int]
    names: tuple[str, ...]
    source: str


def compute(rows: pd.DataFrame) -> NeighbourAverage:
    """The average from the rows of `neighbour_figures`."""
    by_code: dict[str, list[Mapping[Hashable, Any]]] = {}
    for row in records(rows):
        by_code.setdefault(row["authority_code"], []).append(row)
    neighbours = [read_place(rows_of) for rows_of in by_code.values()]
    together: dict[tuple[date, int], list[Figure]] = {}
    for neighbour in neighbours:
        for figure in neighbour.figures:
            if not figure.illustrative:
                together.setdefault((figure.period_start, figure.segment), []).append(figure)
    largest: dict[date, list[Figure]] = {}
    for (start, _), part in together.items():
        # Should somebody's figure be counted in another way than the others', the others are whom to compare with.
        if len(part) > len(largest.get(start, ())):
            largest[start] = part
    figures = [_mean(part) for _, part in sorted(largest.items()) if len(part) >= FEWEST]
    source = rows["neighbour_source"].iloc[0] if len(rows) else ""
    return NeighbourAverage(
        Place("", NAME, SHORT_NAME, 0, 0, tuple(figures), {}, ()),
        len(neighbours),
        {start: len(part) for start, part in largest.items()},
        tuple(sorted(neighbour.name for neighbour in neighbours)),
        str(source),
    )


def beside(latest: Figure | None, start: date | None, average: NeighbourAverage, measure: Measure) -> str:
    """The newest result beside the average of the neighbours, or why there is none.

    Parameters
    ----------
    start
        First day of the period looked at.
    """
    if not average.listed:
        return "No list of its neighbours is loaded."
    n = average.counted.get(start, 0) if start else 0
    if n < FEWEST:
        when_ = f" for {when(start, measure)}" if start else ""
        few = f"Only {count(n)}" if n else "None"
        have = "have" if n > 1 else "has"
        return (
            f"{few} of its {average.listed} published neighbours {have} a figure{when_}; an average needs at least "
            f"{count(FEWEST)}."
        )
    called = f"the average of its {n} neighbours"
    if n < average.listed:
        called = f"the average of the {n} of its {average.listed} neighbours with a figure"
    return against(latest, average.place.at(start), called, measure, whose="Some neighbours’")


def note(average: NeighbourAverage, measure: Measure, publisher: str) -> str:
    """Who the neighbours are, how many of them an average is of, and where it is left out; empty without a list.

    Parameters
    ----------
    publisher
        Who published the list.
    """
    if not average.listed:
        return ""
    said = [
        f"Neighbours are the {average.listed} authorities that the {publisher} lists as most alike, wherever they lie: "
        f"{listed(average.names)}. Each counts once, however many people live there."
    ]
    drawn = [n for n in average.counted.values() if n >= FEWEST]
    if drawn and min(drawn) < average.listed:
        few, many = min(drawn), max(drawn)
        said.append(f"{few if few == many else f'{few} to {many}'} of them have a figure in the periods shown.")
    left_out = [when(start, measure) for start, n in sorted(average.counted.items()) if n < FEWEST]
    if left_out:
        said.append(f"No average is drawn for {listed(left_out)}, for which fewer than {count(FEWEST)} have one.")
    return " ".join(said)


def _mean(figures: Sequence[Figure]) -> Figure:
    value = sum(figure.value for figure in figures) / len(figures)
    margins = [figure.margin for figure in figures]
    margin = sqrt(sum(each**2 for each in margins if each)) / len(figures) if all(margins) else None
    first = figures[0]
    return Figure(
        period_start=first.period_start,
        period_end=first.period_end,
        ref_date=first.ref_date,
        segment=first.segment,
        value=value,
        margin=margin,
        lower=None,
        upper=None,
        respondents=None,
        published_on=max(figure.published_on for figure in figures),
        illustrative=False,
        comment="",
        odd="",
    )
