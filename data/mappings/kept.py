"""The mappings a store keeps."""

from __future__ import annotations

import duckdb
import pandas as pd

from data import store
from data.access import Asker, open_store
from data.errors import FaultFound, ImpactError, NothingBuilt
from data.home import Home
from data.mappings import ColumnMapping
from data.mappings.record import read_mapping


def mapping_in(connection: duckdb.DuckDBPyConnection, name: str) -> tuple[str, ColumnMapping]:
    """The version and the mapping of a name; of the version, where the name is that of one: `name@fingerprint`.

    Raises
    ------
    ImpactError
        The store keeps none of that name.
    """
    found = connection.execute(
        """select kept.version, kept.content from mappings kept join loads load using (load_id)
           where $name in (kept.mapping, kept.version)
           order by load.sequence desc limit 1""",
        {"name": name},
    ).fetchall()
    if not found:
        names = connection.execute("select distinct mapping from mappings order by mapping").fetchall()
        raise _unknown(name, [it[0] for it in names])
    version, content = found[0]
    return version, read_mapping(content, version)


def _unknown(name: str, names: list[str]) -> ImpactError:
    return ImpactError(
        f"There is no mapping called '{name}'.",
        expected=f"one of {', '.join(names)}" if names else "a mapping that was kept before",
        action="Make one on the page Data quality, or load its file with `impact load FILE.toml`. "
        "`impact list` names those there are.",
    )


def mapping_of(home: Home, name: str) -> tuple[str, ColumnMapping]:
    """The version and the mapping of a name, of those a home keeps.

    Raises
    ------
    ImpactError
        It keeps none of that name.
    """
    path = home.current()
    if path is None:
        raise _unknown(name, [])
    with store.reading(path) as connection:
        return mapping_in(connection, name)


def kept_mappings(home: Home) -> pd.DataFrame:
    """Every mapping a home keeps, one row each as in data/sql/kept_mappings.sql; none where nothing is built."""
    try:
        opened = open_store(home)
    except (NothingBuilt, FaultFound):
        return pd.DataFrame({"mapping": [], "version": [], "fills": [], "content": [], "kept_at": [], "loads": []})
    try:
        return opened.rows("kept_mappings", who=Asker("data_steward"))
    finally:
        opened.close()
