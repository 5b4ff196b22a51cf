from __future__ import annotations

import re

import pytest

from indicators.series import result_strip
from indicators.series.change import compute
from indicators.theme import LIGHT
from tests.unit.indicators.made import ADMISSION, series

GIVEN = {"Coventry": {2024: 635.5}, "Dudley": {2024: 657.5}, "Solihull": {2024: 495.5}, "Walsall": {}}


def strip(name="Coventry", authorities=GIVEN, **more):
    found = {"region": {2024: 639.0}, "england": {2024: 592.5}, **more}
    region = compute(series(authorities, measure=ADMISSION, **found))
    own = next(item for item in region.authorities if item.place.name == name)
    return result_strip.compute(own, region, LIGHT)


def test_everybody_with_a_figure_is_a_dot():
    svg = strip().svg
    assert svg.count("<circle") == 3
    assert svg.count(LIGHT.own) == 1


def test_labels_stand_where_the_figures_are():
    found = strip()
    assert found.own is not None
    assert found.region is not None
    assert found.england is not None
    assert (found.own.words, found.region.words, found.england.words) == (
        "Coventry 635.5", "Region 639.0", "England 592.5",
    )  # fmt: skip
    assert found.england.at < found.own.at < found.region.at
    assert all(0 <= tick.at <= 1 for tick in found.ticks)


def test_one_without_a_figure_is_not_on_the_strip():
    found = strip("Walsall")
    assert found.own is None
    assert found.svg.count("<circle") == 3
    assert found.alternative == "The 14 lie between 495.5 and 657.5."


def test_region_and_england_may_be_unknown():
    found = strip(region={}, england={})
    assert (found.region, found.england) == (None, None)


def test_words_say_what_it_shows():
    assert strip().alternative == "Coventry: 635.5. The 14 lie between 495.5 and 657.5."


def test_without_any_figure_there_is_nothing_to_draw():
    with pytest.raises(ValueError, match="at least one value"):
        strip(authorities={"Coventry": {}}, region={}, england={})


def test_a_dot_at_the_end_of_the_scale_is_whole():
    full = {"Coventry": {2024: 0.0}, "Dudley": {2024: 100.0}}
    found = series(full)
    strip_ = result_strip.compute(compute(found).authorities[0], compute(found), LIGHT)
    xs = [float(x) for x in re.findall(r'cx="([\d.]+)"', strip_.svg)]
    assert min(xs) >= 7.5
    assert max(xs) <= result_strip.WIDTH - 7.5
