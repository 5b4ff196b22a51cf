"""The five-point rule within one way of counting, and by counts where they are shares."""

from __future__ import annotations

from datetime import date

import pytest

from indicators.alike import recent
from indicators.alike.counts import Count
from tests.unit.indicators.alike.made import ADMITTED, RATE, REABLED, SHARE, SURVEY
from tests.unit.indicators.made import CONTROL, place

YEARS = range(2020, 2025)


def counts(*pairs: tuple[float, float]) -> dict[date, Count]:
    return {date(year, 4, 1): Count(*pair) for year, pair in zip(YEARS, pairs, strict=True)}


def test_results_counted_in_another_way_are_not_used() -> None:
    own = place("Coventry", dict.fromkeys(range(2016, 2025), (70.0, 3.0)), segments=dict.fromkeys(range(2021, 2025), 2))
    found = recent.compute(own, own.figures[-1], {}, CONTROL, SURVEY)
    assert found.reason == "too_few_points"
    assert [figure.segment for figure in recent.counted_alike(own, own.figures[-1])] == [2] * 4


def test_without_a_newest_figure_there_is_no_trend() -> None:
    own = place("Coventry", dict.fromkeys(range(2016, 2023), (70.0, 3.0)))
    assert recent.compute(own, None, {}, CONTROL, SURVEY).reason == "too_few_points"


def test_shares_are_tested_by_their_counts() -> None:
    own = place("Coventry", {year: 50.0 + 2 * (year - 2020) for year in YEARS})
    given = counts((500, 1000), (520, 1000), (540, 1000), (560, 1000), (580, 1000))
    found = recent.compute(own, own.figures[-1], given, REABLED, SHARE)
    # Cochran and Armitage: slope squared x information / variance, with the share of all, 54%.
    years = [(figure.ref_date - own.figures[0].ref_date).days / 365.25 for figure in own.figures]
    middle = sum(years) / 5
    information = sum(1000 * (year - middle) ** 2 for year in years)
    slope = sum(1000 * (year - middle) * 0.02 * at for at, year in enumerate(years)) / information
    assert (found.direction, found.chi2) == ("increasing", pytest.approx(slope**2 * information / (0.54 * 0.46)))


def test_rates_are_tested_by_their_limits_and_a_missing_count_is_not_made_up_for() -> None:
    own = place("Coventry", {year: 100.0 + 30 * (year - 2020) for year in YEARS})
    given = counts(*((100.0 + 30 * at, 100_000) for at in range(5)))
    assert recent.compute(own, own.figures[-1], given, ADMITTED, RATE).direction == "increasing"
    less = {day: count for day, count in given.items() if day.year != 2022}
    assert recent.compute(own, own.figures[-1], less, ADMITTED, RATE).reason == "no_limits"


def test_an_older_result_does_not_stand_in_for_one_without_a_margin() -> None:
    own = place("Coventry", {year: (90.0 - 4 * (year - 2016), 3.0) for year in range(2016, 2025)})
    assert recent.compute(own, own.figures[-1], {}, CONTROL, SURVEY).direction == "decreasing"
    bare = place("Coventry", {**{year: (90.0 - 4 * (year - 2016), 3.0) for year in range(2016, 2025)}, 2022: 66.0})
    assert recent.compute(bare, bare.figures[-1], {}, CONTROL, SURVEY).reason == "no_limits"
