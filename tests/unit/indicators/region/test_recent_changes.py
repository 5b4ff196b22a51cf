from __future__ import annotations

import pandas as pd

from indicators.region import recent_changes

RELEASE = {
    "family": "ASCOF", "publisher": "Department of Health and Social Care", "published_on": pd.Timestamp(2026, 1, 23),
    "newest_period_start": pd.Timestamp(2024, 4, 1), "measures": 25, "authorities": 14, "illustrative": False,
    "published_on_known": True,
}  # fmt: skip
ODD = {
    "authority_code": "E10000031", "name": "Warwickshire", "construct": "ascof_4b", "code": "4B", "symbol": "%",
    "decimals": 1, "period_start": pd.Timestamp(2024, 4, 1), "value": 37.0, "value_before": 85.3, "middle": 92.6,
}  # fmt: skip
CORRECTED = {
    "authority_code": "E08000026", "name": "Coventry", "construct": "ascof_3a", "code": "3A",
    "period_start": pd.Timestamp(2023, 4, 1), "detail": "Published before as 78.9, now 79.1.",
}  # fmt: skip


def items(releases=(), definitions=(), odd=(), pausing=(), corrected=()):
    return recent_changes.compute(*(pd.DataFrame(rows) for rows in (releases, definitions, odd, pausing, corrected)))


def test_nothing_new_is_no_item():
    assert items() == ()
    assert recent_changes.since(pd.DataFrame()) == "No figures are loaded yet."


def test_new_figures():
    (found,) = items([RELEASE])
    assert (found.word, found.line) == ("New figures", "ASCOF 2024–25 is loaded: 25 measures for all 14 authorities.")
    assert recent_changes.since(pd.DataFrame([RELEASE])) == "In the figures published on 23 January 2026."
    undated = pd.DataFrame([{**RELEASE, "published_on_known": False}])
    assert recent_changes.since(undated) == "In the figures received on 23 January 2026."


def test_new_figures_for_some():
    (found,) = items([{**RELEASE, "measures": 1, "authorities": 13}])
    assert found.line == "ASCOF 2024–25 is loaded: 1 measure for 13 of 14 authorities."


def test_only_the_newest_release_is_new():
    older = {**RELEASE, "family": "Oflog", "published_on": pd.Timestamp(2025, 1, 1)}
    assert len(items([RELEASE, older])) == 1


def test_new_definitions_are_one_item():
    rows = [
        {"construct": f"ascof_{code.lower()}", "code": code, "period_start": pd.Timestamp(2024, 4, 1)}
        for code in ("2A", "2B", "2C", "2D(1)", "2D(2)", "2E(1)", "2E(2a)", "3D(1a)", "3D(2a)")
    ]
    (found,) = items(definitions=rows)
    assert found.word == "New definition"
    assert found.line == (
        "Measures 2A to 2E and 3D are counted in a new way from 2024–25. Each starts a new series; [earlier years are "
        "not compared](?indicator=ascof_2a)."
    )


def test_one_new_definition():
    (found,) = items(definitions=[{"construct": "ascof_2a", "code": "2A", "period_start": pd.Timestamp(2024, 4, 1)}])
    assert found.line.startswith("Measure 2A is counted in a new way from 2024–25. It starts a new series;")


def test_an_odd_change_names_both_figures():
    # Published: Warwickshire, 4B, 85.3 in 2023-24 and 37.0 in 2024-25.
    (found,) = items(odd=[ODD])
    assert (found.word, found.line) == (
        "Odd figure",
        "[Warwickshire, 4B](?indicator=ascof_4b&authority=E10000031), fell from 85.3% to 37.0%. Loaded with a warning, "
        "awaiting a comment.",
    )
    assert "rose from 85.3% to 90.0%" in items(odd=[{**ODD, "value": 90.0}])[0].line


def test_an_odd_level_names_the_middle():
    (found,) = items(odd=[{**ODD, "value_before": None, "symbol": None}])
    assert ", is at 37.0, where half of all authorities have 92.6 or more. Loaded" in found.line


def test_odd_figures_after_the_third_are_counted():
    found = items(odd=[ODD] * 5)
    assert [item.line for item in found][3:] == ["And two more."]


def test_a_survey_that_paused():
    row = {"source": "Survey of adult carers in England (SACE)", "last_period_start": pd.Timestamp(2023, 4, 1),
           "cadence_months": 24}  # fmt: skip
    (found,) = items(pausing=[row])
    assert (found.word, found.line) == (
        "Not measured",
        "Survey of adult carers: no new results until the one for 2025–26. The last are for 2023–24.",
    )


def test_a_correction_shows_both_values():
    found = items(corrected=[CORRECTED] * 4)
    assert found[0].word == "Corrected"
    assert found[0].line == (
        "[Coventry, 3A](?indicator=ascof_3a&authority=E08000026), 2023–24: published before as 78.9, now 79.1."
    )
    assert found[3].line == "And one more."
