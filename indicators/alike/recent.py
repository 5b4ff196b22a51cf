"""Is an authority's series moving one way? The five-point rule, within one way of counting."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from indicators.alike.counts import Basis, Count, limits
from indicators.series.figures import Figure, Measure, Place
from indicators.trend import POINTS, Trend, recent_trend


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


def last_five(place: Place, latest: Figure | None) -> tuple[Figure, ...]:
    """The figures the rule looks at; one without limits among them cannot be weighed, and no older one stands in."""
    return counted_alike(place, latest)[-POINTS:]


def compute(place: Place, latest: Figure | None, counts: Mapping[date, Count], measure: Measure, basis: Basis) -> Trend:
    """The trend up to the newest figure.

    Parameters
    ----------
    counts
        What each figure rests on, by first day of its period.
    """
    figures = last_five(place, latest)
    found = [counts.get(figure.period_start) for figure in figures]
    known = [each for each in found if each is not None]
    values, dates = [figure.value for figure in figures], [figure.ref_date for figure in figures]
    years_each = measure.period_months / 12
    if basis.is_counted(measure) and figures and len(known) == len(figures) and _are_shares(known):
        return recent_trend(
            values,
            counts=[each.some for each in known],
            denominators=[each.of for each in known],
            dates=dates,
            years_each=years_each,
        )
    reach = [_reach(figure, each, measure, basis) for figure, each in zip(figures, found, strict=True)]
    lower, upper = ([ends[at] for ends in reach] for at in (0, 1))
    return recent_trend(values, lower95=lower, upper95=upper, dates=dates, years_each=years_each)


def _reach(figure: Figure, count: Count | None, measure: Measure, basis: Basis) -> tuple[float | None, float | None]:
    # Printed limits are clipped and rounded; the margin is what was published as the precision.
    if figure.margin:
        return figure.value - figure.margin, figure.value + figure.margin
    found = limits(figure, count, measure, basis)
    return found.lower, found.upper


def _are_shares(counts: list[Count]) -> bool:
    return all(0 <= each.some <= each.of for each in counts)
