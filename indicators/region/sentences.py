"""What the region's page says first about all 14 authorities: the headline, the lead, and why nothing can be said."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.series.change import CLEAR, AuthorityChange, Reason, RegionChange
from indicators.series.figures import Series, months_after, months_between
from indicators.series.measure_words import name, name_inside, result
from indicators.wording import count, listed, period

MOST_NAMES = 5


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
        "margin_unknown": "Without margins of error for the results compared, a change cannot be told from chance.",
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
    if not change.judged and len(values) > 1:
        between = f"he 14 lie between {result(min(values), measure)} and {result(max(values), measure)}"
        text = f"{text}; t{between}" if text else f"T{between}"
    return f"{text}." if text else ""


def compared_with(change: RegionChange) -> str:
    """What the newest results are compared with: "three years before", "three surveys before"."""
    results = max((item.earlier for item in change.judged), key=len)
    fewer = any(len(item.earlier) < len(results) for item in change.judged)
    yearly = all(months_between(figure.period_start, change.period or figure.period_start) <= 36 for figure in results)
    things = (
        "years" if yearly and len(results) == 3 else "surveys" if change.series.measure.kind == "survey" else "results"
    )
    return f"{'two or ' if fewer else ''}{count(len(results))} {things} before"


def _where(changes: Sequence[AuthorityChange]) -> str:
    if len(changes) > MOST_NAMES:
        return f"{len(changes)} of 14 authorities"
    return listed([change.place.name for change in changes])


def _comparison(change: RegionChange) -> str:
    steady, clear = change.where("no_clear_change"), change.where(*CLEAR)
    text = f"Each is compared with its own {compared_with(change)}."
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
