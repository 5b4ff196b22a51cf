"""What was done by 12 months and what was still in place at 24, of recommendations on record or made up."""

from __future__ import annotations

from datetime import date

from indicators.impact import actions
from tests.unit.indicators.lasting.made import AS_AT, after, done, frame, row, verified


def of(*rows, as_at=AS_AT, made_up=False, challenges=("c1",)):
    return actions.compute(frame(*rows), challenges, as_at, made_up=made_up)


def test_done_and_verified_by_twelve_months_to_the_day():
    # 31 January 2025 is 366 days after the visit.
    found = of(verified(1, 100), done(2, 366), done(3, 367), row(4))
    assert (found.asked, found.accepted, found.done, found.verified) == (4, 4, 2, 1)
    assert not found.is_early


def test_before_twelve_months_have_passed_it_is_early():
    found = of(done(1, 100), as_at=after(200))
    assert (found.done, found.is_early, found.due, found.next_due_on) == (1, True, 0, date(2026, 1, 31))


def test_the_recheck_at_24_months_is_counted_once_due():
    checks = ("sustained", "sustained", "lapsed", "partly", "overtaken")
    rows = [verified(n, 100, "sustained", each) for n, each in enumerate(checks)]
    found = of(*rows, verified(9, 100))
    assert (found.due, found.in_place, found.lapsed, found.partly, found.overtaken, found.unchecked) == (
        6,
        2,
        1,
        1,
        1,
        1,
    )
    assert found.next_due_on is None


def test_what_was_not_accepted_or_has_no_day_is_asked_and_not_counted():
    no_day = {"visit_end_on": None, "due_12_on": None, "due_24_on": None}
    found = of(row(1, is_accepted=False, events=0), row(2, **no_day), row(3))
    assert (found.asked, found.accepted, found.without_history) == (3, 1, 1)


def test_a_visit_still_to_come_is_not_counted():
    assert of(row(1), as_at=date(2024, 1, 30)).accepted == 0


def test_made_up_ones_and_those_on_record_are_never_counted_together():
    rows = [done(1, 100), done(2, 100, illustrative=True), done(3, 100, challenge_id="c2")]
    assert of(*rows).asked == 1
    assert of(*rows, made_up=True).asked == 1
    assert of(*rows, challenges=("c1", "c2")).done == 2
    assert of(*rows, challenges=()).asked == 0
