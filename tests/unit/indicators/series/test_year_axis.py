from __future__ import annotations

from datetime import date

import pytest

from indicators.series.figures import Note
from indicators.series.year_axis import break_lines, breaks, column_words, length, pale_columns, year, year_ticks
from indicators.theme import LIGHT
from tests.unit.indicators.made import CARERS, quarters, series


def starts(*years):
    return [date(each, 4, 1) for each in years]


def test_a_financial_year_stands_on_its_number():
    assert year(date(2024, 4, 1)) == 2024
    assert year(date(2024, 7, 1)) == 2024.25


@pytest.mark.parametrize(
    ("years", "named"),
    [
        ((2015, 2016, 2017, 2018, 2019, 2021, 2022, 2023, 2024), (2015, 2018, 2021, 2024)),
        ((2016, 2018, 2021, 2023), (2016, 2018, 2021, 2023)),
        ((2016, 2017, 2018, 2019, 2021, 2022, 2023, 2024), (2018, 2021, 2024)),
        ((2024,), (2024,)),
        ((), ()),
    ],
)
def test_few_years_are_named_evenly(years, named):
    assert tuple(start.year for start in year_ticks(starts(*years))) == named


def test_a_missing_wave_is_a_pale_column_with_words():
    gap = Note("gap", date(2020, 4, 1), "Nobody was asked.")
    found = series({"Coventry": {2019: 1.0, 2021: 2.0}}, notes=[gap])
    column = next(pale_columns(found, LIGHT))
    assert (column["x0"], column["x1"]) == (2019.55, 2020.45)
    assert next(column_words(found, LIGHT))["text"] == "Not<br>collected"


def test_a_result_that_is_merely_not_there_is_not_said_to_be_uncollected():
    found = series({"Coventry": {2019: 1.0, 2021: 2.0}})
    assert next(column_words(found, LIGHT))["text"] == "No<br>result"


def test_breaks_are_drawn_only_between_periods_shown():
    notes = [
        Note(kind, date(each, 4, 1), "Why.")
        for kind, each in (("caution", 2015), ("caution", 2020), ("hard", 2021), ("gap", 2021), ("hard", 2030))
    ]
    found = series({"Coventry": {2019: 1.0, 2021: 2.0}}, notes=notes)
    assert {start.year: kind for start, kind in breaks(found).items()} == {2020: "caution", 2021: "hard"}
    assert [line["x0"] for line in break_lines(found, LIGHT)] == [2019.5, 2020.5]
    assert breaks(series({"Coventry": {}}, notes=notes)) == {}


def test_quarters_and_months_take_their_part_of_the_axis():
    found = quarters({(2024, 4): 1.0, (2024, 7): 2.0, (2025, 1): 3.0})
    column = next(pale_columns(found, LIGHT))
    # October to December 2024 is missing; nine tenths of a quarter of a year.
    assert (column["x0"], column["x1"]) == (pytest.approx(2024.5 - 0.1125), pytest.approx(2024.5 + 0.1125))
    assert length(found.measure) == 0.25
    assert length(CARERS) == 1


def test_few_quarters_are_named_evenly():
    starts_ = [date(2023, 1, 1), date(2023, 4, 1), date(2023, 7, 1), date(2023, 10, 1), date(2024, 1, 1)]
    # Four steps in at most three: every second quarter back from the newest.
    assert year_ticks(starts_, 3) == (date(2023, 1, 1), date(2023, 7, 1), date(2024, 1, 1))
