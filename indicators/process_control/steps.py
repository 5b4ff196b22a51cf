"""The time axis of a control chart, and where along it a new baseline begins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Whole = NDArray[np.int64]


def read_axis(points: int, dates: Sequence[Any] | None) -> tuple[pd.Index, Whole]:
    """When each point is, in order of time, and the order that puts the values there.

    Raises
    ------
    ValueError
        Not as many dates as points, one missing, or one twice.
    """
    if dates is None:
        return pd.RangeIndex(points), np.arange(points)
    axis = _read(dates)
    if len(axis) != points or axis.hasnans or not axis.is_unique:
        raise ValueError("each value needs a date of its own")
    order = np.argsort(axis.to_numpy(), kind="stable")
    return axis[order], order


def starts_of_steps(axis: pd.Index, rebase_on: Sequence[Any]) -> Whole:
    """1 at each point a new baseline begins with, 0 at all others; a date before or after all points begins none."""
    wanted = [rebase_on] if isinstance(rebase_on, str) or not hasattr(rebase_on, "__len__") else list(rebase_on)
    starts: Whole = np.zeros(len(axis), dtype=np.int64)
    if wanted and len(axis):
        days = pd.Index(wanted) if isinstance(axis, pd.RangeIndex) else _read(wanted)
        within = days[days >= axis[0]]
        at = np.asarray(axis.searchsorted(within))
        starts[at[at < len(axis)]] = 1
    return starts


def _read(dates: Sequence[Any]) -> pd.Index:
    given = pd.Index(dates)
    if isinstance(given, pd.PeriodIndex):
        return given.to_timestamp()
    # A bare number is a year or a count, not so many nanoseconds since 1970.
    return given if pd.api.types.is_numeric_dtype(given) else pd.DatetimeIndex(pd.to_datetime(given))
