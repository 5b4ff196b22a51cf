"""The results of every English authority in one measure, side by side, ready to be compared over the same years."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypedDict

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.effects.event_clock import Visit, Window
from indicators.series.figures import Measure

Matrix = NDArray[np.float64]
Flags = NDArray[np.bool_]
# Of a published 95% margin of error, one standard error.
MARGIN_IN_ERRORS = 1.96


class _Names(TypedDict):
    unit: str
    time: str
    outcome: str
    first_treated: str
    last_day: str
    flow: str


# What estimators are told of a frame made by `with_clock`.
NAMES: _Names = {
    "unit": "authority_code", "time": "ref_date", "outcome": "value", "first_treated": "first_day",
    "last_day": "last_day", "flow": "flow",
}  # fmt: skip


@dataclass(frozen=True)
class Panel:
    """One measure while it was counted in one way.

    Attributes
    ----------
    segment
        Which way of counting; nothing is compared across two.
    codes
        The authorities, in the order of the rows of the matrices.
    is_other
        Of each, whether it is outside the programme, and so one of those the 14 are compared with.
    windows
        The times described, oldest first, in the order of the columns.
    values
        Published results, in the unit of the measure; NaN where there is none.
    errors
        Standard error of each result from sampling; NaN where it is unknown, or everybody was counted.
    """

    measure: Measure
    segment: int
    codes: tuple[str, ...]
    is_other: Flags
    windows: tuple[Window, ...]
    values: Matrix
    errors: Matrix

    def row(self, code: str) -> int | None:
        """Which row an authority is in; None where it has no result."""
        return self.codes.index(code) if code in self.codes else None


def read_panels(rows: pd.DataFrame, measure: Measure) -> tuple[Panel, ...]:
    """The panels of one measure, one for each way it was counted, oldest first.

    Parameters
    ----------
    rows
        Its rows of `england_series`.
    """
    return tuple(_panel(part, measure, int(str(segment))) for segment, part in rows.groupby("segment", sort=True))


def with_clock(rows: pd.DataFrame, measure: Measure, visits: Mapping[str, Visit]) -> pd.DataFrame:
    """The rows of `england_series` of one measure with the challenges of some authorities, as estimators take them.

    Parameters
    ----------
    visits
        The days of the challenge of each authority that has one, by code.
    """
    days = [visits.get(code) for code in rows["authority_code"]]
    is_flow = (rows["ref_date"] < rows["period_end"]) & (measure.kind == "administrative")
    return rows.assign(
        first_day=_days([day.first if day else None for day in days], rows),
        last_day=_days([day.last if day else None for day in days], rows),
        flow=is_flow,
    )


def _days(given: Sequence[date | None], rows: pd.DataFrame) -> pd.Series:
    return pd.Series(given, index=rows.index, dtype="datetime64[us]")


def _panel(rows: pd.DataFrame, measure: Measure, segment: int) -> Panel:
    at_row, codes = pd.factorize(rows["authority_code"], sort=True)
    at_column, starts = pd.factorize(rows["period_start"], sort=True)
    outside = np.zeros(len(codes), dtype=bool)
    outside[at_row] = ~rows["in_programme"].to_numpy(dtype=bool)
    values, errors = (np.full((len(codes), len(starts)), np.nan) for _ in range(2))
    values[at_row, at_column] = rows["value"].to_numpy(dtype=float)
    errors[at_row, at_column] = rows["margin"].to_numpy(dtype=float) / MARGIN_IN_ERRORS
    windows = rows.drop_duplicates("period_start").sort_values("period_start")
    return Panel(
        measure=measure,
        segment=segment,
        codes=tuple(str(code) for code in codes),
        is_other=outside,
        windows=tuple(
            Window(start.date(), end.date(), ref.date(), flow=measure.kind == "administrative" and ref < end)
            for start, end, ref in zip(windows["period_start"], windows["period_end"], windows["ref_date"], strict=True)
        ),
        values=values,
        errors=errors,
    )
