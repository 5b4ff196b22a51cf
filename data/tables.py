"""Tables in long form, one reading a row: published ones, as CSV or the first sheet of a workbook, and our own CSV."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Callable, Mapping, Sequence
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
        rows = _rows(path, most=1)
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
    rows = _rows(path)
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


def begins_with(path: Path, header: Sequence[str]) -> bool:
    """Whether the first line of a file is the header of one of our own layouts."""
    with path.open("rb") as file:
        # A spreadsheet program that saves "CSV UTF-8" puts a mark before the first heading.
        return file.readline().removeprefix(codecs.BOM_UTF8).rstrip(b"\r\n") == ",".join(header).encode()


def read_own_table(
    path: Path, header: Sequence[str], row: Callable[..., tuple[object, ...]]
) -> list[tuple[object, ...]]:
    """Every line of a file in one of our own layouts: its file, its line, the line as sent, and what `row` makes of it.

    Parameters
    ----------
    row
        Takes the cells of a line as text, and raises ValueError, in words, for what it cannot read.

    Raises
    ------
    UnreadableFile
        The file is not UTF-8, or lines cannot be read; all of them are named at once.
    """
    try:
        # A quoted cell may hold line breaks of its own, so the lines are the reader's, not the file's.
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.reader(file))
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            "The file is not text in UTF-8.", where=path.name, action="Save it as CSV UTF-8."
        ) from error
    except csv.Error as error:
        raise UnreadableFile(f"The file is no table: {error}.", where=path.name) from error
    rows, faults = [], []
    for number, line in enumerate(lines[1:], start=2):
        if not any(line):
            continue
        try:
            if len(line) != len(header):
                raise ValueError(f"{len(line)} cells")
            rows.append((path.name, f"line {number}", ",".join(line), *row(*line)))
        except ValueError as error:
            faults.append(f"line {number}: {error}")
    if faults:
        raise UnreadableFile(
            f"{len(faults)} lines cannot be read.",
            where=f"{path.name}, {'; '.join(faults[:5])}",
            expected=f"{len(header)} cells a line, with a financial year such as 2024-25",
            action="Make the table again from the publisher's workbook.",
        )
    return rows


def _rows(path: Path, most: int | None = None) -> list[list[object]]:
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
