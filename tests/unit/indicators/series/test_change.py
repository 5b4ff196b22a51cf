"""Expected values are worked out by hand from the published figures named beside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import sqrt

import pytest

from indicators.series import change
from indicators.series.figures import Note, Series
from tests.unit.indicators.made import (
    ADMISSION,
    CONTROL,
    COVENTRY,
    HEREFORDSHIRE,
    STOKE,
    TURNOVER,
    change_of,
    series,
)


def test_a_clear_rise_is_better_where_higher_is_better():
    found = change_of(COVENTRY)
    # 82.2 against (73.7 + 73.8 + 78.9) / 3 = 75.4667.
    assert found.average == pytest.approx(75.46667, abs=1e-4)
    assert found.difference == pytest.approx(6.73333, abs=1e-4)
    # Root of 2.7² + (4.7² + 4.5² + 3.1²) / 9 = 7.29 + 51.95 / 9 = 13.0622.
    assert found.explained == pytest.approx(3.61417, abs=1e-4)
    assert (found.verdict, found.reason) == ("better", "")


def test_a_clear_fall_is_worse():
    found = change_of(HEREFORDSHIRE)
    # 79.5 against 84.2; root of 3.7² + (3.4² + 3.4² + 3.3²) / 9 = 13.69 + 3.7789 = 17.4689.
    assert found.difference == pytest.approx(-4.7)
    assert found.explained == pytest.approx(4.17958, abs=1e-4)
    assert found.verdict == "worse"


def test_what_sampling_explains_is_no_clear_change():
    found = change_of(STOKE)
    # 77.4 against 75.2; root of 3.7² + (4.1² + 3.8² + 4.2²) / 9 = 13.69 + 5.4322 = 19.1222.
    assert found.difference == pytest.approx(2.2)
    assert found.explained == pytest.approx(4.37290, abs=1e-4)
    assert found.verdict == "no_clear_change"


def test_a_difference_of_exactly_what_sampling_explains_is_not_clear():
    # Root of 4² + (3² + 3² ... ) chosen so that the sum is a square: 4² + 9 x 9 / 9 = 25.
    given = {2021: (70.0, 3.0 * sqrt(3)), 2022: (70.0, 3.0 * sqrt(3)), 2023: (70.0, 3.0 * sqrt(3)), 2024: (75.0, 4.0)}
    assert change_of(given).explained == pytest.approx(5.0)
    assert change_of(given).verdict == "no_clear_change"
    assert change_of({**given, 2024: (75.1, 4.0)}).verdict == "better"


def test_only_the_last_three_earlier_results_count():
    found = change_of({2016: (10.0, 1.0), 2017: (20.0, 1.0), **COVENTRY})
    assert [item.period_start.year for item in found.earlier] == [2021, 2022, 2023]
    assert found.average == pytest.approx(75.46667, abs=1e-4)


def test_two_earlier_results_are_enough():
    found = change_of({2022: (70.0, 3.0), 2023: (72.0, 3.0), 2024: (80.0, 3.0)})
    # Root of 9 + 18 / 4 = 13.5.
    assert (found.average, found.difference) == (71.0, 9.0)
    assert found.explained == pytest.approx(3.67423, abs=1e-4)
    assert found.verdict == "better"


def test_earlier_results_are_taken_over_a_year_without_a_survey():
    found = change_of({2018: (70.0, 3.0), 2019: (71.0, 3.0), 2021: (72.0, 3.0), 2022: (71.0, 3.0)})
    assert [item.period_start.year for item in found.earlier] == [2018, 2019, 2021]


def test_one_earlier_result_is_shown_but_not_counted():
    found = change_of({2023: (70.0, 3.0), 2024: (80.0, 3.0)})
    assert (found.average, found.difference) == (70.0, 10.0)
    assert (found.verdict, found.reason) == ("cannot_say", "one_earlier")


def test_without_an_earlier_result_nothing_is_said():
    found = change_of({2024: (80.0, 3.0)})
    assert (found.average, found.difference, found.explained) == (None, None, None)
    assert (found.verdict, found.reason) == ("cannot_say", "no_earlier")


def test_no_figure_for_the_newest_period_is_no_figure():
    region = change.compute(series({"Coventry": COVENTRY, "Dudley": {2023: (70.0, 3.0)}}))
    assert region.period == date(2024, 4, 1)
    assert region.of("E00000002").verdict == "no_figure"
    assert [item.place.name for item in region.judged] == ["Coventry"]


def test_the_newest_period_is_the_newest_anybody_has():
    region = change.compute(series({"Coventry": {2023: (70.0, 3.0)}}, england={2024: (77.0, 0.4)}))
    assert region.period == date(2024, 4, 1)
    assert region.of("E00000001").verdict == "no_figure"


def test_without_any_figure_there_is_no_period():
    region = change.compute(series({"Coventry": {}}))
    assert region.period is None
    assert region.authorities[0].verdict == "no_figure"


@pytest.mark.parametrize("margin", [None, 0.0])
@pytest.mark.parametrize("year", [2021, 2024])
def test_an_unknown_margin_means_no_verdict(year, margin):
    given = {**COVENTRY, year: (70.0, margin)}
    found = change_of(given)
    assert found.difference is not None
    assert (found.explained, found.verdict, found.reason) == (None, "cannot_say", "margin_unknown")


# Segments.


def broken(measure=CONTROL) -> Series:
    hard = Note("hard", date(2023, 4, 1), "Counted anew.")
    return series({"Coventry": COVENTRY}, measure=measure, notes=[hard], segments={2023: 2, 2024: 2})


def test_results_before_a_hard_break_are_never_used():
    found = change.compute(broken()).authorities[0]
    assert [item.period_start.year for item in found.earlier] == [2023]
    assert found.average == 78.9
    assert found.reason == "one_earlier"


def test_the_first_result_after_a_hard_break_has_nothing_to_be_compared_with():
    hard = Note("hard", date(2024, 4, 1), "Counted anew.")
    found = change_of(COVENTRY, notes=[hard], segments={2024: 2})
    assert (found.earlier, found.average) == ((), None)
    assert (found.verdict, found.reason) == ("cannot_say", "break")


def test_a_break_is_named_even_where_nothing_older_is_loaded():
    hard = Note("hard", date(2024, 4, 1), "Counted anew.")
    assert change_of({2024: (13.0, 2.0)}, notes=[hard], segments={2024: 2}).reason == "break"


def test_a_caution_joins():
    caution = Note("caution", date(2023, 4, 1), "Refined.")
    assert change_of(COVENTRY, notes=[caution]).verdict == "better"


# Direction.


@pytest.mark.parametrize(
    ("measure", "rise", "fall"),
    [(CONTROL, "better", "worse"), (TURNOVER, "worse", "better"), (ADMISSION, "higher", "lower")],
)
def test_the_verdict_follows_the_measures_direction(measure, rise, fall):
    assert change_of(COVENTRY, measure=measure).verdict == rise
    assert change_of(HEREFORDSHIRE, measure=measure).verdict == fall
    assert change_of(STOKE, measure=measure).verdict == "no_clear_change"


def test_made_up_figures_never_get_a_verdict():
    real = series({"Coventry": COVENTRY})
    own = real.authorities[0]
    made_up = replace(own, figures=(replace(own.figures[0], illustrative=True), *own.figures[1:]))
    found = change.compute(replace(real, authorities=(made_up,))).authorities[0]
    assert (found.verdict, found.reason) == ("cannot_say", "illustrative")


# What sampling explains.


def test_sampling_between_two_results_is_the_root_of_both_margins_squared():
    assert change.explained_by_sampling(3.0, [4.0]) == pytest.approx(5.0)


def test_sampling_of_a_mean_shrinks_with_the_number_of_results():
    # 3² + (6² + 6² + 6² + 6²) / 16 = 9 + 9.
    assert change.explained_by_sampling(3.0, [6.0] * 4) == pytest.approx(18**0.5)


@pytest.mark.parametrize(
    ("margin", "earlier"), [(None, [3.0]), (0, [3.0]), (3.0, []), (3.0, [3.0, None]), (3.0, [0.0])]
)
def test_what_sampling_explains_is_unknown_when_a_margin_is(margin, earlier):
    assert change.explained_by_sampling(margin, earlier) is None
