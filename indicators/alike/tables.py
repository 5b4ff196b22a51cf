"""The tables behind the page that compares authorities: to read on the page, and to take away as CSV."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from indicators.alike import amounts, funnel_points
from indicators.alike.answer_words import OTHERS, answer_word, trend_word, why_words
from indicators.alike.funnel_points import Funnel, Point
from indicators.alike.standing import Standing, Standings
from indicators.series.measure_words import when
from indicators.series.reading import records
from indicators.series.tables import EXPORTED, Table, absent, as_csv
from indicators.series.verdict_words import verdict_word
from indicators.wording import number, sentence, typographic

LEVELS = ("95", "998")
BEYOND = {
    "above": "Above the 99.8% limits", "below": "Below the 99.8% limits", "above95": "Above the 95% limits only",
    "below95": "Below the 95% limits only", "": "Within the limits",
}  # fmt: skip


def of_standings(found: Standings, shown: Sequence[Standing]) -> Table:
    """Every authority shown: its figure, its neighbours, the answers, its own past, and what is amiss."""
    measure, series = found.measure, found.region.series
    newest = when(found.period, measure) if found.period else "Newest"
    has_amounts = found.basis.is_counted(measure)

    def cell(value: float | None) -> str:
        return "–" if value is None else number(value, measure.decimals)

    def row(each: Standing) -> tuple[str, ...]:
        near, low, high = each.neighbours, each.limits.lower, each.limits.upper
        missing = absent(each.place, series, found.period) if found.period else "–"
        own = cell(each.latest.value) if each.latest else missing
        amount = amounts.compute(each, found)
        return (
            each.place.name,
            own,
            "–" if low is None or high is None else f"{cell(low)} to {cell(high)}",
            cell(near.average.value if near.average else None),
            *(answer_word(each.against[other]) for other in OTHERS),
            verdict_word(each.change) or "No figure",
            trend_word(each.trend),
            *((amounts.amount_words(amount) if amount else "–",) if has_amounts else ()),
            f"{near.counted} of {near.listed}" if near.listed else "–",
            "–" if near.lowest is None else f"{cell(near.lowest)} to {cell(near.highest)}",
            sentence(why) if (why := why_words(each, series)) else "–",
        )

    head = (
        "Authority", newest, "95% interval", "Neighbours’ average", "Against its neighbours", "Against the region",
        "Against England", "Against its own past", "Last five results",
        *(("Difference from its neighbours amounts to",) if has_amounts else ()), "Neighbours with a figure",
        "Lowest to highest neighbour", "Why not compared",
    )  # fmt: skip
    return Table(f"{typographic(measure.title)}, {measure.unit}.", head, tuple(map(row, shown)))


def standings_csv(found: Standings, shown: Sequence[Standing], figures: pd.DataFrame) -> str:
    """The same as CSV, with what was published beside what was worked out.

    Parameters
    ----------
    figures
        The rows the series was read from.
    """
    newest = pd.Timestamp(found.period) if found.period else None
    published = figures.loc[figures["period_start"] == newest, list(EXPORTED)].set_index("authority_code")
    worked_out = pd.DataFrame([_worked_out(each, found) for each in shown]).set_index("authority_code")
    # An authority may have no row for the period at all: it keeps its name.
    joined = worked_out.join(published.drop(columns="name"))
    columns = [*EXPORTED, *(column for column in worked_out.columns if column not in EXPORTED)]
    return as_csv(joined.reset_index()[columns])


def of_funnel(found: Funnel, standings: Standings) -> Table:
    """The 14 and the limits at the size of each; the file has all of England."""
    decimals = standings.measure.decimals
    at_place = records(funnel_points.limits(found.england, [point.size for point in found.own], standings.basis))

    def row(point: Point, at: Mapping[Hashable, Any]) -> tuple[str, ...]:
        ends = (
            f"{number(at[f'lower{level}'], decimals)} to {number(at[f'upper{level}'], decimals)}" for level in LEVELS
        )
        return point.name, number(point.value, decimals), number(point.size, 0), *ends, BEYOND[point.beyond]

    caption = (
        f"{typographic(standings.measure.title)}, {standings.measure.unit}; England {number(found.england, decimals)}. "
        "All of England is in the file."
    )
    head = ("Authority", "Figure", "Out of", "95% limits", "99.8% limits", "Where it lies")
    return Table(caption, head, tuple(row(*pair) for pair in zip(found.own, at_place, strict=True)))


def funnel_csv(found: Funnel, standings: Standings) -> str:
    """Every authority of the funnel with the limits at its size."""
    frame = pd.DataFrame(
        {
            "authority_code": point.code,
            "name": point.name,
            "in_programme": point.is_own,
            "value": point.value,
            "denominator": point.size,
            "england": found.england,
            "beyond": point.beyond,
        }
        for point in found.points
    )
    at_place = funnel_points.limits(found.england, [point.size for point in found.points], standings.basis)
    return as_csv(frame.join(at_place.drop(columns="size")))


def _worked_out(each: Standing, found: Standings) -> dict[str, object]:
    near, amount = each.neighbours, amounts.compute(each, found)
    return {
        "authority_code": each.place.code,
        "name": each.place.name,
        "interval_lower95": each.limits.lower,
        "interval_upper95": each.limits.upper,
        "neighbours_average": near.average.value if near.average else None,
        "neighbours_listed": near.listed,
        "neighbours_with_figure": near.counted,
        "neighbours_lowest": near.lowest,
        "neighbours_highest": near.highest,
        **{f"against_{other}": each.against[other].answer for other in OTHERS},
        "not_compared_because": each.against["neighbours"].why,
        "against_own_past": each.change.verdict,
        "recent_trend": each.trend.direction,
        "recent_trend_reason": each.trend.reason,
        "worse_and_worsening": each.worse_and_worsening,
        "difference_amounts_to": amount.value if amount else None,
        "amounts_to_lower95": amount.lower if amount else None,
        "amounts_to_upper95": amount.upper if amount else None,
    }
