"""Which published tables the figures of a series come from: it may be joined from several, and a page says so."""

from __future__ import annotations

from datetime import date

from indicators.series.figures import Figure, Origin, Series, months_between
from indicators.wording import listed, period


def newest(series: Series) -> Origin:
    """The table of the newest figures; the measure's own where there is none."""
    measure = series.measure
    own = Origin(measure.publisher, measure.framework, measure.code, measure.source)
    return next((it.origin for it in _figures(series) if it.period_start == series.latest and it.origin), own)


def others(series: Series) -> tuple[tuple[Origin, tuple[date, ...]], ...]:
    """The other tables figures come from, each with its periods; oldest first."""
    found: dict[Origin, set[date]] = {}
    for figure in _figures(series):
        if figure.origin and figure.origin != newest(series):
            found.setdefault(figure.origin, set()).add(figure.period_start)
    return tuple(sorted(((it, tuple(sorted(when))) for it, when in found.items()), key=lambda pair: pair[1]))


def table(origin: Origin) -> str:
    """Who published a table and what it is called there: "Office for Local Government, Oflog table ASC5"."""
    family = origin.framework.rsplit(" ", 1)[0]
    return f"{origin.publisher}, {family} table {origin.code}"


def sentence(series: Series) -> str:
    """Where the figures come from that are not in the newest's table; empty if all of them are."""
    return " ".join(f"For {_span(when)}: {table(it)}; {it.collection}." for it, when in others(series))


def _figures(series: Series) -> list[Figure]:
    return [figure for place in series.places for figure in place.figures]


def _span(when: tuple[date, ...]) -> str:
    """Periods in words, with those that follow each other taken together."""
    runs: list[list[date]] = []
    for start in when:
        if runs and months_between(runs[-1][-1], start) <= 12:
            runs[-1].append(start)
        else:
            runs.append([start])
    return listed([period(run[0]) if len(run) == 1 else f"{period(run[0])} to {period(run[-1])}" for run in runs])
