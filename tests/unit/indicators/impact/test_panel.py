"""Rows become panels, one for each way of counting: what is missing stays missing, and the 14 are not others."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest

from indicators.impact.panel import NAMES, read_panels, with_clock
from tests.unit.indicators.impact.made import CONTROL, COVENTRY, DUDLEY, TURNOVER, VISIT, own, panels, rows


def test_a_panel_has_a_row_for_an_authority_and_a_column_for_a_year():
    (panel,) = panels({2018: (70.0, 3.92), 2020: 71.0}, others=3)
    assert panel.codes[0] == COVENTRY
    assert list(panel.is_other) == [False, True, True, True]
    assert [each.start.year for each in panel.windows] == [2018, 2019, 2020, 2021, 2022, 2023, 2024]
    assert panel.windows[0].ref_date == date(2019, 2, 15)
    assert np.isnan(panel.values[0, 1])
    assert list(panel.values[0, [0, 2]]) == [70.0, 71.0]
    # A margin of 3.92 is two standard errors of 1.96; an unknown one stays unknown.
    assert panel.errors[0, 0] == pytest.approx(2.0)
    assert np.isnan(panel.errors[0, 2])
    assert panel.row(COVENTRY) == 0
    assert panel.row(DUDLEY) is None


def test_each_way_of_counting_is_a_panel_of_its_own_oldest_first():
    first, second = panels(own(), segments={2023: 2, 2024: 2})
    assert (first.segment, second.segment) == (1, 2)
    assert [each.start.year for each in first.windows] == [2018, 2019, 2020, 2021, 2022]
    assert [each.start.year for each in second.windows] == [2023, 2024]


def test_only_what_records_count_over_a_year_is_a_flow():
    (panel,) = panels(own(), measure=TURNOVER)
    assert all(each.flow for each in panel.windows)
    (panel,) = panels(own())
    assert not any(each.flow for each in panel.windows)
    at_the_end = rows({COVENTRY: own()}, measure=TURNOVER).assign(ref_date=lambda each: each["period_end"])
    (panel,) = read_panels(at_the_end, TURNOVER)
    assert not any(each.flow for each in panel.windows)


def test_estimators_are_given_the_days_of_those_with_a_challenge_only():
    made = with_clock(rows({COVENTRY: own(), DUDLEY: own()}, others=1), CONTROL, {COVENTRY: VISIT})
    assert set(NAMES.values()) <= set(made.columns)
    days = made.groupby("authority_code")[["first_day", "last_day"]].first()
    assert list(days.loc[COVENTRY]) == [pd.Timestamp(2022, 3, 14), pd.Timestamp(2022, 3, 16)]
    assert days.drop(COVENTRY).isna().all(axis=None)
