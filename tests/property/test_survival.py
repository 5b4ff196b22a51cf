"""The product-limit estimate against its own definition, worked in plain Python, for any times."""

from __future__ import annotations

import math
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.lasting import survival

SEEN = st.lists(st.tuples(st.integers(0, 40), st.booleans()), min_size=1, max_size=60)
Row = tuple[float, int, int, float, float | None, float | None]


def worked(seen: list[tuple[int, bool]]) -> list[Row]:
    """Kaplan and Meier's product, Greenwood's sum, and log(-log) limits, as in any textbook."""
    share, spread, z = 1.0, 0.0, NormalDist().inv_cdf(0.975)
    rows: list[Row] = []
    for time in sorted({time for time, _ in seen}):
        at_risk = sum(other >= time for other, _ in seen)
        events = sum(other == time and came for other, came in seen)
        share *= 1 - events / at_risk
        spread = math.inf if events == at_risk else spread + events / (at_risk * (at_risk - events))
        lower = upper = None
        if 0 < share < 1:
            middle, half = math.log(-math.log(share)), z * math.sqrt(spread) / abs(math.log(share))
            lower, upper = (math.exp(-math.exp(middle + side * half)) for side in (1, -1))
        rows.append((time, at_risk, events, share, lower, upper))
    return rows


@given(SEEN)
def test_the_estimate_is_the_product_and_its_limits_are_the_formulas(seen):
    found = survival.compute([time for time, _ in seen], [came for _, came in seen])
    for step, row in zip(found.steps, worked(seen), strict=True):
        time, at_risk, events, share, lower, upper = row
        assert (step.time, step.at_risk, step.events) == (time, at_risk, events)
        assert step.waiting == pytest.approx(share, abs=1e-12)
        assert step.lower == (None if lower is None else pytest.approx(lower, abs=1e-9))
        assert step.upper == (None if upper is None else pytest.approx(upper, abs=1e-9))


@given(SEEN)
def test_the_median_lies_between_its_limits_and_the_share_never_rises(seen):
    found = survival.compute([time for time, _ in seen], [came for _, came in seen])
    shares = [step.waiting for step in found.steps]
    assert shares == sorted(shares, reverse=True)
    assert found.events == sum(came for _, came in seen)
    median = found.median()
    if median.time is not None:
        assert median.lower is not None
        assert median.lower <= median.time
        assert median.upper is None or median.time <= median.upper


@given(st.lists(st.integers(0, 40), min_size=1, max_size=60))
def test_without_censoring_the_share_waiting_is_the_plain_one(times):
    found = survival.compute(times, [True] * len(times))
    for step in found.steps:
        assert step.waiting == pytest.approx(sum(time > step.time for time in times) / len(times))


@given(SEEN, st.integers(1, 10))
def test_the_part_in_which_enough_are_waiting_is_the_beginning_of_the_whole(seen, fewest):
    whole = survival.compute([time for time, _ in seen], [came for _, came in seen])
    part = whole.while_at_risk(fewest)
    assert part.steps == whole.steps[: len(part.steps)]
    assert all(step.at_risk >= fewest for step in part.steps)
    assert part.n == whole.n == len(seen)
