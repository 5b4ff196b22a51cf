"""A long frame of one outcome as dense arrays: units by times, with the clock of every challenge along the times."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias, TypedDict

import numpy as np
import numpy.typing as npt
import pandas as pd

from indicators.effects import time_axis
from indicators.effects.tracks import Rules, Track, is_missing

Floats: TypeAlias = npt.NDArray[np.float64]
Flags: TypeAlias = npt.NDArray[np.bool_]
Codes: TypeAlias = npt.NDArray[np.int64]


class Columns(TypedDict, total=False):
    """Further columns of a panel, by name, and the rules of its clock; all may be left away.

    Attributes
    ----------
    segment
        The way an observation is counted; none is compared with one counted in another way ("segment").
    period_start, period_end
        First and last day an observation is about ("period_start", "period_end"; else the reference date).
    flow
        Whether an observation counts what happened over its period: a column, or True or False for all (False).
    last_day
        The last day on site, where the clock starts; else the first day.
    precision
        Whether the day, the month or only the year of a challenge is known; else the day.
    next_treated
        The challenge after the first: nothing from its preparation on is counted.
    anticipation
        Months before a challenge (6), or with event years years (0), that count as neither before nor after it.
    """

    segment: str
    period_start: str
    period_end: str
    flow: str | bool
    last_day: str
    precision: str
    next_treated: str
    anticipation: int


@dataclass(frozen=True)
class Panel:
    """One outcome of all units over time.

    Attributes
    ----------
    units, times
        What the rows and columns of the arrays are, in order.
    values
        The outcome; NaN where there is none.
    segments
        How each cell is counted, as a number.
    tracks
        Of each unit with a dated challenge, by its row, where every time stands on its clock.
    never
        Units that were never challenged and do not belong to the programme.
    programme
        Units that belong to the programme.
    """

    units: tuple[Hashable, ...]
    times: tuple[Hashable, ...]
    values: Floats
    segments: Codes
    tracks: dict[int, Track]
    never: Flags
    programme: Flags

    def comparators(self, which: str) -> Flags:
        """Which units may be compared with at which times: units by times.

        Raises
        ------
        ValueError
            `which` is none of not_yet, never and programme.
        """
        never = np.repeat(self.never[:, None], len(self.times), axis=1)
        waiting = np.zeros_like(never)
        for row, track in self.tracks.items():
            waiting[row] = track.before
        known = {"not_yet": never | waiting, "never": never, "programme": waiting & self.programme[:, None]}
        if which not in known:
            raise ValueError(f"comparators are {', '.join(known)}, not {which!r}")
        return known[which]


def read(
    panel: pd.DataFrame,
    *,
    unit: str,
    time: str,
    outcome: str,
    first_treated: str,
    programme: str | Collection[Hashable] | None = None,
    rules: Rules | None = None,
    columns: Columns | None = None,
) -> Panel:
    """The arrays of a long frame; see `authority_did.estimate` for what its columns mean.

    Raises
    ------
    ValueError
        The frame is empty, lacks a column, names a unit or time twice or not at all, or contradicts itself.
    """
    named = columns or Columns()
    _check(panel, [unit, time, outcome, first_treated, *_asked_for(named, programme)], unit, time)
    rows, units = pd.factorize(panel[unit], sort=True)
    axis, position = time_axis.read(panel, time, named)
    shape = (len(units), len(axis.times))
    values, segments = np.full(shape, np.nan), np.zeros(shape, dtype=np.int64)
    values[rows, position] = _numbers(panel[outcome], outcome)
    segment = named.get("segment", "segment")
    if segment in panel.columns:
        segments[rows, position] = pd.factorize(panel[segment], use_na_sentinel=False)[0]
    challenged = {
        row: axis.track(told, rules or Rules())
        for row, told in enumerate(_told(panel, rows, first_treated, named))
        if told
    }
    tracks = {row: track for row, track in challenged.items() if track is not None}
    known = np.isin(np.arange(len(units)), list(challenged))
    member = _members(panel, rows, units, programme) if programme is not None else known
    return Panel(tuple(units), axis.times, values, segments, tracks, ~known & ~member, member)


def _asked_for(named: Columns, programme: object) -> list[str]:
    names = [str(name) for key, name in named.items() if key != "anticipation" and not isinstance(name, bool)]
    return [*names, programme] if isinstance(programme, str) else names


def _check(panel: pd.DataFrame, needed: list[str], unit: str, time: str) -> None:
    missing = [name for name in dict.fromkeys(needed) if name not in panel.columns]
    if missing:
        raise ValueError(f"the panel has no column {', '.join(missing)}")
    if panel.empty:
        raise ValueError("the panel is empty")
    unnamed = int(panel[[unit, time]].isna().any(axis=1).sum())
    if unnamed:
        raise ValueError(f"{unnamed} rows of the panel lack {unit} or {time}")
    twice = panel.loc[panel.duplicated([unit, time]), [unit, time]]
    if len(twice):
        shown = ", ".join(f"{name} at {when}" for name, when in twice.head(3).itertuples(index=False))
        raise ValueError(f"{len(twice)} rows of the panel are there twice, such as {shown}")


def _numbers(outcome: pd.Series, name: str) -> Floats:
    numbers = pd.to_numeric(outcome).to_numpy(dtype=float, na_value=np.nan)
    if np.isinf(numbers).any():
        raise ValueError(f"{name} has to be finite or missing")
    return numbers


def _told(panel: pd.DataFrame, rows: Codes, first_treated: str, named: Columns) -> list[dict[str, Any]]:
    """What is told about the first challenge of each unit; empty for one that had none."""
    columns = {
        "first": first_treated,
        "last": named.get("last_day"),
        "precision": named.get("precision"),
        "next": named.get("next_treated"),
    }
    told = pd.DataFrame({key: panel[name].to_numpy() for key, name in columns.items() if name is not None})
    per_unit = told.assign(_row=rows).drop_duplicates()
    if per_unit["_row"].duplicated().any():
        raise ValueError(f"one unit has more than one {first_treated}")
    records = per_unit.sort_values("_row").drop(columns="_row").to_dict("records")
    return [{str(key): value for key, value in record.items()} if _is_challenged(record) else {} for record in records]


def _is_challenged(record: Mapping[Hashable, Any]) -> bool:
    # A precision alone says that there was one, and that it is not known when.
    return any(not is_missing(record.get(key)) for key in ("first", "last", "precision"))


def _members(panel: pd.DataFrame, rows: Codes, units: pd.Index, programme: str | Collection[Hashable]) -> Flags:
    if isinstance(programme, str):
        told = panel[programme].astype("boolean").fillna(False).groupby(rows).any()
        return told.to_numpy(dtype=bool)
    return np.asarray(units.isin(list(programme)), dtype=bool)
