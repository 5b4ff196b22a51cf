"""Short against long term as strips: what the marks say, where they stand, and which of them count."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from indicators.impact import dumbbell
from indicators.theme import LIGHT
from tests.unit.indicators.impact.made import (
    ADMISSION,
    CHALLENGE,
    CONTROL,
    LONELY,
    TURNOVER,
    USUAL,
    episode,
    found,
    own,
)

THERE = replace(CHALLENGE, challenge_id="c2", authority="Dudley")


def strip(*episodes):
    ((only,),) = [panel.strips for panel in dumbbell.compute(episodes, LIGHT)]
    return only


def circles(drawn):
    return re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)" r="[\d.]+" fill="(#\w+)" stroke="(#\w+)"', drawn.svg)


def bands(drawn):
    found = re.findall(r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"', drawn.svg)
    return [tuple(map(float, each)) for each in found]


def test_the_marks_are_said_in_words():
    assert strip(episode(found(own(3.0, 0.5)))).words == (
        "short term +3.0 points, further than usual and long term +0.5 points, within what is usual."
    )
    assert strip(episode(found(own(None, 0.5)))).words == "long term +0.5 points, within what is usual."
    assert strip(episode(found(own(9.0, None), others=29))).words == "short term +9.0 points."


def test_of_several_each_is_named():
    said = strip(episode(found(own(3.0, None))), episode(found(own(None, 0.5)), challenge=THERE)).words
    assert said == (
        "Coventry: short term +3.0 points, further than usual; Dudley: long term +0.5 points, within what is usual."
    )


def test_a_thin_baseline_is_shown_and_never_called_further_than_usual():
    drawn = strip(episode(found(own(9.0, 9.0, before=(2020,)))))
    assert drawn.thin
    assert drawn.words == "short term +9.0 points, not counted and long term +9.0 points, not counted."


def test_short_is_hollow_and_above_long_and_joined_to_it():
    drawn = strip(episode(found(own(3.0, -1.0))))
    (x1, y1, fill1, _), (x2, y2, fill2, _) = circles(drawn)
    assert float(y1) < float(y2)
    assert float(x1) > float(x2)
    assert (fill1, fill2) == (LIGHT.background, LIGHT.own)
    assert f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"' in drawn.svg


def test_a_mark_alone_is_joined_to_nothing():
    drawn = strip(episode(found(own(3.0, None))))
    assert len(circles(drawn)) == 1
    assert 'stroke-width="1.5"' not in drawn.svg


def test_the_interval_is_drawn_where_it_is_known():
    assert strip(episode(found(own(margin=3.0)))).svg.count('stroke-width="2"/>') == 2
    assert 'stroke-width="2"/>' not in strip(episode(found())).svg


def test_behind_each_mark_stands_the_range_of_its_own_horizon():
    # Two results in the long term: of each of the others their mean, which here differs from year to year.
    given = {**own(1.9, 0.0), 2025: 72.0}
    made = found(given, years=range(2018, 2026))
    drawn = strip(episode(made))
    assert len(bands(drawn)) == 2
    for (x, y, width, height), mark, horizon in zip(bands(drawn), circles(drawn), ("short", "long"), strict=True):
        assert y <= float(mark[1]) <= y + height
        inside = x <= float(mark[0]) <= x + width
        assert inside == (made.moves[horizon].beyond == 0)


def test_without_thirty_others_no_range_is_drawn():
    assert bands(strip(episode(found(others=29)))) == []


def test_of_several_only_those_that_count_and_lie_outside_are_in_the_colour_of_the_theme():
    made = [
        episode(found(own(3.0, None))),
        episode(found(own(0.0, None)), challenge=THERE),
        episode(found(own(9.0, None, before=(2020,))), challenge=THERE),
    ]
    assert [each[3] for each in circles(strip(*made))] == [LIGHT.own, LIGHT.context, LIGHT.context]


def test_answers_and_counts_do_not_share_an_axis():
    made = episode(found(measure=TURNOVER), found(measure=ADMISSION), found(), found(measure=LONELY))
    panels = dumbbell.compute([made], LIGHT)
    assert [(each.unit, len(each.strips)) for each in panels] == [
        ("points", 2), ("points, counted from records", 1), ("admissions per 100,000 people", 1),
    ]  # fmt: skip


def test_zero_is_in_the_middle_of_every_axis():
    (panel,) = dumbbell.compute([episode(found(own(3.0, 1.0)))], LIGHT)
    assert {words: at for at, words in panel.ticks}["0"] == pytest.approx(0.5)
    assert [words for _, words in panel.ticks] == ["−2", "0", "+2"]


def test_what_moved_in_between_only_has_no_strip():
    assert dumbbell.compute([episode(found(own(None, None)))], LIGHT) == ()


@pytest.mark.parametrize(
    ("value", "text"), [(2.84, "+2.8 points"), (-0.25, "−0.3 points"), (0.04, "0.0 points"), (-0.04, "0.0 points")]
)
def test_a_difference_has_its_sign_unless_it_shows_as_nothing(value, text):
    assert dumbbell.signed(value, CONTROL) == text
    assert pytest.approx(1.9475) == USUAL
