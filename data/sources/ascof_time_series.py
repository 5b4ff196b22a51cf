"""The ASCOF time series workbook: one sheet a measure, one row an authority, columns a year.

Sheets, header rows and years are found by what they say, so a new year, sheet or a moved header changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from data.cells import Cell, label, read_cell, without_notes
from data.comparability import log_entries
from data.crosswalk import code_lists, former_codes_of, renamings, slug
from data.definitions import Definition, definitions
from data.errors import UnreadableFile
from data.periods import short_label
from data.places import COUNCIL_TYPES, is_place, normal_name
from data.sources import OBSERVATION_COLUMNS, Parsed
from data.spreadsheet import Row, Sheet, cell_name, is_workbook, read_workbook
from data.year_columns import LOCAL_CODE, NAME_OF_PLACE, ONS_CODE, QUANTITIES, WORDS, YearColumns, year_columns

NAME = "ascof_time_series"
ORIGIN = "Department of Health and Social Care: measures from the adult social care outcomes framework, time series"
PRECEDENCE = 10
LOOKS_FOR = (
    "a workbook with a sheet whose first cell reads 'Table 1a: ...' and, further down, a row that starts with "
    "'Local authority code'"
)

_TITLE = re.compile(r"^table\s+(\d+[a-z](?:\(\w+\))?)\s*[:\-–]", re.IGNORECASE)
_NAME = re.compile(r"^table[ _]*(\d+[a-z](?:\(\w+\))?)$", re.IGNORECASE)
# Where a sheet has no header row, its title is looked for in so many rows.
_TITLE_WITHIN = 10


def recognises(path: Path) -> bool:
    """Whether a sheet of the workbook has a table's title and the header row."""
    if not is_workbook(path):
        return False
    return any(_table_code(sheet) and _header_row(sheet) is not None for sheet in read_workbook(path).values())


def parse(path: Path) -> Parsed:
    """Every reading of every known table, for each place with an ONS code; grain as `OBSERVATION_COLUMNS`.

    With it comes what the workbook says about its codes and their history, as `CROSSWALK_COLUMNS` and `LOG_COLUMNS`.

    Raises
    ------
    UnreadableFile
        Tables that cannot be read at all: a known table without a header row or without outcomes.
    """
    book = read_workbook(path)
    lists = list(code_lists(book))
    former_codes = former_codes_of(lists)
    readings: list[tuple[object, ...]] = []
    notes: list[str] = []
    faults: list[str] = []
    for sheet in book.values():
        code = _table_code(sheet)
        if code is None:
            continue
        definition = _definition_of(code)
        if definition is None:
            notes.append(f"Sheet {sheet.name} (table {code}) has no definition here, so nothing of it was loaded.")
            continue
        try:
            _check_name(sheet, definition, code)
            readings.extend(_readings(sheet, definition, former_codes.get(definition.code.lower()), notes))
        except ValueError as error:
            faults.append(f"sheet {sheet.name}: {error}")
    if faults:
        raise UnreadableFile(
            "Some tables of the workbook cannot be read.",
            where="; ".join(faults),
            expected="a row that starts with 'Local authority code' and columns such as '2024 to 2025 - outcome'",
            action="Use the workbook as its publisher released it.",
        )
    frame = pd.DataFrame.from_records(readings, columns=list(OBSERVATION_COLUMNS))
    about = {"crosswalk": renamings(lists, NAME), "comparability_log": log_entries(lists, NAME)}
    return Parsed({"observations": frame} | {name: rows for name, rows in about.items() if len(rows)}, tuple(notes))


def _table_code(sheet: Sheet) -> str | None:
    """The code in the sheet's title, such as '2d(1)'."""
    above = sheet.rows[: _header_row(sheet) or _TITLE_WITHIN]
    titles = (_TITLE.match(str(row[0]).strip()) for row in above if row)
    return next((title[1].lower() for title in titles if title), None)


def _definition_of(code: str) -> Definition | None:
    return definitions().get(f"ascof_{slug(code)}")


def _check_name(sheet: Sheet, definition: Definition, code: str) -> None:
    """Refuse a sheet that bears the name of one table and the title of another."""
    named = _NAME.match(sheet.name)
    other = _definition_of(named[1]) if named else None
    if other not in (None, definition):
        raise ValueError(f"its title is that of table {code}")


def _header_row(sheet: Sheet) -> int | None:
    for index, row in enumerate(sheet.rows):
        if row and label(row[0]) == LOCAL_CODE:
            return index
    return None


def _readings(
    sheet: Sheet, definition: Definition, former_code: str | None, notes: list[str]
) -> Iterator[tuple[object, ...]]:
    header = _header_row(sheet)
    if header is None:
        raise ValueError("no header row was found")
    labels = [label(cell) for cell in sheet.rows[header]]
    if NAME_OF_PLACE not in labels or ONS_CODE not in labels:
        raise ValueError(f"row {header + 1} has no columns 'Local authority' and 'ONS area code'")
    name_at, code_at = labels.index(NAME_OF_PLACE), labels.index(ONS_CODE)
    groups = year_columns(labels, definition, sheet.name, notes)
    kept = 0
    for number, row in enumerate(sheet.rows[header + 1 :], start=header + 2):
        name = without_notes(str(row[name_at]))
        code = str(row[code_at]).strip()
        if not _is_wanted(code, name, row, number, sheet, notes):
            continue
        kept += 1
        for group in groups:
            yield _reading(sheet.name, number, row, code, name, group, former_code)
    if not kept:
        raise ValueError("below its header row there is no row about a place")


def _is_wanted(code: str, name: str, row: Row, number: int, sheet: Sheet, notes: list[str]) -> bool:
    """Whether a row is about a place of its own: not a blank line, footer, council type or combined area."""
    if not code and not any(cell not in ("", None) for cell in row[1:]):
        return False
    if is_place(code, name):
        return True
    if normal_name(name) not in COUNCIL_TYPES:
        notes.append(f"Sheet {sheet.name}, row {number}: '{name}' has no ONS code, so it was not loaded.")
    return False


def _reading(
    sheet: str, number: int, row: Row, code: str, name: str, group: YearColumns, former_code: str | None
) -> tuple[object, ...]:
    cells = {quantity: row[index] if index < len(row) else "" for quantity, index in group.columns.items()}
    read: dict[str, Cell] = {quantity: read_cell(content) for quantity, content in cells.items()}
    outcome = read["value"]
    reason = outcome.reason
    empty = outcome.readable and outcome.number is None and reason is None
    if empty and definitions()[group.indicator].was_not_collected(short_label(group.period_start)):
        reason = "not_collected"
    unreadable = [f"{WORDS[quantity]} '{cells[quantity]}'" for quantity, cell in read.items() if not cell.readable]
    return (
        sheet,
        cell_name(number, group.columns["value"] + 1),
        "; ".join(f"{WORDS[quantity]} {content}" for quantity, content in cells.items()),
        code,
        name,
        group.indicator,
        definitions()[group.indicator].code,
        former_code,
        "total",
        group.period_start,
        group.period_end,
        *(read[quantity].number if quantity in read else None for quantity in QUANTITIES.values()),
        reason,
        ", ".join(unreadable) or None,
        NAME,
        True,
    )
