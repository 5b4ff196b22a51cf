"""Every published measure and every one of the 14: something true is said, or why not.

What is true is worked out here once more from the rows of the store, by the published formulas and scipy's
distributions, and never with the product's own functions.
"""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

import pandas as pd
import pytest
from scipy import stats

from data.access import Asker, Store
from data.definitions import definitions
from data.home import Home
from indicators.alike import facts, funnel_points, sentences, standing, tables
from indicators.alike.answer_words import row_word, why_words
from indicators.alike.counts import Basis, counts_by_place
from indicators.alike.standing import Standing, Standings
from indicators.series import change
from indicators.series.reading import read_measure, read_series, records

Z = stats.norm.ppf(0.975)


class Walked(NamedTuple):
    found: Standings
    funnel: funnel_points.Funnel
    rows: pd.DataFrame
    lists: pd.DataFrame
    figures: pd.DataFrame


@pytest.fixture(scope="module")
def walked(full_home: Home) -> list[Walked]:
    store, who = Store(full_home.published()), Asker("test")
    listed = [row for row in records(store.rows("indicator_list", who=who)) if row["has_figures"]]
    figures, notes, england = (
        store.rows(name, who=who, construct=None) for name in ("region_series", "series_changes", "england_figures")
    )
    lists = store.rows("neighbours_listed", who=who)
    made = []
    for row in listed:
        own, changes, rows = (part[part["construct"] == row["construct"]] for part in (figures, notes, england))
        region = change.compute(read_series(read_measure(row), own, changes))
        basis = Basis(float(row["multiplier"]), float(row["count_rounding"]))
        found = standing.compute(region, rows, lists, counts_by_place(rows), basis)
        made.append(Walked(found, funnel_points.compute(found, rows), rows, lists, own))
    store.close()
    return made


def test_all_are_there(walked: list[Walked]) -> None:
    assert len(walked) >= 30
    assert {len(each.found.authorities) for each in walked} == {14}


def test_every_row_says_something_true_or_why_not(walked: list[Walked]) -> None:
    for each in walked:
        series = each.found.region.series
        for one in each.found.authorities:
            for other, comparison in one.against.items():
                assert bool(why_words(one, series, other)) == (comparison.answer == "none")
                assert facts.against(one, each.found, other)
            assert row_word(one, series)
            assert facts.trend_sentence(one, each.found)
            if one.answer != "none":
                assert one.answer == expected(one, each), (series.measure.construct, one.place.name)
            elif each.found.measure.construct in standing.NOT_TO_COMPARE:
                assert one.against["neighbours"].why == "records"
            elif one.latest:
                # No margin is published and nothing is counted: nobody could say.
                assert (series.measure.kind == "survey") == (one.against["neighbours"].why == "no_margin")
                assert series.measure.kind == "survey" or not each.found.basis.multiplier


def test_what_a_caveat_says_not_to_compare_is_not_compared() -> None:
    warned = {each.id for each in definitions().values() if "should not be compared" in " ".join(each.caveat.split())}
    assert warned == standing.NOT_TO_COMPARE


def test_nobody_is_called_better_or_worse_where_no_direction_is_agreed(walked: list[Walked]) -> None:
    for each in walked:
        answers = {comparison.answer for one in each.found.authorities for comparison in one.against.values()}
        wrong = {"better", "worse"} if each.found.measure.polarity == 0 else {"higher", "lower"}
        assert not answers & wrong
        if each.found.measure.polarity == 0:
            assert not any(one.worse_and_worsening for one in each.found.authorities)


def test_only_counts_have_a_funnel_and_its_flags_are_right(walked: list[Walked]) -> None:
    with_funnel = 0
    for each in walked:
        measure, basis, found = each.found.measure, each.found.basis, each.funnel
        if measure.kind == "survey" or not basis.multiplier:
            assert found.why in ("survey", "no_counts")
            continue
        if measure.construct in standing.NOT_TO_COMPARE:
            assert found.why == "records"
            continue
        with_funnel += 1
        assert (found.why, len(found.points) > 100) == ("", True)
        assert not found.left_out
        for point in found.points:
            assert point.outside == outside(point.value, point.size, found.england, basis), point.name
    assert with_funnel >= 14


def test_sentences_tables_and_files_say_the_same_of_all(walked: list[Walked]) -> None:
    for each in walked:
        headline, lead = sentences.headline(each.found), sentences.lead(each.found, "name")
        assert "not a league table" in lead
        assert not any(word in f"{headline} {lead}".lower() for word in ("rank", "best", "worst", "top of", "bottom"))
        table = tables.of_standings(each.found, each.found.authorities)
        assert [row[0] for row in table.rows] == sorted(row[0] for row in table.rows)
        csv = tables.standings_csv(each.found, each.found.authorities, each.figures)
        assert len(csv.splitlines()) == 15


def expected(one: Standing, each: Walked) -> str:
    """The answer by the rows themselves."""
    period, polarity = pd.Timestamp(each.found.period), each.found.measure.polarity
    now = each.rows[(each.rows["period_start"] == period) & each.rows["value"].notna()]
    codes = each.lists.loc[each.lists["authority_code"] == one.place.code, "neighbour_code"]
    near = now[now["authority_code"].isin(codes)]["value"]
    own = each.figures[(each.figures["authority_code"] == one.place.code) & (each.figures["period_start"] == period)]
    low, high = interval(own.iloc[0], each.found.basis)
    average = near.mean()
    assert len(near) == one.neighbours.counted >= 5
    if low <= average <= high:
        return "same"
    if polarity == 0:
        return "higher" if low > average else "lower"
    return "better" if (low > average) == (polarity > 0) else "worse"


def interval(row: pd.Series, basis: Basis) -> tuple[float, float]:
    """Published limits, else Wilson's of a share and exact or Byar's of a rate."""
    if pd.notna(row["lower95"]):
        return row["lower95"], row["upper95"]
    some, of, unit = row["numerator"], row["denominator"], basis.multiplier
    if unit == 100:
        share = row["value"] / 100 if abs(some / of * 100 - row["value"]) > 0.051 else some / of
        middle, wide = (share + Z**2 / (2 * of)) / (1 + Z**2 / of), 1 + Z**2 / of
        half = Z / wide * sqrt(share * (1 - share) / of + Z**2 / (4 * of**2))
        return (middle - half) * 100, (middle + half) * 100
    if some < 10:
        return stats.chi2.ppf(0.025, 2 * some) / 2 / of * unit, stats.chi2.ppf(0.975, 2 * some + 2) / 2 / of * unit
    low = some * (1 - 1 / (9 * some) - Z / (3 * sqrt(some))) ** 3
    high = (some + 1) * (1 - 1 / (9 * (some + 1)) + Z / (3 * sqrt(some + 1))) ** 3
    return low / of * unit, high / of * unit


def outside(value: float, size: float, england: float, basis: Basis) -> bool:
    """Whether chance would leave so few so far from England's figure: by the normal distribution, or events exactly."""
    if basis.multiplier == 100:
        share = england / 100
        away = stats.norm.ppf(0.999) * sqrt(share * (1 - share) / size) * 100
        return not max(england - away, 0) <= value <= min(england + away, 100)
    awaited = size * england / basis.multiplier
    seen = value * size / basis.multiplier
    # Between whole numbers the gamma distribution carries the Poisson's on.
    too_many = seen >= 1 and stats.gamma.cdf(awaited, seen) < 0.001
    return too_many or stats.gamma.sf(awaited, seen + 1) < 0.001
