"""What the page of one authority says first, in each case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indicators.impact import sentences
from tests.unit.indicators.impact.made import (
    ADMISSION,
    CHALLENGE,
    CONTROL,
    LONELY,
    MADE_UP,
    SAFE,
    TURNOVER,
    episode,
    found,
    own,
)

CHANCE = (
    "By chance alone about 1 in 20 would; a change smaller than about 2 points in one authority is usually lost in "
    "survey noise."
)


def further():
    """Three that moved further in the short term, one in each way a result can read."""
    return [found(own(3.0), measure=each) for each in (CONTROL, TURNOVER, ADMISSION)]


def test_nothing_beyond_usual_is_not_called_no_impact():
    made = episode(found(), found(measure=LONELY))
    assert sentences.headline(made) == (
        "Coventry’s survey results moved no more than other authorities’ did, in the short term or the long term"
    )
    assert sentences.lead(made) == (
        "In the first 12 months, **none of 2** results moved further than those of 95 in 100 other English authorities "
        "over the same years. From 24 to 72 months, **none of 2** did. Moving no more than others is not the same as "
        "no impact: a change smaller than about 2 points in one authority is usually lost in survey noise."
    )


def test_results_that_are_not_all_of_surveys_are_called_results():
    assert sentences.headline(episode(found(), found(measure=TURNOVER))).startswith("Coventry’s results moved no more")
    # One that is not counted does not change what the others are.
    thin = found(own(before=(2020,)), measure=TURNOVER)
    assert sentences.headline(episode(found(), thin)).startswith("Coventry’s survey results moved")


def test_at_one_horizon_only_the_other_is_not_mentioned():
    made = episode(found(own(None)), found(own(None), measure=LONELY))
    assert sentences.headline(made).endswith("other authorities’ did, in the long term")
    assert sentences.lead(made).startswith("From 24 to 72 months, **none of 2** results moved further than those")
    assert "first 12 months" not in sentences.lead(made)


def test_some_beyond_are_named_as_better_worse_or_without_agreed_direction():
    made = episode(*further())
    assert sentences.headline(made) == "Three of 6 results in Coventry moved more than is usual elsewhere"
    assert sentences.lead(made) == (
        "In the first 12 months, **3 of 3** results moved further than those of 95 in 100 other English authorities "
        "over the same years. From 24 to 72 months, **none of 3** did. Further: control over daily life (better, short "
        "term), staff turnover (worse, short term) and care home admission from 65 (higher, short term). " + CHANCE
    )


def test_downwards_the_same_measures_read_the_other_way():
    lead = sentences.lead(episode(*(found(own(0.0, -3.0), measure=each) for each in (CONTROL, TURNOVER, ADMISSION))))
    assert "(worse, long term), staff turnover (better, long term) and care home admission from 65 (lower, long" in lead


def test_a_measure_without_agreed_direction_never_reads_better_or_worse():
    for gap in (9.0, -9.0):
        said = sentences.lead(episode(found(own(gap, gap), measure=ADMISSION)))
        assert not {"better", "worse"} & set(said.replace("(", "").replace(",", "").split())


def test_more_than_four_are_counted_and_not_named():
    made = episode(*(found(own(3.0, 3.0), measure=each) for each in (CONTROL, LONELY, SAFE)))
    assert sentences.headline(made).startswith("Six of 6 results in Coventry moved")
    assert "Further:" not in sentences.lead(made)


def test_what_moved_in_between_is_in_neither_count():
    made = episode(found(own(medium=9.0)))
    assert "moved no more than" in sentences.headline(made)
    assert "Further:" not in sentences.lead(made)


def test_made_up_dates_come_first():
    said = sentences.headline(episode(*further(), challenge=MADE_UP))
    assert said == "With made-up challenge dates, 3 of 6 results in Coventry moved more than is usual elsewhere"
    assert sentences.headline(episode(challenge=MADE_UP)).startswith(
        "With made-up challenge dates, Coventry’s survey results moved no more than"
    )
    none = sentences.headline(episode(found(own(before=())), challenge=MADE_UP))
    assert (
        none == "With made-up challenge dates, Coventry’s results cannot be judged before and after its peer challenge"
    )
    assert "made up" in sentences.banner("Coventry")


@pytest.mark.parametrize(
    ("measure", "lead"),
    [
        (
            found(own(before=())),
            "There are no comparable results from before Coventry’s peer challenge, so a change cannot be measured.",
        ),
        (
            found(own(9.0, before=(2020,))),
            "Only one earlier result exists for each measure. One result is too few to tell a change from normal "
            "movement; they are shown but not counted.",
        ),
        (
            found(own(None, None), years=range(2018, 2022)),
            "No result describes the time after it yet. Each measure below says when its first one is due.",
        ),
        (found(own(9.0), others=9), "Each measure below says why."),
        (found(own(9.0), others=29), "Each measure below says why."),
    ],
)
def test_where_nothing_can_be_judged_the_lead_says_why(measure, lead):
    made = episode(measure)
    assert sentences.headline(made) == "Coventry’s results cannot be judged before and after its peer challenge"
    assert sentences.lead(made) == lead


def test_after_a_new_way_of_counting_nothing_is_said_to_be_due():
    anew = found(segments=dict.fromkeys(range(2021, 2025), 2))
    assert sentences.lead(episode(anew)) == "Each measure below says why."


def test_without_surveys_nothing_is_said_about_their_noise():
    lead = sentences.lead(episode(found(measure=TURNOVER)))
    assert lead.endswith("Moving no more than others is not the same as no impact.")
    assert sentences.lead(episode(found(own(9.0), measure=TURNOVER))).endswith("By chance alone about 1 in 20 would.")


def test_without_a_date_the_refusal_of_the_methods():
    year = replace(CHALLENGE, when="2016", precision="year", visit=None)
    title, lead = sentences.undated([year, replace(year, when="Date not recorded", precision="none")], "Dudley")
    assert title == "Dudley’s results cannot be put before or after a peer challenge, because no date is recorded"
    assert lead == (
        "The date of this challenge is not recorded, so results cannot be put before or after it. On record: 2016. At "
        "least the month has to be known."
    )
    assert "On record: without a date." in sentences.undated([replace(year, precision="none")], "Dudley")[1]


def test_without_any_challenge_it_is_not_called_undated():
    title, lead = sentences.undated([], "Dudley")
    assert title.endswith("because none is on record")
    assert lead == "Nothing is known here of when its challenges were."
