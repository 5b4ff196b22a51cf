"""How one measure reads: its change beside what is usual, its own change, and its title."""

from __future__ import annotations

import pytest

from indicators.impact import words
from tests.unit.indicators.impact.made import ADMISSION, CARERS, CONTROL, TURNOVER, found, own


def reading(gap, *, horizon="long", **more):
    made = found(own(0.0, gap), **more)
    return words.judged(made, made.moves[horizon])


@pytest.mark.parametrize(
    ("measure", "gap", "reads"),
    [
        (CONTROL, 3.0, "More than is usual elsewhere: better"),
        (CONTROL, -3.0, "More than is usual elsewhere: worse"),
        (TURNOVER, 3.0, "More than is usual elsewhere: worse"),
        (TURNOVER, -3.0, "More than is usual elsewhere: better"),
        (ADMISSION, 3.0, "More than is usual elsewhere: higher"),
        (ADMISSION, -3.0, "More than is usual elsewhere: lower"),
        (CONTROL, 0.5, "No more than is usual elsewhere"),
    ],
)
def test_a_difference_reads_by_its_polarity(measure, gap, reads):
    assert reading(gap, measure=measure) == reads


def test_too_few_others_and_one_earlier_result_give_no_reading():
    assert reading(9.0, others=29) == "Too few others to say what is usual"
    thin = found(own(0.0, 9.0, before=(2020,)))
    assert words.judged(thin, thin.moves["long"]) == "Shown, not counted: one earlier result"


@pytest.mark.parametrize(
    ("measure", "gap", "reads"),
    [
        # Its own change is 2 more than the gap; with margins of 3 everywhere sampling explains 3.46.
        (CONTROL, 2.0, "better than before (+4.0 points)"),
        (CONTROL, -6.0, "worse than before (−4.0 points)"),
        (TURNOVER, 2.0, "worse than before (+4.0 points)"),
        (ADMISSION, 2.0, "higher than before (+4.0)"),
        (ADMISSION, -6.0, "lower than before (−4.0)"),
        (CONTROL, 1.4, "no clear change from before (+3.4 points)"),
    ],
)
def test_its_own_change_is_held_against_sampling(measure, gap, reads):
    assert words.own_change(found(own(0.0, gap, margin=3.0), measure=measure), "long") == reads


def test_without_margins_its_own_change_is_told_without_a_direction():
    assert words.own_change(found(own(0.0, 9.0)), "long") == "+11.0 points from before"


def test_each_horizon_with_a_result_has_a_line():
    assert words.after(found(own(None, 3.0, medium=None))) == [
        ("Long term", "+5.0 points from before; elsewhere +2.0 points. More than is usual elsewhere: better.")
    ]


@pytest.mark.parametrize(
    ("given", "more", "title"),
    [
        (own(0.0, 3.0), {}, "Control over daily life: +3.0 points in the long term, outside the usual range"),
        (own(0.0, 0.0), {}, "Control over daily life: 0.0 points in the long term, inside the usual range"),
        (own(3.0, None), {}, "Control over daily life: 0.0 points in the medium term, inside the usual range"),
        (own(3.0, 9.0, before=(2020,)), {}, "Control over daily life: +9.0 points in the long term, not counted"),
        (own(0.0, 9.0), {"others": 29}, "Control over daily life: +9.0 points in the long term"),
        (own(before=()), {}, "Control over daily life: no result to compare yet"),
    ],
)
def test_a_title_says_the_last_horizon_there_is(given, more, title):
    assert words.title(found(given, **more)) == title


def test_what_a_baseline_rests_on():
    assert words.before(found()) == "70.0%, the mean of 2018–19, 2019–20 and 2020–21"
    assert words.before(found(own(before=(2020,)))) == "70.0%, 2020–21"
    assert words.before(found(own(before=()))) == "no comparable result from before"


def test_with_how_many_it_is_compared():
    assert words.compared_with(found()) == "41 other English authorities"
    assert words.compared_with(found(own(before=()))) == ""


def test_a_score_is_told_in_points_and_a_rate_without():
    made = found(dict.fromkeys((2015, 2018, 2020, 2023), 8.0), measure=CARERS, years=(2015, 2018, 2020, 2023))
    assert words.of_result(-0.34, made.measure) == "−0.3 points"
    assert words.of_result(12.25, ADMISSION) == "+12.3"
    assert words.of_result(0.04, CONTROL) == "0.0 points"
