from __future__ import annotations

import itertools
import re

from indicators.series.change import compute
from indicators.series.scale import enclosing
from indicators.series.small_chart import Canvas, alternative, svg
from indicators.theme import LIGHT
from tests.unit.indicators.made import CASELOAD, COVENTRY, quarters, series


def chart(found, **more):
    values = [figure.value for place in found.places for figure in place.figures]
    canvas = Canvas(120, 40, enclosing(values), found)
    return svg(compute(found).authorities[0], canvas, LIGHT, own=LIGHT.ink, **more)


def paths(drawn, colour):
    return re.findall(rf'<path d="([^"]*)" stroke="{colour}"', drawn)


def test_the_first_and_the_last_period_stand_at_the_edges():
    (line,) = paths(chart(series({"Coventry": COVENTRY})), LIGHT.ink)
    xs = [float(point.split()[0]) for point in line.removeprefix("M").split("L")]
    assert (xs[0], xs[-1]) == (5.0, 115.0)
    assert all(later > earlier for earlier, later in itertools.pairwise(xs))


def test_ticks_can_be_left_out():
    found = series({"Coventry": COVENTRY})
    assert LIGHT.grid in chart(found)
    assert LIGHT.grid not in chart(found, grid=False)


def test_a_quarter_without_a_figure_interrupts_the_line():
    found = quarters({(2024, 1): 1.0, (2024, 4): 2.0, (2024, 10): 3.0, (2025, 1): 2.5})
    assert [len(line.split("L")) for line in paths(chart(found), LIGHT.ink)] == [2, 2]


def test_words_name_quarters():
    found = quarters({(2024, 1): 1.0, (2024, 4): 2.0})
    assert found.measure == CASELOAD
    assert alternative(compute(found).authorities[0], found) == (
        "Coventry: 2.0 in April to June 2024. Lowest 1.0 in January to March 2024, highest 2.0 in April to June 2024."
    )
