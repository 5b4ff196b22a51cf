"""One authority's change as England's, the region's beyond it, and its own beyond that: exactly, and drawn so."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import pytest

from indicators.impact import waterfall
from indicators.theme import LIGHT
from tests.unit.indicators.impact.made import (
    CHALLENGE,
    CONTROL,
    COVENTRY,
    DUDLEY,
    PLACES,
    SANDWELL,
    own,
    rows,
)


def made(**of_rows):
    """Coventry 3 above the others in the long term, two more of the region 1 above them."""
    given = {COVENTRY: own(-1.0, 3.0), DUDLEY: own(0.0, 0.5), SANDWELL: own(0.0, 1.5)}
    return waterfall.compute(rows(given, **of_rows), CONTROL, CHALLENGE, list(PLACES))


def test_the_parts_add_up_to_the_change():
    long = made()["long"]
    assert long.england == pytest.approx(2.0)
    assert long.region_less_england == pytest.approx(1.0)
    assert long.authority_less_region == pytest.approx(2.0)
    assert long.authority == pytest.approx(5.0)
    assert (long.n_england, long.n_region) == (41, 2)


def test_a_horizon_without_a_result_is_left_out():
    given = {COVENTRY: own(None, 3.0), DUDLEY: own()}
    assert set(waterfall.compute(rows(given), CONTROL, CHALLENGE, list(PLACES))) == {"medium", "long"}


def test_nothing_is_taken_apart_across_a_new_way_of_counting():
    assert set(made(segments={2024: 2})) == {"short", "medium"}


def test_without_a_clock_or_a_result_there_is_nothing_to_take_apart():
    assert waterfall.compute(rows({COVENTRY: own()}), CONTROL, replace(CHALLENGE, visit=None), list(PLACES)) == {}
    assert waterfall.compute(rows({DUDLEY: own()}), CONTROL, CHALLENGE, list(PLACES)) == {}


def spans(bars):
    """Where each bar begins and ends."""
    found = [re.search(r'<rect x="([\d.]+)" y="6" width="([\d.]+)"', each.svg) for each in bars]
    return [(float(each[1]), float(each[1]) + float(each[2])) for each in found]


def test_each_bar_begins_where_the_one_before_ends():
    bars = waterfall.bars(made()["long"], "Coventry", CONTROL, LIGHT)
    assert [(each.label, each.size) for each in bars] == [
        ("Other English authorities", "+2.0 points"), ("The region beyond that", "+1.0 points"),
        ("Coventry beyond that", "+2.0 points"), ("Change in all", "+5.0 points"),
    ]  # fmt: skip
    first, second, third, whole = spans(bars)
    assert first[1] == pytest.approx(second[0], abs=0.1)
    assert second[1] == pytest.approx(third[0], abs=0.1)
    assert (whole[0], whole[1]) == (pytest.approx(first[0], abs=0.1), pytest.approx(third[1], abs=0.1))


def test_a_step_down_is_drawn_back():
    bars = waterfall.bars(made()["short"], "Coventry", CONTROL, LIGHT)
    assert [each.size for each in bars] == ["+2.0 points", "0.0 points", "−1.0 points", "+1.0 points"]
    first, _, third, whole = spans(bars)
    assert third[1] == pytest.approx(first[1], abs=0.1)
    assert third[0] == pytest.approx(whole[1], abs=0.1)


def test_title_table_and_file_say_the_same():
    found = made()
    assert waterfall.title("long", found["long"], "Coventry", CONTROL) == (
        "Coventry’s control over daily life changed by +5.0 points in the long term"
    )
    assert "the mean of 41 other English authorities, and of 2 others of the region" in waterfall.subtitle(
        found["long"]
    )
    rows_ = waterfall.table(found, "Coventry", CONTROL).rows
    assert rows_[-1] == ("Long term", "+2.0 points", "+1.0 points", "+2.0 points", "+5.0 points")
    lines = list(csv.DictReader(io.StringIO(waterfall.csv(found, CHALLENGE, "ascof_3a"))))
    assert [each["horizon"] for each in lines] == ["short", "medium", "long"]
    assert float(lines[-1]["england"]) + float(lines[-1]["region_less_england"]) + float(
        lines[-1]["authority_less_region"]
    ) == pytest.approx(float(lines[-1]["change"]))
