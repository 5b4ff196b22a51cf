"""The cells of the three strands: how many results moved, what was done, what was still in place."""

from __future__ import annotations

import pytest

from indicators.impact import strands
from indicators.impact.strands import Cell
from tests.unit.indicators.impact.made import ADMISSION, CARERS, CONTROL, LONELY, TURNOVER, episode, found, own
from tests.unit.indicators.impact.test_actions import of
from tests.unit.indicators.lasting.made import after, done, row, verified


def test_results_that_moved_are_told_by_how_they_read():
    made = [episode(*(found(own(3.0), measure=each) for each in (CONTROL, TURNOVER, ADMISSION, LONELY)))]
    assert strands.of_indicators(made, "short") == Cell(
        "4 of 4", "moved further than usual: two better, one worse and one with no agreed direction.",
        "Results of 2022–23.",
    )  # fmt: skip
    assert strands.of_indicators(made, "long") == Cell("None of 4", "moved further than usual.", "Results of 2024–25.")


def test_where_none_can_be_judged_there_is_a_dash_and_no_zero():
    for measure in (found(own(None)), found(own(9.0, before=(2020,))), found(own(9.0), others=29)):
        assert strands.of_indicators([episode(measure)], "short") == Cell(
            "–", "No result at this horizon can be judged.", "Each measure below says why."
        )


def test_several_periods_are_named_and_many_by_first_and_last():
    two = found({**own(), 2025: 72.0}, years=range(2018, 2029))
    assert strands.of_indicators([episode(two)], "long").small == "Results of 2024–25 and 2025–26."
    every = found({**own(), 2025: 72.0, 2026: 72.0, 2027: 72.0}, years=range(2018, 2029))
    carers = found(dict.fromkeys((2018, 2020, 2024), 8.0), measure=CARERS, years=(2018, 2020, 2024))
    assert strands.of_indicators([episode(every)], "long").small == (
        "Results of 2024–25, 2025–26, 2026–27 and 2027–28."
    )
    assert strands.of_indicators([episode(carers, every)], "long").small.startswith("Results of 2024–25,")


def test_what_was_done_in_twelve_months():
    assert strands.of_actions(of(verified(1, 100), done(2, 100), row(3)), "short") == Cell(
        "2 of 3", "done, and 1 verified by the reviewing peers.", "Within 12 months of the visit."
    )
    early = strands.of_actions(of(done(1, 100), as_at=after(200)), "short")
    assert early == Cell("1 of 1", "done.", "So far: not all have had their 12 months.")


def test_what_is_still_in_place_at_24():
    checks = ("sustained", "sustained", "lapsed", "partly")
    rows = [verified(n, 100, "sustained", each) for n, each in enumerate(checks)]
    assert strands.of_actions(of(*rows, verified(9, 100)), "long") == Cell(
        "2 of 5", "known to be still in place. 1 partly in place and 1 lapsed. For 1, no one has said.",
        "At the re-check at 24 months.",
    )  # fmt: skip


@pytest.mark.parametrize(("waiting", "words"), [(1, "1 more is not due yet."), (2, "2 more are not due yet.")])
def test_those_not_due_yet_are_told(waiting, words):
    later = {"visit_end_on": after(300), "due_12_on": after(665), "due_24_on": after(1030)}
    rows = [row(n, **later) for n in range(waiting)]
    assert strands.of_actions(of(verified(9, 100, "sustained", "sustained"), *rows), "long").small == (
        f"At the re-check at 24 months. {words}"
    )


def test_before_any_recheck_is_due_its_first_day_is_told():
    assert strands.of_actions(of(done(1, 100), as_at=after(400)), "long") == Cell(
        "–", "No re-check at 24 months has come due. The first is due on 31 January 2026."
    )


def test_without_any_action_it_says_why_and_never_zero():
    def line(*rows):
        return strands.of_actions(of(*rows), "short")

    assert line() == Cell("–", "No recommendation is on record.")
    unheard = [row(n, events=0, is_accepted=False) for n in range(7)]
    assert line(*unheard) == Cell("–", "Seven recommendations are on record, and nothing of what became of them.")
    assert line(row(1, events=0, is_accepted=False)) == Cell(
        "–", "One recommendation is on record, and nothing of what became of it."
    )
    assert line(row(1, is_accepted=False)).line == (
        "One recommendation is on record; it was not accepted at a visit whose days are known."
    )
    assert line(row(1, is_accepted=False), row(2, is_accepted=False)).line == (
        "Two recommendations are on record; none was accepted at a visit whose days are known."
    )
