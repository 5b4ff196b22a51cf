"""Is an authority's series moving one way? The five-point rule, within one way of counting."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from indicators.alike.counts import Basis, Count, limits
from indicators.series.figures import Figure, Measure, Place
from indicators.trend import Trend, recent_trend


def counted_alike(place: Place, latest: Figure | None) -> tuple[Figure, ...]:
    """The figures up to the newest that are counted as it is, and made up only if it is."""
    if latest is None:
        return ()
    return tuple(
        figure
        for figure in place.figures
        if figure.segment == latest.segment
        and figure.period_start <= latest.period_start
        and figure.illustrative == latest.illustrative
    )


def compute(place: Place, latest: Figure | None, counts: Mapping[date, Count], measure: Measure, basis: Basis) -> Trend:
    """The trend up to the newest figure.

    Parameters
    ----------
    counts
        What each figure rests on, by first day of its period.
    """
    figures = counted_alike(place, latest)
    found = [counts.get(figure.period_start) for figure in figures]
    known = [each for each in found if each is not None]
    years_each = measure.period_months / 12
    dates = [figure.ref_date for figure in figures]
    if basis.is_counted(measure) and figures and len(known) == len(figures) and _are_shares(known):
        return recent_trend(
            [figure.value for figure in figures],
            counts=[each.some for each in known],
            denominators=[each.of for each in known],
            dates=dates,
            years_each=years_each,
        )
    reach = [limits(figure, each, measure, basis) for figure, each in zip(figures, found, strict=True)]
    return recent_trend(
        [figure.value for figure in figures],
        lower95=[each.lower for each in reach],
        upper95=[each.upper for each in reach],
        dates=dates,
        years_each=years_each,
    )


def _are_shares(counts: list[Count]) -> bool:
    return all(0 <= each.some <= each.of for each in counts)
