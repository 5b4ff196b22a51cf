"""Where on a form a refusal of the gate is said, and in which words."""

from __future__ import annotations

import pytest

from indicators.forms.refusals import BELOW, by_field, doubts, in_words, summary

LABELS = {"status": "State", "comment": "What there is to say", "reason": "Reason", "due_on": "Due",
          "start_on": "First day on site"}  # fmt: skip


@pytest.mark.parametrize(
    ("column", "detail", "expected"),
    [
        ("comment", "comment holds an e-mail address.", "“What there is to say” holds an e-mail address."),
        ("start_on", "start_on: 'the third of March' is no date.", "“the third of March” is no date."),
        ("due_on", "It is due on 01/02/2026, before the visit.", "It is due on 1 February 2026, before the visit."),
        ("status", "'Done' cannot become 'Planned'.", "“Done” cannot become “Planned”."),
        ("", "Write it under due_on, for some reason.", "Write it under “Due”, for some reason."),
        ("status", "It needs evidence, or under reason why there is none.",
         "It needs evidence, or under “Reason” why there is none."),
        ("elsewhere", "elsewhere is empty.", "Elsewhere is empty."),
        ("comment", "comment: the host's words are too long.", "The host's words are too long."),
    ],
)  # fmt: skip
def test_a_fault_in_words(column, detail, expected):
    assert in_words(detail, column, LABELS) == expected


def test_faults_stand_beside_their_fields_once_and_the_rest_below():
    faults = [
        {"check": "a", "column": "comment", "detail": "comment is empty."},
        {"check": "b", "column": "comment", "detail": "comment is empty."},
        {"check": "c", "column": "event_id", "detail": "The event is on record."},
        {"check": "d", "column": None, "detail": "Another load is being published."},
    ]
    found = by_field(faults, LABELS)
    assert found == {
        "comment": ["“What there is to say” is empty."],
        BELOW: ["The event is on record.", "Another load is being published."],
    }
    assert summary(found, LABELS) == (
        "Not saved. Still to put right: What there is to say. The event is on record. Another load is being published."
    )


def test_the_fields_to_look_at_are_named_in_the_order_of_the_form():
    assert summary({"reason": ["x"], "status": ["y"]}, LABELS) == "Not saved. Still to put right: State, Reason."


def test_doubts_are_told_after_it_is_saved():
    assert doubts({}) == ""
    assert doubts({"owner": ["“Jo Bloggs” reads like the name of a person."], BELOW: ["It is late."]}) == (
        "Please look at it again: “Jo Bloggs” reads like the name of a person. It is late."
    )
