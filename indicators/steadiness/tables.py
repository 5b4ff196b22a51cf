"""The table behind a series and its rule, and what can be told of every measure of one authority."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from indicators.series.measure_words import name, when
from indicators.series.tables import Table, absent, as_csv
from indicators.steadiness.chart_words import RULES
from indicators.steadiness.evidence import Evidence
from indicators.steadiness.sentences import in_short
from indicators.wording import day, number, typographic


def of_series(found: Evidence) -> Table:
    """The results counted in the newest way, with the day each is about, and what the rule makes of each."""
    decimals, measure = found.measure.decimals, found.measure
    first, last = found.figures[0].period_start, found.figures[-1].period_start
    due = {*found.series.periods, *found.series.missing_waves, *found.place.missing, *found.place.left_out}
    have = {each.period_start: each for each in found.figures}
    rows = []
    for start in sorted({*have, *(start for start in due if first < start < last)}):
        each = have.get(start)
        bounds = each and each.lower is not None and each.upper is not None
        rows.append(
            (
                when(start, measure),
                day(each.ref_date) if each else "–",
                number(each.value, decimals) if each else absent(found.place, found.series, start),
                f"{number(each.lower, decimals)} to {number(each.upper, decimals)}"
                if each and bounds and each.lower is not None and each.upper is not None
                else "–",
                _rule(found, start),
            )
        )
    head = ("Year" if found.is_yearly else "Period", "Day it is about", found.place.name, "95% interval", "Rule")
    return Table(f"{typographic(measure.title)}, {measure.unit}.", head, tuple(rows))


def csv(found: Evidence) -> str:
    """The same as CSV, with the limits of a control chart where there are any; a missing value is an empty cell."""
    points = found.limits.points.set_index("x") if found.limits else None
    rows = []
    for each in found.figures:
        at = points.loc[pd.Timestamp(each.period_start)] if points is not None else None
        rows.append(
            {
                "authority_code": found.place.code, "name": found.place.name, "construct": found.measure.construct,
                "segment": each.segment, "period_start": each.period_start.isoformat(),
                "ref_date": each.ref_date.isoformat(), "value": each.value, "lower95": each.lower,
                "upper95": each.upper, "numerator": each.numerator, "denominator": each.denominator,
                "in_trend": each in found.used, "baseline": None if at is None else at["rebase_group"],
                "mean": None if at is None else at["mean_col"],
                "lower_limit": None if at is None else at["lpl"], "upper_limit": None if at is None else at["upl"],
                "rule": None if at is None else at["special_cause_type"],
                "point_type": None if at is None else at["point_type"], "target": found.target,
                "illustrative": each.illustrative,
            }
        )  # fmt: skip
    return as_csv(pd.DataFrame(rows))


def of_measures(found: Iterable[Evidence], name_of: str) -> Table:
    """Each measure of one authority and what can be told of it; the first cell leads to it."""
    rows = tuple(
        (
            f"[{name(each.measure)}](?authority={each.place.code}&indicator={each.measure.construct})",
            in_short(each),
            when(each.figures[-1].period_start, each.measure) if each.figures else "–",
        )
        for each in found
    )
    return Table(f"What can be told of the measures of {name_of}.", ("Measure", "What can be told", "Up to"), rows)


def _rule(found: Evidence, start: object) -> str:
    if found.limits:
        points = found.limits.points
        here = points[points["x"].dt.date == start]
        cause = here["special_cause_type"].iloc[0] if len(here) else None
        return RULES[cause] if isinstance(cause, str) else "–"
    if found.trend and not found.trend.reason and any(each.period_start == start for each in found.used):
        return "one of the five tested"
    return "–"
