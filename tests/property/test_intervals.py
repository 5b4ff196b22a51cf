"""What holds for every interval: it brackets its value, and narrows with numbers and with doubt allowed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators import intervals

# The first example pays for imports, which on a busy machine is longer than an example may take.
quickly = settings(deadline=None)
COUNTS = st.integers(0, 10**6)
CONFIDENCE = st.floats(0.5, 0.999)


@quickly
@given(COUNTS, COUNTS, CONFIDENCE)
def test_a_share_lies_between_its_limits_and_both_in_0_to_1(some, others, confidence):
    found = intervals.wilson(some, some + others + 1, confidence=confidence)
    assert 0 <= found.lower <= found.value <= found.upper <= 1


@quickly
@given(COUNTS, COUNTS, CONFIDENCE)
def test_those_who_have_it_not_mirror_those_who_have(some, others, confidence):
    n = some + others + 1
    found, mirrored = (
        intervals.wilson(some, n, confidence=confidence),
        intervals.wilson(n - some, n, confidence=confidence),
    )
    assert (1 - found.upper, 1 - found.lower) == pytest.approx((mirrored.lower, mirrored.upper), abs=1e-9)


@quickly
@given(COUNTS, st.integers(1, 10**6), CONFIDENCE)
def test_a_rate_lies_between_its_limits_and_they_widen_with_confidence(events, people, confidence):
    found, surer = (intervals.rate(events, people, confidence=level) for level in (confidence, (1 + confidence) / 2))
    assert not found.lower > found.value
    assert found.value <= found.upper <= surer.upper
    assert not surer.lower > found.lower


@quickly
@given(st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=20), CONFIDENCE)
def test_a_mean_lies_in_the_middle_of_its_limits(values, confidence):
    found = intervals.mean_t(values, confidence=confidence)
    assert found.lower <= found.value <= found.upper
    assert (found.lower + found.upper) / 2 == pytest.approx(found.value, abs=1e-6)
