"""The clock of a challenge, day by day, and the panel that stands on it: expected values are counted by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import duckdb
import pandas as pd
import pytest

from data import store
from tests.unit.data.test_profile_reads import CHALLENGE, RECORDED
from tests.unit.data.test_region_reads import COVENTRY, DUDLEY, LEEDS, LOAD, OBSERVATION, insert

WEST_MIDLANDS, ENGLAND = "E12000005", "E92000001"
COLUMNS = (
    "authority_code indicator construct segment period_start period_end ref_date value missing_reason "
    "first_challenge_on event_months phase horizon region illustrative"
)
FIRST, LAST = date(2016, 2, 23), date(2016, 2, 25)
MADE_UP = {**CHALLENGE, "challenge_id": "m1", "start_on": date(2015, 3, 3), "end_on": date(2015, 3, 5),
           "illustrative": True}  # fmt: skip


@pytest.fixture(scope="module")
def empty() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        store.create(connection)
        insert(connection, "loads", LOAD)
        yield connection


@pytest.fixture
def made(empty: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """A store with one load, as it was after each test."""
    empty.begin()
    yield empty
    empty.rollback()


def panel(connection: duckdb.DuckDBPyConnection, known: date | None = None) -> pd.DataFrame:
    return connection.execute(store.statement("export", "panel"), {"as_known_on": known}).df()


@pytest.mark.parametrize(
    ("ref_date", "months"),
    [
        (date(2016, 2, 25), 0),
        (date(2017, 2, 25), 12),
        (date(2018, 2, 25), 24),
        (date(2017, 2, 26), 12 + 1 / 30.4375),
        (date(2016, 1, 25), -1),
        (date(2015, 2, 15), -12 - 10 / 30.4375),
        (date(2016, 3, 1), 1 - 24 / 30.4375),
    ],
)
def test_months_are_calendar_months_and_days(made, ref_date, months):
    (found,) = made.execute("select event_months(?::date, ?::date)", [LAST, ref_date]).fetchone()
    assert found == pytest.approx(months, abs=1e-12)


def test_months_never_go_back(made):
    days = [date(2015, 12, 1) + timedelta(days=at) for at in range(500)]
    found = [made.execute("select event_months(?::date, ?::date)", [LAST, day]).fetchone()[0] for day in days]
    assert found == sorted(found)


def phase(connection, period_start, period_end, ref_date, *, is_flow=True):
    return connection.execute(
        "select event_phase(?::date, ?::date, ?::date, ?::date, ?::date, ?)",
        [FIRST, LAST, period_start, period_end, ref_date, is_flow],
    ).fetchone()[0]


@pytest.mark.parametrize(
    ("period_end", "expected"),
    # Six months before the first day on site, 23 February 2016, is 23 August 2015.
    [(date(2015, 8, 22), "pre"), (date(2015, 8, 23), "transition"), (date(2016, 2, 22), "transition")],
)
def test_what_a_host_prepares_for_is_no_baseline(made, period_end, expected):
    assert phase(made, date(2015, 7, 1), period_end, date(2015, 8, 1)) == expected


@pytest.mark.parametrize(("ref_date", "expected"), [(date(2016, 2, 25), "transition"), (date(2016, 2, 26), "post")])
def test_a_survey_counts_from_the_day_after(made, ref_date, expected):
    assert phase(made, date(2015, 4, 1), date(2016, 3, 31), ref_date, is_flow=False) == expected


@pytest.mark.parametrize(
    ("period_start", "period_end", "expected"),
    [
        # Days of the window after 25 February: 14 of 29, 15 of 30, all.
        (date(2016, 2, 11), date(2016, 3, 10), "transition"),
        (date(2016, 2, 11), date(2016, 3, 11), "post"),
        (date(2016, 4, 1), date(2016, 6, 30), "post"),
    ],
)
def test_a_flow_needs_half_of_its_days_afterwards(made, period_start, period_end, expected):
    assert phase(made, period_start, period_end, date(2016, 3, 9)) == expected
    assert phase(made, period_start, period_end, date(2016, 3, 9), is_flow=False) == "post"


@pytest.mark.parametrize(
    ("months", "horizon"),
    [(0.03, "short"), (12, "short"), (12.03, "medium"), (23.97, "medium"), (24, "long"), (72, "long"),
     (72.03, "very_long")],
)  # fmt: skip
def test_horizons_end_where_they_are_said_to(made, months, horizon):
    assert made.execute("select event_horizon('post', ?)", [months]).fetchone() == (horizon,)
    for other in ("pre", "transition", None):
        assert made.execute("select event_horizon(?, ?)", [other, months]).fetchone() == (None,)


def test_a_flow_is_neither_a_survey_nor_a_state_at_the_end(made):
    told = "select flow_figure(?, ?::date, date '2016-03-31')"
    found = [
        made.execute(told, given).fetchone()[0]
        for given in (
            ["administrative", date(2015, 10, 1)], ["administrative", date(2016, 3, 31)], ["survey", date(2016, 2, 15)],
        )
    ]  # fmt: skip
    assert found == [True, False, False]


def test_the_panel_has_the_columns_others_call(made):
    assert list(panel(made).columns) == COLUMNS.split()


def test_the_panel_holds_authorities_and_figures_about_everybody(made):
    insert(
        made, "observations", OBSERVATION, *({**OBSERVATION, "authority_code": code} for code in
        (LEEDS, WEST_MIDLANDS, ENGLAND)), {**OBSERVATION, "disaggregation": "women"},
        {**OBSERVATION, "source": "somebody"},
    )  # fmt: skip
    rows = panel(made)
    assert list(zip(rows["authority_code"], rows["region"], strict=True)) == [
        (COVENTRY, "West Midlands"), (LEEDS, "Yorkshire and the Humber"),
    ]  # fmt: skip


def year(first: int, **cells: object) -> dict[str, object]:
    return {**OBSERVATION, "period_start": date(first, 4, 1), "period_end": date(first + 1, 3, 31),
            "ref_date": date(first + 1, 2, 15), **cells}  # fmt: skip


def test_the_survey_that_some_chose_to_ask_is_nobodys_in_analysis(made):
    """The user survey of 2020-21 by either of its codes; what is counted from records went on."""
    codes = ({}, {"indicator": "ascof2022_1b", "authority_code": LEEDS},
             {"indicator": "ascof_2a", "construct": "ascof_2a"})  # fmt: skip
    insert(made, "observations", *(year(at, **code) for at in (2019, 2020, 2021) for code in codes))
    rows = panel(made)
    assert rows.groupby(["construct", "authority_code"]).size().tolist() == [3, 3, 3]
    left_out = rows[rows["value"].isna()]
    assert set(left_out["construct"]) == {"ascof_3a"}
    assert sorted(left_out["authority_code"]) == [COVENTRY, LEEDS]
    assert set(left_out["period_start"].dt.year) == {2020}
    assert rows["missing_reason"].dropna().tolist() == ["not_collected"] * 2
    usable = made.execute(store.statement(".", "england_series"), {"as_known_on": None}).df()
    found = usable.groupby(["construct", "authority_code"])["period_start"].apply(lambda days: list(days.dt.year))
    assert found.tolist() == [[2019, 2020, 2021], [2019, 2021], [2019, 2021]]


def test_figures_stand_before_around_and_after_a_dated_challenge(made):
    insert(made, "challenges", {**CHALLENGE, "end_on": LAST})
    insert(made, "observations", *(year(at) for at in (2014, 2015, 2016, 2017, 2018, 2022)),
           {**year(2016), "authority_code": LEEDS})  # fmt: skip
    rows = panel(made)
    coventry, leeds = rows[rows["authority_code"] == COVENTRY], rows[rows["authority_code"] == LEEDS]
    assert list(coventry["phase"]) == ["pre", "transition", "post", "post", "post", "post"]
    assert list(coventry["horizon"].fillna("")) == ["", "", "short", "medium", "long", "very_long"]
    assert set(coventry["first_challenge_on"].dt.date) == {FIRST}
    assert leeds[["first_challenge_on", "event_months", "phase", "horizon"]].isna().all(axis=None)


def test_a_month_counts_from_its_first_and_last_day(made):
    # February 2016: before it ends on 31 July 2015, after it begins on 1 March 2016.
    insert(made, "challenges", {**CHALLENGE, "start_on": date(2016, 2, 1), "end_on": date(2016, 2, 29),
                                "date_precision": "month"})  # fmt: skip
    quarter = {**OBSERVATION, "period_start": date(2015, 5, 1), "period_end": date(2015, 7, 31),
               "ref_date": date(2015, 6, 15)}  # fmt: skip
    later = {**quarter, "period_start": date(2015, 5, 2), "period_end": date(2015, 8, 1)}
    during = year(2015, ref_date=date(2016, 2, 29))
    after = year(2016, ref_date=date(2016, 3, 1))
    insert(made, "observations", quarter, later, during, after)
    found = panel(made).set_index("ref_date")["phase"]
    assert list(found[pd.to_datetime([during["ref_date"], after["ref_date"]])]) == ["transition", "post"]
    assert list(found[pd.Timestamp(quarter["ref_date"])]) == ["pre", "transition"]


@pytest.mark.parametrize(
    "undated",
    [
        {"date_precision": "year", "start_on": date(2016, 1, 1), "end_on": date(2016, 12, 31)},
        {"date_precision": "none", "start_on": None, "end_on": None},
        {"kind": "practice_review"},
    ],
    ids=["year", "none", "practice review"],
)
def test_what_has_no_day_has_no_clock(made, undated):
    insert(made, "challenges", {**CHALLENGE, **undated})
    insert(made, "observations", year(2016))
    assert panel(made)[["first_challenge_on", "event_months", "phase", "horizon"]].isna().all(axis=None)


def test_made_up_days_stand_only_where_none_is_on_record(made):
    insert(made, "observations", year(2017), {**year(2017), "authority_code": DUDLEY})
    insert(made, "challenges", CHALLENGE, MADE_UP, {**MADE_UP, "challenge_id": "m2", "authority_code": DUDLEY})
    rows = panel(made).set_index("authority_code")
    assert list(rows["illustrative"][[COVENTRY, DUDLEY]]) == [False, True]
    assert list(rows["first_challenge_on"][[COVENTRY, DUDLEY]].dt.date) == [FIRST, date(2015, 3, 3)]


def test_the_first_of_several_counts_as_known_on_a_day(made):
    insert(made, "observations", {**year(2017), "published_on": date(2018, 10, 1)})
    later = {**CHALLENGE, "challenge_id": "c0", "start_on": date(2014, 2, 4), "end_on": date(2014, 2, 6)}
    insert(made, "challenges", CHALLENGE, {**later, "recorded_at": datetime(2026, 6, 1)})
    known = RECORDED["recorded_at"].date()
    assert list(panel(made, known)["first_challenge_on"].dt.date) == [FIRST]
    assert list(panel(made)["first_challenge_on"].dt.date) == [date(2014, 2, 4)]
