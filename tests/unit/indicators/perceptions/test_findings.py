"""What one wave found on one question."""

import math
from itertools import product

import pandas as pd
import pytest

from indicators.perceptions.findings import compute
from tests.unit.indicators.perceptions.made import found, later, printed, rows

Z = 1.959963984540054


def score(count: float, n: float, limit: float) -> float:
    return (count / n - limit) / math.sqrt(limit * (1 - limit) / n)


def test_the_share_is_of_those_who_could_say() -> None:
    (finding,) = found(rows(27, 9, 8))
    assert (finding.answered, finding.withheld) == (44, "")
    share, without = finding.positive, finding.no_information
    assert share
    assert without
    assert (share.count, share.base, share.lowest, share.highest) == (27, 36, 0.75, 0.75)
    assert (without.count, without.base, without.lowest) == (8, 44, pytest.approx(8 / 44))
    # The limits are where a score test would just reject.
    assert share.lower
    assert share.upper
    assert without.lower
    assert without.upper
    assert score(27, 36, share.lower) == pytest.approx(Z)
    assert score(27, 36, share.upper) == pytest.approx(-Z)
    assert score(8, 44, without.lower) == pytest.approx(Z)


@pytest.mark.parametrize("information", [0, 20, 500])
def test_not_enough_information_never_counts_as_no_impact(information: int) -> None:
    (finding,) = found(rows(27, 9, information))
    assert finding.positive
    assert finding.positive.lowest == 0.75


def test_held_back_numbers_make_a_range_that_any_of_them_would_give() -> None:
    (finding,) = found(rows(32, (8, 11), (1, 4), base=44))
    share, without = finding.positive, finding.no_information
    assert share
    assert without
    assert (share.lowest, share.highest) == (32 / 43, 32 / 40)
    assert (without.lowest, without.highest) == (1 / 44, 4 / 44)
    assert (share.count, share.base, share.is_exact) == (None, None, False)
    possible = [found(rows(32, 12 - few, few))[0].positive for few in (1, 2, 3, 4)]
    assert all(it and share.lowest <= it.lowest <= share.highest for it in possible)
    assert share.lower == min(it.lower for it in possible if it and it.lower)
    assert share.upper == max(it.upper for it in possible if it and it.upper)


def test_the_range_holds_for_every_survey_that_would_be_published_so() -> None:
    for positive, less, without in product(range(18, 30), range(1, 5), range(1, 5)):
        base = positive + less + without
        (finding,) = found(rows((base - 8, base - 2), (1, 4), (1, 4), base=base))
        share = finding.positive
        assert share
        assert share.lower is not None
        assert share.upper is not None
        assert share.lowest <= positive / (positive + less) <= share.highest
        (exact,) = found(rows(positive, less, without))
        assert exact.positive
        assert exact.positive.lower is not None
        assert exact.positive.upper is not None
        assert share.lower <= exact.positive.lower
        assert share.upper >= exact.positive.upper


@pytest.mark.parametrize(
    ("given", "withheld"),
    [
        (rows(None, None, None, base=8), "few"),
        (rows(0, 0, 9), "nobody_could_say"),
        (printed(35, answer="extremely_useful", is_combined=False), "not_given"),
    ],
)
def test_no_share_says_why(given: list[dict], withheld: str) -> None:
    (finding,) = found(given)
    assert (finding.positive, finding.withheld) == (None, withheld)


def test_nobody_of_some_is_a_share_and_nobody_at_all_is_none() -> None:
    (finding,) = found(rows(0, 12, 0))
    assert finding.positive
    assert finding.no_information
    assert (finding.positive.lowest, finding.positive.lower, finding.no_information.lowest) == (0, 0, 0)


def test_a_printed_percentage_is_kept_as_printed_and_has_no_interval() -> None:
    (finding,) = found(printed(80, "nearly"))
    share = finding.positive
    assert share
    assert (share.lowest, share.qualifier, share.base, share.printed) == (0.8, "nearly", 44, True)
    assert (share.count, share.lower, share.upper, finding.no_information) == (None, None, None, None)


def test_printed_answers_are_added_only_if_each_is_there() -> None:
    single = {"is_combined": False, "base": None}
    (finding,) = found([*printed(35, "nearly", answer="a", **single), *printed(40, "about", answer="b", **single)])
    assert finding.positive
    assert (finding.positive.lowest, finding.positive.qualifier) == (0.75, "")
    (learnt,) = found(printed(90, "nearly", answer="yes", answers_in_part=1, is_combined=False))
    assert learnt.positive
    assert (learnt.positive.lowest, learnt.positive.qualifier) == (0.9, "nearly")


def test_a_wave_is_ordered_by_when_it_was_asked_or_came_on_record() -> None:
    findings = found(rows(9, 9, 9, **later(2027)), rows(9, 9, 9), printed(80))
    assert [it.wave.wave_id for it in sorted(findings, key=lambda it: it.wave.order)] == ["s-1", "w-1", "w-2027"]


def test_nothing_on_record_gives_nothing() -> None:
    assert compute(pd.DataFrame()) == ()
