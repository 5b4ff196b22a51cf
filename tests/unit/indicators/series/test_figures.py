from __future__ import annotations

from datetime import date

import pytest

from indicators.series import figures as of
from tests.unit.indicators.made import COVENTRY, place, series


def years(parts):
    return [[item.period_start.year for item in part] for part in parts]


def test_a_line_joins_results_that_follow_each_other():
    assert years(of.stretches(place("Coventry", COVENTRY), 12)) == [[2021, 2022, 2023, 2024]]


def test_a_line_breaks_at_a_year_without_a_result():
    assert years(of.stretches(place("Coventry", {2018: 1.0, 2019: 2.0, 2021: 3.0}), 12)) == [[2018, 2019], [2021]]


def test_a_survey_every_other_year_is_joined_by_its_own_measure():
    given = {2016: 7.0, 2018: 7.1, 2021: 7.2, 2023: 7.3}
    assert years(of.stretches(place("Coventry", given), 24)) == [[2016, 2018], [2021, 2023]]


def test_a_line_breaks_where_counting_changed():
    own = place("Coventry", COVENTRY, segments={2021: 1, 2022: 1, 2023: 2, 2024: 2})
    assert years(of.stretches(own, 12)) == [[2021, 2022], [2023, 2024]]


def test_no_results_have_no_line():
    assert of.stretches(place("Coventry", {}), 12) == ()


def test_months():
    assert of.months_between(date(2018, 4, 1), date(2021, 4, 1)) == 36
    assert of.months_after(date(2024, 4, 1), 24) == date(2026, 4, 1)
    assert of.months_after(date(2024, 11, 1), 2) == date(2025, 1, 1)
    assert of.months_after(date(2024, 12, 1), 0) == date(2024, 12, 1)


def test_places_are_the_authorities_then_region_and_england():
    found = series({"Dudley": COVENTRY, "Coventry": COVENTRY}, england={2024: 1.0})
    assert [item.name for item in found.places] == ["Coventry", "Dudley", "West Midlands", "England"]
    assert found.place("E00000001").name == "Coventry"
    with pytest.raises(KeyError):
        found.place("nobody")


def test_the_latest_period():
    assert series({"Coventry": COVENTRY}).latest == date(2024, 4, 1)
    assert series({"Coventry": {}}).latest is None
