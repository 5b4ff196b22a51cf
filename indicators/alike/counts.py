"""How far a figure may lie from the truth: its published limits, or those that follow from the counts behind it.

A survey's limits are the published ones: its answers are weighted, and how many answered is no denominator. A share of
everybody gets Wilson's interval, a rate the exact or Byar's. Counts are used only where they give the published figure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np
import pandas as pd

from indicators import intervals
from indicators.series.figures import Figure, Measure
from indicators.series.reading import records

WhyNone = Literal["", "no_margin", "no_counts", "counts_disagree"]
# Half a unit of the last printed decimal, and what is lost when a computer halves it.
_HALF = 0.5 + 1e-9
PER_CENT = 100


@dataclass(frozen=True)
class Basis:
    """What a measure's figures are made of, as its definition says.

    Attributes
    ----------
    multiplier
        100 for a share in per cent, 100,000 for a rate, 0 where the figure is no ratio of counts.
    rounding
        Counts are published to the nearest this many.
    """

    multiplier: float
    rounding: float

    def is_counted(self, measure: Measure) -> bool:
        """Whether figures are counts over a denominator, which a survey's never are."""
        return self.multiplier > 0 and measure.kind != "survey"

    @property
    def is_share(self) -> bool:
        """Whether a figure is so many of a hundred, rather than a rate."""
        return self.multiplier == PER_CENT


@dataclass(frozen=True)
class Count:
    """How many, out of how many (people, or things), as published."""

    some: float
    of: float


@dataclass(frozen=True)
class Limits:
    """The 95% interval of a figure in its unit; both limits None, with why, where there is none."""

    lower: float | None
    upper: float | None
    why: WhyNone = ""


def count_of(numerator: float | None, denominator: float | None) -> Count | None:
    """Numerator and denominator as a count; None where either is missing or it is a count of nobody."""
    if numerator is None or denominator is None or np.isnan([numerator, denominator]).any() or denominator <= 0:
        return None
    return Count(float(numerator), float(denominator))


def counts_by_place(rows: pd.DataFrame) -> Mapping[str, Mapping[date, Count]]:
    """What figures rest on, by authority and first day of the period, from rows of `england_figures`."""
    found: dict[str, dict[date, Count]] = {}
    for row in records(rows[rows["value"].notna()]):
        if count := count_of(row["numerator"], row["denominator"]):
            found.setdefault(row["authority_code"], {})[row["period_start"].date()] = count
    return found


def limits(figure: Figure, count: Count | None, measure: Measure, basis: Basis) -> Limits:
    """The 95% interval of a figure: published, or worked out from its counts."""
    if figure.lower is not None and figure.upper is not None:
        return Limits(figure.lower, figure.upper)
    if measure.kind == "survey":
        return Limits(None, None, "no_margin")
    if not basis.is_counted(measure) or count is None:
        return Limits(None, None, "no_counts")
    some = usable(figure, count, measure, basis)
    if some is None:
        return Limits(None, None, "counts_disagree")
    method = intervals.wilson if basis.is_share else intervals.rate
    found = method(some, count.of, multiplier=basis.multiplier)
    if np.isnan([found.lower, found.upper]).any():
        return Limits(None, None, "no_counts")
    return Limits(found.lower, found.upper)


def usable(figure: Figure, count: Count, measure: Measure, basis: Basis) -> float | None:
    """How many there were, for an interval: as counted where that gives the printed figure.

    Where counts were rounded before they were published, the printed figure knows more than they do: then it is the
    printed share of the denominator. None where rounding does not explain the difference.
    """
    share = figure.value / basis.multiplier
    if basis.is_share and not 0 <= share <= 1:
        return None
    last_digit = _HALF * 10.0**-measure.decimals
    if abs(count.some / count.of * basis.multiplier - figure.value) <= last_digit and count.some >= 0:
        return count.some if not basis.is_share or count.some <= count.of else None
    reach = _HALF * basis.rounding if basis.rounding > 1 else 0.0
    least = max(count.some - reach, 0) / (count.of + reach) * basis.multiplier - last_digit
    most = (count.some + reach) / max(count.of - reach, 1) * basis.multiplier + last_digit
    return share * count.of if least <= figure.value <= most else None
