"""From a tracker to rows: where its table stands, what its cells say, and what is none of the list."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from data.errors import UnreadableFile
from data.mappings import ColumnMapping
from data.mappings.grids import find_table, fits
from data.mappings.guess import sheets_with_a_list
from data.mappings.reading import MappedTable, parsed_with, read_with
from data.templates.answers import Answer
from tests.trackers import HEADINGS, MAPPING, misread, tracker

ROW = ("1", "Agree a plan", "Complete", "Head of service", "12/3/24", "Agreed in May")


def read(tmp_path: Path, *rows: tuple[object, ...], mapping: ColumnMapping = MAPPING, **given: object) -> MappedTable:
    return read_with(mapping, tracker(tmp_path / "plan.csv", rows, **given))  # type: ignore[arg-type]


def said(found: MappedTable, at: int = 0) -> dict[str, object]:
    return {name: answer.value for name, answer in found.lines[at].answers.items() if answer.value is not None}


def faults(found: MappedTable, at: int = 0) -> dict[str, str]:
    return {name: answer.fault for name, answer in found.lines[at].answers.items() if answer.fault}


def test_a_row_of_theirs_is_a_row_of_ours(tmp_path: Path) -> None:
    found = read(tmp_path, ROW)
    assert said(found) == {
        "recommendation_id": "sandwell-1", "authority_code": "E08000028", "text": "Agree a plan", "status": "done",
        "owner_role": "Head of service", "due_on": date(2024, 3, 12), "comment": "Agreed in May",
        "reason": "The tracker lists no evidence.",
    }  # fmt: skip
    assert (found.left_out, found.notes) == ((), ())


def test_titles_above_and_totals_below_are_none_of_the_list(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        ROW,
        ("", "", "", "", "", ""),
        ("Theme 2: workforce",),
        ("2", "x"),
        HEADINGS,
        ("3", "y", "TBC", "", "TBC", ""),
        ("Total", "", "3"),
        ("Source: the improvement board",),
        above=[("Action plan",), (), ("Updated 4 May",)],
    )
    assert [line.answers["recommendation_id"].value for line in found.lines] == [
        "sandwell-1",
        "sandwell-2",
        "sandwell-3",
    ]
    assert [(row.row_number, row.reason.split()[1]) for row in found.left_out] == [
        (7, "is"), (9, "repeats"), (11, "is"), (12, "is"),
    ]  # fmt: skip
    assert "plan.csv line 12 is none of the list" in " ".join(found.notes)


def test_a_long_cell_stays_one_cell_and_later_rows_keep_their_lines(tmp_path: Path) -> None:
    found = read(tmp_path, ("1", "one\r\ntwo", "", "", "", ""), ("2", "x", "", "", "", ""))
    assert said(found)["text"] == "one\ntwo"
    assert [line.number for line in found.lines] == [2, 4]


def test_cells_merged_over_several_rows_hold_for_each(tmp_path: Path) -> None:
    mapping = replace(MAPPING, fill_down=("Recommendation",))
    found = read(tmp_path, ROW, ("1b", "", "On track", "", "", ""), mapping=mapping)
    assert said(found, 1)["text"] == "Agree a plan"
    assert faults(read(tmp_path, ROW, ("1b", "", "On track", "", "", ""))) == {}
    assert "text" not in said(read(tmp_path, ROW, ("1b", "", "On track", "", "", "")), 1)


def test_a_word_the_mapping_lacks_is_a_fault_that_names_those_it_has(tmp_path: Path) -> None:
    fault = faults(read(tmp_path, ("1", "x", "Amber", "", "", "")))["status"]
    assert "'Amber' is not among the words the mapping knows: 'Complete', 'On track'" in fault
    # Our own words are read without being told.
    assert said(read(tmp_path, ("1", "x", "in progress", "", "", "")))["status"] == "in_progress"
    assert said(read(tmp_path, ("1", "x", " COMPLETE. ", "", "", "")))["status"] == "done"


def test_a_word_may_say_that_a_row_is_none_of_the_list(tmp_path: Path) -> None:
    mapping = replace(MAPPING, words={"status": {"For information": "leave_out"}})
    found = read(tmp_path, ("1", "x", "For information", "", "", ""), ("2", "y", "done", "", "", ""), mapping=mapping)
    assert [line.number for line in found.lines] == [3]
    assert found.left_out[0].reason == "The mapping leaves out what is called 'For information'."


def test_letters_put_right_are_counted_and_lost_ones_are_a_fault(tmp_path: Path) -> None:
    found = read(tmp_path, ("1", misread("It’s £5"), "", "", "", misread("“so”")), ("2", "it\ufffds", "", "", "", ""))
    assert said(found)["text"] == "It’s £5"
    assert "put right in 2 cells" in found.notes[0]
    assert faults(found, 1)["text"].startswith("letters of it are lost")


def test_several_columns_become_one_text_a_line_each(tmp_path: Path) -> None:
    mapping = replace(MAPPING, columns={**MAPPING.columns, "comment": ("Progress update", "RAG")}, words={})
    mapping = replace(mapping, columns={name: it for name, it in mapping.columns.items() if name != "status"})
    assert said(read(tmp_path, ROW, mapping=mapping))["comment"] == "Agreed in May\nComplete"


@pytest.mark.parametrize(
    ("number", "made"),
    [("1.1", "sandwell-1.1"), ("A / 3", "sandwell-a-3"), (7.0, "sandwell-7.0"), ("R1/2010", "sandwell-r1-2010")],
)
def test_an_id_is_made_from_the_number(tmp_path: Path, number: object, made: str) -> None:
    assert said(read(tmp_path, (number, "x")))["recommendation_id"] == made


def test_a_row_without_a_number_has_no_id_and_says_so(tmp_path: Path) -> None:
    assert "Ref is empty" in faults(read(tmp_path, ("", "x", "done", "", "", "")))["recommendation_id"]
    assert "neither letters nor digits" in faults(read(tmp_path, ("??", "x", "", "", "", "")))["recommendation_id"]


def test_long_texts_that_begin_alike_have_ids_of_their_own(tmp_path: Path) -> None:
    mapping = replace(MAPPING, id_from=("Recommendation",))
    long = "The council should review its arrangements for the safeguarding of adults "
    found = read(tmp_path, ("", long + "now"), ("", long + "later"), mapping=mapping)
    one, two = (line.answers["recommendation_id"].value for line in found.lines)
    assert one != two
    assert len(str(one)) < 60


def test_columns_nobody_takes_are_named(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text(
        "Ref,Recommendation,RAG,Lead,Target date,Progress update,Cost,\n1,x,,,,,12,stray\n", encoding="utf-8"
    )
    notes = " ".join(read_with(MAPPING, path).notes)
    assert "does not take: Cost." in notes
    assert "columns without a heading was not read, in row 2" in notes


def test_missing_headings_are_named(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text("Ref,Recommendation,Status,Lead,Target date,Progress update\n1,x\n", encoding="utf-8")
    assert not fits(path, MAPPING)
    with pytest.raises(UnreadableFile, match="Missing: 'RAG'"):
        read_with(MAPPING, path)


def workbook(path: Path, **sheets: list[list[object]]) -> Path:
    with xlsxwriter.Workbook(path) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return path


def test_headings_of_two_rows_under_merged_cells(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "p.xlsx",
        Plan=[
            ["Plan"],
            ["Ref", "Recommendation", "Dates", "", "Lead"],
            ["", "", "Due", "Revised", ""],
            [1, "x", "", 45363],
        ],
    )
    mapping = replace(
        MAPPING, heading_rows=2, columns={"text": ("Recommendation",), "current_due_on": ("Dates Revised",)}
    )
    table = find_table(path, mapping)
    assert table.headings == ("Ref", "Recommendation", "Dates Due", "Dates Revised", "Lead")
    found = read_with(mapping, path)
    assert said(found)["current_due_on"] == date(2024, 3, 12)
    assert "written as the number" in found.notes[0]
    cells = parsed_with(mapping, path).cells
    assert cells is not None
    assert cells.set_index("column_name").loc["current_due_on", "cell"] == "D4"


def test_the_sheet_is_the_one_named_or_the_only_one_that_fits(tmp_path: Path) -> None:
    table = [list(HEADINGS), list(ROW)]
    path = workbook(tmp_path / "p.xlsx", May=table, Notes=[["Remark"]])
    found = read_with(MAPPING, path)
    assert len(found.lines) == 1
    assert "Only the sheet May was read, not Notes." in found.notes
    both = workbook(tmp_path / "b.xlsx", May=table, June=table)
    with pytest.raises(UnreadableFile, match="Several sheets"):
        read_with(MAPPING, both)
    assert len(read_with(replace(MAPPING, sheet="June"), both).lines) == 1


def test_a_hidden_copy_is_passed_over_and_named(tmp_path: Path) -> None:
    path = tmp_path / "p.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name in ("May", "June"):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, HEADINGS)
            sheet.write_row(1, 0, [*ROW[:1], f"As of {name}", *ROW[2:]])
        book.get_worksheet_by_name("May").hide()  # type: ignore[union-attr]
        book.get_worksheet_by_name("June").activate()  # type: ignore[union-attr]
    found = read_with(MAPPING, path)
    assert said(found)["text"] == "As of June"
    assert "Only the sheet June was read, not May (hidden)." in found.notes
    assert list(sheets_with_a_list(path)) == ["June", "May"]


def test_a_rebuild_reads_all_rows_but_those_not_loaded_then(tmp_path: Path) -> None:
    path = tracker(tmp_path / "plan.csv", [ROW, ("2", "x"), ("Total",), ("3", "y")])
    found = read_with(MAPPING, path, without=frozenset({3, 4}))
    assert [line.number for line in found.lines] == [2, 5]
    assert found.left_out == ()


def test_an_answer_that_says_nothing_is_empty(tmp_path: Path) -> None:
    assert read(tmp_path, ("2", "x", "TBC", "", "TBC", "")).lines[0].answers["due_on"] == Answer("TBC")
