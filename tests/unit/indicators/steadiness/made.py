"""Made series of one authority: years with margins, quarters, months."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from indicators.series.figures import Measure, Note, months_after
from indicators.steadiness.evidence import Evidence, compute
from tests.unit.indicators.made import CASELOAD, CONTROL, Given, quarters, series

# Nobody was asked in 2020-21.
GAP = Note("gap", date(2020, 4, 1), "Nobody asked.")
RISING: dict[int, Given] = {
    2018: (70.0, 2.0), 2019: (70.0, 2.0), 2021: (73.0, 2.0), 2022: (75.0, 2.0), 2023: (78.0, 2.0), 2024: (80.0, 2.0),
}  # fmt: skip
STEADY: dict[int, Given] = {
    2018: (75.0, 4.0), 2019: (75.5, 4.0), 2021: (74.0, 4.0), 2022: (75.0, 4.0), 2023: (75.5, 4.0), 2024: (74.5, 4.0),
}  # fmt: skip
# Their moving ranges are 1, their mean is 10.
EVEN = [9.5, 10.5]


def years(
    given: Mapping[int, Given], measure: Measure = CONTROL, *, segments: Mapping[int, int] | None = None
) -> Evidence:
    found = series({"Coventry": given}, measure=measure, notes=(GAP,), segments=segments)
    return compute(found.authorities[0], found)


def run_of(values: Sequence[float | None], measure: Measure = CASELOAD, *, steps: Sequence[date] = ()) -> Evidence:
    """Quarters, or months, from April 2019 on; None where there is no figure."""
    starts = [months_after(date(2019, 4, 1), measure.cadence_months * at) for at in range(len(values))]
    given = {(start.year, start.month): value for start, value in zip(starts, values, strict=True) if value is not None}
    found = quarters(given, measure)
    return compute(found.authorities[0], found, steps=steps)


def aiming(target: float, **other: object) -> Measure:
    return replace(CASELOAD, target=target, **other)  # type: ignore[arg-type]
