"""Table and file of made comparisons."""

from __future__ import annotations

import csv
import io

import pandas as pd
import pytest

from indicators.alike import tables
from tests.unit.indicators.alike.made import REABLED, SHARE, compared, counted


def test_table_and_file_hold_every_authority_with_its_reason() -> None:
    rows = counted("E00000001", "Coventry", {2024: (75.0, 300, 400)})
    found = compared({"Coventry": {2024: 75.0}, "Dudley": {2024: 71.0}}, measure=REABLED, basis=SHARE, rows=rows)
    table = tables.of_standings(found, found.authorities)
    coventry, dudley = (dict(zip(table.head, row, strict=True)) for row in table.rows)
    assert coventry["Difference from its neighbours amounts to"] == "about 20 people more (2 to 36)"
    assert (coventry["Against its neighbours"], coventry["With a figure"]) == ("Better", "6 of 6")
    assert dudley["Against its neighbours"] == "Not compared"
    assert dudley["Why not compared"] == "Neither counts nor a margin of error are published for its figure."
    published = pd.DataFrame(columns=list(tables.EXPORTED)).assign(period_start=pd.Series(dtype="datetime64[us]"))
    text = tables.standings_csv(found, found.authorities, published)
    first, second = csv.DictReader(io.StringIO(text))
    assert (first["name"], first["against_neighbours"]) == ("Coventry", "better")
    assert float(first["difference_amounts_to"]) == pytest.approx(20.0)
    assert (second["against_neighbours"], second["not_compared_because"]) == ("none", "no_counts")
