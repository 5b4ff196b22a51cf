"""Funnels against those published by the UK Health Security Agency: PHEindicatormethods 2.1.0, its own test data.

The numbers are under the Open Government Licence.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from indicators import funnel

LIMITS = {
    "lower95": "Lower2s0025limit", "upper95": "Upper2s0025limit",
    "lower998": "Lower3s0001limit", "upper998": "Upper3s0001limit",
}  # fmt: skip


@pytest.fixture(scope="module")
def case(shared: Path) -> Path:
    return shared / "reference_cases" / "phe_funnel_proportion"


@pytest.mark.parametrize("file", ["outputs", "outputs_with_axis_variation"])
def test_limits_of_shares_are_as_published(case: Path, file: str) -> None:
    rows = pd.read_csv(case / f"testdata_funnel_prop_{file}.csv")
    found = funnel.proportion_limits(rows["Baseline"].iloc[0], rows["Population"])
    assert len(rows) == 100
    for ours, theirs in LIMITS.items():
        np.testing.assert_allclose(found[ours], rows[theirs], atol=1e-6)


def test_every_place_is_flagged_as_published(case: Path) -> None:
    rows = pd.read_csv(case / "testdata_funnel_prop_inputs.csv")
    found = funnel.proportion_flags(rows["numerator"], rows["denominator"])
    assert rows["significance"].nunique() == 5
    assert found.tolist() == rows["significance"].tolist()


@pytest.mark.parametrize(
    ("population", "limits"),
    [
        (1, (3.204264, 100, 0, 100)), (3, (35.933491, 100, 10.150815, 100)), (7, (51.373565, 100, 34.494842, 100)),
    ],
)  # fmt: skip
def test_limits_of_shares_are_as_printed(population, limits):
    found = funnel.proportion_limits(80.642448, population)
    assert found[list(LIMITS)].iloc[0].tolist() == pytest.approx(limits, abs=1e-6)


@pytest.mark.parametrize(
    ("lower", "expected", "ratio"),
    # Published the other way round: of so many observed, the number expected at which the limit passes, and the ratio.
    [
        ("lower95", 5.571644585, 0.1794802207), ("upper95", 0.025317898, 39.49774946),
        ("lower998", 9.233410143, 0.1083023482), ("upper998", 0.001000547, 999.4532721),
        ("lower95", 18.39035799, 0.543763205), ("upper95", 4.795387629, 2.085337156),
        ("lower998", 24.13397235, 0.4143536693), ("upper998", 2.960519925, 3.37778507),
        ("lower95", 121.6268111, 0.8221871402), ("upper998", 71.92139974, 1.390406755),
        ("lower998", 802.60414, 0.8920960712), ("upper95", 664.5083011, 1.077488421),
    ],
)  # fmt: skip
def test_limits_of_events_are_as_published(lower, expected, ratio):
    found = funnel.rate_ratio_limits(expected)[lower].iloc[0]
    # Theirs is the end of a search: it stops within a ten-thousandth of the count.
    assert found == pytest.approx(ratio, rel=1e-3 if expected < 1 else 1e-5)


# Observed and expected events, and the flag published for them: excerpt of the package's test data for ratios.
FLAGGED = {
    "Not significant": (
        (8, 6.239860227), (220, 249.8012944), (113, 96.14566494), (107, 125.1461988), (187, 164.5692159),
        (183, 166.1974389), (6, 4.293052052), (85, 67.9184978), (27, 26.73002673), (67, 55.13949469), (28, 37.38816931),
        (39, 50.23183926), (98, 114.0065147),
    ),
    "High (0.001)": ((151, 106.4429719), (206, 139.4719025), (203, 154.185022), (130, 81.9413804), (87, 45.27241505)),
    "High (0.025)": (
        (150, 119.5695496), (182, 143.6804295), (174, 143.4578283), (252, 218.7689904), (319, 274.8815166),
        (355, 318.5570711), (164, 138.9830508), (128, 97.97168006), (81, 60.21409456), (94, 67.43668843),
    ),
    "Low (0.001)": ((159, 232.9329036), (0, 240.6273499), (16, 36.38844667), (25, 55.01760563), (43, 71.57123835)),
    "Low (0.025)": ((101, 126.2973615), (77, 101.3958388), (48, 64), (41, 58.50456621), (42, 57.89110958)),
}  # fmt: skip


@pytest.mark.parametrize("flag", FLAGGED)
def test_events_are_flagged_as_published(flag):
    observed, expected = zip(*FLAGGED[flag], strict=True)
    assert set(funnel.rate_ratio_flags(observed, expected)) == {flag}
