from __future__ import annotations

from itertools import pairwise

import pytest

from indicators.series.scale import apart, between_ticks, enclosing


def test_a_scale_encloses_its_values_with_round_ticks():
    # 66 to 85 with air is 64.9 to 86.1; a fifth of that is 4.3, so ticks are 5 apart.
    found = enclosing([66.0, 85.0])
    assert (found.low, found.high) == (pytest.approx(64.86), pytest.approx(86.14))
    assert found.ticks == (65.0, 70.0, 75.0, 80.0, 85.0)
    assert found.decimals == 0


def test_a_scale_does_not_go_beyond_what_is_possible():
    found = enclosing([37.0, 99.0], minimum=0, maximum=100)
    assert found.high == 100
    assert enclosing([0.5, 3.0], minimum=0, maximum=100).low == pytest.approx(0.35)
    assert enclosing([0.0, 3.0], minimum=0, maximum=100).low == 0


def test_an_impossible_figure_is_shown_all_the_same():
    assert enclosing([90.0, 104.0], minimum=0, maximum=100).high > 104.0


def test_small_steps_keep_their_decimals():
    found = enclosing([0.38, 0.50])
    # A fifth of 0.134 is 0.027: ticks 0.05 apart.
    assert (found.decimals, found.ticks) == (2, (0.4, 0.45, 0.5))
    assert all(abs(round(tick, found.decimals) - tick) < 1e-9 for tick in found.ticks)


@pytest.mark.parametrize("value", [0.0, 19.0, 640.0])
def test_one_value_has_a_scale_too(value):
    found = enclosing([value])
    assert found.low < value < found.high
    assert 0 < found.share(value) < 1


def test_ticks_between_whole_numbers_are_not_rounded_to_them():
    # 23 to 33 in fifths is 2.24: ticks 2.5 apart.
    found = enclosing([23.0, 33.0])
    assert (found.decimals, found.ticks) == (1, (22.5, 25.0, 27.5, 30.0, 32.5))


def test_no_value_has_no_scale():
    with pytest.raises(ValueError, match="at least one value"):
        enclosing([])


def test_a_scale_between_ticks_shows_its_ends_and_a_round_middle():
    # 68.2 to 84.5: a step of 5 gives 65 to 85.
    found = between_ticks([68.2, 84.5])
    assert (found.low, found.high, found.ticks) == (65.0, 85.0, (65.0, 75.0, 85.0))


def test_a_scale_between_ticks_without_a_round_middle_shows_its_ends():
    found = between_ticks([6.4, 8.8])
    assert found.ticks[0] == found.low <= 6.4
    assert found.ticks[-1] == found.high >= 8.8


def test_labels_move_apart_and_keep_their_order():
    assert apart([10.0, 50.0], 17) == [10.0, 50.0]
    assert apart([50.0, 50.0], 10) == [45.0, 55.0]
    assert apart([52.0, 50.0], 10) == [56.0, 46.0]
    moved = apart([10.0, 11.0, 12.0, 80.0], 10)
    assert moved == [1.0, 11.0, 21.0, 80.0]


def test_moving_apart_can_push_a_neighbour():
    moved = sorted(apart([0.0, 1.0, 12.0], 10))
    assert all(after - before >= 10 - 1e-9 for before, after in pairwise(moved))


def test_no_labels_need_no_room():
    assert apart([], 10) == []
