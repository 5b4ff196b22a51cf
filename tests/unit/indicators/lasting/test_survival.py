"""The estimate's answers about a time, and what it refuses. The numbers: tests/reference, tests/property."""

from __future__ import annotations

import pytest

from indicators.lasting import survival

# One comes to it at 2, one is last seen waiting at 3, one comes at 5, one is last seen at 7: 3/4, 3/4, 3/8, 3/8.
FOUND = survival.compute([2, 3, 5, 7], [True, False, True, False])


@pytest.mark.parametrize(
    ("time", "waiting", "at_risk"),
    [
        (0, 1.0, 4),
        (1.9, 1.0, 4),
        (2, 0.75, 4),
        (2.1, 0.75, 3),
        (4, 0.75, 2),
        (5, 0.375, 2),
        (7, 0.375, 1),
        (8, None, 0),
    ],
)
def test_the_share_waiting_at_a_time(time, waiting, at_risk):
    assert FOUND.waiting_at(time) == waiting
    assert FOUND.at_risk(time) == at_risk


def test_beyond_the_last_time_nothing_is_said():
    assert FOUND.last == 7
    assert FOUND.at(7.1) is None
    assert FOUND.at(1) is None
    assert FOUND.median().time == 5


def test_nobody_is_no_estimate():
    found = survival.compute([], [])
    assert found.n == found.events == 0
    assert found.median() == survival.Median(None, None, None)
    assert found.waiting_at(0) == 1.0


@pytest.mark.parametrize(("times", "reached"), [([-1], [True]), ([float("nan")], [True]), ([1, 2], [True])])
def test_times_that_cannot_be_are_refused(times, reached):
    with pytest.raises(ValueError, match="each time waited"):
        survival.compute(times, reached)
