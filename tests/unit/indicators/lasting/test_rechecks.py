"""Whether what was verified lasts; what nobody looked at again is neither in place nor lapsed."""

from __future__ import annotations

from datetime import date

import pytest

from indicators.lasting import lives, rechecks
from indicators.lasting.rechecks import ReCheck
from tests.unit.indicators.lasting.made import AS_AT, done, frame, row, verified


def checked(*rows: dict[str, object], as_at: date = AS_AT) -> tuple[ReCheck, ...]:
    return rechecks.compute(lives.compute(frame(*rows), as_at, made_up=False))


def counts(found: ReCheck) -> tuple[int, int, int]:
    return found.sustained, found.lapsed, found.not_checked


def test_in_place_lapsed_and_not_looked_at_again():
    twelve, twenty_four = checked(
        verified(1, 100, "sustained", "sustained"), verified(2, 100, "sustained", "lapsed"),
        verified(3, 100, "sustained"), verified(4, 100), row(5), done(6, 100),
    )  # fmt: skip
    assert counts(twelve) == (3, 0, 1)
    assert counts(twenty_four) == (1, 1, 2)
    assert twelve.verified == twenty_four.verified == 4


def test_what_is_in_place_in_part_or_overtaken_is_counted_by_itself_and_not_as_in_place():
    twelve, _ = checked(
        verified(1, 100, "sustained"), verified(2, 100, "partly"), verified(3, 100, "overtaken"), verified(4, 100),
    )  # fmt: skip
    assert (*counts(twelve), twelve.partly, twelve.overtaken, twelve.verified) == (1, 0, 1, 1, 1, 4)
    assert (twelve.lower, twelve.upper) == (1 / 4, 2 / 4)


def test_a_share_is_a_range_while_one_is_missing():
    _, found = checked(
        verified(1, 100, "sustained", "sustained"), verified(2, 100, "sustained", "lapsed"), verified(3, 100),
        verified(4, 100),
    )  # fmt: skip
    assert (found.lower, found.upper) == (1 / 4, 3 / 4)
    # Wilson's limits of 1 of 4 and 3 of 4, as any calculator gives them: 4.56 % and 95.44 %.
    assert found.lower95 == pytest.approx(0.0456, abs=5e-5)
    assert found.upper95 == pytest.approx(0.9544, abs=5e-5)


def test_with_none_missing_the_share_is_one_number():
    twelve, _ = checked(*(verified(n, 100, "sustained") for n in range(8)), verified(8, 100, "lapsed"))
    assert twelve.lower == twelve.upper == 8 / 9


def test_what_lapsed_stays_lapsed_until_it_is_checked_again():
    _, found = checked(
        verified(1, 100, "lapsed", status_at_24="lapsed"), verified(2, 100, "lapsed", status_at_24="reopened"),
        verified(3, 100, "lapsed", "sustained", status_at_24="sustained"),
    )  # fmt: skip
    assert counts(found) == (1, 2, 0)


def test_verified_again_after_it_lapsed_and_not_looked_at_since_is_not_known():
    _, found = checked(verified(1, 100, "lapsed", status_at_24="verified"))
    assert counts(found) == (0, 0, 1)


def test_only_what_was_verified_before_the_day_of_the_re_check_is_counted():
    # 12 months after 31 January 2024 is 31 January 2025, 366 days later.
    assert [each.verified for each in checked(verified(1, 365), verified(2, 366))] == [1, 2]


def test_a_re_check_is_counted_from_its_day_on():
    rows = [verified(number, 100) for number in range(3)]
    assert [each.verified for each in checked(*rows, as_at=date(2025, 1, 30))] == [0, 0]
    assert [each.verified for each in checked(*rows, as_at=date(2025, 1, 31))] == [3, 0]
    assert [each.verified for each in checked(*rows, as_at=date(2026, 1, 31))] == [3, 3]


def test_with_nothing_verified_there_is_no_share():
    twelve, _ = checked(row(1))
    assert twelve == ReCheck(12, 0, 0, 0, None, None, None, None)
