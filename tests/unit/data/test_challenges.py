"""Challenges and the declaration that their list is complete, as people send them."""

from datetime import date, datetime
from pathlib import Path

import pandas as pd
import pytest
import xlsxwriter

from data.errors import UnreadableFile
from data.sources import source_for
from data.sources.challenges import TEMPLATE, parse, recognises
from data.templates.workbook import write_template
from tests.filling import filled
from tests.support import csv_file, shipped_rows


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "challenges.xlsx"
    write_template(TEMPLATE, path)
    return path


def faults(path: Path) -> dict[str, str]:
    cells = parse(path).cells
    assert cells is not None
    return {f"{row.sheet} {row.cell} {row.column_name}": row.unreadable for row in cells.itertuples() if
            isinstance(row.unreadable, str)}  # fmt: skip


def test_a_filled_workbook(empty: Path, tmp_path: Path) -> None:
    path = filled(
        empty,
        tmp_path / "sent.xlsx",
        challenges=[
            {"authority_code": "Coventry", "start_on": date(2022, 5, 3), "end_on": date(2022, 5, 5),
             "programme": "WM ADASS", "published_on": "1 August 2022"},
            {"authority_code": "Dudley", "start_on": "May 2022", "programme": "WM ADASS", "kind": "Practice review"},
            {},
            {"challenge_id": "solihull-next", "authority_code": "Solihull", "start_on": "TBC", "programme": "LGA"},
        ],
        declarations=[{"authority_code": "West Midlands", "is_complete": "Yes", "as_at_on": date(2026, 10, 31)}],
    )  # fmt: skip
    assert source_for(path).NAME == "challenges"
    parsed = parse(path)
    frame = parsed.tables["challenges"]
    assert frame["challenge_id"].tolist() == ["coventry-2022-05", "dudley-2022-05", "solihull-next"]
    assert frame["kind"].tolist() == ["challenge", "practice_review", "challenge"]
    assert frame["start_on"].tolist() == [datetime(2022, 5, 3), datetime(2022, 5, 1), pd.NaT]
    assert frame["end_on"].tolist() == [datetime(2022, 5, 5), datetime(2022, 5, 31), pd.NaT]
    assert frame["date_precision"].tolist() == ["day", "month", "none"]
    # Blank rows keep the numbers of the rows below them.
    assert frame["cell"].tolist() == ["row 5", "row 6", "row 8"]
    declared = parsed.tables["declarations"].iloc[0]
    assert (declared["authority_code"], declared["is_complete"]) == ("E12000005", True)
    assert declared["as_at_on"] == datetime(2026, 10, 31)
    assert parsed.rows == 4
    assert parsed.notes == ()


def test_nothing_of_the_empty_workbook_is_loaded_and_least_of_all_its_examples(empty: Path) -> None:
    assert recognises(empty)
    parsed = parse(empty)
    assert (dict(parsed.tables), parsed.rows, parsed.notes) == ({}, 0, ())
    assert parsed.cells is not None
    assert parsed.cells.empty


def test_rows_added_to_the_examples_are_not_loaded_and_that_is_said(empty: Path, tmp_path: Path) -> None:
    row = {"authority_code": "Dudley", "start_on": "2016", "programme": "LGA"}
    path = filled(empty, tmp_path / "sent.xlsx", example_challenges=[{}, {}, row, row])
    parsed = parse(path)
    assert parsed.rows == 0
    assert parsed.notes == (
        "Sheet Example challenges has 2 more rows than its examples. Nothing on it is ever loaded.",
    )


def test_headings_in_any_order_and_case_with_others_between_them(tmp_path: Path) -> None:
    path = csv_file(
        tmp_path / "list.csv",
        [
            {
                "Programme ": "WM ADASS",
                "Our ref": "7",
                "START ON": "23/02/2016",
                "Challenge ID": "",
                "Host": "Coventry",
            },
            {"Programme ": "", "Our ref": "", "START ON": "", "Challenge ID": "", "Host": ""},
        ],
    )
    assert recognises(path)
    parsed = parse(path)
    assert parsed.tables["challenges"]["challenge_id"].tolist() == ["coventry-2016-02"]
    assert parsed.notes == ("list.csv: the column 'Our ref' is not known here and was not loaded.",)


