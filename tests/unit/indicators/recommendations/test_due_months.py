"""The months in which recommendations fall due."""

from __future__ import annotations

from datetime import date

from indicators.recommendations import due_months
from tests.unit.indicators.recommendations.asked import asked, said

ACCEPTED = said("accepted", date(2025, 4, 1))


def test_a_month_counts_what_is_due_done_and_late_in_it():
    found = [
        asked(ACCEPTED, due_on=date(2025, 10, 31), late=True),
        asked(ACCEPTED, said("done", date(2025, 9, 1)), due_on=date(2025, 10, 1)),
        asked(ACCEPTED, due_on=date(2026, 1, 9)),
    ]
    october, january = due_months.compute(found)
    assert (october.start, october.total, october.settled, october.late) == (date(2025, 10, 1), 2, 1, 1)
    assert october.words == "October 2025: 2 due, 1 of them done, 1 late"
    assert january.words == "January 2026: 1 due, 0 of them done"
    assert january.middle == date(2026, 1, 15)


def test_the_date_that_holds_now_decides_and_what_is_given_up_is_due_no_longer():
    moved = asked(ACCEPTED, due_on=date(2025, 10, 31), current_due_on=date(2026, 2, 1))
    given_up = asked(said("rejected", date(2025, 4, 1)), due_on=date(2025, 10, 31))
    assert [item.start for item in due_months.compute([moved, given_up, asked(ACCEPTED)])] == [date(2026, 2, 1)]
