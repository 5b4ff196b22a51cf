"""Who reviewed whom: the members of the teams on record, and how often one authority's people went to another."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd

from indicators.series.reading import records
from indicators.wording import dated


@dataclass(frozen=True)
class Member:
    """One member of a team, by role and home authority, never by name; `reviewer` is empty where it is not recorded."""

    role: str
    reviewer_code: str
    reviewer: str
    is_expert: bool | None


@dataclass(frozen=True)
class Visit:
    """One challenge that had begun, and its team as far as on record; `when` is in words."""

    challenge_id: str
    host_code: str
    host: str
    when: str
    start_on: date | None
    end_on: date | None
    precision: str
    illustrative: bool
    team: tuple[Member, ...]

    def of(self, reviewer_code: str) -> tuple[Member, ...]:
        """The members from one authority."""
        return tuple(member for member in self.team if member.reviewer_code == reviewer_code)


def compute(rows: pd.DataFrame) -> tuple[Visit, ...]:
    """The visits of `teams_recorded`, in its order."""
    found: dict[str, Visit] = {}
    for row in records(rows):
        visit = found.get(row["challenge_id"]) or _visit(row)
        if isinstance(row["role"], str):
            visit = replace(visit, team=(*visit.team, _member(row)))
        found[visit.challenge_id] = visit
    return tuple(found.values())


def one_kind(visits: Sequence[Visit], *, made_up: bool) -> tuple[Visit, ...]:
    """Either what is on record or what is made up, never both."""
    return tuple(visit for visit in visits if visit.illustrative == made_up)


def years(visits: Sequence[Visit]) -> list[int]:
    """The years in which visits with a team on record began."""
    return sorted({visit.start_on.year for visit in visits if visit.start_on and visit.team})


def between(visits: Sequence[Visit], since: int | None, until: int | None) -> tuple[Visit, ...]:
    """The visits that began in these years, both included; without a date, only if no year is given."""
    if since is None and until is None:
        return tuple(visits)
    return tuple(
        visit
        for visit in visits
        if visit.start_on and (since or 0) <= visit.start_on.year <= (until or visit.start_on.year)
    )


def with_team(visits: Sequence[Visit]) -> tuple[Visit, ...]:
    """The visits whose team is on record, if only in part."""
    return tuple(visit for visit in visits if visit.team)


def matrix(visits: Sequence[Visit], codes: Sequence[str]) -> dict[tuple[str, str], tuple[Visit, ...]]:
    """The visits on which people of one authority reviewed another, by reviewer and host; a visit counts once."""
    found: dict[tuple[str, str], list[Visit]] = {}
    for visit in visits:
        for reviewer in dict.fromkeys(member.reviewer_code for member in visit.team):
            if reviewer in codes and visit.host_code in codes and reviewer != visit.host_code:
                found.setdefault((reviewer, visit.host_code), []).append(visit)
    return {pair: tuple(each) for pair, each in found.items()}


def roles(members: Sequence[Member]) -> list[str]:
    """The roles of members, each once, an expert by experience named as one."""
    return list(dict.fromkeys(_role(member) for member in members))


def _role(member: Member) -> str:
    named = "expert by experience"
    return f"{member.role}, {named}" if member.is_expert and member.role != named else member.role


def _visit(row: Mapping[Hashable, Any]) -> Visit:
    start, end = (None if pd.isna(row[name]) else row[name].date() for name in ("start_on", "end_on"))
    return Visit(
        row["challenge_id"],
        row["host_code"],
        row["host"],
        dated(start, end, row["date_precision"]),
        start,
        end,
        row["date_precision"],
        bool(row["illustrative"]),
        (),
    )


def _member(row: Mapping[Hashable, Any]) -> Member:
    expert = row["expert_by_experience"]
    return Member(
        row["role"],
        row["reviewer_code"] if isinstance(row["reviewer_code"], str) else "",
        row["reviewer"] if isinstance(row["reviewer"], str) else "",
        None if pd.isna(expert) else bool(expert),
    )
