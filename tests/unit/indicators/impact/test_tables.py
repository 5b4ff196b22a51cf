"""The tables and files behind the page: every figure and every reason, the same as the drawings say."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import pytest

from indicators.impact import tables
from tests.unit.indicators.impact.made import (
    ADMISSION,
    CHALLENGE,
    DUDLEY,
    LONELY,
    MADE_UP,
    TURNOVER,
    USUAL,
    episode,
    found,
    own,
)

TODAY = date(2026, 11, 1)
THERE = replace(CHALLENGE, challenge_id="c2", authority_code=DUDLEY, authority="Dudley")


def lines(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_a_measure_has_a_row_for_each_horizon_with_a_result():
    made = tables.of_measures(episode(found(own(3.0, None, margin=3.0)), found(own(before=()), measure=LONELY)))
    assert made.caption == "Coventry, challenge of 14 to 16 March 2022."
    # 3.46 either side, from margins of 3 of one result and of three before.
    assert made.rows == (
        (
            "Control over daily life", "Short term", "70.0%", "+5.0 points", "+2.0 points", "+3.0 points",
            "−0.5 points to +6.5 points", "−1.9 points to +1.9 points", "+3.0 points",
            "More than is usual elsewhere: better",
        ),
        (
            "Control over daily life", "Medium term", "70.0%", "+2.0 points", "+2.0 points", "0.0 points",
            "−3.5 points to +3.5 points", "−1.9 points to +1.9 points", "0.0 points",
            "No more than is usual elsewhere",
        ),
    )  # fmt: skip


def test_what_is_not_known_is_a_dash():
    (first, *_) = tables.of_measures(episode(found(others=29))).rows
    assert first[6:] == ("–", "–", "0.0 points", "Too few others to say what is usual")


def test_reasons_are_told_once_for_the_horizons_they_are_of():
    made = tables.of_reasons(
        episode(found(own(before=())), found(own(None), measure=LONELY), found(measure=TURNOVER)), TODAY
    )
    assert made.rows == (
        (
            "Control over daily life", "All",
            "There are no comparable results from before Coventry’s peer challenge, so a change cannot be measured.",
        ),
        ("Social contact", "Short term", "No comparable result describes the first 12 months after the challenge."),
    )  # fmt: skip
    two = tables.of_reasons(episode(found(segments={2023: 2, 2024: 2})), TODAY)
    assert [each[1] for each in two.rows] == ["Medium term and long term"]


def test_steps_name_their_months_and_phase():
    made = tables.of_steps(found({**own(3.0, 0.0), 2028: 75.0}, years=range(2018, 2030)))
    assert made.rows[0][:4] == ("2018–19", "−37.0", "Before", "0.0 points")
    assert [each[2] for each in made.rows] == [
        "Before", "Before", "Before", "Preparation or visit", "After", "After", "After", "Later than 72 months",
    ]  # fmt: skip
    assert made.rows[4] == ("2022–23", "11.0", "After", "+3.0 points", "−1.9 points to +1.9 points")


def test_the_file_has_a_line_for_every_measure_and_horizon_with_or_without_a_result():
    thin = found(own(9.0, 9.0, before=(2020,)), measure=LONELY)
    made = lines(tables.csv([episode(found(own(3.0, None)), thin), episode(challenge=THERE)], TODAY))
    assert len(made) == 9
    short, medium, long = made[:3]
    assert (short["authority_code"], short["indicator"], short["horizon"]) == ("E08000026", "ascof_3a", "short")
    assert float(short["difference"]) == pytest.approx(3.0)
    assert float(short["change"]) == pytest.approx(5.0)
    assert float(short["change_elsewhere"]) == pytest.approx(2.0)
    assert (float(short["usual_low"]), float(short["usual_high"])) == (pytest.approx(-USUAL), pytest.approx(USUAL))
    assert (short["compared_with"], short["baseline"], short["lower95"]) == ("41", "70.0", "")
    assert short["baseline_periods"] == "2018-04-01 2019-04-01 2020-04-01"
    assert (short["periods"], medium["periods"], long["periods"]) == ("2022-04-01", "2023-04-01", "")
    assert (short["reason"], short["reading"]) == ("", "More than is usual elsewhere: better")
    assert (long["difference"], long["reading"]) == ("", "")
    assert long["reason"].startswith("No comparable result describes the time more than 24 months after")
    assert {each["thin_baseline"] for each in made[3:6]} == {"True"}
    assert {each["reading"] for each in made[3:6]} == {"Shown, not counted: one earlier result"}
    assert {each["authority"] for each in made[6:]} == {"Dudley"}


def test_a_measure_without_agreed_direction_is_never_better_or_worse_in_a_file():
    text = tables.csv([episode(found(own(9.0, -9.0), measure=ADMISSION))], TODAY)
    assert [each["reading"].rpartition(": ")[2] for each in lines(text)] == [
        "higher", "No more than is usual elsewhere", "lower",
    ]  # fmt: skip


def test_made_up_dates_are_marked_in_every_file():
    made = episode(challenge=MADE_UP)
    for text in (tables.csv([made], TODAY), tables.steps_csv(made.measures[0], MADE_UP)):
        assert {each["illustrative"] for each in lines(text)} == {"True"}


def test_a_line_a_step_with_all_decimals():
    (*_, last) = lines(tables.steps_csv(found(own(0.0, 1.23456)), CHALLENGE))
    assert float(last["difference"]) == pytest.approx(1.23456)
    assert (last["period_start"], last["phase"]) == ("2024-04-01", "post")
    assert float(last["event_months"]) == pytest.approx(35 - 1 / 30.4375)


def test_the_region_has_short_and_long_side_by_side():
    both = [episode(found(own(3.0, None))), episode(found(own(None, -3.0)), challenge=THERE)]
    assert tables.of_region(both).rows == (
        (
            "Control over daily life",
            "Coventry",
            "+3.0 points",
            "More than is usual elsewhere: better",
            "no result",
            "–",
        ),
        ("Control over daily life", "Dudley", "no result", "–", "−3.0 points", "More than is usual elsewhere: worse"),
    )
    assert tables.of_region([episode(found(own(None, None)))]).rows == ()


def test_the_clocks_of_several_are_one_table_and_one_file():
    both = [episode(), episode(challenge=THERE), episode(found(own(before=())), challenge=THERE)]
    assert [each[0] for each in tables.of_clocks(both, "ascof_3a").rows] == ["Coventry"] * 7 + ["Dudley"] * 7
    made = lines(tables.clocks_csv(both, "ascof_3a"))
    assert [each["authority_code"] for each in made] == [CHALLENGE.authority_code] * 7 + [DUDLEY] * 7
    assert tables.of_clocks(both, "ascof_5a").rows == ()
