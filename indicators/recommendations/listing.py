"""The list of recommendations and the steps of a challenge as tables to read and files to take away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd

from indicators.recommendations.due_months import DueMonth
from indicators.recommendations.recommendation import Recommendation
from indicators.recommendations.standing import COUNTS, made_up
from indicators.recommendations.steps import Steps
from indicators.series.tables import Table, as_csv
from indicators.wording import day, typographic

# The columns of the export `recommendations`, in its order.
EXPORTED = (
    "recommendation_id", "reference", "authority_code", "challenge_id", "text", "areas", "quality_statements",
    "priority", "raised_by_expert", "response", "response_reason", "action", "owner_role", "due_on", "current_due_on",
    "status", "derived", "indicators", "illustrative", "source_url", "note",
)  # fmt: skip
DERIVED = ("late", "due_soon", "undated", "silent", "awaiting_verification")
LISTS = ("areas", "quality_statements", "derived", "indicators")
ILLUSTRATIVE = "Illustrative"


def of_list(shown: Sequence[Recommendation], statements: Mapping[str, str]) -> Table:
    """One row a recommendation: what was asked, how it stands, who owns it, when it is due."""
    rows = tuple(
        (
            each.reference or "–",
            each.text,
            each.label,
            ", ".join(count.label.lower() for count in COUNTS if count.holds(each)) or "–",
            each.owner_role or "–",
            day(each.due_on) if each.due_on else "–",
            day(each.current_due_on) if each.current_due_on else "–",
            typographic("; ".join(each.areas)) or "–",
            typographic("; ".join(statements.get(name, name) for name in each.quality_statements)) or "–",
            "Yes" if made_up(each) else "No",
        )
        for each in shown
    )
    head = (
        "Number", "Recommendation", "State", "Counted as", "Owner", "First due", "Due now", "Areas",
        "Quality statements", ILLUSTRATIVE,
    )  # fmt: skip
    return Table("Recommendations, as listed above.", head, rows)


def list_csv(rows: pd.DataFrame, shown: Sequence[Recommendation]) -> str:
    """The recommendations listed, in their order, with the columns of the export.

    Parameters
    ----------
    rows
        Those of `recommendation_list`.
    """
    derived = rows.apply(lambda row: [name for name in DERIVED if row[name]], axis="columns", result_type="reduce")
    frame = rows.assign(derived=derived).set_index("recommendation_id", drop=False)
    frame = frame.loc[[each.recommendation_id for each in shown], list(EXPORTED)]
    frame["illustrative"] = [made_up(each) for each in shown]
    for column in LISTS:
        frame[column] = frame[column].map("; ".join)
    return as_csv(frame)


def of_steps(found: Steps, months: Sequence[DueMonth]) -> Table:
    """The steps of a challenge, then the months in which its recommendations are due."""
    steps = tuple(
        (step.name, first_upper(step.words), ILLUSTRATIVE if step.illustrative else "–") for step in found.steps
    )
    due = tuple(("Recommendations due", item.words, "–") for item in months)
    return Table("From the visit to the 24-month follow-up.", ("Step", "When", ILLUSTRATIVE), (*steps, *due))


def steps_csv(found: Steps, months: Sequence[DueMonth], *, illustrative: bool) -> str:
    """The same as CSV; a month is given by its first day.

    Parameters
    ----------
    illustrative
        Whether the recommendations of the months are made up.
    """
    rows: list[tuple[str, date, date | None, str, int | None, bool]] = [
        (step.name, step.on, step.first_on, step.state, None, step.illustrative) for step in found.steps
    ]
    rows += [("Recommendations due", item.start, None, "", item.total, illustrative) for item in months]
    columns = ["step", "on", "first_due_on", "state", "recommendations", "illustrative"]
    frame = pd.DataFrame(rows, columns=columns).astype({"recommendations": "Int64"})
    frame.insert(0, "challenge_id", found.challenge_id)
    return frame.to_csv(index=False, lineterminator="\n")


def first_upper(text: str) -> str:
    """Words as the start of a line."""
    return text[:1].upper() + text[1:]
