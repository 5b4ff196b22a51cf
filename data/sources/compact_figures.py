"""The product's own compact layout: one CSV a measure, one line a place and year, markers kept as published."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from data.cells import MARKERS, read_cell
from data.definitions import definitions
from data.errors import UnreadableFile
from data.periods import financial_year
from data.sources import OBSERVATION_COLUMNS, Parsed, sources
from data.spreadsheet import Row
from data.tables import MOST_NAMED, LongTable, has_table, read_long_table

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
    table = read_long_table(path, HEADER)
    readings, faults = [], []
    for number, line in table.lines:
        try:
            readings.append(_reading(table, number, line))
        except ValueError as error:
            faults.append(f"line {number}: {error}")
    if faults:
        raise UnreadableFile(
            f"Lines that cannot be read: {len(faults):,}.",
            where=f"{path.name}, {'; '.join(faults[:MOST_NAMED])}",
            expected="a known source, and a financial year such as 2024-25",
            action="Make the table again from the publisher's file.",
        )
    return Parsed({"observations": pd.DataFrame.from_records(readings, columns=list(OBSERVATION_COLUMNS))})


def _reading(table: LongTable, number: int, line: Row) -> tuple[object, ...]:
    told = [table.text(line, name) for name in HEADER]
    source, indicator, authority, period, *texts = told
    if source not in sources():
        raise ValueError(f"'{source}' is no source that is known here")
    read = [read_cell(text, OWN_MARKERS) for text in texts]
    unreadable = [f"{name} '{text}'" for name, text, cell in zip(_QUANTITIES, texts, read, strict=True)
                  if not cell.readable]  # fmt: skip
    reason = read[0].reason
    if texts[0] == "" and indicator in definitions() and definitions()[indicator].was_not_collected(period):
        reason = "not_collected"
    return (
        table.sheet, table.where(number, "value"), ",".join(told), authority, None, indicator, None, None, "total",
        *financial_year(period), *(cell.number for cell in read), reason, ", ".join(unreadable) or None, source, True,
    )  # fmt: skip
