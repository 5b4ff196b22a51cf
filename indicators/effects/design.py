"""What tests of an estimate need to know to make it again with challenges dealt to other units."""

from __future__ import annotations

from collections.abc import Collection, Hashable
from dataclasses import dataclass
from typing import Literal, Required, cast

import pandas as pd

from indicators.effects import pre_results
from indicators.effects.panel import Columns, Panel, read
from indicators.effects.tracks import Rules


class Design(Columns, total=False):
    """The parameters of `authority_did.estimate`, with the same meanings and defaults."""

    unit: Required[str]
    time: Required[str]
    outcome: Required[str]
    first_treated: Required[str]
    comparators: Literal["not_yet", "never", "programme"]
    programme: str | Collection[Hashable] | None
    baseline: int
    within: int
    minimum: int
    donut: int
    cap: float | None


@dataclass(frozen=True)
class Designed:
    """A panel with the rules of its baselines, and whom its units are compared with."""

    panel: Panel
    comparators: str
    size: int
    minimum: int


def designed(panel: pd.DataFrame, design: Design) -> Designed:
    """The arrays and rules of a design.

    Raises
    ------
    ValueError
        The panel or a rule makes no sense.
    """
    names = Columns.__annotations__
    columns = cast(Columns, {key: value for key, value in design.items() if key in names})
    size, within, donut = design.get("baseline", pre_results.SIZE), design.get("within", 5), design.get("donut", 0)
    fewest = pre_results.fewest(size, design.get("minimum", pre_results.MINIMUM), donut, within)
    arrays = read(panel, unit=design["unit"], time=design["time"], outcome=design["outcome"],
                  first_treated=design["first_treated"], programme=design.get("programme"),
                  rules=Rules(within, donut, design.get("cap")), columns=columns)  # fmt: skip
    return Designed(arrays, design.get("comparators", "not_yet"), size, fewest)
