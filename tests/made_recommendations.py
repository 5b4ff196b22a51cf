"""A made authority's year: one challenge, 17 recommendations and what was said about them, as files in our templates.

Every date is so many days before the day of the test, so that what is late today is late on any day. What each one is
counted as is written beside it by hand, and never worked out by the product.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from checks.submit import judge
from data import build
from data.home import Home
from data.load import Change
from data.sources import source_for
from tests.support import csv_file

CHALLENGE = "coventry-made-up"
COVENTRY = "E08000026"
# The last day on site and the publication, in days before the day of the test.
VISIT, PUBLISHED = 330, 280
Said = tuple[int, str, dict[str, object]]
PRACTICE, PERFORMANCE = "Strengths-based, safe and integrated practice", "Performance and experience"
LEADERSHIP, RESOURCES = "Leadership and partnerships", "Use of resources"
MARKET, IMPROVEMENT = "Market sustainability and quality", "Improvement and challenge"
DONE: dict[str, object] = {"evidence_title": "Minutes of the adult social care board"}


@dataclass(frozen=True)
class Made:
    """One recommendation: what it says, its due date in days from the day of the test, and what was said since.

    `counted` are the counts it is in, by their names in addresses.
    """

    number: str
    text: str
    areas: str
    statements: str
    owner: str
    due: int | None
    said: tuple[Said, ...]
    counted: frozenset[str]


def _made(
    number: str,
    text: str,
    areas: str,
    statements: str,
    owner: str,
    due: int | None,
    said: tuple[Said, ...],
    counted: str,
) -> Made:
    return Made(number, text, areas, statements, owner, due, said, frozenset(counted.split()))


def _verified(at: int) -> tuple[Said, ...]:
    return (
        (270, "accepted", {}),
        (240, "in_progress", {}),
        (at + 40, "done", DONE),
        (at, "verified", {"actor_role": "lead"}),
    )


HOST, PSW = "Head of performance", "Principal social worker"
MADE = (
    _made("1", "Agree how progress will be measured, and report it to members each quarter", PERFORMANCE, "learning",
          HOST, -87, ((270, "accepted", {}), (200, "in_progress", {}),
                (60, "in_progress", {"revised_due_on": -24, "reason": "The new system goes live later"})), "late open"),
    _made("2", "Simplify paperwork so that people can assess themselves with support", PRACTICE, "assessing_needs", PSW,
          -10, ((270, "accepted", {}), (180, "planned", {}), (30, "in_progress", {})), "late open"),
    _made("3", "Set a shared plan with partners for people leaving hospital", LEADERSHIP, "partnerships",
          "Director, with the integrated care board", 127, ((270, "accepted", {}), (104, "in_progress", {})),
          "silent open"),
    _made("4", "Look after the wellbeing of care providers' staff", MARKET, "care_provision", "Head of commissioning",
          46, ((270, "accepted", {}), (50, "in_progress", {})), "due_soon open"),
    _made("5", "Strengthen management oversight and supervision", LEADERSHIP, "governance",
          "Assistant director, operations", -40,
          ((270, "accepted", {}), (260, "in_progress", {}), (67, "done", DONE)), "done to_verify"),
    _made("6", "Listen to and record the voice of the person", PERFORMANCE, "equity", PSW, -150, _verified(125),
          "done verified"),
    _made("7", "Review direct payments with the people who use them", RESOURCES, "care_provision",
          "Head of commissioning", -170, _verified(130), "done verified"),
    _made("8", "Bring finance and practice together each month", RESOURCES, "governance", "Finance partner", -160,
          _verified(120), "done verified"),
    _made("9", "Publish a carers' offer", PRACTICE, "healthier_lives", "Carers lead", -140, _verified(110),
          "done verified"),
    _made("10", "Use audits of case files to change practice", f"{PRACTICE}; {IMPROVEMENT}", "learning", PSW, -130,
          _verified(100), "done verified"),
    _made("11", "Hold a joint board with health", LEADERSHIP, "partnerships; governance", "Director", -120,
          _verified(90), "done verified"),
    _made("12", "Test the safeguarding front door", PRACTICE, "safeguarding; safe_pathways", PSW, -20,
          ((270, "accepted", {}), (150, "in_progress", {}), (45, "done", DONE)), "done to_verify"),
    _made("13", "Map the market for younger adults", MARKET, "care_provision", "Head of commissioning", -15,
          ((270, "part_accepted", {}), (150, "in_progress", {}), (20, "done", DONE)), "done to_verify"),
    _made("14", "Plan the workforce for five years", RESOURCES, "", "Head of people", 20,
          ((85, "accepted", {}), (70, "planned", {})), "due_soon open"),
    _made("15", "Find out what people think a year on", IMPROVEMENT, "", "", None,
          ((80, "accepted", {}),), "undated open"),
    _made("16", "Buy a new case system", RESOURCES, "", HOST, None,
          ((250, "rejected", {"reason": "The present contract runs to 2030"}),), "closed"),
    _made("17", "Open a provider forum", MARKET, "", "Head of commissioning", 50,
          ((88, "accepted", {}), (40, "in_progress", {}), (10, "paused", {}),), "due_soon open"),
)  # fmt: skip


def counted(name: str) -> int:
    """How many of the made recommendations are in a count."""
    return sum(name in each.counted for each in MADE)


def load_made(home: Home, folder: Path, today: date, *, illustrative: bool = False) -> None:
    """Load the challenge, its recommendations and their events through the gate, as on record or as illustrative."""
    folder.mkdir(parents=True, exist_ok=True)
    files = (
        csv_file(folder / "challenges.csv", [_challenge(today)]),
        csv_file(folder / "recommendations.csv", [_row(each, today) for each in MADE]),
        csv_file(folder / "status_events.csv", [row for each in MADE for row in _events(each, today)]),
    )
    for file in files:
        change = Change(file, source_for(file), "director", illustrative=illustrative)
        (result,) = build.publish([change], judge, home=home)
        assert result.status == "accepted", [it.message for it in result.verdict.outcomes if not it.success]


def _challenge(today: date) -> dict[str, object]:
    return {
        "challenge_id": CHALLENGE,
        "authority_code": COVENTRY,
        "kind": "challenge",
        "start_on": _day(today, -VISIT - 2),
        "end_on": _day(today, -VISIT),
        "date_precision": "day",
        "programme": "WM ADASS peer challenge",
        "published_on": _day(today, -PUBLISHED),
    }


def _row(each: Made, today: date) -> dict[str, object]:
    return {
        "recommendation_id": id_of(each),
        "reference": each.number,
        "authority_code": COVENTRY,
        "challenge_id": CHALLENGE,
        "text": each.text,
        "areas": each.areas,
        "quality_statements": each.statements,
        "owner_role": each.owner,
        "due_on": "" if each.due is None else _day(today, each.due),
    }


def id_of(each: Made) -> str:
    """The id of a made recommendation."""
    return f"{CHALLENGE}-{each.number}"


def _events(each: Made, today: date) -> Iterator[dict[str, object]]:
    for ago, status, more in each.said:
        moved = more.get("revised_due_on")
        yield {
            "recommendation_id": id_of(each),
            "status": status,
            "effective_on": _day(today, -ago),
            "actor_role": "host",
            **more,
            **({"revised_due_on": _day(today, moved)} if isinstance(moved, int) else {}),
        }


def _day(today: date, away: int) -> str:
    return (today + timedelta(days=away)).isoformat()


def made_home(full_home: Home, folder: Path, today: date, *, illustrative: bool = False) -> Home:
    """A home of its own: the embedded store, with the made recommendations loaded into it."""
    shutil.copytree(full_home.root, folder / "home")
    home = Home(folder / "home")
    load_made(home, folder / "files", today, illustrative=illustrative)
    return home
