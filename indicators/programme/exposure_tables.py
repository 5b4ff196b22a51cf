"""Who reviewed whom as tables to read and files to take away: by member of a team, and by visit."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from indicators.programme.exposure import Visit, roles, with_team
from indicators.programme.travel import Travel
from indicators.series.tables import Table, as_csv
from indicators.wording import typographic

EXPORTED = (
    "challenge_id", "host_code", "host", "start_on", "end_on", "date_precision", "reviewer_code", "reviewer", "role",
    "expert_by_experience", "illustrative",
)  # fmt: skip


def of_teams(visits: Sequence[Visit]) -> Table:
    """Every member of every team on record."""
    rows = tuple(
        (visit.host, visit.when, member.reviewer or "not recorded", roles([member])[0])
        for visit in with_team(visits)
        for member in visit.team
    )
    return Table("Members of the teams on record.", ("Host", "On site", "Home authority", "Role"), rows)


def teams_csv(visits: Sequence[Visit]) -> str:
    """The same as CSV; what is not recorded is empty."""
    lines = [
        (
            visit.challenge_id, visit.host_code, visit.host, visit.start_on, visit.end_on, visit.precision,
            member.reviewer_code or None, member.reviewer or None, member.role, member.is_expert, visit.illustrative,
        )
        for visit in with_team(visits)
        for member in visit.team
    ]  # fmt: skip
    return as_csv(pd.DataFrame(lines, columns=list(EXPORTED)))


def of_travel(travel: Travel, name: str) -> Table:
    """Where one authority's people went, and what is open at home in the areas seen there."""
    rows = tuple(
        (
            trip.visit.host,
            trip.visit.when,
            ", ".join(trip.roles),
            typographic("; ".join(trip.strengths)) or "none on record",
            typographic("; ".join(f"{shared.area} ({shared.own_open})" for shared in trip.shared)) or "none",
        )
        for trip in travel.trips
    )
    head = ("Went to", "On site", "As", "Strengths found there", "Open at home in areas seen there")
    return Table(f"Where people from {name} went.", head, rows)


def travel_csv(travel: Travel, code: str) -> str:
    """The same as CSV: one line a visit and area seen there that is open at home, or one for a visit without any."""
    lines = [
        {
            "reviewer_code": code,
            "challenge_id": trip.visit.challenge_id,
            "host_code": trip.visit.host_code,
            "roles": "; ".join(trip.roles),
            "strengths": "; ".join(trip.strengths),
            "area": shared.area if shared else None,
            "open_at_home": shared.own_open if shared else None,
            "is_strength_there": shared.is_strength if shared else None,
            "illustrative": trip.visit.illustrative,
        }
        for trip in travel.trips
        for shared in (trip.shared or [None])
    ]
    columns = [
        "reviewer_code", "challenge_id", "host_code", "roles", "strengths", "area", "open_at_home", "is_strength_there",
        "illustrative",
    ]  # fmt: skip
    return as_csv(pd.DataFrame(lines, columns=columns).astype({"open_at_home": "Int64"}))
