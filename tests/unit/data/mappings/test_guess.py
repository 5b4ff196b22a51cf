"""A first guess at a mapping."""

from pathlib import Path

import pytest
import xlsxwriter

from data.mappings import columns_of
from data.mappings.guess import found_words, guessed, likely_order, likely_state, sheets_with_a_list, table_at
from data.mappings.likely_words import COLUMN_NAMES, STATUS_WORDS
from data.places import place_table
from tests.trackers import HEADINGS, tracker

ROWS = [("1", "Agree a plan", "Complete", "Head of service", "12/3/24", "Agreed"),
        ("2", "Name a lead for it", "complete ", "Board", "TBC", ""),
        ("3", "Train the staff", "Amber", "Board", "March 2025", "")]  # fmt: skip


def test_the_list_is_found_below_titles(tmp_path: Path) -> None:
    path = tracker(tmp_path / "p.csv", ROWS, above=[["Improvement plan", "draft"], [], ["Updated", "4 May"]])
    assert sheets_with_a_list(path) == {"p.csv": 4}


def test_the_sheet_with_the_likelier_list_comes_first(tmp_path: Path) -> None:
    path = tmp_path / "p.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name, rows in {
            "Key": [["Word", "Meaning"], ["Amber", "late"]],
            "Plan": [HEADINGS, *ROWS],
            "Empty": [],
        }.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    assert list(sheets_with_a_list(path)) == ["Plan", "Key"]


def test_columns_are_guessed_by_name(tmp_path: Path) -> None:
    table = table_at(tracker(tmp_path / "p.csv", ROWS), "p.csv", 1, 1)
    found = guessed(table, 1, columns_of("recommendations"))
    assert found.id_from == "Ref"
    assert found.columns == {
        "text": "Recommendation", "status": "RAG", "owner_role": "Lead", "due_on": "Target date",
        "comment": "Progress update",
    }  # fmt: skip


def test_columns_are_guessed_by_content(tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text("No,What the peers said to us,Target date\n1,Agree a plan with all partners,soon\n2,Name a lead "
                    "for the whole of it,later\n", encoding="utf-8")  # fmt: skip
    found = guessed(table_at(path, "p.csv", 1, 1), 1, columns_of("recommendations"))
    # What is called a date and holds none is no date.
    assert found.columns == {"text": "What the peers said to us"}


@pytest.mark.parametrize(("themes", "found"), [(("Workforce", "Practice"), False), (("Use of resources", "x"), True)])
def test_a_column_of_words_from_a_list_has_words_of_the_list(
    tmp_path: Path, themes: tuple[str, str], found: bool
) -> None:
    path = tmp_path / "p.csv"
    path.write_text("Ref,Theme,Recommendation\n" + "".join(f"{at},{it},y\n" for at, it in enumerate(themes)), "utf-8")
    table = table_at(path, "p.csv", 1, 1)
    assert ("areas" in guessed(table, 1, columns_of("recommendations")).columns) is found


@pytest.mark.parametrize(
    ("day", "order"), [("25/3/24", "day_first"), ("3/25/24", "month_first"), ("24/3/25", "day_first")]
)
def test_the_order_of_dates_is_that_which_reads_most(tmp_path: Path, day: str, order: str) -> None:
    table = table_at(
        tracker(tmp_path / "p.csv", [("1", "x", "", "", day), ("2", "y", "", "", "1/2/24")]), "p.csv", 1, 1
    )
    assert likely_order(table, ["Target date"]) == order


def test_words_are_counted_whatever_their_case(tmp_path: Path) -> None:
    table = table_at(tracker(tmp_path / "p.csv", ROWS), "p.csv", 1, 1)
    assert found_words(table, "RAG") == {"Complete": 2, "Amber": 1}


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Complete", "done"),
        ("RAG: Green", "in_progress"),
        ("On hold.", "paused"),
        ("Purple", ""),
        ("Not started", "accepted"),
    ],
)
def test_a_state_is_guessed_from_a_word(words: str, state: str) -> None:
    assert likely_state(words) == state


def test_guesses_lead_to_columns_and_states_that_exist() -> None:
    known = columns_of("recommendations").keys() | columns_of("status_events").keys()
    assert COLUMN_NAMES.keys() <= known
    assert set(STATUS_WORDS.values()) <= set(place_table("states")["state"])


def test_nothing_is_no_list(tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text("only one\ncolumn\n", encoding="utf-8")
    assert sheets_with_a_list(path) == {}
