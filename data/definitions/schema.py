"""What a definition has to say, and what makes it a broken one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from typing import Any

from data.periods import financial_year

POLARITIES = {1: "higher is better", -1: "lower is better", 0: "no agreed direction"}
KINDS = {"survey", "administrative"}
BREAK_KINDS = {"hard", "caution"}


@dataclass(frozen=True)
class Break:
    """A change in how an indicator is counted, from `period` on; `hard` ones start a new segment."""

    period: str
    kind: str
    reason: str


@dataclass(frozen=True)
class Gap:
    """A period in which the source was not collected, and why."""

    period: str
    reason: str


@dataclass(frozen=True)
class Definition:
    """What one indicator measures and how its figures are to be read.

    Attributes
    ----------
    id, construct
        Our id, and the id of the series it belongs to across renamings.
    title, short_title, meaning
        The publisher's subject in our words; the name in pickers and sentences; what it means in plain words.
    topic
        What it measures, for grouping: one of the framework's objectives.
    framework, code, code_2022
        The framework, the code in it, and the code the 2022-23 framework used (empty where it had none).
    unit, symbol, minimum, maximum, decimals
        Unit in words, the sign printed after a figure, bounds of a possible value, decimals as published.
    multiplier
        100 for percentages, 100000 for rates per 100,000, 0 where the value is no ratio of the counts.
    count_rounding
        Counts are published to the nearest this many.
    polarity
        1 higher is better, -1 lower is better, 0 no agreed direction.
    kind
        `survey` (weighted answers with a margin of error) or `administrative` (counts of everybody).
    source, publisher, licence
        The collection the figures come from, who publishes them and under which licence.
    reference_day
        Month and day ("02-15") of the financial year a figure describes best: its place on a time axis.
    cadence_months, publication_lag_months
        How often a figure is due, and how long after the period ends it is published.
    first_period, last_period
        First financial year the code is valid for, and the last (empty while it goes on); other figures under it are
        refused.
    breaks, not_collected
        Changes in counting, and periods without a collection, each with its reason.
    caveat
        What stands beside every claim that rests on it.
    parent
        The id of the table a part belongs to; empty for the table's own figure.
    """

    id: str
    construct: str
    title: str
    short_title: str
    meaning: str
    topic: str
    framework: str
    code: str
    code_2022: str
    unit: str
    symbol: str
    minimum: float
    maximum: float
    decimals: int
    multiplier: float
    count_rounding: int
    polarity: int
    kind: str
    source: str
    publisher: str
    licence: str
    reference_day: str
    cadence_months: int
    publication_lag_months: int
    first_period: str
    caveat: str
    breaks: tuple[Break, ...] = ()
    not_collected: tuple[Gap, ...] = ()
    last_period: str = ""
    parent: str = ""

    def was_not_collected(self, period: str) -> bool:
        """Whether the source was not collected in a financial year, written such as 2020-21."""
        return any(financial_year(gap.period) == financial_year(period) for gap in self.not_collected)

    def segment(self, period_start: date) -> int:
        """Number of the comparable stretch a period lies in: 1, and one more from each hard break on."""
        return 1 + sum(first_day <= period_start for first_day in self.hard_breaks)

    @property
    def hard_breaks(self) -> frozenset[date]:
        """First days of the periods from which on figures do not compare with those before."""
        return frozenset(financial_year(item.period)[0] for item in self.breaks if item.kind == "hard")


def checked(raw: dict[str, Any]) -> Definition:
    """The definition that a table of a file gives.

    Raises
    ------
    ValueError
        Naming every fault.
    """
    given = dict(raw)
    given["breaks"] = tuple(Break(**item) for item in given.get("breaks", []))
    given["not_collected"] = tuple(Gap(**item) for item in given.get("not_collected", []))
    known = {field.name: field for field in fields(Definition)}
    if unknown := sorted(given.keys() - known.keys()):
        raise ValueError(f"unknown fields: {', '.join(unknown)}")
    required = {name for name, field in known.items() if field.default is MISSING}
    if missing := sorted(required - given.keys()):
        raise ValueError(f"missing fields: {', '.join(missing)}")
    if misfits := sorted(name for name in given if not isinstance(given[name], _TYPES[known[name].type])):
        raise ValueError(f"fields of the wrong type: {', '.join(misfits)}")
    definition = Definition(**given)
    if faults := list(_faults(definition)):
        raise ValueError("; ".join(faults))
    return definition


_TYPES: Mapping[Any, tuple[type, ...]] = {
    "str": (str,), "int": (int,), "float": (int, float), "tuple[Break, ...]": (tuple,), "tuple[Gap, ...]": (tuple,),
}  # fmt: skip


def _faults(it: Definition) -> Iterator[str]:
    for field in ("id", "construct"):
        if not re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", getattr(it, field)):
            yield f"{field} is not lower case words joined by underscores"
    for field in ("title", "short_title", "meaning", "topic", "framework", "code", "unit", "source", "publisher",
                  "licence", "caveat"):  # fmt: skip
        if not getattr(it, field).strip():
            yield f"{field} is empty"
    if it.polarity not in POLARITIES:
        yield "polarity is not 1, -1 or 0"
    if it.kind not in KINDS:
        yield f"kind is not one of {', '.join(sorted(KINDS))}"
    if not it.minimum < it.maximum:
        yield "minimum is not below maximum"
    try:
        date.fromisoformat(f"2001-{it.reference_day}")
    except ValueError:
        yield "reference_day is not a month and a day such as 02-15"
    if min(it.cadence_months, it.decimals + 1, it.count_rounding, it.publication_lag_months + 1) < 1:
        yield "a number of months, decimals or count rounding is out of range"
    for item in it.breaks:
        if item.kind not in BREAK_KINDS or not item.reason.strip():
            yield f"the break at {item.period} needs a kind ({', '.join(sorted(BREAK_KINDS))}) and a reason"
    for period in (
        it.first_period,
        *([it.last_period] if it.last_period else []),
        *(item.period for item in it.breaks),
        *(gap.period for gap in it.not_collected),
    ):
        try:
            financial_year(period)
        except ValueError as error:
            yield str(error)
    if it.last_period and it.last_period < it.first_period:
        yield "last_period is before first_period"
