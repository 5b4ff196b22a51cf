"""The cycle board as a table to read and a file to take away: one line an authority and stage."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from indicators.programme.board import BoardRow
from indicators.programme.cycle import STAGES
from indicators.series.tables import Table, as_csv

ILLUSTRATIVE = "Illustrative"
COLUMNS = (
    "authority_code", "name", "challenge_id", "challenge", "stage", "state", "on", "due_on", "words", "illustrative",
)  # fmt: skip


def of_board(rows: Sequence[BoardRow]) -> Table:
    """Every cell in full; a further column where some are made up."""
    labelled = any(row.cycle and row.cycle.illustrative for row in rows)
    lines = tuple(
        (
            row.name,
            row.cycle.when,
            STAGES[stage],
            _first_upper(cell.text),
            *([ILLUSTRATIVE if row.cycle.illustrative else "–"] if labelled else []),
        )
        for row in rows
        if row.cycle
        for stage, cell in zip(STAGES, row.cycle.cells, strict=True)
    )
    head = ("Authority", "Challenge", "Stage", "On record", *(["Data"] if labelled else []))
    return Table("Stages of the challenges shown, by authority.", head, lines)


def board_csv(rows: Sequence[BoardRow]) -> str:
    """The same as CSV; an authority without a challenge has one line with its name only."""
    lines: list[dict[str, object]] = []
    for row in rows:
        own: dict[str, object] = {"authority_code": row.code, "name": row.name}
        if row.cycle is None:
            lines.append(own)
            continue
        own |= {
            "challenge_id": row.cycle.challenge_id,
            "challenge": row.cycle.when,
            "illustrative": row.cycle.illustrative,
        }
        lines += [
            {**own, "stage": stage, "state": cell.state, "on": cell.on, "due_on": cell.due_on, "words": cell.text}
            for stage, cell in zip(STAGES, row.cycle.cells, strict=True)
        ]
    frame = pd.DataFrame(lines, columns=list(COLUMNS))
    return as_csv(frame)


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]
