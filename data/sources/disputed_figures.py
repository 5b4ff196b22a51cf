"""Figures an authority says are wrong, and disputes that are settled: one line a statement, with its reason."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pandas as pd

from data.errors import UnreadableFile
from data.sources import Parsed

NAME = "disputed_figures"
ORIGIN = "An authority: figures about it that it disputes, and disputes that are settled, each with a comment"
HEADER = ("authority_code", "indicator", "disaggregation", "period_start", "state", "comment", "said_by")
LOOKS_FOR = f"a CSV file whose first line is {','.join(HEADER)}"


def recognises(path: Path) -> bool:
    """Whether the first line is this layout's header."""
    with path.open("rb") as file:
        return file.readline().lstrip(b"\xef\xbb\xbf").rstrip(b"\r\n") == ",".join(HEADER).encode()


def parse(path: Path) -> Parsed:
    """One row per statement: `sheet, cell, sent` and the cells of `HEADER`.

    Raises
    ------
    UnreadableFile
        The file is not UTF-8, a line has too few or too many cells, or a first day that is no date.
    """
    try:
        lines = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            "The file is not text in UTF-8.", where=path.name, action="Save it as CSV UTF-8."
        ) from error
    rows, faults = [], []
    for number, line in enumerate(lines[1:], start=2):
        if not any(line):
            continue
        try:
            rows.append((path.name, f"line {number}", ",".join(line), *_cells(line)))
        except ValueError as error:
            faults.append(f"line {number}: {error}")
    if faults:
        raise UnreadableFile(
            f"{len(faults)} lines cannot be read.",
            where=f"{path.name}, {'; '.join(faults[:5])}",
            expected=f"{len(HEADER)} cells a line, with the first day of the period such as 2024-04-01",
        )
    return Parsed({"disputes": pd.DataFrame.from_records(rows, columns=["sheet", "cell", "sent", *HEADER])})


def _cells(line: list[str]) -> tuple[object, ...]:
    if len(line) != len(HEADER):
        raise ValueError(f"{len(line)} cells")
    authority, indicator, part, start, state, comment, said_by = (cell.strip() for cell in line)
    return authority, indicator, part, date.fromisoformat(start), state, comment, said_by
