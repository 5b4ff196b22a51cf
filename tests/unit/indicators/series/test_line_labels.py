from __future__ import annotations

import itertools

from indicators.series import line_labels
from indicators.series.change import compute
from indicators.series.scale import enclosing
from indicators.theme import LIGHT
from tests.unit.indicators.made import COVENTRY, place, series


def labels(given, *context, height=300):
    found = series({"Coventry": given}, england={2024: 77.3})
    return line_labels.compute(compute(found).authorities[0], found, context, enclosing([65.0, 85.0]), height, LIGHT)


def test_each_line_that_reaches_the_newest_period_is_named_at_its_end():
    found = labels(
        COVENTRY, ("England", place("England", {2024: 77.3})), ("Region", place("West Midlands", {2023: 1.0}))
    )
    assert [label["text"] for label in found] == ["<b>Coventry 82.2</b>", "England 77.3"]
    assert found[0]["y"] > found[1]["y"]


def test_labels_of_one_value_keep_their_distance():
    three = [(name, place("England", {2024: 82.2})) for name in ("A", "B", "C")]
    places = sorted(label["y"] * 300 for label in labels(COVENTRY, *three))
    assert all(later - earlier >= line_labels.LABEL_PIXELS - 1e-6 for earlier, later in itertools.pairwise(places))


def test_the_margin_holds_the_longest_label():
    short = line_labels.margin(labels(COVENTRY))
    long = line_labels.margin(labels(COVENTRY, ("A very long name indeed", place("England", {2024: 77.3}))))
    assert long - short > 10 * line_labels.LETTER_PIXELS
    assert line_labels.margin([]) > 0
