"""The reads of one authority's page, on stores of a few made rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import duckdb
import pandas as pd
import pytest

from data import store
from tests.unit.data.test_region_reads import COVENTRY, DUDLEY, LEEDS, LOAD, OBSERVATION, insert, read

SOLIHULL = "E08000029"
RECORDED = {"recorded_at": datetime(2026, 2, 1, 12, 0), "load_id": "1", "illustrative": False}
CHALLENGE = {
    "challenge_id": "c1", "authority_code": COVENTRY, "kind": "challenge", "start_on": date(2016, 2, 23),
    "end_on": date(2016, 2, 25), "date_precision": "day", "programme": "WM ADASS", **RECORDED,
}  # fmt: skip
UNDATED = {"start_on": None, "end_on": None, "date_precision": "none"}
REPORT = {
    "reported_follow_up_id": "f1", "authority_code": COVENTRY, "happened_on": date(2017, 1, 1),
    "date_precision": "year", "kind": "findings to Cabinet", **RECORDED,
}  # fmt: skip
RATING = {
    "rating_id": "r1", "authority_code": COVENTRY, "kind": "formal", "subject": "overall", "rating": "Good",
    "published_on": date(2024, 11, 1), "date_precision": "month", **RECORDED,
}  # fmt: skip
EVENT = {
    "context_event_id": "e1", "authority_code": COVENTRY, "kind": "other", "start_on": date(2020, 3, 1),
    "date_precision": "day", "title": "Something", **RECORDED,
}  # fmt: skip
RECOMMENDATION = {
    "recommendation_id": "m1", "authority_code": COVENTRY, "challenge_id": "c1", "text": "Do it.", "areas": ["Use"],
    "quality_statements": [], **RECORDED,
}  # fmt: skip
OF = {"authority_code": COVENTRY}
SERIES = {**OF, "construct": "ascof_3a"}


@pytest.fixture
def made() -> Iterator[duckdb.DuckDBPyConnection]:
    """A store with places and definitions, and two loads."""
    with duckdb.connect() as connection:
        store.create(connection)
        insert(connection, "loads", LOAD, {**LOAD, "load_id": "2", "sequence": 2, "published_on": date(2026, 6, 1)})
        yield connection


def ids(frame: pd.DataFrame, column: str) -> list[str]:
    return list(frame[column])


def test_an_authoritys_challenges_come_dated_first(made):
    insert(
        made, "challenges", {**CHALLENGE, "challenge_id": "c2", **UNDATED}, CHALLENGE,
        {**CHALLENGE, "challenge_id": "c0", "authority_code": DUDLEY},
    )  # fmt: skip
    assert ids(read(made, "recorded_challenges", **OF), "challenge_id") == ["c1", "c2"]


def test_what_was_recorded_later_was_not_known_before(made):
    insert(made, "challenges", CHALLENGE)
    insert(made, "reported_follow_ups", REPORT)
    insert(made, "ratings", RATING)
    insert(made, "context_events", EVENT)
    insert(made, "recommendations", RECOMMENDATION)
    names = ("challenges", "reports", "ratings", "events", "recommendations")
    for name in names:
        assert read(made, f"recorded_{name}", **OF, as_known_on=date(2026, 1, 31)).empty
        assert len(read(made, f"recorded_{name}", **OF, as_known_on=date(2026, 2, 1))) == 1


def test_a_practice_review_belongs_to_the_host_of_its_challenge(made):
    insert(made, "challenges", CHALLENGE, {**CHALLENGE, "challenge_id": "c2", "authority_code": DUDLEY})
    review = {"practice_review_id": "p1", "challenge_id": "c1", "date_precision": "none", **RECORDED}
    insert(made, "practice_reviews", review, {**review, "practice_review_id": "p2", "challenge_id": "c2"})
    assert ids(read(made, "recorded_practice_reviews", **OF), "practice_review_id") == ["p1"]


@pytest.mark.parametrize(
    ("precision", "end"), [("day", date(2017, 1, 1)), ("month", date(2017, 1, 31)), ("year", date(2017, 12, 31))]
)
def test_a_report_lies_in_the_time_it_is_known_to(made, precision, end):
    insert(made, "reported_follow_ups", {**REPORT, "date_precision": precision})
    (row,) = read(made, "recorded_reports", **OF).to_dict("records")
    assert (row["start_on"].date(), row["end_on"].date()) == (date(2017, 1, 1), end)


def test_a_rating_gathers_what_each_statement_scored(made):
    scores = [{**RATING, "subject": subject, "rating": None, "score": score}
              for subject, score in (("b", 3), ("a", 2), ("c", None))]  # fmt: skip
    insert(made, "ratings", {**RATING, "score_pct": 64.0}, *scores)
    (row,) = read(made, "recorded_ratings", **OF).to_dict("records")
    assert (row["rating"], row["score_pct"], list(row["scores"])) == ("Good", 64.0, [2, 3])
    assert (row["start_on"].date(), row["end_on"].date()) == (date(2024, 11, 1), date(2024, 11, 30))


def test_an_awaited_rating_has_neither_word_nor_date(made):
    insert(made, "ratings", {**RATING, "rating": None, "published_on": None, "date_precision": "none"})
    (row,) = read(made, "recorded_ratings", **OF).to_dict("records")
    assert pd.isna(row["rating"])
    assert pd.isna(row["start_on"])


def test_events_of_the_region_and_of_england_concern_everybody_in_it(made):
    places = (COVENTRY, DUDLEY, "E12000005", "E92000001", "E12000001")
    insert(
        made, "context_events",
        *({**EVENT, "context_event_id": f"e{at}", "authority_code": code} for at, code in enumerate(places)),
    )  # fmt: skip
    assert ids(read(made, "recorded_events", **OF), "context_event_id") == ["e0", "e2", "e3"]


def test_a_recommendation_brings_the_date_of_its_challenge(made):
    insert(made, "challenges", CHALLENGE)
    alone = {**RECOMMENDATION, "recommendation_id": "m2", "challenge_id": None}
    insert(
        made, "recommendations", alone, RECOMMENDATION, {**alone, "recommendation_id": "m3", "authority_code": DUDLEY}
    )
    found = read(made, "recorded_recommendations", **OF)
    assert ids(found, "recommendation_id") == ["m1", "m2"]
    assert list(found["date_precision"].fillna("")) == ["day", ""]


def test_how_far_the_record_reaches(made):
    def extent(**more):
        (row,) = read(made, "record_extent", **{**OF, **more}).to_dict("records")
        return bool(row["loaded"]), None if pd.isna(row["complete_on"]) else row["complete_on"].date()

    assert extent() == (False, None)
    insert(made, "challenges", {**CHALLENGE, "authority_code": DUDLEY})
    assert extent() == (True, None)
    said = {"is_complete": True, "as_at_on": date(2026, 1, 31), **RECORDED}
    insert(made, "declarations", {**said, "authority_code": "E12000005"})
    assert extent() == (True, date(2026, 1, 31))
    insert(made, "declarations", {**said, "authority_code": COVENTRY, "as_at_on": date(2026, 2, 1)})
    assert extent() == (True, date(2026, 2, 1))
    assert extent(authority_code=SOLIHULL) == (True, date(2026, 1, 31))
    assert extent(as_known_on=date(2026, 1, 31)) == (False, None)


def test_neighbours_come_with_their_figures_or_without(made):
    listed = {"authority_code": COVENTRY, "position": 1, "source": "nearest_neighbours", "load_id": "1",
              "published_on": date(2024, 1, 1), "illustrative": False}  # fmt: skip
    insert(made, "neighbours", *({**listed, "neighbour_code": code} for code in (LEEDS, DUDLEY)))
    insert(made, "observations", {**OBSERVATION, "authority_code": LEEDS, "value": 78.0})
    insert(made, "observations", {**OBSERVATION, "authority_code": SOLIHULL, "value": 1.0})
    found = read(made, "neighbour_figures", **SERIES)
    assert ids(found, "name") == ["Dudley", "Leeds"]
    assert list(found["value"].fillna(-1)) == [-1, 78.0]
    assert set(found["neighbour_source"]) == {"nearest_neighbours"}
    assert read(made, "neighbour_figures", **SERIES, as_known_on=date(2023, 12, 31)).empty
    assert read(made, "neighbour_figures", **SERIES, as_known_on=date(2026, 1, 22))["value"].isna().all()


def test_of_two_lists_of_neighbours_the_newest_is_used(made):
    listed = {"authority_code": COVENTRY, "position": 1, "load_id": "1", "illustrative": False}
    insert(
        made, "neighbours",
        {**listed, "neighbour_code": LEEDS, "source": "older", "published_on": date(2023, 1, 1)},
        {**listed, "neighbour_code": DUDLEY, "source": "newer", "published_on": date(2024, 1, 1)},
    )  # fmt: skip
    assert ids(read(made, "neighbour_figures", **SERIES), "name") == ["Dudley"]


def test_a_figure_is_in_dispute_until_that_is_settled_or_another_stands_in_its_place(made):
    insert(made, "observations", OBSERVATION)
    dispute = {
        "authority_code": COVENTRY, "indicator": "ascof_3a", "disaggregation": "total",
        "period_start": date(2024, 4, 1), "value": 82.2, "state": "disputed", "comment": "It is 80.1.",
        "actor_role": "director", **RECORDED,
    }  # fmt: skip
    insert(made, "disputes", dispute)
    assert ids(read(made, "figures_in_dispute", **SERIES), "comment") == ["It is 80.1."]
    assert read(made, "figures_in_dispute", authority_code=DUDLEY, construct="ascof_3a").empty
    insert(made, "observations", {**OBSERVATION, "value": 80.1, "published_on": date(2026, 6, 1), "load_id": "2"})
    assert read(made, "figures_in_dispute", **SERIES).empty
    assert len(read(made, "figures_in_dispute", **SERIES, as_known_on=date(2026, 5, 31))) == 1
    insert(made, "disputes", {**dispute, "state": "settled", "recorded_at": datetime(2026, 3, 1)})
    assert read(made, "figures_in_dispute", **SERIES, as_known_on=date(2026, 5, 31)).empty


def test_every_source_of_a_series_is_listed_with_its_periods(made):
    older = {**OBSERVATION, "period_start": date(2022, 4, 1), "period_end": date(2023, 3, 31)}
    insert(
        made,
        "observations",
        OBSERVATION,
        older,
        {**older, "source": "oflog"},
        {**OBSERVATION, "value": None, "source": "x"},
    )
    found = read(made, "series_sources", **OF)
    spans = found[["source", "code", "first_period_start", "last_period_start"]].itertuples(index=False)
    assert [(row[0], row[1], row[2].year, row[3].year) for row in spans] == [
        ("ascof_time_series", "3A", 2022, 2024),
        ("oflog", "3A", 2022, 2022),
    ]


def test_its_own_measures_are_those_it_or_its_region_defined_and_has_figures_for(made):
    for indicator, owner in (
        ("local_a", COVENTRY),
        ("local_b", "E12000005"),
        ("local_c", DUDLEY),
        ("local_d", COVENTRY),
    ):
        made.execute(
            "insert into indicators select * replace (? as indicator, ? as construct, ? as short_title, "
            "? as owner_code) from indicators where indicator = 'ascof_3a'",
            [indicator, indicator, indicator, owner],
        )
    for indicator in ("local_a", "local_b", "local_c"):
        insert(made, "observations", {**OBSERVATION, "indicator": indicator, "construct": indicator})
    assert ids(read(made, "own_indicator_list", **OF), "indicator") == ["local_a", "local_b"]
    assert ids(read(made, "indicator_list"), "indicator").count("local_a") == 0
    assert read(made, "own_indicator_list", **OF, as_known_on=date(2026, 1, 22)).empty


def test_the_neighbours_figures_of_all_measures_at_once_are_those_of_each(made):
    listed = {"authority_code": COVENTRY, "position": 1, "source": "nearest_neighbours", "load_id": "1",
              "published_on": date(2024, 1, 1), "illustrative": False}  # fmt: skip
    insert(made, "neighbours", *({**listed, "neighbour_code": code} for code in (LEEDS, DUDLEY)))
    other = {**OBSERVATION, "authority_code": LEEDS, "indicator": "ascof_1a", "construct": "ascof_1a"}
    insert(made, "observations", {**OBSERVATION, "authority_code": LEEDS}, other)
    together = read(made, "neighbour_figures", **OF, construct=None)
    assert {"ascof_1a", "ascof_3a", "ascof_2a"} <= set(together["construct"])
    for construct in ("ascof_1a", "ascof_3a", "ascof_2a"):
        alone = read(made, "neighbour_figures", **OF, construct=construct)
        part = together[together["construct"] == construct].reset_index(drop=True)
        assert len(alone) == 2
        assert part.astype(object).equals(alone.astype(object))
