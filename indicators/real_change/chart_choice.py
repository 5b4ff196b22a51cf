"""Which chart a series has points enough for; below that a plain refusal with the number needed.

Limits from few points are guesses. Under 10 points there is a line only. From 10 a run chart tells a long stay on one
side of the median; results of one a year keep to it up to 19 points. From 12 points more frequent series have a control
chart, whose limits are on trial under 20.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from indicators.wording import count

RUN_CHART_FROM = 10
CONTROL_CHART_FROM = 12
SETTLED_FROM = 20

Chart = Literal["line", "run_chart", "control_chart"]


@dataclass(frozen=True)
class ChartChoice:
    """The chart for so many points.

    Attributes
    ----------
    trial
        Whether limits, if it has any, rest on fewer than 20 points.
    sentence
        What is drawn and, where that is not the control chart, how many points it would need.
    """

    chart: Chart
    points: int
    trial: bool
    sentence: str


def compute(points: int, cadence_months: int) -> ChartChoice:
    """The chart for the points of one series that are counted alike.

    Parameters
    ----------
    cadence_months
        How often there is a point: 12 or more for annual results, 3 for quarters, 1 for months.

    Raises
    ------
    ValueError
        Fewer than 0 points, or a cadence of less than a month.
    """
    if points < 0 or cadence_months < 1:
        raise ValueError(f"a series has 0 points or more, a month or more apart: {points}, {cadence_months}")
    limits_from = SETTLED_FROM if cadence_months >= 12 else CONTROL_CHART_FROM
    if points < RUN_CHART_FROM:
        verb = "is" if points == 1 else "are"
        return ChartChoice(
            "line",
            points,
            trial=False,
            sentence=f"There {verb} {_points(points)}, too few to tell unusual movement from the ordinary: a run chart "
            f"needs {count(RUN_CHART_FROM)} points and control limits {limits_from}.",
        )
    if points < limits_from:
        rare = " of results once a year" if cadence_months >= 12 else ""
        sentence = f"A run chart of {_points(points)}: control limits{rare} need {limits_from} points."
        return ChartChoice("run_chart", points, trial=False, sentence=sentence)
    trial = points < SETTLED_FROM
    sentence = f"A control chart of {_points(points)}."
    if trial:
        sentence = f"{sentence} These are trial limits: with fewer than {SETTLED_FROM} points they may still move."
    return ChartChoice("control_chart", points, trial=trial, sentence=sentence)


def _points(points: int) -> str:
    return f"{count(points)} point{'' if points == 1 else 's'}"
