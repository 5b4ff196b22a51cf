"""The reads of the page About and methods, on the embedded store and on one with a second publisher."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data.access import Asker, Store
from data.home import Home
from tests.reference.oracle import named_sheet

WHO = Asker("test")


@pytest.fixture(scope="module")
def embedded(full_home: Home) -> Store:
    return Store(full_home.published())


def read(store: Store, name: str, **given: object) -> pd.DataFrame:
    return store.rows(name, who=WHO, **given)  # type: ignore[arg-type]


def test_figures_are_told_by_collection(embedded: Store) -> None:
    rows = read(embedded, "figure_sources", construct=None).set_index("collection")
    # From the contents page of the workbook: which measures each collection gives.
    assert list(rows.loc["Adult social care survey (ASCS)", "codes"]) == [
        "1A", "1B", "1D", "3A", "3C(1)", "4A", "5A(1)",
    ]  # fmt: skip
    assert list(rows.loc["Survey of adult carers in England (SACE)", "codes"]) == ["1C", "1E", "3B", "3C(2)", "5A(2)"]
    assert rows.loc["Survey of adult carers in England (SACE)", "last_period_start"] == pd.Timestamp(2023, 4, 1)
    framework = rows[rows["source"] == "ascof_time_series"]
    assert (framework["release_period_start"] == pd.Timestamp(2024, 4, 1)).all()
    assert set(framework["published_on"]) == {pd.Timestamp(2026, 1, 23)}
    # Oflog's own three measures end with 2022-23.
    assert set(rows.loc[rows["source"] != "ascof_time_series", "last_period_start"]) == {pd.Timestamp(2022, 4, 1)}


def test_figures_of_one_measure_and_as_known_on_a_day(embedded: Store) -> None:
    rows = read(embedded, "figure_sources", construct="ascof_4b")
    assert [list(codes) for codes in rows["codes"]] == [["4B"]]
    assert read(embedded, "figure_sources", construct=None, as_known_on=date(2024, 12, 30)).empty


def test_an_entry_of_the_log_says_how_it_is_treated_here(embedded: Store) -> None:
    rows = read(embedded, "log_entries", construct="ascof_1b")
    told = rows[["year_of_change", "reads_as", "kind"]].astype("object")
    assert [tuple(row) for row in told.where(told.notna(), None).to_numpy().tolist()] == [
        ("2023 to 2024", "renamed", None),
        ("2021 to 2022", "comparable", None),
        # Two entries of one year: the survey was voluntary, and the formula was put right.
        ("2020 to 2021", "other", "caution"),
        ("2020 to 2021", "break", "caution"),
        ("2017 to 2018", "other", "caution"),
        ("2016 to 2017", "new", None),
    ]
    assert list(rows["has_earlier"]) == [True, True, True, True, True, False]


def test_the_log_as_known_before_it_was_published_is_empty(embedded: Store) -> None:
    assert len(read(embedded, "log_entries", construct=None)) == 68
    assert read(embedded, "log_entries", construct=None, as_known_on=date(2026, 1, 22)).empty


def test_every_pair_of_codes_of_the_publisher_is_there(embedded: Store, shared: Path) -> None:
    workbook = shared / "published" / "ascof" / "ascof_2024_25.ods"
    contents = named_sheet(workbook, "Contents")[4:]
    published = {(row[0].strip(), row[4].strip()) for row in contents if len(row) > 4 and row[0]}
    rows = read(embedded, "renamings")
    listed = rows[[("Contents" in lists) for lists in rows["listed_in"]]]
    pairs = zip(listed["code"], listed["former_code"].fillna("Not applicable"), strict=True)
    assert {(code, former.lower()) for code, former in pairs} == {(code, former.lower()) for code, former in published}


def test_two_publishers_of_one_measure(full_home: Home, tmp_path: Path, shared: Path) -> None:
    from checks.submit import submit

    home = Home(tmp_path / "home")
    shutil.copytree(full_home.root, home.root)
    path = shared / "published" / "oflog" / "adult_social_care.csv"
    assert read(Store(home.published()), "second_sources").empty
    submit(path, home=home, actor_role="data_steward", published_on=date(2024, 5, 1))
    rows = read(Store(home.published()), "second_sources")
    # Known from the two files: 2,799 authority-years of four series are in both, without a mismatch.
    assert (list(rows["code"]), int(rows["both"].sum()), int(rows["differing"].sum())) == (
        ["1B", "1C", "3C(1)", "3C(2)"], 2799, 0,
    )  # fmt: skip
    assert set(rows["shown"]) == {"ascof_time_series"}
    assert set(rows["other"]) == {"oflog_adult_social_care"}


def test_the_dictionary_names_and_explains_every_column(embedded: Store) -> None:
    rows = read(embedded, "dictionary")
    assert {"observations", "comparability_log", "crosswalk"} <= set(rows["table_name"])
    assert rows["comment"].notna().all()
    assert rows["table_comment"].notna().all()
    assert not rows.duplicated(["table_name", "column_name"]).any()
