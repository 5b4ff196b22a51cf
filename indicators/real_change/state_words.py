"""The states of a control or run chart in plain words, and what has to be said under every one of them."""

from __future__ import annotations

from indicators.process_control import ControlChart, RunChart
from indicators.process_control.individuals import Assurance, Variation
from indicators.wording import count

CAPTION = "A flag shows unusual movement, not what caused it."
_VARIATION: dict[Variation, str] = {
    "common_cause": "Ordinary movement",
    "special_cause_improvement": "Unusual movement: improving",
    "special_cause_concern": "Unusual movement: concerning",
    "special_cause_neutral_high": "Unusual movement: high",
    "special_cause_neutral_low": "Unusual movement: low",
}
_ASSURANCE: dict[Assurance, str] = {
    "consistent_pass": "Expected to meet the target every time, as things are",
    "consistent_fail": "Expected to miss the target every time, as things are",
    "inconsistent": "Hit or miss: the target lies within ordinary movement",
}
_RULES = {
    "Above UCL": "above the upper limit",
    "Below LCL": "below the lower limit",
    "7 Point Trend (Increasing)": "part of a rise of 7 points or more in a row",
    "7 Point Trend (Decreasing)": "part of a fall of 7 points or more in a row",
    "2 in 3 Above CL": "one of 2 in 3 points close to the upper limit",
    "2 in 3 Below CL": "one of 2 in 3 points close to the lower limit",
    "7 Points Above CL": "one of 7 points or more in a row above the average",
    "7 Points Below CL": "one of 7 points or more in a row below the average",
}


def variation(chart: ControlChart) -> str:
    """The state of the last point, and the rule it falls under; empty where there is no point or no limit."""
    if chart.variation is None or not _has_limits(chart):
        return ""
    words = _VARIATION[chart.variation]
    if chart.variation == "common_cause":
        return f"{words}: the last point falls under no rule of unusual movement."
    last = chart.points.loc[chart.points["y"].notna(), "special_cause_type"].iloc[-1]
    return f"{words}. The last point is {rule(str(last))}."


def assurance(chart: ControlChart) -> str:
    """Whether a target will be met as things are; empty where there is no target, direction or limit."""
    return f"{_ASSURANCE[chart.assurance]}." if chart.assurance else ""


def rule(cause: str) -> str:
    """What makes a point unusual, as the end of "the point is ..."; empty for an ordinary one."""
    return _RULES.get(cause, "")


def runs(found: RunChart) -> str:
    """What the runs of a run chart say, with the numbers they rest on."""
    if found.longest_run_max is None or found.n_crossings_min is None:
        return "Every point lies on the median, so nothing can be said of runs."
    n, most, fewest = found.n_useful, found.longest_run_max, found.n_crossings_min
    crossed = _crossed(found.n_crossings)
    if not found.signal:
        return (
            f"No unusual runs among {n} points: the longest on one side of the median has {count(found.longest_run)} "
            f"(up to {most} would be usual), and {crossed} ({fewest} times or more would be)."
        )
    longest = f"{count(found.longest_run)} points in a row lie on one side of the median"
    parts = [
        *([f"{longest}, where up to {most} would be usual"] if found.longest_run > most else []),
        *([f"{crossed}, where {fewest} times or more would be usual"] if found.n_crossings < fewest else []),
    ]
    return f"Unusual runs: {', and '.join(parts)}."


def _has_limits(chart: ControlChart) -> bool:
    return bool(chart.points["upl"].notna().any())


def _crossed(how_often: int) -> str:
    times = {1: "once", 2: "twice"}.get(how_often, f"{count(how_often)} times")
    return f"the median is crossed {times}" if how_often else "the median is never crossed"
