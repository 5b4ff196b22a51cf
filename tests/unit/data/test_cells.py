"""Cells: numbers, markers and junk are told apart, and junk is never a number."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.cells import Cell, read_cell, without_notes


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (19.1, Cell(19.1)),
        (91.10000000000001, Cell(91.1)),
        (20.200000000000003, Cell(20.2)),
        (0, Cell(0.0)),
        ("0.3 (5.7)", Cell(0.3)),
        ("12,530 (8,285)", Cell(12530.0)),
        ("0.4 (:)", Cell(0.4)),
        ("7.7 (7.6)", Cell(7.7)),
        ("[c] (5.7)", Cell(reason="suppressed")),
        ("[z]", Cell(reason="not_applicable")),
        (" [X] ", Cell(reason="not_available")),
        ("[c]", Cell(reason="suppressed")),
        ("77.4 [note 5]", Cell(77.4)),
        ("77.4 [r]", Cell(77.4)),
        ("−0.5", Cell(-0.5)),
        ("1,234,567.5", Cell(1234567.5)),
        ("", Cell()),
        (None, Cell()),
        ("\u00a0", Cell()),
    ],
)
def test_reads(content: object, expected: Cell) -> None:
    assert read_cell(content) == expected


@pytest.mark.parametrize(
    "content",
    [
        "n/a",
        "77,4",
        "1,23",
        "0,412",
        "00,412",
        "77.4%",
        "12 or so",
        "[q]",
        "(5.7)",
        ":",
        "..",
        "1e3",
        "0x10",
        "#REF!",
        "=1+1",
        math.nan,
        math.inf,
        True,
        object(),
    ],
)
def test_junk_is_neither_number_nor_missing(content: object) -> None:
    assert read_cell(content) == Cell(readable=False)


@given(st.one_of(st.text(), st.floats(), st.integers(), st.booleans(), st.none(), st.dates(), st.datetimes()))
def test_anything_gets_one_answer(content: object) -> None:
    cell = read_cell(content)
    assert sum((cell.number is not None, cell.reason is not None)) <= cell.readable
    assert cell.number is None or math.isfinite(cell.number)


@given(st.floats(min_value=-1e9, max_value=1e9).map(lambda number: round(number, 3)))
def test_printed_numbers_survive(number: float) -> None:
    assert read_cell(number).number == pytest.approx(number, rel=1e-11, abs=1e-300)
    assert read_cell(f"{number:,.3f}").number == pytest.approx(number, rel=1e-11, abs=1e-300)


def test_labels_lose_their_notes() -> None:
    assert without_notes("2024 to 2025 -  outcome [note 5][Note 12]") == "2024 to 2025 - outcome"
