from __future__ import annotations

from datetime import date

import pandas as pd

from indicators.region import follow_ups_due

TODAY = date(2025, 11, 24)
COLUMNS = ["authority_code", "name", "horizon_months", "due_on", "first_due_on", "illustrative", "challenge_id"]


def due(*rows):
    made = [
        (code, name, months, pd.Timestamp(on), pd.Timestamp(first or on), made_up, f"c-{code}")
        for code, name, months, on, first, made_up in rows
    ]
    return follow_ups_due.compute(pd.DataFrame(made, columns=COLUMNS), TODAY)


DUDLEY = ("E08000027", "Dudley", 6, "2025-11-03", None, True)
SOLIHULL = ("E08000029", "Solihull", 12, "2025-12-09", None, True)
COVENTRY = ("E08000026", "Coventry", 12, "2026-02-12", "2026-01-16", True)
FAR = ("E08000030", "Walsall", 24, "2026-06-01", None, True)


def test_nothing_is_due():
    found = due()
    assert found.items == ()
    assert found.illustrative is False


def test_the_first_line_counts_authorities_and_what_is_overdue():
    # From 24 November: 9 December is 15 days away, 12 February 80, 1 June 189; 3 November is 21 days gone.
    found = due(DUDLEY, SOLIHULL, COVENTRY, FAR)
    assert found.first_line == "2 of 14 authorities have one due in the next 90 days; 1 overdue."
    assert found.illustrative is True


def test_what_is_made_up_is_not_counted_with_what_is_on_record():
    found = due(DUDLEY, SOLIHULL, (*COVENTRY[:5], False))
    assert found.first_line == "1 of 14 authorities has one due in the next 90 days; 0 overdue."
    assert [item.authority for item in found.items] == ["Coventry"]
    assert (found.items[0].challenge_id, found.items[0].months, found.illustrative) == ("c-E08000026", 12, False)


def test_one_authority_has():
    assert due(SOLIHULL, (*SOLIHULL[:2], 24, *SOLIHULL[3:])).first_line.startswith("1 of 14 authorities has one due")


def test_lines_say_which_and_when():
    found = due(DUDLEY, SOLIHULL, COVENTRY).items
    assert (found[0].due_on, found[0].authority, found[0].line) == ("3 November 2025", "Dudley", "6-month follow-up")
    assert found[0].overdue == "Overdue by 21 days"
    assert (found[1].line, found[1].overdue) == ("12-month follow-up, due in 15 days", "")
    assert found[2].line == "12-month follow-up, due in 80 days; moved from 16 January 2026"


def test_today_tomorrow_and_yesterday():
    def on(day):
        return due(("E08000027", "Dudley", 6, day, None, False)).items[0]

    assert on("2025-11-24").line == "6-month follow-up, due today"
    assert on("2025-11-25").line == "6-month follow-up, due in one day"
    assert on("2025-11-23").overdue == "Overdue by one day"


def test_a_long_list_is_cut():
    assert len(due(*[SOLIHULL] * 9).items) == follow_ups_due.MOST_SHOWN
