"""The page's sentence in each case, and who is counted and who is not."""

from __future__ import annotations

from datetime import date

import pytest

from indicators.lasting import rechecks, sentences
from tests.unit.indicators.lasting.made import after, computed, done, row, twenty, verified


def headline(*rows: dict[str, object], made_up: bool = False, as_at: date | None = None) -> str:
    found = computed(*rows, made_up=made_up, **({"as_at": as_at} if as_at else {}))
    return sentences.headline(found, rechecks.compute(found.population))


def test_half_done_and_nothing_re_checked():
    assert headline(*twenty()) == (
        "Half of the accepted recommendations were done within 10.0 months of the challenge, and none of 12 verified "
        "before 24 months has been re-checked"
    )


def test_made_up_ones_are_named_first():
    assert headline(*twenty(), made_up=True).startswith(
        "With made-up recommendations, half were done within 10.0 months of the challenge, and none of 12 "
    )


def test_all_and_some_re_checked():
    checked = [verified(n, 100, "sustained", "sustained" if n < 4 else "lapsed") for n in range(6)]
    assert headline(*checked).endswith(", and 4 of 6 verified were still in place at 24 months")
    assert headline(*checked, verified(7, 100)).endswith(
        ", and at 24 months 4 of 7 verified are known to be still in place, with 1 not re-checked"
    )


def test_with_less_than_half_done_the_share_is_told_at_the_last_time_followed_to():
    open_ = [row(number) for number in range(2, 7)]
    assert headline(done(1, 100), *open_) == (
        "17% of the accepted recommendations were done within 24 months of the challenge"
    )
    assert headline(done(1, 100), *open_, as_at=after(400)) == (
        "17% of the accepted recommendations were done within 12 months of the challenge"
    )
    assert headline(done(1, 100), *open_, as_at=after(120)) == (
        "1 of 6 accepted recommendations is done, too few or too recent to say how long it takes"
    )
    assert headline(row(1), *open_) == "None of 6 accepted recommendations is done yet"
    assert headline(row(1), *open_, made_up=True) == "With made-up recommendations, none of 6 is done yet"


def test_what_is_done_on_a_day_nobody_said_is_done_all_the_same():
    unsaid = [done(number, 600, done_is_exact=False) for number in (2, 3)]
    rows = [done(1, 200), *unsaid, *(row(number) for number in range(4, 8))]
    # The line of the five that can be timed ends with the first of them, who was not done by the sixth month.
    assert headline(*rows) == (
        "3 of 7 accepted recommendations are done, too few or too recent to say how long it takes"
    )
    assert headline(*rows, row(8)) == "17% of the accepted recommendations were done within 24 months of the challenge"
    lead = sentences.lead(computed(*rows))
    assert lead.endswith("Of 7 accepted recommendations from one challenge, 3 are done and 0 verified.")


@pytest.mark.parametrize(("n", "words"), [(1, "Only one accepted recommendation can"), (4, "Only four accepted")])
def test_too_few_say_nothing_about_time(n, words):
    found = headline(*(done(number, 100) for number in range(n)))
    assert found.startswith(words)
    assert found.endswith("be timed: too few to say how long it takes")
    assert "no line is drawn" in sentences.lead(computed(*(done(number, 100) for number in range(n))))


def test_the_lead_has_both_intervals_and_the_counts():
    # Of 20, five done: S = 0.75, and its lower limit 0.75 ** exp(1.96 * 0.449) = 0.4999 is the first below a half. With
    # twelve done S = 0.4, and its upper limit 0.4 ** exp(-1.96 * 0.299) = 0.60 is still above.
    assert sentences.lead(computed(*twenty())) == (
        "The 95% interval for half being done is **5.0 months or more**. Half were verified by the peers within 10.0 "
        "months (5.0 months or more). Of 20 accepted recommendations from one challenge, 12 are done and 12 "
        "verified."
    )
    assert "None is verified so far." in sentences.lead(computed(*(done(number, 100) for number in range(6))))


def test_everybody_counted_otherwise_or_not_at_all_is_told():
    nobody = {"is_accepted": False, "events": 1}
    found = computed(
        *twenty(), row(30, status="moved"), row(31, status="not_achieved"), row(32, is_silent=True),
        done(33, 10) | {"status": "reopened"}, done(34, -3),
        done(35, 600, done_is_exact=False), row(36, visit_end_on=None, due_12_on=None, due_24_on=None),
        row(37, status="rejected", **nobody), row(38, status="proposed", **nobody),
    )  # fmt: skip
    assert sentences.counted(found) == [
        "2 were moved elsewhere, superseded or given up: they stay among those not done.",
        "1 has been opened again: it counts as done and verified the first time it was.",
        "1 is open and has had no update for 90 days: what nobody reports counts as not done.",
        "1 is done on a day nobody said, and is left out: with it counted as early or as late as can be, half were "
        "done within 11.0 months or 12.0 months.",
        "1 is said to have been done before the last day on site, and is left out.",
        "1 is from a challenge without a day on site on record, and cannot be timed.",
        "1 was not accepted, and is not counted.",
        "1 has no answer yet, and is not counted.",
    ]
    assert sentences.counted(computed(*twenty())) == []


def test_what_has_no_history_cannot_be_timed():
    silent = {"is_accepted": False, "events": 0, "status": "proposed"}
    none, one, two = (computed(*(row(n, **silent) for n in range(n))).population for n in (0, 1, 2))
    assert sentences.without_history(none) == ""
    assert sentences.without_history(one).startswith("The one recommendation on record without")
    assert sentences.without_history(two).startswith("2 recommendations are on record without")
    title, lead = sentences.nothing(two)
    assert title.endswith("cannot be said yet")
    assert lead.startswith("2 recommendations are on record")
    assert sentences.nothing(none)[1].startswith("Time is counted from the last day on site")


def test_the_source_says_the_day_and_what_is_made_up():
    assert sentences.source(computed(*twenty()).population).startswith(
        "Source: challenges and status events as loaded. As at 30 June 2026;"
    )
    assert sentences.source(computed(*twenty(), made_up=True).population).startswith("Illustrative data, made up.")
