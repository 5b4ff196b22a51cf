"""One peer challenge in words: its stages, its team, what it found, and what the host had put right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from indicators.series.reading import records
from indicators.wording import count, dated, day, listed, plain, sentence, typographic

Row = Mapping[Hashable, Any]
STAGES = {"self_assessment": "Self-assessment", "practice_review": "Practice review"}
EXPECTED = {
    "increase": "Expected to go up", "decrease": "Expected to go down",
    "both": "Expected to go up by some and down by others",
}  # fmt: skip
DECISIONS = {"accept": "Accepted", "part": "Accepted in part", "reject": "Not accepted"}


@dataclass(frozen=True)
class Line:
    """A leading word, what is on record under it, and the page it comes from, if any."""

    word: str
    text: str
    source_url: str = ""


def headline(challenge: Row, team: pd.DataFrame, recommendations: int) -> str:
    """When the authority was challenged, by how many peers, and how much was recommended."""
    when = _when(challenge)
    name = challenge["name"]
    start = f"{name} was challenged {when}" if when else f"No date is on record for {name}’s challenge"
    parts = []
    if len(team):
        parts.append(f"by a team of {count(len(team))}")
    if recommendations:
        parts.append(f"with {count(recommendations)} {'recommendation' if recommendations == 1 else 'recommendations'}")
    return ", ".join([start, *parts])


def lead(challenge: Row) -> str:
    """What it looked at, and who runs the programme."""
    scope = sentence(plain(typographic(_text(challenge["scope"])))) if _text(challenge["scope"]) else ""
    return " ".join(part for part in (scope, f"Programme: {typographic(challenge['programme'])}.") if part)


def stages(challenge: Row, preparation: pd.DataFrame) -> tuple[Line, ...]:
    """From the self-assessment to the publication, each with its date as exactly as it is known."""
    found = [
        Line(STAGES[row["kind"]], _with_date(row, _text(row["summary"])), _text(row["source_url"]))
        for row in records(preparation)
    ]
    missing = [word for kind, word in STAGES.items() if kind not in set(preparation["kind"])]
    found += [Line(word, "Nothing is on record.") for word in missing]
    found.append(Line("On site", dated(*_dates(challenge)), _text(challenge["source_url"])))
    published = _day(challenge["published_on"])
    said = f"{day(published)}." if published else "No day is on record."
    return (*found, Line("Findings published", said, _text(challenge["report_url"])))


def team(rows: pd.DataFrame) -> tuple[Line, ...]:
    """Home authorities and roles, one line a role."""
    by_role: dict[str, list[str]] = {}
    for row in records(rows):
        by_role.setdefault(row["role"], []).append(_text(row["name"]) or "home authority not recorded")
    return tuple(Line(sentence(role)[:-1], listed(_counted(homes))) for role, homes in by_role.items())


def findings(rows: pd.DataFrame, kind: str) -> tuple[str, ...]:
    """What was found of one kind: strength or consideration."""
    return tuple(_finding(row) for row in records(rows) if row["kind"] == kind)


def corrections(rows: pd.DataFrame) -> tuple[Line, ...]:
    """What the host asked to have put right, and what came of it."""
    return tuple(Line(day(row["asked_on"].date()), _correction(row), _text(row["source_url"])) for row in records(rows))


def tracked(rows: pd.DataFrame) -> tuple[Line, ...]:
    """The measures that are to show what came of it, with what is expected of each, why, and since when."""
    return tuple(Line(row["short_title"], _tracked(row)) for row in records(rows))


def _tracked(row: Row) -> str:
    linked = len(row["recommendations"])
    links = f"Linked to {count(linked)} {'recommendation' if linked == 1 else 'recommendations'}" if linked else ""
    chosen = ("chosen for the challenge" if links else "Chosen for the challenge") if row["is_chosen"] else ""
    why = " ".join(sentence(plain(typographic(text))) for text in row["whys"])
    start = " and ".join(filter(None, (links, chosen)))
    since = f"on record since {day(row['chosen_on'].date())}"
    return f"**{EXPECTED[row['direction']]}.** {why} {start}, {since}{_in_time(row)}."


def _in_time(row: Row) -> str:
    """Whether it was chosen before anybody could look at a result."""
    if row["before_results"] is None or pd.isna(row["before_results"]):
        return ""
    first = _day(row["first_result_on"])
    if first is None:
        return "; no result from after it is published yet"
    if row["before_results"]:
        return f"; the first result from after it was published later, on {day(first)}"
    return f"; **the first result from after it was published already, on {day(first)}**"


def _finding(row: Row) -> str:
    number = f"{row['reference']}. " if _text(row["reference"]) else ""
    expert = " Raised by an expert by experience." if row["raised_by_expert"] is True else ""
    return f"{number}{sentence(plain(typographic(row['text'])))}{expert}"


def _correction(row: Row) -> str:
    asked = (
        f"“{typographic(row['stated'])}” should read “{typographic(row['corrected'])}”. Asked by: {row['asked_by']}."
    )
    if not _text(row["decision"]):
        return f"{asked} **Not decided yet.**"
    decided = _day(row["decided_on"])
    when = f" on {day(decided)}" if decided else ""
    why = f" {sentence(typographic(row['reason']))}" if _text(row["reason"]) else ""
    return f"{asked} **{DECISIONS[row['decision']]}**{when}.{why}"


def _when(challenge: Row) -> str:
    """As a sentence has it: "on 23 to 25 February 2016", "in February 2017"; empty without a date."""
    start, end, precision = _dates(challenge)
    if start is None or precision == "none":
        return ""
    return f"{'on' if precision == 'day' else 'in'} {dated(start, end, precision)}"


def _with_date(row: Row, text: str) -> str:
    said = f" {sentence(plain(typographic(text)))}" if text else ""
    return f"{dated(*_dates(row))}.{said}"


def _dates(row: Row) -> tuple[date | None, date | None, str]:
    return _day(row["start_on"]), _day(row["end_on"]), _text(row["date_precision"]) or "none"


def _day(cell: Any) -> date | None:
    return None if pd.isna(cell) else cell.date()


def _counted(words: list[str]) -> list[str]:
    return [f"{word} ({count(many)})" if many > 1 else word for word, many in Counter(words).items()]


def _text(cell: Any) -> str:
    return cell if isinstance(cell, str) else ""
