"""The illustrative set: a made-up programme of peer challenges, because owners, dates and progress are not published.

Two rounds over the 14 authorities, three years apart, so that a visitor of any day until 2029 meets challenges at every
stage. The truth it is made by is in `example_life`. The same seed gives the same bytes: `python -m data.example` writes
the shipped tables again. A row counts as recorded on the day it is about (see data/sql/apply), so that nothing is shown
before its day.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from data import example_findings, example_follow_ups
from data.chance import Chance
from data.example_life import MEDIAN_DAYS, Plan, Row, life
from data.places import REFERENCE, programme

FOLDER = REFERENCE / "example"
SEED = 20240301
FIRST_VISIT = date(2024, 3, 4)
BETWEEN_VISITS, BETWEEN_ROUNDS = timedelta(days=66), timedelta(days=3 * 365)
ROUNDS = 2
UNDATED, BY_EXPERT = 0.1, 0.2
LAG_MONTHS = "12"
PRIORITIES = {"High": 0.3, "Medium": 0.5, "Low": 0.2}
# Days between notes on progress; one authority in three lets things go quiet.
NOTE_DAYS = {"steady": 55, "slow": 95, "quiet": 210}
OWNERS = (
    "Principal social worker", "Head of commissioning", "Head of performance", "Assistant director, operations",
    "Head of safeguarding", "Director, with the integrated care board", "Workforce lead", "Quality assurance board",
)  # fmt: skip
TABLES: Mapping[str, tuple[str, ...]] = {
    "challenges": ("challenge_id", "authority_code", "start_on", "end_on", "date_precision", "programme", "scope",
                   "published_on", "note"),
    "team_members": ("challenge_id", "reviewer_authority_code", "role", "expert_by_experience"),
    "recommendations": ("recommendation_id", "reference", "authority_code", "challenge_id", "text", "areas",
                        "quality_statements", "priority", "raised_by_expert", "owner_role", "due_on", "note"),
    "recommendation_indicators": ("recommendation_id", "indicator", "direction", "lag_months", "why"),
    "status_events": ("recommendation_id", "status", "effective_on", "actor_role", "comment", "evidence_title",
                      "revised_due_on", "reason"),
    **example_findings.COLUMNS,
}  # fmt: skip


@dataclass(frozen=True)
class Visit:
    """One made-up challenge: its id, its host, its days, and how often its host writes a note."""

    challenge_id: str
    authority_code: str
    start_on: date
    end_on: date
    published_on: date
    note_days: int


def tables(seed: int = SEED) -> dict[str, list[Row]]:
    """The rows of each shipped table of the set, by the name of its template."""
    chance = Chance(seed)
    made: dict[str, list[Row]] = {name: [] for name in TABLES}
    for visit in _visits(chance):
        made["challenges"].append(_challenge(visit))
        made["team_members"] += _team(visit, chance)
        for number, (text, areas, statements) in enumerate(chance.some(_wording(), 9 + chance.below(9)), start=1):
            _add_recommendation(made, visit, number, (text, areas, statements), chance)
    made["recommendation_indicators"] = [*_links(made["recommendations"])]
    # Drawn by themselves, so that more of one kind changes nothing of another.
    return made | example_findings.tables(made["challenges"], Chance(seed + 2))


def write(folder: Path = FOLDER) -> None:
    """Write the shipped tables."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables().items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, TABLES[name], restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    (folder / "follow_up_records.json").write_bytes(example_follow_ups.records(tables(), Chance(SEED + 1)))


def _wording() -> tuple[tuple[str, str, str], ...]:
    with (FOLDER / "wording.csv").open(encoding="utf-8", newline="") as file:
        return tuple((row["text"], row["areas"], row["quality_statements"]) for row in csv.DictReader(file))


def _links(asked: Iterable[Row]) -> Iterator[Row]:
    """The measures some of them are expected to move; which, its words decide."""
    with (FOLDER / "wording.csv").open(encoding="utf-8", newline="") as file:
        expected = {row["text"]: row for row in csv.DictReader(file) if row["indicator"]}
    for row in asked:
        if found := expected.get(row["text"]):
            yield {"recommendation_id": row["recommendation_id"], "indicator": found["indicator"],
                   "direction": found["direction"], "lag_months": LAG_MONTHS, "why": found["why"]}  # fmt: skip


def _visits(chance: Chance) -> Iterator[Visit]:
    hosts = chance.some(tuple(programme().items()), len(programme()))
    for turn in range(ROUNDS):
        for at, (code, name) in enumerate(hosts):
            start = FIRST_VISIT + turn * BETWEEN_ROUNDS + at * BETWEEN_VISITS
            start -= timedelta(days=start.weekday() - 1)
            slug = name.lower().split()[0].partition("-")[0]
            pace = list(NOTE_DAYS.values())[at % len(NOTE_DAYS)]
            published = start + timedelta(days=45 + chance.below(50))
            yield Visit(f"example-{slug}-{turn + 1}", code, start, start + timedelta(days=2), published, pace)


def _challenge(visit: Visit) -> Row:
    return {
        "challenge_id": visit.challenge_id, "authority_code": visit.authority_code,
        "start_on": visit.start_on.isoformat(), "end_on": visit.end_on.isoformat(), "date_precision": "day",
        "programme": "Made-up programme", "scope": "Adult social care as a whole",
        "published_on": visit.published_on.isoformat(), "note": "Made up, to show what the product does.",
    }  # fmt: skip


def _team(visit: Visit, chance: Chance) -> Iterator[Row]:
    others = [code for code in programme() if code != visit.authority_code]
    roles = ("lead", "elected member", "senior manager", "senior manager", "expert by experience")
    for role, code in zip(roles, chance.some(others, len(roles)), strict=True):
        expert = "yes" if role == "expert by experience" else "no"
        yield {"challenge_id": visit.challenge_id, "reviewer_authority_code": code, "role": role,
               "expert_by_experience": expert}  # fmt: skip


def _add_recommendation(
    made: dict[str, list[Row]], visit: Visit, number: int, wording: tuple[str, str, str], chance: Chance
) -> None:
    priority = chance.weighted(PRIORITIES) or "Low"
    due = visit.published_on + timedelta(days=int(MEDIAN_DAYS[priority] * (0.8 + 0.6 * chance.below(100) / 100)))
    dated = not chance.happens(UNDATED)
    name = f"{visit.challenge_id}-{number:02}"
    text, areas, statements = wording
    made["recommendations"].append(
        {"recommendation_id": name, "reference": str(number), "authority_code": visit.authority_code,
         "challenge_id": visit.challenge_id, "text": text, "areas": areas, "quality_statements": statements,
         "priority": priority, "raised_by_expert": "yes" if chance.happens(BY_EXPERT) else "no",
         "owner_role": chance.one(OWNERS), "due_on": due.isoformat() if dated else "",
         "note": "Made up, to show what the product does."}
    )  # fmt: skip
    plan = Plan(visit.published_on, visit.end_on, priority, due if dated else None, visit.note_days)
    for event in life(plan, chance):
        made["status_events"].append({"recommendation_id": name, **event})


if __name__ == "__main__":
    write()
