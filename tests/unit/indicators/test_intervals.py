"""Wilson's interval against published cases and its own equation."""

import csv
import math
from pathlib import Path

import pytest

from indicators.intervals import wilson

Z = 1.959963984540054


@pytest.mark.parametrize(
    ("count", "n", "lower", "upper"),
    # Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3.
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_published_cases(count: int, n: int, lower: float, upper: float) -> None:
    found = wilson(count, n)
    assert (round(found.lower, 4), round(found.upper, 4)) == (lower, upper)


@pytest.mark.parametrize(("count", "n"), [(1, 2), (7, 44), (43, 44), (500, 1000)])
def test_the_limits_are_where_a_score_test_would_just_reject(count: int, n: int) -> None:
    found = wilson(count, n)
    for limit in (found.lower, found.upper):
        assert abs(count / n - limit) / math.sqrt(limit * (1 - limit) / n) == pytest.approx(Z)


def test_nothing_and_everything() -> None:
    assert wilson(0, 9).lower == 0
    assert wilson(9, 9, multiplier=100).upper == 100


@pytest.mark.parametrize(("count", "n"), [(1, 0), (-1, 5), (6, 5)])
def test_what_is_no_share_is_refused(count: int, n: int) -> None:
    with pytest.raises(ValueError, match="no share"):
        wilson(count, n)


def test_the_cases_of_the_public_health_package(shared: Path) -> None:
    path = shared / "reference_cases" / "phe_ci" / "proportions.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["lower95_0cl"]]
    assert len(rows) > 5
    for row in rows:
        count, n, multiplier = (float(row[name]) for name in ("Numerator", "Denominator", "multiplier"))
        for confidence, name in ((0.95, "95_0cl"), (0.998, "99_8cl")):
            found = wilson(count, n, confidence=confidence, multiplier=multiplier)
            assert found.lower == pytest.approx(float(row[f"lower{name}"]), rel=1e-6)
            assert found.upper == pytest.approx(float(row[f"upper{name}"]), rel=1e-6)
