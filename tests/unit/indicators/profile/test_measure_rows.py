from __future__ import annotations

from dataclasses import replace
from datetime import date

from indicators.profile.measure_rows import compute
from indicators.series.figures import Note
from indicators.theme import DARK, LIGHT
from tests.unit.indicators.made import ADMISSION, CARERS, COVENTRY, place, quarters
from tests.unit.indicators.made import series as made_series
from tests.unit.indicators.profile.mine import change_rows, measure, of_regions, own, region_of


def rows(found, colours=LIGHT):
    return [row for topic in compute(found, colours) for row in topic.rows]


def test_a_row_says_figure_reading_and_what_it_stands_beside():
    (row,) = rows(own(COVENTRY))
    assert (row.name, row.code, row.figure, row.verdict, row.reading) == (
        "Measure 1",
        "1A",
        "82.2%",
        "better",
        "Better",
    )
    assert row.beside == "2024–25, region 77.4, England 77.3"
    assert row.alternative == "Since 2021–22 between 73.7% and 82.2%."
    assert not row.is_part


def test_a_unit_the_figure_does_not_show_stands_with_the_code():
    found = of_regions({"a": region_of({2024: 7.0}, CARERS), "b": region_of({2024: 635.5}, ADMISSION)})
    assert [row.code for row in rows(found)] == ["1C, score out of 12", "2C, per 100,000"]


def test_a_part_has_no_code_of_its_own():
    found = of_regions({"m1": region_of(COVENTRY, measure(1)), "m2": region_of(COVENTRY, measure(2, parent="m1"))})
    assert [(row.code, row.is_part) for row in rows(found)] == [("1A", False), ("", True)]


def test_a_withheld_figure_is_neither_zero_nor_left_out():
    found = made_series({"Coventry": {}, "Dudley": COVENTRY})
    own_place = replace(found.authorities[0], missing={date(2024, 4, 1): "suppressed"})
    withheld = replace(found, authorities=(own_place, found.authorities[1]))
    (row,) = rows(of_regions({"m": change_rows(withheld)}))
    assert (row.figure, row.reading, row.svg, row.alternative) == ("–", "Withheld", "", "")
    (row,) = rows(of_regions({"m": change_rows(found)}))
    assert row.reading == "No figure"
    left_out = replace(found, authorities=(replace(own_place, left_out=(date(2024, 4, 1),)), found.authorities[1]))
    assert rows(of_regions({"m": change_rows(left_out)}))[0].reading == "Left out"


def test_no_line_crosses_a_break():
    hard = Note("hard", date(2023, 4, 1), "Counted anew.")
    found = of_regions({"m": region_of(COVENTRY, notes=[hard], segments={2023: 2, 2024: 2})})
    (row,) = rows(found)
    lines = [part for part in row.svg.split("<path") if f'stroke="{LIGHT.ink}"' in part]
    assert [part.count("L") for part in lines] == [1, 1]
    assert 'stroke-dasharray="3 2"' in row.svg


def test_its_own_measure_has_its_period_and_nobody_beside_it():
    (row,) = rows(of_regions({"local": change_rows(quarters({(2025, 1): 17.0, (2025, 4): 18.0}))}))
    assert (row.code, row.beside) == ("cases", "April to June 2025")


def test_colours_follow_the_screen():
    (light,), (dark,) = rows(own(COVENTRY)), rows(own(COVENTRY), DARK)
    assert LIGHT.ink in light.svg
    assert DARK.ink in dark.svg
    assert place("Coventry", {}).figures == ()


def test_a_figure_in_dispute_is_said_to_be_where_it_is_listed():
    found = own(COVENTRY)
    (row,) = [row for topic in compute(found, LIGHT, {("m1", date(2024, 4, 1))}) for row in topic.rows]
    assert row.beside == "2024–25, region 77.4, England 77.3. **In dispute.**"
    (row,) = [row for topic in compute(found, LIGHT, {("m1", date(2023, 4, 1))}) for row in topic.rows]
    assert "dispute" not in row.beside


def test_a_result_long_past_is_shown_without_a_verdict():
    early = {2018: (75.0, 4.0), 2019: (75.0, 4.0), 2020: (75.0, 4.0), 2021: (90.0, 4.0)}
    ended = region_of(early, measure(2), region={}, england={})
    found = rows(of_regions({"m1": region_of(COVENTRY, measure(1)), "m2": ended}))
    assert [(row.figure, row.verdict, row.reading) for row in found] == [
        ("82.2%", "better", "Better"),
        ("90.0%", "cannot_say", "No newer result"),
    ]
    assert found[1].beside == "2021–22"
