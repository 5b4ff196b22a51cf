"""One authority's measures, made from a few series of it alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from indicators.profile import own_measures
from indicators.profile.own_measures import OwnMeasures
from indicators.profile.record import Entry, Kind
from indicators.series.change import RegionChange
from indicators.series.change import compute as change_rows
from indicators.series.figures import Measure
from tests.unit.indicators.made import CONTROL, Given, moved, series, steady

BETTER, WORSE, STEADY = moved(9.0), moved(-9.0), steady()


def measure(at: int, **more: object) -> Measure:
    """The nth measure, named after its number."""
    return replace(CONTROL, construct=f"m{at}", code=f"{at}A", short_title=f"Measure {at}", **more)  # type: ignore[arg-type]


def region_of(given: Mapping[int, Given], of: Measure = CONTROL, **more: object) -> RegionChange:
    found = {"region": {2024: (77.4, 1.3)}, "england": {2024: (77.3, 0.4)}, **more}
    return change_rows(series({"Coventry": given}, measure=of, **found))  # type: ignore[arg-type]


def own(*given: Mapping[int, Given], **more: object) -> OwnMeasures:
    """Coventry's measures, one for each set of figures."""
    regions = {f"m{at}": region_of(each, measure(at, **more)) for at, each in enumerate(given, start=1)}
    return of_regions(regions)


def of_regions(regions: Mapping[str, RegionChange]) -> OwnMeasures:
    code = next(iter(regions.values())).authorities[0].place.code
    return own_measures.compute(regions, code)


def entry(
    start: date | None = date(2016, 2, 23),
    end: date | None = None,
    precision: str = "day",
    kind: Kind = "challenge",
    *,
    illustrative: bool = False,
) -> Entry:
    if precision == "none":
        return Entry(kind, None, None, precision, "What.", "", "", illustrative)
    return Entry(kind, start, end or start, precision, "What.", "", "https://example.org/page", illustrative)
