"""The words of a control chart: what is unusual in it, its states, and the figure's head and alternative text."""

from __future__ import annotations

from indicators.series.measure_words import name, name_inside, result, unit, when
from indicators.steadiness.evidence import FEWEST_FOR_FIRM_LIMITS, Evidence
from indicators.wording import count, typographic

CAPTION = "A flag shows unusual movement, not what caused it."
RULES = {
    "Above UCL": "lies above the upper limit",
    "Below LCL": "lies below the lower limit",
    "7 Point Trend (Increasing)": "is one of seven or more in a row that rise",
    "7 Point Trend (Decreasing)": "is one of seven or more in a row that fall",
    "2 in 3 Above CL": "is one of two in three near the upper limit",
    "2 in 3 Below CL": "is one of two in three near the lower limit",
    "7 Points Above CL": "is one of seven or more in a row above the mean",
    "7 Points Below CL": "is one of seven or more in a row below the mean",
    "Common Cause": "lies within ordinary movement",
}
VARIATION = {
    "common_cause": "Ordinary movement: nothing unusual in the newest figure",
    "special_cause_improvement": "Unusual movement, for the better",
    "special_cause_concern": "Unusual movement, for the worse",
    "special_cause_neutral_high": "Unusual movement upwards; neither way is agreed to be better",
    "special_cause_neutral_low": "Unusual movement downwards; neither way is agreed to be better",
}
ASSURANCE = {
    "consistent_pass": "The target is met consistently: ordinary movement stays on its good side",
    "consistent_fail": "The target is missed consistently: ordinary movement stays on its bad side",
    "inconsistent": "Hit or miss: ordinary movement goes to both sides of the target",
}


def cause_words(found: Evidence) -> str:
    """What the rules say of the newest figure, how firm the limits are, and that it is no proof either way."""
    assert found.limits is not None
    last = found.limits.points.dropna(subset=["y"]).iloc[-1]
    said = f"It {RULES[str(last['special_cause_type'])]}."
    usual = last["special_cause_type"] == "Common Cause"
    said += " That is no proof that nothing changed." if usual else f" {CAPTION}"
    return f"{said} {trial_words(found)}".strip()


def trial_words(found: Evidence) -> str:
    """That the limits may still move, where there are fewer than 20 figures behind those of the newest baseline."""
    many = step_size(found)
    if many >= FEWEST_FOR_FIRM_LIMITS:
        return ""
    return (
        f"Its limits are trial limits: they rest on {count(many)} figures, and settle from {FEWEST_FOR_FIRM_LIMITS} on."
    )


def step_size(found: Evidence) -> int:
    """How many figures the newest baseline has."""
    assert found.limits is not None
    points = found.limits.points
    newest = points[points["rebase_group"] == points["rebase_group"].iloc[-1]]
    return int(newest["y"].notna().sum())


def states(found: Evidence) -> list[tuple[str, str, str]]:
    """A leading word, the state's key, and the state in words: of the variation, and of the target if there is one."""
    if found.limits is None or found.limits.variation is None:
        return []
    said: list[tuple[str, str, str]] = [("Movement", found.limits.variation, VARIATION[found.limits.variation])]
    if found.limits.assurance:
        said.append(("Target", found.limits.assurance, ASSURANCE[found.limits.assurance]))
    return said


def title(found: Evidence) -> str:
    """What the figure shows."""
    subject = f"{name(found.measure)} in {found.place.name}"
    if found.limits:
        flagged = int(found.limits.points["special_cause_flag"].sum())
        return f"{subject}: {_flagged(flagged)} of {count(len(found.figures))} figures"
    if found.runs:
        return f"{subject} around its middle, {result(found.runs.centre, found.measure)}"
    if found.trend and not found.trend.reason:
        return f"{subject}: the five results the trend rests on, and those before them"
    return f"{subject}: {count(len(found.figures))} {'result' if len(found.figures) == 1 else 'results'}"


def subtitle(found: Evidence) -> str:
    """What, unit, periods and marks."""
    measure = found.measure
    starts = [when(each.period_start, measure) for each in (found.figures[0], found.figures[-1])]
    span = starts[0] if starts[0] == starts[1] else " to ".join(starts)
    what = ", ".join(part for part in (typographic(measure.title), unit(measure), span) if part)
    return " ".join(part for part in (f"{what}.", _marks(found), "Each stands at the day it is about.") if part)


def alternative(found: Evidence) -> str:
    """The figure in words."""
    low, high = (pick(found.figures, key=lambda each: each.value) for pick in (min, max))
    newest, measure = found.figures[-1], found.measure
    return (
        f"{found.place.name}, {name_inside(measure)}: lowest {result(low.value, measure)} in "
        f"{when(low.period_start, measure)}, highest {result(high.value, measure)} in "
        f"{when(high.period_start, measure)}, newest {result(newest.value, measure)} in "
        f"{when(newest.period_start, measure)}."
    )


def _marks(found: Evidence) -> str:
    if found.limits:
        trial = "Trial limits" if step_size(found) < FEWEST_FOR_FIRM_LIMITS else "Limits"
        return f"{trial} dashed, mean solid. {_unusual(found)}"
    if found.used and found.trend and not found.trend.reason:
        bars = " Upright lines are 95% intervals." if any(each.lower is not None for each in found.used) else ""
        return f"Filled dots are the five results tested.{bars}"
    return "Upright lines are 95% intervals." if any(each.lower is not None for each in found.figures) else ""


def _unusual(found: Evidence) -> str:
    if not found.measure.polarity:
        return "A lozenge is an unusual figure."
    return "A triangle is an unusual figure: pointing up for the better, down for the worse."


def _flagged(many: int) -> str:
    return "nothing unusual in any" if not many else f"unusual movement in {count(many)}"
