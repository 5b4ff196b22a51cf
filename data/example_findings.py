"""What precedes a made-up visit and what its team found to be strong: self-assessments, practice reviews, strengths."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from data.chance import Chance
from data.example_life import Row

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "self_assessments": ("self_assessment_id", "challenge_id", "finished_on", "summary", "note"),
    "practice_reviews": ("practice_review_id", "challenge_id", "start_on", "end_on", "summary", "note"),
    "findings": ("finding_id", "reference", "challenge_id", "kind", "text", "areas", "quality_statements",
                 "raised_by_expert", "note"),
}  # fmt: skip
NOTE = "Made up, to show what the product does."
# Days before the visit, at least; up to as many more.
ASSESSED, REVIEWED, SPREAD = 35, 60, 20
FEWEST, MORE, BY_EXPERT = 3, 3, 0.25
STRENGTHS = (
    ("Staff know the people they work with and speak of them with respect",
     "Strengths-based, safe and integrated practice", "assessing_needs"),
    ("People are helped at the front door and most need nothing more",
     "Strengths-based, safe and integrated practice", "healthier_lives"),
    ("Safeguarding concerns are looked at on the day they come in",
     "Strengths-based, safe and integrated practice", "safeguarding"),
    ("Members and officers know the service and ask hard questions of it", "Leadership and partnerships", "governance"),
    ("Hospital and community teams plan discharges together", "Leadership and partnerships", "partnerships"),
    ("Savings are agreed with those who carry them out", "Use of resources", "governance"),
    ("Teams have the people they need and keep them", "Use of resources", "governance"),
    ("Figures are used in supervision and in team meetings", "Performance and experience", "learning"),
    ("People who draw on care help to choose providers", "Performance and experience", "equity"),
    ("Providers find the council fair and quick to answer", "Market sustainability and quality", "care_provision"),
    ("Care homes that struggle are helped early", "Market sustainability and quality", "care_provision"),
    ("What goes wrong is talked about openly and learned from", "Improvement and challenge", "learning"),
)  # fmt: skip


def tables(visits: Sequence[Row], chance: Chance) -> dict[str, list[Row]]:
    """The rows of each table for these challenges, by the name of its template."""
    made: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    for visit in visits:
        name, start = visit["challenge_id"], date.fromisoformat(visit["start_on"])
        assessed = start - timedelta(days=ASSESSED + chance.below(SPREAD))
        reviewed = start - timedelta(days=REVIEWED + chance.below(SPREAD))
        made["self_assessments"].append(
            {"self_assessment_id": f"{name}-assessed", "challenge_id": name, "finished_on": assessed.isoformat(),
             "note": NOTE}
        )  # fmt: skip
        made["practice_reviews"].append(
            {"practice_review_id": f"{name}-reviewed", "challenge_id": name, "start_on": reviewed.isoformat(),
             "end_on": (reviewed + timedelta(days=1)).isoformat(), "note": NOTE}
        )  # fmt: skip
        strengths = chance.some(STRENGTHS, FEWEST + chance.below(MORE))
        for number, (text, area, statement) in enumerate(strengths, start=1):
            made["findings"].append(
                {"finding_id": f"{name}-strength-{number}", "reference": str(number), "challenge_id": name,
                 "kind": "strength", "text": text, "areas": area, "quality_statements": statement,
                 "raised_by_expert": "yes" if chance.happens(BY_EXPERT) else "no", "note": NOTE}
            )  # fmt: skip
    return made
