"""A home with challenges whose recommendations a formal follow-up goes through."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checks.submit import Submission, submit
from data.home import Home
from tests.support import csv_file

Row = dict[str, object]
HOST, LEAD = "Director of adult social care", "Director of the reviewing authority"
CHALLENGES: list[Row] = [
    {"challenge_id": "made-1", "authority_code": "Coventry", "start_on": "14 January 2025", "end_on": "16 January 2025",
     "programme": "WM ADASS"},
    {"challenge_id": "made-2", "authority_code": "Dudley", "start_on": "14 January 2025", "end_on": "16 January 2025",
     "programme": "WM ADASS"},
    {"challenge_id": "looked-at", "authority_code": "Coventry", "kind": "practice review",
     "start_on": "14 January 2024", "end_on": "16 January 2024", "programme": "WM ADASS"},
]  # fmt: skip
ASKED: list[Row] = [
    {"recommendation_id": name, "authority_code": "Coventry", "challenge_id": "made-1", "text": f"Do {name}",
     "areas": "Use of resources", "status": status, "status_on": "1 March 2025", "evidence_title": evidence,
     "reason": reason, "status_by": "lead" if status == "verified" else "host"}
    for name, status, evidence, reason in (
        ("r-begun", "in progress", "", ""), ("r-done", "done", "Audit", ""), ("r-verified", "verified", "Audit", ""),
        ("r-not", "not accepted", "", "Not ours"),
    )
]  # fmt: skip
ELSEWHERE = {**ASKED[0], "recommendation_id": "r-dudley", "authority_code": "Dudley", "challenge_id": "made-2"}


def load(home: Home, path: Path, sent: bytes | list[Row], **more: Any) -> Submission:
    """Load a record's bytes, or rows as a CSV file."""
    if isinstance(sent, bytes):
        path.write_bytes(sent)
    else:
        csv_file(path, sent)
    return submit(path, home=home, actor_role="lead", **more)


def made_home(folder: Path) -> Home:
    """A home with the challenges and their recommendations."""
    home = Home(folder / "home")
    for name, rows in (("challenges", CHALLENGES), ("recommendations", [*ASKED, ELSEWHERE])):
        answer = load(home, folder / f"{name}.csv", rows)
        assert answer.result.status == "accepted", answer.result.verdict.flags
    return home
