"""Against its own neighbours, region and England: the answers, and every reason for none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indicators.alike import standing
from indicators.alike.answer_words import why_words
from indicators.alike.counts import counts_by_place
from indicators.series.change import compute as changes
from tests.unit.indicators.alike.made import (
    ADMITTED,
    RATE,
    REABLED,
    SHARE,
    SIX,
    SURVEY,
    compared,
    counted,
    elsewhere,
    england,
    lists,
    one,
)
from tests.unit.indicators.made import NAMES, TURNOVER, series

NO_WORSE = {2024: (75.0, 4.0)}


@pytest.mark.parametrize(
    ("value", "margin", "answer"),
    [(75.0, 4.0, "better"), (74.0, 4.0, "same"), (65.0, 4.0, "worse"), (66.0, 4.0, "same"), (70.0, 0.1, "same")],
)
def test_an_interval_that_holds_the_average_of_the_neighbours_is_similar(
    value: float, margin: float, answer: str
) -> None:
    found = one({2024: (value, margin)})
    assert found.answer == answer
    near = found.neighbours
    assert near.average is not None
    assert (near.average.value, near.counted, near.listed, near.lowest, near.highest) == (70.0, 6, 6, 64.0, 76.0)


def test_lower_is_better_where_the_definition_says_so_and_only_lower_where_nothing_is_agreed() -> None:
    assert one({2024: (65.0, 4.0)}, measure=replace(TURNOVER, kind="survey")).answer == "better"
    assert one({2024: (65.0, 4.0)}, measure=replace(ADMITTED, kind="survey")).answer == "lower"


def test_region_and_england_are_compared_by_their_own_figures() -> None:
    found = one(NO_WORSE, region=75.5, of_england=80.0)
    assert (found.against["region"].answer, found.against["england"].answer) == ("same", "worse")


def test_counts_of_the_authority_give_the_interval_that_decides() -> None:
    # 300 of 400: Wilson's interval is 70.5 to 79.0. Of 40 it is 59.8 to 85.8, which holds 70.
    answers = {}
    for of in (400.0, 40.0):
        rows = counted("E00000001", "Coventry", {2024: (75.0, of * 0.75, of)})
        found = compared({"Coventry": {2024: 75.0}}, measure=REABLED, basis=SHARE, rows=rows)
        answers[of] = found.authorities[0].answer
    assert answers == {400.0: "better", 40.0: "same"}


def test_a_rate_is_compared_by_its_poisson_limits() -> None:
    # 90 of 100,000 where neighbours have 70: Byar's limits of 90 are 72.4 and 110.6.
    rows = counted("E00000001", "Coventry", {2024: (90.0, 90, 100_000)})
    found = compared({"Coventry": {2024: 90.0}}, measure=ADMITTED, basis=RATE, rows=rows).authorities[0]
    assert found.answer == "higher"
    assert (found.limits.lower, found.limits.upper) == pytest.approx((72.4, 110.6), abs=0.05)


def test_four_neighbours_with_a_figure_are_too_few_for_an_average() -> None:
    found = one(NO_WORSE, neighbours=(70.0, 70.0, 70.0, 70.0, None, None))
    assert (found.answer, found.against["neighbours"].why, found.neighbours.counted) == ("none", "few_neighbours", 4)
    assert found.neighbours.lowest is None
    assert found.against["region"].answer == "same"


def test_without_a_list_there_is_nobody_to_compare_with() -> None:
    assert one(NO_WORSE, listed=0).against["neighbours"].why == "no_list"


def test_a_missing_figure_is_a_row_with_its_reason() -> None:
    found = compared({"Coventry": NO_WORSE, "Dudley": {2023: (75.0, 4.0)}})
    dudley = found.authorities[1]
    assert (dudley.place.name, dudley.latest, dudley.answer) == ("Dudley", None, "none")
    assert why_words(dudley, found.region.series) == "it has no figure"


def test_a_survey_without_a_margin_is_not_compared() -> None:
    assert one({2024: 75.0}).against["neighbours"].why == "no_margin"


def test_neighbours_counted_in_another_way_are_not_compared_with() -> None:
    rows = england(elsewhere(SIX, segment=2))
    made = series({"Coventry": NO_WORSE})
    found = standing.compute(
        changes(made), rows, lists(["E00000001"], ["E1", "E2", "E3", "E4", "E5", "E6"]), {}, SURVEY
    )
    assert found.authorities[0].against["neighbours"].why == "counted_otherwise"


def test_made_up_and_real_figures_are_never_compared() -> None:
    made = series({"Coventry": NO_WORSE}, england={2024: 70.0})
    own = made.authorities[0]
    made_up = replace(made, authorities=(replace(own, figures=(replace(own.figures[0], illustrative=True),)),))
    names = lists([own.code], ["E1", "E2", "E3", "E4", "E5", "E6"])
    found = standing.compute(changes(made_up), england(elsewhere(SIX)), names, {}, SURVEY).authorities[0]
    assert {comparison.why for other, comparison in found.against.items() if other != "region"} == {"made_up"}
    # And neighbours whose figures are made up are no neighbours with a figure.
    of_made_up = england(elsewhere(SIX, illustrative=True))
    real = standing.compute(changes(made), of_made_up, names, {}, SURVEY).authorities[0]
    assert (real.neighbours.counted, real.against["neighbours"].why) == (0, "few_neighbours")


def test_only_the_neighbours_of_the_newest_period_count() -> None:
    rows = england([*elsewhere(SIX, 2023), *elsewhere((50.0,) * 5, 2024)])
    made = series({"Coventry": NO_WORSE})
    names = lists(["E00000001"], ["E1", "E2", "E3", "E4", "E5", "E6"])
    near = standing.compute(changes(made), rows, names, counts_by_place(rows), SURVEY).authorities[0].neighbours
    assert near.average is not None
    assert (near.average.value, near.counted, near.listed) == (50.0, 5, 6)


def test_worse_and_worsening_needs_both() -> None:
    falling = {2021: (75.0, 3.0), 2022: (75.0, 3.0), 2023: (75.0, 3.0), 2024: (65.0, 3.0)}
    assert one(falling).worse_and_worsening
    # Worse than neighbours, as it always was.
    assert not one(dict.fromkeys(range(2021, 2025), (65.0, 3.0))).worse_and_worsening
    # Fell as far, to where its neighbours are.
    assert not one({year: (value + 5, margin) for year, (value, margin) in falling.items()}).worse_and_worsening
    # No direction is agreed: nobody is worse.
    assert not one(falling, measure=replace(ADMITTED, kind="survey")).worse_and_worsening


def test_a_slow_fall_is_worsening_by_the_five_point_rule_alone() -> None:
    # Three points a year with margins of 6: chi-square is 3 squared x 10 x (1.96 / 6) squared = 9.604, over 9.5495.
    falling = {year: (77.0 - 3 * (year - 2020), 6.0) for year in range(2020, 2025)}
    found = one(falling, neighbours=(74.0,) * 6)
    assert (found.change.verdict, found.trend.direction, found.answer) == ("no_clear_change", "decreasing", "worse")
    assert found.worse_and_worsening
    # 2.9 points a year: 8.974.
    slower = {year: (77.0 - 2.9 * (year - 2020), 6.0) for year in range(2020, 2025)}
    assert not one(slower, neighbours=(74.0,) * 6).worse_and_worsening


def test_without_any_figure_there_is_no_period_and_nobody_is_dropped() -> None:
    found = compared({name: {} for name in NAMES}, region=None, of_england=None)
    assert (found.period, len(found.authorities), {each.answer for each in found.authorities}) == (None, 14, {"none"})
