from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from indicators.series import measure_words
from tests.unit.indicators.made import ADMISSION, CARERS, CASELOAD, CONTROL


def test_a_result_carries_its_sign():
    assert measure_words.result(82.2, CONTROL) == "82.2%"
    assert measure_words.result(7.3, CARERS) == "7.3"
    assert measure_words.result(1050.3, ADMISSION) == "1,050.3"


def test_the_size_of_a_difference_has_no_direction():
    assert measure_words.size(-6.73, CONTROL) == "6.7 points"
    assert measure_words.size(0.4, CARERS) == "0.4 points"
    assert measure_words.size(-43.0, ADMISSION) == "43.0"


def test_units_are_not_said_twice():
    assert measure_words.unit(CONTROL) == "%"
    assert measure_words.unit(CARERS) == "score out of 12"
    assert measure_words.unit(ADMISSION) == ""


def test_a_measure_is_named_for_its_place_in_the_sentence():
    assert measure_words.name(CARERS) == "Carers’ quality of life"
    assert measure_words.name_inside(CONTROL) == "control over daily life"


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        (["2A", "2B"], "2A and 2B"),
        (["2A", "2B", "2C", "4A"], "2A to 2C and 4A"),
        (["1A", "2A"], "1A and 2A"),
        (["1A", "1C", "1D", "1E"], "1A and 1C to 1E"),
        (["6B", "6B good"], "6B"),
    ],
)
def test_codes_are_grouped(codes, words):
    assert measure_words.grouped_codes(codes) == words


def test_a_period_is_called_by_the_length_the_measure_has():
    july = date(2025, 7, 1)
    assert measure_words.when(date(2024, 4, 1), CONTROL) == "2024–25"
    assert measure_words.when(date(2023, 4, 1), CARERS) == "2023–24"
    assert measure_words.when(july, CASELOAD) == "July to September 2025"
    assert measure_words.when_short(july, CASELOAD) == "Jul–Sep 2025"
    assert measure_words.when(july, replace(CASELOAD, cadence_months=1)) == "July 2025"


@pytest.mark.parametrize(("value", "nothing"), [(0.04, True), (-0.04, True), (0.05, False), (0.0, True)])
def test_a_difference_that_prints_as_zero_is_none(value, nothing):
    assert measure_words.shown_as_nothing(value, CONTROL) is nothing
