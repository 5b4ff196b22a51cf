"""The baseline of an authority, and its change less that of those it can be compared with."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from indicators.effects.event_clock import Visit
from indicators.impact.gaps import Gaps, mean_of
from tests.unit.indicators.impact.made import BASE, COVENTRY, DUDLEY, VISIT, own, panels, read_panels, rows
from tests.unit.indicators.made import CONTROL


def gaps(given, **of_rows):
    (panel,) = panels(given, **of_rows)
    return Gaps(panel, VISIT)


def years(found, baseline):
    return [found.panel.windows[at].start.year for at in baseline]


def test_a_baseline_is_the_last_three_results_before_the_preparation():
    found = gaps(dict.fromkeys(range(2014, 2025), 70.0), years=range(2014, 2025))
    assert years(found, found.baseline(0)) == [2018, 2019, 2020]


def test_a_missing_result_gives_way_to_an_older_one_and_never_to_one_of_more_than_five_years_ago():
    every = range(2014, 2025)
    # Preparation begins on 14 September 2021: 15 February 2017 is 55 months before it, 15 February 2016 is 67.
    found = gaps({2014: 70.0, 2015: 70.0, 2016: 70.0, 2020: 70.0, 2022: 70.0}, years=every)
    assert years(found, found.baseline(0)) == [2016, 2020]
    assert years(gaps({2015: 70.0, 2022: 70.0}, years=every), gaps({2015: 70.0}, years=every).baseline(0)) == []


def test_a_year_that_ends_after_the_preparation_began_is_in_no_baseline():
    (panel,) = panels(own())
    # Six months before them is 30 March, inside the year 2020-21, and 1 April, the day after it.
    visits = [Visit(day, day) for day in (date(2021, 9, 30), date(2021, 10, 1))]
    found = [Gaps(panel, each) for each in visits]
    assert [years(each, each.baseline(0)) for each in found] == [[2018, 2019], [2018, 2019, 2020]]


def test_a_gap_is_the_own_change_less_the_mean_change_of_others_each_counted_once():
    found = gaps(own(3.0, -1.5), others=11)
    baseline = found.baseline(0)
    assert list(found.of(0, baseline)) == pytest.approx([0, 0, 0, 0, 3.0, 0, -1.5])
    assert list(found.elsewhere(0, baseline)) == pytest.approx([0, 0, 0, 2, 2, 2, 2])
    assert set(found.compared_with(0, baseline)) == {11}


def test_others_of_the_programme_are_compared_with_nobody():
    ours = {COVENTRY: own(), DUDLEY: dict.fromkeys(range(2018, 2025), 500.0)}
    (panel,) = read_panels(rows(ours, others=12), CONTROL)
    found = Gaps(panel, VISIT)
    assert list(found.of(0, found.baseline(0))) == pytest.approx([0.0] * 7)
    assert set(found.compared_with(0, found.baseline(0))) == {12}
    assert len(found.others) == 12


def test_who_lacks_one_result_of_the_baseline_or_that_year_is_not_compared_with():
    # The two at the ends, so that their mean stays the same.
    found = gaps(own(), others=13, without={(0, 2019), (12, 2019), (1, 2024), (11, 2024)})
    counted = found.compared_with(0, found.baseline(0))
    assert list(counted) == [11, 11, 11, 11, 11, 11, 9]
    # With nine there is no comparison in 2024-25.
    assert list(np.isnan(found.of(0, found.baseline(0)))) == [False] * 6 + [True]


def test_one_of_the_others_is_not_compared_with_itself():
    found = gaps(own(), others=11)
    row = found.panel.row("E10000010")
    # Five tenths above the others' mean: of the ten that are left the mean is a twentieth below.
    assert found.of(row, found.baseline(row))[-1] == pytest.approx(0.5 + 0.05)
    assert set(found.compared_with(row, found.baseline(row))) == {10}


def test_in_a_picture_each_result_of_a_baseline_is_compared_with_the_rest_of_it():
    found = gaps({**own(), 2018: 73.0, 2019: 70.0, 2020: 70.0})
    # 73 less the mean of 70 and 70; 70 less the mean of 73 and 70, twice; after it less the mean of 71.
    assert list(found.over_time(0, found.baseline(0))) == pytest.approx([3, -1.5, -1.5, -1, -1, -1, -1])


def test_a_single_result_before_has_nothing_to_be_compared_with_itself():
    found = gaps(own(before=(2020,)))
    assert np.isnan(found.over_time(0, found.baseline(0))[2])


def test_others_with_one_result_before_do_not_tell_what_is_usual():
    thin = {(0, 2018), (0, 2019)}
    assert len(gaps(own(), others=12, without=thin).others) == 11


def test_a_mean_over_a_missing_result_is_missing():
    values = np.array([[BASE, np.nan], [BASE, BASE + 2]])
    assert np.isnan(mean_of(values, (0, 1))[0])
    assert mean_of(values, (0, 1))[1] == BASE + 1
