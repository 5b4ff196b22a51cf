"""The list as a table and as a file."""

from __future__ import annotations

import csv
import io
from dataclasses import asdict, replace
from datetime import date

import pandas as pd

from indicators.recommendations.listing import EXPORTED, list_csv, of_list
from tests.unit.indicators.recommendations.asked import asked, said

ONE = asked(
    said("accepted", date(2025, 4, 1)), recommendation_id="one", late=True, silent=True, due_on=date(2025, 8, 29),
    current_due_on=date(2025, 10, 31), areas=("Use of resources", "Strengths-based, safe and integrated practice"),
)  # fmt: skip
TWO = replace(ONE, recommendation_id="two", late=False, history=(said("done", date(2025, 5, 1), illustrative=True),))
BARE = asked(recommendation_id="bare", reference="", owner_role="", areas=(), quality_statements=())


def frame(*found):
    rows = pd.DataFrame([{**asdict(each), "derived": None} for each in found])
    for column in ("due_on", "current_due_on"):
        rows[column] = pd.to_datetime(rows[column])
    return rows


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_file_has_the_columns_of_the_export_and_the_rows_of_the_list():
    lines = read(list_csv(frame(BARE, ONE, TWO), [TWO, ONE]))
    assert tuple(lines[0]) == EXPORTED
    assert [line["recommendation_id"] for line in lines] == ["two", "one"]
    assert lines[1]["derived"] == "late; silent"
    assert lines[1]["areas"] == "Use of resources; Strengths-based, safe and integrated practice"
    assert (lines[1]["due_on"], lines[1]["current_due_on"]) == ("2025-08-29", "2025-10-31")


def test_the_file_says_of_each_row_whether_it_is_made_up():
    lines = read(list_csv(frame(ONE, TWO), [ONE, TWO]))
    assert [line["illustrative"] for line in lines] == ["False", "True"]


def test_the_table_labels_what_is_made_up():
    table = of_list([TWO], {})
    assert (table.head[-1], table.rows[0][-1]) == ("Data", "Illustrative")


def test_words_in_a_table_mark_up_nothing():
    nested = replace(ONE, owner_role="[[a](b)](javascript:alert(1)) **x** [c](https://example.org)")
    row = of_list([nested], {}).rows[0]
    assert not [cell for cell in row if "](" in cell or "**" in cell]


def test_the_table_says_the_same_in_words():
    table = of_list([ONE, BARE], {"learning": "Learning, improvement and innovation"})
    one, bare = (dict(zip(table.head, row, strict=True)) for row in table.rows)
    assert one["Counted as"] == "late, silent"
    assert one["First due"] == "29 August 2025"
    assert one["Due now"] == "31 October 2025"
    assert one["Quality statements"] == "Learning, improvement and innovation"
    assert "Data" not in table.head
    assert {bare[name] for name in ("Number", "Counted as", "Owner", "First due", "Due now", "Areas")} == {"–"}
