"""The product's own compact layout: one CSV a measure, one line a place and year, markers kept as published."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from data.cells import MARKERS, read_cell
from data.definitions import definitions
from data.own_tables import Cells, read_own_table
from data.periods import financial_year
from data.sources import OBSERVATION_COLUMNS, Parsed, known_source
from data.tables import has_table

NAME = "compact_figures"
ORIGIN = "This product: figures a publisher has released, as compact tables in data/reference"
HEADER = (
    "source", "indicator", "authority_code", "period", "value", "numerator", "denominator", "respondents",
    "margin_of_error",
)  # fmt: skip
LOOKS_FOR = f"a CSV file with the columns {', '.join(HEADER)}"

# A publisher that says nothing of a missing figure is written so: an empty cell would have no reason.
OWN_MARKERS = {**MARKERS, "[not published]": "not_published"}

_QUANTITIES = HEADER[4:]


def recognises(path: Path) -> bool:
    """Whether the file has this layout's columns."""
    return has_table(path, HEADER)


def parse(path: Path) -> Parsed:
    """Every line of the file; grain as `OBSERVATION_COLUMNS`.

    Raises
    ------
    UnreadableFile
        A line has too few or too many cells, no financial year, or a source that is not known here.
    """
    expected = "a known source, and a financial year such as 2024-25"
    readings = read_own_table(path, HEADER, _reading, expected=expected)
    return Parsed({"observations": pd.DataFrame.from_records(readings, columns=list(OBSERVATION_COLUMNS))})


def _reading(source: str, indicator: str, authority: str, period: str, *texts: str) -> Cells:
    read = [read_cell(text, OWN_MARKERS) for text in texts]
    unreadable = [f"{name} '{text}'" for name, text, cell in zip(_QUANTITIES, texts, read, strict=True)
                  if not cell.readable]  # fmt: skip
    reason = read[0].reason
    if texts[0] == "" and indicator in definitions() and definitions()[indicator].was_not_collected(period):
        reason = "not_collected"
    return (
        authority, None, indicator, None, None, "total", *financial_year(period), *(cell.number for cell in read),
        reason, ", ".join(unreadable) or None, known_source(source), True,
    )  # fmt: skip
