"""What one authority's change adds up from: England's, what the region moved beyond it, and its own beyond that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from indicators.effects import contrast
from indicators.effects.contrast import Contrast
from indicators.impact.dumbbell import signed
from indicators.impact.episode import Challenge
from indicators.impact.panel import NAMES, with_clock
from indicators.impact.sentences import TERMS
from indicators.series.figures import Measure
from indicators.series.measure_words import name, name_inside
from indicators.series.scale import Scale, enclosing
from indicators.series.tables import Table
from indicators.theme import Theme

WIDTH, HEIGHT, AIR = 400, 30, 8


@dataclass(frozen=True)
class Bar:
    """One step: what it is, its size in words, and the drawing as SVG."""

    label: str
    size: str
    svg: str


def compute(rows: pd.DataFrame, measure: Measure, challenge: Challenge, members: Sequence[str]) -> dict[str, Contrast]:
    """By horizon, the change of one measure taken apart; a horizon without one is left out.

    Parameters
    ----------
    rows
        The measure's rows of `england_series`.
    members
        The codes of the 14.
    """
    if challenge.visit is None or challenge.authority_code not in set(rows["authority_code"]):
        return {}
    panel = with_clock(rows, measure, {challenge.authority_code: challenge.visit})
    return contrast.estimate(panel, **NAMES, authority=challenge.authority_code, programme=list(members), minimum=1)


def from_frozen(found: dict[str, Contrast], further: float) -> dict[str, Contrast]:
    """The same from an authority's frozen baseline, which lies so much lower than what is published now."""
    return {name: replace(each, authority=each.authority + further) for name, each in found.items()}


def bars(found: Contrast, authority: str, measure: Measure, colours: Theme) -> tuple[Bar, ...]:
    """The steps from no change to the authority's own."""
    steps = [
        ("Other English authorities", 0.0, found.england, colours.context),
        ("The region beyond that", found.england, found.region, colours.context),
        (f"{authority} beyond that", found.region, found.authority, colours.own),
        ("Change in all", 0.0, found.authority, colours.ink),
    ]
    scale = _scale(found)
    return tuple(
        Bar(label, signed(end - start, measure), _svg(start, end, colour, scale, colours))
        for label, start, end, colour in steps
    )


def title(horizon: str, found: Contrast, authority: str, measure: Measure) -> str:
    """The finding."""
    term = TERMS[horizon]  # type: ignore[index]
    return f"{authority}’s {name_inside(measure)} changed by {signed(found.authority, measure)} in the {term}"


def subtitle(found: Contrast) -> str:
    """What it is compared with."""
    return (
        f"From the same baseline to the same results: the mean of {found.n_england} other English authorities, and of "
        f"{found.n_region} others of the region. All 14 of the region were challenged as well."
    )


def table(found: dict[str, Contrast], authority: str, measure: Measure) -> Table:
    """The steps at each horizon."""
    rows = tuple(
        (
            TERMS[horizon].capitalize(),  # type: ignore[index]
            signed(each.england, measure),
            signed(each.region_less_england, measure),
            signed(each.authority_less_region, measure),
            signed(each.authority, measure),
        )
        for horizon, each in found.items()
    )
    head = ("Horizon", "Other English authorities", "Region beyond that", f"{authority} beyond that", "Change in all")
    return Table(f"{name(measure)}: what the change adds up from.", head, rows)


def csv(found: dict[str, Contrast], challenge: Challenge, construct: str) -> str:
    """The same with all decimals."""
    return pd.DataFrame(
        {
            "challenge_id": challenge.challenge_id, "authority_code": challenge.authority_code, "indicator": construct,
            "horizon": horizon, "england": each.england, "region_less_england": each.region_less_england,
            "authority_less_region": each.authority_less_region, "change": each.authority,
            "others_in_england": each.n_england, "others_in_region": each.n_region,
            "illustrative": challenge.illustrative,
        }
        for horizon, each in found.items()
    ).to_csv(index=False, lineterminator="\n")  # fmt: skip


def _scale(found: Contrast) -> Scale:
    return enclosing([0.0, found.england, found.region, found.authority], ticks=4)


def _svg(start: float, end: float, colour: str, scale: Scale, colours: Theme) -> str:
    low, high = sorted((_x(start, scale), _x(end, scale)))
    zero = _x(0, scale)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f'<line x1="{zero}" x2="{zero}" y1="0" y2="{HEIGHT}" stroke="{colours.muted}"/>'
        f'<rect x="{low}" y="6" width="{max(high - low, 1.5):.1f}" height="{HEIGHT - 12}" fill="{colour}"/></svg>'
    )


def _x(value: float, scale: Scale) -> float:
    return round(AIR + scale.share(value) * (WIDTH - 2 * AIR), 1)
