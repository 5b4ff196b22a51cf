"""Titles, subtitles and notes of the figures about all 14 authorities: the tiles and the small charts."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.region.sentences import compared_with
from indicators.series import origins
from indicators.series.change import CLEAR, AuthorityChange, RegionChange
from indicators.series.figures import Measure, Series
from indicators.series.measure_words import unit
from indicators.series.verdict_words import verdict_word
from indicators.series.year_axis import breaks
from indicators.wording import count, listed, number, period, typographic


def tiles_title(change: RegionChange) -> str:
    """The finding of the tile map."""
    steady, clear = change.where("no_clear_change"), change.where(*CLEAR)
    if not change.judged:
        return f"{period(change.period)} in the 14 authorities" if change.period else "No figures"
    if not steady:
        return "All that can be compared show a clear change"
    if not clear:
        return f"None of the {len(change.judged)} shows a clear change"
    return f"{count(len(steady)).capitalize()} of {len(change.judged)} {_show(steady)} no clear change"


def tiles_subtitle(change: RegionChange) -> str:
    """What the tiles show: measure, unit, period and comparison."""
    if change.period is None:
        return ""
    compared = f" Each is compared with the average of its own {compared_with(change)}." if change.judged else ""
    return f"{_what(change.series.measure)}, {period(change.period)}.{compared}"


def tiles_note(change: RegionChange) -> str:
    """How far to trust a coloured tile, and what position means."""
    placed = "Tiles are placed roughly by geography; size and position mean nothing."
    n = len(change.judged)
    if n == 0:
        return f"No tile is coloured, because no change can be judged. {placed}"
    chance = "about one coloured tile is" if n >= 10 else "one coloured tile in twenty is"
    return f"With {n} {'comparison' if n == 1 else 'comparisons'}, {chance} expected by chance alone. {placed}"


def tile_word(change: AuthorityChange) -> str:
    """The word on a tile that has a figure."""
    return verdict_word(change)


def multiples_subtitle(series: Series) -> str:
    """What the small charts show, and why there are gaps."""
    if not series.periods:
        return ""
    first, last = period(series.periods[0]), period(series.periods[-1])
    span = first if first == last else f"{first} to {last}"
    text = f"{_what(series.measure)}, {span}.{_grey(series)}"
    if changed := [period(start) for start in breaks(series)]:
        text += f" Dashed: counted in another way from {listed(changed)} on."
    reasons = {note.period_start: note.reason for note in series.notes if note.kind == "gap"}
    for wave in series.missing_waves:
        if wave in reasons:
            text += f" Gap at {period(wave)}: {typographic(reasons[wave])}"
    return text


def multiples_source(series: Series) -> str:
    """Where the small charts' figures come from, and how to read their years and their order."""
    others = origins.sentence(series)
    return (
        f"Source: {origins.table(origins.newest(series))}.{f' {others}' if others else ''} Years are financial years, "
        "named by the year they end. Order is alphabetical, not a ranking. Choose a chart to see that authority above."
    )


def figure_words(change: AuthorityChange, measure: Measure) -> str:
    """The figure on a tile, or what stands in its place."""
    return number(change.latest.value, measure.decimals) if change.latest else "–"


def _grey(series: Series) -> str:
    drawn = [
        words
        for words, place in (("region (solid)", series.region), ("England (dotted)", series.england))
        if place and place.figures
    ]
    return f" Grey: {listed(drawn)}." if drawn else ""


def _what(measure: Measure) -> str:
    words = unit(measure)
    return typographic(measure.title) + (f", {words}" if words else "")


def _show(changes: Sequence[AuthorityChange]) -> str:
    return "shows" if len(changes) == 1 else "show"
