"""The change from one wave to the next."""

import pytest

from indicators.perceptions.wave_change import compute, difference
from tests.unit.indicators.perceptions.made import found, later, printed, rows


@pytest.mark.parametrize(
    ("first", "second", "value", "lower", "upper"),
    # Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10: the first less the second.
    [
        ((56, 70), (48, 80), 0.2, 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.6, 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.5714, 0.0582, 0.8062),
        ((5, 56), (0, 29), 0.0893, -0.0381, 0.1926),
        ((0, 10), (0, 20), 0.0, -0.1611, 0.2775),
        ((0, 10), (0, 10), 0.0, -0.2775, 0.2775),
        ((10, 10), (0, 20), 1.0, 0.6791, 1.0),
        ((10, 10), (0, 10), 1.0, 0.6075, 1.0),
    ],
)
def test_published_cases(first, second, value, lower, upper) -> None:
    found_ = difference(second, first)
    assert (round(found_.value, 4), round(found_.lower, 4), round(found_.upper, 4)) == (value, lower, upper)


def test_a_change_is_of_the_same_question_place_and_kind_of_answers() -> None:
    waves = found(
        rows(20, 20, 5),
        rows(36, 4, 5, **later(2027)),
        rows(22, 20, 5, **later(2028)),
        rows(30, 0, 0, **later(2029, authority_code="E08000026")),
        rows(30, 0, 0, **later(2030, illustrative=True)),
        rows(30, 0, 0, **later(2031, question="learnt")),
        rows(30, 0, 0, **later(2032, respondent_role="director")),
    )
    changes = compute(waves)
    told = [(it.earlier.wave.wave_id, it.later.wave.wave_id, it.direction) for it in changes]
    assert told == [("w-1", "w-2027", "more"), ("w-2027", "w-2028", "fewer")]
    assert changes[0].difference
    assert changes[0].difference.value == pytest.approx(36 / 40 - 20 / 40)


def test_a_small_change_is_no_clear_one() -> None:
    (change,) = compute(found(rows(20, 20, 5), rows(24, 20, 5, **later(2027))))
    assert change.direction == "no_clear_change"


@pytest.mark.parametrize(
    ("earlier", "reason"),
    [
        (printed(80, "nearly"), "printed"),
        (printed(35, answer="extremely_useful", is_combined=False), "printed"),
        (rows(32, (8, 11), (1, 4), base=44), "held_back"),
        (rows(None, None, None, base=8), "held_back"),
    ],
)
def test_without_counts_there_is_no_change_and_it_says_why(earlier, reason) -> None:
    (change,) = compute(found(earlier, rows(24, 20, 5, **later(2027))))
    assert (change.difference, change.direction, change.reason) == (None, None, reason)
