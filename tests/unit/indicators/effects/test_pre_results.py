"""Which results make a baseline."""

from __future__ import annotations

import pytest

from indicators.effects.pre_results import chosen, fewest

ONE_WAY = "aaaaaa"


@pytest.mark.parametrize(
    ("may_be", "segments", "rules", "expected"),
    [
        ([1, 1, 1, 1, 1, 0], ONE_WAY, {}, (2, 3, 4)),
        ([1, 1, 0, 1, 1, 0], ONE_WAY, {}, (1, 3, 4)),
        ([0, 0, 0, 0, 1, 0], ONE_WAY, {}, (4,)),
        ([0, 0, 0, 0, 0, 0], ONE_WAY, {}, ()),
        ([1, 1, 1, 1, 1, 0], ONE_WAY, {"size": 2}, (3, 4)),
        ([1, 1, 1, 1, 1, 0], ONE_WAY, {"donut": 1}, (1, 2, 3)),
        ([1, 0, 0, 0, 0, 0], ONE_WAY, {"donut": 1}, ()),
        ([1, 0, 0, 0, 0, 0], ONE_WAY, {"donut": 3}, ()),
        ([1, 1, 1, 1, 1, 0], "aabbbb", {}, (2, 3, 4)),
        ([1, 1, 1, 1, 1, 0], "aaaabb", {}, (4,)),
        # The newest result before is left out, and it alone is counted in the new way.
        ([1, 1, 1, 1, 1, 0], "aaaabb", {"donut": 1}, ()),
        ([1, 1, 1, 1, 0, 0], "aaaabb", {}, (1, 2, 3)),
    ],
)
def test_the_last_ones_counted_in_one_way(may_be, segments, rules, expected):
    assert chosen([bool(may) for may in may_be], segments, **rules) == expected


@pytest.mark.parametrize(
    ("size", "minimum", "donut", "expected"), [(3, 2, 0, 2), (3, 2, 1, 1), (3, 2, 2, 1), (1, 2, 0, 1), (3, 3, 1, 2)]
)
def test_how_few_are_enough(size, minimum, donut, expected):
    assert fewest(size, minimum, donut, 5) == expected


@pytest.mark.parametrize("rules", [(0, 2, 0, 5), (3, 0, 0, 5), (3, 2, -1, 5), (3, 2, 0, 0)])
def test_rules_that_leave_no_baseline_are_refused(rules):
    with pytest.raises(ValueError, match="takes 1 result or more"):
        fewest(*rules)
