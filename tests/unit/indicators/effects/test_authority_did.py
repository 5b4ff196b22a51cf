"""The estimate on panels worked in one's head. The known cases: tests/reference; any panel: tests/property."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from indicators.effects.authority_did import estimate
from tests.unit.indicators.effects.made import COLUMNS, panel

# Challenged in 2018 after 50, 52, 54; elsewhere everything stays.
STEADY = {"A": [50, 52, 54, 60, 61, 62, 64], "N": [40] * 7, "M": [30] * 7}


def effects(found):
    return {(row.unit, row.horizon): row.effect for row in found.table.itertuples()}


def test_the_effect_is_the_change_less_the_change_elsewhere():
    found = estimate(panel({**STEADY, "M": [30, 30, 30, 32, 34, 36, 36]}, {"A": 2018}), **COLUMNS)
    # Elsewhere on average 1, 2, 3, 3 more than before.
    assert effects(found) == {("A", "short"): 7, ("A", "medium"): 7, ("A", "long"): 8}
    assert list(found.table["n_cells"]) == [1, 1, 2]
    assert list(found.table["n_comparators"]) == [2, 2, 2]
    assert list(found.cells["elsewhere"]) == [1, 2, 3, 3]
    assert list(found.cells["since"]) == [0, 1, 2, 3]


def test_one_authority_has_an_effect_and_no_interval():
    short = estimate(panel(STEADY, {"A": 2018}), **COLUMNS).horizons["short"]
    assert (short.n, short.estimate, short.median, short.share_positive, short.sign_p) == (1, 8, 8, 1, 1)
    assert (short.se, short.lower95, short.upper95, short.p, short.leave_one_out) == (None, None, None, None, ())


@pytest.mark.parametrize("never", [None, 0, float("nan")])
def test_never_is_missing_or_0(never):
    found = estimate(panel(STEADY, {"A": 2018, "N": never, "M": never}), **COLUMNS)
    assert effects(found)["A", "short"] == 8


def test_nobody_challenged_is_no_effect_and_no_error():
    found = estimate(panel(STEADY, {}), **COLUMNS)
    assert {name: summary.n for name, summary in found.horizons.items()} == {"short": 0, "medium": 0, "long": 0}
    assert found.horizons["short"].estimate is None
    assert found.table.empty
    assert list(found.table) == ["unit", "horizon", "effect", "n_cells", "n_comparators", "n_baseline"]
    assert {"unit", "time", "since", "horizon", "change", "elsewhere", "effect"} < set(found.cells)


def test_a_missing_result_stays_missing_and_the_baseline_reaches_past_it():
    found = estimate(panel({**STEADY, "A": [50, 52, None, None, 61, None, 63]}, {"A": 2018}), **COLUMNS)
    assert effects(found) == {("A", "medium"): 10, ("A", "long"): 12}
    assert set(found.cells["n_baseline"]) == {2}


def test_who_lacks_one_result_of_the_baseline_is_not_compared_with():
    found = estimate(panel({**STEADY, "M": [None, 30, 30, 99, 99, 99, 99]}, {"A": 2018}), **COLUMNS)
    assert effects(found)["A", "short"] == 8
    assert set(found.table["n_comparators"]) == {1}


def test_with_nobody_to_compare_with_there_is_no_effect():
    assert effects(estimate(panel({"A": STEADY["A"], "N": [40, 40, 40, None, 40]}, {"A": 2018}), **COLUMNS)) == {
        ("A", "medium"): 9
    }
    assert effects(estimate(panel({"A": STEADY["A"]}, {"A": 2018}), **COLUMNS)) == {}


def test_a_baseline_reaches_back_so_far_and_takes_so_many():
    results = {"A": [10, 20, 30, 40, 50, 60, 100], "N": [0] * 7}
    frame = panel(results, {"A": 2021})
    for rules, before in [
        ({}, 50),
        ({"baseline": 1}, 60),
        ({"baseline": 2}, 55),
        ({"baseline": 5}, 40),
        ({"within": 2}, 55),
    ]:
        assert effects(estimate(frame, **COLUMNS, **rules)) == {("A", "short"): 100 - before}
    for rules, before in [({"within": 1, "minimum": 1}, 60), ({"donut": 1}, 40), ({"donut": 2, "baseline": 9}, 30)]:
        assert effects(estimate(frame, **COLUMNS, **rules)) == {("A", "short"): 100 - before}
    assert effects(estimate(frame, **COLUMNS, within=1)) == {}


def test_one_result_before_is_too_few_unless_asked():
    frame = panel({"A": [50, 60, 70], "N": [40] * 3}, {"A": 2016})
    assert effects(estimate(frame, **COLUMNS)) == {}
    assert effects(estimate(frame, **COLUMNS, minimum=1)) == {("A", "short"): 10, ("A", "medium"): 20}


def test_who_is_challenged_later_is_compared_with_until_then():
    results = {"A": [50, 50, 60, 60, 60], "B": [40, 40, 44, 48, 80], "N": [30] * 5}
    frame = panel(results, {"A": 2017, "B": 2018})
    # In 2017 the others gained 4 and 0; from 2018 only N is left.
    assert effects(estimate(frame, **COLUMNS))["A", "short"] == 8
    assert effects(estimate(frame, **COLUMNS))["A", "medium"] == 10
    assert effects(estimate(frame, **COLUMNS, comparators="never"))["A", "short"] == 10
    region = estimate(frame, **COLUMNS, comparators="programme")
    assert effects(region) == {("A", "short"): 6}


def test_a_member_of_the_programme_without_a_date_is_never_compared_with():
    results = {"A": [50, 50, 60, 60], "B": [40, 40, 90, 90], "N": [30] * 4}
    frame = panel(results, {"A": 2017})
    assert effects(estimate(frame, **COLUMNS, programme={"A", "B"}))["A", "short"] == 10
    inside = frame.assign(inside=frame["unit"].isin(["A", "B"]))
    assert effects(estimate(inside, **COLUMNS, programme="inside"))["A", "short"] == 10
    assert effects(estimate(inside, **COLUMNS, programme="inside", comparators="programme")) == {}


def test_no_effect_lies_across_a_break():
    ways = ["old", "old", "old", "old", "new", "new", "new"]
    found = estimate(panel(STEADY, {"A": 2018}, segment=ways), **COLUMNS)
    assert effects(found) == {("A", "short"): 8}
    early = ["old", "old", "new", "new", "new", "new", "new"]
    assert effects(estimate(panel(STEADY, {"A": 2018}, segment=early), **COLUMNS)) == {}
    thin = estimate(panel(STEADY, {"A": 2018}, segment=early), **COLUMNS, minimum=1)
    assert effects(thin)["A", "short"] == 6


def test_who_is_counted_in_another_way_is_not_compared_with():
    frame = panel({**STEADY, "M": [30, 30, 30, 99, 99, 99, 99]}, {"A": 2018})
    frame["segment"] = "one"
    frame.loc[frame["unit"] == "M", "segment"] = "other"
    found = estimate(frame, **COLUMNS)
    assert effects(found)["A", "short"] == 8
    assert set(found.table["n_comparators"]) == {1}


def test_the_long_term_ends_where_asked_and_at_the_next_challenge():
    assert list(estimate(panel(STEADY, {"A": 2018}), **COLUMNS, cap=2).table["n_cells"]) == [1, 1, 1]
    frame = panel(STEADY, {"A": 2018}, again={"A": 2020, "N": None, "M": None})
    assert effects(estimate(frame, **COLUMNS, next_treated="again")) == {("A", "short"): 8, ("A", "medium"): 9}


def test_anticipation_in_event_years_only_when_asked():
    found = estimate(panel(STEADY, {"A": 2018, "N": 2019}), **COLUMNS, anticipation=1)
    # The baseline is 50 and 52; N prepares in 2018 and is not compared with.
    assert effects(found)["A", "short"] == 9
    assert set(found.table.query("unit == 'A'")["n_comparators"]) == {1}


MONTHS = [date(year, 2, 15) for year in range(2013, 2022)]


def dated(first, **more):
    frame = panel({"A": [10, 20, 30, 40, 50, 60, 70, 80, 90], "N": [0] * 9}, first, years=MONTHS, **more)
    return frame.assign(
        period_start=[date(day.year - 1, 4, 1) for day in frame["year"]],
        period_end=[date(day.year, 3, 31) for day in frame["year"]],
    )


def test_dates_mean_the_month_clock():
    found = estimate(dated({"A": date(2015, 12, 10)}), **COLUMNS)
    # Prepared from 10 June 2015: the results up to March 2015 are before it. February 2016 is 2.2 months after, 2017
    # 14.2, 2018 to 2021 from 26.2 to 62.2.
    assert list(found.cells["time"]) == MONTHS[3:]
    assert found.cells["since"].iloc[0] == pytest.approx(2 + 5 / 30.4375)
    assert effects(found) == {("A", "short"): 20, ("A", "medium"): 30, ("A", "long"): 55}
    assert list(found.table["n_cells"]) == [1, 1, 4]


def test_on_the_month_clock_the_long_term_ends_after_72_months_unless_told():
    frame = dated({"A": date(2014, 12, 10)})
    assert list(estimate(frame, **COLUMNS, minimum=1).table["n_cells"]) == [1, 1, 4]
    assert list(estimate(frame, **COLUMNS, minimum=1, cap=float("inf")).table["n_cells"]) == [1, 1, 5]


def test_a_result_that_describes_the_time_of_preparation_is_neither_before_nor_after():
    found = estimate(dated({"A": date(2016, 8, 1)}), **COLUMNS)
    # Prepared from 1 February 2016: the result of March 2016 is not before it.
    assert set(found.cells["n_baseline"]) == {3}
    assert effects(found)["A", "short"] == 50 - 20


def test_the_clock_starts_on_the_last_day_and_not_at_all_without_a_month():
    last = {"A": date(2016, 2, 20), "N": None}
    frame = dated({"A": date(2015, 12, 10)}, last=last)
    assert list(estimate(frame, **COLUMNS, last_day="last").cells["time"]) == MONTHS[4:]
    year_only = dated({"A": date(2015, 12, 10)}, known={"A": "year", "N": None})
    found = estimate(year_only, **COLUMNS, precision="known")
    assert found.table.empty
    other = dated({"A": date(2015, 12, 10), "N": date(2019, 1, 1)}, known={"A": "day", "N": "year"})
    assert estimate(other, **COLUMNS, precision="known").table.empty


def test_on_the_month_clock_the_last_result_before_is_left_out_of_the_donut():
    found = estimate(dated({"A": date(2016, 12, 10)}), **COLUMNS, donut=1)
    assert effects(found)["A", "short"] == 50 - 20


def test_dates_may_be_text_or_timestamps():
    frame = dated({"A": date(2015, 12, 10)})
    found = effects(estimate(frame, **COLUMNS))
    for column in ("year", "first", "period_start", "period_end"):
        frame[column] = frame[column].map(lambda day: None if day is None else str(day))
    assert effects(estimate(frame, **COLUMNS)) == found
    for column in ("year", "first", "period_start", "period_end"):
        frame[column] = pd.to_datetime(frame[column])
    assert effects(estimate(frame, **COLUMNS)) == found


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ({"baseline": 0}, "baseline"),
        ({"minimum": 0}, "takes 1 result or more"),
        ({"within": 0}, "of 1 year or more"),
        ({"donut": -1}, "leaves out"),
        ({"comparators": "region"}, "comparators are not_yet, never, programme"),
        ({"segment": "way"}, "no column way"),
    ],
)
def test_rules_that_cannot_be_are_refused(rules, words):
    with pytest.raises(ValueError, match=words):
        estimate(panel(STEADY, {"A": 2018}), **COLUMNS, **rules)
