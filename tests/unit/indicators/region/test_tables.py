from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd

from indicators.region import tables
from indicators.series import tables as one
from indicators.series.change import compute
from indicators.series.figures import Note
from tests.unit.indicators.made import COVENTRY, series

GIVEN = {"Coventry": {2019: (75.0, 4.6), **COVENTRY}, "Dudley": {2023: (70.0, 3.0)}}


def region():
    gap = Note("gap", date(2020, 4, 1), "Nobody was asked.")
    found = series(GIVEN, region={2024: (77.4, 1.3)}, england={2024: (77.3, 0.4)}, notes=[gap])
    dudley = replace(found.authorities[1], missing={date(2024, 4, 1): "suppressed"}, left_out=(date(2022, 4, 1),))
    return compute(replace(found, authorities=(found.authorities[0], dudley)))


def published():
    """Rows as `region_series` gives them."""
    rows = []
    for item in region().series.places:
        for year in (2023, 2024):
            figure = item.at(date(year, 4, 1))
            rows.append(
                {
                    **dict.fromkeys(one.EXPORTED),
                    "authority_code": item.code, "name": item.name, "indicator": "ascof_3a", "construct": "ascof_3a",
                    "segment": 1, "period_start": pd.Timestamp(year, 4, 1), "period_end": pd.Timestamp(year + 1, 3, 31),
                    "value": figure.value if figure else np.nan, "missing_reason": None if figure else "suppressed",
                    "published_on": pd.Timestamp(2026, 1, 23), "illustrative": False, "source": "made",
                }
            )  # fmt: skip
    return pd.DataFrame(rows)


def read(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_the_table_of_changes():
    table = tables.of_changes(region())
    assert table.head == (
        "Authority", "2024–25", "95% margin", "Earlier average", "Difference", "Sampling explains", "Reading",
    )  # fmt: skip
    assert table.rows[0] == ("Coventry", "82.2", "±2.7", "75.5", "+6.7", "3.6", "Better")
    assert table.rows[1] == ("Dudley", "withheld", "–", "–", "–", "–", "No figure")


def test_the_table_of_one_authority_says_why_a_year_is_empty():
    found = region()
    table = one.of_authority(found.series.authorities[0], found.series)
    assert [row[:2] for row in table.rows][:2] == [("2019–20", "75.0"), ("2020–21", "not collected")]
    assert table.rows[-1] == ("2024–25", "82.2", "79.5 to 84.9", "400", "77.4", "77.3")


def test_a_figure_left_out_is_said_to_be():
    found = region()
    table = one.of_authority(found.series.authorities[1], found.series)
    assert dict(row[:2] for row in table.rows)["2022–23"] == "left out"


def test_the_table_of_all_has_region_and_england_last():
    table = tables.of_all(region().series)
    assert [row[0] for row in table.rows] == ["Coventry", "Dudley", "West Midlands", "England"]
    assert table.head[1:] == ("2019–20", "2020–21", "2021–22", "2022–23", "2023–24", "2024–25")
    assert table.rows[1][-2:] == ("70.0", "withheld")


def test_the_csv_of_changes_carries_what_was_published_and_what_was_worked_out():
    rows = read(tables.changes_csv(region(), published()))
    assert [row["name"] for row in rows] == ["Coventry", "Dudley"]
    assert (rows[0]["value"], rows[0]["period_start"], rows[0]["published_on"]) == ("82.2", "2024-04-01", "2026-01-23")
    assert (rows[0]["earlier_results"], rows[0]["verdict"], rows[0]["reason"]) == ("3", "better", "")
    assert round(float(rows[0]["difference"]), 4) == 6.7333
    assert (rows[1]["value"], rows[1]["missing_reason"], rows[1]["verdict"]) == ("", "suppressed", "no_figure")


def test_the_csv_of_figures_keeps_the_places_asked_for():
    rows = read(one.figures_csv(published(), ["E92000001"]))
    assert {row["name"] for row in rows} == {"England"}
    assert tuple(rows[0]) == one.EXPORTED
    assert [row["value"] for row in rows] == ["", "77.3"]


def test_a_place_without_any_row_is_left_out_of_the_csv():
    nobody = pd.DataFrame([{**published().iloc[0].to_dict(), "authority_code": "X", "period_start": pd.NaT}])
    frame = pd.concat([published(), nobody], ignore_index=True)
    assert read(one.figures_csv(frame, ["X"])) == []
