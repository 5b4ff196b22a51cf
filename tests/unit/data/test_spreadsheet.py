"""Workbooks: every cell where it stands, failed formulas included; what would bring the program down is refused."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from data import spreadsheet
from data.errors import UnreadableFile
from data.spreadsheet import cell_name, is_workbook, read_workbook

_NAMES = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
_NAMES += 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
_NAMES += 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
_NAMES += 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
_KIND = "application/vnd.oasis.opendocument.spreadsheet"
A = '<table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>'
FAILED = (
    '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" '
    'calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
)


def ods(path: Path, rows: str, *, ends: str = "</table:table></office:spreadsheet></office:body>") -> Path:
    """An ODS workbook with one sheet, S."""
    content = (
        f'<?xml version="1.0"?><office:document-content {_NAMES} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="S">{rows}{ends}</office:document-content>'
    )
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", _KIND)
        book.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_KIND}"/></manifest:manifest>',
        )
        book.writestr("content.xml", content)
    return path


def xlsx(path: Path, fill: Callable[[Any], object], *, sheet: str = "Data & more") -> Path:
    with xlsxwriter.Workbook(path) as book:
        book.add_chartsheet("Chart")
        book.add_worksheet("Notes").write(0, 0, "About this file")
        fill(book.add_worksheet(sheet))
    return path


def test_a_formula_that_failed_is_the_word_it_shows(tmp_path: Path) -> None:
    def fill(page: Any) -> None:
        page.write_row("B2", ["a", 1.5, True])
        page.write_formula("AA3", "=1/0", None, "#DIV/0!")
        page.write_formula("C4", "=VLOOKUP(1,A1:B2,2)", None, "#N/A")

    rows = read_workbook(xlsx(tmp_path / "a.xlsx", fill))["Data & more"].rows
    assert (rows[1][1:4], rows[2][26], rows[3][2]) == (["a", 1.5, True], "#DIV/0!", "#N/A")
    assert {cell for row in rows for cell in row} == {"", "a", 1.5, True, "#DIV/0!", "#N/A"}


def test_the_same_of_an_ods_workbook_with_repeated_rows_and_cells(tmp_path: Path) -> None:
    empty = '<table:table-cell table:number-columns-repeated="3"/>'
    rows = (
        f'<table:table-row table:number-rows-repeated="2">{A}</table:table-row>'
        f"<table:table-row>{empty}{FAILED}{A}</table:table-row>"
        f"<table:table-row>{A.replace('>a<', '>Err:502<')}</table:table-row>"
    )
    found = read_workbook(ods(tmp_path / "a.ods", rows))["S"].rows
    assert [[cell for cell in row if cell != ""] for row in found] == [["a"], ["a"], ["#DIV/0!", "a"], ["Err:502"]]
    assert found[2][3:5] == ["#DIV/0!", "a"]


FAR = f"<table:table-row>{A}</table:table-row>" + (
    '<table:table-row table:number-rows-repeated="900000"><table:table-cell/></table:table-row>'
    f'<table:table-row><table:table-cell table:number-columns-repeated="9000"/>{A}</table:table-row>'
)
# Only the last would come to no end rather than run out of memory.
ENDLESS = f"<table:table-row>{A}</table:table-row>"


@pytest.mark.parametrize(
    ("make", "where"),
    [
        (lambda path: xlsx(path, lambda page: page.write_string(1048575, 16383, "x")), "sheet Data & more"),
        (lambda path: ods(path, FAR), ""),
        (lambda path: ods(path, ENDLESS, ends="</office:spreadsheet></office:body>"), ""),
    ],
)
def test_a_workbook_that_cannot_be_held_is_refused_in_words(
    make: Callable[[Path], Path], where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spreadsheet, "PATIENCE_SECONDS", 3.0)
    with pytest.raises(UnreadableFile) as refused:
        read_workbook(make(tmp_path / "a"))
    assert "damaged" in refused.value.found
    assert where in refused.value.where
    assert "Ctrl and End" in refused.value.action


@pytest.mark.parametrize(
    ("parts", "content", "words"),
    [
        ({}, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000), "has a password"),
        ({}, b"PK\x03\x04 and then nothing", "cannot be opened"),
        ({"word/document.xml": "<w/>", "[Content_Types].xml": "<x/>"}, b"", "cannot be opened"),
        ({"a.csv": "a,b"}, b"", "cannot be opened"),
    ],
)
def test_what_is_no_workbook_that_is_read_says_so(
    parts: dict[str, str], content: bytes, words: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    if parts:
        with zipfile.ZipFile(path, "w") as book:
            for name, text in parts.items():
                book.writestr(name, text)
    assert is_workbook(path)
    with pytest.raises(UnreadableFile, match=words):
        read_workbook(path)


def test_a_file_is_read_once_until_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = xlsx(tmp_path / "a.xlsx", lambda page: page.write(0, 0, "first"))
    started = []
    run = subprocess.run
    monkeypatch.setattr(subprocess, "run", lambda *given, **named: started.append(given) or run(*given, **named))
    assert [read_workbook(path)["Data & more"].rows for _ in range(3)] == [[["first"]]] * 3
    xlsx(path, lambda page: page.write(0, 0, "second, and longer"))
    assert read_workbook(path)["Data & more"].rows == [["second, and longer"]]
    assert len(started) == 2


def test_cells_have_the_names_a_spreadsheet_program_shows() -> None:
    assert [cell_name(1, 1), cell_name(12, 26), cell_name(3, 27), cell_name(1048576, 16384)] == [
        "A1", "Z12", "AA3", "XFD1048576",
    ]  # fmt: skip
