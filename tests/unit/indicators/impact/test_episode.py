"""Challenges read from their rows, and results counted: better, worse, no agreed direction, and what is not judged."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from indicators.impact import episode
from indicators.impact.episode import Tally, noticed_from, read_challenges
from tests.unit.indicators.impact.made import (
    ADMISSION,
    CHALLENGE,
    CONTROL,
    COVENTRY,
    LONELY,
    TURNOVER,
    USUAL,
    VISIT,
    found,
    own,
    panels,
)
from tests.unit.indicators.impact.made import episode as of


def challenge_rows(**given):
    row = {
        "challenge_id": "c1", "authority_code": COVENTRY, "name": "Coventry", "start_on": date(2022, 3, 14),
        "end_on": date(2022, 3, 16), "date_precision": "day", "programme": "WM ADASS",
        "source_url": "https://example.org/coventry", "illustrative": False, **given,
    }  # fmt: skip
    made = pd.DataFrame([row])
    for name in ("start_on", "end_on"):
        made[name] = pd.to_datetime(made[name])
    return made


def test_a_challenge_is_what_its_row_says():
    assert read_challenges(challenge_rows()) == (CHALLENGE,)


def test_of_a_month_every_day_may_be_the_one():
    (made,) = read_challenges(challenge_rows(start_on=date(2022, 3, 1), end_on=None, date_precision="month"))
    assert made.when == "March 2022"
    assert made.visit is not None
    assert (made.visit.first, made.visit.last) == (date(2022, 3, 1), date(2022, 3, 31))


@pytest.mark.parametrize(("precision", "when"), [("year", "2022"), ("none", "Date not recorded")])
def test_without_a_month_there_is_no_clock(precision, when):
    (made,) = read_challenges(challenge_rows(end_on=None, date_precision=precision, source_url=None))
    assert (made.visit, made.when, made.source_url) == (None, when, "")
    with pytest.raises(ValueError, match="month of c1 is not known"):
        episode.compute(made, {"ascof_3a": panels(own())})


def test_an_episode_has_every_measure_in_the_order_given():
    made = episode.compute(CHALLENGE, {"b": panels(own(3.0), measure=LONELY), "a": panels(own())})
    assert [each.measure.construct for each in made.measures] == ["ascof_5a", "ascof_3a"]
    assert made.measures[0].moves["short"].gap == pytest.approx(3.0)
    assert made.challenge.visit == VISIT


@pytest.mark.parametrize(
    ("measure", "gap", "tally"),
    [
        (CONTROL, 3.0, Tally(1, 1, 1, 0)),
        (CONTROL, -3.0, Tally(1, 1, 0, 1)),
        (TURNOVER, 3.0, Tally(1, 1, 0, 1)),
        (TURNOVER, -3.0, Tally(1, 1, 1, 0)),
        # Without an agreed direction nothing is better or worse, however far it moved.
        (ADMISSION, 3.0, Tally(1, 1, 0, 0)),
        (ADMISSION, -3.0, Tally(1, 1, 0, 0)),
        (CONTROL, 1.0, Tally(1, 0, 0, 0)),
    ],
)
def test_a_result_further_than_usual_is_counted_by_its_polarity(measure, gap, tally):
    assert of(found(own(gap), measure=measure)).tally("short") == tally


def test_thin_baselines_too_few_others_and_missing_results_are_not_judged():
    thin = found(own(9.0, before=(2020,)), measure=LONELY)
    few = found(own(9.0), measure=TURNOVER, others=29)
    missing = found(own(None), measure=ADMISSION)
    made = of(found(own(3.0)), thin, few, missing)
    assert made.tally("short") == Tally(1, 1, 1, 0)


def test_what_would_be_missed_is_the_middle_half_width_of_the_survey_measures():
    wide = found(own(), measure=LONELY, others=61)
    # Of 61 others the 2.5th percentile lies halfway between the second and the third: 2.85 times 61/60.
    assert noticed_from([of(found(), wide)], "long") == pytest.approx((USUAL + 2.85 * 61 / 60) / 2)
    assert noticed_from([of(found(measure=TURNOVER))], "long") is None
    assert noticed_from([of(found(measure=replace(CONTROL, symbol="")))], "long") is None
    assert noticed_from([of(found(own(before=(2020,))))], "long") is None
