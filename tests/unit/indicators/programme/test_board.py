"""Which challenge a row of the board shows, and which rows a count opens."""

from __future__ import annotations

from datetime import date

import pytest

from indicators.programme import board
from indicators.programme.board import COUNTS, compute, counted, offered, selected
from indicators.programme.cycle import AuthorityCycles
from indicators.programme.cycle import compute as cycles
from tests.unit.indicators.programme.made import (
    EXPECTED,
    FELL_DUE,
    OVERDUE,
    SIGNED,
    SOON,
    TODAY,
    cycle,
    due,
    frame,
    nothing,
)

OLD = {"challenge_id": "coventry-2016", "start_on": date(2016, 2, 23), "end_on": date(2016, 2, 25)}
NEXT = {"challenge_id": "coventry-2027", "start_on": date(2027, 3, 2), "end_on": date(2027, 3, 4)}
LATER = {**NEXT, "challenge_id": "coventry-2029", "start_on": date(2029, 3, 2), "end_on": date(2029, 3, 4)}
UNDATED = {"challenge_id": "coventry-undated", "start_on": None, "end_on": None, "date_precision": "none"}
MADE_UP = {"challenge_id": "example-coventry", "illustrative": True}


def places(*found) -> tuple[AuthorityCycles, ...]:
    return cycles(frame(*found), TODAY)


def shown(*found, made_up: bool = False, wanted: str = "") -> list[tuple[str | None, bool]]:
    rows = compute(places(*found), made_up=made_up, wanted=wanted)
    return [(row.cycle.challenge_id if row.cycle else None, row.is_counted) for row in rows]


def test_a_row_shows_the_newest_challenge_that_has_begun():
    assert shown(cycle(**NEXT), cycle(), cycle(**OLD)) == [("coventry-2025", True)]


def test_else_the_next_one_planned_and_else_one_without_a_date():
    assert shown(cycle(**LATER), cycle(**NEXT), cycle(**UNDATED)) == [("coventry-2027", True)]
    assert shown(cycle(**UNDATED)) == [("coventry-undated", True)]


def test_what_is_on_record_comes_before_what_is_made_up_and_a_made_up_one_is_not_counted():
    both = [cycle(**MADE_UP), cycle(**OLD)]
    assert shown(*both) == [("coventry-2016", True)]
    assert shown(*both, made_up=True) == [("example-coventry", True)]
    assert shown(cycle(**MADE_UP)) == [("example-coventry", False)]
    assert shown(cycle(**OLD), made_up=True) == [(None, False)]
    assert shown(nothing("E08000025", "Birmingham")) == [(None, False)]


def test_a_challenge_asked_for_takes_the_place_of_the_newest():
    found = [cycle(), cycle(**OLD), cycle(**MADE_UP)]
    assert shown(*found, wanted="coventry-2016") == [("coventry-2016", True)]
    assert shown(*found, wanted="example-coventry") == [("example-coventry", False)]
    assert shown(*found, wanted="elsewhere") == [("coventry-2025", True)]


def test_the_others_are_offered_in_words():
    found = places(cycle(**NEXT), cycle(), cycle(**OLD), cycle(**UNDATED), cycle(**MADE_UP))
    assert offered(found, made_up=False) == {
        "coventry-2027": "Coventry, planned 2 to 4 March 2027",
        "coventry-2016": "Coventry, 23 to 25 February 2016",
        "coventry-undated": "Coventry, date not recorded",
    }
    assert offered(found, made_up=True) == {}


HELD = due(date(2026, 10, 1), "held", is_arranged=True, held_on=date(2026, 10, 2))
FAR = due(date(2027, 2, 24), "expected")
NEAR = due(date(2027, 2, 23), "expected")


@pytest.mark.parametrize(
    ("found", "names"),
    [
        (cycle(SIGNED, OVERDUE, EXPECTED), {"overdue"}),
        (cycle(FELL_DUE, SOON), {"unrecorded", "due_soon"}),
        (cycle(NEAR), {"due_soon"}),
        (cycle(FAR), set()),
        (cycle(HELD), {"held"}),
        (cycle(SIGNED, published_on=None), {"unpublished"}),
        (cycle(SIGNED, published_on=date(2026, 12, 24)), {"unpublished"}),
        (cycle(SIGNED, planned=8), {"unplanned"}),
        (cycle(SIGNED, recommendations=0, answered=0, accepted=0, planned=0), {"unplanned"}),
        (cycle(EXPECTED, **{**NEXT, "published_on": None}), set()),
    ],
)
def test_which_counts_a_challenge_is_in(found, names):
    rows = compute(places(found), made_up=False)
    assert {each.name for each in COUNTS if selected(rows, each.name, TODAY)} == names


def test_a_count_opens_only_rows_that_are_counted():
    birmingham = {**MADE_UP, "authority_code": "E08000025", "name": "Birmingham"}
    rows = compute(places(cycle(OVERDUE, **birmingham), cycle(OVERDUE)), made_up=False)
    assert [row.name for row in selected(rows, "overdue", TODAY)] == ["Coventry"]
    assert [row.name for row in counted(rows)] == ["Coventry"]
    assert [row.name for row in selected(rows, "", TODAY)] == ["Birmingham", "Coventry"]


def test_the_follow_ups_behind_a_count():
    (row,) = compute(places(cycle(SIGNED, OVERDUE, SOON)), made_up=False)
    assert row.cycle
    assert [cell.due_on for cell in board.follow_ups(row.cycle, "overdue", "due")] == [
        date(2026, 8, 20), date(2026, 12, 15),
    ]  # fmt: skip
    assert [cell.due_on for cell in board.due_soon(row.cycle, TODAY)] == [date(2026, 12, 15)]
    assert board.fell_due(row.cycle) == []
