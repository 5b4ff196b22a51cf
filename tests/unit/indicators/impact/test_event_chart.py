"""The clock of one measure: where the line breaks, which marks are hollow, and where the band stands."""

from __future__ import annotations

import pytest

from indicators.impact import event_chart
from indicators.theme import LIGHT
from tests.unit.indicators.impact.made import CARERS, CHALLENGE, USUAL, found, own

WAVES = (2014, 2016, 2018, 2021, 2023)


def drawn(made):
    return event_chart.figure(made, CHALLENGE.when, LIGHT)


def years(run):
    return [step.window.start.year for step in run]


def lines(figure):
    return [each for each in figure.data if each.mode == "lines" and each.fill is None]


def test_the_line_joins_every_result_of_an_unbroken_series():
    assert [years(run) for run in event_chart.runs(found())] == [[2018, 2019, 2020, 2021, 2022, 2023, 2024]]
    assert event_chart.missing(found()) == []


def test_the_line_breaks_at_a_missing_result_and_says_where():
    made = found(own(None, 0.0))
    assert [years(run) for run in event_chart.runs(made)] == [[2018, 2019, 2020, 2021], [2023, 2024]]
    assert event_chart.missing(made) == ["2021–22 and 2023–24"]
    assert len(lines(drawn(made))) == 2


def test_a_survey_every_two_years_is_joined_at_its_own_pace():
    made = found(dict.fromkeys(WAVES, 8.0), measure=CARERS, years=WAVES)
    # Three years lie between 2018 and 2021: one wave was not collected.
    assert [years(run) for run in event_chart.runs(made)] == [[2014, 2016, 2018], [2021, 2023]]


def test_nothing_is_drawn_in_a_new_way_of_counting():
    made = found(segments={2024: 2})
    assert max(x for line in lines(drawn(made)) for x in line.x) == pytest.approx(made.steps[-1].months / 12)
    assert made.steps[-1].window.start.year == 2023


def test_results_of_the_preparation_are_hollow():
    (marks,) = [each for each in drawn(found()).data if each.mode == "markers"]
    assert list(marks.marker.color) == [LIGHT.own] * 3 + [LIGHT.background] + [LIGHT.own] * 3
    assert marks.text[-1] == "2024–25: 0.0 points"
    assert marks.x[-1] == pytest.approx((35 - 1 / 30.4375) / 12)


def test_the_band_is_what_is_usual():
    (band,) = [each for each in drawn(found()).data if each.fill]
    assert (max(band.y), min(band.y)) == (pytest.approx(USUAL), pytest.approx(-USUAL))
    assert not [each for each in drawn(found(others=29)).data if each.fill]


def test_a_result_alone_still_has_its_band():
    made = found(own(None, 0.0, medium=None))
    narrow = [each for each in drawn(made).data if each.fill][-1]
    assert max(narrow.x) - min(narrow.x) == pytest.approx(0.16)


def test_the_challenge_is_the_upright_line_and_zero_the_level_one():
    figure = drawn(found(own(3.0, 1.0)))
    shapes = [each for each in figure.layout.shapes if each.type == "line"]
    assert [(each.x0, each.x1) for each in shapes if each.xref != "paper"] == [(0, 0)]
    assert [(each.y0, each.y1) for each in shapes if each.yref != "paper"] == [(0, 0)]
    assert "Peer challenge<br>14 to 16 March 2022" in [each.text for each in figure.layout.annotations]
    low, high = figure.layout.yaxis.range
    assert low == -high


def test_the_spans_are_named_where_there_is_room():
    # From three years before to nearly three after: of the year between, no name.
    named = [each.text for each in drawn(found()).layout.annotations]
    assert {"Before", "Short", "Long term"} <= set(named)


def test_the_words_say_every_mark():
    said = event_chart.alternative(found(own(3.0, None)))
    assert said.startswith("Difference from other authorities’ change: 2018–19 0.0 points; ")
    assert "; 2022–23 +3.0 points; 2023–24 0.0 points." in said


def test_without_a_result_there_is_nothing_to_draw():
    with pytest.raises(ValueError, match="no result to draw"):
        drawn(found(own(before=())))
