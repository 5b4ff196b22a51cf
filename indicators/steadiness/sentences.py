"""What can be told of a series, in sentences that begin with the doubt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from indicators.series.figures import Measure
from indicators.series.measure_words import name, name_inside, result, when
from indicators.steadiness.chart_words import cause_words
from indicators.steadiness.evidence import FEWEST_FOR_LIMITS, FEWEST_FOR_RUNS, Evidence
from indicators.trend import POINTS
from indicators.wording import count, listed

ONE_IN = "Of 1,000 series that only sampling moves, about two at most would be called a trend."
NOT_WHY = "This tells that it moved, not what moved it."


def headline(found: Evidence) -> str:
    """The page's sentence."""
    measure, place = found.measure, found.place.name
    if not found.figures:
        return f"{place} has no result in {name_inside(measure)}"
    if found.limits or (found.runs and not found.is_yearly):
        return _chart_headline(found)
    if found.trend is None:
        return _too_few(found, FEWEST_FOR_RUNS, "to tell unusual movement from ordinary")
    if found.trend.reason == "too_few_points":
        return _too_few(found, POINTS, "to tell a trend")
    if found.trend.significant:
        way = "rising" if found.trend.direction == "increasing" else "falling"
        return f"{name(measure)} in {place} has been {way} over the last {_results(measure, POINTS)}"
    return f"No trend can be told in {name_inside(measure)} in {place}{_over(found)}"


def lead(found: Evidence) -> str:
    """Why, and what it does not mean."""
    if not found.figures:
        return "Without results nothing can be told. None is filled in or guessed."
    if found.limits or (found.runs and not found.is_yearly):
        return _chart_lead(found)
    if found.trend is None or found.trend.reason == "too_few_points":
        return f"{_have(found)} {_cut(found)}With fewer, a real change could not be told from chance.".strip()
    return f"{_trend_lead(found)} {_between(found)}".strip()


def in_short(found: Evidence) -> str:
    """What can be told, in a few words for a list."""
    if not found.figures:
        return "No result"
    if found.limits and found.limits.variation:
        usual = found.limits.variation == "common_cause"
        return "No unusual movement can be told" if usual else f"Unusual movement{_for_whom(found.limits.variation)}"
    if found.runs and not found.is_yearly:
        return "A run that chance seldom gives" if found.runs.signal else "No unusual movement can be told"
    if found.trend is None or found.trend.reason == "too_few_points":
        fewest = POINTS if found.is_yearly else FEWEST_FOR_RUNS
        return f"Cannot be told: {len(found.figures)} of the {fewest} results needed"
    if found.trend.reason:
        return "Cannot be told: margins unknown" if found.trend.reason == "no_limits" else "Cannot be told"
    if not found.trend.significant:
        return "No trend can be told"
    way = "Rising" if found.trend.direction == "increasing" else "Falling"
    return f"{way}{_better_or_worse(found)}"


def _chart_headline(found: Evidence) -> str:
    measure, place = found.measure, found.place.name
    if found.limits and found.limits.variation not in (None, "common_cause"):
        return f"{name(measure)} in {place} shows unusual movement{_for_whom(found.limits.variation)}"
    if found.limits is None and found.runs and found.runs.signal:
        return f"{name(measure)} in {place} moves in a way that chance alone seldom gives"
    return f"No unusual movement can be told in {name_inside(measure)} in {place}"


def _chart_lead(found: Evidence) -> str:
    newest = found.figures[-1]
    said = [
        f"The newest figure is {result(newest.value, found.measure)}, for {when(newest.period_start, found.measure)}."
    ]
    if found.limits:
        said.append(cause_words(found))
    elif found.runs:
        said.append(_runs_lead(found))
        said.append(f"Limits are drawn from {FEWEST_FOR_LIMITS} figures on; there are {count(len(found.figures))}.")
    return " ".join(said)


