"""Who reviewed whom as tables and files."""

from __future__ import annotations

import csv
import io

from indicators.programme.exposure_tables import of_teams, of_travel, teams_csv, travel_csv
from indicators.programme.travel import compute
from tests.unit.indicators.programme.test_exposure import VISITS
from tests.unit.indicators.programme.test_travel import FOUND
from tests.unit.indicators.programme.test_travel import VISITS as TRIPS


def test_a_line_a_member_with_role_and_never_a_name():
    table = of_teams(VISITS)
    assert len(table.rows) == 8
    assert table.rows[2] == ("Dudley", "5 March 2024", "not recorded", "expert by experience")
    lines = list(csv.DictReader(io.StringIO(teams_csv(VISITS))))
    assert len(lines) == 8
    expert, unknown = lines[2], lines[7]
    assert (expert["reviewer_code"], expert["role"], expert["expert_by_experience"]) == (
        "", "expert by experience", "True",
    )  # fmt: skip
    assert (unknown["start_on"], unknown["date_precision"], unknown["expert_by_experience"]) == ("", "none", "")
    assert (lines[0]["start_on"], lines[0]["illustrative"]) == ("2024-03-05", "False")


def test_travels_with_and_without_something_open_at_home():
    found = compute(TRIPS, FOUND, "Bir")
    table = of_travel(found, "Birmingham")
    assert table.rows == (
        ("Walsall", "5 March 2026", "elected member", "none on record", "none"),
        ("Dudley", "5 March 2024", "lead", "Practice; Market", "Practice (3); Resources (1)"),
    )
    lines = list(csv.DictReader(io.StringIO(travel_csv(found, "Bir"))))
    columns = ("challenge_id", "area", "open_at_home", "is_strength_there")
    assert [tuple(line[column] for column in columns) for line in lines] == [
        ("walsall-2026", "", "", ""), ("dudley-2024", "Practice", "3", "True"),
        ("dudley-2024", "Resources", "1", "False"),
    ]  # fmt: skip
