"""Figures an authority says are wrong, and disputes that are settled: one line a statement, with its reason."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd

from data.own_tables import Cells, read_own_table
from data.sources import Parsed
from data.tables import has_table

NAME = "disputed_figures"
ORIGIN = "An authority: figures about it that it disputes, and disputes that are settled, each with a comment"
HEADER = ("authority_code", "indicator", "disaggregation", "period_start", "state", "comment", "said_by")
LOOKS_FOR = f"a CSV file with the columns {', '.join(HEADER)}"


def recognises(path: Path) -> bool:
    """Whether the file has this layout's columns."""
    return has_table(path, HEADER)


def parse(path: Path) -> Parsed:
    """One row per statement: `sheet, cell, sent` and the cells of `HEADER`.

    Raises
    ------
    UnreadableFile
        A line has too few or too many cells, or a first day that is no date.
    """
    expected = f"{len(HEADER)} cells a line, with the first day of the period such as 2024-04-01"
    rows = read_own_table(path, HEADER, _statement, expected=expected)
    return Parsed({"disputes": pd.DataFrame.from_records(rows, columns=["sheet", "cell", "sent", *HEADER])})


def _statement(authority: str, indicator: str, part: str, start: str, *said: str) -> Cells:
    return authority, indicator, part, date.fromisoformat(start), *said
