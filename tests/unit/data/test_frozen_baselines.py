"""Which figures a baseline rests on, and what is said of it later, on stores of a few made rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest

from data import archive, build, freezing, staging, store
from data.archive import LoadRecord
from data.errors import FaultFound
from data.home import Home
from data.load import Change
from data.sources import frozen_baselines, source_for
from data.verdict import Outcome, Staged, Verdict
from tests.support import compact_file, csv_file, shipped, state_of, waved_through
from tests.unit.data.test_profile_reads import CHALLENGE
from tests.unit.data.test_region_reads import COVENTRY, LOAD, OBSERVATION, insert, read

# The visit: 4 to 6 November 2019. What it may show already: from 4 May 2019. Five years before that: 4 May 2014.
VISIT = {**CHALLENGE, "start_on": date(2019, 11, 4), "end_on": date(2019, 11, 6)}
TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def empty() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        store.create(connection)
        for number, day in (("1", date(2015, 1, 1)), ("2", date(2026, 1, 23))):
            insert(connection, "loads", {**LOAD, "load_id": number, "sequence": int(number), "published_on": day})
        yield connection


@pytest.fixture
def made(empty: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """A store with two loads, as it was after each test."""
    empty.begin()
    yield empty
    empty.rollback()


def year(first: int, value: float | None, **cells: Any) -> dict[str, Any]:
    """A figure of one financial year, published on 1 October after it."""
    days = {"period_start": date(first, 4, 1), "period_end": date(first + 1, 3, 31), "ref_date": date(first + 1, 2, 15)}
    return {**OBSERVATION, **days, "value": value, "published_on": date(first + 1, 10, 1), **cells}


def lacking(connection: duckdb.DuckDBPyConnection, as_at: date = TODAY) -> list[dict[str, Any]]:
    text = store.statement(".", "unfrozen_baselines")
    return connection.execute(text, {"as_at": as_at}).df().astype(object).to_dict("records")


def values(rows: list[dict[str, Any]]) -> list[float]:
    """Of one baseline, the last figure first."""
    return [row["value"] for row in rows if row["place"] is not None and row["place"] == row["place"]]


def test_the_last_four_of_five_years_before_are_found(made):
    insert(made, "challenges", VISIT)
    insert(made, "observations", *(year(at, float(at)) for at in range(2012, 2022)))
    assert values(lacking(made)) == [2018, 2017, 2016, 2015]


def test_what_lies_further_back_than_five_years_is_not_found(made):
    insert(made, "challenges", VISIT)
    # Of 15 February 2014 and 2015: 62.6 and 50.6 months before 4 May 2019.
    insert(made, "observations", year(2013, 1.0), year(2014, 2.0), year(2019, 3.0))
    assert values(lacking(made)) == [2.0]


def test_a_wave_that_is_missing_is_not_filled(made):
    insert(made, "challenges", VISIT)
    gap = year(2017, None, missing_reason="not_collected")
    insert(made, "observations", year(2015, 1.0), year(2016, 2.0), gap, year(2018, 4.0), year(2019, 9.0))
    assert values(lacking(made)) == [4.0, 2.0, 1.0]


def test_what_some_chose_to_ask_when_it_was_not_collected_is_no_part_of_it(made):
    insert(made, "challenges", {**VISIT, "start_on": date(2023, 11, 4), "end_on": date(2023, 11, 6)})
    insert(made, "observations", *(year(at, float(at)) for at in range(2018, 2022)))
    assert values(lacking(made)) == [2021, 2019, 2018]


def test_a_break_is_never_crossed(made):
    cut = {"indicator": "ascof_2a", "construct": "ascof_2a"}
    insert(made, "challenges", {**VISIT, "start_on": date(2025, 11, 4), "end_on": date(2025, 11, 6)})
    insert(made, "observations", *(year(at, 50.0 + at, segment=1, **cut) for at in range(2020, 2024)))
    insert(made, "observations", year(2024, 70.0, segment=2, **cut))
    assert values(lacking(made)) == [70.0]


def test_where_all_was_counted_otherwise_there_is_none_and_it_says_so(made):
    cut = {"indicator": "ascof_2a", "construct": "ascof_2a"}
    # Preparing from 4 October 2024, in the year of the break: every result after the visit is of the new way.
    insert(made, "challenges", {**VISIT, "start_on": date(2025, 4, 4), "end_on": date(2025, 4, 6)})
    insert(made, "observations", *(year(at, 50.0 + at, segment=1, **cut) for at in range(2020, 2024)))
    (row,) = lacking(made)
    assert (row["is_cut"], values([row])) == (True, [])
    # The same figures are a baseline for a visit before the break.
    made.execute("update challenges set start_on = date '2024-03-04', end_on = date '2024-03-06'")
    assert [row["value"] for row in lacking(made)] == [2072, 2071, 2070]
    assert not any(row["is_cut"] for row in lacking(made))


def test_the_release_known_that_day_counts_else_the_first_there_was(made):
    insert(made, "challenges", VISIT)
    insert(
        made, "observations",
        year(2017, 1.0), year(2017, 1.5, published_on=date(2019, 11, 4)),
        year(2017, 2.0, published_on=date(2019, 11, 5)),
        year(2018, 3.0, published_on=date(2020, 1, 1)), year(2018, 4.0, published_on=date(2021, 1, 1)),
    )  # fmt: skip
    rows = lacking(made)
    assert [(row["value"], row["known_that_day"]) for row in rows] == [(3.0, False), (1.5, True)]


def test_what_was_marked_that_day_counts_once_it_is_published_and_not_what_it_was_before(made):
    insert(made, "challenges", VISIT)
    gone = year(2018, None, missing_reason="withdrawn", published_on=date(2019, 10, 15))
    insert(made, "observations", year(2018, 1.0), gone, year(2017, 5.0))
    assert values(lacking(made)) == [5.0]
    insert(made, "observations", year(2018, 2.0, published_on=date(2020, 1, 1)))
    assert [(row["value"], row["known_that_day"]) for row in lacking(made)] == [(2.0, False), (5.0, True)]


def test_the_publishers_own_table_comes_first_as_on_every_page(made):
    insert(made, "challenges", VISIT)
    insert(made, "observations", year(2018, 1.0, source="oflog_adult_social_care"), year(2018, 2.0))
    assert values(lacking(made)) == [2.0]


def test_a_load_that_was_put_right_counts_where_it_stood_that_day(made):
    insert(made, "challenges", {**VISIT, "load_id": "2"})
    insert(made, "observations", year(2018, 1.0), year(2018, 2.0, load_id="3", published_on=date(2019, 10, 1)))
    insert(made, "loads", {**LOAD, "load_id": "3", "sequence": 3, "replaces": "1", "published_on": date(2019, 10, 1)})
    assert values(lacking(made)) == [2.0]
    made.execute("update loads set published_on = date '2020-01-01' where load_id = '3'")
    made.execute("update observations set published_on = date '2020-01-01' where load_id = '3'")
    assert values(lacking(made)) == [1.0]


@pytest.mark.parametrize("undated", [{"date_precision": "year"}, {"kind": "practice_review"}])
def test_what_is_no_dated_challenge_has_none(made, undated):
    insert(made, "challenges", {**VISIT, **undated})
    insert(made, "observations", year(2018, 1.0))
    assert lacking(made) == []


def test_nothing_is_frozen_before_the_visit_or_while_a_figure_of_before_may_come(made):
    insert(made, "challenges", VISIT)
    insert(made, "observations", year(2016, 1.0))
    # The next year, 2017-18, ends before the preparation. A survey is out after 9 months, and 12 more are given.
    assert lacking(made, date(2019, 11, 3)) == []
    assert lacking(made, date(2021, 2, 3)) == []
    assert len(lacking(made, date(2021, 2, 5))) == 1
    # With 2018-19 on record for anybody, no other can come before 2019-20.
    insert(made, "observations", year(2018, 2.0, authority_code="E08000027"))
    assert lacking(made, date(2019, 11, 3)) == []
    assert len(lacking(made, date(2019, 11, 4))) == 1


def test_a_measure_that_has_ended_is_not_waited_for(made):
    ended = {"indicator": "ascof2022_1e", "construct": "ascof2022_1e", "value": 5.0}
    insert(made, "challenges", {**VISIT, "start_on": date(2025, 9, 4), "end_on": date(2025, 9, 6)})
    (last,) = made.execute("select last_period_start from indicators where indicator = 'ascof2022_1e'").fetchone()
    insert(made, "observations", {**year(last.year - 1, 0.0), **ended})
    assert lacking(made, date(2025, 9, 10)) == []
    insert(made, "observations", {**year(last.year, 0.0), **ended})
    assert len(lacking(made, date(2025, 9, 10))) == 2


def freeze(connection: duckdb.DuckDBPyConnection, folder: Path, at: datetime, number: int = 7) -> int:
    """Freeze what is lacking, as the load of that number; how many records that gave."""
    records = list(freezing.unfrozen(connection))
    if not records:
        return 0
    path = folder / f"{number}.json"
    path.write_bytes(b"".join(records))
    parsed = frozen_baselines.parse(path)
    record = LoadRecord(
        sequence=number, layout="frozen_baselines", filename=path.name, sha256=f"{number}", size_bytes=1,
        published_on=at.date(), published_on_known=False, received_at=at, actor_role="product", replaces=None,
        mapping=None, rows_read=1, rows_loaded=1, rows_refused=0, notes=(), illustrative=False,
    )  # fmt: skip
    connection.commit()
    staging.stage(connection, parsed, record)
    staging.apply(connection, parsed, record, Verdict(()))
    connection.begin()
    return len(records)


@pytest.fixture
def own() -> Iterator[duckdb.DuckDBPyConnection]:
    """A store of its own, with a visit and three figures of before it."""
    with duckdb.connect() as connection:
        store.create(connection)
        insert(connection, "loads", LOAD, {**LOAD, "load_id": "2", "sequence": 2, "published_on": date(2026, 6, 1)})
        insert(connection, "challenges", VISIT)
        insert(connection, "observations", *(year(at, value, margin_of_error=3.0) for at, value in
                                             ((2016, 75.0), (2017, 70.0), (2018, 80.0), (2019, 99.0))))  # fmt: skip
        connection.begin()
        yield connection


def told(connection: duckdb.DuckDBPyConnection, **given: Any) -> list[dict[str, Any]]:
    given = {"authority_code": None, "challenge_id": None, **given}
    return read(connection, "frozen_baselines", **given).astype(object).to_dict("records")


def test_a_later_figure_leaves_it_and_is_told_beside_it(own, tmp_path):
    (before,) = told(own)
    assert before["rule"] == "waiting"
    assert freeze(own, tmp_path, datetime(2026, 2, 2, 9)) == 1
    (row,) = told(own)
    assert (row["rule"], row["value"], row["revised"], row["value_now"], row["difference"]) == (
        "three",
        75,
        False,
        75,
        0,
    )
    assert row["lower95"] == pytest.approx(75 - 3 / 3**0.5)
    insert(own, "observations", year(2018, 83.0, load_id="2", published_on=date(2026, 6, 1)))
    assert freeze(own, tmp_path, datetime(2026, 6, 2, 9), 8) == 0
    (later,) = told(own)
    assert (later["value"], later["revised"], later["value_now"], later["difference"]) == (75, True, 76, 1)
    assert list(later["periods_changed"]) == ["2018-04-01"]
    (known,) = told(own, as_known_on=date(2026, 5, 31))
    assert (known["revised"], known["difference"]) == (False, 0)


def test_a_figure_that_is_withdrawn_leaves_nothing_to_compare_with(own, tmp_path):
    freeze(own, tmp_path, datetime(2026, 2, 2, 9))
    gone = year(2018, None, missing_reason="withdrawn", load_id="2", published_on=date(2026, 6, 1))
    insert(own, "observations", gone)
    (row,) = told(own)
    assert (row["value"], row["revised"]) == (75, True)
    assert row["value_now"] != row["value_now"]


def test_a_new_measure_gets_its_baseline_and_leaves_the_others(own, tmp_path):
    freeze(own, tmp_path, datetime(2026, 2, 2, 9))
    other = {"indicator": "ascof_1a", "construct": "ascof_1a"}
    insert(own, "observations", *(year(at, 19.0, load_id="2", **other) for at in (2017, 2018, 2019)))
    assert freeze(own, tmp_path, datetime(2026, 6, 2, 9), 8) == 1
    rows = {row["indicator"]: row for row in told(own)}
    assert [rows[name]["rule"] for name in ("ascof_1a", "ascof_3a")] == ["two", "three"]
    assert rows["ascof_1a"]["sha256"] != rows["ascof_3a"]["sha256"]
    assert len(read(own, "frozen_record", challenge_id="c1")) == 2


def test_one_that_had_no_figures_may_still_get_some_and_then_stays(own, tmp_path):
    own.execute(
        "update observations set value = null, missing_reason = 'not_available' where period_start < '2019-04-01'"
    )
    freeze(own, tmp_path, datetime(2026, 2, 2, 9))
    (row,) = told(own)
    assert (row["rule"], row["reason"]) == ("none", "M1")
    assert freeze(own, tmp_path, datetime(2026, 3, 2, 9), 8) == 0
    insert(own, "observations", year(2018, 80.0, load_id="2", published_on=date(2026, 6, 1)))
    assert freeze(own, tmp_path, datetime(2026, 6, 2, 9), 9) == 1
    (row,) = told(own)
    assert (row["rule"], row["reason"], row["value"]) == ("thin", "M2", 80)
    insert(own, "observations", year(2017, 70.0, load_id="2", published_on=date(2026, 6, 1)))
    assert freeze(own, tmp_path, datetime(2026, 7, 2, 9), 10) == 0


def test_other_days_have_a_baseline_of_their_own_and_the_first_stays(own, tmp_path):
    freeze(own, tmp_path, datetime(2026, 2, 2, 9))
    moved = {**VISIT, "start_on": date(2018, 11, 4), "end_on": date(2018, 11, 6), "recorded_at": datetime(2026, 3, 1)}
    insert(own, "challenges", moved)
    assert [(row["rule"], row["earlier_value"]) for row in told(own)] == [("waiting", 75)]
    assert freeze(own, tmp_path, datetime(2026, 3, 2, 9), 8) == 1
    (row,), (first,) = told(own), told(own, as_known_on=date(2026, 2, 15))
    assert (row["rule"], row["value"]) == ("two", 72.5)
    assert (first["rule"], first["value"]) == ("three", 75)
    # What was frozen for the other days is told, and nothing is measured from it.
    assert (row["earlier_value"], row["earlier_frozen_on"].date()) == (75, date(2026, 2, 2))
    assert pd.isna(first["earlier_value"])
    text = store.statement("export", "baselines")
    kept = [own.execute(text, {"as_known_on": day}).df() for day in (None, date(2026, 2, 15))]
    assert [list(zip(rows["value"], rows["superseded"], strict=True)) for rows in kept] == [
        [(72.5, False), (75, True)], [(75, False)],
    ]  # fmt: skip
    assert kept[0]["first_day_on"].dt.year.tolist() == [2018, 2019]
    # Its first days once more are those of the first baseline.
    insert(own, "challenges", {**VISIT, "recorded_at": datetime(2026, 4, 1)})
    (again,) = told(own)
    assert (again["value"], again["earlier_value"]) == (75, 72.5)


def test_a_challenge_without_a_month_says_so(own):
    own.execute("update challenges set date_precision = 'year'")
    (row,) = told(own, authority_code=COVENTRY)
    assert (row["rule"], row["reason"], row["indicator"]) == ("undated", "M3", None)
    assert told(own, authority_code="E08000027") == []


def test_what_is_made_up_counts_from_when_its_challenge_does(own, tmp_path):
    own.execute("update challenges set illustrative = true")
    freeze(own, tmp_path, datetime(2026, 11, 2, 9))
    (row,) = told(own, as_known_on=VISIT["recorded_at"].date())
    assert (row["rule"], row["illustrative"]) == ("three", True)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home with the figures of one measure."""
    path = compact_file(tmp_path / "figures.csv", shipped("ascof_3a"))
    build.publish([Change(path, source_for(path), "data_steward")], waved_through, home=Home(tmp_path / "home"))
    return Home(tmp_path / "home")


