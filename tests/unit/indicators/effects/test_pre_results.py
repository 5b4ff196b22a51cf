"""Which results make a baseline."""

from __future__ import annotations

import pytest

from indicators.effects.pre_results import chosen

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
