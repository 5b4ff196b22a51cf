"""Who reviewed whom, from the members of teams."""

from __future__ import annotations

from datetime import date

import pytest

from indicators.programme.exposure import between, compute, matrix, one_kind, roles, with_team, years
from tests.unit.indicators.programme.made import member, team, visit_to

CODES = ("Bir", "Cov", "Dud")
DUDLEY = visit_to("Dudley", date(2024, 3, 5))
AGAIN = visit_to("Dudley", date(2026, 3, 5))
UNDATED = visit_to("Birmingham", None)
ALONE = visit_to("Coventry", date(2016, 2, 23))
VISITS = compute(
    team(
        member("lead", "Birmingham", **DUDLEY), member("elected member", "Birmingham", **DUDLEY),
        member("expert by experience", None, True, **DUDLEY), member("lead", "Coventry", **DUDLEY),
        member("lead", "Birmingham", **AGAIN), member("lead", "Leeds", **AGAIN), member("lead", "Dudley", **AGAIN),
        member("lead", "Dudley", None, **UNDATED), {**member("", None, **ALONE), "role": None},
    )
)  # fmt: skip


def test_a_visit_has_its_team_and_one_without_is_there_too():
    assert [(visit.host, len(visit.team)) for visit in VISITS] == [
        ("Dudley", 4), ("Dudley", 3), ("Birmingham", 1), ("Coventry", 0),
    ]  # fmt: skip
    assert [visit.host for visit in with_team(VISITS)] == ["Dudley", "Dudley", "Birmingham"]
    assert VISITS[2].team[0].is_expert is None
    assert VISITS[2].when == "Date not recorded"


def test_a_cell_counts_visits_and_not_people():
    found = matrix(VISITS, CODES)
    assert {pair: [visit.challenge_id for visit in visits] for pair, visits in found.items()} == {
        ("Bir", "Dud"): ["dudley-2024", "dudley-2026"],
        ("Cov", "Dud"): ["dudley-2024"],
        ("Dud", "Bir"): ["birmingham-undated"],
    }


def test_roles_are_said_once_and_experts_named():
    assert roles(VISITS[0].of("Bir")) == ["lead", "elected member"]
    (visit,) = compute(team(member("carer", "Dudley", True), member("carer", "Coventry"), member("carer", "Leeds")))
    assert roles(visit.team) == ["carer, expert by experience", "carer"]


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        (None, None, ["dudley-2024", "dudley-2026", "birmingham-undated", "coventry-2016"]),
        (2024, None, ["dudley-2024", "dudley-2026"]),
        (None, 2024, ["dudley-2024", "coventry-2016"]),
        (2025, 2026, ["dudley-2026"]),
        (2024, 2024, ["dudley-2024"]),
        (2026, 2024, []),
    ],
)
def test_years_include_both_ends_and_leave_out_what_has_no_date(since, until, found):
    assert [visit.challenge_id for visit in between(VISITS, since, until)] == found


def test_only_years_with_a_team_are_offered():
    assert years(VISITS) == [2024, 2026]


def test_what_is_made_up_is_apart():
    both = compute(
        team(member("lead", "Dudley"), member("lead", "Dudley", **visit_to("Dudley", None, illustrative=True)))
    )
    assert [visit.host for visit in one_kind(both, made_up=False)] == ["Coventry"]
    assert [visit.host for visit in one_kind(both, made_up=True)] == ["Dudley"]
