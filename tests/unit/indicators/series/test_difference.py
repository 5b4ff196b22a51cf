from __future__ import annotations

from dataclasses import replace

import pytest

from indicators.series import difference
from tests.unit.indicators.made import COVENTRY, figure, place


def test_a_year_against_another():
    # Published: Coventry, 3A, 82.2 ± 2.7 in 2024-25 and 73.4 ± 4.6 in 2015-16. Root of 2.7² + 4.6² = 28.45.
    found = difference.compute(figure(2024, (82.2, 2.7)), figure(2015, (73.4, 4.6)))
    assert found is not None
    assert found.value == pytest.approx(8.8)
    assert found.explained == pytest.approx(5.33385, abs=1e-4)
    assert found.clear is True


def test_an_authority_against_england():
    # Published: England, 3A, 77.3 ± 0.4 in 2024-25. Root of 2.7² + 0.4² = 7.45.
    found = difference.compute(figure(2024, (82.2, 2.7)), figure(2024, (77.3, 0.4)))
    assert found is not None
    assert found.value == pytest.approx(4.9)
    assert found.explained == pytest.approx(2.72947, abs=1e-4)


def test_a_difference_within_sampling_is_not_clear():
    found = difference.compute(figure(2024, (77.4, 3.7)), figure(2024, (77.3, 0.4)))
    assert found is not None
    assert found.clear is False


def test_without_a_margin_it_cannot_be_said_whether_it_is_clear():
    found = difference.compute(figure(2024, (37.0)), figure(2023, (85.3)))
    assert found is not None
    assert (found.value, found.explained, found.clear) == (pytest.approx(-48.3), None, None)


def test_results_counted_in_different_ways_have_no_difference():
    assert difference.compute(figure(2024, (82.2, 2.7), segment=2), figure(2023, (78.9, 3.1))) is None


def test_a_made_up_result_is_never_set_beside_a_real_one():
    assert difference.compute(figure(2024, 80.0), replace(figure(2023, 70.0), illustrative=True)) is None


@pytest.mark.parametrize(("one", "other"), [(None, figure(2023, 1.0)), (figure(2023, 1.0), None), (None, None)])
def test_nothing_has_no_difference(one, other):
    assert difference.compute(one, other) is None


def test_comparable_periods_lie_before_and_are_counted_alike():
    own = place("Coventry", COVENTRY, segments={2021: 1, 2022: 2, 2023: 2, 2024: 2})
    found = difference.comparable_periods(own, own.figures[-1])
    assert [item.period_start.year for item in found] == [2022, 2023]
    assert difference.comparable_periods(own, None) == ()
