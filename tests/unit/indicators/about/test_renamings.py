"""Codes before and today."""

from __future__ import annotations

import pandas as pd

from indicators.about import renamings

START = pd.Timestamp(2022, 4, 1)


def row(
    former: str | None, code: str | None, ours: str | None, joined: str | None = "", *, lists: object = None
) -> dict:
    return {
        "code": code, "former_code": former, "listed_in": lists or ["Comparability_over_time_log", "Contents"],
        "former_period_start": START, "indicator": ours, "construct": ours,
        "short_title": f"Name of {ours}" if ours else None, "code_2022": former if joined == "" else joined,
        "published_on": pd.Timestamp(2026, 1, 23),
    }  # fmt: skip


ROWS = pd.DataFrame(
    [
        row("1B", "3A", "ascof_3a"),
        row("1C(1b)", "3D(2a)", "ascof_3d_2a", "1C(2a)", lists=["Contents"]),
        row("1C(1B)", "3D(1b)", None, None, lists=["Comparability_over_time_log"]),
        row("1C(2A)", "3D(2a)", "ascof_3d_2a", "1C(2a)", lists=["Comparability_over_time_log"]),
        row("1J", "1B", "ascof_1b"),
        row("4A", "4A", "ascof_4a"),
        row("4B", None, None, None),
        row(None, "4B", "ascof_4b", None),
        row(None, "6A", "ascof_6a", None),
    ]
)


def test_the_table_is_looked_up_by_the_earlier_code() -> None:
    table = renamings.table(ROWS)
    assert table.head == ("Code in 2022–23", "Code today", "What it is called here")
    assert table.rows == (
        ("1B", "3A", "[Name of ascof_3a](?indicator=ascof_3a)"),
        ("1C(1B)", "3D(1b)", "not shown here"),
        ("1C(2A)", "3D(2a)", "[Name of ascof_3d_2a](?indicator=ascof_3d_2a)"),
        ("1J", "1B", "[Name of ascof_1b](?indicator=ascof_1b)"),
        ("4A", "4A", "[Name of ascof_4a](?indicator=ascof_4a)"),
        ("4B", "–", "dropped from the framework"),
        ("–", "4B", "[Name of ascof_4b](?indicator=ascof_4b)"),
        ("–", "6A", "[Name of ascof_6a](?indicator=ascof_6a)"),
    )


def test_a_dropped_measure_that_has_figures_here_is_called_by_its_name() -> None:
    dropped = pd.DataFrame([row("1F", None, "ascof2022_1f", None)])
    assert renamings.table(dropped).rows == (
        ("1F", "–", "[Name of ascof2022_1f](?indicator=ascof2022_1f), dropped from the framework"),
    )
    assert renamings.disagreements(dropped) == ()


def test_where_the_publishers_lists_disagree_is_said() -> None:
    assert renamings.disagreements(ROWS) == (
        "For 3D(2a) the publisher’s contents page gives 1C(1b); the series is joined with 1C(2a), which fits the "
        "figures published then.",
    )


def test_codes_that_mean_something_else_today_are_counted() -> None:
    # 1B was control over daily life and is now the impact on quality of life; 4B was dropped and dealt out again.
    assert renamings.title(ROWS) == "Two codes mean something else today"
    assert renamings.title(ROWS.iloc[:0]) == "The publisher’s list of earlier codes is not loaded"


def test_earlier_codes_by_measure() -> None:
    assert renamings.codes_2022(ROWS)["ascof_3a"] == "1B"
    assert renamings.codes_2022(ROWS)["ascof_6a"] == ""


def test_the_csv_has_every_pair() -> None:
    lines = renamings.csv(ROWS).splitlines()
    assert len(lines) == 1 + len(ROWS)
    assert "1C(1b),3D(2a),ascof_3d_2a,ascof_3d_2a,Name of ascof_3d_2a,1C(2a),Contents,2022-04-01,2026-01-23" in lines
