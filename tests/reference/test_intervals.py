"""Intervals against those the public-health bodies publish for their own method, and against textbooks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from indicators import intervals

CONFIDENCES = {"95%": 0.95, "99.8%": 0.998}
LIMITS = {0.95: ("lower95_0cl", "upper95_0cl"), 0.998: ("lower99_8cl", "upper99_8cl")}


@pytest.fixture(scope="module")
def case(shared: Path) -> Path:
    return shared / "reference_cases" / "phe_ci"


def same(found, expected) -> None:
    np.testing.assert_allclose(np.asarray(found, dtype=float), np.asarray(expected, dtype=float), rtol=1e-6)


# Counts and shares: test data of PHEindicatormethods 2.1.0, UK Health Security Agency, Open Government Licence.


def test_limits_of_counts_and_shares_are_as_published(case: Path) -> None:
    rows = pd.read_csv(case / "byars_wilson.csv")
    assert len(rows) == 13
    for row in rows.itertuples():
        confidence = CONFIDENCES[row.confidence]
        if row.method == "Wilson":
            found = intervals.wilson(row.x, row.n, confidence=confidence)
        else:
            found = intervals.byar(row.x, confidence=confidence)
        same([found.lower, found.upper], [row.lowercl, row.uppercl])


@pytest.mark.parametrize("confidence", LIMITS)
@pytest.mark.parametrize("kind", ["proportions", "rates"])
def test_shares_and_rates_are_as_published(case: Path, kind: str, confidence: float) -> None:
    method = {"proportions": intervals.wilson, "rates": intervals.rate}[kind]
    rows = pd.read_csv(case / f"{kind}.csv")
    for multiplier, group in rows.groupby("multiplier"):
        found = method(group["Numerator"], group["Denominator"], confidence=confidence, multiplier=multiplier)
        same(found.value, group["value"])
        same(found.lower, group[LIMITS[confidence][0]])
        same(found.upper, group[LIMITS[confidence][1]])
    assert rows["value"].isna().sum() == 3


@pytest.mark.parametrize("confidence", LIMITS)
def test_means_of_groups_are_as_published(case: Path, confidence: float) -> None:
    values = pd.read_csv(case / "mean_input.csv")
    groups = {"No grouping": values["values"], **dict(iter(values.groupby("area")["values"]))}
    for row in pd.read_csv(case / "mean_expected.csv").to_dict("records"):
        found = intervals.mean_t(groups[row["area"]], confidence=confidence)
        same([found.value, found.lower, found.upper], [row[name] for name in ("value", *LIMITS[confidence])])


# What every checkout can prove: printed numbers.


@pytest.mark.parametrize(
    ("count", "n", "lower", "upper"),
    # Newcombe (1998), Statistics in Medicine 17, 857-872, table I: the score method without continuity correction.
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_shares_are_as_newcombe_printed_them(count, n, lower, upper):
    found = intervals.wilson(count, n)
    assert (round(found.lower, 4), round(found.upper, 4)) == (lower, upper)


@pytest.mark.parametrize(
    ("count", "lower", "upper"),
    # The exact limits of a Poisson count, as in any printed table of them: Breslow and Day (1987), Statistical Methods
    # in Cancer Research, volume II, table 2.10 (as factors there), and Garwood (1936), Biometrika 28, 437-442.
    [(0, 0.0, 3.689), (1, 0.0253, 5.572), (2, 0.2422, 7.225), (5, 1.623, 11.668), (9, 4.115, 17.085)],
)
def test_exact_limits_are_those_of_the_tables(count, lower, upper):
    found = intervals.exact_poisson(count)
    assert found.lower == pytest.approx(lower, abs=6e-4)
    assert found.upper == pytest.approx(upper, abs=6e-4)


def test_shares_and_rates_are_as_the_health_bodies_print_them():
    # PHEindicatormethods 2.1.0, UK Health Security Agency: the first rows of its own tests.
    share = intervals.wilson(65, 100, confidence=0.998)
    same([share.lower, share.upper], [0.4954946574070431, 0.7783540614089697])
    few = intervals.rate(5, 100, multiplier=100)
    same([few.value, few.lower, few.upper], [5, 1.62348639011842, 11.668332079322669])
    many = intervals.rate(65, 100, multiplier=100)
    same([many.lower, many.upper], [50.163187710459454, 82.84913854593984])
    assert np.isnan(intervals.byar(1, confidence=0.998).lower)


def test_a_standardised_rate_is_as_fleiss_printed_it():
    # Fleiss (1981), Statistical Methods for Rates and Proportions, table 14.4: Down's syndrome among first-born
    # children in Michigan by age of mother, standardised to all births, per 100,000.
    found = intervals.dsr(
        [107, 141, 60, 40, 39, 25], [230061, 329449, 114920, 39487, 14208, 3052],
        [319933, 931318, 786511, 488235, 237863, 61313], multiplier=100_000,
    )  # fmt: skip
    assert round(found.value, 1) == 92.3
