"""What the page of who reviewed whom says."""

from __future__ import annotations

from datetime import date

import pytest

from indicators.programme import exposure_sentences as says
from indicators.programme.exposure import compute
from tests.unit.indicators.programme.made import member, team, visit_to
from tests.unit.indicators.programme.test_exposure import CODES, VISITS

ALONE = visit_to("Coventry", date(2016, 2, 23))


def test_the_sentence():
    assert says.headline(VISITS, CODES, "") == (
        "All 3 authorities have sent people to review another, in three challenges with a team on record"
    )
    assert says.headline(VISITS, (*CODES, "Wal"), "since 2016").startswith(
        "Three of the 4 authorities have sent people to review another since 2016"
    )
    one = compute(team(member("lead", "Dudley")))
    assert says.headline(one, CODES, "") == (
        "One of the 3 authorities has sent people to review another, in one challenge with a team on record"
    )
    assert says.headline(VISITS[3:], CODES, "in 2016") == "No team of a peer challenge in 2016 is on record"


def test_the_lead():
    assert says.lead(VISITS, CODES) == (
        "A team is on record for **3 of 4** challenges. **One pair** reviewed each other. An expert by experience was "
        "on **1 of 3** teams on record."
    )
    unknown = compute(team(member("lead", "Dudley", None)))
    assert says.lead(unknown, CODES).endswith("Whether experts by experience were on a team is not on record.")
    assert says.lead(compute(team(member("lead", "Dudley"))), CODES).endswith("No expert by experience is on record.")
    assert says.lead(VISITS[3:], CODES).startswith("The reviewers’ own authorities learn from a challenge too")


def test_an_empty_cell_is_not_a_no_while_teams_are_missing():
    assert says.empty_cells(VISITS).startswith("**An empty cell is not a no.** For 1 of 4 challenges nobody has said")
    assert says.empty_cells(VISITS[:3]).startswith("**An empty cell** says that nobody from there is on record")


def test_who_is_in_no_row_is_said():
    assert says.elsewhere(VISITS, CODES) == (
        "One member came from outside the 14, and the home authority of one is not on record."
    )
    assert says.elsewhere(VISITS[2:], CODES) == ""


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [(None, None, ""), (2016, None, "since 2016"), (None, 2020, "until 2020"), (2016, 2020, "from 2016 to 2020"),
     (2020, 2020, "in 2020")],
)  # fmt: skip
def test_years_in_words(since, until, words):
    assert says.period_words(since, until) == words
