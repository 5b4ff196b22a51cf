"""The history of a recommendation as a bar."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from data.places import place_table
from indicators.recommendations.ribbon import KEY, KINDS, OPEN, Axis, Span, axis, in_words, spans
from tests.unit.indicators.recommendations.asked import TODAY, asked, said

TOMORROW = TODAY + timedelta(days=1)
APRIL, JUNE, SEPTEMBER, OCTOBER = (date(2025, at, 1) for at in (4, 6, 9, 10))


def test_every_state_but_proposed_has_a_kind_and_every_kind_a_word():
    states = place_table("states")
    assert set(KINDS) == set(states["state"]) - {"proposed"}
    assert set(KINDS.values()) | {"late", "silent"} == set(KEY)
    assert set(OPEN) == set(states.loc[states["is_open"] == "true", "state"])


def test_a_state_lasts_until_the_next_and_the_last_until_today():
    each = asked(said("accepted", APRIL), said("in_progress", JUNE), said("done", SEPTEMBER))
    assert spans(each, TODAY) == (
        Span("planned", APRIL, JUNE),
        Span("working", JUNE, SEPTEMBER),
        Span("done", SEPTEMBER, TOMORROW),
    )


def test_progress_notes_and_states_of_one_kind_do_not_cut_the_bar():
    each = asked(said("accepted", APRIL), said("planned", JUNE), said("planned", SEPTEMBER))
    assert spans(each, TODAY) == (Span("planned", APRIL, TOMORROW),)


def test_late_begins_the_day_after_the_due_date_and_ends_with_the_work():
    each = asked(said("accepted", APRIL), said("done", OCTOBER), due_on=date(2025, 8, 31))
    assert spans(each, TODAY) == (
        Span("planned", APRIL, SEPTEMBER),
        Span("late", SEPTEMBER, OCTOBER),
        Span("done", OCTOBER, TOMORROW),
    )


def test_due_today_is_not_late():
    each = asked(said("accepted", APRIL), due_on=TODAY)
    assert spans(each, TODAY) == (Span("planned", APRIL, TOMORROW),)


def test_a_date_that_moves_ends_the_lateness_from_the_day_it_was_said():
    moved = said("accepted", SEPTEMBER, revised_due_on=date(2026, 1, 1), reason="Later")
    each = asked(said("accepted", APRIL), moved, due_on=date(2025, 7, 31))
    assert spans(each, TODAY) == (
        Span("planned", APRIL, date(2025, 8, 1)),
        Span("late", date(2025, 8, 1), SEPTEMBER),
        Span("planned", SEPTEMBER, TOMORROW),
    )


def test_silence_is_drawn_since_the_last_update_and_late_comes_before_it():
    quiet = asked(said("accepted", APRIL), said("in_progress", JUNE), silent=True)
    assert spans(quiet, TODAY)[-1] == Span("silent", JUNE, TOMORROW)
    both = asked(said("accepted", APRIL), said("in_progress", JUNE), silent=True, due_on=date(2025, 9, 30))
    assert spans(both, TODAY)[-2:] == (Span("silent", JUNE, OCTOBER), Span("late", OCTOBER, TOMORROW))


def test_nothing_said_draws_nothing():
    assert spans(asked(), TODAY) == ()
    assert axis([asked()], TODAY) is None
    assert in_words(asked(), TODAY) == "Nothing has been said about it since it was made."


def test_bars_never_overlap_and_never_go_beyond_today():
    each = asked(
        said("accepted", APRIL), said("in_progress", APRIL), said("paused", JUNE), said("in_progress", SEPTEMBER),
        said("done", TODAY), due_on=date(2025, 5, 1),
    )  # fmt: skip
    found = spans(each, TODAY)
    assert all(one.until <= other.since for one, other in pairwise(found))
    assert found[-1].until == TOMORROW
    assert all(span.since < span.until for span in found)


def test_the_axis_holds_all_events_and_the_dates_that_are_still_to_come():
    due = date(2026, 3, 31)
    found = axis([asked(said("accepted", APRIL)), asked(said("accepted", JUNE), due_on=due)], TODAY)
    assert found
    assert found.first == APRIL
    assert due < found.last < due + timedelta(days=30)
    assert [found.share(when) for when in (APRIL, found.last, date(2000, 1, 1), date(2100, 1, 1))] == [0, 1, 0, 1]


def test_a_date_in_the_far_future_does_not_squeeze_the_bars():
    found = axis([asked(said("accepted", APRIL), due_on=date(2099, 1, 1))], TODAY)
    assert found
    assert found.last < TODAY + timedelta(days=60)
    assert not found.holds(date(2099, 1, 1))


def test_the_axis_of_one_day_does_not_divide_by_zero():
    assert Axis(TODAY, TODAY).share(TODAY) == 0


def test_the_bar_in_words():
    each = asked(
        said("accepted", APRIL), said("in_progress", JUNE), said("in_progress", SEPTEMBER), late=True,
        due_on=date(2025, 10, 31),
    )  # fmt: skip
    assert in_words(each, TODAY) == (
        "Accepted 1 April 2025, in progress 1 June 2025; late since its due date, 31 October 2025. "
        "Seen on 24 November 2025."
    )
