"""Published tables in long form, one reading a row, as CSV or as a sheet of a workbook."""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from data.cells import label
from data.errors import UnreadableFile
from data.spreadsheet import Row, cell_name, is_workbook, read_workbook

_ENCODINGS = ("utf-8-sig", "cp1252")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# A title and remarks may stand above the header.
_HEADER_WITHIN = 30
# So many of the lines with a fault are named.
MOST_NAMED = 5

_Numbered = tuple[int, Row]
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
    lines: list[_Numbered]
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
    with path.open("rb") as file:
        heads = _heads(path, hashlib.file_digest(file, "sha256").hexdigest())
    return any(_header_at(rows, needed, spellings) is not None for rows in heads)


def read_long_table(path: Path, needed: Collection[str], spellings: Spellings = _NONE) -> LongTable:
    """The first table whose header has all headings needed; `spellings` are other words for some of them.

    Raises
    ------
    UnreadableFile
        The file is damaged, has no such table, names a column twice, or has lines that are longer or shorter than the
        header.
    """
    for sheet, rows in _tables(path):
        at = _header_at(rows, needed, spellings)
        if at is not None:
            where = f"{path.name}, sheet {sheet}" if is_workbook(path) else path.name
            columns = _columns(_headings(rows[at][1], spellings), where)
            return LongTable(sheet, is_workbook(path), columns, _lines(rows[at:], where), _ends_openly(path))
    raise UnreadableFile(
        "The file has no table of the kind expected.",
        where=path.name,
        expected=f"a line with the headings {', '.join(needed)}",
        action="Use the file as its publisher released it.",
    )


# Every layout asks for the same beginning, one after the other, and opening a large workbook takes a while.
@lru_cache(maxsize=4)
def _heads(path: Path, _fingerprint: str) -> list[list[_Numbered]]:
    """The first rows of each table of a file as it is now; none of a file that cannot be read."""
    try:
        return [rows for _, rows in _tables(path, most=_HEADER_WITHIN)]
    except UnreadableFile:
        return []


def _header_at(rows: list[_Numbered], needed: Collection[str], spellings: Spellings) -> int | None:
    wanted = {heading(name) for name in needed}
    for index, (_, row) in enumerate(rows[:_HEADER_WITHIN]):
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


def _lines(rows: list[_Numbered], where: str) -> list[_Numbered]:
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


def _tables(path: Path, most: int | None = None) -> Iterator[tuple[str, list[_Numbered]]]:
    """Name and numbered rows of each sheet, or of the one table a text is."""
    if is_workbook(path):
        for name, sheet in read_workbook(path).items():
            yield name, list(enumerate(sheet.rows[:most], start=1))
    else:
        yield path.name, _text_rows(path, most)


def rows_of(path: Path, most: int | None = None) -> list[Row]:
    """The rows of a text, each at the index of the line it begins on; the lines of a long cell in between are empty.

    Raises
    ------
    UnreadableFile
        The file is damaged or no table.
    """
    rows: list[Row] = []
    for number, row in _text_rows(path, most):
        rows += [[] for _ in range(number - 1 - len(rows))]
        rows.append(row)
    return rows


def _ends_openly(path: Path) -> bool:
    return not is_workbook(path) and not path.read_bytes().rstrip(b"\x00 ").endswith((b"\n", b"\r"))


def _text_rows(path: Path, most: int | None) -> list[_Numbered]:
    with path.open("rb") as file:
        marked = file.read(2) in _UTF16_MARKS
    # Publishers' older CSV files are not in UTF-8; nearly every byte means something in the other one.
    for encoding in ("utf-16",) if marked else _ENCODINGS:
        try:
            with path.open(encoding=encoding, newline="") as file:
                # A quotation mark that is never closed swallows the lines after it, unless the reader is strict.
                return list(_numbered(csv.reader(file, strict=most is None), most))
        except UnicodeError:
            continue
        except csv.Error as error:
            raise UnreadableFile(f"The file is no table: {error}.", where=path.name) from error
    raise UnreadableFile("The file is no text.", where=path.name, expected="a CSV file", action="Save it as CSV UTF-8.")


def _numbered(reader: Iterator[list[str]], most: int | None) -> Iterator[_Numbered]:
    """Rows with the line each begins on: a quoted cell may go over several."""
    begins = 1
    for count, row in enumerate(reader):
        if count == most:
            return
        yield begins, list(row)
        begins = reader.line_num + 1  # type: ignore[attr-defined]  # the type csv.reader returns has no name
