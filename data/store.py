"""The DuckDB file: its schema, what every new one starts with, and what it says about itself."""

from __future__ import annotations

import contextlib
import hashlib
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import duckdb
import pandas as pd

from data import measure_names, places, taxonomies
from data.archive import data_id
from data.definitions import definitions
from data.errors import FaultFound
from data.periods import financial_year
from data.sources import precedence, sources

HERE = Path(__file__).parent
SQL = HERE / "sql"
_COLUMN_COMMENT = re.compile(r"^\s+(\w+) .*-- (.+)$")
_TABLE_COMMENT = re.compile(r"^create table (\w+) \( -- (.+)$")


# The modules that decide what figures a file gives.
_READERS = (
    "cells", "comparability", "crosswalk", "days", "disaggregations", "long_readings", "measure_codes", "measure_names",
    "own_tables", "periods", "place_rows", "places", "spreadsheet", "staging", "tables", "taxonomies",
)  # fmt: skip


# Tables that are part of every store.
_SHIPPED = (*places.STORE_TABLES, taxonomies.TABLE, measure_names.TABLE)


@dataclass(frozen=True)
class StoreInfo:
    """What a store says about itself; see the schema for the fields."""

    data_id: str
    build_id: str
    shape: str
    code_version: str


@cache
def code_version() -> str:
    """The version of the installed program."""
    try:
        return version("peer-challenge-impact")
    except PackageNotFoundError:
        return "0"


@cache
def shape() -> str:
    """Fingerprint of everything in the program that decides what a store looks like."""
    shaping = [*SQL.glob("s*/*.sql"), *SQL.glob("apply/*.sql"), *SQL.glob("define/*.sql")]
    shaping += [
        *HERE.glob("definitions/*.toml"),
        *HERE.glob("sources/*.py"),
        *HERE.glob("templates/*.py"),
        *HERE.glob("mappings/*.py"),
        *(HERE / f"{name}.py" for name in _READERS),
        *(places.REFERENCE / f"{name}.csv" for name in _SHIPPED),
    ]
    digest = hashlib.sha256(code_version().encode())
    for path in sorted(shaping):
        digest.update(path.name.encode())
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:16]


def statement(folder: str, name: str) -> str:
    """The SQL of one file."""
    return (SQL / folder / f"{name}.sql").read_text(encoding="utf-8")


def loadable_tables() -> list[str]:
    """The tables that a load can bring rows for."""
    return sorted(path.stem for path in (SQL / "apply").glob("*.sql"))


def create(connection: duckdb.DuckDBPyConnection) -> None:
    """Give an empty database the schema, the places and the definitions."""
    connection.begin()  # Otherwise each of the many remarks is written to the disk before the next one.
    for path in sorted((SQL / "schema").glob("*.sql")):
        text = path.read_text(encoding="utf-8")
        connection.execute(text)
        _comment(connection, text)
    for name in places.STORE_TABLES:
        _insert(connection, name, places.place_table(name))
    _insert(connection, taxonomies.TABLE, taxonomies.taxonomy_terms())
    _insert(connection, "sources", _source_rows())
    _insert(connection, "indicators", _indicator_rows())
    for name, field in (("indicator_breaks", "breaks"), ("indicator_gaps", "not_collected")):
        _insert(connection, name, _dated_rows(field))
    connection.commit()


def _insert(connection: duckdb.DuckDBPyConnection, table: str, frame: pd.DataFrame) -> None:
    if frame.empty:
        return
    connection.register("given", frame)
    connection.execute(f"insert into {table} by name select * from given")
    connection.unregister("given")


def _comment(connection: duckdb.DuckDBPyConnection, text: str) -> None:
    """Turn the remarks of a schema file into comments the database carries itself."""
    lines = text.splitlines()
    if table := _TABLE_COMMENT.match(lines[0]):
        said = [f"table {table[1]} is {_quoted(table[2])}"]
        columns = (_COLUMN_COMMENT.match(line) for line in lines[1:])
        said += [f"column {table[1]}.{column[1]} is {_quoted(column[2])}" for column in columns if column]
        connection.execute(";".join(f"comment on {each}" for each in said))


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _source_rows() -> pd.DataFrame:
    return pd.DataFrame(
        {"source": name, "origin": source.ORIGIN, "precedence": precedence(source)}
        for name, source in sources().items()
    )


def _indicator_rows() -> pd.DataFrame:
    rows = []
    for definition in definitions().values():
        row = asdict(definition)
        del row["breaks"], row["not_collected"]
        row["indicator"] = row.pop("id")
        row["first_period_start"] = financial_year(row.pop("first_period"))[0]
        last = row.pop("last_period")
        row["last_period_start"] = financial_year(last)[0] if last else None
        rows.append({key: value if value != "" else None for key, value in row.items()})
    return pd.DataFrame(rows)


def _dated_rows(field: str) -> pd.DataFrame:
    rows = []
    for definition in definitions().values():
        for item in getattr(definition, field):
            row = {"indicator": definition.id, **asdict(item)}
            row["period_start"] = financial_year(row.pop("period"))[0]
            rows.append(row)
    return pd.DataFrame(rows)


def load_ids(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Ids of the loads a store holds, in order."""
    return [row[0] for row in connection.execute("select load_id from loads order by sequence").fetchall()]


def sign(connection: duckdb.DuckDBPyConnection) -> StoreInfo:
    """Write down what a finished store is, and return it."""
    data = data_id(load_ids(connection))
    build = hashlib.sha256(f"{data}|{shape()}".encode()).hexdigest()[:16]
    info = StoreInfo(data, build, shape(), code_version())
    connection.execute("delete from store_info")
    connection.execute(
        "insert into store_info values (?, ?, ?, ?)",
        [info.data_id, info.build_id, info.shape, info.code_version],
    )
    return info


@contextlib.contextmanager
def reading(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A published store, read-only, from a fresh in-memory connection.

    Raises
    ------
    FaultFound
    """
    with duckdb.connect() as connection:
        attach(connection, path)
        yield connection


def attach(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Attach a published store read-only as the place where names are looked up.

    Raises
    ------
    FaultFound
        The file is damaged, or no store.
    """
    try:
        connection.execute(f"attach {_quoted(str(path))} as store (read_only)")
        connection.execute("use store")
    except duckdb.Error as error:
        raise FaultFound(
            "The published store cannot be opened.",
            where=str(path),
            action="Run `impact rebuild`: the archive gives the same store again.",
        ) from error


def fingerprints(path: Path) -> dict[str, bool]:
    """SHA-256 of every file a published store holds, and whether it is made up."""
    with reading(path) as connection:
        return dict(connection.execute("select sha256, illustrative from loads").fetchall())


def describe(path: Path) -> tuple[StoreInfo, list[str]]:
    """What a published store is, and the ids of its loads.

    Raises
    ------
    FaultFound
    """
    with reading(path) as connection:
        try:
            row = connection.execute("select data_id, build_id, shape, code_version from store_info").fetchone()
            held = load_ids(connection)
        except duckdb.Error as error:
            raise FaultFound(
                "The published store cannot be read.", where=str(path), action="Run `impact rebuild`."
            ) from error
        assert row is not None, "a published store is always signed"
        return StoreInfo(*row), held
