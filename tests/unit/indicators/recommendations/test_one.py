"""One recommendation in words."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import pytest

from indicators.recommendations import one
from tests.unit.indicators.recommendations.asked import TODAY, asked, said

ACCEPTED = said("accepted", date(2025, 4, 1))
WORKING = said("in_progress", date(2025, 6, 1))


@pytest.mark.parametrize(
    ("each", "expected"),
    [
        (asked(), "**No answer is on record yet.**"),
        (
            asked(ACCEPTED, WORKING, late=True, due_on=TODAY - timedelta(days=24)),
            "**In progress** since 1 June 2025. **Late by 24 days.** Due 31 October 2025.",
        ),
        (
            asked(ACCEPTED, said("done", date(2025, 9, 18)), due_on=date(2025, 9, 18)),
            "**Done** 18 September 2025, on its due date. The council says so; the peers have not looked yet.",
        ),
        (
            asked(ACCEPTED, said("superseded", date(2025, 9, 18), reason="Overtaken by the Act")),
            "**Superseded** 18 September 2025: overtaken by the Act.",
        ),
    ],
)
def test_how_it_stands(each, expected):
    assert one.stands(each, TODAY) == expected


def test_what_is_not_on_record_is_left_out_but_for_owner_and_due_date():
    assert one.facts(asked(areas=(), quality_statements=(), response="", owner_role=""), {}) == (
        ("Owner", "No owner on record"),
        ("Due", "No due date on record"),
    )


def test_facts_in_words():
    each = asked(
        ACCEPTED, areas=("Use of resources",), quality_statements=("equity",), priority="High", raised_by_expert=True,
        response="part", response_reason="Not ours alone", action="Write it down", owner_role="Head of performance",
        due_on=date(2026, 1, 31),
    )  # fmt: skip
    assert dict(one.facts(each, {"equity": "Equity in experience and outcomes"})) == {
        "Area": "Use of resources", "Quality statement": "Equity in experience and outcomes", "Priority": "High",
        "Raised by": "An expert by experience", "Answer": "Accepted in part: Not ours alone",
        "What will be done": "Write it down", "Owner": "Head of performance", "Due": "31 January 2026",
    }  # fmt: skip


def test_the_history_runs_backwards_and_says_from_what():
    told = one.events(asked(ACCEPTED, WORKING, said("in_progress", date(2025, 8, 1), comment="Half done.")))
    assert [(event.status, before) for event, before in told] == [
        ("in_progress", ""),
        ("in_progress", "from accepted"),
        ("accepted", ""),
    ]


def test_what_was_said_meanwhile():
    each = asked(ACCEPTED, WORKING, said("done", date(2025, 9, 18)))
    assert one.since(each, 2) == (
        "One entry has been made meanwhile: Done from 18 September 2025, said by the council."
    )
    assert one.since(each, 1).startswith("Two entries have been made meanwhile: In progress from 1 June 2025")


def test_table_and_file_hold_every_event():
    each = asked(ACCEPTED, said("paused", date(2025, 7, 1), reason="Waiting", revised_due_on=date(2026, 1, 1)))
    assert [row[:2] for row in one.table(each).rows] == [("1 April 2025", "Accepted"), ("1 July 2025", "Paused")]
    lines = one.csv(each).splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("recommendation_id,status,effective_on,recorded_at,actor_role")
    assert "2026-01-01,Waiting" in lines[2]


def test_a_link_says_which_way_when_and_since_when():
    rows = pd.DataFrame(
        {
            "construct": ["ascof_1a"], "short_title": ["Quality of life"], "direction": ["increase"],
            "lag_months": [18], "why": ["people are asked first"], "linked_on": [pd.Timestamp(2026, 3, 2)],
            "illustrative": [False],
        }
    )  # fmt: skip
    (link,) = one.links(rows)
    assert link.expected == "expected to go up after 18 months"
    assert (link.why, link.when) == ("People are asked first.", "On record since 2 March 2026.")
    (without,) = one.links(rows.assign(lag_months=[None], direction="decrease"))
    assert without.expected == "expected to go down"
