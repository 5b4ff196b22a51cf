"""When a new baseline may begin, each rule at its edge."""

from __future__ import annotations

from datetime import date

import pytest

from indicators.real_change.step_rules import refusals

MONTHS = [date(2024 + at // 12, at % 12 + 1, 1) for at in range(24)]
BEFORE, AFTER = [5.0, 6.0, 4.0, 5.0, 7.0, 3.0, 5.0, 6.0, 4.0, 5.0], [9.0, 8.0, 9.0, 10.0, 8.0, 9.0, 9.0, 8.0]
MOVED = [*BEFORE, *AFTER]
STEP = MONTHS[10]


def told(values, step=STEP, cause="A new case system", **more) -> str:
    return " ".join(refusals(values, MONTHS[: len(values)], step, cause=cause, **more))


def test_a_cause_a_run_and_eight_points_are_enough():
    assert told(MOVED) == ""
    assert told(MOVED, step=date(2024, 10, 15)) == ""
    assert told([*BEFORE, *(10 - value for value in AFTER)]) == ""


@pytest.mark.parametrize("cause", ["", "  "])
def test_without_a_cause_there_is_no_baseline(cause):
    assert told(MOVED, cause=cause) == "Say what changed: a new baseline needs a recorded cause."


def test_a_baseline_has_eight_points_of_its_own():
    assert told(MOVED[:-1]) == "There are seven points from 1 November 2024 on; a new baseline needs eight."
    assert "There is one point from 1 November 2024 on" in told(MOVED[:11])
    # A missing value is no point.
    assert "There are seven points" in told([*MOVED[:-1], None])


def test_the_measure_itself_has_to_show_the_change():
    no_run = "do not all lie on one side of the average before it"
    assert no_run in told([*BEFORE, *AFTER[:6], 4.0, 9.0, 9.0])
    assert no_run in told([*BEFORE, *AFTER[:6], 5.0, 9.0, 9.0])
    assert told([*BEFORE, *AFTER[:7], 4.0]) == ""


def test_two_baselines_are_eight_points_apart():
    eighteen = [*BEFORE, *AFTER, *AFTER[:6]]
    assert "Another baseline begins seven points away" in told(eighteen, others=[MONTHS[17]])
    assert "Another baseline begins one point away" in told(eighteen, others=[MONTHS[9]])
    assert told(eighteen, others=[MONTHS[18], MONTHS[2]]) == ""


def test_the_average_before_is_that_of_the_baseline_before():
    # Against all the points before, those from the step on lie below; against the last baseline they lie above.
    early = [*[50.0] * 2, *BEFORE[2:]]
    assert "do not all lie" not in told([*early, *AFTER], others=[MONTHS[2]])
    mixed = [9.0, 8.0, 9.0, 10.0, 16.0, 9.0, 9.0, 8.0]
    assert "do not all lie" in told([*early, *mixed])
    assert "do not all lie" not in told([*early, *mixed], others=[MONTHS[2]])


def test_a_challenge_never_begins_a_baseline():
    for last_day in (date(2024, 10, 2), date(2024, 10, 25), STEP):
        assert "A challenge is drawn as a line" in told(MOVED, challenges=[last_day])
    for last_day in (date(2024, 10, 1), date(2024, 11, 2)):
        assert told(MOVED, challenges=[last_day]) == ""


@pytest.mark.parametrize("step", [date(2020, 1, 1), MONTHS[0], date(2030, 1, 1)])
def test_a_baseline_begins_within_the_series(step):
    assert told(MOVED, step=step) == "A new baseline begins after the first point and not after the last."


def test_all_reasons_are_said_at_once():
    found = refusals(BEFORE, MONTHS[:10], MONTHS[6], cause="", others=[MONTHS[5]], challenges=[MONTHS[6]])
    assert len(found) == 5


def test_dates_have_to_go_up():
    with pytest.raises(ValueError, match="dates have to go up"):
        refusals([1, 2], [MONTHS[1], MONTHS[0]], STEP, cause="Any")
