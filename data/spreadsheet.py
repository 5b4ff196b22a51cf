"""Workbooks as rows of cells, whatever their format: recognised by their bytes, never by their name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import python_calamine as calamine

from data.errors import UnreadableFile

Row = list[object]

_WORKBOOK_SIGNATURES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True)
class Sheet:
    """The cells of one sheet, row 1 of the sheet first."""

    name: str
    rows: list[Row]


def is_workbook(path: Path) -> bool:
    """Whether the first bytes are those of an ODS, XLSX or XLS file."""
    with path.open("rb") as file:
        return file.read(4).startswith(_WORKBOOK_SIGNATURES)


def read_workbook(path: Path) -> Mapping[str, Sheet]:
    """Every sheet of a workbook by name.

    Raises
    ------
    UnreadableFile
        The file is damaged, encrypted or no workbook.
    """
    try:
        with path.open("rb") as file:
            book = calamine.load_workbook(file)
            return {
                name: Sheet(name, [list(row) for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)])
                for name in book.sheet_names
            }
    # The reader signals damage by errors of several unrelated kinds, its own panics among them.
    except (calamine.CalamineError, OSError, ValueError, TypeError, KeyError) as error:
        raise UnreadableFile(
            f"The workbook cannot be opened: {error}",
            where=path.name,
            expected="a complete ODS or XLSX workbook without a password",
            action="Download or save it again; the file may have been cut off on the way.",
        ) from error


def cell_name(row: int, column: int) -> str:
    """The name a spreadsheet program shows for a cell; row and column count from 1."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(65 + letter) + letters
    return f"{letters}{row}"
