"""What pages about measures say where a measure, or the whole store, has no figures."""

from __future__ import annotations

from indicators.series.figures import Measure
from indicators.series.measure_words import name_inside
from pages.parts import blocks


def draw_no_figures(measure: Measure) -> None:
    """The measure chosen has none; others may."""
    blocks.boxes(
        [
            (
                "What would make this appear",
                f"A file with figures for {name_inside(measure)}, loaded through the checks.",
            ),
            ("What can still be seen", "Every other indicator: choose one above."),
        ]
    )


def draw_nothing_loaded(eyebrow: str, needed: str = "A published table of figures") -> None:
    """No measure has any.

    Parameters
    ----------
    needed
        What would have to be loaded.
    """
    blocks.opening(
        eyebrow,
        "There is nothing to compare yet, because no figures are loaded",
        "The store is ready and knows the 14 authorities and the definitions of the indicators.",
    )
    blocks.boxes(
        [
            (
                "What would make this appear",
                f"{needed}. In a terminal, “impact load FILE” puts one through the checks.",
            ),
            ("What can still be seen", "Nothing on this page. It fills as soon as a first table is loaded."),
        ]
    )
