"""Odd figures somebody has looked at and lets stand: one line a figure, with the comment shown beside it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd

from data.periods import financial_year
from data.sources import Parsed
from data.tables import has_table, read_long_table

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
    table = read_long_table(path, HEADER)
    rows = []
    for number, line in table.lines:
        told = [table.text(line, name) for name in HEADER]
        authority, indicator, period, check, _ = told
        comment = str(table.content(line, "comment") or "").strip()
        place = (table.sheet, table.where(number, "comment"), ",".join(told))
        rows.append((*place, authority, indicator, "total", _start(period), check, comment))
    return Parsed({"acceptances": pd.DataFrame.from_records(rows, columns=_COLUMNS)})


def _start(period: str) -> date | None:
    try:
        return financial_year(period)[0]
    except ValueError:
        return None
