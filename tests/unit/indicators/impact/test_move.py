"""How far an authority moved by a horizon, its interval, what is usual, and a second reckoning of it in plain loops."""

from __future__ import annotations

import random
from math import sqrt
from statistics import fmean

import pytest

from indicators.effects.event_clock import months_between
from indicators.impact import move, moved
from indicators.impact.panel import read_panels
from tests.unit.indicators.impact.made import (
    BEFORE,
    CONTROL,
    COVENTRY,
    DUDLEY,
    USUAL,
    VISIT,
    found,
    other,
    own,
    panels,
    rows,
    window,
)


def of(given, horizon="long", **of_rows):
    return found(given, **of_rows).moves[horizon]


@pytest.mark.parametrize(("horizon", "gap"), [("short", 3.0), ("medium", 0.5), ("long", -1.0)])
def test_change_less_change_elsewhere_is_the_gap(horizon, gap):
    made = of(own(3.0, -1.0, medium=0.5), horizon)
    assert (made.change, made.elsewhere) == (pytest.approx(2.0 + gap), pytest.approx(2.0))
    assert made.gap == pytest.approx(gap)
    assert made.others == 41


def test_several_results_in_a_horizon_are_averaged_and_none_after_six_years_counts():
    # February 2025, 2026, 2027 and 2028 are 35 to 71 months after the visit, February 2029 is 83.
    every = range(2018, 2030)
    given = {**own(0.0, 1.0), 2025: 74.0, 2027: 78.0, 2028: 999.0}
    made = of(given, years=every)
    assert [each.start.year for each in made.windows] == [2024, 2025, 2027]
    # 73, 74 and 78 less 70, and less the 2 of the others.
    assert made.gap == pytest.approx((3 + 4 + 8) / 3 - 2)


def test_the_interval_is_that_of_independent_results_and_holds_nothing_else():
    # One result with a margin of 3, less the mean of three: the square root of 9 + 9/3.
    made = of(own(0.0, 1.0, margin=3.0))
    assert (made.lower, made.upper) == (pytest.approx(1 - sqrt(12)), pytest.approx(1 + sqrt(12)))
    assert made.half == pytest.approx(sqrt(12))
    thin = of(own(0.0, 1.0, margin=3.0, before=(2020,)))
    assert thin.half == pytest.approx(sqrt(18))


def test_one_unknown_margin_leaves_the_interval_unknown():
    made = of({**own(0.0, 1.0, margin=3.0), 2019: 70.0})
    assert (made.lower, made.upper, made.half) == (None, None, None)


def test_without_the_last_year_before_a_dip_is_no_effect():
    # Six points down in the last year before; after it, no further from the years before that than others are.
    back = {2018: 70.0, 2019: 70.0, 2020: 64.0, 2024: 72.0}
    found = of(back)
    assert found.gap == pytest.approx(72 - 68 - 2)
    assert found.without_last == pytest.approx(72 - 70 - 2)
    assert of({2020: 64.0, 2024: 72.0}).without_last is None


def test_what_is_usual_holds_95_in_100_of_the_others():
    assert of(own()).usual == (pytest.approx(-USUAL), pytest.approx(USUAL))


@pytest.mark.parametrize(("gap", "beyond"), [(USUAL + 0.01, 1), (USUAL - 0.01, 0), (-USUAL - 0.01, -1), (0.0, 0)])
def test_only_what_lies_outside_it_is_beyond(gap, beyond):
    assert of(own(0.0, gap)).beyond == beyond


@pytest.mark.parametrize(("others", "is_known"), [(30, True), (29, False)])
def test_of_fewer_than_thirty_others_nothing_is_called_usual(others, is_known):
    made = of(own(0.0, 50.0), others=others)
    assert (made.usual is not None, made.beyond) == (is_known, 1 if is_known else None)
    assert made.gap == pytest.approx(50.0)


def test_with_fewer_than_ten_others_there_is_no_move():
    assert of(own(), others=10).others == 10
    none = found(own(), others=9)
    assert none.moves == {}
    assert set(none.reasons.values()) == {"others"}


def test_of_several_results_the_fewest_others_are_told():
    few = {(number, 2025) for number in range(6, 35)}
    made = of({**own(), 2025: 72.0}, years=range(2018, 2026), without=few)
    assert made.others == 12


