"""What the page of the region says first: who is counted, how many results moved, and why no verdict is given."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from indicators.effects.event_clock import Visit
from indicators.impact import region
from tests.unit.indicators.impact.made import (
    CHALLENGE,
    DUDLEY,
    LONELY,
    MADE_UP,
    PLACES,
    SANDWELL,
    episode,
    found,
    own,
)

THERE = replace(CHALLENGE, challenge_id="c2", authority_code=DUDLEY, authority="Dudley")
NOT_TESTABLE = (
    "Whether the programme as a whole had an effect cannot be tested yet: the public record dates only some reviews, "
    "and the first one it dates is often not an authority’s first."
)
CHANCE = (
    "By chance alone about 1 in 20 would; a change smaller than about 2 points in one authority is usually lost in "
)


def test_the_first_dated_challenge_of_each_either_on_record_or_made_up():
    undated = replace(CHALLENGE, challenge_id="c0", visit=None, precision="year")
    later = replace(CHALLENGE, challenge_id="c9", visit=Visit(date(2024, 1, 1), date(2024, 1, 2)))
    every = [undated, THERE, CHALLENGE, later, MADE_UP]
    assert region.first_dated(every, made_up=False) == (CHALLENGE, THERE)
    assert region.first_dated(every, made_up=True) == (MADE_UP,)


def test_some_moved():
    made = [episode(found(own(3.0))), episode(found(own(0.0, -3.0)), found(measure=LONELY), challenge=THERE)]
    assert region.headline(made) == ("Two of 6 results around two dated challenges moved more than is usual elsewhere")
    lead = region.lead(made, complete=False)
    assert lead == (
        "Short term, up to 12 months: **1 of 3**. Long term, 24 to 72 months: **1 of 3**. "
        f"{CHANCE}survey noise. {NOT_TESTABLE}"
    )


def test_none_moved():
    assert region.headline([episode(), episode(challenge=THERE)]) == (
        "None of 4 results around two dated challenges moved more than is usual elsewhere"
    )


def test_with_the_lists_complete_the_refusal_is_gone():
    assert NOT_TESTABLE not in region.lead([episode()], complete=True)
    assert NOT_TESTABLE in region.lead([], complete=False)


def test_made_up_dates_are_named_first_and_never_give_a_verdict():
    made = [episode(found(own(3.0)), challenge=MADE_UP), episode(challenge=replace(THERE, illustrative=True))]
    assert region.headline(made) == (
        "With made-up challenge dates, 1 of 4 results around two dated challenges moved more than is usual elsewhere"
    )
    assert region.lead(made, complete=False).endswith(
        "Made-up dates say nothing about the programme, and never give a verdict."
    )


def test_only_those_with_a_result_that_can_be_judged_are_counted_as_challenges():
    too_early = episode(found(own(before=())))
    judged = episode(found(own(3.0)), challenge=THERE)
    assert region.headline([too_early, judged]) == (
        "One of 2 results around Dudley’s dated challenge moved more than is usual elsewhere"
    )


def test_nothing_to_judge():
    early = [episode(found(own(before=())))]
    assert region.headline(early) == "No result around the dated challenges can be judged yet"
    assert region.lead(early, complete=False) == NOT_TESTABLE
    assert region.headline([]) == (
        "No results can be put before or after a peer challenge, because no date is recorded"
    )


def test_who_is_counted_and_who_is_not():
    one_early = [episode(), episode(found(own(before=())), found(own(before=(2020,))), challenge=THERE)]
    assert region.counted(one_early, PLACES) == (
        "Counted is the first dated challenge of Coventry and Dudley; one of the 14 has none. Of Dudley too few "
        "results are from before it, so its change cannot be measured."
    )
    both = [episode(found(own(before=()))), episode(found(own(before=())), challenge=THERE)]
    assert region.counted(both, PLACES).endswith(
        "Of Coventry and Dudley too few results are from before it, so their change cannot be measured."
    )
    assert region.counted([], PLACES) == ""


def test_with_all_of_them_nobody_is_left_out():
    third = replace(THERE, authority_code=SANDWELL, authority="Sandwell")
    made = [episode(), episode(challenge=THERE), episode(challenge=third)]
    assert region.counted(made, PLACES) == "Counted is the first dated challenge of each of the 14."
