"""Days in a file are days, whatever they are called, and times are times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import duckdb
import pandas as pd
import pyarrow.parquet as pq
import pytest

from data import store
from data.access import Asker, exports
from data.export import write_export

WHEN = pd.Timestamp(2026, 5, 4, 9, 30)
SENT = pd.DataFrame(
    {"asked_from": [WHEN.normalize(), None], "former_period_start": [WHEN.normalize()] * 2, "recorded_at": [WHEN] * 2}
)


def written(path: Path) -> Path:
    write_export(SimpleNamespace(rows=lambda *_, **__: SENT), "survey_waves", path, who=Asker("test"))  # type: ignore[arg-type]
    return path


def test_days_in_a_csv_file_have_no_time(tmp_path: Path) -> None:
    assert written(tmp_path / "sent.csv").read_text(encoding="utf-8").splitlines() == [
        "asked_from,former_period_start,recorded_at",
        "2026-05-04,2026-05-04,2026-05-04T09:30:00",
        ",2026-05-04,2026-05-04T09:30:00",
    ]


def test_days_in_a_parquet_file_are_dates(tmp_path: Path) -> None:
    table = pq.read_table(written(tmp_path / "sent.parquet"))
    assert [str(field.type)[:6] for field in table.schema] == ["date32", "date32", "timest"]
    assert table["asked_from"].to_pylist() == [date(2026, 5, 4), None]


@pytest.fixture(scope="module")
def created() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        store.create(connection)
        yield connection


def test_the_name_of_every_exported_column_says_which_it_is(created: duckdb.DuckDBPyConnection) -> None:
    days, times = set(), set()
    for name in exports():
        text = store.statement("export", name)
        given = dict.fromkeys(re.findall(r"\$(\w+)", text), date(2026, 11, 25))
        columns = created.execute(text, given).description or ()
        days |= {column for column, kind, *_ in columns if str(kind) == "DATE"}
        times |= {column for column, kind, *_ in columns if str(kind).startswith("TIMESTAMP")}
    assert {"asked_from", "asked_to", "former_period_start", "ref_date"} <= days
    assert "recorded_at" in times
    assert [column for column in days if column.endswith("_at")] == []
    assert [column for column in times if not column.endswith("_at")] == []