def test_a_sheet_saved_as_csv_with_its_title_above(tmp_path: Path) -> None:
    path = tmp_path / "saved.csv"
    lines = ["Peer challenges,,,", "One row is one challenge.,,,", ",,,"]
    lines += ["challenge_id,authority_code,start_on,programme", ",Dudley,2016,LGA"]
    path.write_text("\n".join(lines), encoding="utf-8")
    frame = parse(path).tables["challenges"]
    assert frame["challenge_id"].tolist() == ["dudley-2016"]
    assert frame["cell"].tolist() == ["line 5"]


def test_every_fault_names_its_cell(empty: Path, tmp_path: Path) -> None:
    path = filled(
        empty,
        tmp_path / "sent.xlsx",
        challenges=[
            {"authority_code": "West Midlands", "start_on": "03/02/2016", "programme": "LGA"},
            {"authority_code": "Dudley", "start_on": "Feb 2016", "date_precision": "day", "programme": "LGA"},
            {"authority_code": "Dudley", "programme": "LGA", "kind": "visit"},
        ],
    )
    assert faults(path) == {
        "Challenges B5 authority_code": "West Midlands is no authority, and this column is about one",
        "Challenges D5 start_on": "'03/02/2016' could be 3 February 2016 or 2 March 2016; write the month in words",
        "Challenges F6 date_precision": "says day, but February 2016 is a month",
        "Challenges A7 challenge_id": "left empty, and authority_code and start_on do not say enough to make an id; "
        "write one",
        "Challenges C7 kind": "'visit' is not in the list; expected challenge, practice review",
    }


def test_a_day_of_publication_is_a_day(tmp_path: Path) -> None:
    row = {"challenge_id": "x", "authority_code": "Dudley", "start_on": "2016", "programme": "LGA"}
    found = faults(csv_file(tmp_path / "a.csv", [{**row, "published_on": "May 2016"}]))
    assert list(found) == ["a.csv line 2 published_on"]


def test_the_first_of_a_month_as_a_real_date_is_doubtful(empty: Path, tmp_path: Path) -> None:
    row = {"authority_code": "Dudley", "start_on": date(2016, 2, 1), "programme": "LGA"}
    cells = parse(filled(empty, tmp_path / "a.xlsx", challenges=[row])).cells
    assert cells is not None
    assert cells.loc[cells["doubt"].notna(), "column_name"].tolist() == ["start_on"]


def test_a_heading_that_stands_there_twice_or_is_missing(tmp_path: Path) -> None:
    twice = tmp_path / "twice.csv"
    twice.write_text("challenge_id,authority_code,host,start_on,programme\n", encoding="utf-8")
    with pytest.raises(UnreadableFile, match="'authority_code' stands there twice"):
        parse(twice)


def test_what_is_not_read_of_a_workbook_is_said(tmp_path: Path) -> None:
    path = tmp_path / "own.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name, cell in (("Plan", "Something else"), ("Notes", "Anything"), ("Blank", "")):
            book.add_worksheet(name).write(0, 0, cell)
        sheet = book.add_worksheet("2024 list")
        sheet.write_row(0, 0, ["challenge_id", "authority_code", "start_on", "programme"])
        sheet.write_row(1, 0, ["x-1", "Walsall", 2016, "LGA"])
    parsed = parse(path)
    assert parsed.tables["challenges"]["date_precision"].tolist() == ["year"]
    assert parsed.notes == ("Sheet Plan holds no table of the template challenges, so nothing of it was loaded.",)


def test_the_shipped_table_is_read_as_it_stands(tmp_path: Path) -> None:
    rows = shipped_rows("challenges")
    parsed = parse(csv_file(tmp_path / "challenges.csv", rows))
    assert faults(tmp_path / "challenges.csv") == {}
    frame = parsed.tables["challenges"]
    for name in (
        "challenge_id",
        "authority_code",
        "kind",
        "date_precision",
        "programme",
        "scope",
        "source_url",
        "note",
    ):
        assert frame[name].fillna("").tolist() == [row[name] for row in rows]
    for name in ("start_on", "end_on"):
        assert frame[name].dt.strftime("%Y-%m-%d").fillna("").tolist() == [row[name] for row in rows]
