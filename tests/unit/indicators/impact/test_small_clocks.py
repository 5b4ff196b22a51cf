"""One measure around several challenges, as small charts on one scale."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from indicators.impact import small_clocks
from indicators.theme import LIGHT
from tests.unit.indicators.impact.made import CHALLENGE, DUDLEY, LONELY, episode, found, own

THERE = replace(CHALLENGE, challenge_id="c2", authority_code=DUDLEY, authority="Dudley")


def of(*measures):
    hosts = (CHALLENGE, THERE)
    made = [episode(each, challenge=host) for each, host in zip(measures, hosts, strict=False)]
    return small_clocks.compute(made, "ascof_3a", LIGHT)


def points(svg):
    return [
        [tuple(map(float, point.split(","))) for point in line.split()]
        for line in re.findall(r'<polyline points="([^"]*)"', svg)
    ]


def test_all_charts_share_their_scale():
    first, second = of(found(own(3.0, 0.0)), found(own(0.0, 3.0))).charts
    assert (first.code, first.authority, first.when) == (CHALLENGE.authority_code, "Coventry", "14 to 16 March 2022")
    assert (first.reached, second.reached) == ("0.0 points, long term", "+3.0 points, long term")
    # The 3 points of the one stand as high as those of the other.
    (one,), (other,) = points(first.svg), points(second.svg)
    assert one[4][1] == other[6][1]
    assert [x for x, _ in one] == [x for x, _ in other]


def test_a_line_breaks_where_a_result_is_missing():
    (only,) = of(found(own(None, 1.0))).charts
    assert [len(line) for line in points(only.svg)] == [4, 2]


def test_what_is_of_the_preparation_is_hollow():
    (only,) = of(found()).charts
    fills = re.findall(r'<circle [^>]*fill="(#\w+)"', only.svg)
    assert fills == [LIGHT.own] * 3 + [LIGHT.background] + [LIGHT.own] * 3


def test_who_has_no_result_has_no_chart():
    assert [each.authority for each in of(found(own(before=())), found()).charts] == ["Dudley"]
    with pytest.raises(ValueError, match="nobody has a result"):
        of(found(own(before=())))
    with pytest.raises(ValueError, match="nobody has a result"):
        small_clocks.compute([episode(found(measure=LONELY))], "ascof_3a", LIGHT)


def test_a_single_result_is_drawn_too():
    made = of(found({2020: 70.0, 2022: 75.0}))
    (only,) = made.charts
    assert points(only.svg)[0][0][0] == pytest.approx(small_clocks.WIDTH / 2, abs=1)


def test_the_axis_names_its_ends_and_its_ticks():
    made = of(found(own(3.0, 0.0)))
    assert made.years == ("−3", "3 years")
    assert "0.0" in [words for _, words in made.levels]
