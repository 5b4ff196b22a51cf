"""What is said of a recent trend: the sentence, the word for a table, and why nothing can be said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from indicators.real_change.series_trend import SeriesTrend
from indicators.series.measure_words import shown_as_nothing, size, when
from indicators.trend import POINTS, THRESHOLD
from indicators.wording import count, listed

WORDS = {
    "better": "Improving", "worse": "Worsening", "higher": "Rising", "lower": "Falling", "no_change": "No clear trend",
}  # fmt: skip
REASON_WORDS = {
    "no_figure": "No results", "illustrative": "Made up", "frequent": "See its chart", "break": "New definition",
    "too_few": "Too few results", "no_margin": "No margin",
}  # fmt: skip


def word(found: SeriesTrend) -> str:
    """The trend in one or two words; where there is none, why."""
    return WORDS.get(found.direction) or REASON_WORDS[found.reason]


def sentence(found: SeriesTrend) -> str:
    """The trend of a series with the results it rests on and those absent among them, or why there is none."""
    if found.trend is None:
        return refusal(found)
    return " ".join([_finding(found), *_absences(found), *_changes(found)])


def refusal(found: SeriesTrend) -> str:
    """Why no trend can be said, with what it would need."""
    measure, n = found.series.measure, len(found.figures)
    needs = f"a trend needs {count(POINTS)}"
    if found.reason == "no_figure":
        return f"There are no results, and {needs}."
    if found.reason == "illustrative":
        return "These figures are made up, so no trend is judged."
    if found.reason == "frequent":
        return "Its results come more than once a year: a run or control chart says more than a trend of five of them."
    if found.reason == "no_margin":
        some = any(figure.margin for figure in found.figures[-POINTS:])
        which = (
            f"Not all of the last {count(POINTS)} results have a margin of error"
            if some
            else ("No margin of error is published for these results")
        )
        return f"{which}, so a trend cannot be told from chance."
    results = f"{count(n).capitalize()} result{'' if n == 1 else 's'}"
    are = "is" if n == 1 else "are"
    if found.reason == "break":
        since = when(found.figures[0].period_start, measure)
        return f"{results} {are} counted this way, from {since} on; {needs}."
    return f"There {are} {results[0].lower()}{results[1:]}; {needs}."


def _finding(found: SeriesTrend) -> str:
    measure, trend = found.series.measure, found.trend
    first, last = (when(figure.period_start, measure) for figure in (found.figures[0], found.figures[-1]))
    span = f"the {count(POINTS)} results from {first} to {last}"
    if trend is None or not trend.significant:
        if trend is not None and trend.chi2 > THRESHOLD:
            return (
                f"**No clear trend** over {span}: they do not lie level within what sampling alone would explain, but "
                "the direction rests on one of them."
            )
        return f"**No clear trend** over {span}: sampling alone could explain a line as steep as theirs."
    moved, still = ("rose", "rises") if trend.slope > 0 else ("fell", "falls")
    by = found.along_the_line
    amount = "slightly" if shown_as_nothing(by, measure) else f"by about {size(by, measure)}"
    judged = {"better": "**Improving**: it", "worse": "**Worsening**: it"}.get(found.direction, "It")
    return (
        f"{judged} {moved} {amount} over {span}, along a straight line through them. That is more than sampling alone "
        f"would explain, and whichever of them is left out, it still {still}."
    )


def _absences(found: SeriesTrend) -> list[str]:
    not_held = [start for start in found.absent if found.series.not_collected(start)]
    others = [start for start in found.absent if start not in not_held]
    said = (("Nothing was collected for", not_held), ("There is no result for", others))
    return [
        f"{words} {_named(starts, found)}, which {'lies' if len(starts) == 1 else 'lie'} between them."
        for words, starts in said
        if starts
    ]


def _changes(found: SeriesTrend) -> list[str]:
    if not found.changed:
        return []
    return [f"A part of how it is counted changed in {_named(found.changed, found)}, so read it with care."]


def _named(starts: Sequence[date], found: SeriesTrend) -> str:
    return listed([when(start, found.series.measure) for start in starts])
