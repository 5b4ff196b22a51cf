"""What differs between two stores: the one published, and the one that would take its place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb
import pandas as pd

from data import store


@dataclass(frozen=True)
class Differences:
    """What publishing would change.

    Attributes
    ----------
    figures
        One row per figure that is new, changed or gone, in order of place, measure and period: `what` (new, changed,
        gone), `authority_code, name, in_programme, indicator, construct, code, short_title, symbol, decimals,
        disaggregation, period_start, source, value_before, missing_before, value, missing_reason`.
    rows
        How many rows the new loads bring to each table that holds no figures: `table_name, rows`.
    flags
        The figures warned about in the new loads: the columns of `flagged_rows`, the place's `name`, and `severity`.
    """

    figures: pd.DataFrame
    rows: pd.DataFrame
    flags: pd.DataFrame


def between(before: Path | None, after: Path) -> Differences:
    """The differences; everything is new where nothing was published before.

    Raises
    ------
    FaultFound
        One of the two is damaged.
    """
    with duckdb.connect() as connection:
        connection.execute("create table memory.main.held (load_id varchar)")
        if before:
            store.attach(connection, before)
            connection.execute("insert into memory.main.held select load_id from loads")
        _remember(connection, "figures_before", empty=before is None)
        if before:
            connection.execute("use memory")
            connection.execute("detach store")
        store.attach(connection, after)
        figures = connection.execute(store.statement("differences", "changed_figures")).df()
        flags = connection.execute(store.statement("differences", "new_flags")).df()
        return Differences(figures, _new_rows(connection), flags)


def _remember(connection: duckdb.DuckDBPyConnection, name: str, *, empty: bool) -> None:
    columns = "authority_code, indicator, disaggregation, period_start, period_end, source, value, missing_reason"
    if empty:
        types = "varchar, indicator varchar, disaggregation varchar, period_start date, period_end date, source varchar"
        connection.execute(
            f"create table memory.main.{name} (authority_code {types}, value double, missing_reason varchar)"
        )
        return
    connection.execute(f"create table memory.main.{name} as select {columns} from known_observations(null)")


def _new_rows(connection: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Rows of the new loads by table; figures and what is recorded about every load are left out."""
    tables = connection.execute(
        """select distinct table_name from duckdb_columns()
           where database_name = 'store' and column_name = 'load_id'
             and table_name not in ('observations', 'loads', 'audit', 'check_outcomes', 'flagged_rows')
             and table_name in (select table_name from duckdb_tables() where database_name = 'store')
           order by table_name"""
    ).fetchall()
    counted = [
        (table, connection.execute(
            f"select count(*) from {table} where load_id not in (select load_id from memory.main.held)"
        ).fetchall()[0][0])
        for (table,) in tables
    ]  # fmt: skip
    return pd.DataFrame([row for row in counted if row[1]], columns=["table_name", "rows"])
