"""The tables behind the figures of the region's page: to read on the page, and to take away as CSV."""

from __future__ import annotations

import pandas as pd

from indicators.region.figure_heads import tile_word
from indicators.series.change import AuthorityChange, RegionChange
from indicators.series.figures import Place, Series
from indicators.series.tables import EXPORTED, Table, absent, as_csv
from indicators.wording import number, period, typographic


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


def of_all(series: Series) -> Table:
    """Every authority, the region and England by period."""
    every = sorted({*series.periods, *series.missing_waves})
    rows = tuple(
        (
            place.name,
            *(
                number(figure.value, series.measure.decimals) if figure else absent(place, series, start)
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


def _signed(value: float | None, decimals: int) -> str:
    if value is None:
        return "–"
    text = number(value, decimals)
    return f"+{text}" if value > 0 and float(text.replace(",", "")) else text


def _missing(place: Place, series: Series) -> str:
    return absent(place, series, series.latest) if series.latest else "–"
