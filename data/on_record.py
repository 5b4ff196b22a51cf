"""Whether what a file brings is on record already: by its bytes, or row by row."""

from __future__ import annotations

import duckdb

from data import store
from data.load import Change, LoadResult
from data.sources import Parsed
from data.staging import DEFINITIONS, filled_tables
from data.verdict import Verdict

# Tables whose rows are said again as a whole, the last one counting, and the column of when they were said.
RECORDED = {
    "challenges": "recorded_at", "exposures": "recorded_at", "practice_reviews": "recorded_at",
    "self_assessments": "recorded_at", "findings": "recorded_at", "corrections": "recorded_at",
    "baseline_steps": "recorded_at",
    "context_events": "recorded_at", "ratings": "recorded_at", "reported_follow_ups": "recorded_at",
    "declarations": "recorded_at", "recommendations": "recorded_at",
    "recommendation_indicators": "recorded_at", "neighbours": "published_on",
    "follow_ups": "recorded_at", "follow_up_items": "recorded_at", "follow_up_signatures": "recorded_at",
    "follow_up_records": "recorded_at", "survey_waves": "recorded_at", "tracked_measures": "recorded_at",
}  # fmt: skip


def same_bytes(connection: duckdb.DuckDBPyConnection, change: Change, sha256: str) -> LoadResult | None:
    """The result for a file that was loaded before, byte for byte, with the same particulars; else None.

    A file whose day of publication is not known may be sent again to go back to what it says, once others of its kind
    have been loaded; such a file is looked at as if it were new.
    """
    row = connection.execute(
        """select load_id, rows_read from loads
           where sha256 = $sha256 and layout = $layout and replaces is not distinct from $replaces
             -- Rows set aside may fit what is on record by now.
             and mapping is not distinct from $mapping and rows_refused = 0
             and ($published_on is null or published_on = $published_on)
             -- A year that the name gave holds for that name only.
             and case when $period is null then period is null or filename = $filename else period = $period end
             and load_id not in (select replaces from loads where replaces is not null)
             and (published_on_known or sequence = (select max(sequence) from loads where layout = $layout))
           order by sequence desc limit 1""",
        {
            "sha256": sha256,
            "layout": change.source.NAME,
            "replaces": change.replaces,
            "mapping": change.mapping,
            "published_on": change.published_on,
            "period": change.period,
            "filename": change.path.name,
        },
    ).fetchone()
    return _unchanged(change, row[0], row[1]) if row else None


# What counts the rows of a staged table that the store lacks.
_COUNTS_UNKNOWN = {
    "observations": "unknown_figures",
    DEFINITIONS: "unknown_definitions",
    "crosswalk": "unknown_renamings",
    "comparability_log": "unknown_changes",
    "status_events": "unknown_events",
    **dict.fromkeys(("baselines", "baseline_records", "baseline_figures"), "unknown_baselines"),
    "perceptions": "unknown_perceptions",
}


def is_known(connection: duckdb.DuckDBPyConnection, change: Change, parsed: Parsed) -> bool:
    """Whether everything staged is on record already, as last said, and of the same day where one is given."""
    if change.replaces or not parsed.tables:
        return False
    return all(_holds(connection, table) for table in filled_tables(parsed))


def _holds(connection: duckdb.DuckDBPyConnection, table: str) -> bool:
    if counts := _COUNTS_UNKNOWN.get(table):
        return connection.execute(store.statement(".", counts)).fetchone() == (0,)
    if table not in RECORDED:
        return False
    connection.execute(f"create table incoming_rows as from {table} limit 0")
    connection.execute(f"insert into incoming_rows by name {store.statement('apply', table)}")
    # What is on record may carry columns worked out from others.
    names = (name for name, *_ in connection.execute("describe incoming_rows").fetchall() if name != "load_id")
    said = f"case when known then {RECORDED[table]}::date end"
    columns = ", ".join(said if name == RECORDED[table] else name for name in names)
    news = connection.execute(
        f"""with dated as (select published_on_known as known from incoming_load)
            select count(*) from (
                select {columns} from incoming_rows cross join dated
                except
                select {columns} from known_{table}(null) cross join dated
            )"""
    ).fetchone()
    connection.execute("drop table incoming_rows")
    return news == (0,)


def _unchanged(change: Change, load_id: str | None, rows: int) -> LoadResult:
    return LoadResult("unchanged", change.source.NAME, load_id, rows, 0, 0, Verdict(()), None)
