"""Workbooks as rows of cells, whatever their format: recognised by their bytes, never by their name."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from data.errors import UnreadableFile
from data.workbook_reader import BEGINS

Row = list[object]

_READER = Path(__file__).with_name("workbook_reader.py")
# A hundred times what the published workbooks need.
PATIENCE_SECONDS = 30.0
_ZIPPED, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True)
class Sheet:
    """The cells of one sheet, row 1 of the sheet first; a formula that failed is the word it shows, such as #N/A.

    A `hidden` sheet is one that whoever opens the workbook does not see.
    """

    name: str
    rows: list[Row]
    hidden: bool = False


def is_workbook(path: Path) -> bool:
    """Whether the first bytes are those of a workbook: ODS, XLSX, or one of the kinds that are not read."""
    with path.open("rb") as file:
        return file.read(4).startswith((_ZIPPED, _OLD))


def read_workbook(path: Path) -> Mapping[str, Sheet]:
    """Every sheet of an ODS or XLSX workbook by name.

    Raises
    ------
    UnreadableFile
        The file is damaged, encrypted, of another kind, or holds more than can be read.
    """
    with path.open("rb") as file:
        if file.read(4) == _OLD:
            raise _unreadable(path, "it has a password, or is of the kind used until 2007 (.xls).")
    stat = path.stat()
    kind, answer = _answer(path, stat.st_mtime_ns, stat.st_size)
    if kind == "sheets":
        found, hidden = answer
        return {name: Sheet(name, rows, name in hidden) for name, rows in found.items()}
    raise _unreadable(path, answer) if kind == "fault" else _too_much(path, answer)


# Every layout looks at a file before one of them takes it; a reader that gave up is not asked again either.
@lru_cache(maxsize=1)
def _answer(path: Path, _changed: int, _size: int) -> tuple[str, Any]:
    """What the reader says: its sheets and the hidden ones, a fault, or, as "nothing", how far it came before
    it gave up.
    """
    command = [sys.executable, "-I", str(_READER), str(path)]
    try:
        reader = subprocess.run(command, capture_output=True, check=False, timeout=PATIENCE_SECONDS)
    except subprocess.TimeoutExpired as error:
        return "nothing", error.stderr or b""
    if reader.returncode:
        return "nothing", reader.stderr
    found: tuple[str, Any] = pickle.loads(reader.stdout)
    return found


def _unreadable(path: Path, why: object) -> UnreadableFile:
    return UnreadableFile(
        f"The workbook cannot be opened: {why}",
        where=path.name,
        expected="a complete ODS or XLSX workbook without a password",
        action="Download it again, or open it in a spreadsheet program and save it as .xlsx.",
    )


def _too_much(path: Path, said: bytes) -> UnreadableFile:
    """What to say of a workbook whose reader gave up; it names each sheet as it comes to it."""
    lines = said.decode(errors="replace").splitlines()
    begun = [line.removeprefix(BEGINS) for line in lines if line.startswith(BEGINS)]
    return UnreadableFile(
        "The workbook cannot be opened: it is damaged, or a sheet is far larger than what stands on it.",
        where=path.name + (f", sheet {begun[-1]}" if begun else ""),
        expected="tables that begin near the first cell, and nothing far below or beside them",
        action="Press Ctrl and End on each sheet to see where it ends, delete the rows and columns after its table, "
        "and save it again.",
    )


def cell_name(row: int, column: int) -> str:
    """The name a spreadsheet program shows for a cell; row and column count from 1."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(65 + letter) + letters
    return f"{letters}{row}"
