from __future__ import annotations

from datetime import date

import pytest

from indicators.series.challenge_marks import ChallengeMark, height, labels, moment, outside, placed, shapes
from indicators.theme import LIGHT
from tests.unit.indicators.made import COVENTRY, quarters, series

SURVEYS = series({"Coventry": {2018: 1.0, 2019: 2.0, **COVENTRY}})


def mark(start, end=None, precision="day", *, illustrative=False):
    return ChallengeMark(start, end or start, precision, f"{start:%b %Y}", illustrative)


def test_a_day_stands_where_it_is_beside_the_days_the_results_are_about():
    # 2021-22 stands at 2021 and describes 15 February 2022: a challenge on that very day stands there, too.
    (on_the_day,) = placed([mark(date(2022, 2, 15))], SURVEYS)
    assert on_the_day.x0 == pytest.approx(2021, abs=0.01)
    (before,) = placed([mark(date(2022, 1, 10))], SURVEYS)
    (after,) = placed([mark(date(2022, 3, 20))], SURVEYS)
    assert before.x0 < 2021 < after.x0


def test_whole_numbers_are_first_days_of_april():
    assert moment(date(2024, 4, 1)) == 2024
    assert moment(date(2025, 3, 31)) == pytest.approx(2024 + 364 / 365.25)


def test_a_month_and_a_year_are_bands():
    month = mark(date(2022, 9, 1), date(2022, 9, 30), "month")
    year = mark(date(2019, 1, 1), date(2019, 12, 31), "year")
    found = placed([month, year], SURVEYS)
    assert [item.mark for item in found] == [year, month]
    assert [round((item.x1 - item.x0) * 365.25) for item in found] == [365, 30]
    assert [shape["type"] for shape in shapes(found, LIGHT)] == ["rect", "rect"]


def test_a_day_is_a_line_and_a_made_up_one_is_dashed_and_says_so():
    found = placed([mark(date(2019, 6, 1)), mark(date(2022, 6, 1), illustrative=True)], SURVEYS)
    drawn = shapes(found, LIGHT)
    assert [shape["type"] for shape in drawn] == ["line", "line"]
    assert [shape["line"]["dash"] for shape in drawn] == ["solid", "dash"]
    assert [label["text"] for label in labels(found, LIGHT)] == ["Jun 2019", "Jun 2022 (made up)"]


def test_labels_near_each_other_take_lines_of_their_own():
    near = [mark(date(2021, 6, 1)), mark(date(2021, 12, 1)), mark(date(2024, 6, 1))]
    found = placed(near, SURVEYS)
    assert [item.level for item in found] == [0, 1, 0]
    assert height(found) == 2 * 16 + 4
    assert height(()) == 0


def test_what_lies_outside_the_periods_is_not_drawn():
    early, late = mark(date(2015, 6, 1)), mark(date(2026, 6, 1))
    inside = mark(date(2022, 6, 1))
    assert [item.mark for item in placed([early, inside, late], SURVEYS)] == [inside]
    assert outside([early, inside, late], SURVEYS) == (early, late)


def test_a_band_that_begins_outside_is_cut_at_the_edge():
    (found,) = placed([mark(date(2018, 1, 1), date(2018, 12, 31), "year")], SURVEYS)
    assert found.x0 >= 2018 - 0.6
    assert found.x1 > found.x0


def test_quarters_have_their_middle():
    found = quarters({(2024, 4): 1.0, (2024, 7): 2.0, (2024, 10): 3.0})
    # 1 April to 30 June has its middle on 16 May, and stands at 2024.
    (item,) = placed([mark(date(2024, 5, 16))], found)
    assert item.x0 == pytest.approx(2024, abs=0.01)


def test_without_periods_there_is_no_axis():
    assert placed([mark(date(2022, 6, 1))], series({"Coventry": {}})) == ()
