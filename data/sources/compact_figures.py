"""The product's own compact layout: one CSV a measure, one line a place and year, markers kept as published."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from data.cells import read_cell
from data.definitions import definitions
from data.periods import financial_year
from data.sources import OBSERVATION_COLUMNS, Parsed, known_source
from data.tables import begins_with, read_own_table

NAME = "compact_figures"
ORIGIN = "This product: figures a publisher has released, as compact tables in data/reference"
HEADER = (
    "source", "indicator", "authority_code", "period", "value", "numerator", "denominator", "respondents",
    "margin_of_error",
)  # fmt: skip
LOOKS_FOR = f"a CSV file whose first line is {','.join(HEADER)}"

_QUANTITIES = HEADER[4:]


def recognises(path: Path) -> bool:
    """Whether the first line is this layout's header."""
    return begins_with(path, HEADER)


def parse(path: Path) -> Parsed:
    """Every line of the file; grain as `OBSERVATION_COLUMNS`.

    Raises
    ------
    UnreadableFile
        The file is not UTF-8, or a line has too few or too many cells or no financial year.
    """
    readings = read_own_table(path, HEADER, _reading)
    return Parsed({"observations": pd.DataFrame.from_records(readings, columns=list(OBSERVATION_COLUMNS))})


def _reading(source: str, indicator: str, authority: str, period: str, *texts: str) -> tuple[object, ...]:
    read = [read_cell(text) for text in texts]
    unreadable = [f"{name} '{text}'" for name, text, cell in zip(_QUANTITIES, texts, read, strict=True)
                  if not cell.readable]  # fmt: skip
    reason = read[0].reason
    if texts[0] == "" and indicator in definitions() and definitions()[indicator].was_not_collected(period):
        reason = "not_collected"
    return (
        authority, None, indicator, None, None, "total", *financial_year(period), *(cell.number for cell in read),
        reason, ", ".join(unreadable) or None, known_source(source), True,
    )  # fmt: skip
