"""How a measure is called in sentences, and how its figures are read out."""

from __future__ import annotations

from indicators.series.figures import Measure
from indicators.wording import number, typographic


def result(value: float, measure: Measure) -> str:
    """A figure as it is read out: "82.2%", "19.1", "1,050.3"."""
    return number(value, measure.decimals) + measure.symbol


def size(value: float, measure: Measure) -> str:
    """How large a difference is, without its direction: "6.7 points", "0.012"."""
    words = " points" if measure.symbol == "%" or measure.unit.startswith("score") else ""
    return number(abs(value), measure.decimals) + words


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
