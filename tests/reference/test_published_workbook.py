"""The published workbook, cell by cell, against a reader of its raw XML that shares nothing with ours."""

from pathlib import Path

import pytest

from data.access import Asker, Store
from data.definitions import definitions
from data.home import Home
from data.places import place_table
from tests.reference.oracle import Reading, readings

SHOWN = {
    *place_table("authorities").query("in_programme == 'true'")["authority_code"],
    "E12000005",
    "E92000001",
}
MARKERS = {"[z]": "not_applicable", "[x]": "not_available", "[c]": "suppressed"}


@pytest.fixture(scope="module")
def published(shared: Path) -> list[Reading]:
    return list(readings(shared / "published" / "ascof" / "ascof_2024_25.ods"))


@pytest.fixture(scope="module")
def observed(full_home: Home) -> dict[tuple[str, str, str], dict[str, object]]:
    frame = Store(full_home.published()).rows("observations", who=Asker("test"), folder="export")
    # Other publishers' tables are shipped too.
    frame = frame[frame["source"] == "ascof_time_series"]
    keyed = frame.assign(start=frame["period_start"].dt.year)
    return {
        (row["authority_code"], row["indicator"], f"{row['start']} to {row['start'] + 1}"): row
        for row in keyed.to_dict("records")
    }


def test_every_published_cell_and_reason(
    published: list[Reading], observed: dict[tuple[str, str, str], dict[str, object]]
) -> None:
    compared = 0
    for reading in published:
        if reading.authority not in SHOWN:
            continue
        row = observed[reading.authority, reading.indicator, reading.year]
        where = f"{reading.sheet}: {reading.authority} {reading.year} {reading.quantity}"
        found = row[reading.quantity]
        if reading.text in MARKERS:
            assert found != found, where
            if reading.quantity == "value":
                assert row["missing_reason"] == MARKERS[reading.text], where
        else:
            assert found == pytest.approx(float(reading.text.replace(",", "")), rel=1e-11), where
            assert (
                reading.quantity != "value"
                or row["missing_reason"] != row["missing_reason"]
                or row["missing_reason"] is None
            )
        compared += 1
    assert compared > 6000


def test_nothing_is_there_that_was_not_published(
    published: list[Reading], observed: dict[tuple[str, str, str], dict[str, object]]
) -> None:
    assert {(it.authority, it.indicator, it.year) for it in published} == set(observed)


def test_every_english_authority_and_region_is_there(published: list[Reading]) -> None:
    codes = {it.authority for it in published}
    assert {f"E1200000{number}" for number in range(1, 10)} | {"E92000001"} <= codes
    # 153 councils of today, and five that ended: Bournemouth, Poole, Dorset County, Northamptonshire, Cumbria.
    assert sum(code[:3] in ("E06", "E08", "E09", "E10") for code in codes) == 153 + 5


def test_the_25_tables_are_defined(published: list[Reading]) -> None:
    assert len({it.sheet for it in published}) == 25
    assert {it.indicator for it in published} == {name for name in definitions() if name.startswith("ascof_")}


# Three figures read off the publisher's page by eye, so that a run without the workbook proves something too.
@pytest.mark.parametrize(
    ("authority", "indicator", "year", "value"),
    [
        ("E08000026", "ascof_3a", "2024 to 2025", 82.2),
        ("E10000031", "ascof_4b", "2024 to 2025", 37.0),
        ("E06000021", "ascof_3d_1a", "2024 to 2025", 22.9),
        ("E92000001", "ascof_1c", "2016 to 2017", 7.7),
        ("E10000034", "ascof_2a", "2024 to 2025", 13.0),
    ],
)
def test_figures_known_by_eye(
    authority: str,
    indicator: str,
    year: str,
    value: float,
    observed: dict[tuple[str, str, str], dict[str, object]],
) -> None:
    assert observed[authority, indicator, year]["value"] == value
