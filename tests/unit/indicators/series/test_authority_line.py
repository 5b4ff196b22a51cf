from __future__ import annotations

from datetime import date

import pytest

from indicators.series import authority_line, line_labels
from indicators.series.challenge_marks import ChallengeMark
from indicators.series.change import compute
from indicators.series.figures import Note
from indicators.theme import DARK, LIGHT
from tests.unit.indicators.made import COVENTRY, place, quarters, series

GIVEN = {2018: (78.5, 3.9), 2019: (75.0, 4.6), **COVENTRY}


def drawn(given=GIVEN, colours=LIGHT, **more):
    found = series({"Coventry": given}, **{"region": {2023: 76.6, 2024: 77.4}, "england": {2024: 77.3}, **more})
    return authority_line.figure(compute(found).authorities[0], found, colours)


def own(figure):
    """The trace of the authority itself: the widest line."""
    return next(trace for trace in figure.data if trace.line.width == 3)


def test_the_line_is_interrupted_where_nobody_was_asked():
    line = own(drawn())
    assert list(line.x) == [2018, 2019, None, 2021, 2022, 2023, 2024]
    assert list(line.y) == [78.5, 75.0, None, 73.7, 73.8, 78.9, 82.2]
    assert line.connectgaps is False


def test_the_line_is_interrupted_where_counting_changed():
    hard = Note("hard", date(2023, 4, 1), "Counted anew.")
    figure = drawn(COVENTRY, notes=[hard], segments={2021: 1, 2022: 1, 2023: 2, 2024: 2})
    assert list(own(figure).x) == [2021, 2022, None, 2023, 2024]
    assert "New<br>count" in [note.text for note in figure.layout.annotations]


def test_bars_are_the_95_percent_limits():
    bars = next(trace for trace in drawn().data if trace.line.width == 1.5 and trace.mode == "lines")
    assert list(bars.x)[-3:] == [2024, 2024, None]
    assert list(bars.y)[-3:-1] == [pytest.approx(79.5), pytest.approx(84.9)]


def test_the_average_stands_over_the_years_it_is_from():
    average = next(trace for trace in drawn().data if trace.line.dash == "2px,4px")
    assert list(average.x) == [2020.7, 2023.3, None]
    assert average.y[0] == pytest.approx(75.46667, abs=1e-4)


def test_one_earlier_result_has_no_average_to_draw():
    assert not [trace for trace in drawn({2023: 85.3, 2024: 37.0}).data if trace.line.dash == "2px,4px"]


def test_line_ends_are_named_and_keep_their_distance():
    figure = drawn()
    labels = {note.text: note.y for note in figure.layout.annotations if note.xref == "paper"}
    assert set(labels) == {"<b>Coventry 82.2</b>", "Region 77.4", "England 77.3"}
    height = authority_line.PLOT_HEIGHT
    assert (labels["Region 77.4"] - labels["England 77.3"]) * height >= line_labels.LABEL_PIXELS - 1e-6


def test_an_authority_without_a_newest_figure_has_no_label():
    figure = drawn({2022: 70.0, 2023: 71.0})
    assert not [note for note in figure.layout.annotations if "Coventry" in note.text]


def test_nothing_to_draw_is_an_error():
    found = series({"Coventry": {}})
    with pytest.raises(ValueError, match="nothing to draw"):
        authority_line.figure(compute(found).authorities[0], found, LIGHT)


def test_the_axis_holds_every_bar():
    low, high = drawn().layout.yaxis.range
    assert low <= 75.0 - 4.6
    assert high >= 84.9


def test_colours_follow_the_screen():
    assert own(drawn()).line.color == LIGHT.own
    assert own(drawn(colours=DARK)).line.color == DARK.own


def test_neighbours_are_a_line_of_their_own_with_a_name():
    average = place("England", {2022: 75.0, 2023: 76.0, 2024: 78.5})
    found = series({"Coventry": GIVEN}, england={2024: 77.3})
    figure = authority_line.figure(compute(found).authorities[0], found, LIGHT, neighbours=average)
    dashed = next(trace for trace in figure.data if trace.line.dash == "7px,4px" and trace.mode == "lines")
    assert list(dashed.y) == [75.0, 76.0, 78.5]
    assert "Neighbours 78.5" in [note.text for note in figure.layout.annotations]
    assert not [trace for trace in drawn().data if trace.line.dash == "7px,4px"]


def test_challenges_are_marked_and_named_above_the_plot():
    found = series({"Coventry": GIVEN})
    change = compute(found).authorities[0]
    mark = ChallengeMark(date(2022, 9, 1), date(2022, 9, 30), "month", "Sep 2022", illustrative=False)
    plain, marked = (authority_line.figure(change, found, LIGHT, challenges=given) for given in ((), (mark,)))
    assert len(marked.layout.shapes) == len(plain.layout.shapes) + 1
    assert "Sep 2022" in [note.text for note in marked.layout.annotations]
    # The words get room of their own: the plot stays as high as it was.
    above = marked.layout.height - plain.layout.height
    assert above == marked.layout.margin.t - plain.layout.margin.t > 0


def test_an_axis_of_quarters_is_named_by_quarters():
    found = quarters({(2024, 4): 18.0, (2024, 7): 19.0, (2024, 10): 17.0})
    axis = authority_line.figure(compute(found).authorities[0], found, LIGHT).layout.xaxis
    assert list(axis.ticktext) == ["Apr–Jun 2024", "Jul–Sep 2024", "Oct–Dec 2024"]
    assert list(axis.tickvals) == [2024, 2024.25, 2024.5]
    assert axis.range[1] - axis.range[0] < 1
