"""One challenge in words."""

from __future__ import annotations

import pandas as pd
import pytest

from indicators.profile import challenge_record

DAYS = {"start_on": pd.Timestamp(2016, 2, 23), "end_on": pd.Timestamp(2016, 2, 25), "date_precision": "day"}
CHALLENGE = {
    "challenge_id": "coventry-2016-02", "name": "Coventry", "scope": "how people choose", "programme": "WM ADASS",
    "published_on": pd.NaT, "source_url": "https://example.org/a", "report_url": None, **DAYS,
}  # fmt: skip
TEAM = pd.DataFrame(
    {"role": ["lead", "senior manager", "senior manager", "expert by experience"],
     "name": ["Dudley", "Walsall", "Walsall", None]}
)  # fmt: skip
NOBODY = TEAM.iloc[:0]


@pytest.mark.parametrize(
    ("changes", "team", "asked", "expected"),
    [
        ({}, NOBODY, 0, "Coventry was challenged on 23 to 25 February 2016"),
        ({}, TEAM, 1, "Coventry was challenged on 23 to 25 February 2016, by a team of four, with one recommendation"),
        (
            {"start_on": pd.Timestamp(2016, 2, 1), "end_on": pd.Timestamp(2016, 2, 29), "date_precision": "month"},
            NOBODY,
            12,
            "Coventry was challenged in February 2016, with 12 recommendations",
        ),
        (
            {"start_on": pd.NaT, "end_on": pd.NaT, "date_precision": "none"},
            NOBODY,
            0,
            "No date is on record for Coventry’s challenge",
        ),
    ],
)
def test_the_sentence(changes, team, asked, expected):
    assert challenge_record.headline({**CHALLENGE, **changes}, team, asked) == expected


def test_the_lead_says_what_was_looked_at_and_in_which_programme():
    assert challenge_record.lead(CHALLENGE) == "How people choose. Programme: WM ADASS."
    assert challenge_record.lead({**CHALLENGE, "scope": None}) == "Programme: WM ADASS."


def test_every_stage_is_there_and_what_is_not_on_record_says_so():
    preparation = pd.DataFrame(
        [{"kind": "self_assessment", "start_on": pd.Timestamp(2016, 1, 1), "end_on": pd.Timestamp(2016, 1, 31),
          "date_precision": "month", "summary": "strong on prevention", "source_url": None}]
    )  # fmt: skip
    told = [(line.word, line.text) for line in challenge_record.stages(CHALLENGE, preparation)]
    assert told == [
        ("Self-assessment", "January 2016. Strong on prevention."),
        ("Practice review", "Nothing is on record."),
        ("On site", "23 to 25 February 2016"),
        ("Findings published", "No day is on record."),
    ]
    published = {**CHALLENGE, "published_on": pd.Timestamp(2016, 4, 4), "report_url": "https://example.org/r"}
    last = challenge_record.stages(published, preparation)[-1]
    assert (last.text, last.source_url) == ("4 April 2016.", "https://example.org/r")


def test_the_team_is_home_authorities_and_roles():
    assert [(line.word, line.text) for line in challenge_record.team(TEAM)] == [
        ("Lead", "Dudley"),
        ("Senior manager", "Walsall (two)"),
        ("Expert by experience", "home authority not recorded"),
    ]


def test_findings_of_one_kind_with_their_numbers():
    rows = pd.DataFrame(
        {"kind": ["strength", "consideration"], "reference": ["1", None], "text": ["staff are proud", "Carers wait"],
         "raised_by_expert": [True, None]}
    )  # fmt: skip
    strengths, considered = (challenge_record.findings(rows, kind) for kind in ("strength", "consideration"))
    assert strengths == ("1. Staff are proud. Raised by an expert by experience.",)
    assert considered == ("Carers wait.",)


def test_a_correction_says_what_came_of_it():
    row = {"stated": "Reviews take two years", "corrected": "Reviews take one year", "asked_by": "Director",
           "asked_on": pd.Timestamp(2016, 3, 14), "decision": None, "decided_on": pd.NaT, "reason": None,
           "source_url": None}  # fmt: skip
    asked = "“Reviews take two years” should read “Reviews take one year”. Asked by: Director."
    decided = {**row, "decision": "reject", "decided_on": pd.Timestamp(2016, 3, 21), "reason": "not shown"}
    waiting, refused = challenge_record.corrections(pd.DataFrame([row, decided]))
    assert (waiting.word, waiting.text) == ("14 March 2016", f"{asked} **Not decided yet.**")
    assert refused.text == f"{asked} **Not accepted** on 21 March 2016. Not shown."


def test_a_tracked_measure_says_what_is_expected_and_whether_that_was_said_in_time():
    row = {"short_title": "Control", "direction": "increase", "whys": ["people choose", "It was asked."],
           "recommendations": ["r-1", "r-2"], "is_chosen": True, "chosen_on": pd.Timestamp(2016, 3, 14),
           "before_results": True, "first_result_on": pd.NaT}  # fmt: skip
    late = {**row, "recommendations": [], "before_results": False, "first_result_on": pd.Timestamp(2016, 1, 5)}
    undated = {**late, "is_chosen": False, "recommendations": ["r-1"], "direction": "both", "before_results": None}
    lines = challenge_record.tracked(pd.DataFrame([row, late, {**late, "before_results": True}, undated]))
    assert {line.word for line in lines} == {"Control"}
    why, since = "People choose. It was asked.", "on record since 14 March 2016"
    assert [line.text for line in lines] == [
        f"**Expected to go up.** {why} Linked to two recommendations and chosen for the challenge, {since}; "
        "no result from after it is published yet.",
        f"**Expected to go up.** {why} Chosen for the challenge, {since}; "
        "**the first result from after it was published already, on 5 January 2016**.",
        f"**Expected to go up.** {why} Chosen for the challenge, {since}; "
        "the first result from after it was published later, on 5 January 2016.",
        f"**Expected to go up by some and down by others.** {why} Linked to one recommendation, {since}.",
    ]
