"""Which results a trend rests on, and why there is none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from indicators.real_change import series_trend
from indicators.real_change.series_trend import SeriesTrend
from indicators.series.figures import Note
from tests.unit.indicators.made import ADMISSION, CARERS, CONTROL, TURNOVER, quarters, series

RISING = {2018: (60.0, 2.0), 2019: (63.0, 2.0), 2021: (69.0, 2.0), 2022: (72.0, 2.0), 2023: (75.0, 2.0)}
PANDEMIC = Note("gap", date(2020, 4, 1), "No survey")


def found(given, **of_series) -> SeriesTrend:
    made = series({"Coventry": given}, **of_series)
    return series_trend.compute(made.authorities[0], made)


def test_the_last_five_results_count_and_the_absent_wave_lies_between_them():
    trend = found({2016: (10.0, 2.0), **RISING}, notes=[PANDEMIC])
    assert [figure.period_start.year for figure in trend.figures] == [2018, 2019, 2021, 2022, 2023]
    assert trend.trend
    # Three points a year on a time axis with the absent year on it; five days in five years are not quite 365.25 each.
    assert trend.trend.slope == pytest.approx(3, abs=0.01)
    assert trend.along_the_line == pytest.approx(15, abs=0.01)
    assert trend.absent == (date(2020, 4, 1),)
    assert trend.changed == ()


@pytest.mark.parametrize(("measure", "direction"), [(CONTROL, "better"), (TURNOVER, "worse"), (ADMISSION, "higher")])
def test_the_direction_is_named_by_what_is_better(measure, direction):
    falling = {year: (150 - value, margin) for year, (value, margin) in RISING.items()}
    other = {"better": "worse", "worse": "better", "higher": "lower"}
    assert found(RISING, measure=measure).direction == direction
    assert found(falling, measure=measure).direction == other[direction]


def test_a_level_series_has_no_change():
    trend = found(dict.fromkeys(RISING, (70.0, 3.0)))
    assert (trend.direction, trend.reason) == ("no_change", "")


def test_what_lies_outside_the_five_is_neither_absent_nor_changed():
    caution = [Note("caution", date(year, 4, 1), "Rounding") for year in (2015, 2018, 2019)]
    trend = found({2015: (60.0, 2.0), 2017: (60.0, 2.0), **RISING}, notes=caution)
    assert trend.absent == (date(2020, 4, 1),)
    assert trend.changed == (date(2019, 4, 1),)


def test_too_few_results_are_none_or_some_or_those_of_a_new_definition():
    assert found({}).reason == "no_figure"
    assert found(dict(list(RISING.items())[1:])).reason == "too_few"
    cut = found(RISING, segments={2022: 2, 2023: 2})
    assert (cut.reason, len(cut.figures)) == ("break", 2)
    # Where the first result of a new way of counting is the first of all, it is still one.
    assert found({2024: (60.0, 2.0)}, notes=[Note("hard", date(2024, 4, 1), "New data")]).reason == "break"


def test_five_results_after_a_break_have_a_trend():
    later = dict.fromkeys(RISING, 2)
    assert found({2016: (10.0, 2.0), **RISING}, segments=later).direction == "better"


def test_a_result_without_a_margin_among_the_five_cannot_be_weighed():
    assert found(dict.fromkeys(RISING, 70.0)).reason == "no_margin"
    assert found({**RISING, 2023: 75.0}).reason == "no_margin"
    assert found({2016: 50.0, **RISING}).reason == ""


def test_made_up_and_more_frequent_figures_have_no_trend():
    made = series({"Coventry": RISING})
    place = replace(
        made.authorities[0], figures=tuple(replace(it, illustrative=True) for it in made.authorities[0].figures)
    )
    assert series_trend.compute(place, made).reason == "illustrative"
    own = quarters({(2024, month): 10.0 for month in (1, 4, 7, 10)} | {(2025, 1): 12.0})
    assert series_trend.compute(own.authorities[0], own).reason == "frequent"


def test_a_survey_of_every_other_year_has_no_absent_years():
    every_other = {2012 + 2 * at: (7.0 + at / 10, 0.3) for at in range(5)}
    assert found(every_other, measure=CARERS).absent == ()
