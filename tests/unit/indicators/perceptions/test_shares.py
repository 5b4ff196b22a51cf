"""A share of people, exactly or as a range."""

import pytest

from indicators.intervals import wilson
from indicators.perceptions.shares import share_among


def test_numbers_known_exactly_give_wilsons_interval() -> None:
    found, expected = share_among((27, 27), (9, 9)), wilson(27, 36)
    assert (found.count, found.base, found.is_exact) == (27, 36, True)
    assert (found.lowest, found.highest) == (0.75, 0.75)
    assert (found.lower, found.upper) == (expected.lower, expected.upper)


def test_a_range_has_the_widest_limits_of_all_it_may_be() -> None:
    found = share_among((10, 13), (1, 4))
    assert (found.count, found.base, found.is_exact) == (None, None, False)
    assert (found.lowest, found.highest) == (10 / 14, 13 / 14)
    possible = [wilson(one, one + other) for one in range(10, 14) for other in range(1, 5)]
    assert found.lower == min(it.lower for it in possible)
    assert found.upper == max(it.upper for it in possible)


def test_one_that_may_be_nobody() -> None:
    assert share_among((0, 8), (0, 8)).highest == 1
    with pytest.raises(ValueError, match="no share"):
        share_among((0, 0), (0, 0))
