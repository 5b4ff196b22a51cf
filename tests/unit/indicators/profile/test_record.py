"""What is on record, in words; rows as the queries give them, facts from public pages or made."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from indicators.profile import record
from indicators.series.figures import Note
from tests.unit.indicators.made import series
from tests.unit.indicators.profile.mine import measure

ROW = {
    "start_on": pd.Timestamp(2016, 2, 23), "end_on": pd.Timestamp(2016, 2, 25), "date_precision": "day", "note": None,
    "source_url": "https://example.org/page", "illustrative": False,
}  # fmt: skip
UNDATED = {"start_on": pd.NaT, "end_on": pd.NaT, "date_precision": "none"}
CHALLENGE = {
    **ROW, "challenge_id": "coventry-2016-02", "kind": "challenge", "scope": "Adult safeguarding",
    "programme": "WM ADASS peer challenge",
}  # fmt: skip
REVIEW = {**ROW, "summary": None}
REPORT = {
    **ROW, "kind": "progress report to scrutiny", "forum": "Scrutiny Panel", "reported": "All actions were accepted",
    "actions_total": np.nan, "actions_complete": np.nan, "actions_in_progress": np.nan,
}  # fmt: skip
RATING = {**ROW, "kind": "formal", "rating": "Good", "score_pct": np.nan, "scores": None, "on_site": None}
EVENT = {**ROW, "title": "a new director began"}


def entries(challenges=(), reviews=(), reports=(), ratings=(), events=(), measures=()):
    frames = ((challenges, CHALLENGE), (reviews, REVIEW), (reports, REPORT), (ratings, RATING), (events, EVENT))
    return record.compute(*(pd.DataFrame(list(rows), columns=list(of)) for rows, of in frames), measures)


def test_a_challenge_says_what_it_looked_at_and_whose_it_was():
    (found,) = entries([CHALLENGE])
    assert (found.kind, found.when) == ("challenge", "23 to 25 February 2016")
    assert found.what == "Adult safeguarding. WM ADASS peer challenge."
    assert (found.source_url, found.note, found.illustrative) == ("https://example.org/page", "", False)
    assert found.challenge_id == "coventry-2016-02"


def test_a_look_at_case_files_alone_is_no_challenge():
    (found,) = entries([{**CHALLENGE, **UNDATED, "kind": "practice_review", "scope": None}])
    assert (found.kind, found.dated, found.when) == ("practice_review", False, "Date not recorded")
    assert (found.start, found.end) == (None, None)


def test_a_day_that_is_not_known_is_never_shown_though_a_row_may_hold_one():
    (found,) = entries([{**CHALLENGE, "date_precision": "none"}])
    assert (found.start, found.dated) == (None, False)


def test_what_has_no_date_comes_last():
    early = {**EVENT, "start_on": pd.Timestamp(2014, 1, 1), "end_on": pd.NaT}
    found = entries([{**CHALLENGE, **UNDATED}, CHALLENGE], events=[early])
    assert [entry.when for entry in found] == ["1 January 2014", "23 to 25 February 2016", "Date not recorded"]


def test_a_review_without_a_summary_says_what_such_a_review_is():
    (found,) = entries(reviews=[REVIEW])
    assert found.what == "Case files and practice, ahead of a peer challenge."
    assert entries(reviews=[{**REVIEW, "summary": "practice is sound"}])[0].what == "Practice is sound."


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, "Progress report to scrutiny. Scrutiny Panel: All actions were accepted."),
        ({"reported": None}, "Progress report to scrutiny. Scrutiny Panel."),
        (
            {"kind": "findings to Cabinet", "forum": "Cabinet", "reported": "noted"},
            "Findings to Cabinet. Noted.",
        ),
        # Published of Wolverhampton on 23 September 2014: 28 actions, 7 fully accomplished, 21 in progress.
        (
            {"forum": None, "reported": None, "actions_total": 28, "actions_complete": 7, "actions_in_progress": 21},
            "Progress report to scrutiny. 28 actions: 7 complete and 21 in progress.",
        ),
        ({"forum": None, "reported": None, "actions_total": 1}, "Progress report to scrutiny. 1 action."),
    ],
)
def test_a_report_says_where_what_and_how_far(more, words):
    assert entries(reports=[{**REPORT, **more}])[0].what == words


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, "Assessment: **Good**."),
        ({"kind": "pilot"}, "Pilot assessment: **Good**."),
        ({"score_pct": 75.0}, "Assessment: **Good**, 75%."),
        ({"scores": np.array([3] * 9)}, "Assessment: **Good**. All nine quality statements published scored 3 of 4."),
        ({"scores": np.array([2])}, "Assessment: **Good**. The one quality statement published scored 2 of 4."),
        (
            {"scores": np.array([2, 3, 3, 2])},
            "Assessment: **Good**. Of four quality statements published, two scored 3 and two scored 2 of 4.",
        ),
        (
            {"rating": None, "on_site": "December 2025", **UNDATED},
            "Assessment, result awaited. Assessors on site: December 2025.",
        ),
        ({"rating": None}, "Assessment, result awaited."),
    ],
)
def test_a_rating_says_how_the_statements_scored(more, words):
    assert entries(ratings=[{**RATING, **more}])[0].what == words


def test_a_new_way_of_counting_is_one_entry_for_all_measures_it_concerns():
    hard, soft = Note("hard", date(2024, 4, 1), "Anew."), Note("caution", date(2019, 4, 1), "Revised.")
    codes = ("2A", "2B", "2C", "3D(1a)")
    counted = [
        series({"Coventry": {2024: 1.0}}, measure=replace(measure(1), code=code), notes=[hard, soft]) for code in codes
    ]
    (found,) = entries(measures=counted)
    assert (found.kind, found.when) == ("counting", "1 April 2024")
    assert found.what == "Measures 2A to 2C and 3D are counted in a new way from 2024–25; each starts a new series."
    (one,) = entries(measures=counted[:1])
    assert one.what == "Measure 2A is counted in a new way from 2024–25; it starts a new series."


def test_notes_are_set_as_the_screen_sets_text():
    assert entries([{**CHALLENGE, "note": "The council's own words, 2016-17."}])[0].note == (
        "The council’s own words, 2016–17."
    )


def test_a_new_way_of_counting_is_none_before_there_are_figures_of_it():
    hard = Note("hard", date(2024, 4, 1), "Anew.")
    assert entries(measures=[series({"Coventry": {2023: 1.0}}, notes=[hard])]) == ()


def test_words_of_a_record_cannot_mark_up_the_page():
    (found,) = entries([{**CHALLENGE, "scope": "**Look** [here](https://example.org/elsewhere)"}])
    assert found.what == "Look here. WM ADASS peer challenge."
