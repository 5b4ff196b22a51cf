"""Who gets a funnel, where its limits are by scipy’s own distributions, and what is said of it."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt

import pandas as pd
import pytest
from scipy import stats

from indicators.alike import figure_heads, funnel_points
from tests.unit.indicators.alike.made import (
    OTHERS,
    OWN,
    RATE,
    REABLED,
    SHARE,
    SIX,
    SURVEY,
    compared,
    elsewhere,
    england,
    funnel,
    row,
)
from tests.unit.indicators.made import CONTROL, TURNOVER


def test_a_survey_has_no_funnel_and_neither_has_what_nobody_counted() -> None:
    assert funnel([*OWN, *OTHERS], CONTROL, SURVEY)[0].why == "survey"
    assert funnel([*OWN, *OTHERS], CONTROL, SHARE)[0].why == "survey"
    assert funnel([*OWN, *OTHERS], TURNOVER, SURVEY)[0].why == "no_counts"
    assert funnel(elsewhere(SIX))[0].why == "nobody"
    lost = compared({"Coventry": {2024: 75.0}}, measure=REABLED, basis=SHARE, rows=OWN, of_england=None)
    assert funnel_points.compute(lost, england([*OWN, *OTHERS])).why == "no_england"
    assert all(figure_heads.no_funnel(replace(funnel(OTHERS)[0], why=why)) for why in ("survey", "no_counts", "nobody"))


def test_points_are_judged_at_their_own_size() -> None:
    found, _ = funnel([*OWN, *OTHERS])
    assert (len(found.own), len(found.others), found.england) == (1, 6, 70.0)

    def expected(value: float, size: float) -> str:
        away = (value - 70.0) / (100 * sqrt(0.7 * 0.3 / size))
        side = "above" if away > 0 else "below"
        if abs(away) > stats.norm.ppf(0.999):
            return side
        return f"{side}95" if abs(away) > stats.norm.ppf(0.975) else ""

    assert {point.beyond for point in found.points} == {"", "above95", "above", "below"}
    assert [point.beyond for point in found.points] == [expected(point.value, point.size) for point in found.points]


def test_rates_have_the_exact_limits_of_a_count_of_events() -> None:
    at = funnel_points.limits(70.0, [100_000.0], RATE).iloc[0]
    assert at["size"] == 100_000
    # By the limits, a place has its events so rarely by chance.
    assert stats.gamma.sf(70, at["upper998"]) == pytest.approx(0.999, abs=1e-3)
    assert stats.poisson.cdf(int(at["lower95"]) - 1, 70) < 0.025 < stats.poisson.cdf(int(at["lower95"]) + 1, 70)


def test_figures_without_counts_that_give_them_are_left_out_by_name() -> None:
    faulty = row("E9", "Faulty", 2024, 80.0, numerator=10, denominator=1000)
    unknown = row("E10", "Unknown", 2024, 80.0)
    otherwise = row("E11", "Otherwise", 2024, 80.0, numerator=800, denominator=1000, segment=2)
    made_up = row("E12", "Made up", 2024, 80.0, numerator=800, denominator=1000, illustrative=True)
    found, _ = funnel([*OWN, *OTHERS, faulty, unknown, otherwise, made_up])
    assert found.left_out == ("Faulty", "Unknown")
    assert len(found.points) == 7
    assert "Left out: Faulty and Unknown" in figure_heads.funnel_notes(found)[-1]


def test_titles_name_up_to_five() -> None:
    found, standings = funnel([*OWN, *OTHERS])
    assert found.own[0].beyond == "above95"
    around = "beyond the outer limits around England’s 70.0%"
    assert figure_heads.funnel_title(found, standings) == f"None of the 1 lies {around}"
    coventry = replace(found.own[0], beyond="above")
    outside = replace(found, points=(coventry, replace(found.own[0], name="Dudley")))
    assert figure_heads.funnel_title(outside, standings) == f"Coventry lies {around}"
    assert figure_heads.funnel_title(replace(found, points=(coventry,)), standings) == f"All 1 lie {around}"
    many = replace(found, points=(*[coventry] * 6, found.own[0]))
    assert figure_heads.funnel_title(many, standings) == f"Six of the 7 lie {around}"


def test_how_many_lie_outside_is_said_with_what_it_means() -> None:
    found, _ = funnel([*OWN, *OTHERS])
    # 64, 72 is within, 76: two of seven.
    assert "2 of all 7 in England lie beyond" in figure_heads.funnel_notes(found)[-1]
    assert "nothing special" in figure_heads.funnel_notes(found)[-1]
    calm = replace(found, points=tuple(replace(point, beyond="") for point in found.points))
    assert figure_heads.funnel_notes(calm) == [
        "The funnel makes no allowance for extra variation between authorities; 0 of all 7 in England lie beyond its "
        "outer limits."
    ]


def test_limits_of_an_empty_funnel_are_an_empty_frame() -> None:
    assert isinstance(funnel(elsewhere(SIX))[0].limits, pd.DataFrame)
