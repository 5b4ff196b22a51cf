"""When follow-ups are due and where they stand, in words, as a table and as a file."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest

from indicators.follow_up import schedule, sentences
from indicators.follow_up.schedule import FollowUp, compute, headline, in_words, stands

TODAY = date(2026, 11, 25)


def row(state: str, **more: Any) -> dict[str, Any]:
    return {
        "challenge_id": "c-1", "authority_code": "E08000026", "name": "Coventry", "start_on": date(2026, 1, 13),
        "end_on": date(2026, 1, 15), "date_precision": "day", "horizon_months": 6, "due_on": date(2026, 7, 15),
        "first_due_on": date(2026, 7, 15), "is_arranged": False, "held_on": None, "noted_held_on": None,
        "noted_due_on": None, "signed_on": None, "host_role": None,
        "lead_role": None, "sha256": None, "state": state, "illustrative": False, **more,
    }  # fmt: skip


def found(*rows: dict[str, Any]) -> tuple[FollowUp, ...]:
    frame = pd.DataFrame(rows)
    for name in (
        "start_on",
        "end_on",
        "due_on",
        "first_due_on",
        "held_on",
        "signed_on",
        "noted_held_on",
        "noted_due_on",
    ):
        frame[name] = pd.to_datetime(frame[name])
    return compute(frame)


SIGNED = row("signed", held_on=date(2026, 7, 20), signed_on=date(2026, 7, 22), host_role="Director", sha256="ab")
HELD = row("held", held_on=date(2026, 7, 20))
OVERDUE = row("overdue")
MOVED = row("overdue", due_on=date(2026, 11, 20), is_arranged=True)
SOON = row("due", due_on=date(2026, 12, 5))
TODAYS = row("due", due_on=TODAY)
FAR = row("due", due_on=date(2027, 7, 15), horizon_months=24)
OLD = row("unrecorded", due_on=date(2018, 2, 28), date_precision="month")


@pytest.mark.parametrize(
    ("made", "phrase", "sentence"),
    [
        (SIGNED, "signed 22 July 2026", "was signed on 22 July 2026 and is being amended"),
        (HELD, "held 20 July 2026, not signed yet", "was held on 20 July 2026 and is not signed yet"),
        (OVERDUE, "was due 15 July 2026, overdue by 4 months", "is overdue by 4 months"),
        (MOVED, "was due 20 November 2026, overdue by 5 days; moved from 15 July 2026", "is overdue by 5 days"),
        (SOON, "due 5 December 2026, in 10 days; moved from 15 July 2026", "is due on 5 December 2026, in 10 days"),
        (OLD, "fell due February 2018; none on record", "fell due in February 2018 and is not on record"),
    ],
)
def test_where_one_stands(made, phrase, sentence):
    (one,) = found(made)
    assert in_words(one, TODAY) == phrase
    assert stands(one, TODAY) == sentence


def test_due_today():
    (one,) = found(TODAYS)
    assert stands(one, TODAY) == "is due on 25 November 2026, today"


def test_an_arranged_day_is_a_day_even_where_the_visit_is_known_to_its_month():
    assert not found(OLD)[0].due_is_day
    assert found({**OLD, "is_arranged": True})[0].due_is_day


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([OVERDUE, MOVED, HELD, SOON], "Two follow-ups of the region are overdue, one waits for signatures and one "
         "falls due in the next 90 days"),
        ([HELD, HELD], "Two follow-ups of the region wait for signatures"),
        ([SOON], "One follow-up of the region falls due in the next 90 days"),
        ([FAR, SIGNED], "No follow-up of the region is overdue"),
        ([OLD], "No follow-up of the region is due"),
        ([OVERDUE] * 12, "12 follow-ups of the region are overdue"),
    ],
)  # fmt: skip
def test_the_sentence_about_all(rows, sentence):
    assert headline(found(*rows), "the region", TODAY) == sentence


def test_table_and_file_hold_the_same():
    both = found(SIGNED, MOVED)
    table = schedule.table(both, TODAY)
    assert table.rows[0] == ("Coventry", "13 to 15 January 2026", "6-month follow-up", "15 July 2026",
                             "signed 22 July 2026")  # fmt: skip
    lines = schedule.csv(both).splitlines()
    assert lines[0].startswith("authority_code,authority,challenge_id,horizon_months,due_on,first_due_on,held_on")
    assert lines[1] == "E08000026,Coventry,c-1,6,2026-07-15,2026-07-15,2026-07-20,2026-07-22,Director,,ab,signed,False"
    assert len(lines) == 1 + len(table.rows)


def test_what_one_says_before_and_after_it_is_signed():
    (held,), (done,) = found(HELD), found(SIGNED)
    head, lead = sentences.of_one(held, (), TODAY)
    assert head == "Coventry’s 6-month follow-up was held on 20 July 2026 and is not signed yet"
    assert "None of its recommendations is open or finished" in lead
    head, lead = sentences.signed(done, 9, 0)
    assert head == "Coventry’s 6-month follow-up was signed on 22 July 2026"
    assert lead.endswith("It froze how **9** recommendations stood. All of them still stand as they were signed.")
    assert "**One** of them stands otherwise now." in sentences.signed(done, 9, 1)[1]
    assert sentences.source(illustrative=True).startswith("Illustrative data.")
    assert "Coventry" in sentences.nothing("Coventry")[0][1]
