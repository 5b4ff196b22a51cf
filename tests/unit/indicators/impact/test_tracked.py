"""What was done beside what moved, for the measures a challenge was meant to move."""

from __future__ import annotations

import csv
import io
from datetime import date

import pandas as pd

from indicators.impact import own_measures, tracked
from tests.unit.indicators.impact.made import (
    ADMISSION,
    CHALLENGE,
    CONTROL,
    COVENTRY,
    LONELY,
    TURNOVER,
    VISIT,
    found,
    own,
    panels,
)
from tests.unit.indicators.lasting.made import done, frame, row, verified


def chosen(*given):
    base = {
        "construct": "ascof_3a", "direction": "increase", "recommendations": ["r1", "r2"],
        "chosen_on": date(2024, 5, 1), "before_results": True, "illustrative": False,
    }  # fmt: skip
    made = pd.DataFrame([{**base, **each} for each in given])
    made["chosen_on"] = pd.to_datetime(made["chosen_on"]).astype("datetime64[us]")
    return tracked.read(made)


def table(*given, moved=None, states=()):
    measures = {each.measure.construct: each for each in moved or [found(own(3.0, None))]}
    return tracked.table(chosen(*given), measures, frame(*states)).rows


def test_a_row_says_what_was_expected_done_and_moved():
    states = [verified(1, 100, "sustained", "sustained", status="sustained"), row(2)]
    assert table({}, states=states) == (
        (
            "Control over daily life", "Expected to go up; chosen 1 May 2024, before the first result was published",
            "Done: 1 of 2; one still in place", "More than is usual elsewhere: better (+3.0 points)",
            "No result in the long term",
        ),
    )  # fmt: skip


def test_what_is_done_may_have_lapsed_since():
    states = [done(1, 100, status="lapsed"), done(2, 100)]
    ((_, _, recommendations, *_),) = table({}, states=states)
    assert recommendations == "Done: 2 of 2; one lapsed"


def test_a_measure_chosen_for_the_challenge_has_no_recommendation():
    ((_, expected, recommendations, *_),) = table(
        {"recommendations": [], "direction": "both", "chosen_on": None, "before_results": None}
    )
    assert expected == "Expected to go either way; nobody knows since when"
    assert recommendations == "Chosen for the challenge as a whole"


def test_one_chosen_after_the_first_result_says_so():
    ((_, expected, *_),) = table({"direction": "decrease", "before_results": False})
    assert expected == "Expected to go down; chosen 1 May 2024, after the first result was published"
    ((_, expected, *_),) = table({"before_results": None})
    assert expected == "Expected to go up; chosen 1 May 2024"


def test_a_measure_without_figures_has_no_row_and_no_direction_is_neither_better_nor_worse():
    rows = table(
        {"construct": "unknown"}, {"construct": "ascof_2c", "direction": "both"},
        moved=[found(own(3.0), measure=ADMISSION)],
    )  # fmt: skip
    assert [each[0] for each in rows] == ["Care home admission from 65"]
    assert rows[0][3] == "More than is usual elsewhere: higher (+3.0)"


def test_linked_recommendations_nobody_knows_of_are_not_counted_as_done_or_not():
    ((_, _, recommendations, *_),) = table({})
    assert recommendations == "Nothing is known of its recommendations"


def test_those_tracked_lead_in_their_order():
    measures = [found(measure=each) for each in (CONTROL, TURNOVER, LONELY)]
    led = tracked.ordered(chosen({"construct": "ascof_5a"}, {"construct": "ascof_6a"}), measures)
    assert [each.measure.construct for each in led] == ["ascof_5a", "ascof_6a", "ascof_3a"]


def test_a_measure_of_its_own_has_a_row_without_anybody_to_compare():
    alone = own_measures.compute(panels(own(3.0, None), measure=LONELY), COVENTRY, VISIT)
    made = tracked.table(chosen({"construct": LONELY.construct, "recommendations": []}), {}, frame(), [alone])
    ((name, _, _, short, long),) = made.rows
    assert (name, short, long) == ("Social contact", "Better: +5.0 points", "No result")


def test_the_file_says_whose_and_whether_made_up():
    measures = {"ascof_3a": found(own(3.0, None))}
    lines = list(csv.DictReader(io.StringIO(tracked.csv(chosen({"illustrative": True}), measures, CHALLENGE))))
    assert [(each["horizon"], each["difference"], each["illustrative"]) for each in lines] == [
        ("short", "3.0", "True"), ("long", "", "True"),
    ]  # fmt: skip
    assert {(each["challenge_id"], each["chosen_on"], each["recommendations"]) for each in lines} == {
        ("c1", "2024-05-01", "r1 r2")
    }
