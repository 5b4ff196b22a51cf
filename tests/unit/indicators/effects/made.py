"""Small panels for the tests of effects, and the estimate worked in plain Python."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean
from typing import Any

import pandas as pd

COLUMNS: dict[str, Any] = {"unit": "unit", "time": "year", "outcome": "y", "first_treated": "first"}
Results = Mapping[str, Sequence[float | None]]


def panel(results: Results, first: Mapping[str, Any], years: Sequence[Any] | None = None, **more: Any) -> pd.DataFrame:
    """One row a unit and year, from 2015 on unless told; None is a missing result."""
    return pd.DataFrame(
        [
            {"unit": unit, "year": year, "y": value, "first": first.get(unit)}
            | {key: column[at] if isinstance(column, Sequence) else column[unit] for key, column in more.items()}
            for unit, values in results.items()
            for at, (year, value) in enumerate(zip(years or range(2015, 2030), values, strict=False))
        ]
    )


def worked(frame: pd.DataFrame, *, size: int = 3, within: int = 5, minimum: int = 2) -> dict[tuple[str, str], float]:
    """Effects by unit and horizon in event years, compared with those not challenged yet, cell by cell."""
    y = {(row.unit, row.year): row.y for row in frame.itertuples() if row.y == row.y and row.y is not None}
    first = {row.unit: row.first if row.first == row.first else None for row in frame.itertuples()}
    years = sorted(set(frame["year"]))
    found: dict[tuple[str, str], list[float]] = {}
    for unit, start in first.items():
        if not start:
            continue
        base = [year for year in years if start - within <= year < start and (unit, year) in y][-size:]
        if len(base) < minimum:
            continue
        for year in [year for year in years if year >= start and (unit, year) in y]:
            others = [
                y[other, year] - fmean(y[other, b] for b in base)
                for other, theirs in first.items()
                if (not theirs or theirs > year) and all((other, each) in y for each in [*base, year])
            ]
            if others:
                horizon = {0: "short", 1: "medium"}.get(int(year - start), "long")
                change = y[unit, year] - fmean(y[unit, b] for b in base)
                found.setdefault((unit, horizon), []).append(change - fmean(others))
    return {key: fmean(effects) for key, effects in found.items()}
