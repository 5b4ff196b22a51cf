"""What the region's page says about all 14 authorities: the headline, the lead, the tiles and their reasons."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.change import CLEAR, AuthorityChange, Reason, RegionChange
from indicators.series import Measure, Series, months_after, months_between
from indicators.wording import count, listed, name, name_inside, number, period, result, typographic, unit
from indicators.year_axis import breaks

MOST_NAMES = 5
TILE_WORDS = {
    "better": "Better", "worse": "Worse", "higher": "Higher", "lower": "Lower", "no_clear_change": "No clear change",
}  # fmt: skip
REASON_WORDS: dict[Reason, str] = {
    "break": "New definition",
    "no_earlier": "First result",
    "one_earlier": "Too few results",
    "margin_unknown": "No margin",
    "illustrative": "Made up",
}


def headline(change: RegionChange) -> str:
    """The page's one sentence."""
    measure = change.series.measure
    if change.period is None:
        return f"There are no figures for {name_inside(measure)} yet"
    if not change.judged:
        return _not_comparable(change)
    up = [item for item in change.where(*CLEAR) if (item.difference or 0) > 0]
    down = [item for item in change.where(*CLEAR) if (item.difference or 0) < 0]
    if not up and not down:
        return f"No authority shows a clear change in {name_inside(measure)}"
    if measure.polarity == 0:
        clauses = [("higher in", up, ""), ("lower in", down, "")]
    elif measure.polarity < 0:
        clauses = [("down in", down, ", which is better"), ("up in", up, ", which is worse" if not down else "")]
    else:
        clauses = [("up in", up, ""), ("down in", down, "")]
    said = [f"{words} {_where(found)}{after}" for words, found, after in clauses if found]
    return f"{name(measure)} is {', and '.join(said)}"


def lead(change: RegionChange) -> str:
    """Two to four lines below the headline: the rest, the comparison, the doubt."""
    if change.period is None:
        return "Nothing has been loaded for it, for any of the 14 authorities."
    parts = [_comparison(change)] if change.judged else [reason_sentence(_commonest(change), change.series)]
    return " ".join([*parts, *_without_figure(change), standing(change)])


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
    compared = f" Each is compared with the average of its own {_before(change)}." if change.judged else ""
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
    return TILE_WORDS.get(change.verdict) or REASON_WORDS.get(change.reason, "")


def reason_sentence(reason: Reason, series: Series) -> str:
    """Why a change cannot be judged, as a sentence or two."""
    latest = series.latest
    if reason == "break" and latest:
        following = period(months_after(latest, series.measure.cadence_months))
        return (
            f"The way this measure is counted changed in {period(latest)}. Results before and after cannot be "
            f"compared. The next comparable result will be for {following}."
        )
    return {
        "no_earlier": "There are no comparable earlier results, so a change cannot be measured.",
        "one_earlier": "Only one earlier result exists. One result is too few to tell a change from normal movement; "
        "it is shown but not counted.",
        "margin_unknown": "No margin of error is published for one of the results compared, so a change cannot be "
        "told from sampling alone.",
        "illustrative": "These figures are made up to show what the page does, so no change is judged.",
    }.get(reason, "")


def standing(change: RegionChange) -> str:
    """Where the region and England stand, and how far apart the 14 are when no change can be told."""
    measure, series = change.series.measure, change.series
    known = [
        (words, place.at(change.period))
        for words, place in (("The region stands", series.region), ("England", series.england))
        if place
    ]
    said = [f"{words} at **{result(figure.value, measure)}**" for words, figure in known if figure]
    text = " and ".join(said)
    if text and "per 100,000" in measure.unit:
        text += f" {measure.unit}"
    values = [item.latest.value for item in change.authorities if item.latest]
    if text and not change.judged and len(values) > 1:
        text += f"; the 14 lie between {result(min(values), measure)} and {result(max(values), measure)}"
    return f"{text}." if text else ""


