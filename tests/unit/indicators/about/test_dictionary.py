"""The data dictionary as a page shows it."""

from __future__ import annotations

import pandas as pd

from indicators.about import dictionary

ROWS = pd.DataFrame(
    [
        ("loads", "One row per load.", "load_id", "varchar", False, "Its id"),
        ("loads", "One row per load.", "replaces", "varchar", True, "The load it puts right"),
        ("audit", "One row per act.", "acted_at", "timestamp", False, "When"),
    ],
    columns=list(dictionary.EXPORTED),
)


def test_every_table_with_its_columns_in_their_order() -> None:
    audit, loads = dictionary.compute(ROWS)
    assert (audit.name, audit.meaning) == ("audit", "One row per act.")
    assert loads.columns.rows == (
        ("load_id", "varchar", "no", "Its id"),
        ("replaces", "varchar", "yes", "The load it puts right"),
    )
    assert dictionary.title((audit, loads)) == "The store has two tables and 3 columns"


def test_the_csv_is_the_whole_dictionary() -> None:
    assert dictionary.csv(ROWS).splitlines()[1] == "loads,One row per load.,load_id,varchar,False,Its id"
