"""The recent trend of one authority's measure: which results it rests on, which are absent among them, or why none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from indicators.series.figures import Figure, Place, Series
from indicators.trend import POINTS, Trend, recent_trend

Reason = Literal["", "no_figure", "illustrative", "frequent", "break", "too_few", "no_margin"]


@dataclass(frozen=True)
class SeriesTrend:
    """What can be said of the direction of one series.

    Attributes
    ----------
    figures
        The five results the trend rests on; without a trend, all that are counted as the newest one is.
    trend
        None where there is a reason why not.
    absent
        Periods between the first and the last of these results in which one was due, and there is none.
    changed
        Periods within them in which a part of the counting changed, too little to cut the series.
    """

    place: Place
    series: Series
    figures: tuple[Figure, ...]
    trend: Trend | None
    reason: Reason
    absent: tuple[date, ...]
    changed: tuple[date, ...]

    @property
    def direction(self) -> Literal["better", "worse", "higher", "lower", "no_change", "unknown"]:
        """Where it goes, by what is better for this measure; higher or lower where that is not agreed."""
        if self.trend is None:
            return "unknown"
        if not self.trend.significant:
            return "no_change"
        way = 1 if self.trend.slope > 0 else -1
        if not self.series.measure.polarity:
            return "higher" if way > 0 else "lower"
        return "better" if way == self.series.measure.polarity else "worse"

    @property
    def along_the_line(self) -> float:
        """How far the straight line rises between the first and the last result, in the unit of the measure."""
        days = (self.figures[-1].ref_date - self.figures[0].ref_date).days
        return self.trend.slope * days / 365.25 if self.trend else 0.0


def compute(place: Place, series: Series) -> SeriesTrend:
    """The trend of an authority's (or the region's) series; never across a change of what is counted."""
    comparable = counted_alike(place)
    reason = _reason(comparable, place, series)
    figures = comparable if reason else comparable[-POINTS:]
    trend = None
    if not reason:
        values, margins = [figure.value for figure in figures], [figure.margin or 0.0 for figure in figures]
        # Printed limits are clipped and rounded; the margin is what was published as the precision.
        trend = recent_trend(
            values,
            lower95=[value - margin for value, margin in zip(values, margins, strict=True)],
            upper95=[value + margin for value, margin in zip(values, margins, strict=True)],
            dates=[figure.ref_date for figure in figures],
        )
    return SeriesTrend(place, series, figures, trend, reason, _absent(figures, series), _changed(figures, series))


def counted_alike(place: Place) -> tuple[Figure, ...]:
    """The figures of a place that are counted as its newest one is, oldest first."""
    return tuple(figure for figure in place.figures if figure.segment == place.figures[-1].segment)


def _reason(comparable: tuple[Figure, ...], place: Place, series: Series) -> Reason:
    if not comparable:
        return "no_figure"
    if any(figure.illustrative for figure in comparable[-POINTS:]):
        return "illustrative"
    # The rule is one of yearly figures; more frequent ones have charts of their own.
    if series.measure.cadence_months < 12:
        return "frequent"
    if len(comparable) < POINTS:
        began = {note.period_start for note in series.notes if note.kind == "hard"}
        cut = len(comparable) < len(place.figures) or comparable[0].period_start in began
        return "break" if cut else "too_few"
    # A result without a margin among the five cannot be weighed, and an older one does not stand in for it.
    return "" if all(figure.margin for figure in comparable[-POINTS:]) else "no_margin"


def _absent(figures: tuple[Figure, ...], series: Series) -> tuple[date, ...]:
    there = {figure.period_start for figure in figures}
    due = {*series.periods, *series.missing_waves} - there
    return tuple(sorted(start for start in due if there and min(there) < start < max(there)))


def _changed(figures: tuple[Figure, ...], series: Series) -> tuple[date, ...]:
    if not figures:
        return ()
    first, last = figures[0].period_start, figures[-1].period_start
    changes = (note.period_start for note in series.notes if note.kind == "caution")
    return tuple(sorted(start for start in changes if first < start <= last))
