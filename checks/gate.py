"""The gate: runs every rule over a staged load, inside DuckDB, in one pass.

Importing this module imports Great Expectations, which costs seconds; only loads and the gate worker do it.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")

import duckdb
import duckdb_engine
import great_expectations as gx
from great_expectations.core import ExpectationSuite
from great_expectations.data_context.types.base import ProgressBarsConfig
from great_expectations.expectations.metadata_types import FailureSeverity
from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.engine.cursor import FullyBufferedCursorFetchStrategy

from checks.rule import Rule, name_of, rows_called, rules
from data.verdict import Flag, Outcome, Staged, Verdict

# A query that names no batch, as those against published tables, is logged as a mistake on every run.
logging.getLogger("great_expectations").setLevel(logging.ERROR)


def judge(staged: Staged) -> Verdict:
    """Judge a staged load by every rule for the tables it holds; all failures of all rules are listed at once."""
    # What was published before is worked out once for all rules; it goes with everything else that is staged.
    staged.connection.execute("create or replace table incoming_known as select * from known_observations(null)")
    results = {table: _validated(staged.connection, table, _due(table)) for table in sorted(staged.tables)}
    outcomes: list[Outcome] = []
    flags: list[Flag] = []
    for rule in rules():
        judged = {table: _of_rule(found, rule) for table, found in results.items() if table in rule.TABLES}
        if judged:
            outcome, found = _outcome(staged.connection, rule, judged)
            outcomes.append(outcome)
            flags.extend(found)
    return Verdict(tuple(outcomes), tuple(flags))


def _due(table: str) -> list[Rule]:
    return [rule for rule in rules() if table in rule.TABLES]


def _of_rule(results: list[Any], rule: Rule) -> list[Any]:
    return [result for result in results if _rule_of(result) == name_of(rule)]


def _validated(connection: duckdb.DuckDBPyConnection, table: str, due: list[Rule]) -> list[Any]:
    _keep_results_past_rollback()
    source = _context().data_sources.add_or_update_sql(
        "draft",
        connection_string="duckdb:///:memory:",
        create_temp_table=False,
        kwargs={"creator": lambda: duckdb_engine.ConnectionWrapper(connection.cursor())},
    )
    asset = source.add_table_asset(table, table_name=f"incoming_{table}")
    batch = asset.add_batch_definition_whole_table("all").get_batch()
    suite = ExpectationSuite(name=table, expectations=[kept for rule in due for kept in _marked(rule)])
    found = batch.validate(suite, result_format={"result_format": "BASIC", "partial_unexpected_count": 0})
    source.get_execution_engine().engine.dispose()
    return list(found.results)


def _marked(rule: Rule) -> Iterator[Any]:
    for expectation in rule.expectations():
        expectation.meta = {"rule": name_of(rule)}
        expectation.severity = FailureSeverity(rule.SEVERITY)
        yield expectation


@cache
def _context() -> Any:
    # One for the life of the process: every context makes a temporary folder of its own.
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    return context


@cache
def _keep_results_past_rollback() -> None:
    """Read DuckDB results at once: the engine rolls its connection back before it reads, which empties them."""

    @event.listens_for(Engine, "after_cursor_execute")
    def _buffer(conn: Any, cursor: Any, statement: Any, parameters: Any, context: Any, executemany: Any) -> None:
        if conn.dialect.name == "duckdb" and cursor.description:
            context.cursor_fetch_strategy = FullyBufferedCursorFetchStrategy(cursor, initial_buffer=cursor.fetchall())


def _rule_of(result: Any) -> str:
    return str(result.expectation_config.meta["rule"])


def _outcome(
    connection: duckdb.DuckDBPyConnection, rule: Rule, judged: Mapping[str, list[Any]]
) -> tuple[Outcome, list[Flag]]:
    """What one rule found in the tables it judges, its results given by table."""
    name = name_of(rule)
    results = [result for found in judged.values() for result in found]
    if broken := next((message for result in results for message in _exceptions(result)), None):
        return Outcome(name, "critical", False, 0, f"The check itself failed: {broken}"), []
    if not all(judged.values()):
        return Outcome(name, "critical", False, 0, "The check itself failed: it gave no answer."), []
    failed = {table: [result for result in found if not result.success] for table, found in judged.items()}
    if not any(failed.values()):
        return Outcome(name, rule.SEVERITY, True, 0, rule.WHY), []
    # The engine hands back at most 200 rows; the full list comes from the same query.
    flags = [
        flag
        for table, found in failed.items()
        for query in (result.expectation_config.kwargs.get("unexpected_rows_query") for result in found)
        if query
        for flag in _flags(connection, rule, table, query)
    ]
    if not flags:
        return Outcome(name, rule.SEVERITY, False, 0, f"Not so: {rule.WHY} {rule.EFFECT}"), []
    rows = rows_called([table for table, found in failed.items() if found])
    message = f"{rows} that {rule.FAILS}: {len(flags):,}. {rule.EFFECT}"
    return Outcome(name, rule.SEVERITY, False, len(flags), message), [] if rule.SEVERITY == "info" else flags


def _exceptions(result: Any) -> Iterator[str]:
    info = result.exception_info or {}
    # One shape for an expectation that raised, another, keyed by metric, for a query that did.
    for raised in [info] if "raised_exception" in info else info.values():
        if raised.get("raised_exception"):
            yield " ".join(str(raised.get("exception_message")).split())[:300]


def _flags(connection: duckdb.DuckDBPyConnection, rule: Rule, table: str, query: str) -> list[Flag]:
    staged = f"incoming_{table}"
    held = _columns(connection, f"from {staged}")
    wanted = [f"sent.{name}" if name in held else f"null as {name}" for name in _FLAG_COLUMNS]
    broken = query.format(batch=staged)
    names_it = "column_name" in _columns(connection, broken)
    column = "broken.column_name" if names_it else "sent.column_name" if "column_name" in held else "null"
    found = connection.execute(
        f"""select broken.detail, {", ".join(wanted)}, named.cell, {column} as column_name
            from ({broken}) broken
            left join {staged} sent using (row_no)
            left join incoming_cells named
                on named.table_name = $table and named.of_row = row_no and named.column_name = {column}
            qualify row_no is null or row_number() over (partition by row_no order by broken.detail) = 1
            order by row_no""",
        {"table": table},
    ).fetchall()
    return [
        Flag(name_of(rule), code, indicator, part, start, detail, f"{sheet} {named or cell}" if cell else sheet,
             sent and (f"{place}: {sent}" if place and place != sent else sent), about)
        for detail, code, indicator, part, start, cell, sheet, sent, place, named, about in found
    ]  # fmt: skip


def _columns(connection: duckdb.DuckDBPyConnection, query: str) -> set[str]:
    return {row[0] for row in connection.execute(f"describe {query}").fetchall()}


_FLAG_COLUMNS = (
    "authority_code", "indicator", "disaggregation", "period_start", "cell", "sheet", "sent", "authority_name",
)  # fmt: skip
