"""The drawing of a challenge's steps: what is on it, and what is not."""

from __future__ import annotations

from datetime import date

import pytest

from indicators.recommendations import steps_figure
from indicators.recommendations.due_months import DueMonth
from indicators.recommendations.steps import Step, Steps
from indicators.theme import DARK, LIGHT

TODAY = date(2025, 11, 24)
STEPS = Steps(
    "coventry-2025",
    "14 to 16 January 2025",
    (
        Step("On site", date(2025, 1, 16), "14 to 16 January 2025", "happened"),
        Step("6-month follow-up", date(2025, 7, 22), "signed 22 July 2025", "happened"),
        Step("12-month follow-up", date(2026, 2, 12), "due 12 February 2026", "due", date(2026, 1, 16)),
        Step("24-month follow-up", date(2027, 1, 16), "due 16 January 2027", "due"),
    ),
)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_step_is_a_mark_with_its_words_and_a_moved_one_two(colours):
    drawn = steps_figure.figure(STEPS, (), TODAY, colours)
    told = [trace.text[0] for trace in drawn.data]
    assert told == [
        "On site, 14 to 16 January 2025",
        "6-month follow-up, signed 22 July 2025",
        "12-month follow-up, due 12 February 2026",
        "12-month follow-up, first set",
        "24-month follow-up, due 16 January 2027",
    ]
    filled = [trace.marker.color == colours.own for trace in drawn.data]
    assert filled == [True, True, False, False, False]
    assert drawn.data[2].marker.line.color == colours.attention_mark


def test_the_line_changes_colour_today():
    drawn = steps_figure.figure(STEPS, (), TODAY, LIGHT)
    past, ahead = [shape for shape in drawn.layout.shapes if shape.y0 == shape.y1 == 0]
    assert (past.x1, ahead.x0) == (TODAY, TODAY)
    assert (past.line.color, ahead.line.color) == (LIGHT.own, LIGHT.context)


def test_months_beyond_the_line_are_left_out():
    near, far = DueMonth(date(2025, 10, 1), 2, 1, 0), DueMonth(date(2031, 1, 1), 1, 0, 0)
    with_near = steps_figure.figure(STEPS, (near, far), TODAY, LIGHT)
    assert len(with_near.data) == len(steps_figure.figure(STEPS, (near,), TODAY, LIGHT).data)
    assert with_near.layout.height > steps_figure.figure(STEPS, (far,), TODAY, LIGHT).layout.height


def test_without_a_dated_step_there_is_nothing_to_draw():
    with pytest.raises(ValueError, match="nothing to draw"):
        steps_figure.figure(Steps("c", "Date not recorded", ()), (), TODAY, LIGHT)
