"""Every baseline of the embedded store against a second, plainer reckoning from the lines the product ships."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from math import sqrt
from statistics import fmean

import pytest

from data.access import Asker, Store
from data.definitions import definitions
from data.home import Home
from tests.support import shipped

Row = dict[str, object]
NEW_COUNT = 2024  # First year counted from client level data; 2A to 2E and 3D only.
FROM_CLIENT_LEVEL_DATA = ("ascof_2a", "ascof_2b", "ascof_2c", "ascof_2d", "ascof_2e", "ascof_3d")


@pytest.fixture(scope="module")
def baselines(full_home: Home) -> Iterator[list[Row]]:
    opened = Store(full_home.published())
    yield opened.rows("baselines", who=Asker("test"), folder="export").to_dict("records")
    opened.close()


@pytest.fixture(scope="module")
def figures() -> dict[tuple[str, str], dict[int, tuple[float, float | None]]]:
    """Value and margin by year, of each authority and measure; only what is a number."""
    found: dict[tuple[str, str], dict[int, tuple[float, float | None]]] = defaultdict(dict)
    for table in {one.parent or one.id for one in definitions().values() if one.framework != "ASCOF 2022-23"}:
        for line in shipped(table):
            if line["value"] and not line["value"].startswith("["):
                margin = line.get("margin_of_error") or ""
                known = float(margin) if margin and not margin.startswith("[") and float(margin) else None
                construct = definitions()[line["indicator"]].construct
                found[line["authority_code"], construct][int(line["period"][:4])] = (float(line["value"]), known)
    return found


def years_before(row: Row, figures: dict[int, tuple[float, float | None]]) -> list[int]:
    """The years a baseline rests on, the last first, reckoned on a calendar of whole months."""
    start = row["first_day_on"]
    month = 12 * start.year + start.month - 1 - 6  # type: ignore[attr-defined]
    prepared = date(month // 12, month % 12 + 1, min(start.day, 28))  # type: ignore[attr-defined]
    reference = definitions()[str(row["indicator"])].reference_day
    found = []
    for year in sorted(figures, reverse=True):
        cut = str(row["indicator"]).startswith(FROM_CLIENT_LEVEL_DATA)
        if cut and (year >= NEW_COUNT) != (row["last_day_on"].date() >= date(NEW_COUNT, 4, 1)):  # type: ignore[attr-defined]
            continue
        described = date.fromisoformat(f"{year + (reference < '04-01')}-{reference}")
        months = 12 * (prepared.year - described.year) + prepared.month - described.month
        if date(year + 1, 3, 31) < prepared and months + (prepared.day - described.day) / 30.4375 <= 60:
            found.append(year)
    return found


def test_every_baseline_is_what_the_shipped_lines_give(baselines, figures):
    rules = {0: "none", 1: "thin", 2: "two", 3: "three"}
    for row in baselines:
        known = figures[row["authority_code"], row["indicator"]]
        years = years_before(row, known)
        told = (row["challenge_id"], row["indicator"])
        assert (*told, row["rule"]) == (*told, rules[min(len(years), 3)])
        assert list(row["periods"]) == [f"{year}-04-01" for year in sorted(years[:3])], told
        if years:
            assert row["value"] == pytest.approx(fmean(known[year][0] for year in years[:3]), abs=1e-9), told
        if len(years) > 1:
            assert row["donut_value"] == pytest.approx(fmean(known[year][0] for year in years[1:4]), abs=1e-9), told
        margins = [known[year][1] for year in years[:3]]
        if years and all(margins):
            ses = [margin / 1.96 for margin in margins]
            half = 1.96 * sqrt(sum(se * se for se in ses)) / len(ses)
            assert (row["lower95"], row["upper95"]) == (
                pytest.approx(row["value"] - half, abs=1e-9), pytest.approx(row["value"] + half, abs=1e-9),
            ), told  # fmt: skip
        else:
            assert row["lower95"] != row["lower95"], told
    assert len(baselines) > 500


def test_every_dated_challenge_that_has_begun_has_them(full_home, baselines):
    opened = Store(full_home.published())
    challenges = opened.rows("challenges", who=Asker("test"), folder="export", as_known_on=date(2035, 1, 1))
    opened.close()
    begun = challenges[
        (challenges["kind"] == "challenge") & challenges["date_precision"].isin(["day", "month"])
        & (challenges["start_on"].dt.date <= date.today())
    ]  # fmt: skip
    shown = {row["challenge_id"] for row in baselines}
    real = set(begun.loc[~begun["illustrative"], "challenge_id"])
    assert len(real) == 6
    assert real <= shown <= set(begun["challenge_id"])
    assert {row["challenge_id"] for row in baselines if row["illustrative"]}.isdisjoint(real)
    assert all(row["vintage"] == "later" for row in baselines if row["challenge_id"] in real and row["value"] > 0)


def test_no_baseline_has_the_wave_that_was_not_collected_or_crosses_a_break(baselines, figures):
    """Of 2020-21 no survey of the region has a figure, and 2A to 2E and 3D were counted anew from 2024-25."""
    for row in baselines:
        if definitions()[row["indicator"]].source == "Adult social care survey (ASCS)":
            assert "2020-04-01" not in list(row["periods"])
        if row["indicator"].startswith(FROM_CLIENT_LEVEL_DATA):
            assert len({period >= "2024-04-01" for period in row["periods"]}) <= 1
    cut = [row for row in baselines if row["reason"] == "M5"]
    assert cut
    assert all(row["indicator"].startswith(FROM_CLIENT_LEVEL_DATA) for row in cut)
    assert all(row["last_day_on"].date() >= date(2024, 4, 1) for row in cut)
