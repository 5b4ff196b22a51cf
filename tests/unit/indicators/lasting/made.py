"""Made lives of recommendations for the tests of how long they take; every expectation is worked by hand beside it."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from indicators.lasting import lives, waits
from indicators.lasting.waits import Waits

AREAS = {"resources": "Use of resources", "practice": "Strengths-based practice"}
VISIT = date(2024, 1, 31)
AS_AT = date(2026, 6, 30)
SO_MANY_DAYS = (AS_AT - VISIT).days


def after(days: int) -> date:
    return VISIT + timedelta(days=days)


def row(number: int, **given: object) -> dict[str, object]:
    """One row of `recommendation_milestones`: accepted, from a challenge of 31 January 2024, not done."""
    return {
        "recommendation_id": f"r{number}", "authority_code": "E08000026", "challenge_id": "c1", "areas": ["resources"],
        "priority": "High", "illustrative": False, "visit_end_on": VISIT, "due_12_on": date(2025, 1, 31),
        "due_24_on": date(2026, 1, 31), "events": 1, "status": "accepted", "last_said_on": after(20),
        "is_accepted": True, "is_silent": False, "done_on": None, "done_is_exact": None, "done_after": None,
        "verified_on": None, "verified_is_exact": None, "verified_after": None, "status_at_12": None,
        "status_at_24": None, "check_12": None, "check_24": None, **given,
    }  # fmt: skip


def done(number: int, days: int, **given: object) -> dict[str, object]:
    """One that was done so many days after the visit."""
    return row(number, **{"status": "done", "done_on": after(days), "done_is_exact": True, **given})


def verified(number: int, days: int, *checks: str, **given: object) -> dict[str, object]:
    """One that was done and verified so many days after the visit, with what the re-checks said (12, 24 months)."""
    said = dict(zip(("check_12", "check_24"), checks, strict=False))
    return done(
        number, days,
        **{"verified_on": after(days), "verified_is_exact": True, "status_at_12": "verified",
           "status_at_24": "verified", **said, **given},
    )  # fmt: skip


def frame(*rows: dict[str, object]) -> pd.DataFrame:
    """The rows as the store gives them: days as timestamps, and missing ones as NaT."""
    made = pd.DataFrame(rows, columns=list(row(0)))
    for name in made.columns:
        if name.endswith(("_on", "_after")):
            made[name] = pd.to_datetime(made[name]).astype("datetime64[us]")
    return made


def computed(*rows: dict[str, object], made_up: bool = False, as_at: date = AS_AT) -> Waits:
    """How long the rows took, with two areas."""
    kind = [{**each, "illustrative": made_up} for each in rows]
    return waits.compute(lives.compute(frame(*kind), as_at, made_up=made_up), AREAS)


def twenty() -> list[dict[str, object]]:
    """Twelve done and verified after 1, 2 ... 12 months, and eight open: half by the tenth, after 10.0 months."""
    ended = [verified(at, int(30.4375 * at)) for at in range(1, 13)]
    return [*ended, *(row(number, areas=["practice"], priority="Low") for number in range(13, 21))]
