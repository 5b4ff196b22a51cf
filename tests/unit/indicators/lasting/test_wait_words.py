"""How times and shares are written, also where there is none."""

from __future__ import annotations

import pytest

from indicators.lasting.rechecks import ReCheck
from indicators.lasting.survival import Median, Step
from indicators.lasting.wait_words import (
    in_place_interval,
    in_place_share,
    median_interval,
    months,
    not_half,
    percent,
    reached_share,
    with_made_up,
)
from indicators.lasting.waits import Wait


def test_what_rests_on_made_up_recommendations_begins_by_saying_so():
    assert with_made_up("Half were done", True) == "With made-up recommendations, half were done"
    assert with_made_up("Half were done", False) == "Half were done"


def test_times_and_shares():
    assert months(9.25) == "9.3 months"
    assert percent(0.4149) == "41%"


@pytest.mark.parametrize(
    ("median", "words"),
    [
        (Median(9.2, 8.06, 10.44), "8.1 to 10.4 months"),
        (Median(9.2, 8.06, None), "8.1 months or more"),
        (Median(None, None, None), "–"),
        (Median(None, 8.0, None), "–"),
    ],
)
def test_the_interval_of_a_median(median, words):
    assert median_interval(median) == words


@pytest.mark.parametrize(
    ("reached", "words"),
    [
        (0, "none is done so far"),
        (4, "fewer than half are done so far"),
        (5, "too few are left to follow to say by when half were done"),
    ],
)
def test_why_there_is_no_median(reached, words):
    assert not_half(Wait("done", 10, reached, None)) == words


def test_those_whose_day_nobody_said_are_done_too():
    assert not_half(Wait("done", 6, 0, None, not_dated=2)) == "fewer than half are done so far"
    assert not_half(Wait("done", 6, 2, None, not_dated=2)) == "too few are left to follow to say by when half were done"


def test_the_share_that_has_come_to_it_is_what_no_longer_waits():
    assert reached_share(Step(3, 20, 2, 0.9, 0.66, 0.97)) == "10% (3 to 34)"
    assert reached_share(Step(3, 20, 20, 0.0, None, None)) == "100%"
    assert reached_share(None) == "0%"


def test_a_share_in_place_is_a_range_while_one_is_missing_and_none_for_too_few():
    whole = ReCheck(12, 8, 2, 0, 0.8, 0.8, 0.49, 0.943)
    assert (in_place_share(whole), in_place_interval(whole)) == ("80%", "49% to 94%")
    part = ReCheck(12, 4, 2, 4, 0.4, 0.8, 0.168, 0.943)
    assert (in_place_share(part), in_place_interval(part)) == ("between 40% and 80%", "17% to 94%")
    few = ReCheck(12, 3, 1, 0, 0.75, 0.75, 0.3, 0.95)
    assert (in_place_share(few), in_place_interval(few)) == ("–", "–")
    none = ReCheck(12, 0, 0, 0, None, None, None, None)
    assert (in_place_share(none), in_place_interval(none)) == ("–", "–")
