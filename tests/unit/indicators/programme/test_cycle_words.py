"""What the cells of the cycle board say."""

from __future__ import annotations

from datetime import date

import pytest

from indicators.programme.cycle_words import NOT_RECORDED, findings, follow_up, on_site, plan, prepared, published, span
from tests.unit.indicators.programme.made import TODAY

NONE = {"due_on": None, "first_due_on": None, "held_on": None, "signed_on": None}


@pytest.mark.parametrize(
    ("counts", "state", "text"),
    [
        ((0, 0, 0, 0), "unrecorded", "not recorded"),
        ((4, 0, 0, 0), "unrecorded", "not recorded: no answer to 4 recommendations"),
        ((1, 0, 0, 0), "unrecorded", "not recorded: no answer to 1 recommendation"),
        ((8, 6, 5, 3), "part", "not complete: 2 without an answer, 2 without owner or date"),
        ((8, 8, 7, 6), "part", "not complete: 1 without owner or date"),
        ((8, 8, 7, 7), "recorded", "agreed: 7 accepted"),
        ((2, 2, 0, 0), "recorded", "agreed: none accepted"),
    ],
)
def test_when_a_plan_is_agreed(counts, state, text):
    cell = plan(*counts)
    assert (cell.state, cell.text) == (state, text)


@pytest.mark.parametrize(
    ("on", "until", "precision", "text"),
    [
        (date(2026, 11, 25), date(2026, 9, 1), "day", "25 November 2026"),
        (date(2026, 12, 20), date(2026, 9, 1), "day", "planned 20 December 2026"),
        (None, date(2026, 10, 1), "day", "not recorded: 55 days since the visit"),
        (None, date(2026, 5, 31), "month", "not recorded: 5 months since the visit"),
        (None, date(2020, 12, 31), "year", "not recorded"),
        (None, date(2026, 11, 30), "month", "not recorded"),
        (None, None, "none", "not recorded"),
    ],
)
def test_publication(on, until, precision, text):
    assert published(on, until, precision, TODAY).text == text


def test_a_follow_up_known_to_its_month_is_due_until_its_end():
    given = {**NONE, "due_on": date(2027, 5, 31)}
    assert (
        follow_up("expected", "month", TODAY, **given).text == "due in 6 months: by the end of May 2027, not arranged"
    )
    past = {**NONE, "due_on": date(2017, 8, 31)}
    assert follow_up("unrecorded", "month", TODAY, **past).text == "not recorded: fell due August 2017"


def test_the_states_of_a_follow_up():
    assert follow_up("due", "day", TODAY, **{**NONE, "due_on": TODAY}).words == "due today"
    assert follow_up("due", "day", TODAY, **{**NONE, "due_on": date(2026, 12, 15)}).text == (
        "due in 20 days: 15 December 2026"
    )
    held = follow_up("held", "day", TODAY, **{**NONE, "due_on": date(2026, 9, 1), "held_on": date(2026, 9, 4)})
    assert (held.state, held.text) == ("held", "held 4 September 2026: not signed")


def test_preparation_and_findings():
    assert prepared(None, None, None, TODAY).words == NOT_RECORDED
    assert prepared(None, None, "none", TODAY).text == "on record: date not recorded"
    assert prepared(date(2027, 1, 8), date(2027, 1, 8), "day", TODAY).words == "planned 8 January 2027"
    assert findings(1, 0).text == "recorded: 1 finding"
    assert on_site(date(2026, 11, 1), date(2026, 11, 30), "month", TODAY).words == "November 2026"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 11, 24), TODAY, "1 day"),
        (date(2026, 9, 26), TODAY, "60 days"),
        (date(2026, 9, 25), TODAY, "2 months"),
        (date(2026, 7, 1), date(2026, 8, 31), "61 days"),
        (date(2026, 8, 26), TODAY, "2 months"),
        (date(2026, 8, 25), TODAY, "3 months"),
        (date(2024, 11, 26), TODAY, "23 months"),
        (date(2024, 11, 25), TODAY, "2 years"),
        (date(2016, 2, 25), TODAY, "10 years"),
    ],
)
def test_time_in_words(first, last, words):
    assert span(first, last) == words
