"""How a measure is called in sentences, and how its figures are read out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from indicators.series.figures import Measure
from indicators.wording import listed, number, period, short_period, typographic


def result(value: float, measure: Measure) -> str:
    """A figure as it is read out: "82.2%", "19.1", "1,050.3"."""
    return number(value, measure.decimals) + measure.symbol


def size(value: float, measure: Measure) -> str:
    """How large a difference is, without its direction: "6.7 points", "0.012"."""
    words = " points" if measure.symbol == "%" or measure.unit.startswith("score") else ""
    return number(abs(value), measure.decimals) + words


def when(start: date, measure: Measure) -> str:
    """A period of the measure as it is read: "2024–25", "July to September 2025"."""
    return period(start, measure.period_months)


def when_short(start: date, measure: Measure) -> str:
    """A period of the measure as an axis names it: "2024–25", "Jul–Sep 2025"."""
    return short_period(start, measure.period_months)


def shown_as_nothing(value: float, measure: Measure) -> bool:
    """Whether a difference is 0 with the decimals of the measure."""
    return float(number(abs(value), measure.decimals).replace(",", "")) == 0


def name(measure: Measure) -> str:
    """What the measure is called at the start of a sentence."""
    return typographic(measure.short_title)


def name_inside(measure: Measure) -> str:
    """What the measure is called in the middle of a sentence."""
    text = name(measure)
    return text[0].lower() + text[1:]


def unit(measure: Measure) -> str:
    """The unit after a title: "%", "score out of 24"; empty where the title says it."""
    return "" if "per 100,000" in measure.title else measure.symbol or measure.unit


def grouped_codes(codes: Sequence[str]) -> str:
    """Tables in few words: 2A, 2B, 2C, 2D(1), 2E(2a), 3D(1a) are "2A to 2E and 3D"."""
    tables = sorted({re.split(r"[( ]", code)[0] for code in codes})
    runs: list[list[str]] = []
    for table in tables:
        last = runs[-1][-1] if runs else ""
        follows = last[:-1] == table[:-1] and last[-1:] and ord(table[-1]) == ord(last[-1]) + 1
        if follows:
            runs[-1].append(table)
        else:
            runs.append([table])
    words = [f"{run[0]} to {run[-1]}" if len(run) > 2 else listed(run) for run in runs]
    return listed(words)
