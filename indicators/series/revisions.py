"""What was published of a figure before: old, new and when."""

from __future__ import annotations

import pandas as pd

from indicators.series.figures import Measure
from indicators.series.measure_words import result, when
from indicators.series.reading import records
from indicators.wording import MISSING_WORDS, day


def sentences(rows: pd.DataFrame, measure: Measure) -> tuple[str, ...]:
    """One sentence a revision, from the rows of `revised_figures`, oldest period first.

    Returns
    -------
    tuple of str
        Such as "2023–24 was published as 78.9% on 18 December 2024, and as 79.1% on 23 January 2026."
    """
    return tuple(
        f"{when(row['period_start'].date(), measure)} was published "
        f"{_as(row['value_before'], row['missing_before'], measure)}"
        f" on {day(row['published_before_on'].date())}, and {_as(row['value'], row['missing_reason'], measure)}"
        f" on {day(row['published_on'].date())}."
        for row in records(rows)
    )


def _as(value: float, reason: object, measure: Measure) -> str:
    if pd.notna(value):
        return f"as {result(value, measure)}"
    return f"without a figure ({MISSING_WORDS.get(str(reason), 'no reason given')})"
