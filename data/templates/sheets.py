"""Where the tables of a template stand in a file: on the sheets of a workbook, or as a CSV file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from data.errors import UnreadableFile
from data.spreadsheet import Row, cell_name, is_workbook, read_workbook
from data.tables import MOST_NAMED, heading
from data.templates import Column, Table, Template
from data.templates.answers import as_words
from data.text_file import numbered_rows, separator_of

# The title and what a row is stand above the headings.
_HEADINGS_WITHIN = 15
_OUR_OTHER_SHEETS = {"example", "notes", "lists"}


@dataclass(frozen=True)
class Found:
    """A table of a template as it stands in a file.

    Attributes
    ----------
    sheet
        The sheet, or the name of a CSV file.
    header
        Index of the row of headings, from 0.
    columns
        Index of each known column, by its name.
    unknown
        Headings that belong to no column.
    """

    table: Table
    sheet: str
    rows: list[Row]
    header: int
    columns: Mapping[str, int]
    unknown: tuple[str, ...]
    in_workbook: bool

    def place(self, number: int, column: str | None = None) -> str:
        """Where a row (its number in the file, from 1) or one of its cells is."""
        if not self.in_workbook:
            return f"line {number}"
        return f"row {number}" if column is None else cell_name(number, self.columns[column] + 1)


def is_filled(template: Template, path: Path) -> bool:
    """Whether a file holds a table of a template, by its headings."""
    if not is_workbook(path):
        return _separator(template, path) is not None
    try:
        grids = _grids(template, path)
    except UnreadableFile:
        return False
    return any(_header_of(template, rows) for name, rows in grids.items() if not _is_example(name, rows))


def found_tables(template: Template, path: Path) -> list[Found]:
    """Every table of a template in a file, sheet by sheet; sheets of examples are passed over.

    Raises
    ------
    UnreadableFile
        The file is damaged, or a table lacks a column it cannot do without, or has one twice.
    """
    found = []
    for name, rows in _grids(template, path).items():
        header = None if _is_example(name, rows) else _header_of(template, rows)
        if header is not None:
            table, index = header
            columns = _columns(table, rows[index], f"{name}, row {index + 1}")
            unknown = [cell for at, cell in enumerate(rows[index]) if at not in columns.values()]
            words = tuple(as_words(cell) for cell in unknown if as_words(cell))
            found.append(Found(table, name, rows, index, columns, words, is_workbook(path)))
            if not is_workbook(path) and (longer := _beside(rows, index, len(rows[index]))):
                raise UnreadableFile(
                    f"Lines that have more cells than there are headings: {len(longer):,}.",
                    where=f"{name}, line {', '.join(map(str, longer[:MOST_NAMED]))}",
                    expected=f"{len(rows[index])} cells",
                    action="A cell with a comma in it has to stand in quotation marks. Save it again as a CSV file.",
                )
    return found


def left_out(template: Template, path: Path, found: list[Found]) -> Iterator[str]:
    """What of a file is not read, a sentence each."""
    read = {table.sheet for table in found} | _OUR_OTHER_SHEETS
    for name, rows in _grids(template, path).items():
        if not ({name, name.lower()} & read or _is_example(name, rows)) and any(map(_filled, rows)):
            yield f"Sheet {name} holds no table of the template {template.name}, so nothing of it was loaded."
    for table in found:
        for words in table.unknown:
            yield f"{table.sheet}: the column '{words}' is not known here and was not loaded."
        if beside := _beside(table.rows, table.header):
            places = ", ".join(map(str, beside[:MOST_NAMED]))
            yield f"{table.sheet}: what stands in columns without a heading was not loaded (row {places})."
    yield from _added_to_examples(template, path)


def _beside(rows: list[Row], header: int, since: int = 0) -> list[int]:
    """Numbers of the rows below the headings that have something where no heading stands, from a column on."""
    headed = {at for at, cell in enumerate(rows[header]) if as_words(cell)} | set(range(since))
    return [
        number
        for number, row in enumerate(rows[header + 1 :], start=header + 2)
        if any(as_words(cell) for at, cell in enumerate(row) if at not in headed)
    ]


def _added_to_examples(template: Template, path: Path) -> Iterator[str]:
    """Sheets of examples that have more rows than they were handed out with: somebody filled in the wrong one."""
    for name, rows in _grids(template, path).items():
        header = _header_of(template, rows) if _is_example(name, rows) else None
        if header is not None:
            table, index = header
            added = sum(map(_filled, rows[index + 1 :])) - len(table.examples)
            if added > 0:
                yield f"Sheet {name} has {added} more rows than its examples. Nothing on it is ever loaded."


def _grids(template: Template, path: Path) -> Mapping[str, list[Row]]:
    """The rows of each sheet, or of a CSV file, each at the index of its line; a long cell's other lines are empty."""
    if is_workbook(path):
        return {name: sheet.rows for name, sheet in read_workbook(path).items()}
    rows: list[Row] = []
    for number, row in numbered_rows(path, _separator(template, path) or ","):
        rows += [[] for _ in range(number - 1 - len(rows))]
        rows.append(row)
    return {path.name: rows}


def _separator(template: Template, path: Path) -> str | None:
    return separator_of(path, lambda rows: not _is_example(path.name, rows) and _header_of(template, rows) is not None)


def _is_example(name: str, rows: list[Row]) -> bool:
    first = as_words(rows[0][0]) if rows and rows[0] else ""
    return name.lower().startswith("example") or first.lower().startswith("example")


def _header_of(template: Template, rows: list[Row]) -> tuple[Table, int] | None:
    """The table of a template whose headings stand in one of the first rows, and the index of that row."""
    for index, row in enumerate(rows[:_HEADINGS_WITHIN]):
        headings = {heading(cell) for cell in row}
        for table in template.tables:
            known = {column.name: _names(column) for column in table.columns}
            if all(known[name] & headings for name in table.recognised_by):
                return table, index
    return None


def _names(column: Column) -> set[str]:
    return {heading(name) for name in (column.name, *column.also)}


def _columns(table: Table, row: Row, where: str) -> Mapping[str, int]:
    headings = [heading(cell) for cell in row]
    found: dict[str, int] = {}
    for column in table.columns:
        places = [at for at, words in enumerate(headings) if words in _names(column)]
        if len(places) > 1:
            raise UnreadableFile(
                f"The heading '{column.name}' stands there twice.",
                where=where,
                expected="every heading once",
                action="Take one of the two columns away.",
            )
        if places:
            found[column.name] = places[0]
    if missing := [column.name for column in table.columns if column.required and column.name not in found]:
        raise UnreadableFile(
            f"The table has no column {', '.join(missing)}.",
            where=where,
            expected=f"the headings {', '.join(column.name for column in table.columns)}",
            action="Add it; `impact template` writes a workbook with all of them.",
        )
    return found


def _filled(row: Row) -> bool:
    return any(as_words(cell) for cell in row)
