"""One authority's change less the region's, the region's less England's: worked by hand."""

from __future__ import annotations

import pytest

from indicators.effects.contrast import estimate
from tests.unit.indicators.effects.made import COLUMNS, panel

RESULTS = {
    "A": [50, 50, 60, 64, 70], "B": [40, 40, 46, 44, None], "C": [20, 20, 22, 24, 30],
    "N": [10, 10, 11, 12, 13], "M": [30, 30, 33, 32, 35],
}  # fmt: skip
FRAME = panel(RESULTS, {"A": 2017, "B": 2017})


def test_each_part_is_a_change_from_the_same_baseline():
    found = estimate(FRAME, **COLUMNS, authority="A", programme=["A", "B", "C"])
    short, long = found["short"], found["long"]
    # The region of A is B and C, challenged or not.
    assert (short.authority, short.region, short.england) == (10, 4, 2)
    assert (short.authority_less_region, short.region_less_england) == (6, 2)
    assert (long.region, long.n_region, long.n_england, long.times) == (10, 1, 2, (2019,))
    assert list(found) == ["short", "medium", "long"]


def test_the_parts_add_up_exactly():
    for contrast in estimate(FRAME, **COLUMNS, authority="B", programme=["A", "B", "C"]).values():
        whole = contrast.authority_less_region + contrast.region_less_england + contrast.england
        assert whole == pytest.approx(contrast.authority, abs=1e-12)


def test_a_year_in_which_one_of_the_three_has_nothing_is_in_none():
    longer = {unit: [*values, *more] for (unit, values), more in zip(
        RESULTS.items(), [[80], [50], [40], [None], [None]], strict=True
    )}  # fmt: skip
    found = estimate(panel(longer, {"A": 2017}), **COLUMNS, authority="A", programme=["A", "B", "C"])
    assert found["long"].times == (2019,)
    assert found["long"].authority == 20


def test_without_a_challenge_a_baseline_or_a_region_there_is_none():
    assert estimate(FRAME, **COLUMNS, authority="N") == {}
    assert estimate(FRAME, **COLUMNS, authority="A", minimum=3) == {}
    assert estimate(FRAME, **COLUMNS, authority="A", programme=["A"]) == {}
    with pytest.raises(ValueError, match="does not hold X"):
        estimate(FRAME, **COLUMNS, authority="X")
