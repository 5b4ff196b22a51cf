"""What can be told of one authority's series by the rule for as many results as there are, within one way of counting.

Results of whole years: the five-point trend, and from 10 results the run chart. Quarters and months: the run chart from
10 figures, limits from 12. From 20 on limits stand; before that they are trial limits. Below these numbers nothing is
told, since chance alone looks like movement in a short series.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

import numpy as np

from indicators.intervals import rate
from indicators.process_control import ControlChart, RunChart, run_chart, xmr
from indicators.series.figures import Figure, Measure, Place, Series, months_after
from indicators.trend import POINTS, Trend, recent_trend

FEWEST_FOR_RUNS, FEWEST_FOR_LIMITS, FEWEST_FOR_FIRM_LIMITS = 10, 12, 20
_BETTER: dict[int, Literal["increase", "decrease", "neutral"]] = {1: "increase", -1: "decrease", 0: "neutral"}


@dataclass(frozen=True)
class Evidence:
    """One authority's series, and what the rules say of it.

    Attributes
    ----------
    figures
        The results counted as its newest one is, oldest first; `before` those counted in another way.
    trend
        Of results of whole years; None for quarters and months.
    runs, limits
        The charts there are enough results for; None where there are not.
    """

    place: Place
    series: Series
    figures: tuple[Figure, ...]
    before: tuple[Figure, ...]
    trend: Trend | None
    runs: RunChart | None
    limits: ControlChart | None

    @property
    def measure(self) -> Measure:
        """What is measured."""
        return self.series.measure

    @property
    def target(self) -> float | None:
        """What the authority aims at, in the unit of the measure; drawn where there is a chart to hold it against."""
        return self.measure.target if self.runs or self.limits else None

    @property
    def is_yearly(self) -> bool:
        """Whether each result is about a whole year."""
        return self.measure.period_months >= 12

    @property
    def used(self) -> tuple[Figure, ...]:
        """The results the trend rests on."""
        return tuple(self.figures[at] for at in self.trend.used) if self.trend else ()

    @property
    def skipped(self) -> tuple[date, ...]:
        """Periods between those results in which one was due or is there, and is not among them."""
        if not self.used:
            return ()
        first, last = self.used[0].period_start, self.used[-1].period_start
        due = {*self.series.periods, *self.series.missing_waves, *self.place.missing, *self.place.left_out}
        inside = sorted(start for start in due if first < start < last)
        return tuple(start for start in inside if all(each.period_start != start for each in self.used))

    @property
    def illustrative(self) -> bool:
        """Whether any of it is made up."""
        return any(figure.illustrative for figure in self.figures)


def compute(place: Place, series: Series, *, steps: Sequence[date] = ()) -> Evidence:
    """What the rules say of one place in a series.

    Parameters
    ----------
    steps
        First days of the periods with which a new baseline begins.
    """
    newest = place.figures[-1].segment if place.figures else 0
    figures = tuple(figure for figure in place.figures if figure.segment == newest)
    before = tuple(figure for figure in place.figures if figure.segment != newest)
    many, yearly = len(figures), series.measure.period_months >= 12
    fewest = FEWEST_FOR_FIRM_LIMITS if yearly else FEWEST_FOR_LIMITS
    return Evidence(
        place,
        series,
        figures,
        before,
        trend_of(figures, series.measure) if yearly else None,
        run_chart([figure.value for figure in figures]) if many >= FEWEST_FOR_RUNS else None,
        _limits(figures, series.measure, steps) if many >= fewest else None,
    )


def trend_of(figures: Sequence[Figure], measure: Measure) -> Trend:
    """The five-point trend: shares of counts by the test for counts, all else weighted by the published precision.

    It rests on the last five results: where one of them cannot be weighed, an older one does not stand in for it.
    """
    found = _tested(figures[-POINTS:], measure)
    left_out = max(len(figures) - POINTS, 0)
    return replace(found, used=tuple(at + left_out for at in found.used))


def _tested(figures: Sequence[Figure], measure: Measure) -> Trend:
    values = [figure.value for figure in figures]
    dates = [figure.ref_date for figure in figures]
    if measure.kind == "survey" or not measure.multiplier or not any(map(_has_counts, figures)):
        lower, upper = _limits_by_margin(figures)
        return recent_trend(values, lower95=lower, upper95=upper, dates=dates)
    counts, of = (np.array(numbers, dtype=float) for numbers in _counts(figures, measure.multiplier == 100))
    if measure.multiplier == 100:
        found = recent_trend(values, counts=counts, denominators=of, dates=dates)
        # There are results enough; it is their counts that are not known.
        lacks = found.reason == "too_few_points" and len(values) >= POINTS
        return replace(found, reason="no_limits") if lacks else found
    known = rate(counts, of, multiplier=measure.multiplier)
    return recent_trend(values, lower95=known.lower, upper95=known.upper, dates=dates)


def periods(figures: Sequence[Figure], cadence_months: int) -> Iterator[date]:
    """First days of all periods from the first figure to the last, those without a figure among them."""
    start = figures[0].period_start
    while start <= figures[-1].period_start:
        yield start
        start = months_after(start, cadence_months)


def _limits(figures: Sequence[Figure], measure: Measure, steps: Sequence[date]) -> ControlChart:
    by_start = {figure.period_start: figure.value for figure in figures}
    # A result that is missing keeps its place: nothing moved from before it to after it that anybody saw.
    starts = sorted({*periods(figures, measure.cadence_months), *by_start})
    values = [by_start.get(start, np.nan) for start in starts]
    return xmr(values, dates=starts, direction=_BETTER[measure.polarity], target=measure.target, rebase_on=list(steps))


def _limits_by_margin(figures: Sequence[Figure]) -> tuple[list[float], list[float]]:
    """The limits as the margin gives them: printed ones are clipped at what is possible, and rounded."""
    margins = [np.nan if figure.margin is None else figure.margin for figure in figures]
    values = [figure.value for figure in figures]
    return (
        [value - margin for value, margin in zip(values, margins, strict=True)],
        [value + margin for value, margin in zip(values, margins, strict=True)],
    )


def _counts(figures: Sequence[Figure], as_shares: bool) -> tuple[list[float], list[float]]:
    """What each figure is a ratio of; nothing for one whose counts are missing or can be no share."""
    kept = [figure if _has_counts(figure) and not (as_shares and _is_above(figure)) else None for figure in figures]
    some = [figure.numerator if figure and figure.numerator is not None else np.nan for figure in kept]
    return some, [figure.denominator if figure and figure.denominator is not None else np.nan for figure in kept]


def _has_counts(figure: Figure) -> bool:
    some, of = figure.numerator, figure.denominator
    return some is not None and of is not None and of > 0 and some >= 0


def _is_above(figure: Figure) -> bool:
    """Whether more are counted than there are, which rates may be and shares may not."""
    return (figure.numerator or 0) > (figure.denominator or 0)