@pytest.fixture
def visit(tmp_path: Path) -> Change:
    rows = [{"challenge_id": "made-1", "authority_code": "Coventry", "start_on": "4 November 2019",
             "end_on": "6 November 2019", "programme": "WM ADASS"}]  # fmt: skip
    path = csv_file(tmp_path / "visit.csv", rows)
    return Change(path, source_for(path), "lead")


def layouts(home: Home) -> list[str]:
    return [entry.record.layout for entry in archive.entries(home)]


def test_what_the_gate_refuses_of_it_refuses_everything(home: Home, visit: Change) -> None:
    def refuses_baselines(staged: Staged) -> Verdict:
        return Verdict((Outcome("rule", "critical", "baselines" not in staged.tables, 1, "It does not add up."),))

    before = state_of(home)
    with pytest.raises(FaultFound, match="It does not add up"):
        build.publish([visit], refuses_baselines, home=home)
    assert state_of(home) == before


def test_one_answer_comes_for_each_file_whatever_is_frozen_with_it(home: Home, visit: Change) -> None:
    assert [result.source for result in build.publish([visit], waved_through, home=home)] == ["challenges"]
    assert layouts(home) == ["compact_figures", "challenges", "frozen_baselines"]
    assert build.publish([visit], waved_through, home=home)[0].status == "unchanged"
    assert len(layouts(home)) == 3


def test_what_came_due_without_a_load_is_frozen_once(home: Home, visit: Change, monkeypatch: Any) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(freezing, "brings_baselines", lambda *_: False)
        build.publish([visit], waved_through, home=home)
    assert layouts(home)[-1] == "challenges"
    assert build.freeze(waved_through, home=home)
    assert layouts(home)[-1] == "frozen_baselines"
    before = state_of(home)
    assert not build.freeze(waved_through, home=home)
    assert state_of(home) == before
    assert build.rebuild(home).data_id == archive.data_id(archive.entry_ids(home))
