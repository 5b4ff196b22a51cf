"""Published tables in long form, one reading a row, as CSV or as the first sheet of a workbook."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from data.cells import label
from data.errors import UnreadableFile
from data.spreadsheet import is_workbook, read_workbook

_ENCODINGS = ("utf-8-sig", "cp1252")


@dataclass(frozen=True)
class LongTable:
    """The lines of a table below its header.

    Attributes
    ----------
    columns
        Position of each column by its heading, in lower case with single spaces and underscores as spaces.
    lines
        Number of each line in the file, from 1, and its cells.
    """

    columns: Mapping[str, int]
    lines: list[tuple[int, list[object]]]


def heading(content: object) -> str:
    """A heading as `LongTable.columns` writes it."""
    return label(content).replace("_", " ")


def headings_of(path: Path) -> set[str]:
    """The headings of the first line or row; empty for a file that is no table."""
    try:
        rows = rows_of(path, most=1)
    except UnreadableFile:
        return set()
    return {heading(cell) for cell in rows[0]} if rows else set()


def read_long_table(path: Path) -> LongTable:
    """The whole table.

    Raises
    ------
    UnreadableFile
        The file is damaged, empty, or a line has more cells than there are headings.
    """
    rows = rows_of(path)
    if not rows:
        raise UnreadableFile("The file has no rows.", where=path.name, expected="a header and a line a reading")
    columns = {heading(cell): index for index, cell in enumerate(rows[0]) if heading(cell)}
    lines = [
        (number, row) for number, row in enumerate(rows[1:], start=2) if any(cell not in ("", None) for cell in row)
    ]
    if ragged := [number for number, row in lines if len(row) > len(rows[0]) or len(row) < max(columns.values()) + 1]:
        raise UnreadableFile(
            f"{len(ragged)} lines do not have the number of cells the header has.",
            where=f"{path.name}, line {ragged[0]}",
            expected=f"{len(rows[0])} cells",
            action="Save the file again as its publisher released it.",
        )
    return LongTable(columns, lines)


def rows_of(path: Path, most: int | None = None) -> list[list[object]]:
    """The rows of a CSV file or of a workbook's first sheet, as they stand there.

    Raises
    ------
    UnreadableFile
        The file is damaged or no table.
    """
    if is_workbook(path):
        sheet = next(iter(read_workbook(path).values()), None)
        return sheet.rows[:most] if sheet else []
    # Publishers' older CSV files are not in UTF-8; every byte means something in the other one.
    for encoding in _ENCODINGS:
        try:
            with path.open(encoding=encoding, newline="") as file:
                return [list(row) for row, _ in zip(csv.reader(file), range(most or 10**9), strict=False)]
        except UnicodeDecodeError:
            continue
        except csv.Error as error:
            raise UnreadableFile(f"The file is no table: {error}.", where=path.name) from error
    raise UnreadableFile("The file is no text.", where=path.name, expected="a CSV file", action="Save it as CSV UTF-8.")
