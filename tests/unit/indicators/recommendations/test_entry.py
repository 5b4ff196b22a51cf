"""What can follow a state, and what a draft lacks: held against the table of moves as the contract words it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from data.places import place_table
from indicators.recommendations.entry import (
    Draft,
    Move,
    asks_for_evidence,
    can_follow,
    faults,
    is_on_record,
    takes_due_date,
)
from indicators.recommendations.recommendation import Event

MOVES = tuple(Move(*row) for row in place_table("moves").fillna("")[list(Move._fields)].itertuples(index=False))
DAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("now", "speaker", "expected"),
    [
        ("proposed", "host", {"accepted", "part_accepted", "rejected"}),
        ("in_progress", "host", {"in_progress", "planned", "paused", "done", "moved", "superseded", "not_achieved"}),
        # Done is for the host to say, verified for the lead.
        ("in_progress", "lead", {"in_progress", "planned", "paused", "moved", "superseded", "not_achieved"}),
        ("done", "host", {"done", "reopened"}),
        ("done", "lead", {"done", "verified", "reopened"}),
        ("verified", "lead", {"verified", "sustained", "lapsed", "reopened"}),
        ("lapsed", "host", {"lapsed", "sustained", "reopened"}),
        ("rejected", "host", {"rejected"}),
    ],
)
def test_what_can_follow(now, speaker, expected):
    found = can_follow(now, speaker, MOVES)
    assert set(found) == expected
    assert len(found) == len(expected)
    if now != "proposed":
        assert found[0] == now


@pytest.mark.parametrize(
    ("now", "draft", "field"),
    [
        ("in_progress", Draft("in_progress", DAY, "host"), "comment"),
        ("in_progress", Draft("in_progress", DAY, "host", comment="Half done."), None),
        ("in_progress", Draft("in_progress", None, "host", comment="Half done."), "effective_on"),
        ("in_progress", Draft("done", DAY, "host"), "evidence_title"),
        ("in_progress", Draft("done", DAY, "host", evidence_title="Minutes"), None),
        ("in_progress", Draft("done", DAY, "host", evidence_url="https://example.org/m"), None),
        ("in_progress", Draft("done", DAY, "host", evidence_url="example.org", evidence_title="M"), "evidence_url"),
        ("in_progress", Draft("done", DAY, "host", reason="Nothing was written down"), None),
        ("in_progress", Draft("superseded", DAY, "host"), "reason"),
        ("in_progress", Draft("superseded", DAY, "host", reason="Overtaken"), None),
        ("in_progress", Draft("in_progress", DAY, "host", comment="Late", revised_due_on=DAY), "reason"),
        ("in_progress", Draft("in_progress", DAY, "host", revised_due_on=DAY, reason="New system"), None),
        ("done", Draft("verified", DAY, "lead"), None),
        ("proposed", Draft("rejected", DAY, "host"), None),
    ],
)
def test_what_a_draft_lacks_is_said_at_its_field(now, draft, field):
    assert list(faults(draft, now, MOVES)) == ([field] if field else [])


def test_only_open_states_take_a_due_date_and_only_done_asks_for_evidence():
    states = place_table("states")
    for row in states.itertuples():
        assert takes_due_date(row.state) == (row.is_open == "true")
        assert asks_for_evidence(row.state, MOVES) == (row.state == "done")


SAID = Event(
    "in_progress", "In progress", DAY, datetime(2026, 3, 2, 9), "host", "Half of  the teams.", "", "", None, "",
    is_statement=False, illustrative=False,
)  # fmt: skip


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (Draft("in_progress", DAY, "host", comment="Half of the teams."), True),
        (Draft("in_progress", DAY, "host", comment="Half of the teams. More."), False),
        (Draft("in_progress", DAY, "lead", comment="Half of the teams."), False),
        (Draft("in_progress", date(2026, 3, 3), "host", comment="Half of the teams."), False),
        (Draft("in_progress", DAY, "host", comment="Half of the teams.", revised_due_on=DAY), False),
    ],
)
def test_only_the_very_same_is_on_record_already(draft, expected):
    assert is_on_record(draft, [SAID]) is expected
    assert not is_on_record(draft, [])
