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
from indicators.wording import day, plain, typographic

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
    """One row a recommendation: what was asked, how it stands, who owns it, when it is due, and if it is made up."""
    rows = tuple(
        (
            _unmarked(each.reference) or "–",
            _unmarked(each.text),
            each.label,
            ", ".join(count.label.lower() for count in COUNTS if count.holds(each)) or "–",
            _unmarked(each.owner_role) or "–",
            day(each.due_on) if each.due_on else "–",
            day(each.current_due_on) if each.current_due_on else "–",
            typographic("; ".join(each.areas)) or "–",
            typographic("; ".join(statements.get(name, name) for name in each.quality_statements)) or "–",
            *([ILLUSTRATIVE] if made_up(each) else []),
        )
        for each in shown
    )
    head = (
        "Number", "Recommendation", "State", "Counted as", "Owner", "First due", "Due now", "Areas",
        "Quality statements",
    )  # fmt: skip
    return Table("Recommendations, as listed above.", (*head, *_label_head(rows, len(head))), rows)


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


def of_steps(found: Steps, months: Sequence[DueMonth], *, illustrative: bool = False) -> Table:
    """The steps of a challenge, then the months in which its recommendations are due.

    Parameters
    ----------
    illustrative
        Whether the recommendations of the months are made up.
    """
    lines = [(step.name, first_upper(step.words), step.illustrative) for step in found.steps]
    lines += [("Recommendations due", item.words, illustrative) for item in months]
    labelled = any(made for *_, made in lines)
    rows = tuple((name, said, *([ILLUSTRATIVE if made else "–"] if labelled else [])) for name, said, made in lines)
    return Table("From the visit to two years on.", ("Step", "When", *_label_head(rows, 2)), rows)


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


def _label_head(rows: Sequence[Sequence[str]], columns: int) -> tuple[str, ...]:
    """The head of the column that says what is made up, where there is one; a list is of one kind."""
    return ("Data",) if rows and len(rows[0]) > columns else ()


def _unmarked(text: str) -> str:
    """Words somebody wrote, without what a sentence of ours would be marked with, however it was nested."""
    while (bare := plain(text)) != text:
        text = bare
    return text


def first_upper(text: str) -> str:
    """Words as the start of a line."""
    return text[:1].upper() + text[1:]
