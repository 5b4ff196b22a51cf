"""The stages of a challenge, from rows to cells."""

from __future__ import annotations

from datetime import date

from indicators.programme.cycle import STAGES, compute
from indicators.programme.cycle_words import NOT_RECORDED
from tests.unit.indicators.programme.made import (
    EXPECTED,
    FELL_DUE,
    OVERDUE,
    SIGNED,
    SOON,
    TODAY,
    cycle,
    due,
    frame,
    nothing,
)


def texts(*rows, **more) -> dict[str, str]:
    ((own,),) = (place.cycles for place in compute(frame(cycle(*rows, **more)), TODAY))
    return {stage: own.at(stage).text for stage in STAGES}


def test_every_stage_says_when_it_was_or_is_due():
    assert texts(
        SIGNED, OVERDUE, EXPECTED, assessed_on=date(2025, 8, 1), assessed_precision="month",
        reviewed_from=date(2025, 9, 2), reviewed_until=date(2025, 9, 3), reviewed_precision="day", findings=3,
    ) == {
        "self_assessment": "August 2025",
        "practice_review": "2 to 3 September 2025",
        "on_site": "14 to 16 October 2025",
        "findings": "recorded: 3 findings and 10 recommendations",
        "published": "13 December 2025",
        "plan": "agreed: 9 accepted",
        "follow_up_6": "signed 4 May 2026",
        "follow_up_12": "overdue 3 months: was due 20 August 2026, moved from 20 July 2026",
        "follow_up_24": "due in 10 months: 16 October 2027, not arranged",
    }  # fmt: skip


def test_what_is_missing_is_not_recorded_and_never_not_done():
    told = texts(FELL_DUE, start_on=None, end_on=None, date_precision="none", published_on=None, recommendations=0,
                 answered=0, accepted=0, planned=0)  # fmt: skip
    assert told["on_site"] == "date not recorded"
    assert {told[stage] for stage in ("self_assessment", "practice_review", "findings", "published", "plan")} == {
        NOT_RECORDED
    }
    assert told["follow_up_6"] == "not recorded: fell due 16 April 2026"
    assert told["follow_up_24"] == "not recorded: no date to count from"
    assert not [text for text in told.values() if "not done" in text or "not held" in text]


def test_a_visit_still_to_come_has_nothing_after_it():
    told = texts(EXPECTED, start_on=date(2027, 3, 2), end_on=date(2027, 3, 4), published_on=date(2027, 5, 5))
    assert told["on_site"] == "planned 2 to 4 March 2027"
    assert {told[stage] for stage in list(STAGES)[3:]} == {"after the visit"}


def test_an_authority_without_a_challenge_is_there():
    found = compute(frame(nothing("E08000025", "Birmingham"), cycle(SOON)), TODAY)
    assert [(place.name, len(place.cycles)) for place in found] == [("Birmingham", 0), ("Coventry", 1)]


def test_challenges_keep_their_order():
    found = compute(frame(cycle(SOON), cycle(FELL_DUE, challenge_id="coventry-2016", illustrative=True)), TODAY)
    assert [(each.challenge_id, each.illustrative) for each in found[0].cycles] == [
        ("coventry-2025", False), ("coventry-2016", True),
    ]  # fmt: skip


def test_overdue_by_a_day():
    told = texts(due(date(2026, 11, 24), "overdue", is_arranged=True, first_due_on=date(2026, 11, 24)))
    assert told["follow_up_6"] == "overdue 1 day: was due 24 November 2026"
