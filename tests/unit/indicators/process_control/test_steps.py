"""The axis of a control chart."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from indicators.process_control.steps import read_axis, starts_of_steps


def test_without_dates_the_order_given_counts():
    axis, order = read_axis(3, None)
    assert (list(axis), order.tolist()) == ([0, 1, 2], [0, 1, 2])
    assert starts_of_steps(axis, [1]).tolist() == [0, 1, 0]


def test_dates_of_any_kind_become_days_in_order():
    axis, order = read_axis(2, [date(2024, 2, 1), date(2024, 1, 1)])
    assert list(axis) == [pd.Timestamp("2024-01-01"), pd.Timestamp("2024-02-01")]
    assert order.tolist() == [1, 0]
    assert list(read_axis(2, ["2024-01-01", "2024-02-01"])[0]) == list(axis)


def test_years_stay_numbers():
    axis, _ = read_axis(3, [2021, 2022, 2023])
    assert list(axis) == [2021, 2022, 2023]
    assert starts_of_steps(axis, [2022]).tolist() == [0, 1, 0]


def test_a_step_on_the_first_day_begins_with_it():
    axis, _ = read_axis(2, ["2024-01-01", "2024-02-01"])
    assert starts_of_steps(axis, ["2024-01-01"]).tolist() == [1, 0]
    assert starts_of_steps(axis, ()).tolist() == [0, 0]


def test_every_value_needs_a_date_of_its_own():
    with pytest.raises(ValueError, match="date of its own"):
        read_axis(2, ["2024-01-01"])
