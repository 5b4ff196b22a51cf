"""The reads of the region's page, on stores of a few made rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import duckdb
import pandas as pd
import pytest

from data import store

COVENTRY, DUDLEY, LEEDS = "E08000026", "E08000027", "E08000035"
OBSERVATION = {
    "authority_code": COVENTRY, "indicator": "ascof_3a", "construct": "ascof_3a", "segment": 1,
    "disaggregation": "total", "period_start": date(2024, 4, 1), "period_end": date(2025, 3, 31),
    "ref_date": date(2025, 2, 15), "value": 82.2, "published_on": date(2026, 1, 23), "source": "ascof_time_series",
    "load_id": "1", "illustrative": False,
}  # fmt: skip
LOAD = {
    "load_id": "1", "sequence": 1, "layout": "made", "filename": "made.csv", "sha256": "", "size_bytes": 0,
    "published_on": date(2026, 1, 23), "published_on_known": True, "received_at": datetime(2026, 1, 24),
    "actor_role": "publisher", "rows_read": 1, "rows_loaded": 1, "rows_refused": 0, "notes": "", "illustrative": False,
}  # fmt: skip
FLAG = {
    "load_id": "1", "name": "odd_change", "authority_code": COVENTRY, "indicator": "ascof_3a",
    "disaggregation": "total", "period_start": date(2024, 4, 1), "detail": "From 78.9 to 82.2.",
}  # fmt: skip
ACCEPTANCE = {
    "authority_code": COVENTRY, "indicator": "ascof_3a", "disaggregation": "total", "period_start": date(2024, 4, 1),
    "name": "odd_change", "value": 82.2, "comment": "Checked.", "actor_role": "data_steward",
    "recorded_at": datetime(2026, 2, 1),
    "load_id": "2", "illustrative": False,
}  # fmt: skip


@pytest.fixture
def made() -> Iterator[duckdb.DuckDBPyConnection]:
    """A store with places and definitions, and one load."""
    with duckdb.connect() as connection:
        store.create(connection)
        insert(connection, "loads", LOAD)
        insert(connection, "check_outcomes", *(outcome(name) for name in ("odd_change", "odd_level", "revised_figure")))
        yield connection


def outcome(name: str) -> dict[str, object]:
    return {"load_id": "1", "name": name, "severity": "warning", "success": False, "failed_rows": 1, "message": "Odd."}


def insert(connection: duckdb.DuckDBPyConnection, table: str, *rows: dict[str, object]) -> None:
    for row in rows:
        names, marks = ", ".join(row), ", ".join("?" for _ in row)
        connection.execute(f"insert into {table} ({names}) values ({marks})", list(row.values()))


def read(connection: duckdb.DuckDBPyConnection, name: str, **given: object) -> pd.DataFrame:
    text = store.statement(".", name)
    used = {key: value for key, value in {"as_known_on": None, **given}.items() if f"${key}" in text}
    return connection.execute(text, used).df()


def series(connection, code=COVENTRY):
    rows = read(connection, "region_series", construct="ascof_3a")
    return rows[rows["authority_code"] == code]


def test_every_place_has_a_row_even_without_figures(made):
    rows = read(made, "region_series", construct="ascof_3a")
    assert len(rows) == 16
    assert rows["value"].isna().all()
    assert list(rows["name"]) == sorted(rows["name"])


OPEN_DATA = {**OBSERVATION, "indicator": "ascof2022_1b", "value": 3.0, "source": "ascof_open_data"}
OFLOG = {**OBSERVATION, "value": 2.0, "source": "oflog_adult_social_care", "published_on": date(2026, 6, 1)}
EXTRACT = {**OBSERVATION, "indicator": "ascof2022_1b", "value": 1.0, "source": "ascof_outcomes"}
STRANGER = {**OBSERVATION, "value": 0.5, "source": "somebody", "published_on": date(2026, 9, 1)}


@pytest.mark.parametrize("best", range(5))
def test_of_several_tables_with_the_same_figure_the_publishers_own_is_shown(made, best):
    ranked = [OBSERVATION, OPEN_DATA, OFLOG, EXTRACT, STRANGER]
    insert(made, "observations", *reversed(ranked[best:]))
    rows = series(made)
    assert list(rows["value"]) == [ranked[best]["value"]]
    assert list(rows["source"]) == [ranked[best]["source"]]


def test_of_two_codes_of_one_source_the_newest_is_shown(made):
    again = {**OPEN_DATA, "indicator": "ascof_3a", "value": 4.0}
    insert(made, "observations", again, {**OPEN_DATA, "published_on": date(2026, 9, 1)})
    assert list(series(made)["value"]) == [4.0]


def test_a_figure_says_which_table_it_stands_in(made):
    insert(made, "observations", OPEN_DATA)
    (row,) = series(made).to_dict("records")
    assert (row["publisher"], row["framework"], row["code"]) == ("NHS Digital", "ASCOF 2022-23", "1B")
    assert row["collection"] == "Adult social care survey (ASCS)"


def test_every_source_has_its_place_in_the_store(made):
    found = dict(made.execute("select source, precedence from sources").fetchall())
    ours = ("ascof_time_series", "ascof_open_data", "oflog_adult_social_care", "ascof_outcomes")
    assert [found[name] for name in ours] == sorted(found[name] for name in ours)
    assert len({found[name] for name in ours}) == 4


def test_an_odd_figure_of_a_table_that_is_not_shown_is_not_told_twice(made):
    insert(made, "observations", OBSERVATION, {**OFLOG, "load_id": "2"})
    insert(made, "loads", {**LOAD, "load_id": "2", "sequence": 2})
    insert(made, "check_outcomes", {**outcome("odd_change"), "load_id": "2"})
    insert(made, "flagged_rows", FLAG, {**FLAG, "load_id": "2"})
    assert list(read(made, "odd_figures")["value"]) == [82.2]


def test_only_figures_about_everybody_are_read(made):
    insert(made, "observations", {**OBSERVATION, "disaggregation": "women"})
    assert series(made)["value"].isna().all()


def test_what_was_not_published_by_a_day_was_not_known_on_it(made):
    insert(made, "observations", OBSERVATION)
    before = read(made, "region_series", construct="ascof_3a", as_known_on=date(2026, 1, 22))
    assert before["value"].isna().all()


def test_an_odd_figure_is_odd_until_it_is_accepted(made):
    insert(made, "observations", OBSERVATION)
    level = {**FLAG, "name": "odd_level", "detail": "82.2; far out."}
    insert(made, "flagged_rows", FLAG, level)
    assert list(series(made)["odd"]) == ["From 78.9 to 82.2."]
    insert(made, "acceptances", ACCEPTANCE)
    assert list(series(made)["odd"]) == ["82.2; far out."]
    assert list(series(made)["accepted_comment"]) == ["Checked."]
    insert(made, "acceptances", {**ACCEPTANCE, "name": "odd_level"})
    assert series(made)["odd"].isna().all()
    assert list(series(made)["accepted_comment"]) == ["Checked."]


def test_odd_figures_are_those_of_the_14_in_the_newest_period_worst_first(made):
    rows = [{**OBSERVATION, "authority_code": code, "value": value} for code, value in
            ((COVENTRY, 60.0), (DUDLEY, 20.0), (LEEDS, 80.0), ("E08000025", 81.0), ("E08000029", 79.0))]  # fmt: skip
    before = {**OBSERVATION, "period_start": date(2023, 4, 1), "period_end": date(2024, 3, 31), "value": 78.9}
    insert(made, "observations", *rows, before)
    flags = [{**FLAG, "authority_code": code} for code in (COVENTRY, DUDLEY, LEEDS)]
    insert(made, "flagged_rows", *flags, {**FLAG, "period_start": date(2023, 4, 1)}, {**FLAG, "name": "odd_level"})
    found = read(made, "odd_figures")
    assert list(found["name"]) == ["Dudley", "Coventry"]
    assert list(found["value_before"])[1] == 78.9
    assert found["middle"].iloc[0] == 79.0
    insert(made, "acceptances", {**ACCEPTANCE, "value": 60.0})
    assert list(read(made, "odd_figures")["what"]) == ["odd_change", "odd_level"]


def test_a_warning_about_a_table_that_is_not_shown_asks_for_no_comment(made):
    insert(made, "observations", OBSERVATION, {**OPEN_DATA, "load_id": "2"})
    insert(made, "loads", {**LOAD, "load_id": "2", "sequence": 2})
    insert(made, "check_outcomes", {**outcome("odd_change"), "load_id": "2"})
    insert(made, "flagged_rows", FLAG, {**FLAG, "load_id": "2", "indicator": "ascof2022_1b"})
    found = read(made, "open_warnings", authority_code=COVENTRY, construct="ascof_3a")
    assert found[["indicator", "name"]].values.tolist() == [["ascof_3a", "odd_change"]]


def test_the_list_of_indicators_has_one_row_a_construct_in_order_of_topic(made):
    insert(made, "observations", OBSERVATION)
    found = read(made, "indicator_list")
    assert found["construct"].is_unique
    assert list(found.loc[found["has_figures"], "construct"]) == ["ascof_3a"]
    topics = list(dict.fromkeys(found["topic"]))
    assert len(topics) == (found["topic"] != found["topic"].shift()).sum()
    # In the framework's own order, whatever codes earlier ones have; what has ended stands last in its topic.
    assert [topic.split(",")[0] for topic in topics] == [
        "Quality of life", "Independence", "Empowerment", "Safety", "Social connections",
        "Continuity and quality of care",
    ]  # fmt: skip
    for _, rows in found.groupby("topic", sort=False):
        ended = list(rows["last_period_start"].notna())
        assert ended == sorted(ended)


def test_a_series_is_described_by_its_newest_indicator(made):
    found = read(made, "indicator_list").set_index("construct")["indicator"]
    assert {found[series] for series in ("ascof_3a", "ascof_2a", "ascof_2b")} == {"ascof_3a", "ascof_2a", "ascof_2b"}
    assert found["ascof2022_1e"] == "ascof2022_1e"


def test_breaks_and_gaps_of_a_series(made):
    found = read(made, "series_changes", construct="ascof_1b")
    assert list(found["kind"]) == ["caution", "caution", "gap"]
    assert set(read(made, "series_changes", construct="ascof_2a")["kind"]) == {"hard"}


def test_the_latest_release_counts_measures_and_authorities(made):
    older = {**OBSERVATION, "indicator": "ascof_1a", "published_on": date(2025, 1, 1)}
    insert(made, "observations", OBSERVATION, {**OBSERVATION, "authority_code": DUDLEY, "value": None}, older)
    (found,) = read(made, "latest_releases").to_dict("records")
    assert (found["family"], found["measures"], found["authorities"]) == ("ASCOF", 1, 2)
    assert found["newest_period_start"] == pd.Timestamp(2024, 4, 1)


def test_a_new_definition_is_one_that_begins_in_the_newest_period(made):
    insert(made, "observations", OBSERVATION)
    assert read(made, "new_definitions").empty
    insert(made, "observations", {**OBSERVATION, "indicator": "ascof_2a", "construct": "ascof_2a", "segment": 2})
    assert list(read(made, "new_definitions")["code"]) == ["2A"]
    later = {**OBSERVATION, "period_start": date(2025, 4, 1), "period_end": date(2026, 3, 31)}
    insert(made, "observations", later)
    assert read(made, "new_definitions").empty


def test_a_survey_without_new_results_pauses(made):
    carers = {**OBSERVATION, "indicator": "ascof_1c", "period_start": date(2023, 4, 1)}
    insert(made, "observations", OBSERVATION, carers)
    (found,) = read(made, "pausing_surveys").to_dict("records")
    assert found["source"].startswith("Survey of adult carers")
    assert found["last_period_start"] == pd.Timestamp(2023, 4, 1)


def test_corrections_are_those_of_loads_that_stand(made):
    insert(made, "flagged_rows", {**FLAG, "name": "revised_figure", "detail": "Published before as 1.0, now 2.0."})
    assert len(read(made, "corrected_figures")) == 1
    insert(made, "loads", {**LOAD, "load_id": "2", "sequence": 2, "replaces": "1"})
    assert read(made, "corrected_figures").empty


def follow_up(due: date, recorded: datetime, **more: object) -> dict[str, object]:
    base = {"challenge_id": "c1", "horizon_months": 12, "load_id": "1", "illustrative": True}
    return {**base, "due_on": due, "recorded_at": recorded, **more}


def test_a_follow_up_stands_as_it_was_recorded_last(made):
    challenge = {"challenge_id": "c1", "authority_code": COVENTRY, "kind": "challenge", "date_precision": "day",
                 "start_on": date(2024, 12, 10), "end_on": date(2024, 12, 12),
                 "programme": "made", "recorded_at": datetime(2025, 1, 1), "load_id": "1",
                 "illustrative": True}  # fmt: skip
    insert(made, "challenges", challenge)
    insert(made, "follow_ups", follow_up(date(2026, 1, 16), datetime(2025, 1, 1)))
    insert(made, "follow_ups", follow_up(date(2026, 2, 12), datetime(2025, 6, 1)))
    (six, now, last) = read(made, "follow_ups_due", as_at=date(2025, 11, 24)).to_dict("records")
    assert (six["due_on"].date(), last["due_on"].date()) == (date(2025, 6, 12), date(2026, 12, 12))
    assert (now["name"], now["due_on"].date(), now["first_due_on"].date()) == (
        "Coventry", date(2026, 2, 12), date(2025, 12, 12),
    )  # fmt: skip
    then = read(made, "follow_ups_due", as_at=date(2025, 3, 1), as_known_on=date(2025, 3, 1))
    assert then["due_on"].iloc[1].date() == date(2026, 1, 16)
    held = follow_up(date(2026, 2, 12), datetime(2025, 12, 1), held_on=date(2025, 12, 1))
    insert(made, "follow_ups", held)
    assert 12 not in list(read(made, "follow_ups_due", as_at=date(2025, 12, 2))["horizon_months"])


def test_all_series_at_once_are_the_series_one_by_one(made):
    older = {**OBSERVATION, "indicator": "ascof_1a", "construct": "ascof_1a"}
    insert(made, "observations", OBSERVATION, older)
    for name in ("region_series", "series_changes"):
        together = read(made, name, construct=None)
        assert set(together["construct"]) >= {"ascof_1a", "ascof_3a"}
        for construct, part in together.groupby("construct"):
            alone = read(made, name, construct=construct)
            assert part.reset_index(drop=True).astype(object).equals(alone.astype(object))


def test_a_measure_has_no_figures_before_they_were_known(made):
    insert(made, "observations", OBSERVATION)
    listed = {day: read(made, "indicator_list", as_known_on=day) for day in (date(2026, 1, 22), date(2026, 1, 23))}
    known = {day: list(rows.loc[rows["has_figures"], "construct"]) for day, rows in listed.items()}
    assert known == {date(2026, 1, 22): [], date(2026, 1, 23): ["ascof_3a"]}


def test_a_correction_is_not_known_before_it_was_published(made):
    insert(made, "flagged_rows", {**FLAG, "name": "revised_figure", "detail": "Published before as 1.0, now 2.0."})
    assert read(made, "corrected_figures", as_known_on=date(2026, 1, 22)).empty
    assert len(read(made, "corrected_figures", as_known_on=date(2026, 1, 23))) == 1


def test_a_revised_figure_says_old_new_and_when(made):
    insert(made, "loads", {**LOAD, "load_id": "2", "sequence": 2, "published_on": date(2026, 6, 1)})
    insert(made, "loads", {**LOAD, "load_id": "3", "sequence": 3, "published_on": date(2026, 9, 1)})
    later = {**OBSERVATION, "value": 76.2, "load_id": "2", "published_on": date(2026, 6, 1)}
    insert(made, "observations", OBSERVATION, later, {**later, "load_id": "3", "published_on": date(2026, 9, 1)})
    asked = {"authority_code": COVENTRY, "construct": "ascof_3a"}
    (row,) = read(made, "revised_figures", **asked).to_dict("records")
    assert (row["value_before"], row["value"]) == (82.2, 76.2)
    assert (row["published_before_on"].date(), row["published_on"].date()) == (date(2026, 1, 23), date(2026, 6, 1))
    assert read(made, "revised_figures", **asked, as_known_on=date(2026, 5, 31)).empty
    assert read(made, "revised_figures", authority_code=DUDLEY, construct="ascof_3a").empty


DISPUTE = {
    "authority_code": COVENTRY, "indicator": "ascof_3a", "disaggregation": "total", "period_start": date(2024, 4, 1),
    "value": 82.2, "state": "disputed", "comment": "It is 80.1.", "actor_role": "director",
    "recorded_at": datetime(2026, 2, 1), "load_id": "1", "illustrative": False,
}  # fmt: skip


def test_a_dispute_is_known_from_the_day_it_was_recorded_until_it_is_settled(made):
    insert(made, "observations", OBSERVATION)
    settled = {**DISPUTE, "state": "settled", "recorded_at": datetime(2026, 3, 1)}
    insert(made, "disputes", DISPUTE, settled)
    days = (date(2026, 1, 31), date(2026, 2, 1), date(2026, 2, 28), date(2026, 3, 1))
    assert [len(read(made, "disputes_open", as_known_on=day)) for day in days] == [0, 1, 1, 0]
    (row,) = read(made, "disputes_open", as_known_on=date(2026, 2, 1)).to_dict("records")
    assert (row["place"], row["code"], row["comment"]) == ("Coventry", "3A", "It is 80.1.")
