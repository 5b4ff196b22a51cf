"""The two lines as drawn."""

from __future__ import annotations

from itertools import pairwise

import pytest

from indicators.lasting import figure
from indicators.theme import LIGHT
from tests.unit.indicators.lasting.made import after, computed, done, row, twenty


def test_the_lines_rise_from_nothing_at_the_challenge():
    curve = computed(*twenty()).overall.waits["done"].curve
    assert curve
    months, shares = figure.stairs(curve)
    assert (months[0], shares[0]) == (0, 0)
    assert months == sorted(months)
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(12 / 20)
    # Between its corners a line is flat or upright.
    corners = list(zip(months, shares, strict=True))
    assert all(one[0] == next_[0] or one[1] == next_[1] for one, next_ in pairwise(corners))


def test_both_lines_their_bands_and_their_medians_are_drawn():
    drawn = figure.figure(computed(*twenty()), LIGHT)
    lines = [trace for trace in drawn.data if trace.mode == "lines" and trace.line.width]
    assert [line.line.color for line in lines] == [LIGHT.own, LIGHT.better_mark]
    bands = [trace for trace in drawn.data if trace.fill == "tonexty"]
    assert len(bands) == 2
    dots = [trace for trace in drawn.data if trace.mode == "markers"]
    assert [round(dot.x[0], 1) for dot in dots] == [10.0, 10.0]
    assert all(dot.y == (0.5,) for dot in dots)
    names = [note.text for note in drawn.layout.annotations]
    assert {"<b>Done</b>", "<b>Verified</b>"} <= set(names)


def test_how_many_are_left_stands_under_every_tick():
    drawn = figure.figure(computed(*twenty()), LIGHT)
    cells = {
        (note.x, note.yshift): note.text
        for note in drawn.layout.annotations
        if note.xref == "x" and note.yref == "paper"
    }
    row_of_done = [text for (_, shift), text in cells.items() if shift == max(shift for _, shift in cells)]
    # All at first; after 6 months six are done, after 12 twelve; the line ends after 29 months.
    assert row_of_done == ["20", "14", "8", "8", "8", "&lt;5"]
    assert list(drawn.layout.xaxis.ticktext) == ["0", "6", "12", "18", "24", "30 months"]


def test_a_median_that_is_not_reached_has_no_dot():
    drawn = figure.figure(computed(*(row(number) for number in range(6))), LIGHT)
    assert [trace for trace in drawn.data if trace.mode == "markers" and len(trace.x)] == []


def test_a_name_stands_behind_a_line_that_ends_early():
    early = figure.figure(computed(*(done(n, 20) for n in range(6)), as_at=after(30)), LIGHT)
    assert [note.xanchor for note in early.layout.annotations if note.text == "<b>Done</b>"] == ["left"]
    late = figure.figure(computed(*twenty()), LIGHT)
    assert [note.xanchor for note in late.layout.annotations if note.text == "<b>Done</b>"] == ["right"]


def test_long_axes_name_every_twelfth_month():
    assert figure.ticks(48) == [0, 6, 12, 18, 24, 30, 36, 42, 48]
    assert figure.ticks(54) == [0, 12, 24, 36, 48]


def test_without_a_line_there_is_no_figure():
    with pytest.raises(ValueError, match="no line"):
        figure.figure(computed(row(1)), LIGHT)
