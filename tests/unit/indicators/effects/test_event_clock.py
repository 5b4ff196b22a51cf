"""Before, about or after a challenge, and by how many months: worked by hand from a calendar."""

from __future__ import annotations

from datetime import date

import pytest

from indicators.effects.event_clock import (
    Visit,
    Window,
    horizon,
    may_be_baseline,
    months_before,
    months_between,
    place,
    visit,
)

VISIT = Visit(date(2016, 2, 23), date(2016, 2, 26))


def year_of(year: int, ref_date: date, *, flow: bool = False) -> Window:
    return Window(date(year, 4, 1), date(year + 1, 3, 31), ref_date, flow)


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2016, 2, 26), date(2016, 2, 26), 0),
        (date(2016, 2, 26), date(2017, 2, 26), 12),
        (date(2016, 2, 26), date(2016, 3, 5), 1 - 21 / 30.4375),
        (date(2016, 2, 26), date(2018, 3, 31), 25 + 5 / 30.4375),
        (date(2016, 2, 26), date(2015, 10, 1), -4 - 25 / 30.4375),
    ],
)
def test_months_are_calendar_months_and_days_over(start, end, months):
    assert months_between(start, end) == pytest.approx(months, abs=1e-12)
    assert months_between(end, start) == pytest.approx(-months, abs=1e-12)


def test_a_later_day_is_never_fewer_months_away():
    days = [date.fromordinal(date(2015, 12, 1).toordinal() + more) for more in range(800)]
    for start in (date(2016, 1, 31), date(2016, 2, 29), date(2016, 3, 1)):
        months = [months_between(start, day) for day in days]
        assert months == sorted(set(months))


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [
        (date(2016, 2, 23), 6, date(2015, 8, 23)),
        (date(2016, 8, 31), 6, date(2016, 2, 29)),
        (date(2016, 1, 15), 1, date(2015, 12, 15)),
        (date(2016, 6, 30), 0, date(2016, 6, 30)),
    ],
)
def test_so_many_months_earlier_is_the_same_day_or_the_last_of_its_month(day, months, earlier):
    assert months_before(day, months) == earlier


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        (-1, None), (0, None), (0.1, "short"), (12, "short"), (12.1, "medium"), (23.9, "medium"), (24, "long"),
        (72, "long"), (72.1, "very_long"),
    ],
)  # fmt: skip
def test_the_limits_of_the_horizons(months, expected):
    assert horizon(months) == expected


def test_the_long_term_may_have_no_end():
    assert horizon(200, cap=None) == "long"


@pytest.mark.parametrize(
    ("window", "phase", "found"),
    [
        # Prepared from 23 August 2015.
        (year_of(2014, date(2015, 2, 15)), "pre", None),
        (Window(date(2015, 8, 22), date(2015, 8, 22), date(2015, 8, 22)), "pre", None),
        (Window(date(2015, 8, 23), date(2015, 8, 23), date(2015, 8, 23)), "transition", None),
        (year_of(2015, date(2016, 2, 15)), "transition", None),
        (Window(VISIT.last, VISIT.last, VISIT.last), "transition", None),
        (year_of(2015, date(2016, 3, 31)), "post", "short"),
        (year_of(2016, date(2017, 2, 15)), "post", "short"),
        (year_of(2016, date(2017, 3, 31)), "post", "medium"),
        (year_of(2018, date(2018, 10, 1)), "post", "long"),
        (year_of(2022, date(2023, 2, 15)), "post", "very_long"),
    ],
)
def test_where_results_of_years_stand(window, phase, found):
    where = place(window, VISIT)
    assert (where.phase, where.horizon) == (phase, found)


def test_a_count_over_a_year_is_after_when_half_of_its_days_are():
    # 366 days from 1 April 2015: 183 of them are after 30 September 2015.
    half = Window(date(2015, 4, 1), date(2016, 3, 31), date(2015, 10, 1), flow=True)
    for last, phase in [(date(2015, 9, 30), "post"), (date(2015, 10, 1), "transition")]:
        assert place(half, Visit(last, last)).phase == phase
    # The day it describes best may come later than the middle; most of what it counts does not.
    late = Window(date(2015, 4, 1), date(2016, 3, 31), date(2016, 3, 31), flow=True)
    assert place(late, VISIT).phase == "transition"
    assert place(Window(late.start, late.end, late.ref_date), VISIT).phase == "post"


def test_how_long_before_it_may_show_is_a_setting():
    window = Window(date(2015, 12, 1), date(2015, 12, 31), date(2015, 12, 15))
    assert place(window, VISIT).phase == "transition"
    assert place(window, VISIT, anticipation=1).phase == "pre"


def test_a_baseline_reaches_back_sixty_months_from_the_preparation():
    for day, may_be in [(date(2010, 8, 23), True), (date(2010, 8, 22), False), (date(2015, 8, 22), True),
                        (date(2015, 8, 23), False)]:  # fmt: skip
        assert may_be_baseline(Window(day, day, day), VISIT) is may_be


@pytest.mark.parametrize(
    ("first", "last", "precision", "expected"),
    [
        (date(2016, 2, 23), date(2016, 2, 26), "day", VISIT),
        (date(2016, 2, 23), None, "day", Visit(date(2016, 2, 23), date(2016, 2, 23))),
        (None, date(2016, 2, 26), "day", Visit(date(2016, 2, 26), date(2016, 2, 26))),
        (date(2016, 2, 1), None, "month", Visit(date(2016, 2, 1), date(2016, 2, 29))),
        (date(2016, 2, 9), date(2016, 3, 1), "month", Visit(date(2016, 2, 1), date(2016, 3, 31))),
        (date(2016, 1, 1), date(2016, 12, 31), "year", None),
        (date(2016, 2, 23), None, None, None),
        (None, None, "day", None),
    ],
)
def test_the_days_of_a_challenge_are_the_earliest_and_the_latest_it_can_mean(first, last, precision, expected):
    assert visit(first, last, precision) == expected


def test_a_challenge_does_not_end_before_it_begins():
    with pytest.raises(ValueError, match="cannot end on 2016-02-22"):
        visit(date(2016, 2, 23), date(2016, 2, 22))
