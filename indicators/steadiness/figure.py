"""The drawing of one series by time: its results, what the rule rests on, and challenges and events as lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import plotly.graph_objects as go

from indicators.series import challenge_marks
from indicators.series.challenge_marks import ChallengeMark, PlacedMark, moment
from indicators.series.figures import Figure, stretches
from indicators.series.measure_words import result, when, when_short
from indicators.series.scale import Scale, enclosing
from indicators.series.year_axis import year_ticks
from indicators.steadiness import limit_lines
from indicators.steadiness.chart_words import RULES
from indicators.steadiness.evidence import Evidence
from indicators.theme import Theme, plotly_layout
from indicators.wording import number

PLOT, TOP, BOTTOM, LEFT, BARE = 320, 12, 46, 46, 24
SHAPES = {
    "special_cause_improvement": "triangle-up", "special_cause_concern": "triangle-down",
    "special_cause_neutral_high": "diamond", "special_cause_neutral_low": "diamond",
}  # fmt: skip


def figure(found: Evidence, colours: Theme, marks: Sequence[ChallengeMark] = ()) -> go.Figure:
    """The figure; nothing is drawn across a gap or from one way of counting to another.

    Parameters
    ----------
    marks
        Challenges and context events; drawn where they lie within the time shown.

    Raises
    ------
    ValueError
        There is no result to draw.
    """
    if not found.figures:
        raise ValueError("there is nothing to draw")
    scale = _scale(found)
    drawn = placed(found, marks)
    above = challenge_marks.height(drawn)
    layout = plotly_layout(colours, height=PLOT + TOP + above + BOTTOM)
    ends = limit_lines.labels(found, scale, PLOT, colours)
    layout["margin"] = {"l": LEFT, "r": limit_lines.margin(ends) if ends else BARE, "t": TOP + above, "b": BOTTOM}
    layout["xaxis"] |= _axis(found)
    layout["yaxis"] |= {
        "range": [scale.low, scale.high],
        "tickvals": list(scale.ticks),
        "ticktext": [number(tick, scale.decimals) + found.measure.symbol for tick in scale.ticks],
    }
    layout["shapes"] = [*_tested(found, colours), *challenge_marks.shapes(drawn, colours)]
    layout["annotations"] = [*challenge_marks.labels(drawn, colours), *ends]
    return go.Figure(
        [*limit_lines.lines(found, colours), *_intervals(found, colours), *_results(found, colours)], layout
    )


def placed(found: Evidence, marks: Sequence[ChallengeMark]) -> tuple[PlacedMark, ...]:
    """The marks that lie within the time shown."""
    return challenge_marks.within(marks, *_ends(found)) if found.figures else ()


def _ends(found: Evidence) -> tuple[float, float]:
    """Where the axis begins and ends, in years."""
    days = [moment(each.ref_date) for each in found.figures]
    air = 0.06 * (days[-1] - days[0]) if len(days) > 1 else 0.6
    return days[0] - air, days[-1] + air


def _axis(found: Evidence) -> dict[str, Any]:
    days = {each.period_start: moment(each.ref_date) for each in found.figures}
    starts = [*days]
    # On a phone there is room for so many; where each fourth one has no result, others are named.
    wanted = set(year_ticks(tuple(days), found.measure.period_months)) if found.is_yearly else set()
    named = [start for start in starts if start in wanted]
    if len(named) < 3:
        named = [*dict.fromkeys((starts[0], starts[len(starts) // 2], starts[-1]))]
    return {
        "range": list(_ends(found)),
        "tickvals": [days[start] for start in named],
        "ticktext": [_tick(when_short(start, found.measure)) for start in named],
        "showline": True,
    }


def _tick(words: str) -> str:
    """The year of a quarter or month on a line of its own."""
    return "<br>".join(words.rsplit(" ", 1))


def _scale(found: Evidence) -> Scale:
    values = [value for each in found.figures for value in (each.value, each.lower, each.upper) if value is not None]
    values += limit_lines.levels(found)
    return enclosing(values, minimum=found.measure.minimum, maximum=found.measure.maximum)


def _tested(found: Evidence, colours: Theme) -> Iterator[dict[str, Any]]:
    """A pale ground behind the five results the trend rests on."""
    if not found.used or found.trend is None or found.trend.reason:
        return
    first, last = (moment(each.ref_date) for each in (found.used[0], found.used[-1]))
    air = 0.03 * (_ends(found)[1] - _ends(found)[0])
    yield {
        "type": "rect", "layer": "below", "xref": "x", "yref": "paper", "x0": first - air, "x1": last + air, "y0": 0,
        "y1": 1, "fillcolor": colours.panel, "line": {"width": 0},
    }  # fmt: skip


def _intervals(found: Evidence, colours: Theme) -> Iterator[go.Scatter]:
    bars = [each for each in found.figures if each.lower is not None and each.upper is not None]
    if bars:
        yield go.Scatter(
            x=[x for each in bars for x in (moment(each.ref_date), moment(each.ref_date), None)],
            y=[y for each in bars for y in (each.lower, each.upper, None)],
            mode="lines",
            line={"color": colours.own, "width": 1.5},
            hoverinfo="skip",
        )


def _results(found: Evidence, colours: Theme) -> Iterator[go.Scatter]:
    points: list[Figure | None] = []
    for part in stretches(found.place, found.measure.cadence_months):
        kept = [each for each in part if each in found.figures]
        points += [None, *kept] if points and kept else kept
    yield go.Scatter(
        x=[moment(each.ref_date) if each else None for each in points],
        y=[each.value if each else None for each in points],
        mode="lines",
        line={"color": colours.own, "width": 2.5},
        connectgaps=False,
        hoverinfo="skip",
    )
    kinds = _kinds(found)
    looks = [_look(found, each, kinds, colours) for each in found.figures]
    yield go.Scatter(
        x=[moment(each.ref_date) for each in found.figures],
        y=[each.value for each in found.figures],
        mode="markers",
        marker={
            "size": [look[2] for look in looks],
            "symbol": [look[1] for look in looks],
            "color": [look[0] for look in looks],
            "opacity": 1,
            "line": {"color": [look[3] for look in looks], "width": 2},
        },
        text=[_hover(found, each) for each in found.figures],
        hovertemplate="%{text}<extra></extra>",
    )


def _look(
    found: Evidence, each: Figure, kinds: dict[Any, tuple[str, str]], colours: Theme
) -> tuple[str, str, int, str]:
    """Fill, shape, size and edge of a result's mark."""
    kind = kinds.get(each.period_start, ("", ""))[0]
    if kind in SHAPES:
        fill = {
            "special_cause_improvement": colours.better_mark,
            "special_cause_concern": colours.worse_mark,
        }.get(kind, colours.ink)
        return fill, SHAPES[kind], 12, colours.background
    tested = not found.is_yearly or each in found.used or not found.used
    return (colours.own if tested else colours.background), "circle", 9, colours.background if tested else colours.own


def _kinds(found: Evidence) -> dict[Any, tuple[str, str]]:
    """Of each period in a control chart, what type of point it is and the rule behind it."""
    if found.limits is None:
        return {}
    points = found.limits.points.dropna(subset=["y"])
    return {
        x.date(): (kind, rule)
        for x, kind, rule in zip(points["x"], points["point_type"], points["special_cause_type"], strict=True)
    }


def _hover(found: Evidence, each: Figure) -> str:
    measure = found.measure
    said = f"{when(each.period_start, measure)}: {result(each.value, measure)}"
    if each.lower is not None and each.upper is not None:
        said += f"<br>95% interval {number(each.lower, measure.decimals)} to {result(each.upper, measure)}"
    rule = _kinds(found).get(each.period_start, ("", ""))[1]
    return f"{said}<br>It {RULES[rule]}" if rule else said
