"""The product's own compact layout: one CSV a measure, one line a place and year, markers kept as published."""

from __future__ import annotations

import codecs
import csv
from pathlib import Path

import pandas as pd

from data.cells import read_cell
from data.definitions import definitions
from data.errors import UnreadableFile
from data.periods import financial_year
from data.sources import OBSERVATION_COLUMNS, Parsed, sources

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
    with path.open("rb") as file:
        # A spreadsheet program that saves "CSV UTF-8" puts a mark before the first heading.
        return file.readline().removeprefix(codecs.BOM_UTF8).rstrip(b"\r\n") == ",".join(HEADER).encode()


def parse(path: Path) -> Parsed:
    """Every line of the file; grain as `OBSERVATION_COLUMNS`.

    Raises
    ------
    UnreadableFile
        The file is not UTF-8, or a line has too few or too many cells or no financial year.
    """
    try:
        lines = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            "The file is not text in UTF-8.", where=path.name, action="Save it as CSV UTF-8."
        ) from error
    readings, faults = [], []
    for number, line in enumerate(lines[1:], start=2):
        if not any(line):
            continue
        try:
            readings.append(_reading(path.name, number, line))
        except ValueError as error:
            faults.append(f"line {number}: {error}")
    if faults:
        raise UnreadableFile(
            f"{len(faults)} lines cannot be read.",
            where=f"{path.name}, {'; '.join(faults[:5])}",
            expected=f"{len(HEADER)} cells a line, with a financial year such as 2024-25",
            action="Make the table again from the publisher's workbook.",
        )
    return Parsed({"observations": pd.DataFrame.from_records(readings, columns=list(OBSERVATION_COLUMNS))})


def _reading(filename: str, number: int, line: list[str]) -> tuple[object, ...]:
    if len(line) != len(HEADER):
        raise ValueError(f"{len(line)} cells")
    source, indicator, authority, period, *texts = line
    if source not in sources():
        raise ValueError(f"'{source}' is no source that is known here")
    read = [read_cell(text) for text in texts]
    unreadable = [f"{name} '{text}'" for name, text, cell in zip(_QUANTITIES, texts, read, strict=True)
                  if not cell.readable]  # fmt: skip
    reason = read[0].reason
    if texts[0] == "" and indicator in definitions() and definitions()[indicator].was_not_collected(period):
        reason = "not_collected"
    return (
        filename, f"line {number}", ",".join(line), authority, None, indicator, None, None, "total",
        *financial_year(period), *(cell.number for cell in read), reason, ", ".join(unreadable) or None, source, True,
    )  # fmt: skip
