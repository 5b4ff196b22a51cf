from __future__ import annotations

from datetime import date

import pytest

from indicators.region import figure_heads as heads
from indicators.series.change import compute
from indicators.series.figures import Note
from tests.unit.indicators.made import (
    CARERS,
    CONTROL,
    NAMES,
    region_with,
    series,
    steady,
)


@pytest.mark.parametrize(
    ("up", "title"),
    [
        (NAMES[:4], "Ten of 14 show no clear change"),
        (NAMES[:13], "One of 14 shows no clear change"),
        (NAMES[:1], "13 of 14 show no clear change"),
        ((), "None of the 14 shows a clear change"),
        (NAMES, "All that can be compared show a clear change"),
    ],
)
def test_the_title_of_the_tiles(up, title):
    assert heads.tiles_title(region_with(up)) == title


def test_the_note_says_what_chance_would_colour():
    # 14 x 5% is 0.7: about one.
    assert heads.tiles_note(region_with()) == (
        "With 14 comparisons, about one coloured tile is expected by chance alone. Tiles are placed roughly by "
        "geography; size and position mean nothing."
    )
    few = compute(series({"Coventry": steady(), "Dudley": steady()}))
    assert heads.tiles_note(few).startswith("With 2 comparisons, one coloured tile in twenty is expected by chance")


def test_the_small_charts_say_what_is_grey_and_what_is_missing():
    gap = Note("gap", date(2020, 4, 1), "Nobody was asked in 2020-21.")
    caution = Note("caution", date(2022, 4, 1), "Refined.")
    others = {"region": {2022: 77.0}, "england": {2022: 77.0}}
    found = series({"Coventry": {2019: 75.0, 2021: 74.0, 2022: 73.0}}, notes=[gap, caution], **others)
    assert heads.multiples_subtitle(found) == (
        "People with enough control over their daily life, %, 2019–20 to 2022–23. Grey: region (solid) and England "
        "(dotted). Dashed: counted in another way from 2022–23 on. Gap at 2020–21: Nobody was asked in 2020–21."
    )


def test_what_is_not_drawn_is_not_named():
    text = heads.multiples_subtitle(series({"Coventry": steady()}, england={2024: 77.0}))
    assert text.endswith("2021–22 to 2024–25. Grey: England (dotted).")
    assert "Grey" not in heads.multiples_subtitle(series({"Coventry": steady()}))


def test_a_period_that_is_not_missed_is_no_gap():
    gap = Note("gap", date(2017, 4, 1), "Not a survey year.")
    found = series({"Coventry": {2016: 7.0, 2018: 7.1}}, measure=CARERS, notes=[gap])
    assert "Gap" not in heads.multiples_subtitle(found)


def test_tiles_show_figures_or_a_dash():
    region = compute(series({"Coventry": steady(), "Dudley": {}}))
    assert heads.figure_words(region.authorities[0], CONTROL) == "75.0"
    assert heads.figure_words(region.authorities[1], CONTROL) == "–"
