"""States of charts in plain words."""

from __future__ import annotations

import pytest

from indicators.process_control import run_chart, xmr
from indicators.real_change import state_words

ORDINARY = [5.0, 6.0, 4.0, 5.0, 7.0, 5.0, 4.0, 6.0, 5.0, 3.0, 5.0, 6.0, 4.0]


def test_the_caption_is_the_one_agreed():
    assert state_words.CAPTION == "A flag shows unusual movement, not what caused it."


@pytest.mark.parametrize(
    ("last", "direction", "words"),
    [
        ([], "increase", "Ordinary movement: the last point falls under no rule of unusual movement."),
        ([30.0], "increase", "Unusual movement: improving. The last point is above the upper limit."),
        ([30.0], "decrease", "Unusual movement: concerning. The last point is above the upper limit."),
        ([-30.0], "neutral", "Unusual movement: low. The last point is below the lower limit."),
        ([30.0, None], "neutral", "Unusual movement: high. The last point is above the upper limit."),
    ],
)
def test_the_state_of_the_last_point(last, direction, words):
    assert state_words.variation(xmr([*ORDINARY, *last], direction=direction)) == words


def test_without_limits_there_is_no_state():
    assert state_words.variation(xmr([])) == ""
    assert state_words.variation(xmr([5.0])) == ""


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (30, "Expected to miss the target every time, as things are."),
        (-30, "Expected to meet the target every time, as things are."),
        (5, "Hit or miss: the target lies within ordinary movement."), (None, ""),
    ],
)  # fmt: skip
def test_a_target(target, words):
    assert state_words.assurance(xmr(ORDINARY, target=target)) == words


def test_every_rule_has_words():
    chart = xmr([1, 1.5, 1, 2.5, 1, 2.5, 1, -9, -8, -7, -6, -5, -4, -3, 30, 9, 9, 0, -30])
    causes = set(chart.points["special_cause_type"]) - {"Common Cause"}
    assert causes
    assert all(state_words.rule(cause) for cause in causes)
    for way, limit in (("Above", "UCL"), ("Below", "LCL")):
        assert "limit" in state_words.rule(f"{way} {limit}")
        assert "close" in state_words.rule(f"2 in 3 {way} CL")
        assert way.lower() in state_words.rule(f"7 Points {way} CL")
    assert "rise" in state_words.rule("7 Point Trend (Increasing)")
    assert "fall" in state_words.rule("7 Point Trend (Decreasing)")
    assert state_words.rule("Common Cause") == ""


def test_runs():
    assert state_words.runs(run_chart([5, 5])) == "Every point lies on the median, so nothing can be said of runs."
    assert state_words.runs(run_chart([1, -1] * 5, centre=0)) == (
        "No unusual runs among 10 points: the longest on one side of the median has one (up to 6 would be usual), and "
        "the median is crossed nine times (2 times or more would be)."
    )
    assert state_words.runs(run_chart([1] * 6 + [-1] * 6, centre=0)) == (
        "Unusual runs: the median is crossed once, where 3 times or more would be usual."
    )
    assert state_words.runs(run_chart([1] * 12, centre=0)) == (
        "Unusual runs: 12 points in a row lie on one side of the median, where up to 7 would be usual, and the median "
        "is never crossed, where 3 times or more would be usual."
    )