def multiples_subtitle(series: Series) -> str:
    """What the small charts show, and why there are gaps."""
    if not series.periods:
        return ""
    first, last = period(series.periods[0]), period(series.periods[-1])
    span = first if first == last else f"{first} to {last}"
    text = f"{_what(series.measure)}, {span}. Grey: region (solid) and England (dotted)."
    if changed := [period(start) for start in breaks(series)]:
        text += f" Dashed: counted in another way from {listed(changed)} on."
    reasons = {note.period_start: note.reason for note in series.notes if note.kind == "gap"}
    for wave in series.missing_waves:
        if wave in reasons:
            text += f" Gap at {period(wave)}: {typographic(reasons[wave])}"
    return text


def multiples_source(series: Series) -> str:
    """Where the small charts' figures come from, and how to read their years and their order."""
    return (
        f"Source: {series.measure.publisher}, table {series.measure.code}. Years are financial years, named by the "
        "year they end. Order is alphabetical, not a ranking. Choose a chart to see that authority above."
    )


def _what(measure: Measure) -> str:
    words = unit(measure)
    return typographic(measure.title) + (f", {words}" if words else "")


def _where(changes: Sequence[AuthorityChange]) -> str:
    if len(changes) > MOST_NAMES:
        return f"{len(changes)} of 14 authorities"
    return listed([change.place.name for change in changes])


def _show(changes: Sequence[AuthorityChange]) -> str:
    return "shows" if len(changes) == 1 else "show"


def _before(change: RegionChange) -> str:
    """What the newest results are compared with: "three years before", "three surveys before"."""
    results = max((item.earlier for item in change.judged), key=len)
    fewer = any(len(item.earlier) < len(results) for item in change.judged)
    yearly = all(months_between(figure.period_start, change.period or figure.period_start) <= 36 for figure in results)
    things = (
        "years" if yearly and len(results) == 3 else "surveys" if change.series.measure.kind == "survey" else "results"
    )
    return f"{'two or ' if fewer else ''}{count(len(results))} {things} before"


def _comparison(change: RegionChange) -> str:
    steady, clear = change.where("no_clear_change"), change.where(*CLEAR)
    text = f"Each is compared with its own {_before(change)}."
    if not steady:
        return text
    other = "other " if clear else ""
    noun = "authority" if len(steady) == 1 else "authorities"
    within = "result is within the range that survey sampling alone would explain"
    where = f"In the {other}**{count(len(steady))} {noun}**"
    if not clear and len(steady) == len(change.authorities):
        where = f"In all **{len(steady)} {noun}**"
    return f"{text} {where} the {period(change.period)} {within}." if change.period else text


def _without_figure(change: RegionChange) -> list[str]:
    missing = change.where("no_figure")
    silent = change.where("cannot_say") if change.judged else ()
    said = []
    for found, words in ((missing, "no figure for this period"), (silent, "too little to compare with")):
        if found:
            has = "has" if len(found) == 1 else "have"
            said.append(f"{_where(found)} {has} {words}.")
    return said


def _commonest(change: RegionChange) -> Reason:
    reasons = [item.reason for item in change.where("cannot_say")]
    return max(reasons, key=reasons.count) if reasons else "no_earlier"


def _not_comparable(change: RegionChange) -> str:
    measure, reason = change.series.measure, _commonest(change)
    if reason == "illustrative":
        return f"With made-up figures, {name_inside(measure)} shows how this page works"
    if reason == "one_earlier":
        return f"{name(measure)} has too few results to tell a change from normal movement"
    if reason == "margin_unknown":
        return f"Changes in {name_inside(measure)} cannot be judged, because no margin of error is published"
    first = f"{period(change.period)} is the first result" if change.period else ""
    counted = " counted this way" if reason == "break" else ""
    return f"{name(measure)} cannot be compared with earlier years: {first}{counted}"


def figure_words(change: AuthorityChange, measure: Measure) -> str:
    """The figure on a tile, or what stands in its place."""
    return number(change.latest.value, measure.decimals) if change.latest else "–"
