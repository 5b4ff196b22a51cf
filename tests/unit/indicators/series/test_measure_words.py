from __future__ import annotations

from indicators.series import measure_words
from tests.unit.indicators.made import ADMISSION, CARERS, CONTROL


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
