"""The drawing of a series by time: what is filled, what is not joined, and where marks stand."""

from __future__ import annotations

from datetime import date

import pytest

from indicators.series.challenge_marks import ChallengeMark, moment
from indicators.steadiness.figure import figure, placed
from indicators.theme import LIGHT
from tests.unit.indicators.steadiness.made import EVEN, RISING, aiming, run_of, years

VISIT = ChallengeMark(date(2022, 3, 1), date(2022, 3, 3), "day", "Mar 2022", illustrative=False)
EVENT = ChallengeMark(date(2022, 4, 1), date(2022, 4, 30), "month", "New framework", illustrative=False, is_event=True)


def marker(drawn):
    return drawn.data[-1]


def test_results_stand_at_their_days_and_only_those_tested_are_filled():
    dots = marker(figure(years(RISING), LIGHT))
    assert dots.x[0] == moment(date(2019, 2, 15))
    assert [colour == LIGHT.own for colour in dots.marker.color] == [False, True, True, True, True, True]
    assert "95% interval 78.0 to 82.0%" in dots.text[-1]


def test_no_line_crosses_the_year_without_a_survey():
    line = figure(years(RISING), LIGHT).data[-2]
    assert [value is None for value in line.y] == [False, False, True, False, False, False, False]
    assert line.connectgaps is False


def test_no_line_comes_from_another_way_of_counting():
    drawn = figure(years(RISING, segments={2023: 2, 2024: 2}), LIGHT)
    assert [*drawn.data[-2].y] == [78.0, 80.0]
    assert drawn.layout.shapes == ()


def test_marks_stand_on_their_days_with_labels_apart():
    found = years(RISING)
    drawn = figure(found, LIGHT, [VISIT, EVENT])
    visit, event = placed(found, [VISIT, EVENT])
    assert visit.x0 == visit.x1 == moment(date(2022, 3, 1))
    assert visit.level != event.level
    assert [note.text for note in drawn.layout.annotations] == ["Mar 2022", "New framework"]
    assert [shape.type for shape in drawn.layout.shapes] == ["rect", "line", "rect"]
    assert drawn.layout.margin.t > figure(found, LIGHT).layout.margin.t


def test_unusual_figures_have_shapes_of_their_own():
    dots = marker(figure(run_of([*EVEN * 6, 14.0]), LIGHT))
    assert dots.marker.symbol[-1] == "triangle-down"
    assert dots.marker.color[-1] == LIGHT.worse_mark
    assert {*dots.marker.symbol[:-1]} == {"circle"}
    assert "It lies above the upper limit" in dots.text[-1]
    neutral = marker(figure(run_of([*EVEN * 6, 14.0], aiming(9.0, polarity=0)), LIGHT))
    assert neutral.marker.symbol[-1] == "diamond"


def test_the_axis_names_few_periods_and_holds_them_all():
    drawn = figure(run_of(EVEN * 10), LIGHT)
    assert [*drawn.layout.xaxis.ticktext] == ["Apr–Jun<br>2019", "Oct–Dec<br>2021", "Jan–Mar<br>2024"]
    low, high = drawn.layout.xaxis.range
    assert low < min(marker(drawn).x) < max(marker(drawn).x) < high
    assert [*figure(years(RISING), LIGHT).layout.xaxis.ticktext] == ["2018–19", "2022–23", "2024–25"]
    assert len(figure(run_of([4.0]), LIGHT).layout.xaxis.ticktext) == 1


def test_nothing_is_not_drawn():
    with pytest.raises(ValueError, match="nothing to draw"):
        figure(years({}), LIGHT)
    assert placed(years({}), [VISIT]) == ()
