"""Making shipped tables again: one publisher's, with their entries, and nobody else's."""

from __future__ import annotations

import shutil
import tomllib
from datetime import date
from pathlib import Path

import pytest

from data.places import REFERENCE
from data.regenerate import regenerate
from tests.support import shipped

REASON = "The day it was published."
OFLOG = "Financial year,Local authority code,Local authority name,Measure,Code,Value"


@pytest.fixture
def reference(tmp_path: Path) -> Path:
    shutil.copytree(REFERENCE, tmp_path / "reference")
    return tmp_path / "reference"


def state(reference: Path) -> dict[str, bytes]:
    return {path.relative_to(reference).as_posix(): path.read_bytes() for path in reference.rglob("*.csv")}


def entries(reference: Path) -> dict[str, dict[str, object]]:
    listed = tomllib.loads((reference / "manifest.toml").read_text(encoding="utf-8"))["table"]
    return {entry["file"]: entry for entry in listed}


def oflog(folder: Path, *lines: str) -> Path:
    path = folder / "oflog.csv"
    path.write_text("\n".join([OFLOG, *lines, ""]), encoding="utf-8")
    return path


def test_only_the_tables_of_one_publisher_are_made_again(reference: Path, tmp_path: Path) -> None:
    before, listed = state(reference), entries(reference)
    lines = [f"2022-23,{code},A,M,{measure},{value}" for code, measure, value in (
        ("E08000027", "ASC5", "70.1"), ("E08000026", "ASC5", ""), ("E08000026", "ASC6", "800.25"),
        ("E08000026", "ASC1", "7.4"))]  # fmt: skip
    written = regenerate(oflog(tmp_path, *lines), date(2025, 1, 1), REASON, reference=reference)
    assert [path.name for path in written] == ["oflog_asc5.csv", "oflog_asc6.csv"]
    after = state(reference)
    # The table it no longer has is gone, with its entry; what repeats the framework's own tables is not shipped.
    assert set(before) - set(after) == {"figures/oflog_asc7.csv"}
    assert set(after) <= set(before)
    assert {name for name in after if after[name] != before[name]} == {
        "figures/oflog_asc5.csv",
        "figures/oflog_asc6.csv",
    }
    assert (reference / "figures/oflog_asc5.csv").read_text(encoding="utf-8").splitlines()[1:] == [
        "oflog_adult_social_care,oflog_asc5,E08000026,2022-23,[not published],,,,",
        "oflog_adult_social_care,oflog_asc5,E08000027,2022-23,70.1,,,,",
    ]
    now = entries(reference)
    assert set(listed) - set(now) == {"figures/oflog_asc7.csv"}
    assert list(now) == [name for name in listed if name in now]
    changed = {name for name in now if now[name] != listed[name]}
    assert changed == {"figures/oflog_asc5.csv", "figures/oflog_asc6.csv"}
    assert now["figures/oflog_asc5.csv"]["published_on"] == date(2025, 1, 1)
    assert now["figures/oflog_asc5.csv"]["published_on_reason"] == REASON


def test_the_shipped_tables_are_those_of_the_published_files(shared: Path, reference: Path) -> None:
    before = state(reference)
    listed = (reference / "manifest.toml").read_bytes()
    for file, table in (("oflog/adult_social_care.csv", "oflog_asc5"), ("ascof/ascof_2024_25.ods", "ascof_1a")):
        entry = entries(reference)[f"figures/{table}.csv"]
        reason, day = str(entry["published_on_reason"]), entry["published_on"]
        assert isinstance(day, date)
        regenerate(shared / "published" / file, day, reason, reference=reference)
    assert state(reference) == before
    assert (reference / "manifest.toml").read_bytes() == listed


def test_cells_that_cannot_be_read_stop_it(reference: Path, tmp_path: Path) -> None:
    before = state(reference)
    with pytest.raises(SystemExit, match="line 2"):
        regenerate(oflog(tmp_path, "2022-23,E08000026,A,M,ASC5,seventy"), date(2025, 1, 1), REASON, reference=reference)
    assert state(reference) == before


def test_oflogs_own_measures_are_shipped_and_say_whose_they_are() -> None:
    for table in ("oflog_asc5", "oflog_asc6", "oflog_asc7"):
        lines = shipped(table)
        assert {line["source"] for line in lines} == {"oflog_adult_social_care"}
        assert min(line["period"] for line in lines) == ("2016-17" if table == "oflog_asc7" else "2015-16")
        assert max(line["period"] for line in lines) == "2022-23"
