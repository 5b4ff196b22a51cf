"""Table and file of made comparisons."""

from __future__ import annotations

import csv
import io

import pandas as pd
import pytest

from indicators.alike import tables
from tests.unit.indicators.alike.made import OTHERS, OWN, REABLED, SHARE, compared, counted, funnel


def test_table_and_file_hold_every_authority_with_its_reason() -> None:
    rows = counted("E00000001", "Coventry", {2024: (75.0, 300, 400)})
    found = compared({"Coventry": {2024: 75.0}, "Dudley": {2024: 71.0}}, measure=REABLED, basis=SHARE, rows=rows)
    table = tables.of_standings(found, found.authorities)
    coventry, dudley = (dict(zip(table.head, row, strict=True)) for row in table.rows)
    assert coventry["Difference from its neighbours amounts to"] == "about 20 people more (2 to 36)"
    assert (coventry["Against its neighbours"], coventry["Neighbours with a figure"]) == ("Better", "6 of 6")
    assert dudley["Against its neighbours"] == "Not compared"
    assert dudley["Why not compared"] == "Neither counts nor a margin of error are published for its figure."
    published = pd.DataFrame(columns=list(tables.EXPORTED)).assign(period_start=pd.Series(dtype="datetime64[us]"))
    text = tables.standings_csv(found, found.authorities, published)
    first, second = csv.DictReader(io.StringIO(text))
    assert (first["name"], first["against_neighbours"]) == ("Coventry", "better")
    assert float(first["difference_amounts_to"]) == pytest.approx(20.0)
    assert (second["against_neighbours"], second["not_compared_because"]) == ("none", "no_counts")


def test_the_funnels_table_has_the_14_with_their_limits_and_its_file_all_of_england() -> None:
    found, standings = funnel([*OWN, *OTHERS])
    table = tables.of_funnel(found, standings)
    # 70% of 500: 4.02 and 6.33 points either way.
    assert table.rows == (("Coventry", "75.0", "500", "66.0 to 74.0", "63.7 to 76.3", "Above the 95% limits only"),)
    rows = [*csv.DictReader(io.StringIO(tables.funnel_csv(found, standings)))]
    assert [row["name"] for row in rows] == ["Coventry", *(f"Place {at}" for at in range(1, 7))]
    assert (rows[0]["in_programme"], rows[0]["beyond"], float(rows[0]["upper95"])) == (
        "True", "above95", pytest.approx(70 + 1.959964 * 2.0493902),
    )  # fmt: skip
