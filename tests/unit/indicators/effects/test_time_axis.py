"""The times of a panel."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from indicators.effects import time_axis
from indicators.effects.event_clock import Window
from indicators.effects.tracks import Dates, EventYears

DAYS = [date(2017, 2, 15), date(2016, 2, 15), date(2017, 2, 15)]


def test_whole_numbers_are_event_years_without_anticipation():
    axis, position = time_axis.read(pd.DataFrame({"t": [2017, 2015, 2017]}), "t", {})
    assert axis == EventYears((2015, 2017), 0)
    assert list(position) == [1, 0, 1]
    assert time_axis.read(pd.DataFrame({"t": [2015.0]}), "t", {})[0] == EventYears((2015,), 0)


def test_dates_alone_stand_for_their_own_day():
    axis, position = time_axis.read(pd.DataFrame({"t": DAYS}), "t", {})
    assert axis == Dates((DAYS[1], DAYS[0]), (Window(*[DAYS[1]] * 3), Window(*[DAYS[0]] * 3)), 6)
    assert list(position) == [1, 0, 1]


def test_dates_stand_for_their_periods_where_these_are_told():
    frame = pd.DataFrame(
        {
            "t": DAYS,
            "period_start": [date(day.year - 1, 4, 1) for day in DAYS],
            "until": [date(day.year, 3, 31) for day in DAYS],
        }
    )
    axis, _ = time_axis.read(frame, "t", {"period_end": "until", "flow": True, "anticipation": 3})
    assert isinstance(axis, Dates)
    assert axis.anticipation == 3
    assert axis.windows[0] == Window(date(2015, 4, 1), date(2016, 3, 31), date(2016, 2, 15), flow=True)


def test_one_reference_date_stands_for_one_period():
    frame = pd.DataFrame({"t": DAYS, "period_end": [*DAYS[:2], date(2017, 3, 31)]})
    with pytest.raises(ValueError, match="different periods"):
        time_axis.read(frame, "t", {})
