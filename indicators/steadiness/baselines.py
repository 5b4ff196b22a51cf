"""Baselines in words: why one began, who decided, and what it takes to begin another."""

from __future__ import annotations

from datetime import date

from indicators.series.measure_words import name_inside
from indicators.steadiness.evidence import Evidence
from indicators.wording import day, plain, sentence, typographic

SUBTITLE = (
    "A new one is never begun by itself, nor at a challenge: it takes a known cause, seven figures in a row on one "
    "side of the mean, eight figures from then on, and eight between two."
)
NONE = "None has been begun: all figures counted in one way share one mean and limits."


def said(cause: str, entered_by: str, recorded_on: date) -> str:
    """Why a baseline began, who decided on it, and when it was entered."""
    return f"{sentence(typographic(plain(cause)))} {sentence(f'{plain(entered_by)}, {day(recorded_on)}')}"


def form_title(found: Evidence) -> str:
    """What the form is called; each measure has one of its own."""
    return f"Begin a new baseline of {name_inside(found.measure)}"
