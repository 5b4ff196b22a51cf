"""Which measure had which code before, as a table that is looked up by the earlier code."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from indicators.series.reading import records
from indicators.series.tables import Table, as_csv
from indicators.wording import count, listed, period, typographic

_LISTS = {"Contents": "contents page", "Comparability_over_time_log": "log of changes"}
EXPORTED = (
    "former_code", "code", "indicator", "construct", "short_title", "code_2022", "listed_in", "former_period_start",
    "published_on",
)  # fmt: skip


def table(rows: pd.DataFrame) -> Table:
    """One row a pair of codes the series are joined by, from the rows of `renamings`; new measures last."""
    told = records(rows)
    year = period(told[0]["former_period_start"].date()) if told else "before"
    ours = [row for row in told if _is_ours(row)]
    body = tuple((_text(row["former_code"]) or "–", _text(row["code"]) or "–", _name(row)) for row in ours)
    return Table(f"Codes of {year} and today.", (f"Code in {year}", "Code today", "What it is called here"), body)


def title(rows: pd.DataFrame) -> str:
    """How many codes mean something else today."""
    told = [row for row in records(rows) if _is_ours(row)]
    codes = {_text(row["code"]) for row in told} - {""}
    reused = {
        _text(row["former_code"])
        for row in told
        if _text(row["former_code"]) in codes and _text(row["former_code"]).lower() != _text(row["code"]).lower()
    }
    if not told:
        return "The publisher’s list of earlier codes is not loaded"
    words = "code means" if len(reused) == 1 else "codes mean"
    return f"{count(len(reused))} {words} something else today".capitalize()


def disagreements(rows: pd.DataFrame) -> tuple[str, ...]:
    """Where the publisher's own lists do not agree, and which of them is followed here."""
    said = []
    for row in records(rows):
        if _is_ours(row) or _text(row["indicator"]) == "":
            continue
        lists = listed([_LISTS.get(it, it) for it in row["listed_in"]])
        said.append(
            f"For {row['code']} the publisher’s {lists} gives {_text(row['former_code']) or 'no earlier code'}; the "
            f"series is joined with {_text(row['code_2022']) or 'none'}, which fits the figures published then."
        )
    return tuple(said)


def csv(rows: pd.DataFrame) -> str:
    """Every pair of codes for programs, and the lists that give it."""
    return as_csv(rows.assign(listed_in=rows["listed_in"].map(", ".join))[list(EXPORTED)])


def codes_2022(rows: pd.DataFrame) -> Mapping[str, str]:
    """The earlier code of each construct."""
    return {row["construct"]: _text(row["code_2022"]) for row in records(rows) if _text(row["construct"])}


def _is_ours(row: Mapping[Hashable, Any]) -> bool:
    """Whether a pair is one the series here are joined by, or of a measure without a definition or a code today."""
    if not _text(row["indicator"]) or not _text(row["code"]):
        return True
    return _text(row["former_code"]).lower() == _text(row["code_2022"]).lower()


def _name(row: Mapping[Hashable, Any]) -> str:
    name = f"[{typographic(row['short_title'])}](?indicator={row['construct']})" if _text(row["construct"]) else ""
    if _text(row["code"]):
        return name or "not shown here"
    return f"{name}, dropped from the framework" if name else "dropped from the framework"


def _text(cell: object) -> str:
    return cell if isinstance(cell, str) else ""
