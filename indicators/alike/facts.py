"""One authority in sentences: against its neighbours, the region, England, its own past, and what it amounts to."""

from __future__ import annotations

from indicators.alike import amounts, recent
from indicators.alike.answer_words import OTHERS, answer_word, why_words
from indicators.alike.standing import Other, Standing, Standings
from indicators.series.change import CLEAR
from indicators.series.measure_words import result, size, when
from indicators.series.verdict_words import VERDICT_WORDS
from indicators.wording import count, listed, number, sentence


def title(standing: Standing, found: Standings) -> str:
    """Its figure with its interval, as a title."""
    measure = found.measure
    if standing.latest is None:
        return f"{standing.place.name} has no figure"
    text = f"{standing.place.name}: {result(standing.latest.value, measure)}"
    low, high = standing.limits.lower, standing.limits.upper
    if low is None or high is None:
        return text
    ends = [number(end, measure.decimals) for end in (low, high)]
    # Where many were counted both ends may be the figure itself, as printed.
    return text if ends[0] == ends[1] else f"{text} (95% interval {ends[0]} to {ends[1]}{measure.symbol})"


def against(standing: Standing, found: Standings, other: Other) -> str:
    """How it stands against another, or why that cannot be said."""
    comparison, measure, near = standing.against[other], found.measure, standing.neighbours
    called = {"neighbours": f"the average of the {near.counted} of its {near.listed} neighbours with a figure"}
    if near.counted == near.listed:
        called["neighbours"] = f"the average of its {near.listed} neighbours"
    name = called.get(other, OTHERS[other])
    value = result(comparison.other.value, measure) if comparison.other else ""
    if comparison.answer == "none":
        text = f"Not compared, because {why_words(standing, found.region.series, other)}."
        return f"{text} {name[0].upper()}{name[1:]} stands at {value}." if value else text
    if comparison.answer == "same":
        return f"**Similar**: its interval holds {name}, {value}."
    return f"**{answer_word(comparison)}** than {name}, {value}."


def own_past(standing: Standing, found: Standings) -> str:
    """Its change against its own earlier results, and the rule of five points."""
    change, measure = standing.change, found.measure
    trend = trend_sentence(standing, found)
    if change.average is None or change.verdict not in (*CLEAR, "no_clear_change"):
        return trend
    word = VERDICT_WORDS[change.verdict]
    than = "than" if change.verdict in CLEAR else "from"
    results = f"its own {count(len(change.earlier))} results before"
    return f"**{word}** {than} {results}, {result(change.average, measure)} on average. {trend}"


def trend_sentence(standing: Standing, found: Standings) -> str:
    """What the five-point rule says of its series, and over which results."""
    trend, measure = standing.trend, found.measure
    if trend.direction == "cannot_be_calculated":
        return _NO_TREND.get(trend.reason, "A trend cannot be calculated.")
    starts = [figure.period_start for figure in recent.last_five(standing.place, standing.latest)]
    first, last = starts[0], starts[-1]
    series = found.region.series
    due = sorted({*series.periods, *series.missing_waves} - set(starts))
    absent = [when(wave, measure) for wave in due if first < wave < last]
    without = f", without {listed(absent)}" if absent else ""
    words = {"increasing": "have risen steadily", "decreasing": "have fallen steadily"}
    moved = words.get(trend.direction, "show no steady rise or fall")
    return f"Its last five results ({when(first, measure)} to {when(last, measure)}{without}) {moved}."


def worsening(standing: Standing, found: Standings) -> str:
    """Why an authority counts as worse and worsening: its figure, its neighbours' average, and how it moved."""
    measure, average, change = found.measure, standing.neighbours.average, standing.change
    figure = result(standing.latest.value, measure) if standing.latest else ""
    said = [f"{figure}, against {result(average.value, measure)} on average of its neighbours" if average else figure]
    if change.verdict == "worse" and change.average is not None and change.difference is not None:
        where = "above" if change.difference > 0 else "below"
        said.append(
            f"{size(change.difference, measure)} {where} the average of its own {count(len(change.earlier))} results "
            f"before ({result(change.average, measure)})"
        )
    text = f"{'; '.join(said)}."
    return f"{text} {trend_sentence(standing, found)}" if standing.trend.significant else text


def amount(standing: Standing, found: Standings) -> str:
    """What its difference from its neighbours amounts to; empty where that cannot be said."""
    found_amount = amounts.compute(standing, found)
    return sentence(amounts.amount_words(found_amount, in_full=True)) if found_amount else ""


_NO_TREND = {
    "too_few_points": "It has fewer than five results counted in the same way, and a trend needs five.",
    "no_limits": "A trend needs five results with a margin of error or counts.",
    "nothing_or_everything": "A trend cannot be calculated where a result is none or all.",
    "several_years": "No trend is worked out, because its periods overlap.",
}
