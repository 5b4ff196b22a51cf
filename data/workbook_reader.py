"""Reads one workbook in a process of its own: `python -I workbook_reader.py FILE` writes its sheets to standard output.

A damaged or ill-meant workbook can take all memory, never come to an end, or end the process that reads it. This one
can be spared, and starts in no time because it imports nothing of ours.
"""

from __future__ import annotations

import contextlib
import pickle
import re
import sys
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

import python_calamine as calamine

Rows = list[list[object]]
# The published workbooks need a twentieth of it.
MOST_MEMORY = 2 * 1024**3
# Said before each sheet, to the standard error.
BEGINS = "sheet: "
_ODS = "content.xml"
FORMULA_ERROR = re.compile(r"^(?:#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!)|Err:\d{3})$")
_ERROR_IN_ODS = re.compile(rb">(?:#[A-Z0-9/]+[!?A]|Err:\d{3})<")
_LETTERS, _NUMBER = re.compile(r"[A-Z]+"), re.compile(r"\d+")


def sheets(path: Path) -> dict[str, Rows]:
    """The cells of every sheet by its name, row 1 of a sheet first; a formula that failed is the word it shows.

    Raises
    ------
    ValueError, OSError, KeyError, TypeError, calamine.CalamineError, zipfile.BadZipFile, ElementTree.ParseError
        The reader signals damage by errors of several unrelated kinds.
    """
    with path.open("rb") as file:
        book = calamine.load_workbook(file)
        found: dict[str, Rows] = {}
        for name in book.sheet_names:
            # Whoever started this process can then say where it ended.
            print(f"{BEGINS}{name}", file=sys.stderr, flush=True)
            sheet = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            found[name] = [list(row) for row in sheet]
    # The reader leaves the cell of a formula that failed empty, as if nothing had been meant to stand there.
    for name, cells in _failed_formulas(path).items():
        for (row, column), words in cells.items():
            rows = found[name]
            rows += [[] for _ in range(row + 1 - len(rows))]
            rows[row] += [""] * (column + 1 - len(rows[row]))
            rows[row][column] = words
    return found


def hidden_sheets(path: Path) -> frozenset[str]:
    """Names of the sheets that whoever opens the workbook does not see."""
    with path.open("rb") as file:
        listed = calamine.load_workbook(file).sheets_metadata
    return frozenset(sheet.name for sheet in listed if sheet.visible != calamine.SheetVisibleEnum.Visible)


def _failed_formulas(path: Path) -> Mapping[str, Mapping[tuple[int, int], str]]:
    """Row and column, from 0, of every cell whose formula failed, and the word it shows, by sheet."""
    with zipfile.ZipFile(path) as book:
        names = book.namelist()
        if _ODS in names:
            content = book.read(_ODS)
            return dict(_failed_in_ods(content)) if _ERROR_IN_ODS.search(content) else {}
        if "xl/workbook.xml" not in names:
            raise ValueError("it is a binary workbook (.xlsb), or none")
        found = {}
        for name, part in _parts(book):
            content = book.read(part)
            if b't="e"' in content:
                found[name] = dict(_failed_in_xlsx(content))
        return found


def _parts(book: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Name and part of each sheet of an XLSX workbook that has cells."""
    links = ElementTree.fromstring(book.read("xl/_rels/workbook.xml.rels"))
    targets = {link.get("Id"): str(link.get("Target")) for link in links}
    for sheet in ElementTree.fromstring(book.read("xl/workbook.xml")).iterfind(".//{*}sheet"):
        linked = next((value for key, value in sheet.items() if key.endswith("}id")), None)
        target = targets.get(linked, "")
        part = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
        if "worksheets/" in part and part in book.namelist():
            yield str(sheet.get("name")), part


def _failed_in_xlsx(content: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    for cell in ElementTree.fromstring(content).iterfind(".//{*}c[@t='e']"):
        at = str(cell.get("r"))
        letters, number = _LETTERS.search(at), _NUMBER.search(at)
        if letters and number:
            column = 0
            for letter in letters[0]:
                column = 26 * column + ord(letter) - 64
            yield (int(number[0]) - 1, column - 1), cell.findtext("{*}v", "")


def _failed_in_ods(content: bytes) -> Iterator[tuple[str, dict[tuple[int, int], str]]]:
    for table in ElementTree.fromstring(content).iterfind(".//{*}table"):
        found: dict[tuple[int, int], str] = {}
        at_row = 0
        for row in table.iterfind(".//{*}table-row"):
            at_column = 0
            for cell in row:
                words = "".join(part for text in cell.iterfind("{*}p") for part in text.itertext())
                times = _repeated(cell, "columns")
                if FORMULA_ERROR.match(words):
                    found |= {(at_row, column): words for column in range(at_column, at_column + times)}
                at_column += times
            at_row += _repeated(row, "rows")
        if found:
            yield next(value for key, value in table.items() if key.endswith("}name")), found


def _repeated(element: ElementTree.Element, what: str) -> int:
    ending = f"number-{what}-repeated"
    return next((int(value) for key, value in element.items() if key.endswith(ending)), 1)


def _limit_memory() -> None:
    # Windows has no such limit; there the time limit of whoever started this process has to do.
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _answer(path: Path) -> tuple[str, object]:
    """The sheets; or the fault of a workbook; or "nothing", of one that may be too large to be read."""
    try:
        return "sheets", (sheets(path), hidden_sheets(path))
    except (
        calamine.CalamineError, zipfile.BadZipFile, ElementTree.ParseError, OSError, ValueError, TypeError, KeyError,
    ) as error:  # fmt: skip
        with contextlib.suppress(zipfile.BadZipFile), zipfile.ZipFile(path) as book:
            # Of an ODS workbook that is too large the reader says only that it is of no kind it knows.
            if _ODS in book.namelist():
                return "nothing", b""
        return "fault", str(error)


if __name__ == "__main__":
    _limit_memory()
    pickle.dump(_answer(Path(sys.argv[1])), sys.stdout.buffer, protocol=pickle.HIGHEST_PROTOCOL)
