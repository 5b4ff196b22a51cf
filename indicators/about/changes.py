"""The publisher's log of changes: each entry in its words, and what it means for the lines shown here."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from indicators.series.reading import records
from indicators.series.tables import as_csv
from indicators.wording import count, day, listed, period, typographic

_WORDS = {"renamed": "the series goes on under its new code.", "removed": "the series ends with the year before."}
_HERE = {
    ("hard", True): "a new line begins; nothing is drawn or compared across.",
    ("hard", False): "a new line begins, and no earlier figures are loaded.",
    ("caution", True): "results on both sides stay one series, and the change is named beside them.",
    ("gap", True): "no result is shown for this year.",
}  # fmt: skip
EXPORTED = (
    "position", "code", "former_code", "indicator", "year_of_change", "description", "reads_as", "kind", "source",
    "published_on",
)  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """One entry of the log.

    Attributes
    ----------
    when, code
        The year of change, and today's code, or the earlier one of a measure the framework has dropped.
    names
        Our names of the measures it is about.
    quote
        The publisher's words, to the letter.
    here
        What it means for the lines shown here.
    ends_comparison
        Whether the words say that figures cannot be compared.
    """

    when: str
    code: str
    names: tuple[str, ...]
    quote: str
    here: str
    ends_comparison: bool


def entries(rows: pd.DataFrame) -> tuple[Entry, ...]:
    """The entries, from the rows of `log_entries`, those about several measures of ours once."""
    by_place: dict[tuple[Any, Any], list[Mapping[Hashable, Any]]] = {}
    for row in records(rows):
        by_place.setdefault((row["source"], row["position"]), []).append(row)
    return tuple(_entry(about) for about in by_place.values())


def title(found: Sequence[Entry], measure_name: str = "") -> str:
    """How many changes the publisher names, and how many of them end a comparison."""
    to = f" to {measure_name}" if measure_name else ""
    if not found:
        return f"The publisher names no change{to}"
    ends = sum(entry.ends_comparison for entry in found)
    changes = "change" if len(found) == 1 else "changes"
    then = {0: "none of them ends a comparison", 1: "one of them ends a comparison"}
    said = then.get(ends, f"{count(ends)} of them end a comparison")
    if len(found) == 1:
        said = "it ends a comparison" if ends else "it ends no comparison"
    return f"The publisher names {count(len(found))} {changes}{to}; {said}"


def subtitle(rows: pd.DataFrame) -> str:
    """Where the words are from."""
    if rows.empty:
        return "The log comes with the publisher’s workbook of the time series."
    when = max(rows["published_on"])
    return (
        f"Quoted from the log of changes in the publisher’s workbook of {day(when.date())} (Open Government Licence "
        "v3.0), slips included. Below each stands what it means for the lines here."
    )


def csv(rows: pd.DataFrame) -> str:
    """The log for programs, with our reading beside the publisher's words."""
    return as_csv(rows[list(EXPORTED)])


def _entry(about: Sequence[Mapping[Hashable, Any]]) -> Entry:
    first = about[0]
    named = [row["short_title"] for row in about if isinstance(row["short_title"], str)]
    when = period(first["period_start"].date()) if pd.notna(first["period_start"]) else str(first["year_of_change"])
    code = first["code"] if isinstance(first["code"], str) else f"{first['former_code']} until {_until(first)}"
    return Entry(
        when=when,
        code=code,
        names=tuple(typographic(name) for name in named),
        quote=first["description"],
        here=listed(list(dict.fromkeys(_here(row) for row in about))),
        ends_comparison=first["reads_as"] == "break",
    )


def _until(row: Mapping[Hashable, Any]) -> str:
    """The last year a dropped measure had its code."""
    return period(row["period_start"].date().replace(year=row["period_start"].year - 1))


def _here(row: Mapping[Hashable, Any]) -> str:
    if not isinstance(row["construct"], str):
        return "no figures of it are shown."
    kind = row["kind"] if isinstance(row["kind"], str) else ""
    if (kind, bool(row["has_earlier"])) in _HERE:
        return _HERE[kind, bool(row["has_earlier"])]
    if not row["has_earlier"]:
        return "no figures from before this year are loaded, so there is nothing to compare."
    return _WORDS.get(row["reads_as"], "results on both sides stay one series.")
