"""The frozen baselines of one challenge, in words: what each rests on, and whether its figures were revised since."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from indicators.series.figures import Measure
from indicators.series.measure_words import name, result, shown_as_nothing, size, when
from indicators.series.reading import records
from indicators.series.tables import Table, as_csv
from indicators.wording import count, day, listed

_NONE = "No baseline is frozen: there is no comparable result from before the challenge."
_WAITING = (
    "No baseline was frozen by this day. That is done with the first load after the challenge has begun and the "
    "results from before it are published."
)
_VINTAGES = {
    "later": "No release of the time before the challenge is on record: taken from the earliest there is.",
    "both": "Some of its figures were first published after the challenge; they are as first published.",
}


@dataclass(frozen=True)
class Frozen:
    """One frozen baseline.

    Attributes
    ----------
    rule
        three or two results, thin for one, none; waiting while nothing is frozen yet.
    periods, changed
        First days of the results it rests on, and of those that say something else today.
    value_now
        What the same results give today.
    earlier_value, earlier_frozen_on
        What was last frozen for other days by which the challenge was known before.
    """

    construct: str
    rule: str
    value: float | None
    lower: float | None
    upper: float | None
    periods: tuple[date, ...]
    changed: tuple[date, ...]
    value_now: float | None
    vintage: str
    frozen_on: date | None
    data_id: str
    sha256: str
    earlier_value: float | None = None
    earlier_frozen_on: date | None = None


def read(rows: pd.DataFrame) -> dict[str, Frozen]:
    """The baselines of one challenge by construct, from the rows of `frozen_baselines`."""
    return {row["indicator"]: _frozen(row) for row in records(rows) if isinstance(row["indicator"], str)}


def lines(found: Frozen, measure: Measure) -> list[tuple[str, str]]:
    """A leading word and a line each: the baseline, where it comes from, what was revised, what was frozen before."""
    if found.value is None:
        return [("Before", _WAITING if found.rule == "waiting" else _NONE), *_earlier(found, measure)]
    said = [("Before", _value(found, measure))]
    if note := _VINTAGES.get(found.vintage):
        said.append(("Release", note))
    if found.frozen_on:
        said.append(("Frozen", f"{day(found.frozen_on)}, record {found.sha256[:12]}, from data {found.data_id}."))
    said.append(("Since then", _revised(found, measure)))
    return [*said, *_earlier(found, measure)]


def summary(found: Mapping[str, Frozen]) -> str:
    """How many are frozen, and of how many the figures were revised since."""
    having = [each for each in found.values() if each.value is not None]
    if not having:
        if any(each.rule == "waiting" for each in found.values()):
            return _WAITING
        return "No measure has a comparable result from before the challenge, so there is no baseline."
    revised = sum(bool(each.changed) for each in having)
    alone = len(having) == 1
    of, stay = ("its", "It stays as it was") if alone else ("their", "They stay as they were")
    said = f"none of {of} figures was revised since"
    if revised:
        said = f"{count(revised)} {'rests' if revised == 1 else 'rest'} on figures revised since"
    measures = "measure" if alone else "measures"
    return f"Of {count(len(having))} {measures}; {said}. {stay} frozen, whatever is published later."


def table(found: Mapping[str, Frozen], measures: Mapping[str, Measure]) -> Table:
    """Every frozen baseline of a challenge."""
    rows = tuple(
        (
            name(measures[each.construct]),
            result(each.value, measures[each.construct]) if each.value is not None else "–",
            _limits(each, measures[each.construct]),
            listed([when(start, measures[each.construct]) for start in each.periods]) if each.periods else "–",
            _revised(each, measures[each.construct]) if each.value is not None else _why_none(each),
        )
        for each in found.values()
        if each.construct in measures
    )
    return Table("Frozen baselines.", ("Measure", "Baseline", "95% interval", "Results", "Since then"), rows)


def csv(rows: pd.DataFrame) -> str:
    """The same, as `frozen_baselines` has them."""
    plain = rows.copy()
    for column in ("periods", "periods_changed"):
        plain[column] = [" ".join(map(str, each)) for each in plain[column]]
    return as_csv(plain)


def _value(found: Frozen, measure: Measure) -> str:
    assert found.value is not None
    years = listed([when(start, measure) for start in found.periods])
    limits = f" (95% interval {_limits(found, measure)})" if found.lower is not None else ""
    if found.rule == "thin":
        return (
            f"**{result(found.value, measure)}**{limits}, from {years} alone. One result is too few to tell a change "
            "from normal movement."
        )
    return f"**{result(found.value, measure)}**{limits}, the mean of {years}."


def _revised(found: Frozen, measure: Measure) -> str:
    if not found.changed:
        return "None of its figures was revised."
    years = listed([when(start, measure) for start in found.changed])
    if found.value_now is None or found.value is None:
        return f"Revised since ({years}): not all of its figures are published today. It stays as frozen."
    change = found.value_now - found.value
    way = f"{size(change, measure)} {'more' if change > 0 else 'less'}"
    if shown_as_nothing(change, measure):
        way = "the same when rounded"
    return f"Revised since ({years}): today it would be {result(found.value_now, measure)}, {way}. It stays as frozen."


def _earlier(found: Frozen, measure: Measure) -> list[tuple[str, str]]:
    if found.earlier_value is None or found.earlier_frozen_on is None:
        return []
    return [
        (
            "Other dates",
            f"{result(found.earlier_value, measure)} was frozen on {day(found.earlier_frozen_on)}, before the dates of "
            "the challenge were changed. It stays on record; nothing is measured from it.",
        )
    ]


def _why_none(found: Frozen) -> str:
    return "Not frozen yet" if found.rule == "waiting" else "No baseline"


def _limits(found: Frozen, measure: Measure) -> str:
    if found.lower is None or found.upper is None:
        return "–"
    return f"{result(found.lower, measure)} to {result(found.upper, measure)}"


def _frozen(row: Mapping[Hashable, Any]) -> Frozen:
    return Frozen(
        construct=row["indicator"],
        rule=row["rule"],
        value=_number(row["value"]),
        lower=_number(row["lower95"]),
        upper=_number(row["upper95"]),
        periods=_days(row["periods"]),
        changed=_days(row["periods_changed"]),
        value_now=_number(row["value_now"]),
        vintage=row["vintage"] if isinstance(row["vintage"], str) else "",
        frozen_on=_day(row["frozen_on"]),
        data_id=row["data_id"] if isinstance(row["data_id"], str) else "",
        sha256=row["sha256"] if isinstance(row["sha256"], str) else "",
        earlier_value=_number(row["earlier_value"]),
        earlier_frozen_on=_day(row["earlier_frozen_on"]),
    )


def _day(cell: Any) -> date | None:
    return None if pd.isna(cell) else cell.date()


def _days(cells: Any) -> tuple[date, ...]:
    return tuple(date.fromisoformat(str(each)[:10]) for each in cells)


def _number(cell: Any) -> float | None:
    return None if pd.isna(cell) else float(cell)
