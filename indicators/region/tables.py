"""The tables behind the figures of the region's page: to read on the page, and to take away as CSV."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import pandas as pd

from indicators.region.change import AuthorityChange, RegionChange
from indicators.region.figure_heads import tile_word
from indicators.region.series import Figure, Place, Series
from indicators.wording import MISSING_WORDS, number, period, typographic

EXPORTED = (
    "authority_code", "name", "indicator", "construct", "segment", "period_start", "period_end", "value", "lower95",
    "upper95", "margin_of_error", "respondents", "numerator", "denominator", "missing_reason", "published_on", "source",
    "load_id", "illustrative",
)  # fmt: skip


@dataclass(frozen=True)
class Table:
    """A table to read: its caption, its column heads, and rows whose first cell names them."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def of_changes(change: RegionChange) -> Table:
    """Newest result, earlier average, difference and reading of each authority."""
    measure = change.series.measure
    newest = period(change.period) if change.period else "Newest"

    def row(item: AuthorityChange) -> tuple[str, ...]:
        def shown(value: float | None) -> str:
            return "–" if value is None else number(value, measure.decimals)

        return (
            item.place.name,
            shown(item.latest.value) if item.latest else _missing(item.place, change.series),
            f"±{shown(item.latest.margin)}" if item.latest and item.latest.margin else "–",
            shown(item.average),
            _signed(item.difference, measure.decimals),
            shown(item.explained),
            tile_word(item) or "No figure",
        )

    head = (
        "Authority", newest, "95% margin", "Earlier average", "Difference", "Sampling explains", "Reading",
    )  # fmt: skip
    return Table(
        f"{typographic(measure.title)}, {measure.unit}. Differences are worked out before rounding.",
        head,
        tuple(row(item) for item in change.authorities),
    )


def of_authority(place: Place, series: Series) -> Table:
    """One authority's results by period, with its region and England."""
    decimals = series.measure.decimals
    every = sorted({*series.periods, *series.missing_waves, *place.left_out})

    def cell(other: Place | None, start: date) -> str:
        figure = other.at(start) if other else None
        return number(figure.value, decimals) if figure else "–"

    rows = []
    for start in every:
        figure = place.at(start)
        rows.append(
            (
                period(start),
                number(figure.value, decimals) if figure else _absent(place, series, start),
                _interval(figure, decimals),
                number(figure.respondents, 0) if figure and figure.respondents else "–",
                cell(series.region, start),
                cell(series.england, start),
            )
        )
    head = ("Year", place.name, "95% interval", "Answers", "West Midlands", "England")
    return Table(f"{typographic(series.measure.title)}, {series.measure.unit}.", head, tuple(rows))


def of_all(series: Series) -> Table:
    """Every authority, the region and England by period."""
    every = sorted({*series.periods, *series.missing_waves})
    rows = tuple(
        (
            place.name,
            *(
                number(figure.value, series.measure.decimals) if figure else _absent(place, series, start)
                for start, figure in ((start, place.at(start)) for start in every)
            ),
        )
        for place in series.places
    )
    caption = f"{typographic(series.measure.title)}, {series.measure.unit}, by financial year."
    return Table(caption, ("Authority", *(period(start) for start in every)), rows)


def changes_csv(change: RegionChange, figures: pd.DataFrame) -> str:
    """The comparison of each authority as CSV, with what was published beside what was worked out."""
    newest = pd.Timestamp(change.period) if change.period else None
    published = figures.loc[figures["period_start"] == newest, list(EXPORTED)].set_index("authority_code")
    worked_out = pd.DataFrame(
        {
            "authority_code": item.place.code,
            "earlier_average": item.average,
            "earlier_results": len(item.earlier),
            "difference": item.difference,
            "explained_by_sampling": item.explained,
            "verdict": item.verdict,
            "reason": item.reason,
        }
        for item in change.authorities
    ).set_index("authority_code")
    return as_csv(worked_out.join(published).reset_index()[[*EXPORTED, *worked_out.columns]])


def figures_csv(figures: pd.DataFrame, codes: Collection[str]) -> str:
    """Published figures as CSV, of the places with these codes."""
    return as_csv(figures.loc[figures["authority_code"].isin(codes) & figures["period_start"].notna(), list(EXPORTED)])


def as_csv(frame: pd.DataFrame) -> str:
    """A frame as CSV with ISO dates; a missing value is an empty cell."""
    plain = frame.copy()
    for column in plain.select_dtypes("datetime").columns:
        plain[column] = plain[column].dt.strftime("%Y-%m-%d")
    return plain.to_csv(index=False, lineterminator="\n")


def _interval(figure: Figure | None, decimals: int) -> str:
    if figure is None or figure.lower is None or figure.upper is None:
        return "–"
    return f"{number(figure.lower, decimals)} to {number(figure.upper, decimals)}"


def _signed(value: float | None, decimals: int) -> str:
    if value is None:
        return "–"
    text = number(value, decimals)
    return f"+{text}" if value > 0 and float(text.replace(",", "")) else text


def _missing(place: Place, series: Series) -> str:
    return _absent(place, series, series.latest) if series.latest else "–"


def _absent(place: Place, series: Series, start: date) -> str:
    if start in place.left_out:
        return "left out"
    if series.not_collected(start):
        return "not collected"
    return MISSING_WORDS.get(place.missing.get(start, ""), "–")
