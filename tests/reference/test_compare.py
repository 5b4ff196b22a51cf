"""Comparisons against the published test cases of the Fingertips service (Office for Health Improvement, MIT)."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from indicators import compare


@pytest.fixture(scope="module")
def case(shared: Path) -> Path:
    return shared / "reference_cases" / "fingertips_compare"


def test_intervals_against_a_figure_and_control_limits_are_as_published(case: Path) -> None:
    rows = pd.read_csv(case / "cases.csv", keep_default_na=True).to_dict("records")
    assert len(rows) == 23
    for row in rows:
        kind, _, level = row["method"].rpartition("_")
        if row["method"] == "single_ci":
            found = compare.overlap(
                row["value"], row["lower95"], row["upper95"], row["comparator"], polarity=row["polarity"]
            )
        else:
            assert kind == "spc_proportion"
            limits = compare.control_limits(row["comparator"], row["denominator"], confidence=float(level) / 100)
            found = compare.against_limits(row["value"], limits, polarity=row["polarity"])
        assert found == (row["expected"] if isinstance(row["expected"], str) else "none"), row


def test_two_intervals_are_as_published(case: Path) -> None:
    rows = pd.read_csv(case / "double_ci_cases.csv").to_dict("records")
    assert len(rows) == 5
    for row in rows:
        found = compare.overlap(
            row["value"], row["lower95"], row["upper95"], row["comparator"], polarity=row["polarity"],
            comparator_lower95=row["comp_lower95"], comparator_upper95=row["comp_upper95"],
        )  # fmt: skip
        assert found == (row["expected"] if isinstance(row["expected"], str) else "none"), row


# What every checkout can prove: a case of each kind, as the service's own tests have them.


@pytest.mark.parametrize(
    ("polarity", "comparator", "value", "lower", "upper", "answer"),
    [
        ("low", 11, 11, 10, 12, "same"), ("low", 3, 3.05, 2.7, 3.1, "same"), ("low", 3, 3.3, 3.2, 3.5, "worse"),
        ("high", 3, 3.3, 3.2, 3.5, "better"), ("low", 3, 2.5, 2.2, 2.8, "better"), ("high", 3, 2.5, 2.2, 2.8, "worse"),
        ("low", 3, 4, 3, None, "none"), ("low", None, 2.5, 2.2, 2.8, "none"),
    ],
)  # fmt: skip
def test_an_interval_against_a_figure(polarity, comparator, value, lower, upper, answer):
    assert compare.overlap(value, lower, upper, comparator, polarity=polarity) == answer


@pytest.mark.parametrize(
    ("comparator", "value", "denominator", "at_95", "at_998"),
    [
        (12.8379546895717, 10.9783420463032, 1339, "better", "same"),
        (12.8379546895717, 15.9065628476085, 899, "worse", "same"),
        (8.961108687627933, 12.474645030425965, 1972, "worse", "worse"),
        (8.961108687627933, 9.898812142542896, 2273, "same", "same"),
    ],
)
def test_a_share_against_the_limits_around_another(comparator, value, denominator, at_95, at_998):
    for confidence, answer in ((0.95, at_95), (0.998, at_998)):
        limits = compare.control_limits(comparator, denominator, confidence=confidence)
        assert compare.against_limits(value, limits, polarity="low") == answer
