"""Run charts against qicharts2 (Anhøj; GPL-3, its numbers only) and Montgomery's data."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from indicators.process_control import run_chart

# Useful values, the longest run that is usual and the fewest crossings: table 1 of Anhøj and Olesen (2014), PLoS ONE
# 9(11): e113825, and the functions of qicharts2.
USUAL = {10: (6, 2), 11: (6, 2), 12: (7, 3), 15: (7, 4), 20: (7, 6), 24: (8, 8), 30: (8, 10), 40: (8, 14), 60: (9, 23)}


def alternating(useful: int) -> list[float]:
    return [float(at % 2) for at in range(useful)]


@pytest.mark.parametrize("useful", USUAL)
def test_what_is_usual(useful):
    found = run_chart(alternating(useful), centre=0.5)
    assert (found.n_useful, found.longest_run_max, found.n_crossings_min) == (useful, *USUAL[useful])


def test_what_is_usual_is_as_in_the_package(shared: Path) -> None:
    rows = pd.read_csv(shared / "reference_cases" / "qicharts2_runs" / "anhoej_limits.csv")
    assert len(rows) == 12
    for row in rows.itertuples():
        found = run_chart(alternating(row.n_useful), centre=0.5)
        assert (found.longest_run_max, found.n_crossings_min) == (row.longest_run_max, row.crossings_min)


def test_the_runs_of_montgomerys_costs_are_as_in_the_package(shared: Path) -> None:
    rows = pd.read_csv(shared / "reference_cases" / "qicharts2_runs" / "ex_6.5_3.csv")
    theirs = rows.iloc[0]
    found = run_chart(rows["y"], centre=theirs["cl"])
    assert (found.n_useful, found.longest_run, found.longest_run_max) == (40, 6, 8)
    assert (found.n_crossings, found.n_crossings_min, found.signal) == (20, 14, False)
    assert [found.n_useful, found.longest_run, found.longest_run_max, found.n_crossings, found.n_crossings_min] == [
        theirs[name] for name in ("n.useful", "longest.run", "longest.run.max", "n.crossings", "n.crossings.min")
    ]
