"""The small charts of the groups."""

from __future__ import annotations

import re

from indicators.lasting import small_curves
from indicators.theme import DARK, LIGHT
from tests.unit.indicators.lasting.made import computed, done, twenty


def test_every_group_has_a_chart_on_the_scale_of_all():
    found = small_curves.compute(computed(*twenty()), "done", LIGHT)
    assert [chart.label for chart in found.areas] == ["Use of resources", "Strengths-based practice"]
    assert [chart.label for chart in found.priorities] == ["High priority", "Low priority"]
    assert found.months == (0, 30)
    for chart in (*found.areas, *found.priorities):
        grey, own = re.findall(r'<path d="([^"]+)" fill="none" stroke="(#\w+)"', chart.svg)
        assert (grey[1], own[1]) == (LIGHT.context, LIGHT.own)


def test_a_line_stays_within_its_chart_and_never_falls():
    chart = small_curves.compute(computed(*twenty()), "done", DARK).areas[0]
    path = re.findall(r'<path d="M([^"]+)"', chart.svg)[1]
    points = [tuple(map(float, point.split())) for point in path.split(" L")]
    assert all(0 <= x <= small_curves.WIDTH and 0 <= y <= small_curves.HEIGHT for x, y in points)
    heights = [y for _, y in points]
    assert heights == sorted(heights, reverse=True)


def test_too_few_have_words_and_no_drawing():
    rows = [*twenty(), *(done(number, 100, areas=["old"], priority="Old") for number in range(30, 34))]
    chart = small_curves.compute(computed(*rows), "done", LIGHT).areas[-1]
    assert (chart.how_many, chart.svg) == ("4 of 4 done", "")
