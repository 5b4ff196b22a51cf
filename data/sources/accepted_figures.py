"""Odd figures somebody has looked at and lets stand: one line a figure, with the comment shown beside it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd

from data.own_tables import Cells, read_own_table
from data.periods import financial_year
from data.sources import Parsed
from data.tables import has_table

NAME = "accepted_figures"
ORIGIN = "An authority or the region: odd figures that were looked at and stand, each with a comment"
HEADER = ("authority_code", "indicator", "period", "check", "comment")
LOOKS_FOR = f"a CSV file with the columns {', '.join(HEADER)}"

_COLUMNS = ["sheet", "cell", "sent", "authority_code", "indicator", "disaggregation", "period_start", "name", "comment"]


def recognises(path: Path) -> bool:
    """Whether the file has this layout's columns."""
    return has_table(path, HEADER)


def parse(path: Path) -> Parsed:
    """One row per figure accepted: `sheet, cell, sent, authority_code, indicator, disaggregation, period_start, name,
    comment`; `period_start` is missing where the period is no financial year.

    Raises
    ------
    UnreadableFile
        A line has too few or too many cells.
    """  # fmt: skip
    rows = read_own_table(path, HEADER, _acceptance, expected=f"{len(HEADER)} cells a line")
    return Parsed({"acceptances": pd.DataFrame.from_records(rows, columns=_COLUMNS)})


def _acceptance(authority: str, indicator: str, period: str, check: str, comment: str) -> Cells:
    return authority, indicator, "total", _start(period), check, comment


def _start(period: str) -> date | None:
    try:
        return financial_year(period)[0]
    except ValueError:
        return None
