"""Filling in a template as a spreadsheet program does: cells are put into the written workbook itself.

Knows nothing of the code that writes or reads templates, only of the file format.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

from data.spreadsheet import cell_name

Rows = Sequence[Mapping[str, object]]
_HEADINGS = re.compile(r'<tableColumn id="\d+" name="([^"]+)"')
# Day 0 of the dates a workbook holds as numbers.
_EPOCH = date(1899, 12, 30)


def filled(template: Path, to: Path, **sheets: Rows) -> Path:
    """A copy of a template with rows below its headings; a sheet is named by its table, such as `challenges`."""
    with zipfile.ZipFile(template) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    for table, rows in sheets.items():
        sheet, headings, header_row = _table(parts, table)
        unknown = {name for row in rows for name in row} - set(headings)
        assert not unknown, f"the template has no column {unknown}"
        styles = _styles(parts[sheet].decode())
        written = "".join(_row(header_row + number, headings, row, styles) for number, row in enumerate(rows, start=1))
        parts[sheet] = parts[sheet].replace(b"</sheetData>", f"{written}</sheetData>".encode())
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return to


def _table(parts: dict[str, bytes], name: str) -> tuple[str, list[str], int]:
    """The sheet a table stands on, its headings, and the row they are in."""
    for path, content in parts.items():
        text = content.decode(errors="ignore")
        if path.startswith("xl/tables/") and f' name="{name}"' in text:
            number = Path(path).name
            found = [rels for rels, links in parts.items() if rels.endswith(".rels") and number.encode() in links]
            sheet = found[0].replace("_rels/", "").removesuffix(".rels")
            row = re.search(r' ref="[A-Z]+(\d+):', text)
            assert row
            return sheet, _HEADINGS.findall(text), int(row[1])
    raise AssertionError(f"there is no table {name}")


def _styles(sheet: str) -> dict[int, str]:
    """The style of each column, which a cell typed into it takes on: it makes dates of numbers."""
    found = re.findall(r'<col min="(\d+)" max="(\d+)"[^>]* style="(\d+)"', sheet)
    return {at: style for first, last, style in found for at in range(int(first), int(last) + 1)}


def _row(number: int, headings: list[str], row: Mapping[str, object], styles: Mapping[int, str]) -> str:
    cells = (
        _cell(cell_name(number, at), styles[at], row[name]) for at, name in enumerate(headings, start=1) if name in row
    )
    return f'<row r="{number}">{"".join(cells)}</row>'


def _cell(name: str, style: str, content: object) -> str:
    if isinstance(content, bool):
        return f'<c r="{name}" t="b"><v>{int(content)}</v></c>'
    if isinstance(content, date):
        return f'<c r="{name}" s="{style}"><v>{(content - _EPOCH).days}</v></c>'
    if isinstance(content, int | float):
        return f'<c r="{name}" s="{style}"><v>{content}</v></c>'
    return f'<c r="{name}" t="inlineStr"><is><t xml:space="preserve">{escape(str(content))}</t></is></c>'
