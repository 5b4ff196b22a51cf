"""One measure around one challenge: which way of counting it stays in, and why a horizon is without a result."""

from __future__ import annotations

from datetime import date

import pytest

from indicators.impact import moved
from indicators.impact.frozen import Frozen
from tests.unit.indicators.impact.made import COVENTRY, DUDLEY, VISIT, found, own, panels


def test_three_results_before_make_a_baseline():
    made = found({**own(1.0, 2.0), 2018: 69.0, 2020: 74.0})
    assert [each.start.year for each in made.before] == [2018, 2019, 2020]
    assert made.baseline == pytest.approx((69 + 70 + 74) / 3)
    assert not made.is_thin
    assert set(made.moves) == {"short", "medium", "long"}
    assert made.reasons == {}


def test_one_result_before_is_thin_and_shown_all_the_same():
    made = found(own(1.0, 2.0, before=(2020,)))
    assert made.is_thin
    assert made.moves["long"].gap == pytest.approx(2.0)


def test_two_are_enough():
    assert not found(own(before=(2018, 2020))).is_thin


def test_none_before_is_no_baseline_at_any_horizon():
    made = found(own(before=()))
    assert (made.baseline, made.before, made.moves, made.steps) == (None, (), {}, ())
    assert made.reasons == {"short": "M1", "medium": "M1", "long": "M1"}
    assert not made.is_thin


def test_an_authority_without_a_row_has_none_either():
    assert set(moved.compute(panels(own()), DUDLEY, VISIT).reasons.values()) == {"M1"}


def test_a_missing_result_is_never_filled():
    made = found(own(None, 2.0))
    assert set(made.moves) == {"medium", "long"}
    assert made.reasons == {"short": "M4"}


def test_what_is_counted_in_a_new_way_is_never_compared_with_before():
    made = found(own(0.0, 99.0), segments={2024: 2})
    assert set(made.moves) == {"short", "medium"}
    assert made.reasons == {"long": "M5"}
    assert made.changed is not None
    assert made.changed.start.year == 2024
    assert [each.window.start.year for each in made.steps] == [2018, 2019, 2020, 2021, 2022, 2023]
    assert made.newest.start.year == 2024


def test_the_way_of_counting_is_that_of_the_newest_result_before():
    made = found({**own(1.0, 2.0), 2018: 5.0, 2019: 5.0}, segments={2018: 0, 2019: 0})
    assert [each.start.year for each in made.before] == [2020]
    assert made.baseline == 70.0
    assert made.is_thin
    assert made.changed is None


def test_a_new_way_during_the_preparation_leaves_nothing_to_compare():
    made = found(own(), segments=dict.fromkeys(range(2021, 2025), 2))
    assert made.moves == {}
    assert set(made.reasons.values()) == {"M5"}
    assert made.baseline == 70.0


def test_the_newest_result_is_anybodys():
    made = found(own(0.0, None), years=range(2018, 2027))
    assert made.newest.start.year == 2026
    assert moved.compute(panels(own()), COVENTRY, VISIT).newest.start.year == 2024


def frozen_at(value, *years):
    return Frozen(
        construct="ascof_3a", rule="two", value=value, lower=None, upper=None,
        periods=tuple(date(year, 4, 1) for year in years), changed=(), value_now=None, vintage="known",
        frozen_on=date(2022, 3, 14), data_id="d", sha256="s",
    )  # fmt: skip


def test_a_change_is_measured_from_the_baseline_as_it_was_frozen():
    now = found(own(3.0, 1.0, margin=3.0))
    # Published as 69 then, and as 70 now: whatever was reached lies a point further from it.
    made = moved.from_frozen(now, frozen_at(69.0, 2018, 2019, 2020))
    assert (made.baseline, made.further) == (69.0, pytest.approx(1.0))
    for horizon in ("short", "long"):
        before, after = now.moves[horizon], made.moves[horizon]
        assert after.change == pytest.approx(before.change + 1)
        assert after.gap == pytest.approx(before.gap + 1)
        assert (after.lower, after.upper) == (pytest.approx(before.lower + 1), pytest.approx(before.upper + 1))
        assert (after.elsewhere, after.usual) == (before.elsewhere, before.usual)
    moves = {step.phase: step.gap - was.gap for step, was in zip(made.steps, now.steps, strict=True)}
    assert moves == {"pre": 0.0, "transition": pytest.approx(1.0), "post": pytest.approx(1.0)}


def test_one_frozen_from_a_single_result_stays_thin_whatever_is_published_later():
    assert moved.from_frozen(found(own()), frozen_at(70.0, 2020)).is_thin


def test_without_a_frozen_figure_it_is_measured_from_what_is_published():
    now = found(own())
    assert moved.from_frozen(now, None) is now
    assert moved.from_frozen(now, frozen_at(None)) is now
