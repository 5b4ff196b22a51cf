"""A challenge's steps, their words and their drawing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest

from indicators.recommendations import due_months, steps_figure
from indicators.recommendations.due_months import DueMonth
from indicators.recommendations.listing import of_steps, steps_csv
from indicators.recommendations.steps import compute, next_follow_up, summary
from indicators.theme import DARK, LIGHT
from tests.unit.indicators.recommendations.asked import TODAY, asked, said

COUNTED = (date(2025, 7, 16), date(2026, 1, 16), date(2027, 1, 16))
NONE = (None, None, None)
IN_2016 = (date(2016, 8, 25), date(2017, 2, 25), date(2018, 2, 25))
NAMES = ["On site", "Findings published", "6-month follow-up", "12-month follow-up", "24-month follow-up"]


def rows(challenge_id: str = "coventry-2025", precision: str = "day", **more: Any) -> list[dict[str, Any]]:
    """The three rows of a challenge; `due_12=(...)` gives due, first due and signed days of one that is arranged."""
    start, end = more.get("dates", (date(2025, 1, 14), date(2025, 1, 16)))
    found = []
    for months, counted in zip((6, 12, 24), more.get("counted", COUNTED), strict=True):
        due, first, signed = more.get(f"due_{months}", (None, None, None))
        passed = "overdue" if due else "unrecorded"
        on = due or counted
        found.append(
            {
                "challenge_id": challenge_id,
                "start_on": start,
                "end_on": end,
                "date_precision": precision,
                "published_on": more.get("published", date(2025, 3, 20)),
                "horizon_months": months,
                "due_on": on,
                "first_due_on": first or on,
                "is_arranged": due is not None,
                "held_on": more.get(f"held_{months}", signed),
                "signed_on": signed,
                "state": "signed" if signed else "held" if f"held_{months}" in more else _state(on, passed),
                "illustrative": more.get("illustrative", False),
            }
        )
    return found


def _state(on: date | None, passed: str) -> str | None:
    return None if on is None else "due" if on >= TODAY else passed


def frame(*found: list[dict[str, Any]]) -> pd.DataFrame:
    table = pd.DataFrame([row for each in found for row in each])
    for column in ("start_on", "end_on", "published_on", "due_on", "first_due_on", "held_on", "signed_on"):
        table[column] = pd.to_datetime(table[column])
    return table


MOVED = rows(
    due_6=(date(2025, 7, 16), None, date(2025, 8, 4)), due_12=(date(2026, 2, 12), date(2026, 1, 16), None),
    due_24=(date(2027, 1, 16), None, None),
)  # fmt: skip


def test_signed_moved_and_due():
    (found,) = compute(frame(MOVED), TODAY)
    assert [step.name for step in found.steps] == NAMES
    assert [step.words for step in found.steps] == [
        "14 to 16 January 2025",
        "20 March 2025",
        "signed 4 August 2025, due 16 July 2025",
        "due 12 February 2026, was 16 January 2026",
        "due 16 January 2027",
    ]
    assert [step.state for step in found.steps] == ["happened", "happened", "happened", "due", "due"]
    words = "The 12-month follow-up has moved and is due on **12 February 2026**, in 80 days."
    assert next_follow_up(found, TODAY) == words


def test_a_recorded_follow_up_whose_day_has_passed_is_overdue():
    (found,) = compute(frame(rows(due_6=(date(2025, 11, 14), None, None))), TODAY)
    step = found.steps[2]
    assert (step.state, step.words) == ("overdue", "due 14 November 2025; overdue by 10 days")
    assert next_follow_up(found, TODAY) == "The 6-month follow-up is **overdue by 10 days**."


def test_one_that_nobody_recorded_is_never_overdue():
    (found,) = compute(
        frame(rows(dates=(date(2016, 2, 23), date(2016, 2, 25)), published=None, counted=IN_2016)), TODAY
    )
    assert [step.state for step in found.steps] == ["happened", *["unrecorded"] * 3]
    assert found.steps[1].words == "fell due 25 August 2016; none on record"
    assert next_follow_up(found, TODAY) == ""


def test_one_still_to_come_says_that_it_is_not_arranged():
    (found,) = compute(frame(rows()), TODAY)
    assert found.steps[3].words == "falls due 16 January 2026; not arranged on record"
    assert next_follow_up(found, TODAY) == "The 12-month follow-up is due on **16 January 2026**, in 53 days."
    assert next_follow_up(found, date(2026, 1, 16)).endswith("**16 January 2026**, today.")


def test_a_month_gives_months_and_a_year_gives_none():
    counted = (date(2017, 8, 31), date(2018, 2, 28), date(2019, 2, 28))
    there = rows(precision="month", dates=(date(2017, 2, 1), date(2017, 2, 28)), counted=counted)
    (month,) = compute(frame(there), TODAY)
    assert "fell due August 2017; none on record" in [step.words for step in month.steps]
    (year,) = compute(frame(rows(precision="year", dates=(date(2020, 1, 1), date(2020, 12, 31)), counted=NONE)), TODAY)
    assert [step.name for step in year.steps] == NAMES[:2]
    assert year.note == "Only its year is on record, so its follow-ups cannot be dated."


def test_without_a_date_there_is_nothing_to_place():
    (found,) = compute(frame(rows(precision="none", dates=(None, None), counted=NONE)), TODAY)
    assert found.steps == ()
    assert "not on record" in found.note
    assert next_follow_up(found, TODAY) == next_follow_up(None, TODAY) == ""
    assert summary(found) == found.note
    with pytest.raises(ValueError, match="nothing to draw"):
        steps_figure.figure(found, (), TODAY, LIGHT)


def test_the_newest_challenge_comes_first():
    old = rows("coventry-2016", dates=(date(2016, 2, 23), date(2016, 2, 25)), counted=IN_2016)
    undated = rows("coventry-undated", "none", dates=(None, None), counted=NONE)
    found = compute(frame(undated, old, MOVED), TODAY)
    assert [each.challenge_id for each in found] == ["coventry-2025", "coventry-2016", "coventry-undated"]


def test_held_and_not_signed_is_neither_due_nor_overdue():
    (found,) = compute(frame(rows(due_6=(date(2025, 7, 16), None, None), held_6=date(2025, 8, 4))), TODAY)
    assert (found.steps[2].state, found.steps[2].words) == ("happened", "held 4 August 2025, not signed yet")


def test_what_follows_from_a_made_up_visit_is_made_up():
    (found,) = compute(frame(rows(illustrative=True)), TODAY)
    assert all(step.illustrative for step in found.steps)


def test_summary_says_all_steps():
    (found,) = compute(frame(MOVED), TODAY)
    assert summary(found).startswith("Five steps: On site, 14 to 16 January 2025; Findings published")
    assert all(name in summary(found) for name in NAMES)


DUE = [
    asked(said("done", date(2025, 9, 1)), due_on=date(2025, 9, 30)),
    asked(said("accepted", date(2025, 9, 1)), due_on=date(2025, 9, 2), late=True),
    asked(said("accepted", date(2025, 9, 1)), due_on=date(2026, 1, 9)),
    asked(said("rejected", date(2025, 9, 1)), due_on=date(2026, 1, 10)),
    asked(said("accepted", date(2025, 9, 1))),
]


def test_months_in_which_recommendations_are_due():
    found = due_months.compute(DUE)
    assert found == (DueMonth(date(2025, 9, 1), 2, 1, 1), DueMonth(date(2026, 1, 1), 1, 0, 0))
    assert [item.words for item in found] == [
        "September 2025: 2 due, 1 of them done, 1 late",
        "January 2026: 1 due, 0 of them done",
    ]


def test_the_drawing_holds_every_step_and_month_and_colours_only_what_moved():
    (found,) = compute(frame(MOVED), TODAY)
    for colours in (LIGHT, DARK):
        drawn = steps_figure.figure(found, due_months.compute(DUE), TODAY, colours)
        said_ = [str(trace.text[0]) for trace in drawn.data]
        assert len([words for words in said_ if any(name in words for name in NAMES)]) == len(NAMES) + 1
        assert said_[-2:] == ["2", "1"]
        labels = [note.text for note in drawn.layout.annotations]
        assert [any(name in label for label in labels) for name in NAMES] == [True] * 5
        assert "<b>24 November 2025</b>" in labels
        orange = [str(trace.text[0]) for trace in drawn.data if trace.marker.line.color == colours.attention_mark]
        assert orange == ["12-month follow-up, due 12 February 2026, was 16 January 2026", "2"]


def test_long_after_the_last_step_today_is_not_on_the_line():
    (found,) = compute(
        frame(rows(dates=(date(2016, 2, 23), date(2016, 2, 25)), published=None, counted=IN_2016)), TODAY
    )
    drawn = steps_figure.figure(found, (), TODAY, LIGHT)
    assert not [note for note in drawn.layout.annotations if "2025" in note.text]
    assert drawn.layout.xaxis.range[1] < date(2018, 6, 1)


def test_labels_that_would_touch_are_said():
    (clear,) = compute(frame(MOVED), TODAY)
    assert not steps_figure.crowded(clear)
    near = rows(due_12=(date(2025, 3, 15), None, None), published=None, due_6=(date(2025, 2, 1), None, None))
    (crowded,) = compute(frame(near), TODAY)
    assert steps_figure.crowded(crowded)


def test_table_and_file_hold_the_same():
    (found,) = compute(frame(MOVED), TODAY)
    months = due_months.compute(DUE)
    table = of_steps(found, months)
    assert [row[0] for row in table.rows] == [*NAMES, "Recommendations due", "Recommendations due"]
    assert table.rows[3][1] == "Due 12 February 2026, was 16 January 2026"
    assert table.head == ("Step", "When")
    labelled = of_steps(found, months, illustrative=True)
    assert [row[2] for row in labelled.rows] == [*["–"] * 5, *["Illustrative"] * 2]
    lines = steps_csv(found, months, illustrative=True).splitlines()
    assert lines[0] == "challenge_id,step,on,first_due_on,state,recommendations,illustrative"
    assert lines[4] == "coventry-2025,12-month follow-up,2026-02-12,2026-01-16,due,,False"
    assert lines[6] == "coventry-2025,Recommendations due,2025-09-01,,,2,True"
    assert len(lines) == 8
