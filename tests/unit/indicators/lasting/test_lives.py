"""Who can be timed, and why the others cannot."""

from __future__ import annotations

from datetime import date

from indicators.lasting import lives
from tests.unit.indicators.lasting.made import AS_AT, VISIT, after, done, frame, row, verified


def test_everybody_is_counted_once_and_only_the_accepted_with_a_day_on_site_are_timed():
    rows = frame(
        row(1), done(2, 100),
        row(3, events=0, status="proposed", is_accepted=False),
        row(4, status="proposed", is_accepted=False),
        row(5, status="rejected", is_accepted=False),
        row(6, visit_end_on=None, due_12_on=None, due_24_on=None),
        row(7, visit_end_on=date(2026, 7, 1)),
        row(8, illustrative=True),
    )  # fmt: skip
    found = lives.compute(rows, AS_AT, made_up=False)
    assert [life.recommendation_id for life in found.lives] == ["r1", "r2"]
    assert (found.without_history, found.unanswered, found.rejected, found.undated, found.early) == (1, 1, 1, 1, 1)
    assert found.challenges == 1
    assert [life.recommendation_id for life in lives.compute(rows, AS_AT, made_up=True).lives] == ["r8"]


def test_one_whose_last_day_on_site_is_today_is_timed():
    assert len(lives.compute(frame(row(1)), VISIT, made_up=False).lives) == 1


def test_a_life_has_its_milestones_and_checks():
    given = verified(1, 200, "sustained", done_is_exact=False, done_after=after(150))
    life = lives.compute(frame(given), AS_AT, made_up=False).lives[0]
    assert life.milestones["done"] == lives.Reached(after(200), False, after(150))
    assert life.milestones["verified"] == lives.Reached(after(200), True, None)
    assert life.checks[12] == lives.Check(date(2025, 1, 31), "verified", "sustained")
    assert life.checks[24] == lives.Check(date(2026, 1, 31), "verified", "")


def test_what_was_done_before_it_was_moved_has_not_ended_otherwise():
    rows = frame(row(1, status="moved"), done(2, 100) | {"status": "superseded"}, row(3, status="in_progress"))
    assert lives.ended_otherwise(lives.compute(rows, AS_AT, made_up=False).lives) == 1


def test_come_to_a_milestone_counts_whether_the_day_is_known_or_not():
    found = lives.compute(
        frame(verified(1, 100), done(2, 100, done_is_exact=False), row(3)), AS_AT, made_up=False
    ).lives
    assert (lives.come_to(found, "done"), lives.come_to(found, "verified")) == (2, 1)


def test_opened_again_is_what_was_done_once_and_is_worked_on():
    states = ("reopened", "in_progress", "done", "verified", "lapsed")
    rows = frame(row(9, status="in_progress"), *(done(n, 100) | {"status": state} for n, state in enumerate(states)))
    assert lives.opened_again(lives.compute(rows, AS_AT, made_up=False).lives) == 2


def test_no_row_is_no_life():
    found = lives.compute(frame(), AS_AT, made_up=False)
    assert found == lives.Population(AS_AT, False, ())