def test_a_step_is_a_result_with_its_months_phase_and_range():
    steps = found(own(3.0, -1.0)).steps
    assert [each.window.start.year for each in steps] == [2018, 2019, 2020, 2021, 2022, 2023, 2024]
    assert [each.phase for each in steps] == ["pre"] * 3 + ["transition"] + ["post"] * 3
    assert steps[4].months == pytest.approx(11 - 1 / 30.4375)
    assert steps[4].gap == pytest.approx(3.0)
    assert steps[6].usual == (pytest.approx(-USUAL), pytest.approx(USUAL))
    # Before it all others were the same.
    assert steps[0].usual == (pytest.approx(0), pytest.approx(0))


def test_a_missing_result_is_no_step():
    steps = found(own(None, 1.0)).steps
    assert 2022 not in [each.window.start.year for each in steps]


# A second reckoning, of dictionaries.


def given_panel(seed):
    """Forty others and two of the 14 whose results jump about, one in ten of them missing."""
    dice = random.Random(seed)
    codes = [COVENTRY, DUDLEY, *map(other, range(45))]
    return {code: {year: dice.gauss(70, 4) for year in range(2016, 2028) if dice.random() > 0.1} for code in codes}


def before_of(held):
    return [year for year in sorted(held) if 2016 <= year <= 2020][-3:]


def change_of(held, years, year):
    return held[year] - fmean(held[each] for each in years) if {year, *years} <= held.keys() else None


def gap_of(given, code, year):
    years = before_of(given[code])
    elsewhere = [
        change for each, held in given.items()
        if each.startswith("E1") and each != code and (change := change_of(held, years, year)) is not None
    ]  # fmt: skip
    changed = change_of(given[code], years, year)
    return None if changed is None or len(elsewhere) < 10 else changed - fmean(elsewhere)


def mean_gap(given, code, years):
    gaps = [gap for year in years if (gap := gap_of(given, code, year)) is not None]
    return fmean(gaps) if gaps else None


def quantile(values, share):
    ordered = sorted(values)
    at = share * (len(ordered) - 1)
    low = int(at)
    return ordered[low] + (at - low) * (ordered[min(low + 1, len(ordered) - 1)] - ordered[low])


def frame_of(given):
    ours = {code: held for code, held in given.items() if code in (COVENTRY, DUDLEY)}
    made = rows({**ours, **{code: held for code, held in given.items() if code not in ours}}, others=0)
    return made.assign(in_programme=made["authority_code"].isin(ours))


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("code", [COVENTRY, DUDLEY])
def test_gaps_and_ranges_are_those_of_a_plain_loop(seed, code):
    given = given_panel(seed)
    made = moved.compute(read_panels(frame_of(given), CONTROL), code, VISIT)
    horizons = {"short": [2022], "medium": [2023], "long": [2024, 2025, 2026, 2027]}
    for horizon, years in horizons.items():
        expected = mean_gap(given, code, years)
        assert (horizon in made.moves) == (expected is not None)
        if expected is None:
            continue
        counted = [each for each in given if each.startswith("E1") and len(before_of(given[each])) >= 2]
        # Over the same years as the authority itself, as far as they have them.
        own_years = [year for year in years if gap_of(given, code, year) is not None]
        elsewhere = [gap for each in counted if (gap := mean_gap(given, each, own_years)) is not None]
        assert made.moves[horizon].gap == pytest.approx(expected)
        assert made.moves[horizon].usual == (
            pytest.approx(quantile(elsewhere, 0.025)), pytest.approx(quantile(elsewhere, 0.975)),
        )  # fmt: skip


def test_the_calendar_of_the_plain_loop_is_that_of_the_clock():
    months = {year: months_between(VISIT.last, window(year)[2]) for year in range(2021, 2029)}
    assert [year for year, at in months.items() if 0 < at <= 12] == [2022]
    assert [year for year, at in months.items() if 12 < at < 24] == [2023]
    assert [year for year, at in months.items() if 24 <= at <= 72] == [2024, 2025, 2026, 2027]
    prepared = VISIT.prepared_from()
    assert [year for year in range(2010, 2023) if window(year)[1] < prepared
            and months_between(window(year)[2], prepared) <= 60] == [2016, 2017, *BEFORE]  # fmt: skip


def test_a_horizon_holds_the_results_of_its_months():
    (panel,) = panels(own(), years=range(2018, 2030))
    held = {horizon: move.columns_in(panel, horizon, VISIT) for horizon in ("short", "medium", "long")}
    assert held == {"short": [4], "medium": [5], "long": [6, 7, 8, 9]}
