"""The chart for so many points, at each edge of the rule."""

from __future__ import annotations

import pytest

from indicators.real_change import chart_choice


@pytest.mark.parametrize(
    ("points", "cadence", "chart", "trial"),
    [
        (0, 12, "line", False), (9, 12, "line", False), (10, 12, "run_chart", False), (19, 12, "run_chart", False),
        (20, 12, "control_chart", False), (10, 24, "run_chart", False), (9, 3, "line", False),
        (10, 3, "run_chart", False), (11, 1, "run_chart", False), (12, 3, "control_chart", True),
        (19, 1, "control_chart", True), (20, 1, "control_chart", False),
    ],
)  # fmt: skip
def test_the_chart(points, cadence, chart, trial):
    found = chart_choice.compute(points, cadence)
    assert (found.chart, found.trial, found.points) == (chart, trial, points)


def test_a_refusal_says_how_many_are_needed():
    assert chart_choice.compute(1, 12).sentence == (
        "There is one point, too few to tell unusual movement from the ordinary: a run chart needs ten points and "
        "control limits 20."
    )
    assert chart_choice.compute(9, 3).sentence.startswith("There are nine points, too few")
    assert chart_choice.compute(9, 3).sentence.endswith("control limits 12.")


def test_a_run_chart_says_what_limits_need():
    assert chart_choice.compute(11, 1).sentence == "A run chart of 11 points: control limits need 12 points."
    assert chart_choice.compute(11, 12).sentence == (
        "A run chart of 11 points: control limits of results once a year need 20 points."
    )


def test_limits_on_trial_are_called_so():
    assert "trial limits" in chart_choice.compute(12, 1).sentence
    assert chart_choice.compute(20, 1).sentence == "A control chart of 20 points."


def test_the_impossible_is_refused():
    for points, cadence in ((-1, 12), (5, 0)):
        with pytest.raises(ValueError, match="points or more"):
            chart_choice.compute(points, cadence)
