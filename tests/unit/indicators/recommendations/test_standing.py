"""Counts, order of attention, labels and dates in words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from data.places import place_table
from indicators.recommendations.standing import COUNTS, LISTS, REST, attention, dates, label, made_up, said_last
from indicators.wording import days
from tests.unit.indicators.recommendations.asked import TODAY, asked, said

ACCEPTED = said("accepted", date(2025, 4, 1))
WORKING = said("in_progress", date(2025, 6, 1))
DONE = said("done", date(2025, 9, 18))
VERIFIED = said("verified", date(2025, 10, 2), actor_role="lead")
STATES = list(place_table("states")["state"])


def test_the_counts_are_the_seven_of_the_page_in_its_order():
    assert [count.name for count in COUNTS] == [
        "done", "verified", "late", "silent", "undated", "due_soon", "to_verify",
    ]  # fmt: skip


@pytest.mark.parametrize("status", STATES)
def test_every_recommendation_can_be_found_in_exactly_one_list_of_states(status):
    each = asked(said(status, date(2025, 6, 1)))
    in_lists = [name for name in ("done", "open", "unanswered", "closed") if LISTS[name].holds(each)]
    assert len(in_lists) == 1


def test_done_are_those_waiting_and_those_verified():
    for status in STATES:
        each = asked(said(status, date(2025, 6, 1)))
        assert LISTS["done"].holds(each) == (LISTS["verified"].holds(each) or LISTS["to_verify"].holds(each))


def test_what_lapsed_is_neither_done_nor_verified():
    each = asked(ACCEPTED, WORKING, DONE, VERIFIED, said("lapsed", date(2025, 11, 1)))
    assert not LISTS["done"].holds(each)
    assert not LISTS["verified"].holds(each)
    assert LISTS["closed"].holds(each)


def test_attention_comes_in_the_order_the_page_says():
    late = asked(ACCEPTED, late=True, due_on=date(2025, 11, 14))
    later = asked(ACCEPTED, late=True, due_on=date(2025, 10, 31))
    silent = asked(ACCEPTED, silent=True)
    undated = asked(ACCEPTED, undated=True)
    soon, sooner = (asked(ACCEPTED, due_soon=True, due_on=TODAY + timedelta(days=left)) for left in (46, 3))
    waiting = asked(ACCEPTED, DONE)
    rest = asked(ACCEPTED)
    unanswered, verified = asked(), asked(ACCEPTED, DONE, VERIFIED)
    closed = asked(said("rejected", date(2025, 4, 1)))
    expected = [later, late, silent, undated, sooner, soon, waiting, rest, unanswered, verified, closed]
    places = [attention(each, TODAY) for each in expected]
    assert places == sorted(set(places))


def test_late_and_silent_is_late_first():
    both = asked(ACCEPTED, late=True, silent=True, due_on=date(2025, 5, 1))
    assert attention(both, TODAY)[0] == 0
    found = label(both, TODAY)
    assert found
    assert found.words == "Late by 207 days"


@pytest.mark.parametrize(
    ("each", "words", "tone"),
    [
        (asked(ACCEPTED, late=True, due_on=date(2025, 11, 23)), "Late by 1 day", "attention"),
        (asked(ACCEPTED, silent=True, last_event_on=date(2025, 8, 12)), "Silent for 104 days", "quiet"),
        (asked(ACCEPTED, undated=True), "Undated", "quiet"),
        (asked(ACCEPTED, due_soon=True, due_on=date(2026, 1, 9)), "Due in 46 days", "own"),
        (asked(ACCEPTED, due_soon=True, due_on=TODAY), "Due today", "own"),
        (asked(ACCEPTED, DONE), "Waiting to be verified", "quiet"),
        (asked(ACCEPTED, DONE, VERIFIED), "Verified 2 October 2025", "better"),
        (asked(VERIFIED, said("lapsed", date(2025, 11, 1))), "Lapsed 1 November 2025", "worse"),
    ],
)
def test_a_row_wears_one_label(each, words, tone):
    found = label(each, TODAY)
    assert found
    assert (found.words, found.tone) == (words, tone)


def test_a_state_that_says_all_has_no_label():
    assert label(asked(ACCEPTED, due_on=date(2026, 9, 1)), TODAY) is None
    assert label(asked(), TODAY) is None


@pytest.mark.parametrize(
    ("each", "words"),
    [
        (asked(ACCEPTED), "No due date"),
        (asked(ACCEPTED, due_on=date(2025, 11, 14)), "Due 14 November 2025"),
        (
            asked(ACCEPTED, due_on=date(2025, 8, 29), current_due_on=date(2025, 10, 31)),
            "Due 31 October 2025, first set for 29 August 2025",
        ),
        (asked(ACCEPTED, DONE), "Done 18 September 2025"),
        (asked(ACCEPTED, DONE, due_on=date(2025, 9, 19)), "Done 18 September 2025, before its due date"),
        (asked(ACCEPTED, DONE, due_on=date(2025, 9, 18)), "Done 18 September 2025, on its due date"),
        (asked(ACCEPTED, DONE, due_on=date(2025, 9, 17)), "Done 18 September 2025, 1 day after its due date"),
        (asked(VERIFIED), "The day it was done is not on record"),
        (asked(), "No answer on record"),
        (asked(due_on=date(2026, 1, 1)), "No answer on record. Due 1 January 2026"),
        (
            asked(said("rejected", date(2025, 4, 1), reason="The contract runs on")),
            "Not accepted 1 April 2025: the contract runs on",
        ),
        (asked(said("moved", date(2025, 4, 1), reason="ICB plan")), "Moved elsewhere 1 April 2025: ICB plan"),
    ],
)
def test_dates_in_words(each, words):
    assert dates(each) == words


def test_done_again_after_reopening_counts_from_the_last_time():
    again = said("done", date(2025, 11, 3))
    note = said("done", date(2025, 11, 10), comment="Minutes sent")
    each = asked(DONE, said("reopened", date(2025, 10, 1)), WORKING, again, note)
    assert said_last(each, "done") == again
    assert dates(each) == "Done 3 November 2025"


def test_days_in_words():
    assert [days(1), days(24), days(1204)] == ["1 day", "24 days", "1,204 days"]


def test_one_made_up_event_makes_the_whole_made_up():
    assert not made_up(asked(ACCEPTED))
    assert made_up(asked(ACCEPTED, illustrative=True))
    assert made_up(asked(ACCEPTED, said("done", date(2025, 9, 1), illustrative=True)))


def test_the_names_in_addresses_are_all_different():
    assert len(LISTS) == len(COUNTS) + len(REST)
