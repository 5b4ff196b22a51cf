from __future__ import annotations

from datetime import date

import pytest

from indicators.profile.timeline import compute
from tests.unit.indicators.profile.mine import entry

# 2014 to the end of 2023: ten years.
TODAY = date(2024, 1, 1)


def lane(entries, kind="challenge", today=TODAY):
    return next(lane for lane in compute(entries, today).lanes if lane.kind == kind)


def test_a_day_is_a_mark_where_it_was():
    (mark,) = lane([entry(date(2019, 1, 1))]).marks
    assert mark.at == pytest.approx(0.5, abs=0.001)
    assert mark.reach == 0


def test_a_month_and_a_year_are_bands_as_long_as_they_are():
    month = entry(date(2019, 1, 1), date(2019, 1, 31), "month")
    year = entry(date(2020, 1, 1), date(2020, 12, 31), "year")
    of_month, of_year = lane([month, year]).marks
    days = (TODAY - date(2014, 1, 1)).days
    assert of_month.reach == pytest.approx(31 / days)
    assert of_year.reach == pytest.approx(366 / days)


def test_a_review_of_some_days_is_one_mark_and_an_event_of_some_time_a_band():
    days = (date(2020, 3, 1), date(2021, 7, 31))
    assert lane([entry(*days)]).marks[0].reach == 0
    assert lane([entry(*days, kind="event")], "event").marks[0].reach > 0.1


def test_what_has_no_date_is_never_drawn():
    found = compute([entry(precision="none"), entry(precision="none", kind="practice_review")], TODAY)
    assert [(lane.kind, lane.marks) for lane in found.lanes] == [("challenge", ())]


def test_the_future_is_not_drawn_and_what_lasts_ends_today():
    later = entry(date(2024, 6, 1))
    lasting = entry(date(2023, 1, 1), date(2025, 1, 1), kind="event")
    found = compute([later, lasting], TODAY)
    assert [len(each.marks) for each in found.lanes] == [0, 1]
    mark = found.lanes[1].marks[0]
    assert mark.at + mark.reach == pytest.approx(1)


def test_lanes_are_in_one_order_and_only_there_when_filled():
    kinds = ("counting", "rating", "challenge")
    assert [lane.kind for lane in compute([entry(kind=kind) for kind in kinds], TODAY).lanes] == [
        "challenge", "rating", "counting",
    ]  # fmt: skip


def test_an_entry_before_2014_moves_the_beginning():
    found = compute([entry(date(2012, 6, 1))], TODAY)
    assert found.named[0] == ("2012", 0.0)
    assert 0 < found.lanes[0].marks[0].at < 0.1


def test_years_are_named_evenly_and_not_over_today():
    found = compute([], date(2026, 11, 25))
    assert [text for text, _ in found.named] == ["2014", "2016", "2018", "2020", "2022", "2024"]
    assert len(found.years) == 13
    assert all(0 <= at < 1 for at in found.years)


def test_challenges_are_named_where_there_is_room():
    marks = lane(
        [entry(date(2016, 1, 1)), entry(date(2016, 6, 1)), entry(date(2020, 1, 1), date(2020, 12, 31), "year")]
    )
    assert [mark.name for mark in marks.marks] == ["", "Jun 2016", "2020"]
    assert lane([entry(kind="rating")], "rating").marks[0].name == ""
