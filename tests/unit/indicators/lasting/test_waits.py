"""How long all and each group took, with what is censored, left out and too few."""

from __future__ import annotations

import pandas as pd
import pytest

from indicators.lasting import lives, waits
from indicators.lasting.waits import DAYS_A_MONTH, Waits
from tests.unit.indicators.lasting.made import AS_AT, SO_MANY_DAYS, after, done, frame, row, verified

AREAS = {"resources": "Use of resources", "practice": "Practice", "market": "Market"}


def computed(rows: pd.DataFrame) -> Waits:
    return waits.compute(lives.compute(rows, AS_AT, made_up=False), AREAS)


def test_the_line_ends_where_fewer_than_five_are_waiting():
    # Done after 100, 200 and 300 days; two wait, one was moved elsewhere. Before the third, only four are waiting.
    rows = frame(done(1, 100), done(2, 200), done(3, 300), row(4), row(5), row(6, status="moved"))
    found = computed(rows).overall.waits["done"]
    assert (found.n, found.reached) == (6, 3)
    assert found.curve
    assert [round(step.waiting, 4) for step in found.curve.steps] == [0.8333, 0.6667]
    assert found.curve.median().time is None


def test_what_was_moved_elsewhere_waits_to_the_end_like_everybody_else():
    rest = [done(number, 30 * number) for number in range(1, 11)]
    moved, open_ = (
        computed(frame(*rest, *(row(number, **given) for number in range(11, 21))))
        for given in ({"status": "moved"}, {})
    )
    assert moved.overall.waits == open_.overall.waits
    curve = moved.overall.waits["done"].curve
    assert curve
    assert curve.median().time == pytest.approx(300 / DAYS_A_MONTH)
    assert curve.last == pytest.approx(SO_MANY_DAYS / DAYS_A_MONTH)
    assert curve.at_risk(curve.last) == 10


def test_one_visited_later_is_censored_earlier():
    # After 400 days only the five visited first are still watched; one of them is done then: 4/5 of 9/10.
    late = {"visit_end_on": after(SO_MANY_DAYS - 350)}
    rows = frame(
        done(1, 100), done(2, 400), *(row(number) for number in (3, 4, 5, 6)),
        *(row(number, **late) for number in (7, 8, 9, 10)),
    )  # fmt: skip
    curve = computed(rows).overall.waits["done"].curve
    assert curve
    assert [(step.at_risk, step.events) for step in curve.steps] == [(10, 1), (9, 0), (5, 1)]
    assert curve.steps[-1].waiting == pytest.approx(9 / 10 * 4 / 5)


def test_opened_again_counts_as_done_the_first_time():
    rows = [row(number) for number in range(2, 7)]
    again, once = (computed(frame(done(1, 100) | {"status": state}, *rows)) for state in ("reopened", "done"))
    assert again.overall.waits == once.overall.waits


def test_fewer_than_five_have_counts_and_no_line():
    found = computed(frame(done(1, 100), row(2), row(3), row(4))).overall.waits["done"]
    assert (found.n, found.reached, found.curve) == (4, 1, None)
    assert computed(frame(done(1, 100), row(2), row(3), row(4), row(5))).overall.waits["done"].curve


def test_a_day_nobody_said_is_left_out_and_bounds_the_median():
    # Three say only that they are done: by day 600, and not yet on day 50. With them there are ten: the fifth is the
    # median, on day 60 if they were done on day 50, and on day 300 if on day 600.
    unsaid = {"done_is_exact": False, "done_after": after(50)}
    rows = frame(
        *(done(number, days) for number, days in enumerate((10, 60, 150, 200, 300))), row(5), row(9),
        *(done(number, 600, **unsaid) for number in (6, 7, 8)),
    )  # fmt: skip
    found = computed(rows).overall.waits["done"]
    assert (found.n, found.reached, found.not_dated) == (7, 5, 3)
    assert found.earliest == pytest.approx(60 / DAYS_A_MONTH)
    assert found.latest == pytest.approx(300 / DAYS_A_MONTH)


def test_a_day_nobody_said_anything_before_may_have_been_the_last_on_site():
    rows = frame(*(row(number) for number in range(5)), *(done(n, 600, done_is_exact=False) for n in range(5, 11)))
    found = computed(rows).overall.waits["done"]
    assert found.earliest == 0
    assert found.latest == pytest.approx(600 / DAYS_A_MONTH)


def test_done_before_the_last_day_on_site_is_left_out():
    found = computed(frame(done(1, -1), done(2, 0), *(row(number) for number in range(3, 7)))).overall.waits["done"]
    assert (found.n, found.reached, found.before_visit) == (5, 1, 1)


def test_done_and_verified_are_two_waits():
    rows = frame(verified(1, 100), done(2, 50), *(row(number) for number in range(3, 7)))
    found = computed(rows).overall.waits
    assert (found["done"].reached, found["verified"].reached) == (2, 1)
    assert found["done"].n == found["verified"].n == 6


def test_areas_come_in_their_order_and_one_recommendation_may_be_in_two():
    rows = frame(row(1, areas=["practice", "resources"]), row(2, areas=["old"]), row(3, areas=[]), row(4))
    found = computed(rows).areas
    assert [(group.name, group.label, group.waits["done"].n) for group in found] == [
        ("resources", "Use of resources", 2), ("practice", "Practice", 1), ("old", "old", 1), ("", "No area given", 1),
    ]  # fmt: skip


def test_priorities_come_from_high_to_none():
    names = ("Low", None, "Urgent", "High", "Medium", "High")
    found = computed(frame(*(row(number, priority=name) for number, name in enumerate(names)))).priorities
    assert [(group.label, group.waits["done"].n) for group in found] == [
        ("High priority", 2), ("Medium priority", 1), ("Low priority", 1), ("Urgent priority", 1),
        ("No priority given", 1),
    ]  # fmt: skip


def test_nothing_to_time_is_no_line_and_no_group():
    found = computed(frame())
    assert found.overall.waits["done"].n == 0
    assert found.overall.waits["done"].curve is None
    assert found.areas == found.priorities == ()
