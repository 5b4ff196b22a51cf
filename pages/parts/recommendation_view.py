"""One recommendation: everything about it, and what can be done about it."""

from __future__ import annotations

from indicators.recommendations.recommendation import Recommendation
from pages.parts import blocks


def draw_recommendation(shown: Recommendation) -> None:
    """The view of one recommendation."""
    blocks.opening("My recommendations", shown.text, shown.label)
