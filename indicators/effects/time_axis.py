"""The times of a panel: event years, or reference dates with the periods they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from indicators.effects import event_clock
from indicators.effects.event_clock import Window
from indicators.effects.tracks import Axis, Dates, EventYears, day


def read(panel: pd.DataFrame, time: str, columns: Mapping[str, Any]) -> tuple[Axis, npt.NDArray[np.int64]]:
    """The times of a panel, and for each of its rows which of them it is about.

    Raises
    ------
    ValueError
        Times are neither whole years nor dates, or rows of one date are about different periods.
    """
    values = panel[time]
    if pd.api.types.is_bool_dtype(values):
        raise ValueError(f"{time} has to be whole years or dates")
    if pd.api.types.is_numeric_dtype(values):
        years = values.to_numpy(dtype=float)
        if (years % 1 != 0).any():
            raise ValueError(f"{time} has to be whole years or dates")
        each_year, position = np.unique(years.astype(np.int64), return_inverse=True)
        return EventYears(tuple(int(year) for year in each_year), columns.get("anticipation", 0)), position
    position, each_day = pd.factorize(_days(values, time), sort=True)
    days = tuple(found.date() for found in pd.DatetimeIndex(each_day))
    windows = _windows(panel, position, days, columns)
    return Dates(days, windows, columns.get("anticipation", event_clock.ANTICIPATION)), position


def _windows(
    panel: pd.DataFrame, position: npt.NDArray[np.int64], days: tuple[date, ...], columns: Mapping[str, Any]
) -> tuple[Window, ...]:
    flow = columns.get("flow", False)
    told = {"flow": panel[flow] if isinstance(flow, str) else pd.Series(flow, index=panel.index)}
    for key in ("period_start", "period_end"):
        name = columns.get(key, key)
        if name in panel.columns:
            told[key] = _days(panel[name], name)
    frame = pd.DataFrame(told).assign(_time=position).drop_duplicates()
    if len(frame) != len(days):
        raise ValueError("rows with one reference date are about different periods")
    return tuple(
        Window(
            day(row.get("period_start")) or days[row["_time"]],
            day(row.get("period_end")) or days[row["_time"]],
            days[row["_time"]],
            bool(row["flow"]),
        )
        for row in frame.sort_values("_time").to_dict("records")
    )


def _days(values: pd.Series, name: str) -> pd.Series:
    try:
        return pd.to_datetime(values, format="ISO8601").dt.normalize()
    except (ValueError, TypeError, AttributeError) as error:
        raise ValueError(f"{name} has to be whole years or dates: {error}") from error
