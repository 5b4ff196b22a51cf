"""Why a change cannot be measured: the messages of the methods, each from a case made for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from indicators.effects.event_clock import visit
from indicators.impact import moved
from indicators.impact.panel import read_panels
from indicators.impact.reasons import THIN, UNDATED, why_not
from tests.unit.indicators.impact.made import (
    CARERS,
    CONTROL,
    COVENTRY,
    OTHERS,
    VISIT,
    found,
    own,
    rows,
)

TODAY = date(2026, 11, 1)
UP_TO_2022 = range(2018, 2023)


def why(made, horizon, today=TODAY):
    return why_not(made, horizon, "Coventry", VISIT, today)


def test_the_messages_that_need_no_case_are_those_of_the_methods():
    assert THIN == (
        "Only one earlier result exists. One result is too few to tell a change from normal movement; it is shown but "
        "not counted."
    )
    assert UNDATED == "The date of this challenge is not recorded, so results cannot be put before or after it."


@pytest.mark.parametrize(("precision", "has_clock"), [("day", True), ("month", True), ("year", False), ("none", False)])
def test_a_challenge_of_which_not_even_the_month_is_known_has_no_clock(precision, has_clock):
    assert (visit(date(2016, 2, 1), None, precision) is not None) == has_clock


def test_where_there_is_a_result_there_is_no_reason():
    assert why(found(), "long") == ""


def test_nothing_from_before():
    assert why(found(own(before=())), "short") == (
        "There are no comparable results from before Coventry’s peer challenge, so a change cannot be measured."
    )


def test_a_new_way_of_counting_names_its_year():
    assert why(found(segments={2024: 2}), "long") == (
        "The way this measure is counted changed in 2024–25. Results before and after cannot be compared."
    )


def test_too_few_others():
    assert why(found(others=9), "long") == "Fewer than 10 other authorities have the results needed to compare with."


def test_the_first_long_term_result_is_due_in_the_month_of_its_publication():
    # Of the year to March 2025, published nine months after its end.
    made = found(dict.fromkeys(UP_TO_2022, 70.0), years=UP_TO_2022)
    assert why(made, "long", date(2023, 12, 1)) == (
        "The first result more than 24 months after the challenge is due in December 2025."
    )
    assert why(made, "medium", date(2023, 12, 1)) == (
        "The first result between 12 and 24 months after the challenge is due in December 2024."
    )
    # Due this very month, it may still come.
    assert "is due in December 2025" in why(made, "long", date(2025, 12, 31))


def test_what_was_due_already_is_not_loaded():
    made = found(dict.fromkeys(UP_TO_2022, 70.0), years=UP_TO_2022)
    assert why(made, "long", date(2026, 1, 1)) == (
        "The first result more than 24 months after the challenge was due in December 2025, and is not loaded."
    )


def test_the_first_short_term_result_still_to_come():
    made = found(dict.fromkeys(range(2018, 2022), 70.0), years=range(2018, 2022))
    assert why(made, "short", date(2022, 12, 1)) == (
        "The first result within 12 months after the challenge is due in December 2023."
    )


def test_a_result_that_is_missing_or_suppressed_is_not_said_to_be_still_to_come():
    assert why(found(own(None, 1.0)), "short") == (
        "No comparable result describes the first 12 months after the challenge."
    )
    assert why(found(own(1.0, medium=None)), "medium") == (
        "No comparable result describes the time between 12 and 24 months after the challenge."
    )


def test_where_others_have_the_first_result_the_next_one_is_due():
    # 2024-25 is withheld for Coventry, and 2025-26 is due nine months after March 2026.
    assert why(found(own(0.0, None)), "long") == (
        "No comparable result describes the time more than 24 months after the challenge yet. The next is due in "
        "December 2026."
    )


def test_a_result_still_to_come_that_is_counted_in_a_new_way_cannot_be_compared_either():
    # 2023-24 is counted anew: so will be the first result of the long term, 2024-25.
    made = found(own(1.0, None), years=range(2018, 2024), segments={2023: 2})
    assert why(made, "long", date(2025, 1, 1)) == (
        "The way this measure is counted changed in 2023–24. Results before and after cannot be compared."
    )


def test_a_measure_that_has_ended_has_nothing_still_to_come():
    ended = replace(CONTROL, last_period_start=date(2022, 4, 1))
    made = found(dict.fromkeys(UP_TO_2022, 70.0), measure=ended, years=UP_TO_2022)
    assert why(made, "long") == "No comparable result describes the time more than 24 months after the challenge."


def carers(years):
    given = rows({COVENTRY: dict.fromkeys(years, 8.0)}, measure=CARERS, others=OTHERS, years=years)
    return moved.compute(read_panels(given, CARERS), COVENTRY, VISIT)


def test_the_carers_survey_seldom_has_a_short_term_result():
    # October 2023 is 19 months after the visit.
    assert why(carers((2018, 2021, 2023)), "short") == (
        "The carers’ survey runs about every two years; few authorities have a result within 12 months."
    )
    assert "is due in" in why(carers((2018, 2021, 2023)), "long", date(2025, 1, 1))