def _runs_lead(found: Evidence) -> str:
    runs = found.runs
    if runs is None or runs.longest_run_max is None or runs.n_crossings_min is None:
        return "All figures are alike, so nothing can be told."
    facts = (
        f"The longest run on one side of the middle is {count(runs.longest_run)} figures, where up to "
        f"{count(runs.longest_run_max)} are usual; the line crosses the middle {_times(runs.n_crossings)}, where at "
        f"least {_times(runs.n_crossings_min)} is usual."
    )
    return facts if runs.signal else f"{facts} That is no proof that nothing changed."


def _trend_lead(found: Evidence) -> str:
    trend, measure = found.trend, found.measure
    assert trend is not None
    if trend.reason == "no_limits":
        return (
            "How far each result may lie from the truth is not published for five of them, so movement cannot be told "
            f"from chance. {_have(found)}"
        )
    if trend.reason:
        return "One of the last five results is nobody or everybody: the test cannot be made with it."
    span = f"from {when(found.used[0].period_start, measure)} to {when(found.used[-1].period_start, measure)}"
    if not trend.significant:
        return (
            f"The last five results, {span}, do not move one way by more than chance explains. That is no proof that "
            "nothing changed."
        )
    way = "rise" if trend.direction == "increasing" else "fall"
    polarity = {1: "Higher is better.", -1: "Lower is better.", 0: "Neither way is agreed to be better."}
    return (
        f"{NOT_WHY} The last five results, {span}, {way} by more than chance explains, whichever one of them is left "
        f"out. {polarity[measure.polarity]} {ONE_IN}"
    )


def _too_few(found: Evidence, fewest: int, what_for: str) -> str:
    have, measure = len(found.figures), found.measure
    exist = "comparable result exists" if have == 1 else "comparable results exist"
    return (
        f"Only {count(have)} {exist} for {name_inside(measure)} in {found.place.name}: at least {count(fewest)} are "
        f"needed {what_for}"
    )


def _have(found: Evidence) -> str:
    starts = [when(each.period_start, found.measure) for each in found.figures]
    if len(starts) == 1:
        return f"It is that of {starts[0]}."
    return (
        f"They are those of {listed(starts)}."
        if len(starts) < POINTS
        else f"Results run from {starts[0]} to {starts[-1]}."
    )


def _cut(found: Evidence) -> str:
    """That older results are left out, because they count something else."""
    if not found.before:
        return ""
    many = len(found.before)
    older = "The earlier one was" if many == 1 else f"The {count(many)} earlier ones were"
    return f"{older} counted in another way and cannot be joined to them. "


def _between(found: Evidence) -> str:
    """What lies between the results used without being one of them."""
    if not found.skipped:
        return ""
    absent = [start for start in found.skipped if found.series.not_collected(start)]
    other = [start for start in found.skipped if start not in absent]
    said = []
    if absent:
        said.append(f"{_named(absent, found.measure)} lies between them without a result: it was not collected.")
    if other:
        said.append(f"No result that could be used is there for {_named(other, found.measure)}.")
    return " ".join(said)


def _over(found: Evidence) -> str:
    return f" over the last {_results(found.measure, POINTS)}" if found.trend and not found.trend.reason else ""


def _results(measure: Measure, many: int) -> str:
    return f"{count(many)} {'surveys' if measure.kind == 'survey' else 'results'}"


def _better_or_worse(found: Evidence) -> str:
    if found.trend is None or not found.measure.polarity:
        return ""
    up = found.trend.direction == "increasing"
    return ", for the better" if up == (found.measure.polarity > 0) else ", for the worse"


def _for_whom(variation: str | None) -> str:
    return {
        "special_cause_improvement": " for the better",
        "special_cause_concern": " for the worse",
        "special_cause_neutral_high": " upwards",
        "special_cause_neutral_low": " downwards",
    }.get(variation or "", "")


def _named(starts: Sequence[date], measure: Measure) -> str:
    return listed([when(start, measure) for start in starts])


def _times(many: int) -> str:
    return {1: "once", 2: "twice"}.get(many, f"{count(many)} times")
