"""Where filled tables stand: in workbooks and in texts as spreadsheet programs write them, with nothing lost aside."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from data.errors import UnreadableFile
from data.sources.challenges import parse, recognises

HEADINGS = ["authority_code", "challenge_id", "start_on", "programme", "note"]
ROW = ["Dudley", "dudley-2022-05", "3 May 2022", "WM ADASS", "Café – “quoted”"]


def text(path: Path, *rows: list[str], separator: str = ",", encoding: str = "utf-8") -> Path:
    path.write_bytes("\r\n".join(separator.join(row) for row in rows).encode(encoding))
    return path


@pytest.mark.parametrize(("separator", "encoding"), [(";", "cp1252"), ("\t", "utf-16"), (",", "utf-8-sig")])
def test_a_text_as_any_spreadsheet_program_saves_it(tmp_path: Path, separator: str, encoding: str) -> None:
    path = text(tmp_path / "a.csv", ["Our list"], HEADINGS, ROW, separator=separator, encoding=encoding)
    assert recognises(path)
    row = parse(path).tables["challenges"].iloc[0]
    assert (row["challenge_id"], row["note"], row["cell"]) == ("dudley-2022-05", ROW[-1], "line 3")


def test_a_comma_that_pushes_cells_aside_refuses_a_text(tmp_path: Path) -> None:
    path = text(tmp_path / "a.csv", HEADINGS, ROW, [*ROW[:-1], "first", " second"])
    with pytest.raises(UnreadableFile, match=r"more cells than there are headings: 1") as refused:
        parse(path)
    assert refused.value.where == "a.csv, line 3"


def workbook(path: Path) -> Path:
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("Challenges")
        page.write_row(0, 0, HEADINGS)
        page.write_row(1, 0, ROW)
        page.write_formula("C2", "=1/0", None, "#DIV/0!")
        page.write_string("H2", "see the minutes")
    return path


def test_what_stands_beside_the_table_of_a_workbook_is_said(tmp_path: Path) -> None:
    assert parse(workbook(tmp_path / "a.xlsx")).notes == (
        "Challenges: what stands in columns without a heading was not loaded (row 2).",
    )


def test_a_formula_that_failed_is_no_empty_cell(tmp_path: Path) -> None:
    cells = parse(workbook(tmp_path / "a.xlsx")).cells
    assert cells is not None
    faults = cells.dropna(subset="unreadable")
    assert faults[["cell", "unreadable"]].to_numpy().tolist() == [["C2", "the formula in this cell gives #DIV/0!"]]
