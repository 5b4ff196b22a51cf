from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from indicators.series.scale import enclosing
from indicators.steadiness.limit_lines import labels, levels, lines, margin
from indicators.theme import LIGHT
from tests.unit.indicators.steadiness.made import EVEN, RISING, aiming, run_of, years


def test_a_trend_is_held_against_no_line():
    assert levels(years(RISING)) == [*lines(years(RISING), LIGHT)] == []


def test_a_run_chart_has_its_median_and_its_target():
    found = run_of(EVEN * 5, aiming(12.0))
    assert levels(found) == [12.0, 10.0]
    assert [label["text"] for label in labels(found, enclosing([9.0, 12.0]), 300, LIGHT)] == [
        "Median 10.0",
        "Target 12.0",
    ]


def test_limits_are_drawn_for_each_baseline_and_end_where_the_next_begins():
    found = run_of([*EVEN * 6, *[each + 5 for each in EVEN * 4]], steps=[date(2022, 4, 1)])
    mean, upper, lower = lines(found, LIGHT)
    assert [*mean.y] == [10.0, 10.0, None, 15.0, 15.0, None]
    assert upper.y[0] == pytest.approx(12.66)
    assert lower.y[3] == pytest.approx(12.34)
    assert mean.x[1] < mean.x[3]
    assert (mean.line.dash, upper.line.dash) == ("solid", "7px,4px")


def test_names_of_lines_keep_their_distance():
    found = run_of(EVEN * 6, aiming(10.0))
    scale = enclosing(levels(found))
    made = labels(found, scale, 320, LIGHT)
    assert [label["text"] for label in made] == ["Upper 12.7", "Mean 10.0", "Lower 7.3", "Target 10.0"]
    at = sorted(label["y"] * 320 for label in made)
    assert min(high - low for low, high in pairwise(at)) >= 16.9
    assert margin(made) == len("Target 10.0") * 7 + 8
