"""Published tables in long form, one reading a row, as CSV or as a sheet of a workbook."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from data.cells import label
from data.errors import UnreadableFile
from data.spreadsheet import Row, cell_name, is_workbook, read_workbook
from data.text_file import HEADER_WITHIN, Numbered, ends_openly, numbered_rows, separator_of

# So many of the lines with a fault are named.
MOST_NAMED = 5

Spellings = Mapping[str, str]
_NONE: Spellings = {}


@dataclass(frozen=True)
class LongTable:
    """The lines of a table below its header.

    Attributes
    ----------
    sheet
        Name of the sheet, or of the file where that has none.
    in_workbook
        Whether it is a sheet of a workbook, so that a cell has a name of its own.
    columns
        Position of each column by its heading, as `heading` writes it.
    lines
        Number of each line in the file, from 1, and its cells.
    ends_openly
        Whether a text does not end with the end of a line: its last cell may have been cut.
    """

    sheet: str
    in_workbook: bool
    columns: Mapping[str, int]
    lines: list[Numbered]
    ends_openly: bool = False

    def has(self, *names: str) -> bool:
        """Whether there are columns with these headings, however spelt."""
        return all(heading(name) in self.columns for name in names)

    def text(self, row: Row, name: str) -> str:
        """What a row has under a heading, as text with single spaces; empty where there is no such column."""
        content = self.content(row, name)
        return "" if content is None else " ".join(str(content).split())

    def content(self, row: Row, name: str) -> object:
        """What a row has under a heading, as it is read."""
        index = self.columns.get(heading(name))
        return None if index is None else row[index]

    def where(self, number: int, name: str) -> str:
        """How to find a cell: its name in a workbook, its line in a text."""
        return cell_name(number, self.columns[heading(name)] + 1) if self.in_workbook else f"line {number}"


def heading(content: object) -> str:
    """A heading by its letters and digits alone: "ONS Area Code ", "ONS_Area_code" and "ONSAreaCode" are one."""
    return _letters_and_digits(content) if isinstance(content, str) else ""


# Asked for every cell of a table, about a few headings.
@lru_cache(maxsize=1000)
def _letters_and_digits(text: str) -> str:
    return re.sub(r"[\W_]+", "", label(text))


def has_table(path: Path, needed: Collection[str], spellings: Spellings = _NONE) -> bool:
    """Whether a sheet, or the text, has a line of headings with all that are needed, near its beginning."""
    if not is_workbook(path):
        return separator_of(path, lambda rows: _header_at(rows, needed, spellings) is not None) is not None
    try:
        sheets = read_workbook(path).values()
    except UnreadableFile:
        return False
    return any(_header_at(sheet.rows, needed, spellings) is not None for sheet in sheets)


def read_long_table(path: Path, needed: Collection[str], spellings: Spellings = _NONE) -> LongTable:
    """The one table whose header has all headings needed; `spellings` are other words for some of them.

    Raises
    ------
    UnreadableFile
        The file is damaged, has no such table or several, names a column twice, or has lines that are longer or
        shorter than the header.
    """
    found = {
        name: (rows, at)
        for name, rows in _tables(path, needed, spellings)
        if (at := _header_at([row for _, row in rows[:HEADER_WITHIN]], needed, spellings)) is not None
    }
    if len(found) > 1:
        raise UnreadableFile(
            f"Several sheets have such a table: {', '.join(found)}.",
            where=path.name,
            expected="one table in a file",
            action="Send each as a file of its own. If one is a copy or out of date, delete it; it may be hidden.",
        )
    for sheet, (rows, at) in found.items():
        where = f"{path.name}, sheet {sheet}" if is_workbook(path) else path.name
        columns = _columns(_headings(rows[at][1], spellings), where)
        openly = not is_workbook(path) and ends_openly(path)
        return LongTable(sheet, is_workbook(path), columns, _lines(rows[at:], where), openly)
    raise UnreadableFile(
        "The file has no table of the kind expected.",
        where=path.name,
        expected=f"a line with the headings {', '.join(needed)}",
        action="Use the file as its publisher released it.",
    )


def _tables(path: Path, needed: Collection[str], spellings: Spellings) -> Iterator[tuple[str, list[Numbered]]]:
    """Name and numbered rows of each sheet, or of the one table a text is."""
    if is_workbook(path):
        for name, sheet in read_workbook(path).items():
            yield name, list(enumerate(sheet.rows, start=1))
    else:
        separator = separator_of(path, lambda rows: _header_at(rows, needed, spellings) is not None)
        yield path.name, numbered_rows(path, separator or ",")


def _header_at(rows: list[Row], needed: Collection[str], spellings: Spellings) -> int | None:
    wanted = {heading(name) for name in needed}
    for index, row in enumerate(rows[:HEADER_WITHIN]):
        if wanted <= set(_headings(row, spellings)):
            return index
    return None


def _headings(row: Row, spellings: Spellings) -> list[str]:
    """Headings, with other words for one replaced by it where the row does not have it as well."""
    found = [heading(cell) for cell in row]
    usual = {heading(other): heading(name) for other, name in spellings.items()}
    return [usual[name] if name in usual and usual[name] not in found else name for name in found]


def _columns(headings: list[str], where: str) -> dict[str, int]:
    if twice := sorted({name for name in headings if name and headings.count(name) > 1}):
        raise UnreadableFile(
            f"Columns stand there twice: {', '.join(twice)}.",
            where=where,
            expected="one column of each name",
            action="Take the second one out, or use the file as its publisher released it.",
        )
    return {name: index for index, name in enumerate(headings) if name}


def _lines(rows: list[Numbered], where: str) -> list[Numbered]:
    header = rows[0][1]
    widest = len(header)
    narrowest = 1 + max(index for index, cell in enumerate(header) if heading(cell))
    lines, ragged = [], []
    for number, row in rows[1:]:
        if not any(_is_filled(cell) for cell in row):
            continue
        if len(row) < narrowest or any(_is_filled(cell) for cell in row[widest:]):
            ragged.append(number)
        lines.append((number, row))
    if ragged:
        raise UnreadableFile(
            f"Lines that do not have the number of cells the header has: {len(ragged):,}.",
            where=f"{where}, line {', '.join(map(str, ragged[:MOST_NAMED]))}",
            expected=f"{widest} cells",
            action="The file may have been cut off or edited. Save it again as its publisher released it.",
        )
    return lines


def _is_filled(cell: object) -> bool:
    return cell is not None and bool(str(cell).strip())
