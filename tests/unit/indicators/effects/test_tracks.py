"""Where the times of a panel stand on the clock of one challenge."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from indicators.effects.event_clock import Window
from indicators.effects.tracks import Dates, EventYears, Rules

YEARS = EventYears(tuple(range(2015, 2023)))


def test_event_years():
    track = YEARS.track({"first": 2018}, Rules(within=2))
    assert track is not None
    assert list(track.since) == [-3, -2, -1, 0, 1, 2, 3, 4]
    assert list(track.before) == [True] * 3 + [False] * 5
    assert list(track.may_be_baseline) == [False, True, True] + [False] * 5
    assert list(track.horizon) == [-1, -1, -1, 0, 1, 2, 2, 2]


@pytest.mark.parametrize(
    ("told", "rules", "horizon"),
    [
        ({"first": 2018}, Rules(cap=2), [-1, -1, -1, 0, 1, 2, -1, -1]),
        ({"first": 2018, "next": 2020}, Rules(), [-1, -1, -1, 0, 1, -1, -1, -1]),
        ({"first": 2018, "next": np.nan}, Rules(), [-1, -1, -1, 0, 1, 2, 2, 2]),
    ],
)
def test_what_is_not_counted(told, rules, horizon):
    track = YEARS.track(told, rules)
    assert track is not None
    assert list(track.horizon) == horizon


def test_the_donut_of_event_years_is_of_years():
    track = YEARS.track({"first": 2018}, Rules(donut=1))
    assert track is not None
    assert list(track.may_be_baseline) == [True, True] + [False] * 6
    assert track.left_out == 0


def test_without_a_year_or_a_day_there_is_no_clock():
    assert YEARS.track({"first": None, "precision": "year"}, Rules()) is None
    assert DATES.track({"first": date(2016, 1, 1), "precision": "year"}, Rules()) is None


DAYS = tuple(date(year, 2, 15) for year in range(2014, 2020))
DATES = Dates(DAYS, tuple(Window(day, day, day) for day in DAYS))


def test_dates():
    track = DATES.track({"first": date(2015, 12, 10), "last": date(2015, 12, 12)}, Rules(donut=1))
    assert track is not None
    assert list(track.before) == [True, True, False, False, False, False]
    assert list(track.horizon) == [-1, -1, 0, 1, 2, 2]
    assert track.since[2] == pytest.approx(2 + 3 / 30.4375)
    assert track.left_out == 1


def test_a_month_means_its_earliest_and_latest_day():
    track = DATES.track({"first": date(2016, 2, 1), "precision": "month"}, Rules())
    assert track is not None
    assert list(track.before) == [True, True, False, False, False, False]
    # 15 February 2016 may lie before the end of that challenge; a year later is less than 12 months after its last day.
    assert list(track.horizon) == [-1, -1, -1, 0, 1, 2]


def test_the_next_challenge_ends_it_when_it_is_prepared():
    track = DATES.track({"first": date(2014, 5, 1), "next": date(2017, 8, 14)}, Rules())
    assert track is not None
    # Prepared from 14 February 2017.
    assert list(track.horizon) == [-1, 0, 1, -1, -1, -1]
