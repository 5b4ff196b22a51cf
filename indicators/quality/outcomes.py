"""What every check of one load found, in words for a table."""

from __future__ import annotations

import pandas as pd

from indicators.quality.awaiting import check_words
from indicators.series.reading import records
from indicators.series.tables import Table
from indicators.wording import number

_FAILED = {"critical": "Refused", "warning": "Please look", "info": "Noted"}


def odd(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of the checks that did not pass."""
    return rows[~rows["success"].astype(bool)]


def summary(rows: pd.DataFrame) -> str:
    """How many checks passed."""
    passed, every = len(rows) - len(odd(rows)), len(rows)
    if passed == every:
        return "The one check passed." if every == 1 else f"All {every} checks passed."
    return f"{passed} of {every} checks passed."


def table(rows: pd.DataFrame, load: str) -> Table:
    """One row a check, what failed first, from the rows of `load_outcomes`."""
    told = tuple(
        (
            check_words(row["name"]),
            "Passed" if row["success"] else _FAILED[row["severity"]],
            number(row["failed_rows"], 0) if row["failed_rows"] else "–",
            row["message"],
        )
        for row in records(rows)
    )
    return Table(f"Every check of {load}.", ("Check", "Outcome", "Rows", "What it says"), told)
