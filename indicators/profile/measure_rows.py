"""One authority's measures as rows of a list: newest figure, reading, comparison in few words, and a small chart."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from indicators.profile.own_measures import OwnMeasure, OwnMeasures
from indicators.series.change import AuthorityChange, Verdict
from indicators.series.figures import Series
from indicators.series.measure_words import name, result, when
from indicators.series.scale import enclosing
from indicators.series.small_chart import Canvas, svg
from indicators.series.verdict_words import verdict_word
from indicators.theme import Theme
from indicators.wording import MISSING_WORDS, number, typographic

WIDTH, HEIGHT = 120, 40


@dataclass(frozen=True)
class MeasureRow:
    """One measure: its name, code and unit, newest figure, reading of the change, what it stands beside, and its chart.

    `svg` is empty where there is nothing to draw; `verdict` is that of the change, for shape and colour: a result long
    past has none.
    """

    construct: str
    name: str
    code: str
    figure: str
    verdict: Verdict
    reading: str
    beside: str
    svg: str
    alternative: str
    is_part: bool


@dataclass(frozen=True)
class Topic:
    """The rows of what measures the same."""

    title: str
    rows: tuple[MeasureRow, ...]


def compute(
    own: OwnMeasures, colours: Theme, disputed: Collection[tuple[str, date]] = frozenset()
) -> tuple[Topic, ...]:
    """The rows by topic, in the order of the framework.

    Parameters
    ----------
    disputed
        The authority's figures in dispute, by construct and first day of the period.
    """
    return tuple(Topic(title, tuple(_row(item, colours, disputed) for item in items)) for title, items in own.topics())


def _row(item: OwnMeasure, colours: Theme, disputed: Collection[tuple[str, date]]) -> MeasureRow:
    measure, change = item.measure, item.change
    in_dispute = change.latest and (measure.construct, change.latest.period_start) in disputed
    return MeasureRow(
        measure.construct,
        name(measure),
        _code(item),
        result(change.latest.value, measure) if change.latest else "–",
        "cannot_say" if item.ended else change.verdict,
        "No newer result" if item.ended else verdict_word(change) or _absent(change, item.series),
        f"{_beside(item)}{'. **In dispute.**' if in_dispute else ''}",
        _svg(item, colours),
        _span(item),
        bool(item.measure.parent),
    )


def _span(item: OwnMeasure) -> str:
    """What the small chart shows that the row does not say: how far the results have ranged, and since when."""
    figures, measure = item.change.place.figures, item.measure
    if len(figures) < 2:
        return ""
    values = [figure.value for figure in figures]
    low, high = result(min(values), measure), result(max(values), measure)
    return f"Since {when(figures[0].period_start, measure)} between {low} and {high}."


def _absent(change: AuthorityChange, series: Series) -> str:
    if series.latest in change.place.left_out:
        return "Left out"
    reason = change.place.missing.get(series.latest, "") if series.latest else ""
    return MISSING_WORDS.get(reason, "no figure").capitalize()


def _code(item: OwnMeasure) -> str:
    """The code in the framework, and the unit where the figure does not show it; a part has its table's."""
    measure = item.measure
    code = [] if measure.is_local or measure.parent else [measure.code]
    return ", ".join([*code, *([] if measure.symbol else [_unit(measure.unit)])])


def _beside(item: OwnMeasure) -> str:
    """The period, and the region and England."""
    series, measure = item.series, item.measure
    if series.latest is None:
        return ""
    known = [
        f"{words} {number(figure.value, measure.decimals)}"
        for words, place in (("region", series.region), ("England", series.england))
        if place and (figure := place.at(series.latest))
    ]
    return ", ".join([when(series.latest, measure), *known])


def _unit(unit: str) -> str:
    """A unit in few words: "admissions per 100,000 people aged 65 and over" is "per 100,000"."""
    return "per 100,000" if "per 100,000" in unit else typographic(unit)


def _svg(item: OwnMeasure, colours: Theme) -> str:
    series, place = item.series, item.change.place
    drawn = [other for other in (place, series.region, series.england) if other]
    values = [figure.value for other in drawn for figure in other.figures]
    if not place.figures:
        return ""
    scale = enclosing(values, ticks=1, minimum=item.measure.minimum, maximum=item.measure.maximum)
    return svg(item.change, Canvas(WIDTH, HEIGHT, scale, series), colours, own=colours.ink, grid=False)
