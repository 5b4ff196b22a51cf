from __future__ import annotations

import re
from datetime import date

import pytest

from indicators.region import small_multiples
from indicators.series.change import compute
from indicators.series.figures import Note
from indicators.theme import LIGHT
from tests.unit.indicators.made import (
    ADMISSION,
    CONTROL,
    COVENTRY,
    HEREFORDSHIRE,
    STOKE,
    TURNOVER,
    series,
)


def charts(authorities, *, measure=CONTROL, selected="", **more):
    return small_multiples.compute(compute(series(authorities, measure=measure, **more)), LIGHT, selected)


def test_there_is_a_chart_for_each_in_order_of_name():
    found = charts({"Dudley": STOKE, "Coventry": COVENTRY})
    assert [(each.change.place.name, each.figure) for each in found.charts] == [
        ("Coventry", "82.2"),
        ("Dudley", "77.4"),
    ]
    assert found.years == ("2022", "2025")


def test_all_share_one_scale_with_round_ends():
    # 73.7 to 84.5 for both: 70 to 85 by fives.
    found = charts({"Coventry": COVENTRY, "Herefordshire": HEREFORDSHIRE})
    assert [label for label, _ in found.levels] == ["70", "85"]
    assert found.levels[0][1] > found.levels[1][1]


def paths(svg, colour):
    return re.findall(rf'<path d="([^"]*)" stroke="{colour}"', svg)


def test_a_line_is_interrupted_where_nobody_was_asked():
    found = charts({"Coventry": {2018: 78.5, 2019: 75.0, **COVENTRY}})
    own = paths(found.charts[0].svg, LIGHT.ink)
    assert len(own) == 2
    assert [len(line.split("L")) for line in own] == [2, 4]


def test_a_break_is_a_dashed_line():
    hard = Note("hard", date(2023, 4, 1), "Counted anew.")
    svg = charts({"Coventry": COVENTRY}, notes=[hard], segments={2023: 2, 2024: 2}).charts[0].svg
    assert 'stroke-dasharray="3 2"' in svg
    assert len(paths(svg, LIGHT.ink)) == 2


def test_the_selected_one_is_in_the_one_strong_colour():
    found = charts({"Coventry": COVENTRY, "Dudley": STOKE}, selected="E00000001")
    assert LIGHT.own in found.charts[0].svg
    assert LIGHT.own not in found.charts[1].svg


@pytest.mark.parametrize(
    ("given", "measure", "colour"),
    [
        (COVENTRY, CONTROL, LIGHT.better_mark),
        (HEREFORDSHIRE, CONTROL, LIGHT.worse_mark),
        (COVENTRY, TURNOVER, LIGHT.worse_mark),
        (COVENTRY, ADMISSION, LIGHT.ink),
    ],
)
def test_a_clear_change_is_a_triangle(given, measure, colour):
    svg = charts({"Coventry": given}, measure=measure).charts[0].svg
    assert re.search(rf'Z" fill="{colour}"', svg)
    assert "<circle" not in svg


def test_no_clear_change_is_a_dot():
    svg = charts({"Coventry": STOKE}).charts[0].svg
    assert "<circle" in svg
    assert "Z" not in svg


def test_better_points_up_even_where_lower_is_better():
    better = charts({"Coventry": HEREFORDSHIRE}, measure=TURNOVER).charts[0].svg
    tip, foot = (float(number) for number in re.search(r"M\S+ (\S+)L\S+ (\S+?)H\S+Z", better).groups())  # type: ignore[union-attr]
    assert tip < foot


def test_one_result_is_a_level_stroke():
    found = charts({"Coventry": {2024: 635.5}, "Dudley": {2024: 657.5}}, measure=ADMISSION)
    assert found.years == ("2025",)
    assert re.search(r"m-26 0h52", found.charts[0].svg)


def test_words_say_what_a_chart_shows():
    found = charts({"Coventry": COVENTRY, "Dudley": {}})
    assert found.charts[0].alternative == (
        "Coventry: 82.2% in 2024–25, better. Lowest 73.7% in 2021–22, highest 82.2% in 2024–25."
    )
    assert found.charts[1].alternative == "Dudley: no figures."
    assert charts({"Coventry": {2024: 5.0}}).charts[0].alternative == "Coventry: 5.0% in 2024–25."


def test_without_figures_there_is_nothing_to_draw():
    assert charts({"Coventry": {}}).charts == ()
