"""The board as a table and as a file."""

from __future__ import annotations

import csv
import io

from indicators.programme.board import compute
from indicators.programme.board_tables import board_csv, of_board
from indicators.programme.cycle import STAGES
from indicators.programme.cycle import compute as cycles
from tests.unit.indicators.programme.made import EXPECTED, OVERDUE, SIGNED, TODAY, cycle, frame, nothing

ROWS = compute(
    cycles(frame(nothing("E08000025", "Birmingham"), cycle(SIGNED, OVERDUE, EXPECTED)), TODAY), made_up=False
)


def test_the_table_says_every_stage_in_full():
    table = of_board(ROWS)
    assert table.head == ("Authority", "Challenge", "Stage", "On record")
    assert [row[2] for row in table.rows] == list(STAGES.values())
    assert table.rows[6] == ("Coventry", "14 to 16 October 2025", "6-month follow-up", "Signed 4 May 2026")
    assert table.rows[0][3] == "Not recorded"


def test_a_made_up_row_says_so():
    rows = compute(cycles(frame(cycle(SIGNED, illustrative=True)), TODAY), made_up=True)
    assert of_board(rows).head[-1] == "Data"
    assert {row[-1] for row in of_board(rows).rows} == {"Illustrative"}
    assert {line["illustrative"] for line in csv.DictReader(io.StringIO(board_csv(rows)))} == {"True"}


def test_the_file_holds_the_same_with_days():
    lines = list(csv.DictReader(io.StringIO(board_csv(ROWS))))
    assert len(lines) == 1 + len(STAGES)
    assert lines[0] == {**dict.fromkeys(lines[0], ""), "authority_code": "E08000025", "name": "Birmingham"}
    by_stage = {line["stage"]: line for line in lines[1:]}
    signed, overdue, assessed = (by_stage[name] for name in ("follow_up_6", "follow_up_12", "self_assessment"))
    assert (signed["state"], signed["on"], signed["due_on"]) == ("signed", "2026-05-04", "2026-04-16")
    assert (overdue["state"], overdue["on"], overdue["due_on"]) == ("overdue", "", "2026-08-20")
    assert (assessed["state"], assessed["on"], assessed["words"]) == ("unrecorded", "", "not recorded")
