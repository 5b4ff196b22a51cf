"""Long tables: found by their headings however spelt and wherever they stand; what is damaged is named by line."""

from pathlib import Path

import pytest
import xlsxwriter

from data.errors import UnreadableFile
from data.tables import has_table, heading, read_long_table
from tests.long_files import as_workbook

NEEDED = ("ONS code", "Measure value")


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize(
    "spelling", ["ONS Code", "ons code", "ONS_Code", "ONSCode", " ONS  Code ", "ONS Code [note 1]", "\ufeffONS Code"]
)
def test_a_heading_is_its_letters_and_digits(spelling: str) -> None:
    assert heading(spelling.replace("\ufeff", "")) == "onscode"
    assert heading(None) == heading(5.0) == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_whatever_program_saved_it(tmp_path: Path, encoding: str) -> None:
    path = written(tmp_path / "a.csv", "ONS Code,Name,Measure Value\r\nE08000026,Nação – £,82.2\r\n", encoding)
    assert has_table(path, NEEDED)
    table = read_long_table(path, NEEDED)
    ((number, row),) = table.lines
    assert (number, table.text(row, "ons code"), table.content(row, "Measure_Value")) == (2, "E08000026", "82.2")
    assert table.text(row, "name") == "Nação – £"
    assert table.where(number, "Measure value") == "line 2"


def test_below_a_title_and_in_any_order(tmp_path: Path) -> None:
    path = written(
        tmp_path / "a.csv", "Adult social care,,\nSource: somebody,,\n\nMeasure value,,ONS CODE\n1,,E1\n,,\n2,,E2\n"
    )
    table = read_long_table(path, NEEDED)
    assert [(number, table.text(row, "ONS code")) for number, row in table.lines] == [(5, "E1"), (7, "E2")]


def test_in_any_sheet_of_a_workbook(tmp_path: Path) -> None:
    lines = [{"ONS Code": "E1", "Measure Value": "82.2"}]
    path = as_workbook(tmp_path / "a.xlsx", lines, sheet="Data", first_sheet="Notes")
    table = read_long_table(path, NEEDED)
    assert (table.sheet, table.in_workbook) == ("Data", True)
    number, row = table.lines[0]
    assert (table.content(row, "Measure value"), table.where(number, "Measure value")) == (82.2, "B2")


def test_other_words_for_a_heading_are_taken_where_the_usual_one_is_absent(tmp_path: Path) -> None:
    spellings = {"ONS area code": "ONS code"}
    path = written(tmp_path / "a.csv", "ONS Area Code,Measure Value\nE1,1\n")
    assert not has_table(path, NEEDED)
    assert read_long_table(path, NEEDED, spellings).has("ONS code")
    both = written(tmp_path / "b.csv", "ONS Area Code,ONS Code,Measure Value\nE1,E2,1\n")
    table = read_long_table(both, NEEDED, spellings)
    assert table.text(table.lines[0][1], "ONS code") == "E2"


def test_quoted_cells_over_several_lines_keep_the_count(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", 'ONS code,Remark,Measure value\nE1,"two\nlines",1\nE2,,2\n')
    assert [number for number, _ in read_long_table(path, NEEDED).lines] == [2, 4]


def test_cells_beyond_the_header_may_be_empty_and_nothing_else(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "ONS code,Measure value\nE1,1,,\nE2,2\n")
    assert len(read_long_table(path, NEEDED).lines) == 2
    with pytest.raises(UnreadableFile, match=r"line 2, 4"):
        read_long_table(written(path, "ONS code,Measure value\nE1,1,x\nE2,2\nE3\n"), NEEDED)


def test_a_column_that_stands_there_twice_is_named(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "ONS code,Measure value,Measure_Value\nE1,1,2\n")
    with pytest.raises(UnreadableFile, match="twice: measurevalue"):
        read_long_table(path, NEEDED)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"ONS code,Measure value\nE1,\x81\xff\n", "no text"),
        (b"ONS code,Measure value\nE1," + b"9" * 200_000 + b"\n", "no table"),
        (b'ONS code,Measure value\nE1,"1\nE2,2\n', "no table: unexpected end of data"),
        (b'ONS code,Measure value\nE1,"1\nE2,2\n"E3",3\n', "no table: ',' expected after"),
        (b"PK\x03\x04 and then nothing", "cannot be opened"),
        (b"something,else\n1,2\n", "no table of the kind"),
    ],
)
def test_what_cannot_be_read_says_so(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile) as refused:
        read_long_table(path, NEEDED)
    assert words in str(refused.value)


def test_a_second_sheet_with_such_a_table_is_not_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name, value in (("2019-20", 81.0), ("2020-21", 82.2)):
            page = book.add_worksheet(name)
            page.write_row(0, 0, NEEDED)
            page.write_row(1, 0, ["E1", value])
            page.hide() if name == "2020-21" else page.activate()
    assert has_table(path, NEEDED)
    with pytest.raises(UnreadableFile, match=r"Several sheets have such a table: 2019-20, 2020-21\.") as refused:
        read_long_table(path, NEEDED)
    assert "it may be hidden" in refused.value.action


@pytest.mark.parametrize("separator", [";", "\t"])
def test_cells_with_semicolons_or_tabs_between_them(tmp_path: Path, separator: str) -> None:
    lines = (["ONS code", "Name", "Measure value"], ["E1", '"Bournemouth, Christchurch and Poole"', "82.2"])
    path = written(tmp_path / "a.csv", "\n".join(separator.join(line) for line in lines))
    assert has_table(path, NEEDED)
    ((_, row),) = read_long_table(path, NEEDED).lines
    assert row == ["E1", "Bournemouth, Christchurch and Poole", "82.2"]


def test_what_is_no_table_is_not_taken_for_one(tmp_path: Path) -> None:
    for content in (b"", b"\x00\x01\x02", b"PK\x03\x04", b"\xff\xfe"):
        path = tmp_path / "a"
        path.write_bytes(content)
        assert not has_table(path, NEEDED)
