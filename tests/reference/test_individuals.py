"""Control charts against those of the NHS-R Community's own package, run on 17 series.

NHSRplotthedots (MIT), its rules run in R 4.2.2; attendance figures from NHSRdatasets, Open Government Licence.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from indicators.process_control import xmr

EXACT = [
    "rebase_group",
    "short_group_warning",
    "relative_to_mean",
    "special_cause_type",
    "special_cause_flag",
    "point_type",
]
NAMES = {"screen_outliers": "screen_moving_ranges", "improvement": "direction", "rebase": "rebase_on"}
# Made by the package's own test with R's random numbers from seed 123, and printed in its snapshot.
SNAPSHOT = [
    -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123, -0.68685285,
    -0.44566197, 1.22408180, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314, 0.49785048, -1.96661716,
    0.70135590, -0.47279141,
]  # fmt: skip


def cases(shared: Path) -> dict[str, dict[str, Any]]:
    return json.loads((shared / "reference_cases" / "ptd_xmr" / "expected.json").read_text(encoding="utf-8"))


def test_every_point_of_every_series_is_as_in_the_package(shared: Path) -> None:
    expected = cases(shared)
    assert len(expected) == 17
    for name, case in expected.items():
        rows = pd.read_csv(shared / "reference_cases" / "ptd_xmr" / f"{name}.csv")
        options = {NAMES.get(option, option): setting for option, setting in case["options"].items()}
        found = xmr(rows["y"], dates=rows["x"], **options)
        for column in EXACT:
            assert found.points[column].tolist() == rows[column].tolist(), (name, column)
        # A series that never moves has no limits in the package; ours are its mean.
        for column in ("mean_col", "lpl", "upl"):
            theirs = rows[column].fillna(rows["mean_col"])
            np.testing.assert_allclose(found.points[column], theirs, rtol=1e-6, err_msg=name)
        for column in ("outside_limits", "close_to_limits"):
            theirs = rows[column].astype("boolean").fillna(False).astype(bool)
            assert found.points[column].tolist() == theirs.tolist(), (name, column)
        assert (found.variation, found.assurance) == (case["variation"], case["assurance"]), name
        assert int(found.points["special_cause_flag"].sum()) == case["n_special"]


def test_the_limits_the_package_prints():
    points = xmr(SNAPSHOT).points
    # Printed to seven digits.
    found = points[["mean_col", "lpl", "upl"]].iloc[0].tolist()
    assert found == pytest.approx([0.1416238, -3.01138, 3.294627], abs=1e-6)


def test_the_limits_of_an_individuals_chart_fixed_after_twenty_weeks(shared: Path) -> None:
    # Montgomery, Introduction to Statistical Quality Control, example 6.5: cost of processing loans, 20 weeks and 20
    # more. The centre and limits are those of qicharts2, which take 3/1.128 where the NHS rules take 2.66.
    rows = pd.read_csv(shared / "reference_cases" / "qicharts2_runs" / "tbl_06.07.csv")
    theirs = pd.read_csv(shared / "reference_cases" / "qicharts2_runs" / "ex_6.5_3.csv").iloc[0]
    points = xmr(rows["cost"], fix_after=20, limit=3 / 1.128).points
    assert points["mean_col"].tolist() == pytest.approx([theirs["cl"]] * 40, abs=1e-4)
    assert points["upl"].tolist() == pytest.approx([theirs["ucl"]] * 40, abs=1e-4)
    assert points["lpl"].tolist() == pytest.approx([theirs["lcl"]] * 40, abs=1e-4)
