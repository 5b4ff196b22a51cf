"""The five-point trend rule against the published test cases of the Fingertips service (MIT).

Chi-squares the service prints: 46.77 for the weighted line and 47.9 for the shares of the first set; the second set has
no significant trend. The two series are excerpts of its own test data.
"""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from indicators.trend import THRESHOLD, recent_trend

COUNTS, DENOMINATORS = (994, 1023, 1199, 1332, 1367), (40299, 41527, 42811, 44064, 44701)
VALUES, LOWER, UPPER = (
    (24.67, 24.6, 28.0, 30.2, 30.6),
    (23.16, 23.15, 26.44, 28.63, 28.98),
    (26.25, 26.19, 29.64, 31.9, 32.25),
)
# Counts and denominators the service's tests give, and the marker they expect.
PUBLISHED = {
    "decreasing": [
        ((621, 599, 556, 535, 447), (3454, 3195, 3256, 3227, 3121)),
        ((22435, 22445, 21365, 20955, 19055), (65880, 67900, 68705, 69835, 70910)),
    ],
    "increasing": [
        ((2157, 2090, 2194, 2134.81, 2094), (3454, 3195, 3256, 3152, 3062)),
        ((8116, 8145, 8222, 8506, 8728), (91530, 91773, 92088, 92238, 92665.89)),
    ],
    "no_change": [((5405, 5500, 5435, 5480, 5315), (18095, 18170, 18005, 17890, 17860))],
}  # fmt: skip


def test_the_cases_are_as_published(shared: Path) -> None:
    folder = shared / "reference_cases" / "fingertips_trend"
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    assert expected["threshold_chi2"] == pytest.approx(THRESHOLD)
    for name, rows in pd.read_csv(folder / "trend_cases.csv").groupby("set"):
        weighted = recent_trend(rows["value"], lower95=rows["lower95"], upper95=rows["upper95"])
        counted = recent_trend(counts=rows["count"], denominators=rows["denominator"])
        assert weighted.slope == pytest.approx(expected[f"{name}_wls"]["slope"])
        assert weighted.chi2 == pytest.approx(expected[f"{name}_wls"]["chi2"], abs=0.01)
        assert counted.chi2 == pytest.approx(expected[f"{name}_proportion_chi2"], abs=0.01)
        answer = ("increasing", True) if name == "set1" else ("no_change", False)
        assert (weighted.direction, weighted.significant) == answer == (counted.direction, counted.significant)


def test_the_printed_chi_squares():
    assert recent_trend(VALUES, lower95=LOWER, upper95=UPPER).chi2 == pytest.approx(46.77, abs=0.01)
    assert recent_trend(counts=COUNTS, denominators=DENOMINATORS).chi2 == pytest.approx(47.9, abs=0.01)


@pytest.mark.parametrize(("direction", "given"), [(way, case) for way, cases in PUBLISHED.items() for case in cases])
def test_the_published_markers(direction, given):
    found = recent_trend(counts=given[0], denominators=given[1])
    assert found.direction == direction
    assert found.significant == (direction != "no_change")
