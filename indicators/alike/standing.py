"""How each of the 14 stands against its own published neighbours, against its region and against England.

Everybody is compared with their own neighbours only, so the answers of two authorities cannot be put in an order. The
published overlap rule decides: an authority differs where its 95% interval does not hold the other's figure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

from indicators.alike import near, recent
from indicators.alike.counts import Basis, Count, Limits, limits
from indicators.alike.near import Neighbours
from indicators.compare import Answer, overlap
from indicators.series.change import AuthorityChange, RegionChange
from indicators.series.figures import Figure, Measure, Place
from indicators.trend import Trend

Other = Literal["neighbours", "region", "england"]
Why = Literal[
    "", "no_figure", "no_margin", "no_counts", "counts_disagree", "no_list", "few_neighbours", "no_other",
    "counted_otherwise", "made_up", "records",
]  # fmt: skip
# Low figures of these show gaps in the records rather than in practice, as their caveats say.
NOT_TO_COMPARE = frozenset({"ascof_3d_1a"})
DIFFERENT: frozenset[Answer] = frozenset({"better", "worse", "higher", "lower"})


@dataclass(frozen=True)
class Comparison:
    """The answer of the overlap rule; where it is none, why."""

    answer: Answer
    why: Why
    other: Figure | None


@dataclass(frozen=True)
class Standing:
    """One authority in the newest period: its figure with limits and counts, its neighbours, and what follows.

    `worsening` is whether it moved the wrong way, by the five-point rule or against its own past.
    """

    place: Place
    latest: Figure | None
    limits: Limits
    count: Count | None
    neighbours: Neighbours
    against: Mapping[Other, Comparison]
    change: AuthorityChange
    trend: Trend
    worsening: bool

    @property
    def answer(self) -> Answer:
        """Against its own neighbours."""
        return self.against["neighbours"].answer

    @property
    def worse_and_worsening(self) -> bool:
        """Worse than its own neighbours, and moving the wrong way."""
        return self.answer == "worse" and self.worsening


@dataclass(frozen=True)
class Standings:
    """All 14, by name; `period` None when nobody has a figure. `source` published the lists of neighbours."""

    region: RegionChange
    basis: Basis
    period: date | None
    authorities: tuple[Standing, ...]
    source: str

    @property
    def measure(self) -> Measure:
        """What is compared."""
        return self.region.series.measure

    @property
    def has_limits(self) -> bool:
        """Whether anybody's figure has an interval."""
        return any(each.limits.lower is not None for each in self.authorities)

    def where(self, *answers: Answer) -> tuple[Standing, ...]:
        """The authorities with one of these answers against their own neighbours, by name."""
        return tuple(each for each in self.authorities if each.answer in answers)

    def of(self, code: str) -> Standing:
        """One authority.

        Raises
        ------
        KeyError
        """
        return {each.place.code: each for each in self.authorities}[code]


def compute(
    region: RegionChange,
    others: pd.DataFrame,
    lists: pd.DataFrame,
    counts: Mapping[str, Mapping[date, Count]],
    basis: Basis,
) -> Standings:
    """How each of the 14 stands in the newest period of a measure.

    Parameters
    ----------
    others
        The rows of `england_figures` for the measure.
    lists
        The rows of `neighbours_listed`.
    counts
        What figures rest on, by authority and first day of the period.
    """
    period, measure = region.period, region.series.measure
    now = others[others["period_start"] == pd.Timestamp(period)] if period else others.iloc[:0]
    source = str(lists["source"].iloc[0]) if len(lists) else ""
    england = _at(region.series.england, period)
    of_region = _at(region.series.region, period)

    def standing(change: AuthorityChange) -> Standing:
        place, latest = change.place, change.latest
        own = counts.get(place.code, {})
        count = own.get(latest.period_start) if latest else None
        reach = limits(latest, count, measure, basis) if latest else Limits(None, None)
        codes = list(lists.loc[lists["authority_code"] == place.code, "neighbour_code"])
        neighbours = near.compute(now[now["authority_code"].isin(codes)], len(codes), period)
        trend = recent.compute(place, latest, own, measure, basis)
        against: dict[Other, Comparison] = {
            "neighbours": _compared(latest, reach, neighbours.average, measure, _without(neighbours)),
            "region": _compared(latest, reach, of_region, measure, "no_other"),
            "england": _compared(latest, reach, england, measure, "no_other"),
        }
        worsening = change.verdict == "worse" or _wrong_way(trend, measure)
        return Standing(place, latest, reach, count, neighbours, against, change, trend, worsening)

    return Standings(region, basis, period, tuple(map(standing, region.authorities)), source)


def _without(neighbours: Neighbours) -> Why:
    return "few_neighbours" if neighbours.listed else "no_list"


def _compared(latest: Figure | None, reach: Limits, other: Figure | None, measure: Measure, without: Why) -> Comparison:
    why: Why = ""
    if latest is None:
        why = "no_figure"
    elif latest.illustrative or (other and other.illustrative):
        why = "made_up"
    elif other is None:
        why = without
    elif other.segment != latest.segment:
        why = "counted_otherwise"
    elif reach.why:
        why = reach.why
    elif measure.construct in NOT_TO_COMPARE:
        why = "records"
    if why or latest is None or other is None:
        return Comparison("none", why, other)
    polarity: Literal[1, -1, 0] = 1 if measure.polarity > 0 else -1 if measure.polarity < 0 else 0
    return Comparison(overlap(latest.value, reach.lower, reach.upper, other.value, polarity=polarity), "", other)


def _wrong_way(trend: Trend, measure: Measure) -> bool:
    falls = {"increasing": -1, "decreasing": 1}.get(trend.direction, 0)
    return measure.polarity != 0 and falls == (1 if measure.polarity > 0 else -1)


def _at(place: Place | None, period: date | None) -> Figure | None:
    return place.at(period) if place else None
