"""What the cycle board says."""

from __future__ import annotations

from datetime import date

import pytest

from indicators.programme import board_sentences as says
from indicators.programme.board import BoardRow, compute
from indicators.programme.cycle import compute as cycles
from tests.unit.indicators.programme.made import (
    EXPECTED,
    FELL_DUE,
    FOLLOW_UP,
    OVERDUE,
    SIGNED,
    SOON,
    TODAY,
    cycle,
    frame,
    nothing,
)

NAMES = ("Birmingham", "Coventry", "Dudley", "Sandwell", "Solihull", "Walsall", "Warwickshire")


def rows(*found: list[dict], made_up: bool = False) -> tuple[BoardRow, ...]:
    """One authority for each challenge, in the order of NAMES."""
    named = [
        [
            {**row, "authority_code": name[:3], "name": name, "challenge_id": row["challenge_id"] and name}
            for row in each
        ]
        for name, each in zip(NAMES, found, strict=False)
    ]
    return compute(cycles(frame(*named), TODAY), made_up=made_up)


NOTHING = nothing("", "")
UNPUBLISHED = cycle(SIGNED, published_on=None)


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        ([cycle(OVERDUE), cycle(OVERDUE), UNPUBLISHED, UNPUBLISHED, UNPUBLISHED],
         "Two authorities have a follow-up overdue, and three have no published report on record"),
        ([cycle(OVERDUE, published_on=None)],
         "One authority has a follow-up overdue, and one has no published report on record"),
        ([cycle(FELL_DUE), cycle(SIGNED)],
         "One authority has follow-ups that fell due with none on record, and every report is published"),
        ([cycle(FELL_DUE), cycle(OVERDUE)], "One authority has a follow-up overdue, and every report is published"),
        ([cycle(SIGNED)], "No follow-up is overdue, and every report is published"),
        ([NOTHING, NOTHING], "No peer challenge of any of the 14 authorities is on record"),
        ([cycle(OVERDUE, illustrative=True)], "No peer challenge of any of the 14 authorities is on record"),
    ],
)  # fmt: skip
def test_the_sentence(found, sentence):
    assert says.headline(rows(*found), TODAY) == sentence


def test_made_up_rows_beside_others_are_in_no_sentence_and_counted_by_themselves():
    mixed = rows(cycle(OVERDUE, illustrative=True), cycle(SIGNED))
    assert says.headline(mixed, TODAY).startswith("No follow-up is overdue")
    assert "Birmingham" not in says.lead(mixed, TODAY)
    assert says.beside(mixed).startswith("One row shows a made-up challenge, because its authority has none on record.")
    assert says.beside(rows(cycle(SIGNED))) == ""
    alone = rows(cycle(OVERDUE, illustrative=True), made_up=True)
    assert says.headline(alone, TODAY).startswith("One authority has a follow-up overdue")


def test_the_lead_names_who_and_when():
    month = {**FOLLOW_UP, "due_on": date(2027, 1, 31), "due_precision": "month", "state": "expected"}
    told = says.lead(rows(cycle(SIGNED, OVERDUE), cycle(SOON, EXPECTED), cycle(month), NOTHING), TODAY)
    assert told == (
        "Overdue: **Birmingham** (12-month follow-up, 20 August 2026). Due in the next 90 days: **Coventry** (6-month "
        "follow-up, 15 December 2026) and **Dudley** (6-month follow-up, January 2027). One of the 14 has no challenge "
        "to show. What is not recorded may have been done all the same."
    )


def test_many_are_a_number():
    told = says.lead(rows(*[cycle(OVERDUE)] * 6), TODAY)
    assert "Overdue: **6 of the 14**." in told
    assert "No follow-up falls due in the next 90 days." in told


def test_the_lines_about_counts():
    found = rows(cycle(OVERDUE), cycle(SIGNED))
    assert says.shown(found[:1], "overdue") == "One of the 14: its day has passed, and it was not held."
    assert says.shown((), "held") == "No authority is in this count."
    assert says.total(found).startswith("Two authorities are counted")
    assert says.total(found[:1]).startswith("One authority is counted")


def test_the_source_says_what_is_made_up_and_how_dates_are_worked_out():
    assert says.source(TODAY, made_up=True).startswith("Illustrative data, made up. As at 25 November 2026.")
    assert "6, 12 and 24 months after the last day on site" in says.source(TODAY, made_up=False)
    assert says.lead(rows(NOTHING), TODAY).startswith("The board shows how far")
